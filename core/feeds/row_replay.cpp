#include "core/feeds/bar_file_reader.h"
#include "core/feeds/quote_file_reader.h"
#include "core/feeds/replay_group.h"
#include "core/feeds/tick_file_reader.h"

#include <algorithm>
#include <optional>

namespace aetherion::feeds {

namespace {

bool isSent(const BarRow&) { return true; }
bool isSent(const TickRow& row) { return !row.suspicious; }
bool isSent(const QuoteRow& row) { return !row.leftOut; }

std::optional<market::GapRange> gapBefore(const BarFileReader& reader) { return reader.gap(); }
std::optional<market::GapRange> gapBefore(const TickFileReader&) { return std::nullopt; }
std::optional<market::GapRange> gapBefore(const QuoteFileReader&) { return std::nullopt; }

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
            if (!row && !skips(row.error(), m_reader->broken()))
                return tl::unexpected(row.error().error());
            if (row && !*row)
                m_reader.reset();
            if (row && *row && isSent(**row)) {
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
            const Duration staleAfter =
                hasTimeframe(m_files.front().facts.format) ? kStaleBars * length(*spec.timeframe) : kStaleAfter;
            arrival.push_back({0, event.eventTime, event.receiveTime,
                               market::StreamOpened{streamOf(0, {*spec.market, spec.symbol}, staleAfter)}});
        }
        if (const auto gap = gapBefore(*m_reader))
            appendGap(*gap, event, arrival);
        arrival.push_back(std::move(event));
    }

    static void appendGap(const market::GapRange& gap, const market::Event& event, market::EventBatch& arrival) {
        arrival.push_back({0, event.eventTime, event.receiveTime,
                           market::FeedStateChanged{market::FeedState::Gap, describeGap(gap), gap}});
        arrival.push_back({0, event.eventTime, event.receiveTime,
                           market::FeedStateChanged{market::FeedState::Flowing, kBarsComeAgain, std::nullopt}});
    }

    market::Event eventOf(const BarRow& row) const {
        const Timestamp close = row.bar.closeTime();
        market::BarClosed closed{row.bar, row.precision};
        closed.bar.hasVolume = closed.bar.hasVolume && m_hasVolume;
        return {0, close, close, closed};
    }
    market::Event eventOf(const TickRow& row) const { return {0, row.time, row.time, row.trade}; }
    market::Event eventOf(const QuoteRow& row) const { return {0, row.time, row.time, row.quote}; }

    std::vector<FileSummary> m_files;
    bool m_hasVolume;
    std::size_t m_file = 0;
    std::optional<Reader> m_reader;
    bool m_opened = false;
    std::optional<Timestamp> m_lastReceived;
};

/// One instrument's bars, trades and quotes as one stream.
class TogetherReplay final : public ReplayGroup {
public:
    TogetherReplay(std::vector<std::unique_ptr<ReplayGroup>> parts, market::Source source)
        : ReplayGroup(std::move(source), false) {
        for (auto& part : parts)
            m_parts.push_back({std::move(part), {}});
    }

    Result<bool> next(market::EventBatch& arrival) override {
        for (Part& part : m_parts)
            if (const Status advanced = part.advance(); !advanced)
                return tl::unexpected(advanced.error());
        Part* first = nullptr;
        for (Part& part : m_parts)
            if (!part.arrival.empty() &&
                (first == nullptr || part.arrival.front().receiveTime < first->arrival.front().receiveTime))
                first = &part;
        if (first == nullptr)
            return false;
        for (market::Event& event : first->arrival) {
            const bool opens = std::holds_alternative<market::StreamOpened>(event.payload);
            if (!opens || !m_opened)
                arrival.push_back(std::move(event));
            m_opened = m_opened || opens;
        }
        first->arrival.clear();
        return true;
    }

private:
    struct Part {
        std::unique_ptr<ReplayGroup> group;
        market::EventBatch arrival;
        bool ended = false;

        Status advance() {
            if (ended || !arrival.empty())
                return {};
            const auto more = group->next(arrival);
            if (!more)
                return tl::unexpected(more.error());
            ended = !*more;
            return {};
        }
    };
    std::vector<Part> m_parts;
    bool m_opened = false;
};

} // namespace

std::unique_ptr<ReplayGroup> replayBars(std::vector<FileSummary> files, market::Source source, bool skipBadRows) {
    return std::make_unique<RowReplay<BarFileReader, BarRow>>(std::move(files), std::move(source), skipBadRows);
}

std::unique_ptr<ReplayGroup> replayTicks(std::vector<FileSummary> files, market::Source source, bool skipBadRows) {
    return std::make_unique<RowReplay<TickFileReader, TickRow>>(std::move(files), std::move(source), skipBadRows);
}

std::unique_ptr<ReplayGroup> replayQuotes(std::vector<FileSummary> files, market::Source source, bool skipBadRows) {
    return std::make_unique<RowReplay<QuoteFileReader, QuoteRow>>(std::move(files), std::move(source), skipBadRows);
}

std::unique_ptr<ReplayGroup> replayTogether(std::vector<std::unique_ptr<ReplayGroup>> parts, market::Source source) {
    return std::make_unique<TogetherReplay>(std::move(parts), std::move(source));
}

} // namespace aetherion::feeds
