#include "core/feeds/tick_instruments.h"

#include "core/feeds/csv_row.h"
#include "core/feeds/data_rows.h"
#include "core/market/instrument.h"

#include <algorithm>
#include <set>

namespace aetherion::feeds {

namespace {

using market::InstrumentKey;

constexpr std::size_t kNamedInErrors = 5;

/// In the order in which they first appear; empty where rows do not name any by the file's header.
Result<std::vector<InstrumentKey>> instrumentsIn(const std::filesystem::path& file, const std::stop_token& stop) {
    auto rows = DataRows::open(file);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->format() != FileFormat::TickCsv)
        return std::vector<InstrumentKey>{};
    const auto layout = readHeader(rows->header());
    if (!layout)
        return failAt(rows->file() + ":1", layout.error().reason);
    std::vector<InstrumentKey> found;
    if (!layout->namesInstruments())
        return found;
    std::set<std::string, std::less<>> seen;
    std::vector<std::string_view> cells;
    std::string key;
    std::optional<Error> firstBad;
    while (!stop.stop_requested()) {
        const auto line = rows->next();
        if (!line && !firstBad)
            firstBad = line.error().error();
        // What the file holds up to its damage is looked at all the same: the reader tells of the damage.
        if ((!line && rows->broken()) || (line && !*line))
            break;
        if (!line)
            continue;
        splitRow(**line, ',', cells);
        if (cells.size() != layout->count)
            continue;
        const std::string_view market = cells[*layout->market];
        const std::string_view symbol = cells[*layout->symbol];
        key.assign(market).append(1, '\0').append(symbol);
        if (seen.contains(key))
            continue;
        seen.insert(key);
        auto known = readRowMarket(market, symbol);
        if (!known && !firstBad)
            firstBad = rows->refuse(std::move(known.error())).value().error();
        if (!known)
            continue;
        // A market may be spelled in several ways.
        InstrumentKey instrument{*known, std::string(symbol)};
        if (std::find(found.begin(), found.end(), instrument) == found.end())
            found.push_back(std::move(instrument));
    }
    if (found.empty())
        return tl::unexpected(firstBad.value_or(Error{rows->file(), "holds no row that can be read"}));
    return found;
}

std::string text(const InstrumentKey& key) { return std::string(market::name(key.market)) + " " + key.symbol; }

/// "US IBM, NSE INFY and 3 more"
std::string listOf(const std::vector<InstrumentKey>& keys) {
    std::string list;
    for (std::size_t i = 0; i < std::min(keys.size(), kNamedInErrors); ++i)
        list += (i == 0 ? "" : ", ") + text(keys[i]);
    if (keys.size() > kNamedInErrors)
        list += " and " + std::to_string(keys.size() - kNamedInErrors) + " more";
    return list;
}

std::string asked(const SourceSpec& spec) {
    const std::string market = spec.market ? std::string(market::name(*spec.market)) : "symbol";
    return spec.symbol.empty() ? "market " + market : market + " " + spec.symbol;
}

} // namespace

RowResult<market::Market> readRowMarket(std::string_view market, std::string_view symbol) {
    if (market.empty() || symbol.empty())
        return refuseRow(DefectKind::MissingField, market.empty() ? "market is empty" : "symbol is empty");
    const auto known = market::parseMarket(market);
    if (!known)
        return refuseRow(DefectKind::UnknownMarket, known.error().text());
    return *known;
}

Result<std::vector<SourceSpec>> perInstrument(const SourceSpec& spec, const std::stop_token& stop) {
    const auto held = instrumentsIn(spec.file, stop);
    if (!held)
        return tl::unexpected(held.error());
    if (held->empty())
        return std::vector<SourceSpec>{spec};
    std::vector<SourceSpec> specs;
    for (const InstrumentKey& key : *held) {
        if (spec.market.value_or(key.market) != key.market || (!spec.symbol.empty() && spec.symbol != key.symbol))
            continue;
        SourceSpec& one = specs.emplace_back(spec);
        one.market = key.market;
        one.symbol = key.symbol;
    }
    if (specs.empty()) {
        // The symbol with another market is what was meant, most likely.
        std::vector<InstrumentKey> likely = *held;
        std::stable_partition(likely.begin(), likely.end(),
                              [&](const InstrumentKey& key) { return key.symbol == spec.symbol; });
        return failAt(spec.file.string(), "holds nothing of " + asked(spec) + "; it has " + listOf(likely));
    }
    return specs;
}

Result<SourceSpec> oneInstrument(const SourceSpec& spec, const std::stop_token& stop) {
    auto specs = perInstrument(spec, stop);
    if (!specs)
        return tl::unexpected(specs.error());
    if (specs->size() == 1)
        return std::move(specs->front());
    std::vector<InstrumentKey> keys;
    for (const SourceSpec& each : *specs)
        keys.push_back({*each.market, each.symbol});
    const std::string option = spec.symbol.empty() ? "symbol" : "market";
    return failAt(spec.file.string(), "holds " + std::to_string(keys.size()) + " instruments" +
                                          (spec.symbol.empty() ? "" : " of that symbol") + " (" + listOf(keys) +
                                          "); add " + option + "=... or --" + option + " to name one");
}

} // namespace aetherion::feeds
