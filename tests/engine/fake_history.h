#pragma once
// A store of a few rows, answered at once: range, direction, pages and cursors as the real one has them.
#include "core/contract/history_port.h"

#include <algorithm>
#include <functional>

namespace aetherion::test {

class FakeHistory final : public contract::HistoryPort {
public:
    std::vector<contract::RegimeRow> regimeRows;
    std::vector<contract::PosteriorRow> posteriorRows;
    std::vector<contract::CandleRow> candleRows;
    std::vector<contract::OrderRow> orderRows;
    std::vector<contract::TradeRow> tradeRows;
    std::vector<contract::DecisionRow> decisionRows;
    std::vector<contract::AuditRecord> auditRows;
    std::vector<contract::RiskEventRecord> riskRows;
    /// Rows of a page, whatever was asked for.
    std::size_t pageRows = 2;
    std::vector<contract::HistoryQuery> asked;
    /// Called before every page.
    std::function<void()> onPage;

    void regimes(contract::HistoryQuery query, std::stop_token,
                 contract::Completion<contract::Page<contract::RegimeRow>> done) override {
        answer(
            query, regimeRows, [](const auto& row) { return row.record.at.closeTime; }, done);
    }
    void posteriors(contract::HistoryQuery, std::stop_token,
                    contract::Completion<contract::Page<contract::PosteriorRow>> done) override {
        done(fail("database is gone"));
    }
    void candles(contract::HistoryQuery query, std::stop_token,
                 contract::Completion<contract::Page<contract::CandleRow>> done) override {
        answer(
            query, candleRows, [](const auto& row) { return row.record.bar.openTime; }, done);
    }
    void ticks(contract::HistoryQuery, std::stop_token,
               contract::Completion<contract::Page<contract::TickRow>> done) override {
        done(contract::Page<contract::TickRow>{});
    }
    void features(contract::HistoryQuery, std::stop_token,
                  contract::Completion<contract::Page<contract::FeatureRow>> done) override {
        done(contract::Page<contract::FeatureRow>{});
    }
    void orders(contract::HistoryQuery query, std::stop_token,
                contract::Completion<contract::Page<contract::OrderRow>> done) override {
        answer(
            query, orderRows, [](const auto& row) { return row.record.created; }, done);
    }
    void trades(contract::HistoryQuery query, std::stop_token,
                contract::Completion<contract::Page<contract::TradeRow>> done) override {
        answer(
            query, tradeRows, [](const auto& row) { return row.record.time; }, done);
    }
    void decisions(contract::HistoryQuery query, std::stop_token,
                   contract::Completion<contract::Page<contract::DecisionRow>> done) override {
        answer(
            query, decisionRows, [](const auto& row) { return row.record.time; }, done);
    }
    void audit(contract::HistoryQuery query, std::stop_token,
               contract::Completion<contract::Page<contract::AuditRecord>> done) override {
        answer(
            query, auditRows, [](const auto& row) { return row.time; }, done);
    }
    void riskEvents(contract::HistoryQuery query, std::stop_token,
                    contract::Completion<contract::Page<contract::RiskEventRecord>> done) override {
        answer(
            query, riskRows, [](const auto& row) { return row.time; }, done);
    }
    void sources(std::stop_token, contract::Completion<std::vector<market::Source>> done) override { done({}); }

private:
    template <typename Row, typename TimeOf>
    void answer(const contract::HistoryQuery& query, const std::vector<Row>& rows, TimeOf timeOf,
                const contract::Completion<contract::Page<Row>>& done) {
        asked.push_back(query);
        if (onPage)
            onPage();
        std::vector<Row> matching;
        for (const Row& row : rows)
            if ((!query.from || timeOf(row) >= *query.from) && (!query.to || timeOf(row) < *query.to))
                matching.push_back(row);
        if (query.newestFirst)
            std::reverse(matching.begin(), matching.end());
        const std::size_t first = query.cursor.empty() ? 0 : std::stoul(query.cursor);
        const std::size_t end = std::min(matching.size(), first + std::min(query.limit, pageRows));
        contract::Page<Row> page;
        for (std::size_t i = first; i < end; ++i)
            page.rows.push_back(matching[i]);
        page.cursor = end < matching.size() ? std::to_string(end) : "";
        done(std::move(page));
    }
};

} // namespace aetherion::test
