#pragma once
// The metrics of one scrape, and their text in Prometheus' format 0.0.4.
//
// Filled anew for every scrape, from values that others count. A family of which nothing is known just now has its HELP
// and TYPE and no sample: what is not known is absent, never 0. Names and label names are literals that pass `promtool
// check metrics`. Thread: one at a time.
#include "core/base/latency_counts.h"

#include <prometheus/counter.h>
#include <prometheus/family.h>
#include <prometheus/gauge.h>
#include <prometheus/labels.h>
#include <prometheus/registry.h>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::api {

class MetricSet {
public:
    /// One family, to which samples are added.
    class Gauge {
    public:
        explicit Gauge(prometheus::Family<prometheus::Gauge>& family) : m_family(family) {}
        void set(double value, const prometheus::Labels& labels = {}) { m_family.Add(labels).Set(value); }
        void set(const std::optional<double>& value, const prometheus::Labels& labels = {}) {
            if (value)
                set(*value, labels);
        }

    private:
        prometheus::Family<prometheus::Gauge>& m_family;
    };
    class Counter {
    public:
        explicit Counter(prometheus::Family<prometheus::Counter>& family) : m_family(family) {}
        void set(std::uint64_t value, const prometheus::Labels& labels = {}) {
            m_family.Add(labels).Increment(static_cast<double>(value));
        }
        /// Of seconds.
        void set(double value, const prometheus::Labels& labels = {}) { m_family.Add(labels).Increment(value); }

    private:
        prometheus::Family<prometheus::Counter>& m_family;
    };

    [[nodiscard]] Gauge gauge(const char* name, const char* help);
    [[nodiscard]] Counter counter(const char* name, const char* help);
    void histogram(const char* name, const char* help, const base::LatencyCounts& counts);

    /// Families by name.
    [[nodiscard]] std::string text() const;

private:
    struct Announced {
        const char* name;
        const char* help;
        prometheus::MetricType type;
    };
    prometheus::Registry m_registry;
    std::vector<Announced> m_announced;
};

} // namespace aetherion::api
