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
        const auto here = std::this_thread::get_id();
        const auto count = [&]<typename Row>(void (storage::HistoryReader::*read)(
                               contract::HistoryQuery, std::stop_token, contract::Completion<Page<Row>>)) {
            std::promise<std::size_t> promise;
            auto future = promise.get_future();
            (reader.*read)({}, {}, [&](Result<Page<Row>> page) {
                promise.set_value(page && std::this_thread::get_id() != here ? page->rows.size() : 9999);
            });
            return future.wait_for(kLong) == std::future_status::ready ? future.get() : 8888;
        };
        QCOMPARE(count(&storage::HistoryReader::candles), 180u);
        QCOMPARE(count(&storage::HistoryReader::regimes), 6u);
        QCOMPARE(count(&storage::HistoryReader::posteriors), 180u);
        QCOMPARE(count(&storage::HistoryReader::ticks), 1u);
        QCOMPARE(count(&storage::HistoryReader::features), 180u);
        QCOMPARE(count(&storage::HistoryReader::orders), 0u);
        QCOMPARE(count(&storage::HistoryReader::trades), 0u);
        QCOMPARE(count(&storage::HistoryReader::riskEvents), 1u);
        std::promise<std::size_t> sources;
        reader.sources({}, [&](auto all) { sources.set_value(all ? all->size() : 0); });
        QCOMPARE(sources.get_future().get(), 1u);
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

    void smallPagesPassThoseOfAnExport() {
        store(at("fair"), {contract::SourceRecord{replaySource()}, sampleCandle(replaySource(), "A", 1)});
        for (const std::size_t threads : {std::size_t{1}, std::size_t{4}}) {
            storage::HistoryReader reader(at("fair"), 256, threads);
            contract::HistoryQuery large;
            large.limit = 5000;
            // Exports hold every thread that they may hold; where there is but one, the first of them does until it is
            // let go.
            std::promise<void> gate;
            auto opened = gate.get_future().share();
            std::atomic<int> exports{0};
            std::atomic<int> before{0};
            std::atomic<int> smallAnswered{0};
            constexpr int kExports = 20;
            for (int i = 0; i < kExports; ++i)
                reader.candles(large, {}, [&](auto) {
                    opened.wait_for(kLong);
                    before += smallAnswered.load() >= 8 ? 1 : 0;
                    ++exports;
                });
            std::vector<std::future<void>> answers;
            for (int i = 0; i < 8; ++i) {
                auto promise = std::make_shared<std::promise<void>>();
                answers.push_back(promise->get_future());
                reader.candles({}, {}, [&, promise](auto) {
                    ++smallAnswered;
                    promise->set_value();
                });
            }
            if (threads == 1)
                gate.set_value();
            for (auto& answer : answers)
                QCOMPARE(answer.wait_for(kLong), std::future_status::ready);
            if (threads > 1)
                gate.set_value();
            while (exports < kExports)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            // At most the exports that had begun came first.
            QVERIFY(before >= kExports - static_cast<int>(std::max<std::size_t>(threads - 1, 1)));
        }
    }

    void answersEachRequestOnceWhenFullAndWhenClosed() {
        store(at("close"), {});
        storage::HistoryReader reader(at("close"), 2, 1);
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
