#pragma once
// The rows of the regime board as values: one per stream, with one cell per timeframe, in the order and of the choice
// that a person asked for.
//
// Takes in only what changed, and makes no text: a thousand streams are looked through four times a second. Regimes
// that two snapshots share are not looked at, and rows are put in order when a regime or the choice changes. Thread:
// GUI; no widget is touched.
#include "core/contract/engine_snapshot.h"

#include <QString>
#include <QStringList>

#include <array>
#include <span>
#include <vector>

namespace aetherion::boards {

enum class BoardOrder : std::uint8_t { SinceChange, Name, Market };

struct BoardRow {
    market::StreamId stream = 0;
    QString symbol;
    market::Market market = market::Market::Crypto;
    /// What pinning knows it by: "CRYPTO/BTCUSDT".
    QString key;
    bool pinned = false;
    std::optional<Price> lastPrice;
    market::Precision precision;
    Timestamp lastReceiveTime;
    market::FeedState feedState = market::FeedState::Flowing;
    std::string feedReason;
    std::array<contract::RegimeView, market::kTimeframeCount> regimes;
    /// Of which those are the last that were taken.
    contract::SharedRows<contract::RegimeView> taken;
    contract::MetaRegimeView meta;

    /// No number of it is current.
    [[nodiscard]] bool isStale() const {
        return feedState != market::FeedState::Flowing && feedState != market::FeedState::Closed;
    }
    /// Newest confirmation among these timeframes; the epoch where there is none.
    [[nodiscard]] Timestamp newestChange(std::span<const market::Timeframe> shown) const;
};

/// What the forming bar, or else the last closed one, says where that is another regime than the confirmed one.
[[nodiscard]] std::optional<market::Regime> differingNow(const contract::RegimeView& view);

class BoardRows {
public:
    /// Figures are last prices and ages alone.
    enum class Change : std::uint8_t { None, Figures, Values, Order, Count };

    /// What has become of what is shown.
    Change update(const contract::EngineSnapshot& snapshot);
    Change setOrder(BoardOrder order);
    /// Every word must stand in the symbol, the market or the name of a regime that is shown.
    Change setWords(const QString& text);
    Change setShown(std::vector<market::Timeframe> timeframes);
    Change setPinned(const QStringList& keys);
    Change setPinned(std::size_t place, bool pinned);
    /// The names of regimes are others, which may be searched for.
    Change retranslate();

    [[nodiscard]] BoardOrder order() const { return m_by; }
    [[nodiscard]] const QStringList& pinned() const { return m_pinned; }
    [[nodiscard]] std::span<const market::Timeframe> shown() const { return m_shown; }
    /// In the order in which they are shown; fewer than streams() while words are searched for.
    [[nodiscard]] std::size_t count() const { return m_places.size(); }
    [[nodiscard]] const BoardRow& at(std::size_t place) const { return m_rows[m_places[place]]; }
    [[nodiscard]] std::size_t streams() const { return m_rows.size(); }
    /// Where a stream stands, or -1.
    [[nodiscard]] int placeOf(market::StreamId stream) const;
    /// Streams with this confirmed regime in a timeframe that is shown.
    [[nodiscard]] std::size_t countOf(market::Regime regime) const;
    /// Streams of which no number is current, so that their regimes are not known.
    [[nodiscard]] std::size_t countStale() const;
    /// Does it stand out? Crisis does, and what says otherwise than three quarters of its column.
    [[nodiscard]] bool isOdd(const contract::RegimeView& view) const;
    [[nodiscard]] Timestamp now() const { return m_now; }
    [[nodiscard]] const std::shared_ptr<const std::vector<contract::ModelView>>& models() const { return m_models; }

private:
    /// What changed of it, and whether its regimes did, which alone move rows.
    [[nodiscard]] static Change takeValues(BoardRow& row, const contract::StreamView& view);
    [[nodiscard]] static bool takeRegimes(BoardRow& row, const contract::StreamView& view);
    [[nodiscard]] bool isWanted(const BoardRow& row) const;
    [[nodiscard]] bool comesBefore(std::size_t a, std::size_t b) const;
    /// Puts the rows in their places; `least` is what has changed already.
    Change arrange(Change least);
    void findUsual();

    std::uint64_t m_session = 0;
    Timestamp m_now;
    std::shared_ptr<const std::vector<contract::ModelView>> m_models;
    std::vector<BoardRow> m_rows;
    std::vector<std::size_t> m_places;
    /// What three quarters of a timeframe's known cells say; Unknown where they do not agree.
    std::array<market::Regime, market::kTimeframeCount> m_usual{};
    std::vector<market::Timeframe> m_shown{market::Timeframe::M1, market::Timeframe::M5, market::Timeframe::M15,
                                           market::Timeframe::H1};
    BoardOrder m_by = BoardOrder::SinceChange;
    QStringList m_words;
    QStringList m_pinned;
};

} // namespace aetherion::boards
