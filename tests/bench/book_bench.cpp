#include "core/base/random_stream.h"
#include "core/feeds/book_synchroniser.h"
#include "core/feeds/recording_reader.h"
#include "core/market/order_book.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <map>

using namespace aetherion;
using market::BookDelta;
using market::BookLevel;
using market::BookSnapshot;

namespace {

struct BookHistory {
    BookSnapshot start;
    std::vector<BookDelta> deltas;
};

constexpr std::int64_t kTick = kDecimalUnit / 100;

BookLevel levelAt(std::int64_t ticks, std::int64_t lots) {
    return {Price::fromUnits(ticks * kTick), Quantity::fromUnits(lots * 1'000)};
}

/// 1 to 20 levels a delta, on both sides, sorted from the best on as venues send them. Distances fall off
/// exponentially; four changes in five add or remove a level, as in the recordings.
BookHistory randomHistory() {
    constexpr std::int64_t kBestBid = 6'160'201;
    constexpr double kMeanDistance = 200;
    constexpr int kLevels = 2'000;
    constexpr int kDeltas = 1 << 14;
    RandomStream random(1, "bench/book");
    BookHistory history;
    for (int i = 0; i < kLevels; ++i) {
        history.start.bids.push_back(levelAt(kBestBid - 2 * i, random.integer(1, 100'000)));
        history.start.asks.push_back(levelAt(kBestBid + 1 + 2 * i, random.integer(1, 100'000)));
    }
    for (int i = 0; i < kDeltas; ++i) {
        BookDelta& delta = history.deltas.emplace_back();
        for (std::int64_t left = random.integer(1, 20); left > 0; --left) {
            const auto distance = static_cast<std::int64_t>(-kMeanDistance * std::log(1 - random.uniform()));
            const std::int64_t lots = random.integer(0, 1) * random.integer(1, 100'000);
            if (random.integer(0, 1) == 0)
                delta.bids.push_back(levelAt(kBestBid - distance, lots));
            else
                delta.asks.push_back(levelAt(kBestBid + 1 + distance, lots));
        }
        const auto lower = [](const BookLevel& a, const BookLevel& b) { return a.price < b.price; };
        std::stable_sort(delta.asks.begin(), delta.asks.end(), lower);
        std::stable_sort(delta.bids.begin(), delta.bids.end(),
                         [&](const auto& a, const auto& b) { return lower(b, a); });
    }
    return history;
}

/// The reference data beside the project, or where AETHERION_BENCH_DATA says.
std::filesystem::path dataFolder() {
    const char* named = std::getenv("AETHERION_BENCH_DATA");
    return named != nullptr ? std::filesystem::path(named)
                            : std::filesystem::path(AETHERION_SOURCE_DIR) / ".." / "shared" / "data";
}

constexpr std::array kRecordings{"l2_binance-spot_BTCUSDT_ws_2024-08-08T2354.txt.gz",
                                 "l2_binance-spot_BTCUSDT_ws_2024-08-09T0000.txt.gz"};

/// What the connector made of a real recording; nothing where there is none.
BookHistory recordedHistory() {
    BookHistory history;
    feeds::BookSynchroniser synchroniser;
    for (const char* name : kRecordings) {
        auto reader = feeds::RecordingReader::open(dataFolder() / name);
        while (reader) {
            auto recorded = reader->next();
            if (!recorded || !*recorded)
                break;
            market::EventBatch events;
            if (auto* update = std::get_if<feeds::DepthUpdate>(&(*recorded)->message))
                synchroniser.onUpdate(std::move(*update), (*recorded)->receiveTime, events);
            else if (auto* snapshot = std::get_if<feeds::DepthSnapshot>(&(*recorded)->message))
                synchroniser.onSnapshot(std::move(*snapshot), (*recorded)->receiveTime, events);
            for (market::Event& event : events) {
                if (auto* whole = std::get_if<BookSnapshot>(&event.payload))
                    history = {std::move(*whole), {}};
                else if (auto* delta = std::get_if<BookDelta>(&event.payload))
                    history.deltas.push_back(std::move(*delta));
            }
        }
    }
    return history;
}

void apply(std::map<Price, Quantity>& side, const std::vector<BookLevel>& levels) {
    for (const BookLevel& level : levels)
        if (level.quantity.units() > 0)
            side[level.price] = level.quantity;
        else
            side.erase(level.price);
}

/// Every level of the book is that of the plain maps, and there are no others.
bool equals(const market::OrderBook& book, const std::map<Price, Quantity>& bids,
            const std::map<Price, Quantity>& asks) {
    bool equal = book.bidCount() == bids.size() && book.askCount() == asks.size();
    auto bid = bids.rbegin();
    book.visitBids(bids.size(), [&](const BookLevel& each) {
        equal = equal && each == BookLevel{bid->first, bid->second};
        ++bid;
    });
    auto ask = asks.begin();
    book.visitAsks(asks.size(), [&](const BookLevel& each) {
        equal = equal && each == BookLevel{ask->first, ask->second};
        ++ask;
    });
    return equal;
}

void applyHistory(benchmark::State& state, const BookHistory& history) {
    if (history.deltas.empty()) {
        state.SkipWithError("no recording");
        return;
    }
    std::map<Price, Quantity> bids;
    std::map<Price, Quantity> asks;
    apply(bids, history.start.bids);
    apply(asks, history.start.asks);
    for (const BookDelta& delta : history.deltas) {
        apply(bids, delta.bids);
        apply(asks, delta.asks);
    }

    market::OrderBook book;
    book.reset(history.start);
    std::size_t next = 0;
    std::int64_t levels = 0;
    for (auto _ : state) {
        const BookDelta& delta = history.deltas[next];
        book.apply(delta);
        levels += static_cast<std::int64_t>(delta.bids.size() + delta.asks.size());
        next = next + 1 < history.deltas.size() ? next + 1 : 0;
    }
    state.SetItemsProcessed(levels);
    state.SetLabel("item: one level set or removed");
    // Every round ends in the same book, whatever it began with: finish the round, or there was none yet.
    for (bool ended = false; !ended;) {
        book.apply(history.deltas[next]);
        next = next + 1 < history.deltas.size() ? next + 1 : 0;
        ended = next == 0;
    }
    if (!equals(book, bids, asks))
        state.SkipWithError("the book is not that of the plain maps");
}

void bookApply(benchmark::State& state) {
    static const BookHistory history = randomHistory();
    applyHistory(state, history);
}
BENCHMARK(bookApply)->Name("BookApply");

void bookApplyRecorded(benchmark::State& state) {
    static const BookHistory history = recordedHistory();
    applyHistory(state, history);
}

// Without the recordings there is no such benchmark.
[[maybe_unused]] const auto* const kRecorded =
    std::filesystem::exists(dataFolder() / kRecordings.front())
        ? benchmark::RegisterBenchmark("BookApply/recorded", bookApplyRecorded)
        : nullptr;

} // namespace
