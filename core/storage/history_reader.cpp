#include "core/storage/history_reader.h"

#include "core/storage/request_queue.h"
#include "core/storage/store_reader.h"

#include <algorithm>
#include <thread>
#include <utility>
#include <vector>

namespace aetherion::storage {

using contract::Completion;
using contract::HistoryQuery;
using contract::Page;

class HistoryReader::Workers {
public:
    Workers(StoreAddress address, std::size_t capacity, std::size_t threads)
        : m_address(std::move(address)), m_queue(capacity, threads) {
        for (std::size_t i = 0; i < threads; ++i)
            m_threads.emplace_back([this] { run(); });
    }

    ~Workers() { close(); }

    /// `read` is called once, or `refuse` is.
    template <typename Answer, typename Read>
    void submit(RequestSize size, const std::stop_token& stop, Completion<Answer> done, Read read) {
        // Shared, because the request may be refused after it has been made.
        const auto answer = std::make_shared<Completion<Answer>>(std::move(done));
        RequestQueue::Request request{[this, stop, answer, read = std::move(read)](StoreReader* reader) {
                                          if (!reader)
                                              return (*answer)(fail("the history reader has been closed"));
                                          this->answer(stop, *answer, *reader, read);
                                      },
                                      size};
        switch (m_queue.push(request)) {
        case RequestQueue::Taken::Yes:
            return;
        case RequestQueue::Taken::Full:
            return (*answer)(fail("too many history requests are waiting"));
        case RequestQueue::Taken::Closed:
            return (*answer)(fail("the history reader has been closed"));
        }
    }

    void close() {
        // In this order: whoever sees the queue closed can rely on what waits in it being answered with an error.
        m_closing.request_stop();
        m_queue.close();
        const std::lock_guard lock(m_closeMutex);
        for (std::thread& thread : m_threads)
            if (thread.joinable())
                thread.join();
    }

private:
    /// Reads under the caller's stop token and the closing of the port alike.
    template <typename Answer, typename Read>
    void answer(const std::stop_token& stop, const Completion<Answer>& done, StoreReader& reader, const Read& read) {
        if (stop.stop_requested())
            return done(fail("cancelled"));
        std::stop_source either;
        const std::stop_callback byCaller(stop, [&] { either.request_stop(); });
        const std::stop_callback byClosing(m_closing.get_token(), [&] { either.request_stop(); });
        done(read(reader, either.get_token()));
    }

    void run() {
        StoreReader reader(m_address);
        while (const auto request = m_queue.pop()) {
            request->task(m_closing.stop_requested() ? nullptr : &reader);
            m_queue.finished(*request);
        }
    }

    const StoreAddress m_address;
    RequestQueue m_queue;
    std::stop_source m_closing;
    std::mutex m_closeMutex;
    std::vector<std::thread> m_threads;
};

HistoryReader::HistoryReader(StoreAddress address, std::size_t queueCapacity, std::size_t threads)
    : m_workers(std::make_unique<Workers>(std::move(address), queueCapacity, std::max<std::size_t>(threads, 1))) {}

HistoryReader::~HistoryReader() = default;

void HistoryReader::close() { m_workers->close(); }

template <typename Row>
void HistoryReader::page(Result<Page<Row>> (StoreReader::*read)(const HistoryQuery&, std::stop_token),
                         HistoryQuery query, std::stop_token stop, Completion<Page<Row>> done) {
    const RequestSize size = query.limit > kSmallPage ? RequestSize::Large : RequestSize::Small;
    m_workers->submit<Page<Row>>(size, stop, std::move(done),
                                 [read, query = std::move(query)](StoreReader& reader, std::stop_token either) {
                                     return (reader.*read)(query, std::move(either));
                                 });
}

void HistoryReader::candles(HistoryQuery query, std::stop_token stop, Completion<Page<contract::CandleRow>> done) {
    page<contract::CandleRow>(&StoreReader::candles, std::move(query), std::move(stop), std::move(done));
}

void HistoryReader::regimes(HistoryQuery query, std::stop_token stop, Completion<Page<contract::RegimeRow>> done) {
    page<contract::RegimeRow>(&StoreReader::regimes, std::move(query), std::move(stop), std::move(done));
}

void HistoryReader::posteriors(HistoryQuery query, std::stop_token stop,
                               Completion<Page<contract::PosteriorRow>> done) {
    page<contract::PosteriorRow>(&StoreReader::posteriors, std::move(query), std::move(stop), std::move(done));
}

void HistoryReader::ticks(HistoryQuery query, std::stop_token stop, Completion<Page<contract::TickRow>> done) {
    page<contract::TickRow>(&StoreReader::ticks, std::move(query), std::move(stop), std::move(done));
}

void HistoryReader::features(HistoryQuery query, std::stop_token stop, Completion<Page<contract::FeatureRow>> done) {
    page<contract::FeatureRow>(&StoreReader::features, std::move(query), std::move(stop), std::move(done));
}

void HistoryReader::orders(HistoryQuery query, std::stop_token stop, Completion<Page<contract::OrderRow>> done) {
    page<contract::OrderRow>(&StoreReader::orders, std::move(query), std::move(stop), std::move(done));
}

void HistoryReader::trades(HistoryQuery query, std::stop_token stop, Completion<Page<contract::TradeRow>> done) {
    page<contract::TradeRow>(&StoreReader::trades, std::move(query), std::move(stop), std::move(done));
}

void HistoryReader::decisions(HistoryQuery query, std::stop_token stop, Completion<Page<contract::DecisionRow>> done) {
    page<contract::DecisionRow>(&StoreReader::decisions, std::move(query), std::move(stop), std::move(done));
}

void HistoryReader::audit(HistoryQuery query, std::stop_token stop, Completion<Page<contract::AuditRecord>> done) {
    page<contract::AuditRecord>(&StoreReader::audit, std::move(query), std::move(stop), std::move(done));
}

void HistoryReader::riskEvents(HistoryQuery query, std::stop_token stop,
                               Completion<Page<contract::RiskEventRecord>> done) {
    page<contract::RiskEventRecord>(&StoreReader::riskEvents, std::move(query), std::move(stop), std::move(done));
}

void HistoryReader::sources(std::stop_token stop, Completion<std::vector<market::Source>> done) {
    m_workers->submit<std::vector<market::Source>>(
        RequestSize::Small, stop, std::move(done),
        [](StoreReader& reader, std::stop_token either) { return reader.sources(std::move(either)); });
}

} // namespace aetherion::storage
