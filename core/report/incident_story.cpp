#include "core/report/incident_story.h"

#include "core/base/version.h"
#include "core/report/incident_range.h"
#include "core/report/incident_timeline.h"
#include "core/trading/order.h"

#include <algorithm>
#include <map>
#include <set>

namespace aetherion::report {

namespace {

/// A story is read by a person: what is beyond this stands in the tables.
constexpr std::size_t kMostLines = 1'500;
constexpr std::size_t kMostReasons = 10;
/// A run at the wall's speed has both within this.
constexpr Duration kClocksApart = std::chrono::minutes(15);

std::string number(std::size_t count, const std::string& what, const std::string& several) {
    return std::to_string(count) + " " + (count == 1 ? what : several);
}

/// Refusals by their code, other reasons without their figures.
std::string kindOf(const std::string& reason) {
    constexpr std::string_view kRefused = "refused: ";
    if (!reason.starts_with(kRefused))
        return withoutFigures(reason);
    return "refused by the order gate: " +
           reason.substr(kRefused.size(), reason.find(' ', kRefused.size()) - kRefused.size());
}

class Story {
public:
    explicit Story(const IncidentData& data) : m_data(data), m_spells(railSpells(data.events)) {}

    std::string text() {
        head();
        shortly();
        rails();
        refusals();
        timeline();
        left();
        return std::move(m_text);
    }

private:
    void line(const std::string& text) { m_text += text + "\n"; }
    void title(const std::string& text) { m_text += "\n" + text + "\n" + std::string(text.size(), '-') + "\n"; }

    void head() {
        line("Incident report of engine " + m_data.engine);
        line("From " + formatIso(m_data.range.from) + " to " +
             (m_data.range.to ? formatIso(*m_data.range.to) : std::string("the newest row")) + ", UTC" +
             (m_data.range.why.empty() ? std::string() : ": " + m_data.range.why));
        for (const IncidentBooks& books : m_data.books)
            line("What was traded: " + books.source.label() + " (" + books.source.detail + ")");
        if (m_data.books.empty())
            line("Nothing was traded in this stretch.");
        for (const std::string& gap : m_data.gaps)
            line("Not in this report: " + gap);
    }

    void shortly() {
        title("In short");
        stops();
        trips();
        regimes();
        orders();
        results();
        audit();
    }

    void trips() {
        std::set<std::string> causes;
        std::size_t trips = 0;
        std::optional<Timestamp> over;
        const RailSpell* first = nullptr;
        bool stands = false;
        for (const RailSpell& spell : m_spells) {
            if (spell.tripped == Timestamp::min())
                continue;
            first = first ? first : &spell;
            ++trips;
            causes.insert(spell.cause);
            stands = stands || !spell.cleared;
            over = spell.cleared ? std::max(over.value_or(*spell.cleared), *spell.cleared) : over;
        }
        if (!first)
            return line("No rail tripped.");
        line(number(causes.size(), "rail", "rails") + " tripped" +
             (trips > causes.size() ? ", " + std::to_string(trips) + " times in all" : std::string()) +
             ". The first, at " + formatIso(first->tripped) + ": " + first->line + ".");
        if (stands)
            line("Not all of them have cleared at the end of this stretch.");
        else
            line("The last one cleared at " + formatIso(*over) + ", " + spanText(*over - first->tripped) +
                 " after the first tripped.");
    }

    void stops() {
        std::size_t stopped = 0;
        for (const contract::RiskEventRecord& event : m_data.events) {
            if (event.channel == "rail" && event.kind.starts_with("rail "))
                continue;
            if (event.kind == "stop done") {
                line("That stop " + event.reason + ".");
                continue;
            }
            if (event.state == risk::name(risk::RiskState::Halted)) {
                ++stopped;
                line("Everything was Halted at " + formatIso(event.time) + ": " + event.kind + ".");
            }
        }
        if (stopped == 0)
            line("Trading as a whole was never Halted.");
    }

    /// When most of a market's instruments turned, by their 15m regimes.
    void regimes() {
        std::map<std::pair<market::Market, market::Regime>, std::set<std::string>> turned;
        std::map<market::Market, Timestamp> crisis;
        for (const contract::RegimeRow& row : m_data.regimes) {
            const contract::PosteriorRecord& at = row.record.at;
            if (at.timeframe != market::Timeframe::M15)
                continue;
            turned[{at.instrument.market, at.regime}].insert(at.instrument.symbol);
            if (at.regime == market::Regime::Crisis)
                crisis.try_emplace(at.instrument.market, at.closeTime);
        }
        for (const auto& [market, time] : crisis)
            line(std::string(market::name(market)) + ": " +
                 number(turned[{market, market::Regime::Crisis}].size(), "instrument", "instruments") +
                 " turned Crisis in 15m, the first at " + formatIso(time) + ".");
        if (crisis.empty())
            line(m_data.regimes.empty() ? "No regime changed." : "No instrument turned Crisis in 15m.");
    }

    void orders() {
        std::map<std::string, std::size_t> states;
        std::map<std::string, std::size_t> channels;
        for (const contract::OrderRow& row : m_data.orders) {
            ++states[row.record.state];
            ++channels[row.record.channel];
        }
        std::string text = number(m_data.orders.size(), "order was", "orders were") + " placed";
        const auto list = [&](const std::map<std::string, std::size_t>& counts) {
            std::string all;
            for (const auto& [name, count] : counts)
                all += (all.empty() ? "" : ", ") + std::to_string(count) + " " + name;
            return all;
        };
        if (!m_data.orders.empty())
            text += " (through: " + list(channels) + "; now: " + list(states) + ")";
        line(text + ", " + number(m_data.trades.size(), "fill", "fills") + ".");
        std::set<std::pair<std::string, std::string>> armed;
        for (const contract::OrderRow& row : m_data.orders)
            if (row.record.channel == "policy" && row.record.purpose == "enter")
                armed.emplace(row.record.account, row.record.who);
        for (const auto& [account, who] : armed)
            line("The policy traded for " + account + ", armed by " + who + ".");
    }

    void results() {
        std::map<std::pair<std::string, std::string>, std::pair<Cash, std::size_t>> sums;
        for (const contract::TradeRow& row : m_data.trades)
            if (row.record.side == market::Side::Sell) {
                auto& [sum, count] = sums[{row.record.account, currencyOf(row.record.instrument)}];
                sum = sum + row.record.realised;
                ++count;
            }
        for (const auto& [of, sum] : sums)
            line(of.first + " made " + moneyText(sum.first) + " " + of.second + " in " +
                 number(sum.second, "sale", "sales") + ", fees included.");
    }

    void audit() {
        const AuditSlice& audit = m_data.audit;
        if (!audit.verdict)
            return line("The audit log could NOT be checked: " + audit.unreadable + ".");
        const storage::AuditVerdict& verdict = *audit.verdict;
        if (verdict.fault)
            return line("The audit log is NOT sound: " + verdict.fault->text + ". What stands behind record " +
                        std::to_string(verdict.lastSeq) + " proves nothing.");
        std::string text =
            "The audit log is sound: " + number(static_cast<std::size_t>(verdict.records), "record", "records") +
            ", head " + verdict.head + (verdict.tailProven ? "." : "; that none is missing at its end is not proven.");
        if (verdict.tornBytes > 0)
            text += " Its last record was not written whole.";
        line(text);
        if (!audit.records.empty())
            line("In this report: records " + std::to_string(audit.records.front().seq) + " to " +
                 std::to_string(audit.records.back().seq) + ".");
    }

    void rails() {
        if (m_spells.empty())
            return;
        title("What the rails said");
        for (const RailSpell& spell : m_spells) {
            const bool before = spell.tripped == Timestamp::min();
            std::string text = (before ? std::string("before this stretch") : formatIso(spell.tripped)) + "  " +
                               spell.scope + (before ? "" : " " + spell.imposes) + ": " +
                               (before ? spell.clearedLine : spell.line);
            line(text);
            ordersUnder(spell);
            if (!spell.cleared)
                line("    It stands at the end of this stretch.");
            else if (spell.waitsForPerson)
                line("    Over at " + formatIso(*spell.cleared) + "; it is held until a person resumes it.");
            else if (before)
                line("    Cleared at " + formatIso(*spell.cleared) + ".");
            else
                line("    Cleared at " + formatIso(*spell.cleared) + ", after " +
                     spanText(*spell.cleared - spell.tripped) + ": " + spell.clearedLine);
        }
    }

    /// What became of orders while it stood.
    void ordersUnder(const RailSpell& spell) {
        const auto scope = risk::parseScope(spell.scope);
        if (!scope || spell.tripped == Timestamp::min())
            return;
        std::size_t cancelled = 0;
        std::string entered;
        auto row = std::lower_bound(
            m_data.orders.begin(), m_data.orders.end(), spell.tripped,
            [](const contract::OrderRow& order, Timestamp time) { return order.record.created < time; });
        for (; row != m_data.orders.end() && (!spell.cleared || row->record.created < *spell.cleared); ++row) {
            const contract::OrderRecord& order = row->record;
            if (order.purpose == "enter" && order.state != "refused" &&
                scope->covers(order.instrument.market, order.account, order.instrument.symbol))
                entered += (entered.empty() ? "" : ", ") + order.order;
        }
        for (const contract::OrderRow& order : m_data.orders)
            cancelled +=
                order.record.state == "cancelled" && order.record.reason.find(spell.cause) != std::string::npos;
        if (cancelled > 0)
            line("    It cancelled " + number(cancelled, "working order", "working orders") + ".");
        line(entered.empty() ? "    No entry was accepted while it stood."
                             : "    Entries WERE accepted while it stood: orders " + entered + ".");
    }

    void refusals() {
        std::map<std::string, std::size_t> counts;
        for (const contract::DecisionRow& row : m_data.decisions)
            if (row.record.action == "no")
                ++counts[kindOf(row.record.reason)];
        if (counts.empty())
            return;
        std::vector<std::pair<std::size_t, std::string>> sorted;
        for (const auto& [reason, count] : counts)
            sorted.emplace_back(count, reason);
        std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
            return a.first != b.first ? a.first > b.first : a.second < b.second;
        });
        title("Why the policy entered nothing (# stands for a figure)");
        for (std::size_t i = 0; i < std::min(sorted.size(), kMostReasons); ++i)
            line(std::to_string(sorted[i].first) + " times: " + sorted[i].second);
        if (sorted.size() > kMostReasons)
            line("and " + number(sorted.size() - kMostReasons, "other reason", "other reasons") +
                 ", each less often (decisions.csv)");
    }

    void timeline() {
        title("What happened");
        const auto apart = [](const contract::AuditRecord& record) {
            const auto data = dataTimeOf(record);
            return data && std::chrono::abs(*data - record.time) > kClocksApart;
        };
        if (std::any_of(m_data.audit.records.begin(), m_data.audit.records.end(), apart))
            line("The data's time was not the machine's: acts and refusals carry the machine's, all else the data's.");
        const std::vector<TimelineEntry> entries = timelineOf(m_data);
        if (entries.empty())
            line("Nothing is on record for this stretch.");
        std::string day;
        for (std::size_t i = 0; i < std::min(entries.size(), kMostLines); ++i) {
            const TimelineEntry& entry = entries[i];
            const std::string time = formatIso(entry.time);
            if (time.substr(0, 10) != day) {
                day = time.substr(0, 10);
                line(day);
            }
            line("  " + time.substr(11, 8) + "  " + std::string(entry.kind) +
                 std::string(entry.kind.size() < 8 ? 8 - entry.kind.size() : 1, ' ') + entry.text);
        }
        if (entries.size() > kMostLines)
            line("and " + std::to_string(entries.size() - kMostLines) + " more lines; they stand in the tables");
    }

    void left() {
        title("What is left, when this report was written");
        std::size_t standing = 0;
        for (const risk::Hold& hold : m_data.holds) {
            ++standing;
            line("Everything is held at " + std::string(risk::name(hold.imposes)) + " by " + hold.who + " (" +
                 hold.channel + ", since " + formatIso(hold.time) + "): " + hold.reason);
        }
        for (const risk::ScopeHold& held : m_data.scopeHolds) {
            ++standing;
            line(held.scope.text() + " is held at " + std::string(risk::name(held.hold.imposes)) + " by " +
                 held.hold.who + " (since " + formatIso(held.hold.time) + "): " + readable(held.hold.reason) +
                 (held.causeStands ? "; its cause stands" : "; a person may resume it"));
        }
        if (m_data.stopFileExists)
            line("The stop file EMERGENCY_STOP exists: trading stays Halted while it does.");
        else if (standing == 0)
            line("Nothing is held.");
        std::size_t positions = 0;
        for (const IncidentBooks& books : m_data.books) {
            for (const contract::PositionRecord& position : books.state.positions)
                if (!position.quantity.isZero()) {
                    ++positions;
                    line(position.account + " holds " + position.quantity.text() + " " +
                         placeText(position.instrument) + ", bought for " + moneyText(position.cost) + " " +
                         currencyOf(position.instrument) + " since " + formatIso(position.opened));
                }
            for (const contract::OrderRecord& order : books.state.openOrders)
                line("order " + order.order + " of " + order.account + " is " + order.state + ": " +
                     std::string(trading::sideName(order.side)) + " " + order.quantity.text() + " " +
                     placeText(order.instrument));
            for (const contract::BalanceRecord& balance : books.state.balances)
                line(balance.account + " has " + moneyText(balance.amount) + " " + balance.currency + " in cash");
        }
        if (positions == 0)
            line("No position is held.");
    }

    const IncidentData& m_data;
    std::vector<RailSpell> m_spells;
    std::string m_text;
};

} // namespace

std::string incidentStory(const IncidentData& data) { return Story(data).text(); }

} // namespace aetherion::report
