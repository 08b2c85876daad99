#include "core/feeds/source_spec.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace aetherion::feeds {

namespace {

constexpr std::array<std::string_view, 5> kOptions{"market", "symbol", "timeframe", "zone", "stamp"};
constexpr const char* kOptionList = "market, symbol, timeframe, zone, stamp";

bool isKnown(std::string_view option) { return std::find(kOptions.begin(), kOptions.end(), option) != kOptions.end(); }

bool isWord(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) != 0 || c == '_'; });
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

} // namespace

std::string_view name(Stamp stamp) {
    switch (stamp) {
    case Stamp::Start:
        return "start";
    case Stamp::End:
        return "end";
    }
    return "";
}

Result<Stamp> parseStamp(std::string_view text) {
    for (const Stamp stamp : {Stamp::Start, Stamp::End})
        if (name(stamp) == text)
            return stamp;
    return failAt("stamp", quoted(text) + " is none of start, end");
}

Status setOption(SourceSpec& spec, std::string_view option, std::string_view value) {
    if (value.empty())
        return failAt(std::string(option), "no value given");
    if (option == "market") {
        const auto market = market::parseMarket(value);
        if (!market)
            return tl::unexpected(market.error());
        spec.market = *market;
    } else if (option == "symbol") {
        spec.symbol = value;
    } else if (option == "timeframe") {
        const auto timeframe = market::parseTimeframe(value);
        if (!timeframe)
            return tl::unexpected(timeframe.error());
        spec.timeframe = *timeframe;
    } else if (option == "zone") {
        // A summer noon exists once in every zone, so only the zone's name can be wrong.
        constexpr Timestamp kSummerNoon = fromEpochMillis(961'070'400'000);
        const auto known = localToUtc(kSummerNoon, value);
        if (!known)
            return failAt("zone", known.error().reason);
        spec.zone = value;
    } else if (option == "stamp") {
        const auto stamp = parseStamp(value);
        if (!stamp)
            return tl::unexpected(stamp.error());
        spec.stamp = *stamp;
    } else {
        return fail("unknown option " + quoted(option) + "; known are " + kOptionList);
    }
    return {};
}

Result<SourceSpec> parseSourceSpec(std::string_view text) {
    const auto refuse = [&](const std::string& reason) { return failAt("source " + quoted(text), reason); };
    SourceSpec spec;
    std::vector<std::string_view> given;
    std::string_view rest = text;
    for (std::size_t comma = rest.rfind(','); comma != std::string_view::npos; comma = rest.rfind(',')) {
        const std::string_view piece = rest.substr(comma + 1);
        const std::size_t equals = piece.find('=');
        if (equals == std::string_view::npos)
            break;
        const std::string_view option = piece.substr(0, equals);
        if (!isKnown(option)) {
            if (isWord(option))
                return refuse("unknown option " + quoted(option) + "; known are " + kOptionList);
            break;
        }
        if (std::find(given.begin(), given.end(), option) != given.end())
            return refuse(std::string(option) + " is given twice");
        given.push_back(option);
        if (const Status set = setOption(spec, option, piece.substr(equals + 1)); !set)
            return refuse(set.error().text());
        rest = rest.substr(0, comma);
    }
    if (rest.empty())
        return refuse("no file named");
    spec.file = std::filesystem::path(rest);
    return spec;
}

} // namespace aetherion::feeds
