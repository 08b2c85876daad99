#include "tests/feeds/feed_fixtures.h"

#include "core/base/digest.h"

#include <zlib.h>

#include <fstream>

namespace aetherion::feeds::fixtures {

namespace {

struct Hasher {
    EventHash& hash;

    void levels(const std::vector<market::BookLevel>& levels) const {
        hash.add(static_cast<std::int64_t>(levels.size()));
        for (const market::BookLevel& level : levels) {
            hash.add(level.price.units());
            hash.add(level.quantity.units());
        }
    }
    void operator()(const market::StreamOpened& e) const {
        hash.add(e.stream.instrument.symbol);
        hash.add(e.stream.source.id().value);
    }
    void operator()(const market::Trade& e) const {
        hash.add(e.price.units());
        hash.add(e.quantity.units());
        hash.add(static_cast<std::int64_t>(e.side));
        hash.add(e.tradeId);
    }
    void operator()(const market::FeedCheckpoint& e) const { hash.add(e.state); }
    void operator()(const market::FeedProgress& e) const { hash.add(e.text); }
    void operator()(const market::TrueRegimeTold& e) const { hash.add(market::name(e.regime)); }
    void operator()(const market::TradeRun& e) const {
        for (const market::RunTick& tick : e.ticks) {
            hash.add(epochNanos(tick.time));
            hash.add(tick.price.units());
            hash.add(tick.quantity.units());
            hash.add(static_cast<std::int64_t>(tick.side));
        }
    }
    void operator()(const market::Quote& e) const { levels({e.bid, e.ask}); }
    void operator()(const market::BookSnapshot& e) const {
        levels(e.bids);
        levels(e.asks);
    }
    void operator()(const market::BookDelta& e) const {
        levels(e.bids);
        levels(e.asks);
    }
    void operator()(const market::BarClosed& e) const {
        for (const Price price : {e.bar.open, e.bar.high, e.bar.low, e.bar.close})
            hash.add(price.units());
        hash.add(epochNanos(e.bar.openTime));
        hash.add(e.bar.volume.units());
    }
    void operator()(const market::FeedStateChanged& e) const {
        hash.add(market::name(e.state));
        hash.add(e.reason);
        hash.add(e.gap ? e.gap->missingBars : 0);
    }
};

} // namespace

std::filesystem::path Files::path(const std::string& name) const {
    return std::filesystem::path(m_folder.path().toStdString()) / name;
}

std::filesystem::path Files::write(const std::string& name, std::string_view bytes) const {
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name);
}

std::string gzipped(std::string_view bytes) {
    z_stream zlib{};
    deflateInit2(&zlib, Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&zlib, bytes.size()), '\0');
    std::string plain(bytes);
    zlib.next_in = reinterpret_cast<Bytef*>(plain.data());
    zlib.avail_in = static_cast<uInt>(plain.size());
    zlib.next_out = reinterpret_cast<Bytef*>(packed.data());
    zlib.avail_out = static_cast<uInt>(packed.size());
    deflate(&zlib, Z_FINISH);
    packed.resize(zlib.total_out);
    deflateEnd(&zlib);
    return packed;
}

std::filesystem::path sharedFile(const std::string& name) {
    const std::filesystem::path file = std::filesystem::path(AETHERION_SOURCE_DIR) / ".." / "shared" / name;
    return std::filesystem::exists(file) ? file : std::filesystem::path();
}

Sent play(ReplayFeed& feed, bool unpaced) {
    Sent sent;
    NotingPacer pacer(unpaced);
    sent.status = feed.run(
        [&](market::EventBatch&& batch) {
            sent.batchSizes.push_back(batch.size());
            std::move(batch.begin(), batch.end(), std::back_inserter(sent.events));
            return true;
        },
        pacer, {});
    return sent;
}

std::string hashOf(const std::vector<market::Event>& events) {
    EventHash hash;
    for (const market::Event& event : events) {
        hash.add(std::int64_t{event.stream});
        hash.add(epochNanos(event.eventTime));
        hash.add(epochNanos(event.receiveTime));
        hash.add(static_cast<std::int64_t>(event.payload.index()));
        std::visit(Hasher{hash}, event.payload);
    }
    return hash.hex();
}

std::string depthLine(std::int64_t nanos, const std::string& symbol, std::int64_t first, std::int64_t last,
                      const std::string& bids, const std::string& asks) {
    return std::to_string(nanos) + R"( {"stream":"x@depth@100ms","data":{"e":"depthUpdate","E":)" +
           std::to_string(nanos / 1'000'000) + R"(,"s":")" + symbol + R"(","U":)" + std::to_string(first) + R"(,"u":)" +
           std::to_string(last) + R"(,"b":)" + bids + R"(,"a":)" + asks + "}}\n";
}

std::string tradeLine(std::int64_t nanos, const std::string& symbol, std::int64_t id, const std::string& price) {
    return std::to_string(nanos) + R"( {"stream":"x@trade","data":{"e":"trade","E":1700000000000,"s":")" + symbol +
           R"(","t":)" + std::to_string(id) + R"(,"p":")" + price +
           R"(","q":"0.50","T":1700000000000,"m":true,"M":true}})" + "\n";
}

std::string snapshotLine(std::int64_t nanos, std::int64_t last, const std::string& bids, const std::string& asks) {
    return std::to_string(nanos) + R"( {"lastUpdateId":)" + std::to_string(last) + R"(,"bids":)" + bids +
           R"(,"asks":)" + asks + "}\n";
}

} // namespace aetherion::feeds::fixtures
