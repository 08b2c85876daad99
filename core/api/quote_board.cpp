#include "core/api/quote_board.h"

#include "core/api/market_place.h"
#include "core/api/quote_values.h"
#include "core/api/wire_values.h"
#include "core/http/json_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace aetherion::api {

namespace {

/// Lists kept until the next snapshot; whoever asks for more kinds of list has them written anew.
constexpr std::size_t kKeptLists = 256;

bool sameQuote(const std::optional<market::Quote>& a, const std::optional<market::Quote>& b) {
    return a.has_value() == b.has_value() && (!a || (a->bid == b->bid && a->ask == b->ask));
}

/// Symbols hold blanks, never a comma; blanks around the commas mean nothing.
std::vector<std::string_view> splitSymbols(std::string_view text) {
    std::vector<std::string_view> symbols;
    while (!text.empty()) {
        const auto comma = text.find(',');
        std::string_view symbol = text.substr(0, comma);
        while (!symbol.empty() && symbol.front() == ' ')
            symbol.remove_prefix(1);
        while (!symbol.empty() && symbol.back() == ' ')
            symbol.remove_suffix(1);
        if (!symbol.empty())
            symbols.push_back(symbol);
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    }
    return symbols;
}

http::Response asResponse(std::string body, std::string source) {
    http::Response response;
    response.body = std::move(body);
    response.fields.emplace_back("X-Aetherion-Source", std::move(source));
    return response;
}

} // namespace

void QuoteBoard::refresh() {
    auto snapshot = m_engine.snapshot();
    if (snapshot == m_snapshot)
        return;
    const bool otherStreams =
        !m_snapshot || snapshot->session.number != m_session || snapshot->streams.size() != m_entries.size();
    m_snapshot = std::move(snapshot);
    m_lists.clear();
    m_single.clear();
    if (!otherStreams)
        return;
    m_session = m_snapshot->session.number;
    m_entries.assign(m_snapshot->streams.size(), Entry());
    m_exact.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_exact.emplace(m_snapshot->streams[i].stream.instrument.symbol, i);
}

const QuoteBoard::Entry& QuoteBoard::written(std::size_t stream) {
    Entry& entry = m_entries[stream];
    const contract::StreamView& view = m_snapshot->streams[stream];
    const auto& days = view.bars[index(market::Timeframe::D1)];
    if (entry.written && entry.ticks == view.ticks && entry.time == view.lastEventTime &&
        entry.feedState == view.feedState && entry.days == days && entry.depthUpdates == view.depthUpdates &&
        sameQuote(entry.quote, view.quote))
        return entry;
    entry = {view.ticks, view.lastEventTime, view.feedState, days, view.quote, view.depthUpdates, {}, {}, true};
    entry.source = sourceHeader(view.stream.source);
    if (view.lastPrice)
        entry.text = http::dumpJson(quoteJson(view, specOf(*m_snapshot, view)));
    return entry;
}

const QuoteBoard::Entry* QuoteBoard::entryOf(std::string_view symbol) {
    std::size_t stream = 0;
    if (const auto exact = m_exact.find(std::string(symbol)); exact != m_exact.end()) {
        stream = exact->second;
    } else {
        const contract::StreamView* view = findSymbol(*m_snapshot, std::nullopt, symbol);
        if (view == nullptr)
            return nullptr;
        stream = static_cast<std::size_t>(view - m_snapshot->streams.data());
    }
    const Entry& entry = written(stream);
    return entry.text.empty() ? nullptr : &entry;
}

const http::Response& QuoteBoard::list(const std::string& symbols) {
    refresh();
    if (const auto kept = m_lists.find(symbols); kept != m_lists.end())
        return kept->second;
    std::vector<const Entry*> entries;
    if (const auto names = splitSymbols(symbols); !names.empty()) {
        for (const std::string_view symbol : names)
            if (const Entry* entry = entryOf(symbol);
                entry != nullptr && std::find(entries.begin(), entries.end(), entry) == entries.end())
                entries.push_back(entry);
    } else {
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            if (const Entry& entry = written(i); !entry.text.empty())
                entries.push_back(&entry);
    }
    std::string body = "[";
    std::vector<std::string> labels;
    for (const Entry* entry : entries) {
        body.append(body.size() > 1 ? "," : "").append(entry->text);
        if (std::find(labels.begin(), labels.end(), entry->source) == labels.end())
            labels.push_back(entry->source);
    }
    body += ']';
    if (m_lists.size() >= kKeptLists)
        m_lists.clear();
    return m_lists.emplace(symbols, asResponse(std::move(body), joinedSources(labels))).first->second;
}

const http::Response* QuoteBoard::one(std::string_view symbol) {
    refresh();
    const std::string key(symbol);
    if (const auto kept = m_single.find(key); kept != m_single.end())
        return &kept->second;
    const Entry* entry = entryOf(symbol);
    if (entry == nullptr)
        return nullptr;
    if (m_single.size() >= kKeptLists)
        m_single.clear();
    return &m_single.emplace(key, asResponse(entry->text, entry->source)).first->second;
}

} // namespace aetherion::api
