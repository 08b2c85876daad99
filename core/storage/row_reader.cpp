#include "core/storage/row_reader.h"

#include "core/storage/connection.h"
#include "core/storage/feature_text.h"

namespace aetherion::storage {

namespace {

/// Fills what every row has: source, instrument and the source in words.
template <typename Row> Status fillIdentity(Row& row, const SeriesKey& series, const RowNames& names) {
    auto source = names.source(series.source);
    if (!source)
        return tl::unexpected(source.error());
    auto instrument = names.instrument(series.instrument);
    if (!instrument)
        return tl::unexpected(instrument.error());
    row.record.source = {series.source};
    row.record.instrument = std::move(*instrument);
    row.source = std::move(*source);
    return {};
}

Result<market::Timeframe> timeframeOf(std::int64_t seconds) {
    for (const market::Timeframe timeframe : market::kTimeframes)
        if (timeframeSeconds(timeframe) == seconds)
            return timeframe;
    return fail("no timeframe has " + std::to_string(seconds) + " seconds");
}

template <typename Value>
Result<Value> find(const std::map<std::int64_t, Value>& values, std::int64_t id, const char* what) {
    const auto found = values.find(id);
    if (found == values.end())
        return fail(std::string("no ") + what + " has the number " + std::to_string(id));
    return found->second;
}

} // namespace

const TableShape& tickShape() {
    static const TableShape shape{QStringLiteral("market_ticks"), QStringLiteral("event_time"),
                                  QStringLiteral("number"), false,
                                  QStringLiteral("receive_time, price, quantity, side")};
    return shape;
}

const TableShape& candleShape() {
    static const TableShape shape{QStringLiteral("market_candles"), QStringLiteral("open_time"), QStringLiteral("0"),
                                  true,
                                  QStringLiteral("open, high, low, close, volume, count, partial, cut_at, begins")};
    return shape;
}

const TableShape& featureShape() {
    static const TableShape shape{QStringLiteral("market_features"), QStringLiteral("close_time"), QStringLiteral("0"),
                                  true, QStringLiteral("features")};
    return shape;
}

const TableShape& posteriorShape() {
    static const TableShape shape{
        QStringLiteral("regime_posteriors"), QStringLiteral("close_time"), QStringLiteral("model"), true,
        QStringLiteral("regime, confidence, state, p_bull, p_bear, p_sideways, p_crisis, confirmed, reason")};
    return shape;
}

std::int64_t timeframeSeconds(market::Timeframe timeframe) {
    return std::chrono::duration_cast<std::chrono::seconds>(market::length(timeframe)).count();
}

Result<std::map<market::SourceId, market::Source>> readSources(const Connection& connection) {
    auto select =
        Statement::prepare(connection, QStringLiteral("SELECT id, kind, engine, name, detail, started FROM sources"));
    if (!select)
        return tl::unexpected(select.error());
    if (const auto ran = select->run(); !ran)
        return tl::unexpected(ran.error());
    std::map<market::SourceId, market::Source> sources;
    for (;;) {
        const auto stepped = select->next();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            return sources;
        const auto kind = market::parseSourceKind(select->text(1));
        if (!kind)
            return tl::unexpected(kind.error());
        sources[{select->integer(0)}] = market::Source{*kind, select->text(2), select->text(3), select->text(4),
                                                       fromEpochNanos(select->integer(5))};
    }
}

Status RowNames::refresh(const Connection& connection) {
    auto sources = readSources(connection);
    if (!sources)
        return tl::unexpected(sources.error());
    m_sources = std::move(*sources);
    // Numbers grow and are never taken back, so the new ones are those above the last.
    const auto readAbove = [&](const char* sql, std::int64_t last, const auto& take) -> Status {
        auto select = Statement::prepare(connection, QString::fromLatin1(sql));
        if (!select)
            return tl::unexpected(select.error());
        select->bind(0, last);
        if (const auto ran = select->run(); !ran)
            return ran;
        for (;;) {
            const auto stepped = select->next();
            if (!stepped)
                return tl::unexpected(stepped.error());
            if (!*stepped)
                return {};
            if (const auto taken = take(*select); !taken)
                return taken;
        }
    };
    const auto read =
        readAbove("SELECT id, market, symbol FROM instruments WHERE id > ?",
                  m_instruments.empty() ? 0 : m_instruments.rbegin()->first, [&](const Statement& row) -> Status {
                      const auto market = market::parseMarket(row.text(1));
                      if (!market)
                          return tl::unexpected(market.error());
                      m_instruments[row.integer(0)] = {*market, row.text(2)};
                      return {};
                  });
    if (!read)
        return read;
    return readAbove("SELECT number, model_id FROM model_numbers WHERE number > ?",
                     m_models.empty() ? 0 : m_models.rbegin()->first, [&](const Statement& row) -> Status {
                         m_models[row.integer(0)] = row.text(1);
                         return {};
                     });
}

Result<market::Source> RowNames::source(std::int64_t id) const {
    const auto found = m_sources.find({id});
    if (found == m_sources.end())
        return fail("no source has the id " + std::to_string(id));
    return found->second;
}

Result<market::InstrumentKey> RowNames::instrument(std::int64_t id) const {
    return find(m_instruments, id, "instrument");
}

Result<std::string> RowNames::model(std::int64_t number) const { return find(m_models, number, "model"); }

Result<contract::TickRow> readTick(const SeriesScan& scan, const RowNames& names) {
    contract::TickRow row;
    if (const auto filled = fillIdentity(row, scan.key().series, names); !filled)
        return tl::unexpected(filled.error());
    const std::int64_t side = scan.row().integer(kFirstColumn + 3);
    if (side < 0 || side > static_cast<std::int64_t>(market::Side::Sell))
        return fail("market_ticks: no side has the number " + std::to_string(side));
    row.record.eventTime = fromEpochNanos(scan.key().time);
    row.record.number = scan.key().tie;
    row.record.receiveTime = fromEpochNanos(scan.row().integer(kFirstColumn));
    row.record.price = Price::fromUnits(scan.row().integer(kFirstColumn + 1));
    row.record.quantity = Quantity::fromUnits(scan.row().integer(kFirstColumn + 2));
    row.record.side = static_cast<market::Side>(side);
    return row;
}

Result<contract::CandleRow> readCandle(const SeriesScan& scan, const RowNames& names) {
    contract::CandleRow row;
    if (const auto filled = fillIdentity(row, scan.key().series, names); !filled)
        return tl::unexpected(filled.error());
    const auto timeframe = timeframeOf(scan.key().series.timeframe);
    if (!timeframe)
        return tl::unexpected(timeframe.error());
    const Statement& columns = scan.row();
    market::Bar& bar = row.record.bar;
    bar.timeframe = *timeframe;
    bar.openTime = fromEpochNanos(scan.key().time);
    bar.open = Price::fromUnits(columns.integer(kFirstColumn));
    bar.high = Price::fromUnits(columns.integer(kFirstColumn + 1));
    bar.low = Price::fromUnits(columns.integer(kFirstColumn + 2));
    bar.close = Price::fromUnits(columns.integer(kFirstColumn + 3));
    bar.hasVolume = !columns.isNull(kFirstColumn + 4);
    bar.volume = Quantity::fromUnits(columns.integer(kFirstColumn + 4));
    bar.count = static_cast<std::uint32_t>(columns.integer(kFirstColumn + 5));
    bar.partial = columns.integer(kFirstColumn + 6) != 0;
    if (!columns.isNull(kFirstColumn + 7))
        bar.cutAt = fromEpochNanos(columns.integer(kFirstColumn + 7));
    bar.begins = columns.integer(kFirstColumn + 8) != 0;
    return row;
}

Result<contract::FeatureRow> readFeature(const SeriesScan& scan, const RowNames& names) {
    contract::FeatureRow row;
    if (const auto filled = fillIdentity(row, scan.key().series, names); !filled)
        return tl::unexpected(filled.error());
    const auto timeframe = timeframeOf(scan.key().series.timeframe);
    if (!timeframe)
        return tl::unexpected(timeframe.error());
    auto values = readFeatureText(scan.row().text(kFirstColumn));
    if (!values)
        return failAt("market_features", values.error().text());
    row.record.timeframe = *timeframe;
    row.record.closeTime = fromEpochNanos(scan.key().time);
    row.record.values = std::move(*values);
    return row;
}

Result<contract::PosteriorRow> readPosterior(const SeriesScan& scan, const RowNames& names) {
    contract::PosteriorRow row;
    if (const auto filled = fillIdentity(row, scan.key().series, names); !filled)
        return tl::unexpected(filled.error());
    const auto timeframe = timeframeOf(scan.key().series.timeframe);
    if (!timeframe)
        return tl::unexpected(timeframe.error());
    auto model = names.model(scan.key().tie);
    if (!model)
        return tl::unexpected(model.error());
    const Statement& columns = scan.row();
    const std::int64_t regime = columns.integer(kFirstColumn);
    if (regime < 0 || regime > static_cast<std::int64_t>(market::Regime::Unknown))
        return fail("regime_posteriors: no regime has the number " + std::to_string(regime));
    row.record.timeframe = *timeframe;
    row.record.closeTime = fromEpochNanos(scan.key().time);
    row.record.modelId = std::move(*model);
    row.record.regime = static_cast<market::Regime>(regime);
    row.record.confidence = columns.real(kFirstColumn + 1);
    row.record.state = static_cast<int>(columns.integer(kFirstColumn + 2));
    for (std::size_t i = 0; i < market::kRegimeCount; ++i)
        row.record.probabilities[i] = columns.real(kFirstColumn + 3 + static_cast<int>(i));
    row.record.confirmed = columns.integer(kFirstColumn + 7) != 0;
    row.record.reason = columns.text(kFirstColumn + 8);
    return row;
}

} // namespace aetherion::storage
