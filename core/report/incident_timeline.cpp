#include "core/report/incident_timeline.h"

#include "core/engine/trading_opener.h"
#include "core/report/incident_range.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace aetherion::report {

namespace {

constexpr Duration kRefusalsTogether = std::chrono::minutes(10);
constexpr std::size_t kNamedInstruments = 4;
constexpr std::size_t kLongestRefusal = 240;
constexpr std::string_view kRail = "rail";

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// "market:US: volatility index …" in its two halves.
std::pair<std::string, std::string> scopeAndLine(const std::string& reason) {
    const std::size_t colon = reason.find(": ");
    return colon == std::string::npos ? std::pair(std::string("all"), reason)
                                      : std::pair(reason.substr(0, colon), reason.substr(colon + 2));
}

std::string byWhom(const std::string& who, const std::string& channel) {
    if (who.empty())
        return "through " + channel;
    return who == channel ? "by " + who : "by " + who + " through " + channel;
}

class Timeline {
public:
    explicit Timeline(const IncidentData& data) : m_data(data) {
        for (const contract::DecisionRow& row : data.decisions)
            if (row.record.action == "buy")
                m_purchases[{row.record.account, row.record.instrument}][row.record.time] = row.record.reason;
    }

    std::vector<TimelineEntry> entries() {
        for (const contract::RiskEventRecord& event : m_data.events)
            addRiskEvent(event);
        addActs();
        addRegimes();
        addOrders();
        const auto rank = [](std::string_view kind) {
            constexpr std::array<std::string_view, 6> kOrder{"rail", "stop", "act", "regime", "order", "refused"};
            return std::find(kOrder.begin(), kOrder.end(), kind) - kOrder.begin();
        };
        std::stable_sort(m_entries.begin(), m_entries.end(), [&](const auto& a, const auto& b) {
            return a.time != b.time ? a.time < b.time : rank(a.kind) < rank(b.kind);
        });
        return std::move(m_entries);
    }

private:
    void add(Timestamp time, std::string_view kind, std::string text) {
        m_entries.push_back({time, kind, std::move(text)});
    }

    void addRiskEvent(const contract::RiskEventRecord& event) {
        if (event.channel == kRail && event.kind.starts_with("rail ")) {
            const auto [scope, told] = scopeAndLine(event.reason);
            const std::string line = readable(told);
            if (event.kind == "rail tripped")
                add(event.time, "rail", scope + " goes to " + event.state + ": " + line);
            else if (event.state == risk::name(risk::RiskState::Active))
                add(event.time, "rail", scope + " is let go: " + line);
            else
                add(event.time, "rail", scope + " stays " + event.state + " until a person resumes it: " + line);
            return;
        }
        if (event.kind == "stop done")
            return add(event.time, "stop", "the stop is carried out: " + event.reason);
        std::string text = event.kind;
        if (!event.state.empty() && text.find(event.state) == std::string::npos)
            text += " (" + event.state + ")";
        if (!event.reason.empty() && text.find(event.reason) == std::string::npos)
            text += ": " + event.reason;
        if (!event.who.empty() && text.find(event.who) == std::string::npos)
            text += ", " + byWhom(event.who, event.channel);
        add(event.time, "stop", text);
    }

    /// Those that the risk events have not told already.
    void addActs() {
        std::map<std::pair<std::string, std::string>, std::pair<std::size_t, std::int64_t>> refusals;
        for (const contract::AuditRecord& record : m_data.audit.records) {
            const bool told = (record.channel == kRail && (record.action == "trip" || record.action == "clear")) ||
                              record.action == "risk state" || record.action == "stop done";
            if (told && !m_data.events.empty())
                continue;
            if (record.action == "refused") {
                addRefusal(record, refusals);
                continue;
            }
            std::string text = byWhom(record.who, record.channel) + ": " + record.action;
            if (!record.subject.empty())
                text += " " + record.subject;
            if (!record.before.empty() && !record.after.empty() && record.before != record.after)
                text += ", from " + record.before + " to " + record.after;
            else if (!record.after.empty())
                text += ", to " + record.after;
            if (!record.reason.empty())
                text += " (" + record.reason + ")";
            m_entries.push_back({record.time, "act", std::move(text)});
        }
        for (const auto& [key, at] : refusals)
            m_entries[at.first].text =
                std::to_string(at.second) + (at.second == 1 ? " order" : " orders") + m_entries[at.first].text;
    }

    /// Counted together as long as they follow each other closely.
    void addRefusal(const contract::AuditRecord& record,
                    std::map<std::pair<std::string, std::string>, std::pair<std::size_t, std::int64_t>>& open) {
        const std::int64_t count = std::max<std::int64_t>(1, std::atoll(record.after.c_str()));
        const auto key = std::pair(record.who, record.subject);
        if (const auto found = open.find(key); found != open.end()) {
            TimelineEntry& entry = m_entries[found->second.first];
            if (record.time - entry.time < kRefusalsTogether) {
                found->second.second += count;
                return;
            }
            entry.text =
                std::to_string(found->second.second) + (found->second.second == 1 ? " order" : " orders") + entry.text;
            open.erase(found);
        }
        std::string why = record.reason.empty() ? record.subject : record.reason;
        if (why.size() > kLongestRefusal) {
            std::size_t end = kLongestRefusal;
            while (end > 0 && (static_cast<unsigned char>(why[end]) & 0xc0) == 0x80)
                --end;
            why = why.substr(0, end) + "...";
        }
        m_entries.push_back({record.time, "refused", " of " + record.who + " refused: " + why});
        open.emplace(key, std::pair(m_entries.size() - 1, count));
    }

    /// Of the timeframes that rails and strategies go by: by market, and by bar.
    void addRegimes() {
        struct Turn {
            Timestamp time;
            market::Market market;
            market::Timeframe timeframe;
            market::Regime regime;
            auto operator<=>(const Turn&) const = default;
        };
        std::map<Turn, std::vector<std::string>> turns;
        for (const contract::RegimeRow& row : m_data.regimes) {
            const contract::PosteriorRecord& at = row.record.at;
            if (at.timeframe == market::Timeframe::M15 || at.timeframe == market::Timeframe::H1)
                turns[{at.closeTime, at.instrument.market, at.timeframe, at.regime}].push_back(at.instrument.symbol);
        }
        for (const auto& [turn, symbols] : turns) {
            std::string named;
            for (std::size_t i = 0; i < std::min(symbols.size(), kNamedInstruments); ++i)
                named += (i == 0 ? "" : ", ") + symbols[i];
            if (symbols.size() > kNamedInstruments)
                named += " and " + std::to_string(symbols.size() - kNamedInstruments) + " more";
            add(turn.time, "regime",
                std::string(market::name(turn.market)) + " " + std::string(market::name(turn.timeframe)) + ": " +
                    named + (symbols.size() == 1 ? " turns " : " turn ") + std::string(market::name(turn.regime)));
        }
    }

    void addOrders() {
        std::map<std::pair<market::SourceId, std::string>, Cash> realised;
        for (const contract::TradeRow& row : m_data.trades)
            if (row.record.side == market::Side::Sell) {
                Cash& sum = realised[{row.record.source, row.record.order}];
                sum = sum + row.record.realised;
            }
        for (const contract::OrderRow& row : m_data.orders) {
            const contract::OrderRecord& order = row.record;
            const bool buys = order.side == market::Side::Buy;
            std::string text = order.account + (buys ? " buys " : " sells ") + order.quantity.text() + " " +
                               placeText(order.instrument);
            text +=
                order.strategy.empty() ? " by hand (" + order.who + ", " + order.channel + ")" : ", " + order.strategy;
            if (buys && order.channel == "policy")
                if (const std::string why = decisionFor(order); !why.empty())
                    text += " (" + why + ")";
            text += ": " + order.state;
            if (!order.filled.isZero())
                text += " for " + moneyText(order.filledValue) + " " + currencyOf(order.instrument);
            if (const auto made = realised.find({order.source, order.order}); made != realised.end())
                text += ", result " + moneyText(made->second);
            if (!order.reason.empty())
                text += "; " + order.reason;
            add(order.created, "order", "order " + order.order + ": " + text);
        }
    }

    /// The newest decision to buy it that was made before the order.
    [[nodiscard]] std::string decisionFor(const contract::OrderRecord& order) const {
        const auto found = m_purchases.find({order.account, order.instrument});
        if (found == m_purchases.end())
            return {};
        const auto& decided = found->second;
        const auto after = decided.upper_bound(order.created);
        return after == decided.begin() ? std::string() : std::prev(after)->second;
    }

    const IncidentData& m_data;
    /// Why each instrument was to be bought, by account and time.
    std::map<std::pair<std::string, market::InstrumentKey>, std::map<Timestamp, std::string>> m_purchases;
    std::vector<TimelineEntry> m_entries;
};

} // namespace

std::vector<TimelineEntry> timelineOf(const IncidentData& data) { return Timeline(data).entries(); }

std::vector<RailSpell> railSpells(const std::vector<contract::RiskEventRecord>& events) {
    std::vector<RailSpell> spells;
    std::map<std::string, std::size_t> open;
    for (const contract::RiskEventRecord& event : events) {
        if (event.channel != kRail || !event.kind.starts_with("rail "))
            continue;
        const auto [scope, told] = scopeAndLine(event.reason);
        const std::string line = readable(told);
        const auto found = open.find(event.who);
        if (event.kind == "rail tripped") {
            if (found == open.end()) {
                open.emplace(event.who, spells.size());
                spells.push_back({event.who, scope, event.state, line, {}, event.time, {}, false});
            }
        } else if (found != open.end()) {
            RailSpell& spell = spells[found->second];
            spell.cleared = event.time;
            spell.clearedLine = line;
            spell.waitsForPerson = event.state != risk::name(risk::RiskState::Active);
            open.erase(found);
        } else {
            // It tripped before this stretch begins.
            spells.push_back({event.who, scope, event.state, {}, line, Timestamp::min(), event.time, false});
        }
    }
    return spells;
}

std::string withoutFigures(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool after = !plain.empty() && plain.back() == '#';
        const bool point = after && (text[i] == '.' || text[i] == ',') && i + 1 < text.size() && isDigit(text[i + 1]);
        if (!isDigit(text[i]) && !point)
            plain += text[i];
        else if (!after)
            plain += '#';
    }
    return plain;
}

std::string readable(const std::string& line) {
    constexpr std::size_t kLongDecimals = 4;
    std::string text;
    for (std::size_t i = 0; i < line.size();) {
        if (!isDigit(line[i])) {
            text += line[i++];
            continue;
        }
        std::size_t end = i;
        while (end < line.size() && isDigit(line[end]))
            ++end;
        std::size_t decimals = end;
        if (end + 1 < line.size() && line[end] == '.' && isDigit(line[end + 1]))
            for (decimals = end + 1; decimals < line.size() && isDigit(line[decimals]);)
                ++decimals;
        const std::string number = line.substr(i, decimals - i);
        const auto exact = parseDecimal(number);
        const bool isLong = decimals > end + 1 + kLongDecimals;
        text += isLong && exact ? moneyText(Cash::fromUnits(exact->units)) : number;
        i = decimals;
    }
    constexpr std::string_view kOfLimit = ", from the exposure limit";
    if (const std::size_t at = text.find(kOfLimit); text.starts_with("regime of ") && at != std::string::npos)
        text.replace(at, kOfLimit.size(), " of the exposure limit is left");
    return text;
}

std::string spanText(Duration span) {
    const auto seconds = span / std::chrono::seconds(1);
    if (seconds < 60)
        return std::to_string(seconds) + " s";
    if (seconds < 3'600)
        return std::to_string(seconds / 60) + " min";
    if (seconds < 86'400) {
        const auto minutes = seconds / 60 % 60;
        return std::to_string(seconds / 3'600) + " h " + (minutes < 10 ? "0" : "") + std::to_string(minutes) + " min";
    }
    return std::to_string(seconds / 86'400) + " d " + std::to_string(seconds / 3'600 % 24) + " h";
}

std::string moneyText(Cash cash) {
    constexpr std::int64_t kHundredth = kDecimalUnit / 100;
    std::int64_t whole = cash.units() / kHundredth;
    const std::int64_t rest = std::abs(cash.units() % kHundredth);
    if (rest > kHundredth / 2 || (rest == kHundredth / 2 && whole % 2 != 0))
        whole += cash.units() < 0 ? -1 : 1;
    return formatDecimal(whole * kHundredth, 2);
}

std::string placeText(const market::InstrumentKey& instrument) {
    return std::string(market::name(instrument.market)) + " " + instrument.symbol;
}

std::string currencyOf(const market::InstrumentKey& instrument) { return engine::unlistedSpec(instrument).currency; }

} // namespace aetherion::report
