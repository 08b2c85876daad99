#include "core/config/instrument_catalogue.h"

#include "core/config/generated_instrument.h"
#include "core/config/instrument_entry.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace aetherion::config {

using market::InstrumentKey;
using market::InstrumentSpec;
using market::Market;

namespace {

constexpr std::string_view kListName = "instrument";

Result<toml::table> parseToml(std::string_view text, const std::string& place) {
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& problem) {
        return failAt(place + ":" + std::to_string(problem.source().begin.line), std::string(problem.description()));
    }
}

/// The list of tables under `instrument`; null where the file has none.
Result<const toml::array*> listOf(const toml::table& file, const std::string& place) {
    for (const auto& [key, node] : file)
        if (key.str() != kListName)
            return failAt(placeInFile(place, node), "unknown key " + std::string(key.str()));
    const toml::node* const node = file.get(kListName);
    if (!node)
        return nullptr;
    const toml::array* const list = node->as_array();
    if (!list)
        return failAt(placeInFile(place, *node), "instruments must be a list: [[instrument]]");
    for (const toml::node& entry : *list)
        if (!entry.is_table())
            return failAt(placeInFile(place, entry), "instruments must be a list of tables: [[instrument]]");
    return list;
}

} // namespace

Result<InstrumentCatalogue> InstrumentCatalogue::parse(std::string_view text, const std::string& place) {
    InstrumentCatalogue catalogue;
    if (const Status read = catalogue.extend(text, place); !read)
        return tl::unexpected(read.error());
    return catalogue;
}

Status InstrumentCatalogue::extend(std::string_view text, const std::string& place) {
    const auto file = parseToml(text, place);
    if (!file)
        return tl::unexpected(file.error());
    const auto list = listOf(*file, place);
    if (!list)
        return tl::unexpected(list.error());
    if (!*list)
        return {};
    std::vector<InstrumentSpec> extended = m_instruments;
    std::map<InstrumentKey, std::size_t> positions;
    for (std::size_t i = 0; i < extended.size(); ++i)
        positions.emplace(extended[i].key, i);
    std::map<InstrumentKey, std::string> seen;
    const auto known = [&](const InstrumentKey& key) -> const InstrumentSpec* {
        const auto at = positions.find(key);
        return at == positions.end() ? nullptr : &extended[at->second];
    };
    for (const toml::node& node : **list) {
        const toml::table& entry = *node.as_table();
        auto spec = readInstrument(entry, place, known);
        if (!spec)
            return tl::unexpected(spec.error());
        const auto [first, isNew] = seen.emplace(spec->key, placeInFile(place, entry));
        if (!isNew)
            return failAt(placeInFile(place, entry), std::string(market::name(spec->key.market)) + " " +
                                                         spec->key.symbol + " stands twice, first at " + first->second);
        const auto [at, appended] = positions.emplace(spec->key, extended.size());
        if (appended)
            extended.push_back(std::move(*spec));
        else
            extended[at->second] = std::move(*spec);
    }
    m_instruments = std::move(extended);
    return {};
}

const InstrumentSpec* InstrumentCatalogue::find(const InstrumentKey& key) const {
    const auto at = std::find_if(m_instruments.begin(), m_instruments.end(),
                                 [&](const InstrumentSpec& spec) { return spec.key == key; });
    return at == m_instruments.end() ? nullptr : &*at;
}

Result<std::vector<InstrumentSpec>> InstrumentCatalogue::select(std::string_view text,
                                                                std::span<const Market> markets) const {
    if (markets.empty())
        markets = market::kMarkets;
    std::vector<InstrumentSpec> chosen;
    for (const InstrumentSpec& spec : m_instruments)
        if (std::find(markets.begin(), markets.end(), spec.key.market) != markets.end())
            chosen.push_back(spec);
    if (text == "default" || text == "all")
        return chosen;
    int wanted = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), wanted);
    if (error != std::errc{} || end != text.data() + text.size() || wanted < 1 || wanted > kMostInstruments)
        return failAt("instruments", "\"" + std::string(text) + "\" is neither default, all nor a number from 1 to " +
                                         std::to_string(kMostInstruments));
    if (static_cast<std::size_t>(wanted) < chosen.size())
        chosen.resize(static_cast<std::size_t>(wanted));
    for (int number = 1; chosen.size() < static_cast<std::size_t>(wanted); ++number) {
        const Market market = markets[static_cast<std::size_t>(number - 1) % markets.size()];
        InstrumentSpec made = generatedInstrument(number, market);
        if (!find(made.key))
            chosen.push_back(std::move(made));
    }
    return chosen;
}

} // namespace aetherion::config
