#include "core/engine/stored_bars.h"

#include "core/storage/store_reader.h"

#include <algorithm>
#include <set>

namespace aetherion::engine {

namespace {

using contract::CandleRow;
using contract::HistoryQuery;

std::string describe(const StoredBarsRequest& request, const std::string& symbol) {
    std::string text = std::string(market::name(request.market)) + (symbol.empty() ? "" : "/" + symbol) + " " +
                       std::string(market::name(request.timeframe));
    if (!request.source.empty())
        text += " of source " + request.source;
    else if (request.kind)
        text += " of kind " + std::string(market::name(*request.kind));
    else if (request.realOnly)
        text += " that are not simulated";
    return text;
}

class StoredBarsReader {
public:
    StoredBarsReader(storage::StoreReader& reader, const StoredBarsRequest& request, const std::stop_token& stop)
        : m_reader(reader), m_request(request), m_stop(stop) {}

    Status chooseKinds() {
        if (!m_request.source.empty()) {
            const auto sources = m_reader.sources();
            if (!sources)
                return tl::unexpected(sources.error());
            const auto at = std::find_if(sources->begin(), sources->end(), [&](const market::Source& source) {
                return source.label() == m_request.source || std::to_string(source.id().value) == m_request.source;
            });
            if (at == sources->end())
                return failAt("source", "\"" + m_request.source + "\" is not stored");
            m_source = at->id();
            return {};
        }
        if (m_request.kind)
            m_kinds = {*m_request.kind};
        else if (m_request.realOnly)
            m_kinds = {market::SourceKind::Live, market::SourceKind::Imported, market::SourceKind::Replay};
        return {};
    }

    /// Every symbol of the market that has bars, by name.
    Result<std::vector<market::InstrumentKey>> symbols() {
        std::set<std::string> names;
        for (HistoryQuery query : queries()) {
            query.limit = storage::kLargestPage;
            query.newestFirst = true;
            const auto page = m_reader.candles(query, m_stop);
            if (!page)
                return tl::unexpected(page.error());
            for (const CandleRow& row : page->rows)
                names.insert(row.record.instrument.symbol);
        }
        if (names.empty())
            return failAt("store", "no bars of " + describe(m_request, {}));
        std::vector<market::InstrumentKey> keys;
        for (const std::string& name : names)
            keys.push_back({m_request.market, name});
        return keys;
    }

    Result<CollectedBars> barsOf(const market::InstrumentKey& instrument) {
        std::optional<CandleRow> newest;
        for (HistoryQuery query : queries()) {
            query.symbol = instrument.symbol;
            query.limit = 1;
            query.newestFirst = true;
            auto page = m_reader.candles(query, m_stop);
            if (!page)
                return tl::unexpected(page.error());
            if (!page->rows.empty() &&
                (!newest || page->rows.front().record.bar.openTime > newest->record.bar.openTime))
                newest = std::move(page->rows.front());
        }
        if (!newest)
            return failAt("store", "no bars of " + describe(m_request, instrument.symbol));
        CollectedBars collected;
        collected.stream.instrument = instrument;
        collected.stream.source = newest->source;
        HistoryQuery query = base();
        query.source = newest->source.id();
        query.symbol = instrument.symbol;
        query.newestFirst = true;
        query.limit = std::min(m_request.bars, storage::kLargestPage);
        const Status read = storage::forEachRow(
            m_reader, &storage::StoreReader::candles, query,
            [&](const CandleRow& row) {
                collected.bars.push_back(row.record.bar);
                return collected.bars.size() < m_request.bars;
            },
            m_stop);
        if (!read)
            return tl::unexpected(read.error());
        std::reverse(collected.bars.begin(), collected.bars.end());
        return collected;
    }

private:
    [[nodiscard]] HistoryQuery base() const {
        HistoryQuery query;
        query.market = m_request.market;
        query.timeframe = m_request.timeframe;
        return query;
    }
    /// One for each kind that may be read.
    [[nodiscard]] std::vector<HistoryQuery> queries() const {
        std::vector<HistoryQuery> all;
        for (const market::SourceKind kind : m_kinds) {
            all.push_back(base());
            all.back().sourceKind = kind;
        }
        if (all.empty()) {
            all.push_back(base());
            all.back().source = m_source;
        }
        return all;
    }

    storage::StoreReader& m_reader;
    const StoredBarsRequest& m_request;
    std::stop_token m_stop;
    std::optional<market::SourceId> m_source;
    std::vector<market::SourceKind> m_kinds;
};

} // namespace

Result<std::vector<market::InstrumentKey>> parseStoredStreams(std::string_view text) {
    std::vector<market::InstrumentKey> keys;
    while (!text.empty()) {
        const std::size_t end = text.find_first_of(",\n");
        const std::string_view word = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        const std::size_t slash = word.find('/');
        if (slash == std::string_view::npos || slash + 1 == word.size())
            return failAt("stored", "\"" + std::string(word) + "\" is not MARKET/SYMBOL");
        const auto market = market::parseMarket(word.substr(0, slash));
        if (!market)
            return failAt("stored", market.error().text());
        market::InstrumentKey key{*market, std::string(word.substr(slash + 1))};
        if (!keys.empty() && keys.front().market != key.market)
            return failAt("stored", "one model speaks for one market; " + std::string(market::name(key.market)) +
                                        " stands beside " + std::string(market::name(keys.front().market)));
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            keys.push_back(std::move(key));
    }
    if (keys.empty())
        return failAt("stored", "names no stream; MARKET/SYMBOL is expected");
    return keys;
}

Result<std::vector<CollectedBars>> readStoredBars(const storage::StoreAddress& address, const StoredBarsRequest& asked,
                                                  const std::stop_token& stop) {
    StoredBarsRequest request = asked;
    if (!request.instruments.empty())
        request.market = request.instruments.front().market;
    const auto store = storage::StoreReader::open(address);
    if (!store)
        return tl::unexpected(store.error());
    StoredBarsReader reader(**store, request, stop);
    if (const Status chosen = reader.chooseKinds(); !chosen)
        return tl::unexpected(chosen.error());
    if (request.instruments.empty()) {
        auto found = reader.symbols();
        if (!found)
            return tl::unexpected(found.error());
        request.instruments = std::move(*found);
    }
    std::vector<CollectedBars> streams;
    for (const market::InstrumentKey& instrument : request.instruments) {
        auto collected = reader.barsOf(instrument);
        if (!collected)
            return tl::unexpected(collected.error());
        const bool simulated = collected->stream.source.kind == market::SourceKind::Simulated;
        if (!streams.empty() && (streams.front().stream.source.kind == market::SourceKind::Simulated) != simulated)
            return failAt("store", "the newest bars of " + streams.front().stream.instrument.symbol + " and " +
                                       instrument.symbol +
                                       " are simulated and real ones, which do not mix; name a source");
        streams.push_back(std::move(*collected));
    }
    return streams;
}

} // namespace aetherion::engine
