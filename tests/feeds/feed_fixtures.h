#pragma once
// What the tests of feeds share: files in a folder of their own, a pacer that never waits, and what a feed sent.
#include "core/feeds/defect.h"
#include "core/feeds/replay_feed.h"
#include "core/market/event.h"

#include <QString>
#include <QTemporaryDir>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::feeds::fixtures {

/// A folder that goes with the test.
class Files {
public:
    [[nodiscard]] std::filesystem::path write(const std::string& name, std::string_view bytes) const;
    [[nodiscard]] std::filesystem::path path(const std::string& name) const;

private:
    QTemporaryDir m_folder;
};

[[nodiscard]] std::string gzipped(std::string_view bytes);
/// A file of the reference data beside the project; empty where there is none.
[[nodiscard]] std::filesystem::path sharedFile(const std::string& name);

class NotingPacer final : public market::Pacer {
public:
    explicit NotingPacer(bool unpaced = true) : m_unpaced(unpaced) {}
    bool waitUntil(Timestamp due, std::stop_token stop) override {
        waited.push_back(due);
        return !stop.stop_requested();
    }
    bool unpaced() const override { return m_unpaced; }
    std::vector<Timestamp> waited;

private:
    bool m_unpaced;
};

struct Sent {
    Status status;
    std::vector<market::Event> events;
    std::vector<std::size_t> batchSizes;
};
[[nodiscard]] Sent play(ReplayFeed& feed, bool unpaced = true);
/// Over everything in the events: two equal ones are the same sequence.
[[nodiscard]] std::string hashOf(const std::vector<market::Event>& events);

/// "place: reason", or "no error".
template <typename T> [[nodiscard]] QString errorOf(const Result<T>& result) {
    return result ? QStringLiteral("no error") : QString::fromStdString(result.error().text());
}

template <typename T> [[nodiscard]] QString errorOf(const RowResult<T>& result) {
    return result ? QStringLiteral("no error") : QString::fromStdString(result.error().text());
}

/// One line of a spot recording.
[[nodiscard]] std::string depthLine(std::int64_t nanos, const std::string& symbol, std::int64_t first,
                                    std::int64_t last, const std::string& bids, const std::string& asks);
[[nodiscard]] std::string tradeLine(std::int64_t nanos, const std::string& symbol, std::int64_t id,
                                    const std::string& price);
[[nodiscard]] std::string snapshotLine(std::int64_t nanos, std::int64_t last, const std::string& bids,
                                       const std::string& asks);

} // namespace aetherion::feeds::fixtures
