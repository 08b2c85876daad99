#include "core/storage/ledger_writer.h"

#include "core/storage/identity_directory.h"

namespace aetherion::storage {

using contract::RegimeChangeRecord;
using contract::RiskEventRecord;

struct LedgerWriter::Prepared {
    IdentityDirectory directory;
    Statement regime;
    Statement risk;

    Status put(const RegimeChangeRecord& change);
    Status put(const RiskEventRecord& event);
};

Status LedgerWriter::Prepared::put(const RegimeChangeRecord& change) {
    const contract::PosteriorRecord& at = change.at;
    // The table refers to the instrument by its names; the number is not needed, the row is.
    if (const auto instrument = directory.instrument(at.instrument); !instrument)
        return tl::unexpected(instrument.error());
    regime.bind(0, at.source.value);
    regime.bind(1, market::name(at.instrument.market));
    regime.bind(2, at.instrument.symbol);
    regime.bind(3, market::name(at.timeframe));
    regime.bind(4, market::name(at.regime));
    regime.bind(5, at.confidence);
    regime.bind(6, std::int64_t{at.state});
    regime.bind(7, epochNanos(at.closeTime));
    regime.bind(8, market::name(change.previous));
    for (std::size_t i = 0; i < market::kRegimeCount; ++i)
        regime.bind(9 + static_cast<int>(i), at.probabilities[i]);
    regime.bind(13, at.modelId);
    regime.bind(14, at.reason);
    return regime.run();
}

Status LedgerWriter::Prepared::put(const RiskEventRecord& event) {
    risk.bind(0, event.engine);
    risk.bind(1, epochNanos(event.time));
    risk.bind(2, event.kind);
    risk.bind(3, event.who);
    risk.bind(4, event.channel);
    risk.bind(5, event.reason);
    risk.bind(6, event.state);
    risk.bind(7, event.hold);
    return risk.run();
}

LedgerWriter::LedgerWriter(std::unique_ptr<Connection> connection, std::unique_ptr<Prepared> prepared)
    : m_connection(std::move(connection)), m_prepared(std::move(prepared)) {}

LedgerWriter::~LedgerWriter() = default;

Result<std::unique_ptr<DatabaseWriter>> LedgerWriter::open(const StoreAddress& address, Duration busyTimeout) {
    auto connection = openForWriting(address, Database::Ledger, busyTimeout);
    if (!connection)
        return tl::unexpected(connection.error());
    auto directory = IdentityDirectory::prepare(**connection);
    if (!directory)
        return tl::unexpected(directory.error());
    auto regime = Statement::prepare(
        **connection,
        QStringLiteral("INSERT INTO regime_state (source_id, market, symbol, timeframe, regime, confidence, state, "
                       "detected_at, previous, p_bull, p_bear, p_sideways, p_crisis, model_id, reason) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"));
    if (!regime)
        return tl::unexpected(regime.error());
    auto risk = Statement::prepare(
        **connection, QStringLiteral("INSERT INTO risk_events (engine, time, kind, who, channel, reason, state, hold) "
                                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"));
    if (!risk)
        return tl::unexpected(risk.error());
    auto prepared = std::make_unique<Prepared>(Prepared{std::move(*directory), std::move(*regime), std::move(*risk)});
    return std::unique_ptr<DatabaseWriter>(new LedgerWriter(std::move(*connection), std::move(prepared)));
}

Result<WriteOutcome> LedgerWriter::write(std::span<const contract::Record> records) {
    auto transaction = Transaction::begin(*m_connection, Access::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    WriteOutcome outcome;
    for (const contract::Record& record : records) {
        Status done;
        if (const auto* change = std::get_if<RegimeChangeRecord>(&record)) {
            const auto known = m_prepared->directory.knowsSource(change->at.source);
            if (!known)
                return tl::unexpected(known.error());
            if (*known)
                done = m_prepared->put(*change);
            else
                outcome.refuse(change->at.source);
        } else if (const auto* event = std::get_if<RiskEventRecord>(&record)) {
            done = m_prepared->put(*event);
        } else if (const auto* source = std::get_if<contract::SourceRecord>(&record)) {
            done = m_prepared->directory.addSource(source->source);
        }
        if (!done)
            return tl::unexpected(done.error());
    }
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return outcome;
}

} // namespace aetherion::storage
