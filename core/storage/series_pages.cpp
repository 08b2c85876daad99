#include "core/storage/series_pages.h"

#include "core/storage/row_reader.h"
#include "core/storage/series_finder.h"
#include "core/storage/stored_series.h"
#include "core/storage/wide_candles.h"

#include <algorithm>
#include <type_traits>

namespace aetherion::storage {

using contract::HistoryQuery;
using contract::Page;

namespace {

Result<ScanRange> rangeOf(const TableShape& shape, const HistoryQuery& query) {
    ScanRange range;
    range.newestFirst = query.newestFirst;
    if (query.from)
        range.from = epochNanos(*query.from);
    if (query.to)
        range.to = epochNanos(*query.to);
    if (!query.cursor.empty()) {
        const auto after = decodeCursor(query.cursor, shape.table.toStdString(), query.newestFirst);
        if (!after)
            return tl::unexpected(after.error());
        range.after = *after;
    }
    return range;
}

/// A row of no series comes before its edge, nor before the place where the page goes on.
std::optional<RowKey> boundOf(const SeriesEdge& edge, const ScanRange& range) {
    const ScanPlace start = startOf(edge.series, range);
    if (range.newestFirst) {
        if (edge.time < range.from)
            return std::nullopt;
        return RowKey{std::min(edge.time, start.time), edge.series, INT64_MAX};
    }
    if (edge.time >= range.to)
        return std::nullopt;
    return RowKey{std::max(edge.time, start.time), edge.series, INT64_MIN};
}

template <typename Record> struct Reading {
    ReadSession& session;
    const TableShape& shape;
    const HistoryQuery& query;
    ScanRange range;
    std::stop_token stop;
    DecodeRow<Record> decode;
};

template <typename Record> Status addSeries(const Reading<Record>& reading, SeriesMerge<Record>& merge) {
    const auto edges = findSeries(reading.session, reading.shape, reading.query);
    if (!edges)
        return tl::unexpected(edges.error());
    for (const SeriesEdge& edge : *edges)
        if (const auto bound = boundOf(edge, reading.range))
            merge.add(*bound, std::make_unique<StoredSeries<Record>>(reading.session, reading.shape, edge.series,
                                                                     reading.range, reading.decode));
    return {};
}

/// Of each instrument the timeframe asked for, or else the largest smaller one, to make it from.
Status addCandles(const Reading<contract::CandleRecord>& reading, market::Timeframe wanted,
                  SeriesMerge<contract::CandleRecord>& merge) {
    const auto edges = findSeries(reading.session, reading.shape, reading.query, true);
    if (!edges)
        return tl::unexpected(edges.error());
    const auto sameInstrument = [](const SeriesKey& a, const SeriesKey& b) {
        return a.source == b.source && a.instrument == b.instrument;
    };
    for (auto edge = edges->begin(); edge != edges->end(); ++edge) {
        // In the order of their keys the largest of an instrument is the last.
        if (const auto next = std::next(edge); next != edges->end() && sameInstrument(next->series, edge->series))
            continue;
        if (edge->series.timeframe == timeframeSeconds(wanted)) {
            if (const auto bound = boundOf(*edge, reading.range))
                merge.add(*bound, std::make_unique<StoredSeries<contract::CandleRecord>>(
                                      reading.session, reading.shape, edge->series, reading.range, reading.decode));
            continue;
        }
        const auto source = reading.session.names().source(edge->series.source);
        const auto instrument = reading.session.names().instrument(edge->series.instrument);
        if (!source || !instrument)
            return failAt(reading.session.connection().place(), (source ? instrument.error() : source.error()).text());
        const auto& calendar = market::TradingCalendar::of(market::calendarOf(*source, instrument->market));
        auto candles =
            std::make_unique<WideCandles>(reading.session, edge->series, wanted, calendar, reading.range, reading.stop);
        // A bucket's name may lie before its first part, and a week's far behind.
        const RowKey bound = reading.range.newestFirst ? RowKey{INT64_MAX, candles->series(), INT64_MAX}
                                                       : RowKey{INT64_MIN, candles->series(), INT64_MIN};
        merge.add(bound, std::move(candles));
    }
    return {};
}

Status fillModel(ReadSession& session, const RowKey& key, contract::PosteriorRecord& record) {
    if (!session.names().knowsModel(key.tie))
        if (const auto refreshed = session.refreshNames(); !refreshed)
            return refreshed;
    auto model = session.names().model(key.tie);
    if (!model)
        return tl::unexpected(model.error());
    record.modelId = std::move(*model);
    return {};
}
template <typename Record> Status fillModel(ReadSession&, const RowKey&, Record&) { return {}; }

/// The source of the row before is the usual case: no look-up then.
template <typename Row> Status fillNames(ReadSession& session, const RowKey& key, const Row* before, Row& row) {
    row.record.source = {key.series.source};
    if (before && before->record.source == row.record.source) {
        row.source = before->source;
    } else {
        auto source = session.names().source(key.series.source);
        if (!source)
            return tl::unexpected(source.error());
        row.source = std::move(*source);
    }
    auto instrument = session.names().instrument(key.series.instrument);
    if (!instrument)
        return tl::unexpected(instrument.error());
    row.record.instrument = std::move(*instrument);
    return fillModel(session, key, row.record);
}

template <typename Row, typename Record = decltype(Row::record)>
Result<Page<Row>> readPage(const Reading<Record>& reading) {
    const std::size_t limit = rowsOfPage(reading.query);
    SeriesMerge<Record> merge(reading.range.newestFirst, limit + 1);
    Status added;
    if constexpr (std::is_same_v<Record, contract::CandleRecord>)
        added =
            reading.query.timeframe ? addCandles(reading, *reading.query.timeframe, merge) : addSeries(reading, merge);
    else
        added = addSeries(reading, merge);
    if (!added)
        return tl::unexpected(added.error());
    Page<Row> page;
    page.rows.reserve(std::min(limit, kRowsMadeRoomFor));
    RowKey last;
    for (;;) {
        if (page.rows.size() % kRowsBetweenStopChecks == 0 && reading.stop.stop_requested())
            return fail("cancelled");
        const auto stepped = merge.next();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            return page;
        if (page.rows.size() == limit) {
            page.cursor = encodeCursor(reading.shape.table.toStdString(), reading.range.newestFirst, last);
            return page;
        }
        Row row;
        row.record = std::move(merge.row().record);
        last = merge.row().key;
        if (const auto filled = fillNames(reading.session, last, page.rows.empty() ? nullptr : &page.rows.back(), row);
            !filled)
            return failAt(reading.session.connection().place(), filled.error().text());
        page.rows.push_back(std::move(row));
    }
}

template <typename Row, typename Record = decltype(Row::record)>
Result<Page<Row>> readSeries(ReadSessions& sessions, const TableShape& shape, DecodeRow<Record> decode,
                             const HistoryQuery& query, const std::stop_token& stop) {
    const auto range = rangeOf(shape, query);
    if (!range)
        return tl::unexpected(range.error());
    return sessions.read<Page<Row>>(Database::Market, stop, [&](ReadSession& session) {
        return readPage<Row>(Reading<Record>{session, shape, query, *range, stop, decode});
    });
}

} // namespace

Result<Page<contract::CandleRow>> readCandles(ReadSessions& sessions, const HistoryQuery& query,
                                              const std::stop_token& stop) {
    return readSeries<contract::CandleRow>(sessions, candleShape(), &readCandle, query, stop);
}

Result<Page<contract::PosteriorRow>> readPosteriors(ReadSessions& sessions, const HistoryQuery& query,
                                                    const std::stop_token& stop) {
    return readSeries<contract::PosteriorRow>(sessions, posteriorShape(), &readPosterior, query, stop);
}

Result<Page<contract::TickRow>> readTicks(ReadSessions& sessions, const HistoryQuery& query,
                                          const std::stop_token& stop) {
    return readSeries<contract::TickRow>(sessions, tickShape(), &readTick, query, stop);
}

Result<Page<contract::FeatureRow>> readFeatures(ReadSessions& sessions, const HistoryQuery& query,
                                                const std::stop_token& stop) {
    return readSeries<contract::FeatureRow>(sessions, featureShape(), &readFeature, query, stop);
}

} // namespace aetherion::storage
