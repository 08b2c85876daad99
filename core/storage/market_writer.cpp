#include "core/storage/market_writer.h"

#include "core/base/atomic_file.h"
#include "core/storage/feature_text.h"
#include "core/storage/identity_directory.h"
#include "core/storage/row_reader.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace aetherion::storage {

namespace {

using contract::CandleRecord;
using contract::FeatureRecord;
using contract::GapRecord;
using contract::PosteriorRecord;
using contract::SimulatorStateRecord;
using contract::TickRecord;

} // namespace

struct MarketWriter::Prepared {
    IdentityDirectory directory;
    Statement tick;
    Statement candle;
    Statement feature;
    Statement posterior;
    Statement gap;
    Statement simulator;
    Statement streamState;
    Statement addModel;
    Statement findModel;
    std::map<std::string, std::int64_t> models{};
    std::string text{};

    Result<std::int64_t> modelNumber(const std::string& model);
    Status put(const TickRecord& row, std::int64_t instrument);
    Status put(const CandleRecord& row, std::int64_t instrument);
    Status put(const FeatureRecord& row, std::int64_t instrument);
    Status put(const PosteriorRecord& row, std::int64_t instrument);
    Status put(const GapRecord& row, std::int64_t instrument);
    Status put(const SimulatorStateRecord& row);
};

Result<std::int64_t> MarketWriter::Prepared::modelNumber(const std::string& model) {
    if (const auto known = models.find(model); known != models.end())
        return known->second;
    for (Statement* statement : {&addModel, &findModel}) {
        statement->bind(0, model);
        if (const auto ran = statement->run(); !ran)
            return tl::unexpected(ran.error());
    }
    const auto found = findModel.next();
    if (!found)
        return tl::unexpected(found.error());
    const std::int64_t number = findModel.integer(0);
    findModel.finish();
    models.emplace(model, number);
    return number;
}

Status MarketWriter::Prepared::put(const TickRecord& row, std::int64_t instrument) {
    tick.bind(0, row.source.value);
    tick.bind(1, instrument);
    tick.bind(2, epochNanos(row.eventTime));
    tick.bind(3, row.number);
    tick.bind(4, epochNanos(row.receiveTime));
    tick.bind(5, row.price.units());
    tick.bind(6, row.quantity.units());
    tick.bind(7, static_cast<std::int64_t>(row.side));
    return tick.run();
}

Status MarketWriter::Prepared::put(const CandleRecord& row, std::int64_t instrument) {
    const market::Bar& bar = row.bar;
    candle.bind(0, row.source.value);
    candle.bind(1, instrument);
    candle.bind(2, timeframeSeconds(bar.timeframe));
    candle.bind(3, epochNanos(bar.openTime));
    candle.bind(4, bar.open.units());
    candle.bind(5, bar.high.units());
    candle.bind(6, bar.low.units());
    candle.bind(7, bar.close.units());
    if (bar.hasVolume)
        candle.bind(8, bar.volume.units());
    else
        candle.bindNull(8);
    candle.bind(9, std::int64_t{bar.count});
    candle.bind(10, std::int64_t{bar.partial});
    if (bar.cutAt)
        candle.bind(11, epochNanos(*bar.cutAt));
    else
        candle.bindNull(11);
    candle.bind(12, std::int64_t{bar.begins});
    return candle.run();
}

Status MarketWriter::Prepared::put(const FeatureRecord& row, std::int64_t instrument) {
    writeFeatureText(row.values, text);
    feature.bind(0, row.source.value);
    feature.bind(1, instrument);
    feature.bind(2, timeframeSeconds(row.timeframe));
    feature.bind(3, epochNanos(row.closeTime));
    feature.bind(4, text);
    return feature.run();
}

Status MarketWriter::Prepared::put(const PosteriorRecord& row, std::int64_t instrument) {
    const auto model = modelNumber(row.modelId);
    if (!model)
        return tl::unexpected(model.error());
    posterior.bind(0, row.source.value);
    posterior.bind(1, instrument);
    posterior.bind(2, timeframeSeconds(row.timeframe));
    posterior.bind(3, epochNanos(row.closeTime));
    posterior.bind(4, *model);
    posterior.bind(5, static_cast<std::int64_t>(row.regime));
    posterior.bind(6, row.confidence);
    posterior.bind(7, std::int64_t{row.state});
    for (std::size_t i = 0; i < market::kRegimeCount; ++i)
        posterior.bind(8 + static_cast<int>(i), row.probabilities[i]);
    posterior.bind(12, std::int64_t{row.confirmed});
    if (row.reason.empty())
        posterior.bindNull(13);
    else
        posterior.bind(13, row.reason);
    return posterior.run();
}

Status MarketWriter::Prepared::put(const GapRecord& row, std::int64_t instrument) {
    gap.bind(0, row.source.value);
    gap.bind(1, instrument);
    gap.bind(2, epochNanos(row.range.from));
    gap.bind(3, epochNanos(row.range.to));
    gap.bind(4, row.range.missingBars);
    gap.bind(5, row.reason);
    return gap.run();
}

Status MarketWriter::Prepared::put(const SimulatorStateRecord& row) {
    simulator.bind(0, row.source.value);
    simulator.bind(1, epochNanos(row.time));
    simulator.bind(2, row.state);
    if (const Status done = simulator.run(); !done)
        return done;
    for (const contract::StreamStatePart& part : row.streams) {
        const auto instrument = directory.instrument(part.instrument);
        if (!instrument)
            return tl::unexpected(instrument.error());
        streamState.bind(0, row.source.value);
        streamState.bind(1, *instrument);
        streamState.bind(2, part.part);
        streamState.bindBytes(3, part.bytes);
        if (const Status done = streamState.run(); !done)
            return done;
    }
    return {};
}

MarketWriter::MarketWriter(std::unique_ptr<Connection> connection, std::unique_ptr<Prepared> prepared)
    : m_connection(std::move(connection)), m_prepared(std::move(prepared)) {}

MarketWriter::~MarketWriter() = default;

Result<std::unique_ptr<DatabaseWriter>> MarketWriter::open(const StoreAddress& address, Duration busyTimeout) {
    auto connection = openForWriting(address, Database::Market, busyTimeout);
    if (!connection)
        return tl::unexpected(connection.error());
    auto directory = IdentityDirectory::prepare(**connection);
    if (!directory)
        return tl::unexpected(directory.error());
    const auto prepare = [&](const char* sql) { return Statement::prepare(**connection, QString::fromLatin1(sql)); };
    auto tick = prepare("INSERT INTO market_ticks (source_id, instrument_id, event_time, number, receive_time, price, "
                        "quantity, side) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    auto candle =
        prepare("INSERT INTO market_candles (source_id, instrument_id, timeframe, open_time, open, high, low, "
                "close, volume, count, partial, cut_at, begins) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                "ON CONFLICT DO NOTHING");
    auto feature = prepare("INSERT INTO market_features (source_id, instrument_id, timeframe, close_time, features) "
                           "VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    auto posterior = prepare("INSERT INTO regime_posteriors (source_id, instrument_id, timeframe, close_time, model, "
                             "regime, confidence, state, p_bull, p_bear, p_sideways, p_crisis, confirmed, reason) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    auto gap = prepare("INSERT INTO market_gaps (source_id, instrument_id, from_time, to_time, missing_bars, reason) "
                       "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    auto simulator = prepare("INSERT INTO simulator_state (source_id, saved_at, state) VALUES (?, ?, ?) "
                             "ON CONFLICT DO UPDATE SET saved_at = excluded.saved_at, state = excluded.state");
    auto streamState = prepare("INSERT INTO stream_state (source_id, instrument_id, part, state) VALUES (?, ?, ?, ?) "
                               "ON CONFLICT DO UPDATE SET state = excluded.state");
    auto addModel = prepare("INSERT INTO model_numbers (model_id) VALUES (?) ON CONFLICT DO NOTHING");
    auto findModel = prepare("SELECT number FROM model_numbers WHERE model_id = ?");
    for (const auto* statement :
         {&tick, &candle, &feature, &posterior, &gap, &simulator, &streamState, &addModel, &findModel})
        if (!*statement)
            return tl::unexpected(statement->error());
    auto prepared = std::make_unique<Prepared>(Prepared{
        std::move(*directory), std::move(*tick), std::move(*candle), std::move(*feature), std::move(*posterior),
        std::move(*gap), std::move(*simulator), std::move(*streamState), std::move(*addModel), std::move(*findModel)});
    return std::unique_ptr<DatabaseWriter>(new MarketWriter(std::move(*connection), std::move(prepared)));
}

Result<WriteOutcome> MarketWriter::write(std::span<const contract::Record> records) {
    auto transaction = Transaction::begin(*m_connection, Access::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    WriteOutcome outcome;
    const auto put = [&]<typename Row>(const Row& row) -> Status {
        const auto known = m_prepared->directory.knowsSource(row.source);
        if (!known)
            return tl::unexpected(known.error());
        if (!*known) {
            outcome.refuse(row.source);
            return {};
        }
        if constexpr (std::is_same_v<Row, SimulatorStateRecord>) {
            return m_prepared->put(row);
        } else {
            const auto instrument = m_prepared->directory.instrument(row.instrument);
            if (!instrument)
                return tl::unexpected(instrument.error());
            return m_prepared->put(row, *instrument);
        }
    };
    for (const contract::Record& record : records) {
        Status done;
        if (const auto* candle = std::get_if<CandleRecord>(&record))
            done = put(*candle);
        else if (const auto* posterior = std::get_if<PosteriorRecord>(&record))
            done = put(*posterior);
        else if (const auto* feature = std::get_if<FeatureRecord>(&record))
            done = put(*feature);
        else if (const auto* tick = std::get_if<TickRecord>(&record))
            done = put(*tick);
        else if (const auto* gap = std::get_if<GapRecord>(&record))
            done = put(*gap);
        else if (const auto* simulator = std::get_if<SimulatorStateRecord>(&record))
            done = put(*simulator);
        else if (const auto* source = std::get_if<contract::SourceRecord>(&record))
            done = m_prepared->directory.addSource(source->source);
        if (!done)
            return tl::unexpected(done.error());
    }
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return outcome;
}

Status MarketWriter::makeDurable() {
    // With synchronous = NORMAL commits wait in the log's page cache; a checkpoint syncs the log before it moves pages
    // on, so log and database together are safe once the log is. SQLite puts no lock on this file that closing could
    // drop.
    const std::string log = m_connection->file().string() + "-wal";
    const int descriptor = ::open(log.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return errno == ENOENT ? Status{} : failAt(log, std::string("cannot open: ") + std::strerror(errno));
    const int synced = ::fdatasync(descriptor);
    const int reason = errno;
    ::close(descriptor);
    if (synced != 0)
        return failAt(log, std::string("cannot sync: ") + std::strerror(reason));
    return syncFolder(m_connection->file().parent_path());
}

} // namespace aetherion::storage
