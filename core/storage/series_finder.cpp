#include "core/storage/series_finder.h"

#include "core/storage/row_reader.h"

#include <algorithm>

namespace aetherion::storage {

namespace {

/// The first column of every row.
Result<std::vector<std::int64_t>> integers(ReadSession& session, const Select& select) {
    auto statement = session.run(select);
    if (!statement)
        return tl::unexpected(statement.error());
    std::vector<std::int64_t> values;
    for (;;) {
        const auto stepped = session.next(**statement);
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            return values;
        values.push_back((*statement)->integer(0));
    }
}

Status addEdges(ReadSession& session, const Select& select, const std::optional<SeriesKey>& instrument,
                std::vector<SeriesEdge>& edges) {
    auto statement = session.run(select);
    if (!statement)
        return tl::unexpected(statement.error());
    const Statement& row = **statement;
    for (;;) {
        const auto stepped = session.next(**statement);
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            return {};
        if (row.isNull(3))
            continue;
        SeriesKey series = instrument.value_or(SeriesKey{row.integer(0), row.integer(1), 0});
        series.timeframe = row.integer(2);
        edges.push_back({series, row.integer(3)});
    }
}

Status know(ReadSession& session, const std::vector<SeriesEdge>& edges) {
    const auto known = [&](const SeriesEdge& edge) {
        const RowNames& names = session.names();
        return names.sources().contains({edge.series.source}) && names.instruments().contains(edge.series.instrument);
    };
    return std::all_of(edges.begin(), edges.end(), known) ? Status() : session.refreshNames();
}

/// All instruments of one source, each by one step down the key behind the last.
Status addSource(ReadSession& session, const TableShape& shape, std::int64_t source,
                 const std::optional<market::Market>& wanted, const TimeframeChoice& timeframes, bool newestFirst,
                 std::vector<SeriesEdge>& edges) {
    for (std::int64_t last = INT64_MIN;;) {
        const auto next = integers(session, nextInstrumentSelect(session.dialect(), shape, source, last));
        if (!next)
            return tl::unexpected(next.error());
        if (next->empty())
            return {};
        last = next->front();
        if (!session.names().instruments().contains(last))
            if (const auto known = session.refreshNames(); !known)
                return known;
        const auto instrument = session.names().instruments().find(last);
        const bool matches =
            !wanted || (instrument != session.names().instruments().end() && instrument->second.market == *wanted);
        if (!matches)
            continue;
        const Select select = edgesOfInstrument(session.dialect(), shape, source, last, timeframes, newestFirst);
        if (const auto added = addEdges(session, select, SeriesKey{source, last, 0}, edges); !added)
            return added;
    }
}

} // namespace

Result<std::vector<SeriesEdge>> findSeries(ReadSession& session, const TableShape& shape,
                                           const contract::HistoryQuery& query, bool smallerToo) {
    SourceChoice sources;
    if (query.source)
        sources.id = query.source->value;
    if (query.sourceKind)
        sources.kind = std::string(market::name(*query.sourceKind));
    TimeframeChoice timeframes{{}, smallerToo};
    if (query.timeframe)
        timeframes.seconds = timeframeSeconds(*query.timeframe);
    std::vector<SeriesEdge> edges;
    if (query.symbol) {
        std::optional<std::string> market;
        if (query.market)
            market = std::string(market::name(*query.market));
        const Select select =
            edgesOfSymbol(session.dialect(), shape, sources, market, *query.symbol, timeframes, query.newestFirst);
        if (const auto added = addEdges(session, select, std::nullopt, edges); !added)
            return tl::unexpected(added.error());
    } else {
        const auto ids = integers(session, sourcesSelect(sources));
        if (!ids)
            return tl::unexpected(ids.error());
        for (const std::int64_t source : *ids)
            if (const auto added =
                    addSource(session, shape, source, query.market, timeframes, query.newestFirst, edges);
                !added)
                return tl::unexpected(added.error());
    }
    if (const auto known = know(session, edges); !known)
        return tl::unexpected(known.error());
    std::sort(edges.begin(), edges.end(), [](const SeriesEdge& a, const SeriesEdge& b) { return a.series < b.series; });
    return edges;
}

} // namespace aetherion::storage
