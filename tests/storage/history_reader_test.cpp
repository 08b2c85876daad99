#include "core/storage/history_reader.h"

#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <future>
#include <thread>

using namespace aetherion;
using namespace aetherion::test;
using contract::CandleRow;
using contract::Page;

namespace {
constexpr auto kLong = std::chrono::seconds(10);
} // namespace

class HistoryReaderTest : public QObject {
    Q_OBJECT
    [[nodiscard]] static storage::StoreAddress at(const std::string& name) { return storeAddress("history " + name); }

    /// Asks for candles and waits for the answer.
    static Result<Page<CandleRow>> candles(storage::HistoryReader& reader, contract::HistoryQuery query = {},
                                           std::stop_token stop = {}) {
        std::promise<Result<Page<CandleRow>>> promise;
        auto future = promise.get_future();
        reader.candles(std::move(query), stop, [&](auto page) { promise.set_value(std::move(page)); });
        return future.get();
    }

private Q_SLOTS:
    void answersEveryKindOnAThreadOfItsOwn() {
        std::vector<contract::Record> records;
        sampleRun(60, [&](contract::Record record) {
            records.push_back(std::move(record));
            return true;
        });
        records.emplace_back(sampleTick(replaySource(), "A", 1));
        store(at("all"), records);
        storage::HistoryReader reader(at("all"));
        std::promise<std::thread::id> thread;
        auto where = thread.get_future();
        std::promise<std::vector<std::size_t>> counts;
        auto counted = counts.get_future();
        std::vector<std::size_t> sizes;
        reader.candles({}, {}, [&](auto page) {
            thread.set_value(std::this_thread::get_id());
            sizes.push_back(page ? page->rows.size() : 0);
        });
        reader.regimes({}, {}, [&](auto page) { sizes.push_back(page ? page->rows.size() : 0); });
        reader.posteriors({}, {}, [&](auto page) { sizes.push_back(page ? page->rows.size() : 0); });
        reader.ticks({}, {}, [&](auto page) { sizes.push_back(page ? page->rows.size() : 0); });
        reader.features({}, {}, [&](auto page) { sizes.push_back(page ? page->rows.size() : 0); });
        reader.sources({}, [&](auto all) {
            sizes.push_back(all ? all->size() : 0);
            counts.set_value(sizes);
        });
        QCOMPARE(counted.wait_for(kLong), std::future_status::ready);
        QCOMPARE(counted.get(), (std::vector<std::size_t>{180, 6, 180, 1, 180, 1}));
        QVERIFY(where.get() != std::this_thread::get_id());
    }

    void readsWhileTheWriterWrites() {
        auto store = storage::DataStore::open(settingsOf(at("both")));
        QVERIFY(store);
        storage::HistoryReader reader(at("both"));
        const auto writing = std::async(std::launch::async, [&] {
            sampleRun(20'000, [&](contract::Record record) {
                return (*store)->record(std::move(record), contract::WhenFull::Wait);
            });
        });
        contract::HistoryQuery query;
        query.symbol = "SYM1";
        query.limit = 500;
        query.newestFirst = true;
        Timestamp newest{};
        int read = 0;
        for (; writing.wait_for(std::chrono::seconds(0)) != std::future_status::ready; ++read) {
            const auto page = candles(reader, query);
            QVERIFY2(page, page ? "" : page.error().text().c_str());
            if (page->rows.empty())
                continue;
            QVERIFY(page->rows.front().record.bar.openTime >= newest);
            newest = page->rows.front().record.bar.openTime;
        }
        QVERIFY(read > 0);
        QVERIFY((*store)->close());
        const auto page = candles(reader, query);
        QVERIFY(page);
        QCOMPARE(page->rows.front().record.bar.openTime, kStart + 19'999 * std::chrono::minutes(1));
    }

    void answersCancelledRequestsWithAnError() {
        store(at("cancel"), {});
        storage::HistoryReader reader(at("cancel"));
        std::stop_source stop;
        stop.request_stop();
        const auto page = candles(reader, {}, stop.get_token());
        QVERIFY(!page);
        QCOMPARE(page.error().reason, std::string("cancelled"));
    }

    void recoversWhenTheDatabasesAppear() {
        storage::HistoryReader reader(at("later"));
        const auto before = candles(reader);
        QVERIFY(!before);
        if (!onServer())
            QVERIFY(before.error().text().find("does not exist") != std::string::npos);
        store(at("later"), {contract::SourceRecord{replaySource()}, sampleCandle(replaySource(), "A", 1)});
        const auto after = candles(reader);
        QVERIFY(after);
        QCOMPARE(after->rows.size(), 1u);
    }

    void answersEachRequestOnceWhenFullAndWhenClosed() {
        store(at("close"), {});
        storage::HistoryReader reader(at("close"), 2);
        std::promise<void> gate;
        auto opened = gate.get_future().share();
        std::promise<void> entered;
        std::atomic<int> answers{0};
        std::atomic<int> refused{0};
        reader.candles({}, {}, [&](auto) {
            entered.set_value();
            opened.wait_for(kLong);
            ++answers;
        });
        QCOMPARE(entered.get_future().wait_for(kLong), std::future_status::ready);
        // The reader is held in an answer: two wait, two find the queue full.
        const auto count = [&](auto page) {
            ++answers;
            refused += page ? 0 : 1;
        };
        for (int i = 0; i < 4; ++i)
            reader.candles({}, {}, count);
        QCOMPARE(answers.load(), 2);
        QCOMPARE(refused.load(), 2);
        std::thread closer([&] { reader.close(); });
        // The queue closes before anything is joined; from then on requests are refused at once.
        for (bool closed = false; !closed;)
            reader.sources({},
                           [&](auto all) { closed = !all && all.error().reason.find("closed") != std::string::npos; });
        gate.set_value();
        closer.join();
        QCOMPARE(answers.load(), 5);
        QCOMPARE(refused.load(), 4);
        QVERIFY(!candles(reader));
    }
};

REGISTER_TEST(HistoryReaderTest)
#include "history_reader_test.moc"
