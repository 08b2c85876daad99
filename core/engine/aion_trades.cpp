#include "core/engine/aion_trades.h"

#include "core/risk/risk_state.h"

#include <nlohmann/json.hpp>

#include <array>
#include <memory>

namespace aetherion::engine {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t kPage = 5'000;

struct Line {
    Timestamp time;
    ordered_json object;
};

/// The lines that one table gives, in the order of its rows.
class LineSource {
public:
    virtual ~LineSource() = default;
    /// Null at the end; stays until taken.
    [[nodiscard]] virtual Result<const Line*> peek(const std::stop_token& stop) = 0;
    virtual void take() = 0;
};

template <typename Row> class RowLines final : public LineSource {
public:
    using Read = Result<contract::Page<Row>> (storage::StoreReader::*)(const contract::HistoryQuery&, std::stop_token);
    using Write = std::function<std::optional<Line>(const Row&)>;
    RowLines(storage::StoreReader& reader, Read read, contract::HistoryQuery query, Write write)
        : m_reader(reader), m_read(read), m_query(std::move(query)), m_write(std::move(write)) {
        m_query.limit = kPage;
    }

    Result<const Line*> peek(const std::stop_token& stop) override {
        while (!m_line) {
            if (m_at == m_page.size()) {
                if (m_ended)
                    return nullptr;
                auto page = (m_reader.*m_read)(m_query, stop);
                if (!page)
                    return tl::unexpected(page.error());
                m_page = std::move(page->rows);
                m_at = 0;
                m_query.cursor = std::move(page->cursor);
                m_ended = m_query.cursor.empty();
                continue;
            }
            m_line = m_write(m_page[m_at++]);
        }
        return &*m_line;
    }
    void take() override { m_line.reset(); }

private:
    storage::StoreReader& m_reader;
    const Read m_read;
    contract::HistoryQuery m_query;
    const Write m_write;
    std::vector<Row> m_page;
    std::size_t m_at = 0;
    bool m_ended = false;
    std::optional<Line> m_line;
};

std::string_view sideWord(market::Side side) {
    switch (side) {
    case market::Side::Buy:
        return "BUY";
    case market::Side::Sell:
        return "SELL";
    case market::Side::Unknown:
        break;
    }
    return "UNKNOWN";
}

ordered_json begun(Timestamp time, const char* type) { return {{"ts", formatIso(time)}, {"type", type}}; }

std::optional<Line> decisionLine(const contract::DecisionRow& row) {
    const contract::DecisionRecord& decision = row.record;
    const auto inputs = nlohmann::json::parse(decision.inputs, nullptr, false);
    const auto numberIn = [&](const char* key) {
        const bool has = inputs.is_object() && inputs.contains(key) && inputs[key].is_number();
        return has ? ordered_json(inputs[key].template get<double>()) : ordered_json();
    };
    std::string action = decision.action;
    for (char& c : action)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    ordered_json object = begun(decision.time, "decision");
    object["cycle_id"] = nullptr;
    object["symbol"] = decision.instrument.symbol;
    object["action"] = action;
    object["trade_gate"] = true;
    object["confidence"] = numberIn("confidence");
    object["score"] = numberIn("edge");
    object["reason"] = decision.reason;
    object["bot"] = decision.setup;
    object["market"] = name(decision.instrument.market);
    object["account"] = decision.account;
    return Line{decision.time, std::move(object)};
}

std::optional<Line> fillLine(const contract::TradeRow& row) {
    const contract::TradeRecord& trade = row.record;
    ordered_json object = begun(trade.time, "order_result");
    object["symbol"] = trade.instrument.symbol;
    object["side"] = sideWord(trade.side);
    object["qty"] = trade.quantity.toDouble();
    object["price"] = trade.price.toDouble();
    object["status"] = "filled";
    object["realized_pnl"] = trade.realised.toDouble();
    object["value"] = trade.value.toDouble();
    object["fee"] = trade.fee.toDouble();
    object["venue"] = "paper";
    object["order_id"] = trade.order;
    object["trade"] = trade.number;
    object["market"] = name(trade.instrument.market);
    object["account"] = trade.account;
    return Line{trade.time, std::move(object)};
}

std::optional<Line> refusedLine(const contract::OrderRow& row) {
    const contract::OrderRecord& order = row.record;
    if (order.state != "refused")
        return std::nullopt;
    ordered_json object = begun(order.created, "order_error");
    object["symbol"] = order.instrument.symbol;
    object["side"] = sideWord(order.side);
    object["qty"] = order.quantity.toDouble();
    object["error"] = order.reason;
    object["bot"] = order.strategy;
    object["order_id"] = order.order;
    object["market"] = name(order.instrument.market);
    object["account"] = order.account;
    return Line{order.created, std::move(object)};
}

std::optional<Line> riskLine(const contract::RiskEventRecord& event) {
    const bool rail = event.kind == "rail tripped";
    const bool stop = event.state == risk::name(risk::RiskState::Halted) && event.kind != "stop done";
    if (!rail && (!stop || event.kind == "rail cleared"))
        return std::nullopt;
    ordered_json object = begun(event.time, rail ? "risk_rail" : "emergency_stop");
    object["reason"] = event.reason;
    object["state"] = event.state;
    object["who"] = event.who;
    object["channel"] = event.channel;
    return Line{event.time, std::move(object)};
}

} // namespace

Result<AionTradeCounts> writeAionTrades(storage::StoreReader& reader, const market::Source& source,
                                        const std::function<Status(std::string_view)>& write,
                                        const std::stop_token& stop) {
    using storage::StoreReader;
    contract::HistoryQuery query;
    query.source = source.id();
    contract::HistoryQuery decisions = query;
    decisions.toAct = true;
    // Of one moment in this order: what was decided, what came of it.
    RowLines<contract::DecisionRow> decided(reader, &StoreReader::decisions, decisions, decisionLine);
    RowLines<contract::OrderRow> refused(reader, &StoreReader::orders, query, refusedLine);
    RowLines<contract::TradeRow> filled(reader, &StoreReader::trades, query, fillLine);
    RowLines<contract::RiskEventRecord> risk(reader, &StoreReader::riskEvents, {}, [&](const auto& event) {
        return event.engine == source.engine ? riskLine(event) : std::nullopt;
    });
    const std::array<LineSource*, 4> sources{&decided, &refused, &filled, &risk};

    AionTradeCounts counts;
    for (;;) {
        LineSource* next = nullptr;
        const Line* first = nullptr;
        for (LineSource* each : sources) {
            const auto line = each->peek(stop);
            if (!line)
                return tl::unexpected(line.error());
            if (*line && (!first || (*line)->time < first->time)) {
                first = *line;
                next = each;
            }
        }
        if (!next)
            return counts;
        if (stop.stop_requested())
            return fail("cancelled");
        const std::string text = first->object.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
        if (const Status written = write(text); !written)
            return tl::unexpected(written.error());
        ++counts.lines;
        counts.fills += next == &filled ? 1 : 0;
        counts.newest = std::max(counts.newest.value_or(first->time), first->time);
        if (next == &decided)
            counts.lastDecision = first->time;
        next->take();
    }
}

} // namespace aetherion::engine
