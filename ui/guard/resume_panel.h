#pragma once
// Where a person loosens what was stopped: one step at a time (HALTED or STAND DOWN to REDUCE ONLY, then to TRADING
// ON), with a reason, against the newest hold that the person has seen. A stop that comes while the panel is open is
// newer than that, so the resume is refused until it was looked at.
//
// It shows what there is to know first: every hold, causes that stand, how far prices went since for each open
// position, and which exits would go out at once. Away from the stop, and not modal. Thread: GUI; ports that wait are
// called on a thread of the panel's own.
#include "core/contract/trading_command.h"
#include "ui/guard/answer_thread.h"
#include "ui/guard/sight.h"
#include "ui/guard/stop_prices.h"
#include "ui/guard/text_rows.h"

#include <QTimeZone>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace aetherion::look {
class RowsView;
}

namespace aetherion::guard {

class ResumePanel final : public QWidget {
    Q_OBJECT
public:
    ResumePanel(contract::KillSwitchPort& killSwitch, contract::TradingPort& trading, QWidget* parent = nullptr);
    using QWidget::show;
    /// With every column of its tables in sight.
    [[nodiscard]] QSize sizeHint() const override;
    /// What stands by now; says so when a newer hold has come. To be told of while it is hidden, too: it remembers the
    /// prices of the stop.
    void show(const Sight& sight);
    void setOperator(const QString& name);
    void setZone(const QTimeZone& zone);

public Q_SLOTS:
    /// Opens with what stands now; this is what the person has seen.
    void open();

Q_SIGNALS:
    void resumed();

protected:
    void changeEvent(QEvent* event) override;

private:
    /// What a person has seen of the scope that is to be resumed.
    struct Seen {
        std::int64_t stop = 0;
        std::int64_t scope = 0;
    };
    /// What became of a resume.
    struct Outcome {
        bool done = false;
        risk::RiskState state = risk::RiskState::Halted;
        std::string refusal;
    };
    void build();
    void see();
    void chooseScope();
    void askExits();
    void takeExits(const Result<contract::TradingAnswer>& answer);
    void resume();
    void take(const Outcome& outcome);
    void showScopes();
    void showMoves(const Sight& sight);
    void showExits();
    void retranslate();
    void refresh();
    [[nodiscard]] bool isOutdated() const;
    [[nodiscard]] std::int64_t newestOf(const risk::Scope& scope) const;
    [[nodiscard]] QString newestText() const;

    contract::KillSwitchPort& m_killSwitch;
    contract::TradingPort& m_trading;
    Standing m_standing;
    StopPrices m_prices;
    std::vector<risk::Scope> m_scopes;
    risk::Scope m_scope;
    Seen m_seen;
    QString m_operator = QStringLiteral("operator");
    QTimeZone m_zone;
    QString m_answer;
    QString m_exitsText;
    std::vector<TextRow> m_exitLines;
    /// When the engine was last asked for them.
    std::optional<Timestamp> m_exitsSeen;
    Timestamp m_now;
    bool m_isOld = false;
    bool m_isWaiting = false;
    TextRows m_holdRows;
    TextRows m_moveRows;
    TextRows m_exitRows;
    QLabel* m_title;
    QLabel* m_scopeLabel;
    QComboBox* m_scopeBox;
    QLabel* m_newest;
    QPushButton* m_look;
    look::RowsView* m_holds;
    QLabel* m_causes;
    QLabel* m_movesTitle;
    look::RowsView* m_moves;
    QLabel* m_exitsTitle;
    look::RowsView* m_exits;
    QPushButton* m_askAgain;
    QLabel* m_reasonLabel;
    QLineEdit* m_reason;
    QPushButton* m_resume;
    QPushButton* m_close;
    QLabel* m_result;
    AnswerThread m_thread;
};

} // namespace aetherion::guard
