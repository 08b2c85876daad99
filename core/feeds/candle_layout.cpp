#include "core/feeds/candle_layout.h"

#include "core/feeds/csv_row.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

namespace aetherion::feeds {

namespace {

constexpr std::array kNeeded{"time_epoch_ms", "market", "symbol", "timeframe", "open", "high", "low", "close"};

/// Names of columns are made of letters, digits and underlines; what comes first between them parts them.
char separatorOf(std::string_view header) {
    const auto at = std::find_if(header.begin(), header.end(),
                                 [](unsigned char c) { return std::isalnum(c) == 0 && c != '_' && c != '"'; });
    return at == header.end() ? ',' : *at;
}

class Header {
public:
    explicit Header(std::string_view text) : m_separator(separatorOf(text)) {
        std::vector<std::string_view> cells;
        splitRow(text, m_separator, cells);
        for (const std::string_view cell : cells)
            m_names.push_back(lowerCase(cell));
    }

    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const {
        const auto at = std::find(m_names.begin(), m_names.end(), name);
        return at == m_names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - m_names.begin()));
    }
    [[nodiscard]] bool has(std::string_view name) const { return find(name).has_value(); }
    [[nodiscard]] char separator() const { return m_separator; }
    [[nodiscard]] const std::vector<std::string>& names() const { return m_names; }

private:
    char m_separator;
    std::vector<std::string> m_names;
};

/// Other tables may have a column of these names too, but then they have a time of their own.
bool isExport(const Header& header) {
    if (!header.has("time_epoch_ms") && !header.has("time_iso"))
        return false;
    return std::none_of(header.names().begin(), header.names().end(), [](const std::string& name) {
        return name == "time" || name == "timestamp" || name == "date" || name == "datetime" || name == "open_time";
    });
}

Status checkCandles(const Header& header) {
    if (header.has("regime"))
        return fail("an export of regimes; what can be taken back in is candles");
    if (!header.has("open") && !header.has("high") && !header.has("low") && !header.has("close"))
        return fail("an export of the program without prices of candles; what can be taken back in is candles");
    std::string missing;
    for (const char* name : kNeeded)
        if (!header.has(name))
            missing += (missing.empty() ? "" : ", ") + std::string(name);
    if (!missing.empty())
        return fail("an export of candles without " + missing + "; export it again with these columns");
    constexpr std::array kOthers{"time_iso", "volume", "count", "partial", "source", "run", "cut_epoch_ms", "begins"};
    for (const std::string& name : header.names()) {
        const auto is = [&](const char* known) { return name == known; };
        if (std::none_of(kNeeded.begin(), kNeeded.end(), is) && std::none_of(kOthers.begin(), kOthers.end(), is))
            return fail("an export of candles has no column \"" + name + "\"");
        if (std::count(header.names().begin(), header.names().end(), name) > 1)
            return fail("the column \"" + name + "\" stands twice");
    }
    return {};
}

} // namespace

Result<std::optional<CandleLayout>> readCandleHeader(std::string_view text) {
    const Header header(text);
    if (!isExport(header))
        return std::optional<CandleLayout>{};
    if (const Status candles = checkCandles(header); !candles)
        return tl::unexpected(candles.error());
    CandleLayout layout;
    layout.separator = header.separator();
    layout.columns = header.names().size();
    layout.time = *header.find("time_epoch_ms");
    layout.market = *header.find("market");
    layout.symbol = *header.find("symbol");
    layout.timeframe = *header.find("timeframe");
    layout.open = *header.find("open");
    layout.high = *header.find("high");
    layout.low = *header.find("low");
    layout.close = *header.find("close");
    layout.volume = header.find("volume");
    layout.count = header.find("count");
    layout.partial = header.find("partial");
    layout.cut = header.find("cut_epoch_ms");
    layout.begins = header.find("begins");
    layout.run = header.has("run") ? header.find("run") : header.find("source");
    return std::optional(layout);
}

} // namespace aetherion::feeds
