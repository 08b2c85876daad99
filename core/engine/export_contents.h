#pragma once
// What the rows of an export were about: instruments, sources, models, first and last time; for its description.
//
// Thread: one at a time.
#include "core/contract/history_port.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace aetherion::engine {

class ExportContents {
public:
    /// Also says when the row is of.
    Timestamp see(const contract::RegimeRow& row) { return see(row.record.at, row.source); }
    Timestamp see(const contract::PosteriorRow& row) { return see(row.record, row.source); }
    Timestamp see(const contract::CandleRow& row) { return see(row, row.record.bar.openTime); }
    Timestamp see(const contract::FeatureRow& row) { return see(row, row.record.closeTime); }
    Timestamp see(const contract::TickRow& row) { return see(row, row.record.eventTime); }
    Timestamp see(const contract::OrderRow& row) { return see(row, row.record.created); }
    Timestamp see(const contract::TradeRow& row) { return see(row, row.record.time); }
    Timestamp see(const contract::AuditRecord& row) { return seeTime(row.time); }
    Timestamp see(const contract::RiskEventRecord& row) { return seeTime(row.time); }

    [[nodiscard]] std::optional<Timestamp> first() const { return m_first; }
    [[nodiscard]] std::optional<Timestamp> last() const { return m_last; }
    /// "CRYPTO:BTCUSDT"
    [[nodiscard]] std::set<std::string> symbols() const;
    /// "IMPORTED:file.csv#123"
    [[nodiscard]] std::set<std::string> sources() const;
    [[nodiscard]] const std::set<std::string>& models() const { return m_models; }

private:
    template <typename Row> Timestamp see(const Row& row, Timestamp time) {
        seeOrigin(row.record.instrument, row.record.source, row.source);
        return seeTime(time);
    }
    Timestamp see(const contract::PosteriorRecord& row, const market::Source& source);
    void seeOrigin(const market::InstrumentKey& instrument, market::SourceId id, const market::Source& source);
    Timestamp seeTime(Timestamp time);

    std::optional<Timestamp> m_first;
    std::optional<Timestamp> m_last;
    std::set<market::InstrumentKey> m_instruments;
    std::map<market::SourceId, std::string> m_sources;
    std::set<std::string> m_models;
};

} // namespace aetherion::engine
