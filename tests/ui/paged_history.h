#pragma once
// A store that answers in pages, newest first, as the real one does: regime changes, posteriors and decisions.
//
// Thread: GUI; answers at once.
#include "core/contract/history_port.h"

namespace aetherion::test {

class PagedHistory : public contract::HistoryPort {
public:
    void candles(contract::HistoryQuery, std::stop_token,
                 contract::Completion<contract::Page<contract::CandleRow>> done) override {
        done(contract::Page<contract::CandleRow>{});
    }
    void regimes(contract::HistoryQuery query, std::stop_token,
                 contract::Completion<contract::Page<contract::RegimeRow>> done) override;
    void posteriors(contract::HistoryQuery query, std::stop_token,
                    contract::Completion<contract::Page<contract::PosteriorRow>> done) override;
    void ticks(contract::HistoryQuery, std::stop_token,
               contract::Completion<contract::Page<contract::TickRow>> done) override {
        done(contract::Page<contract::TickRow>{});
    }
    void features(contract::HistoryQuery, std::stop_token,
                  contract::Completion<contract::Page<contract::FeatureRow>> done) override {
        done(contract::Page<contract::FeatureRow>{});
    }
    void orders(contract::HistoryQuery, std::stop_token,
                contract::Completion<contract::Page<contract::OrderRow>> done) override {
        done(contract::Page<contract::OrderRow>{});
    }
    void trades(contract::HistoryQuery, std::stop_token,
                contract::Completion<contract::Page<contract::TradeRow>> done) override {
        done(contract::Page<contract::TradeRow>{});
    }
    void decisions(contract::HistoryQuery query, std::stop_token,
                   contract::Completion<contract::Page<contract::DecisionRow>> done) override;
    void audit(contract::HistoryQuery, std::stop_token,
               contract::Completion<contract::Page<contract::AuditRecord>> done) override {
        done(contract::Page<contract::AuditRecord>{});
    }
    void riskEvents(contract::HistoryQuery, std::stop_token,
                    contract::Completion<contract::Page<contract::RiskEventRecord>> done) override {
        done(contract::Page<contract::RiskEventRecord>{});
    }
    void sources(std::stop_token, contract::Completion<std::vector<market::Source>> done) override {
        done(std::vector<market::Source>{});
    }

    /// Oldest first.
    std::vector<contract::RegimeRow> storedChanges;
    std::vector<contract::PosteriorRow> storedPosteriors;
    std::vector<contract::DecisionRow> storedDecisions;
    std::vector<contract::HistoryQuery> asked;
    std::string failsWith;
};

} // namespace aetherion::test
