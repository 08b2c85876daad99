#include "core/feeds/bar_file_reader.h"
#include "core/feeds/replay_group.h"
#include "core/feeds/tick_file_reader.h"

#include <algorithm>
#include <optional>

namespace aetherion::feeds {

namespace {

/// One instrument's rows, file after file.
template <typename Reader, typename Row> class RowReplay final : public ReplayGroup {
public:
    RowReplay(std::vector<FileSummary> files, market::Source source, bool skipBadRows)
        : ReplayGroup(std::move(source), skipBadRows), m_files(std::move(files)),
          m_hasVolume(std::any_of(m_files.begin(), m_files.end(), [](const FileSummary& f) { return f.hasVolume; })) {}

    Result<bool> next(market::EventBatch& arrival) override {
        for (;;) {
            if (!m_reader) {
                if (m_file == m_files.size())
                    return false;
                auto reader = Reader::open(m_files[m_file++].spec);
                if (!reader)
                    return tl::unexpected(reader.error());
                m_reader.emplace(std::move(*reader));
            }
            const auto row = m_reader->next();
            if (!row && !skips(m_reader->broken()))
                return tl::unexpected(row.error());
            if (row && !*row)
                m_reader.reset();
            if (row && *row) {
                append(**row, arrival);
                return true;
            }
        }
    }

private:
    void append(const Row& row, market::EventBatch& arrival) {
        market::Event event = eventOf(row);
        m_lastReceived = std::max(m_lastReceived.value_or(event.receiveTime), event.receiveTime);
        event.receiveTime = *m_lastReceived;
        if (!m_opened) {
            m_opened = true;
            const SourceSpec& spec = m_files.front().spec;
            arrival.push_back({0, event.eventTime, event.receiveTime,
                               market::StreamOpened{{0, {*spec.market, spec.symbol}, source()}}});
        }
        arrival.push_back(std::move(event));
    }

    market::Event eventOf(const BarRow& row) const {
        const Timestamp close = row.bar.closeTime();
        market::BarClosed closed{row.bar, row.precision};
        closed.bar.hasVolume = closed.bar.hasVolume && m_hasVolume;
        return {0, close, close, closed};
    }
    market::Event eventOf(const TickRow& row) const { return {0, row.time, row.time, row.trade}; }

    std::vector<FileSummary> m_files;
    bool m_hasVolume;
    std::size_t m_file = 0;
    std::optional<Reader> m_reader;
    bool m_opened = false;
    std::optional<Timestamp> m_lastReceived;
};

} // namespace

std::unique_ptr<ReplayGroup> replayBars(std::vector<FileSummary> files, market::Source source, bool skipBadRows) {
    return std::make_unique<RowReplay<BarFileReader, BarRow>>(std::move(files), std::move(source), skipBadRows);
}

std::unique_ptr<ReplayGroup> replayTicks(std::vector<FileSummary> files, market::Source source, bool skipBadRows) {
    return std::make_unique<RowReplay<TickFileReader, TickRow>>(std::move(files), std::move(source), skipBadRows);
}

} // namespace aetherion::feeds
