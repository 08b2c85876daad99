#pragma once
// Turns rows of market.db back into records: which columns are read, and what they mean.
//
// Thread: the connection's. A number that stands for nothing known is refused with the table's name: the file is
// damaged.
#include "core/contract/history_port.h"
#include "core/storage/series_scan.h"

#include <map>
#include <vector>

namespace aetherion::storage {

[[nodiscard]] const TableShape& tickShape();
[[nodiscard]] const TableShape& candleShape();
[[nodiscard]] const TableShape& featureShape();
[[nodiscard]] const TableShape& posteriorShape();

[[nodiscard]] std::int64_t timeframeSeconds(market::Timeframe timeframe);

/// All sources that a database knows, by id.
[[nodiscard]] Result<std::map<market::SourceId, market::Source>> readSources(const Connection& connection);

/// What the numbers in the rows of market.db stand for.
class RowNames {
public:
    /// Reads what has been added since the last time.
    [[nodiscard]] Status refresh(const Connection& connection);
    [[nodiscard]] Result<market::Source> source(std::int64_t id) const;
    [[nodiscard]] Result<market::InstrumentKey> instrument(std::int64_t id) const;
    [[nodiscard]] Result<std::string> model(std::int64_t number) const;
    [[nodiscard]] const std::map<market::SourceId, market::Source>& sources() const { return m_sources; }
    [[nodiscard]] const std::map<std::int64_t, market::InstrumentKey>& instruments() const { return m_instruments; }

private:
    std::map<market::SourceId, market::Source> m_sources;
    std::map<std::int64_t, market::InstrumentKey> m_instruments;
    std::map<std::int64_t, std::string> m_models;
};

[[nodiscard]] Result<contract::TickRow> readTick(const SeriesScan& scan, const RowNames& names);
[[nodiscard]] Result<contract::CandleRow> readCandle(const SeriesScan& scan, const RowNames& names);
[[nodiscard]] Result<contract::FeatureRow> readFeature(const SeriesScan& scan, const RowNames& names);
[[nodiscard]] Result<contract::PosteriorRow> readPosterior(const SeriesScan& scan, const RowNames& names);

} // namespace aetherion::storage
