#pragma once
// The trades and orders that a chart marks: those that the engine has in memory, and older ones from the store, page by
// page, for the stretch of time that the view shows and half as much on either side.
//
// What the engine says of an order goes before what is stored of it. An order that leaves the engine's memory while it
// is open is read again. At most most() of either kind are taken from the store, the newest of the view; isCut() tells
// that there are more. Thread: GUI; the port answers on its own thread. What arrives after another instrument was
// chosen is thrown away.
#include "core/contract/history_port.h"
#include "core/contract/trading_view.h"
#include "ui/chart/marker.h"

#include <QObject>

#include <map>
#include <stop_token>

namespace aetherion::chart {

class TradeHistory final : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kPageRows = 1000;
    static constexpr std::size_t kMostRows = 5000;

    explicit TradeHistory(contract::HistoryPort& history, QObject* parent = nullptr);
    ~TradeHistory() override;
    /// Forgets what it knows unless it is of these books and this instrument. No source: there is nothing to show.
    void choose(const std::optional<market::SourceId>& source, const market::InstrumentKey& instrument);
    /// As if nothing had ever been read: texts are made anew in another language.
    void forget();
    void setPrecision(const market::Precision& precision) { m_precision = precision; }
    void setMost(std::size_t rows);
    [[nodiscard]] std::size_t most() const { return m_most; }
    /// What the engine has in memory now.
    void take(const contract::TradingView& trading);
    /// The view shows [from, to); `isNewest`: and whatever comes. Asks for pages where something is missing.
    void want(Timestamp from, Timestamp to, bool isNewest);
    [[nodiscard]] std::vector<Marker> markers() const;
    /// The view holds more than most().
    [[nodiscard]] bool isCut() const { return m_trades.isCut || m_orders.isCut; }

Q_SIGNALS:
    void loaded();
    void failed(const QString& reason);

private:
    using Markers = std::map<std::int64_t, Marker>;
    struct Live {
        std::int64_t revision = 0;
        bool isOpen = false;
        /// Nothing: an order without a price, or one whose trades stand for it.
        std::optional<Marker> marker;
    };
    /// Trades or orders, by number.
    struct Lane {
        std::map<std::int64_t, Live> live;
        /// The numbers that the engine had in memory, of all instruments.
        std::int64_t firstLive = 0;
        std::int64_t lastLive = 0;
        Markers past;
        /// `past` holds all of [from, to), or all since `from`.
        bool isKnown = false;
        Timestamp from;
        std::optional<Timestamp> to;
        Duration askedSpan{0};
        bool isCut = false;
        /// What is being read.
        bool isBusy = false;
        Markers arriving;
        contract::HistoryQuery query;
    };
    template <typename Row> struct Loaded {
        std::vector<Row> rows;
        std::string cursor;
    };
    template <typename Row> void takeLive(Lane& lane, const std::vector<Row>& rows, std::int64_t Row::*number);
    void retire(Lane& lane, std::int64_t number, Live& row) const;
    void trim(Lane& lane) const;
    [[nodiscard]] static bool wants(const Lane& lane, Timestamp from, Timestamp to, bool isNewest);
    void begin(Lane& lane, Timestamp from, Timestamp to, bool isNewest);
    void ask(Lane TradeHistory::*lane);
    template <typename Row> auto answering(Lane TradeHistory::*lane, std::int64_t Row::*number);
    template <typename Row>
    void takePage(Lane TradeHistory::*lane, std::uint64_t request, const Result<Loaded<Row>>& page,
                  std::int64_t Row::*number);

    contract::HistoryPort& m_history;
    std::optional<market::SourceId> m_source;
    market::InstrumentKey m_instrument;
    market::Precision m_precision;
    std::size_t m_most = kMostRows;
    Lane m_trades;
    Lane m_orders;
    std::uint64_t m_request = 0;
    std::stop_source m_stop;
};

} // namespace aetherion::chart
