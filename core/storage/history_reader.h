#pragma once
// Answers reads of stored rows on a thread and connections of its own (contract::HistoryPort).
//
// Requests are answered one after another, in their order, on the reader's thread; a cancelled one answers "cancelled".
// The queue is bounded: when it is full, and after close(), `done` is called with an error before the request returns,
// on the caller's thread. The databases are opened at the first request, and again after one that could not open them.
//
// Thread: any. Needs a QCoreApplication.
#include "core/contract/history_port.h"
#include "core/storage/store_address.h"

#include <memory>

namespace aetherion::storage {

class HistoryReader final : public contract::HistoryPort {
public:
    explicit HistoryReader(StoreAddress address, std::size_t queueCapacity = 256);
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
    void sources(std::stop_token stop, contract::Completion<std::vector<market::Source>> done) override;

    /// What waits is answered with an error; the one being read is cancelled. Not from within `done`.
    void close();

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace aetherion::storage
