#include "core/feeds/book_synchroniser.h"
#include "core/feeds/recording_reader.h"
#include "core/feeds/replay_group.h"

#include <map>
#include <optional>
#include <set>

namespace aetherion::feeds {

namespace {

/// Every symbol of a recording with its book, file after file.
class RecordingReplay final : public ReplayGroup {
public:
    RecordingReplay(std::vector<FileSummary> files, market::Source source, bool skipBadRows)
        : ReplayGroup(std::move(source), skipBadRows), m_files(std::move(files)), m_only(m_files.front().spec.symbol),
          m_snapshotSymbol(m_only) {
        std::set<std::string> symbols;
        for (const FileSummary& file : m_files)
            symbols.insert(file.symbols.begin(), file.symbols.end());
        if (m_snapshotSymbol.empty() && symbols.size() == 1)
            m_snapshotSymbol = *symbols.begin();
    }

    Result<bool> next(market::EventBatch& arrival) override {
        for (;;) {
            if (!m_reader) {
                if (m_file == m_files.size())
                    return false;
                auto reader = RecordingReader::open(m_files[m_file++].spec.file);
                if (!reader)
                    return tl::unexpected(reader.error());
                m_reader.emplace(std::move(*reader));
            }
            auto recorded = m_reader->next();
            if (!recorded && !skips(m_reader->broken()))
                return tl::unexpected(recorded.error());
            if (recorded && !*recorded)
                m_reader.reset();
            if (recorded && *recorded) {
                m_received = (*recorded)->receiveTime;
                std::visit([&](auto& message) { take(std::move(message), arrival); }, (*recorded)->message);
                if (!arrival.empty())
                    return true;
            }
        }
    }

private:
    struct Book {
        market::StreamId stream = 0;
        BookSynchroniser synchroniser;
    };

    /// Null for a symbol that was not asked for. Opens the stream at its first message.
    Book* bookOf(const std::string& symbol, market::EventBatch& arrival) {
        if (symbol.empty() || (!m_only.empty() && symbol != m_only))
            return nullptr;
        const auto [found, isNew] = m_books.try_emplace(symbol);
        if (isNew) {
            const auto id = static_cast<market::StreamId>(m_books.size() - 1);
            found->second.stream = id;
            const market::Market market = m_files.front().spec.market.value_or(market::Market::Crypto);
            arrival.push_back({id, m_received, m_received, market::StreamOpened{{id, {market, symbol}, source()}}});
        }
        return &found->second;
    }

    void take(DepthUpdate&& update, market::EventBatch& arrival) {
        if (Book* book = bookOf(update.symbol, arrival)) {
            const std::size_t before = arrival.size();
            book->synchroniser.onUpdate(std::move(update), m_received, arrival);
            number(arrival, before, book->stream);
        }
    }
    void take(DepthSnapshot&& snapshot, market::EventBatch& arrival) {
        if (Book* book = bookOf(m_snapshotSymbol, arrival)) {
            const std::size_t before = arrival.size();
            book->synchroniser.onSnapshot(std::move(snapshot), m_received, arrival);
            number(arrival, before, book->stream);
        }
    }
    void take(TradeMessage&& message, market::EventBatch& arrival) {
        if (const Book* book = bookOf(message.symbol, arrival))
            arrival.push_back({book->stream, message.eventTime, m_received, message.trade});
    }
    void take(BookTicker&& ticker, market::EventBatch& arrival) {
        if (const Book* book = bookOf(ticker.symbol, arrival))
            arrival.push_back({book->stream, ticker.eventTime.value_or(m_received), m_received, ticker.quote});
    }
    void take(OtherMessage&&, market::EventBatch&) {}

    static void number(market::EventBatch& arrival, std::size_t from, market::StreamId stream) {
        for (std::size_t i = from; i < arrival.size(); ++i)
            arrival[i].stream = stream;
    }

    std::vector<FileSummary> m_files;
    std::string m_only;
    std::string m_snapshotSymbol;
    std::size_t m_file = 0;
    std::optional<RecordingReader> m_reader;
    std::map<std::string, Book> m_books;
    Timestamp m_received;
};

} // namespace

std::unique_ptr<ReplayGroup> replayRecording(std::vector<FileSummary> files, market::Source source, bool skipBadRows) {
    return std::make_unique<RecordingReplay>(std::move(files), std::move(source), skipBadRows);
}

} // namespace aetherion::feeds
