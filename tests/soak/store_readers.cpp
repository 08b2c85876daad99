// Readers of a large store beside its writer: how long each page takes, and what they cost the writer.
#include "core/base/random_stream.h"
#include "core/storage/data_store.h"
#include "core/storage/history_reader.h"
#include "core/storage/store_reader.h"
#include "tests/soak/large_store.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <iostream>
#include <mutex>
#include <thread>

using namespace aetherion;
using Steady = std::chrono::steady_clock;

namespace {

struct Wanted {
    int readers = 50;
    double rate = 10;
    double seconds = 10;
    std::size_t threads = 4;
    int instruments = test::kInstruments;
    std::uint64_t seed = 1;
    bool pages = false;
    bool noWriter = false;
};

double millisOf(Steady::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

double quantile(std::vector<double>& sorted, double q) {
    return sorted.empty() ? 0 : sorted[static_cast<std::size_t>(q * static_cast<double>(sorted.size() - 1))];
}

contract::HistoryQuery newestOf(int instrument) {
    contract::HistoryQuery query;
    query.market = market::Market::Crypto;
    query.symbol = test::instrumentOf(instrument);
    query.timeframe = market::Timeframe::M1;
    query.limit = 500;
    query.newestFirst = true;
    return query;
}

/// What the readers saw. Filled by the history reader's threads.
struct Answers {
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<double> millis;
    std::size_t answered = 0;
    std::size_t errors = 0;
    std::size_t shortPages = 0;
    std::string firstError;
};

/// Every reader asks at its own even pace; a page's time counts from when it was due, so that waiting counts too.
void readAtPace(storage::HistoryReader& history, const Wanted& wanted, Answers& answers) {
    RandomStream random(wanted.seed, "readers");
    const auto begin = Steady::now();
    const double total = wanted.readers * wanted.rate * wanted.seconds;
    const auto pause =
        std::chrono::duration_cast<Steady::duration>(std::chrono::duration<double>(1 / (wanted.readers * wanted.rate)));
    std::size_t asked = 0;
    for (; static_cast<double>(asked) < total; ++asked) {
        const auto due = begin + static_cast<Steady::duration::rep>(asked) * pause;
        std::this_thread::sleep_until(due);
        history.candles(newestOf(static_cast<int>(random.integer(0, wanted.instruments - 1))), {},
                        [&answers, due](Result<contract::Page<contract::CandleRow>> page) {
                            const std::lock_guard lock(answers.mutex);
                            answers.millis.push_back(millisOf(Steady::now() - due));
                            ++answers.answered;
                            if (!page) {
                                if (++answers.errors == 1)
                                    answers.firstError = page.error().text();
                            } else if (page->rows.size() < 500) {
                                ++answers.shortPages;
                            }
                            answers.changed.notify_all();
                        });
    }
    std::unique_lock lock(answers.mutex);
    answers.changed.wait(lock, [&] { return answers.answered == asked; });
}

/// Rows a second, all of them durable at the end.
Result<double> writeFor(storage::DataStore& store, int run, const std::function<bool()>& go) {
    const auto begin = Steady::now();
    const std::int64_t rows = test::writeFlatOut(store, run, go);
    if (const Status flushed = store.flush(std::chrono::minutes(5)); !flushed)
        return tl::unexpected(flushed.error());
    return static_cast<double>(rows) / std::chrono::duration<double>(Steady::now() - begin).count();
}

Result<bool> readBesideTheWriter(const storage::StoreAddress& address, const Wanted& wanted) {
    auto store = storage::DataStore::open({.folder = address.folder, .server = address.server});
    if (!store)
        return tl::unexpected(store.error());
    const auto stop = [&](Steady::time_point end) { return [end] { return Steady::now() < end; }; };
    const auto length = std::chrono::duration_cast<Steady::duration>(std::chrono::duration<double>(wanted.seconds));
    // Runs of their own, so that every row is a new one however often this is started.
    const auto run = static_cast<int>(
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count() %
        1'000'000'000);
    const auto alone = writeFor(**store, run, stop(Steady::now() + length));
    if (!alone)
        return tl::unexpected(alone.error());
    std::cout << "writer alone " << static_cast<std::int64_t>(*alone) << " rows/s\n";

    Answers answers;
    std::atomic<bool> reading{true};
    Result<double> beside = 0;
    std::thread writer;
    if (!wanted.noWriter)
        writer = std::thread([&] { beside = writeFor(**store, run + 1, [&] { return reading.load(); }); });
    {
        storage::HistoryReader history(address, 4096, wanted.threads);
        readAtPace(history, wanted, answers);
    }
    reading = false;
    if (writer.joinable())
        writer.join();
    if (!beside)
        return tl::unexpected(beside.error());
    std::sort(answers.millis.begin(), answers.millis.end());
    std::cout << "writer beside the readers " << static_cast<std::int64_t>(*beside) << " rows/s, "
              << static_cast<int>(100 * *beside / *alone) << " % of alone\n"
              << answers.answered << " pages of 500 candles, " << wanted.readers << " readers at " << wanted.rate
              << "/s: p50 " << quantile(answers.millis, 0.5) << " ms, p99 " << quantile(answers.millis, 0.99)
              << " ms, max " << quantile(answers.millis, 1) << " ms; errors " << answers.errors << ", short pages "
              << answers.shortPages << "\n";
    if (answers.errors > 0)
        std::cerr << answers.firstError << "\n";
    return answers.errors == 0;
}

/// The median of several, after one that warms up; and the processor's time, which other programs do not lengthen.
void timePage(const char* what, const std::function<Result<std::size_t>()>& read) {
    std::vector<double> millis;
    std::size_t rows = 0;
    std::clock_t processor = 0;
    constexpr int kTimes = 20;
    for (int i = 0; i <= kTimes; ++i) {
        if (i == 1)
            processor = std::clock();
        const auto begin = Steady::now();
        const auto got = read();
        if (!got) {
            std::cerr << got.error().text() << "\n";
            std::exit(1);
        }
        rows = *got;
        if (i > 0)
            millis.push_back(millisOf(Steady::now() - begin));
    }
    std::sort(millis.begin(), millis.end());
    std::cout << what << ": " << rows << " rows, median " << quantile(millis, 0.5) << " ms, slowest " << millis.back()
              << " ms, processor " << 1000.0 * static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC / kTimes
              << " ms\n";
}

Status timePages(const storage::StoreAddress& address) {
    auto opened = storage::StoreReader::open(address);
    if (!opened)
        return tl::unexpected(opened.error());
    storage::StoreReader& reader = **opened;
    const auto candles = [&](const contract::HistoryQuery& query) {
        return [&reader, query]() -> Result<std::size_t> {
            const auto page = reader.candles(query);
            if (!page)
                return tl::unexpected(page.error());
            return page->rows.size();
        };
    };
    const auto regimes = [&](contract::HistoryQuery query) {
        return [&reader, query]() -> Result<std::size_t> {
            std::size_t rows = 0;
            const Status read = storage::forEachRow<contract::RegimeRow>(
                reader, &storage::StoreReader::regimes, query, [&](const contract::RegimeRow&) { return ++rows > 0; });
            if (!read)
                return tl::unexpected(read.error());
            return rows;
        };
    };
    timePage("newest 500 candles, one source", candles(newestOf(7)));
    timePage("newest 500 candles, many sources", candles(newestOf(0)));
    contract::HistoryQuery query = newestOf(0);
    query.to = test::kEnd - std::chrono::hours(24 * 50);
    timePage("500 candles of long ago, many sources", candles(query));
    query = newestOf(7);
    query.timeframe = market::Timeframe::H1;
    timePage("newest 500 hours made of minutes", candles(query));
    query = newestOf(7);
    query.symbol.reset();
    timePage("newest 500 candles of all instruments", candles(query));
    query = {};
    query.from = test::kEnd - std::chrono::hours(24 * 400);
    query.to = *query.from + std::chrono::hours(24 * 30);
    query.limit = 5000;
    contract::HistoryQuery one = query;
    one.market = market::Market::Crypto;
    one.symbol = test::instrumentOf(7);
    timePage("a month of regimes, one instrument", regimes(one));
    timePage("a month of regimes, all instruments", regimes(query));
    return {};
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    CLI::App app{"reads a large store beside its writer"};
    std::string folder;
    std::string address = "sqlite";
    Wanted wanted;
    app.add_option("--data-dir", folder, "folder of the store")->required();
    app.add_option("--address", address, "sqlite or mysql://user@host[:port]/database");
    app.add_option("--readers", wanted.readers, "readers at the same time");
    app.add_option("--rate", wanted.rate, "pages a second that each asks for");
    app.add_option("--seconds", wanted.seconds, "how long, each of the writer alone and both");
    app.add_option("--threads", wanted.threads, "of the history reader");
    app.add_flag("--pages", wanted.pages, "instead: how long single pages take");
    app.add_flag("--no-writer", wanted.noWriter, "readers alone");
    CLI11_PARSE(app, argc, argv);
    const char* password = std::getenv("AETHERION_DB_PASSWORD");
    const auto at = storage::parseStoreAddress(folder, address, password ? password : "");
    if (!at) {
        std::cerr << at.error().text() << "\n";
        return 1;
    }
    Result<bool> sound = true;
    if (wanted.pages) {
        if (const Status timed = timePages(*at); !timed)
            sound = tl::unexpected(timed.error());
    } else {
        sound = readBesideTheWriter(*at, wanted);
    }
    if (!sound)
        std::cerr << sound.error().text() << "\n";
    return sound && *sound ? 0 : 1;
}
