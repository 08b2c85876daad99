#include "core/api/metric_set.h"

#include <prometheus/histogram.h>
#include <prometheus/text_serializer.h>

#include <algorithm>
#include <sstream>

namespace aetherion::api {

MetricSet::Gauge MetricSet::gauge(const char* name, const char* help) {
    m_announced.push_back({name, help, prometheus::MetricType::Gauge});
    return Gauge(prometheus::BuildGauge().Name(name).Help(help).Register(m_registry));
}

MetricSet::Counter MetricSet::counter(const char* name, const char* help) {
    m_announced.push_back({name, help, prometheus::MetricType::Counter});
    return Counter(prometheus::BuildCounter().Name(name).Help(help).Register(m_registry));
}

void MetricSet::histogram(const char* name, const char* help, const base::LatencyCounts& counts) {
    m_announced.push_back({name, help, prometheus::MetricType::Histogram});
    prometheus::Histogram& histogram =
        prometheus::BuildHistogram()
            .Name(name)
            .Help(help)
            .Register(m_registry)
            .Add({}, prometheus::Histogram::BucketBoundaries(base::kLatencyBounds.begin(), base::kLatencyBounds.end()));
    histogram.ObserveMultiple({counts.counts.begin(), counts.counts.end()}, counts.seconds);
}

std::string MetricSet::text() const {
    std::vector<prometheus::MetricFamily> families = m_registry.Collect();
    for (const Announced& announced : m_announced)
        if (std::ranges::none_of(families, [&](const auto& family) { return family.name == announced.name; }))
            families.push_back({announced.name, announced.help, announced.type, {}});
    std::ranges::sort(families, {}, &prometheus::MetricFamily::name);
    std::ostringstream text;
    prometheus::TextSerializer().Serialize(text, families);
    return text.str();
}

} // namespace aetherion::api
