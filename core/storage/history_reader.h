#pragma once
// Answers reads of stored rows on a few threads of its own, each with connections of its own (contract::HistoryPort).
//
// Requests are answered side by side, so not always in their order; pages of more than kSmallPage rows never occupy the
// last free thread. A cancelled request answers "cancelled". The queue is bounded: when it is full, and after close(),
// `done` is called with an error before the request returns, on the caller's thread. The databases are opened at the
// first request, and again after one that could not open them, or whose server went away (store_reader.h).
//
// Thread: any. Needs a QCoreApplication.
#include "core/contract/history_port.h"
#include "core/storage/store_address.h"

#include <memory>

namespace aetherion::storage {

inline constexpr std::size_t kSmallPage = 1000;

class StoreReader;

class HistoryReader final : public contract::HistoryPort {
public:
    explicit HistoryReader(StoreAddress address, std::size_t queueCapacity = 256, std::size_t threads = 4);
    /// Closes.
    ~HistoryReader() override;
    HistoryReader(const HistoryReader&) = delete;
    HistoryReader& operator=(const HistoryReader&) = delete;

    void candles(contract::HistoryQuery query, std::stop_token stop,
                 contract::Completion<contract::Page<contract::CandleRow>> done) override;
    void regimes(contract::HistoryQuery query, std::stop_token stop,
                 contract::Completion<contract::Page<contract::RegimeRow>> done) override;
    void posteriors(contract::HistoryQuery query, std::stop_token stop,
                    contract::Completion<contract::Page<contract::PosteriorRow>> done) override;
    void ticks(contract::HistoryQuery query, std::stop_token stop,
               contract::Completion<contract::Page<contract::TickRow>> done) override;
    void features(contract::HistoryQuery query, std::stop_token stop,
                  contract::Completion<contract::Page<contract::FeatureRow>> done) override;
    void orders(contract::HistoryQuery query, std::stop_token stop,
                contract::Completion<contract::Page<contract::OrderRow>> done) override;
    void trades(contract::HistoryQuery query, std::stop_token stop,
                contract::Completion<contract::Page<contract::TradeRow>> done) override;
    void decisions(contract::HistoryQuery query, std::stop_token stop,
                   contract::Completion<contract::Page<contract::DecisionRow>> done) override;
    void audit(contract::HistoryQuery query, std::stop_token stop,
               contract::Completion<contract::Page<contract::AuditRecord>> done) override;
    void riskEvents(contract::HistoryQuery query, std::stop_token stop,
                    contract::Completion<contract::Page<contract::RiskEventRecord>> done) override;
    void sources(std::stop_token stop, contract::Completion<std::vector<market::Source>> done) override;

    /// What waits is answered with an error; those being read are cancelled. Not from within `done`.
    void close();

private:
    class Workers;
    template <typename Row>
    void page(Result<contract::Page<Row>> (StoreReader::*read)(const contract::HistoryQuery&, std::stop_token),
              contract::HistoryQuery query, std::stop_token stop, contract::Completion<contract::Page<Row>> done);
    std::unique_ptr<Workers> m_workers;
};

} // namespace aetherion::storage
