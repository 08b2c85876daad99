#pragma once
// Equity and drawdown of one account in one currency, and its realised and unrealised profit: as this window has seen
// them, and before that as the stored trades tell (equity_past.h). Currencies are never added up.
//
// Every account and currency is followed while the panel lives, at most kMostTracks; drawn at most once a second. Where
// equity is not known the lines have a gap and the reason stands beside them. Thread: GUI; the frame hands it every
// snapshot with its trading view.
#include "core/contract/engine_snapshot.h"
#include "core/contract/history_port.h"
#include "core/contract/trading_view.h"
#include "ui/desk/equity_track.h"

#include <QTimeZone>
#include <QWidget>

#include <map>
#include <stop_token>

class QComboBox;
class QLabel;

namespace aetherion::desk {

class EquityChart;

class EquityPanel final : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t kMostTracks = 64;
    static constexpr Duration kDrawEvery = std::chrono::seconds(1);

    /// Of the stored trades the newest so many are read.
    static constexpr std::size_t kMostTrades = 5'000;

    explicit EquityPanel(QWidget* parent = nullptr);
    ~EquityPanel() override;
    /// Outlives the panel; null: only what this window sees is shown.
    void setHistory(contract::HistoryPort* history) { m_history = history; }
    void setZone(const QTimeZone& zone);
    /// For how long the engine has said nothing, before each show().
    void setSilence(Duration silence);
    void show(const contract::EngineSnapshot& snapshot, const contract::TradingView& view);
    using QWidget::show;
    /// Null where it is not followed.
    [[nodiscard]] const EquityTrack* track(const std::string& account, const std::string& currency) const;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    using Which = std::pair<std::string, std::string>;
    void askForTrades(const contract::TradingView& view);
    void request();
    void takeTrades(std::uint64_t request, const Result<contract::Page<contract::TradeRow>>& page);
    void tellPast(const contract::EngineSnapshot& snapshot, const contract::TradingView& view);
    void gather(Timestamp now, const contract::TradingView& view);
    void fillChoice();
    void draw();
    void showFigures();
    void retranslate();
    [[nodiscard]] std::optional<Which> chosen() const;

    contract::HistoryPort* m_history = nullptr;
    /// Whose trades were asked for, newest first as they come, and what is still to be asked.
    std::optional<market::Source> m_source;
    std::vector<trading::Trade> m_trades;
    contract::HistoryQuery m_query;
    bool m_hasTrades = false;
    std::uint64_t m_request = 0;
    std::stop_source m_stop;
    /// Since when this window sees for itself.
    Timestamp m_firstSeen;
    std::map<Which, EquityTrack> m_tracks;
    std::map<Which, trading::CurrencyView> m_newest;
    std::uint64_t m_session = 0;
    Timestamp m_drawn;
    Timestamp m_wall;
    QString m_silent;
    QTimeZone m_zone{QByteArrayLiteral("UTC")};
    QComboBox* m_choice;
    QComboBox* m_below;
    QLabel* m_figures;
    QLabel* m_unknown;
    EquityChart* m_equity;
    EquityChart* m_lower;
};

} // namespace aetherion::desk
