#include "core/storage/history_reader.h"

#include "core/base/bounded_queue.h"
#include "core/storage/store_reader.h"

#include <thread>

namespace aetherion::storage {

using contract::Completion;
using contract::HistoryQuery;
using contract::Page;

class HistoryReader::Worker {
public:
    /// Called once: with a reader, or with the reason why there is none.
    using Task = std::function<void(Result<StoreReader*>)>;

    Worker(StoreAddress address, std::size_t capacity)
        : m_address(std::move(address)), m_queue(capacity), m_thread([this] { run(); }) {}

    ~Worker() { close(); }

    void submit(Task task) {
        if (!m_queue.tryPush(task))
            task(m_queue.closed() ? fail("the history reader has been closed")
                                  : fail("too many history requests are waiting"));
    }

    void close() {
        // In this order: whoever sees the queue closed can rely on what waits in it being answered with an error.
        m_closing.request_stop();
        m_queue.close();
        const std::lock_guard lock(m_closeMutex);
        if (m_thread.joinable())
            m_thread.join();
    }

    /// Reads under the caller's stop token and the closing of the port alike.
    template <typename Answer, typename Read>
    void answer(const std::stop_token& stop, const Completion<Answer>& done, Result<StoreReader*> reader,
                const Read& read) {
        if (!reader)
            return done(tl::unexpected(reader.error()));
        if (stop.stop_requested())
            return done(fail("cancelled"));
        std::stop_source either;
        const std::stop_callback byCaller(stop, [&] { either.request_stop(); });
        const std::stop_callback byClosing(m_closing.get_token(), [&] { either.request_stop(); });
        done(read(**reader, either.get_token()));
    }

private:
    void run() {
        std::unique_ptr<StoreReader> reader;
        for (;;) {
            auto tasks = m_queue.popAll(std::chrono::milliseconds(250), 1);
            if (tasks.empty() && m_queue.closed())
                return;
            for (const Task& task : tasks)
                serve(task, reader);
        }
    }

    void serve(const Task& task, std::unique_ptr<StoreReader>& reader) {
        if (m_closing.stop_requested())
            return task(fail("the history reader has been closed"));
        if (!reader) {
            auto opened = StoreReader::open(m_address);
            if (!opened)
                return task(tl::unexpected(opened.error()));
            reader = std::move(*opened);
        }
        task(reader.get());
    }

    const StoreAddress m_address;
    BoundedQueue<Task> m_queue;
    std::stop_source m_closing;
    std::mutex m_closeMutex;
    std::thread m_thread;
};

HistoryReader::HistoryReader(StoreAddress address, std::size_t queueCapacity)
    : m_worker(std::make_unique<Worker>(std::move(address), queueCapacity)) {}

HistoryReader::~HistoryReader() = default;

void HistoryReader::close() { m_worker->close(); }

void HistoryReader::candles(HistoryQuery query, std::stop_token stop, Completion<Page<contract::CandleRow>> done) {
    m_worker->submit([worker = m_worker.get(), query = std::move(query), stop, done = std::move(done)](auto reader) {
        worker->answer(stop, done, reader, [&](StoreReader& r, std::stop_token s) { return r.candles(query, s); });
    });
}

void HistoryReader::regimes(HistoryQuery query, std::stop_token stop, Completion<Page<contract::RegimeRow>> done) {
    m_worker->submit([worker = m_worker.get(), query = std::move(query), stop, done = std::move(done)](auto reader) {
        worker->answer(stop, done, reader, [&](StoreReader& r, std::stop_token s) { return r.regimes(query, s); });
    });
}

void HistoryReader::posteriors(HistoryQuery query, std::stop_token stop,
                               Completion<Page<contract::PosteriorRow>> done) {
    m_worker->submit([worker = m_worker.get(), query = std::move(query), stop, done = std::move(done)](auto reader) {
        worker->answer(stop, done, reader, [&](StoreReader& r, std::stop_token s) { return r.posteriors(query, s); });
    });
}

void HistoryReader::ticks(HistoryQuery query, std::stop_token stop, Completion<Page<contract::TickRow>> done) {
    m_worker->submit([worker = m_worker.get(), query = std::move(query), stop, done = std::move(done)](auto reader) {
        worker->answer(stop, done, reader, [&](StoreReader& r, std::stop_token s) { return r.ticks(query, s); });
    });
}

void HistoryReader::features(HistoryQuery query, std::stop_token stop, Completion<Page<contract::FeatureRow>> done) {
    m_worker->submit([worker = m_worker.get(), query = std::move(query), stop, done = std::move(done)](auto reader) {
        worker->answer(stop, done, reader, [&](StoreReader& r, std::stop_token s) { return r.features(query, s); });
    });
}

void HistoryReader::sources(std::stop_token stop, Completion<std::vector<market::Source>> done) {
    m_worker->submit([worker = m_worker.get(), stop, done = std::move(done)](auto reader) {
        worker->answer(stop, done, reader, [](StoreReader& r, const std::stop_token&) { return r.sources(); });
    });
}

} // namespace aetherion::storage
