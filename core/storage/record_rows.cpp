#include "core/storage/record_rows.h"

#include <type_traits>

namespace aetherion::storage {

namespace {

using contract::PosteriorRecord;
using contract::RegimeChangeRecord;
using contract::RiskEventRecord;
using contract::SimulatorStateRecord;
using contract::SourceRecord;

/// Rows of no instrument, or of several.
template <typename Row>
constexpr bool kNamesNoInstrument =
    std::is_same_v<Row, RiskEventRecord> || std::is_same_v<Row, contract::AuditRecord> ||
    std::is_same_v<Row, contract::AccountRecord> || std::is_same_v<Row, contract::BalanceRecord>;

/// Most records stand for one instrument by themselves.
template <typename Row> const Row& identified(const Row& row) { return row; }
const PosteriorRecord& identified(const RegimeChangeRecord& row) { return row.at; }

} // namespace

RecordRows::RecordRows(const Connection& connection, const InsertLimits& limits)
    : m_directory(connection), m_market(connection, limits), m_regime(connection, limits),
      m_trading(connection, limits), m_accounts(connection, limits), m_simulation(connection, limits) {}

/// Until `visit` answers false.
template <typename Do> bool RecordRows::eachTable(Do&& visit) {
    const auto all = [&](auto tables) {
        for (TableInserter* table : tables)
            if (!visit(*table))
                return false;
        return true;
    };
    return all(m_market.tables()) && all(m_regime.tables()) && all(m_trading.tables()) && all(m_accounts.tables()) &&
           all(m_simulation.tables());
}

Status RecordRows::announce(const contract::Record& record) {
    Status done;
    const auto note = [&](const auto& result) {
        if (!result)
            done = tl::unexpected(result.error());
        return result.has_value();
    };
    std::visit(
        [&](const auto& row) {
            using Row = std::decay_t<decltype(row)>;
            if constexpr (std::is_same_v<Row, SourceRecord>) {
                done = m_directory.addSource(row.source);
            } else if constexpr (std::is_same_v<Row, SimulatorStateRecord>) {
                for (const contract::StreamStatePart& part : row.streams)
                    if (!note(m_directory.instrument(part.instrument)))
                        return;
            } else if constexpr (!kNamesNoInstrument<Row>) {
                if (!note(m_directory.instrument(identified(row).instrument)))
                    return;
                if constexpr (std::is_same_v<Row, PosteriorRecord>)
                    (void)note(m_directory.model(row.modelId));
            }
        },
        record);
    if (!done && m_directory.nameAtFault())
        return {};
    return done;
}

template <typename Row> Status RecordRows::putKnown(const Row& row) {
    if constexpr (std::is_same_v<Row, SimulatorStateRecord>) {
        return m_simulation.put(row, m_directory);
    } else if constexpr (kNamesNoInstrument<Row>) {
        return m_accounts.put(row);
    } else {
        const auto instrument = m_directory.instrument(identified(row).instrument);
        if (!instrument)
            return tl::unexpected(instrument.error());
        // Some tables name the instrument; they refer to the row all the same.
        if constexpr (std::is_same_v<Row, RegimeChangeRecord>) {
            return m_regime.put(row);
        } else if constexpr (std::is_same_v<Row, contract::OrderRecord> || std::is_same_v<Row, contract::TradeRecord>) {
            return m_trading.put(row);
        } else if constexpr (std::is_same_v<Row, contract::PositionRecord>) {
            return m_accounts.put(row);
        } else if constexpr (std::is_same_v<Row, contract::DecisionRecord>) {
            return m_trading.put(row, *instrument);
        } else if constexpr (std::is_same_v<Row, contract::FeatureRecord>) {
            return m_regime.put(row, *instrument);
        } else if constexpr (std::is_same_v<Row, PosteriorRecord>) {
            const auto model = m_directory.model(row.modelId);
            if (!model)
                return tl::unexpected(model.error());
            return m_regime.put(row, *instrument, *model);
        } else {
            return m_market.put(row, *instrument);
        }
    }
}

Status RecordRows::put(const contract::Record& record, bool uses, WriteOutcome& outcome) {
    return std::visit(
        [&](const auto& row) -> Status {
            using Row = std::decay_t<decltype(row)>;
            if constexpr (std::is_same_v<Row, SourceRecord>) {
                const auto added = m_directory.addSource(row.source);
                if (!added || !uses || row.usedAt == Timestamp{})
                    return added;
                return m_simulation.putUse(row.source.id(), row.usedAt);
            } else if constexpr (std::is_same_v<Row, RiskEventRecord> || std::is_same_v<Row, contract::AuditRecord>) {
                return m_trading.put(row);
            } else {
                const market::SourceId source = identified(row).source;
                const auto known = m_directory.knowsSource(source);
                if (!known)
                    return tl::unexpected(known.error());
                if (*known)
                    return putKnown(row);
                outcome.refuse(source);
                return {};
            }
        },
        record);
}

Status RecordRows::flush() {
    Status done;
    (void)eachTable([&](TableInserter& table) {
        done = table.flush();
        return done.has_value();
    });
    // A source may be announced before the next batch.
    m_directory.forgetUnknownSources();
    return done;
}

void RecordRows::discard() {
    (void)eachTable([](TableInserter& table) {
        table.discard();
        return true;
    });
    m_simulation.forget();
    m_directory.forgetUnknownSources();
    m_directory.forgetFault();
}

bool RecordRows::recordAtFault() {
    return m_directory.nameAtFault() || !eachTable([](const TableInserter& table) { return !table.rowAtFault(); });
}

} // namespace aetherion::storage
