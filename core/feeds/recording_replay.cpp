#include "core/feeds/book_synchroniser.h"
#include "core/feeds/recording_reader.h"
#include "core/feeds/replay_group.h"

#include <algorithm>
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
        m_singleTrades = std::any_of(m_files.begin(), m_files.end(), [](const FileSummary& f) { return f.trades > 0; });
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
            if (!recorded && !skips(recorded.error(), m_reader->broken()))
                return tl::unexpected(recorded.error().error());
            if (recorded && !*recorded)
                m_reader.reset();
            if (recorded && *recorded) {
                // The recorder's clock may have been set back; the order of arrival stays.
                m_received = std::max(m_received, (*recorded)->receiveTime);
                m_connection = std::move((*recorded)->connection);
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
        std::string connection;
        bool numbered = true;
        std::optional<std::int64_t> lastTradeId;
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
            arrival.push_back(
                {id, m_received, m_received, market::StreamOpened{streamOf(id, {market, symbol}, kStaleAfter)}});
        }
        return &found->second;
    }

    void take(DepthUpdate&& update, market::EventBatch& arrival) {
        if (Book* book = bookOf(update.symbol, arrival)) {
            book->numbered = update.numbered;
            book->connection = m_connection;
            const std::size_t before = arrival.size();
            book->synchroniser.onUpdate(std::move(update), m_received, arrival);
            number(arrival, before, book->stream);
        }
    }
    void take(DepthSnapshot&& snapshot, market::EventBatch& arrival) {
        if (Book* book = bookOf(snapshot.symbol.empty() ? m_snapshotSymbol : snapshot.symbol, arrival)) {
            book->numbered = snapshot.numbered;
            book->connection = m_connection;
            const std::size_t before = arrival.size();
            book->synchroniser.onSnapshot(std::move(snapshot), m_received, arrival);
            number(arrival, before, book->stream);
        }
    }
    void take(TradeMessage&& message, market::EventBatch& arrival) {
        if (message.aggregated && m_singleTrades)
            return;
        Book* book = bookOf(message.symbol, arrival);
        if (!book)
            return;
        if (message.idsFollow && !follows(*book, message, arrival))
            return;
        if (!message.past)
            arrival.push_back({book->stream, message.eventTime, m_received, message.trade});
    }
    void take(BookTicker&& ticker, market::EventBatch& arrival) {
        if (ticker.quote.bid.price > ticker.quote.ask.price)
            return;
        if (const Book* book = bookOf(ticker.symbol, arrival))
            arrival.push_back({book->stream, ticker.eventTime.value_or(m_received), m_received, ticker.quote});
    }
    /// Books whose updates have no numbers end with their connection.
    void take(ConnectionMade&& made, market::EventBatch& arrival) {
        if (m_connections.insert(made.connection).second)
            return;
        for (auto& [symbol, book] : m_books)
            if (!book.numbered && book.connection == made.connection)
                invalidate(book, "connection " + made.connection + " was made anew", m_received, arrival);
    }
    void take(OtherMessage&&, market::EventBatch&) {}

    /// False for a trade that came before. Lost trades say that their connection lost messages, and updates without
    /// numbers cannot show that none of theirs were among them.
    bool follows(Book& book, const TradeMessage& message, market::EventBatch& arrival) {
        const std::int64_t id = message.trade.tradeId;
        const std::optional<std::int64_t> last = book.lastTradeId;
        if (last && id <= *last)
            return false;
        book.lastTradeId = id;
        if (last && id > *last + 1 && !book.numbered)
            invalidate(book,
                       "trades " + std::to_string(*last + 1) + " to " + std::to_string(id - 1) +
                           " are missing, perhaps with changes of the book",
                       message.past ? m_received : message.eventTime, arrival);
        return true;
    }
    void invalidate(Book& book, const std::string& reason, Timestamp eventTime, market::EventBatch& arrival) {
        const std::size_t before = arrival.size();
        book.synchroniser.invalidate(reason, eventTime, m_received, arrival);
        number(arrival, before, book.stream);
    }

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
    std::set<std::string> m_connections;
    std::string m_connection;
    /// Trades come one by one; then those that sum them up would count them twice.
    bool m_singleTrades = false;
    Timestamp m_received;
};

} // namespace

std::unique_ptr<ReplayGroup> replayRecording(std::vector<FileSummary> files, market::Source source, bool skipBadRows) {
    return std::make_unique<RecordingReplay>(std::move(files), std::move(source), skipBadRows);
}

} // namespace aetherion::feeds
