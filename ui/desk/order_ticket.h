#pragma once
// One order: typed, held against its instrument's steps, asked of every rail while it is typed, and sent when its
// button is pressed. The answer stays.
//
// A question is asked a moment after the last key and renewed while the market moves. A sent order carries a key of its
// own: where nobody knows what became of it, sending it again is safe. Keys for trading are off until they are armed,
// which a badge shows; a stop, another session or a hidden ticket disarms them. The instrument follows the window's
// choice only while no quantity is typed. Thread: GUI; waiting happens elsewhere (desk_caller.h).
#include "core/base/clock.h"
#include "core/contract/engine_snapshot.h"
#include "ui/desk/desk_caller.h"
#include "ui/desk/order_draft.h"
#include "ui/desk/trading_keys.h"
#include "ui/desk/verdicts_model.h"
#include "ui/look/data_table.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace aetherion::desk {

class OrderTicket final : public QWidget {
    Q_OBJECT
public:
    /// From the last key to the question, and from one question to the next while nothing is typed.
    static constexpr std::chrono::milliseconds kTypingPause{250};
    static constexpr Duration kAskAgain = std::chrono::seconds(2);

    OrderTicket(contract::TradingPort& port, const Clock& clock, QWidget* parent = nullptr);
    /// With room for the verdicts, which come later.
    [[nodiscard]] QSize sizeHint() const override;
    void setOperator(const QString& name) { m_operator = name; }
    void setExportFolder(const QString& folder) { m_table->setExportFolder(folder); }
    /// What the window has chosen.
    void setStream(market::StreamId stream);
    /// For how long the engine has said nothing, before each show().
    void setSilence(Duration silence) { m_silence = silence; }
    void show(const contract::EngineSnapshot& snapshot, const contract::TradingView& view);
    using QWidget::show;
    [[nodiscard]] bool keysArmed() const { return m_keysArmed; }
    /// Other ones have to be armed anew.
    void setKeys(const TradingKeys& keys);

public Q_SLOTS:
    /// A price of the ladder: of a limit order, nothing is sent.
    void takePrice(Price price);
    void setSide(market::Side side);
    void send();
    void armKeys(bool armed);

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void addActions();
    void connectFields();
    void retranslate();
    void fillInstruments(const contract::EngineSnapshot& snapshot);
    void fillAccounts(const contract::TradingView& view);
    void edited();
    void refresh();
    void showPrice();
    void paintSides();
    void askSoon();
    void ask();
    void takeVerdicts(const Result<contract::TradingAnswer>& answer);
    void takeAnswer(const Result<contract::TradingAnswer>& answer);
    void followOrder(const contract::TradingView& view);
    void sayAnswer(const QString& text, bool isBad);
    [[nodiscard]] OrderDraft draft() const;
    [[nodiscard]] const market::InstrumentSpec* spec() const { return m_spec ? &*m_spec : nullptr; }
    [[nodiscard]] QString verdictText(const Result<contract::TradingAnswer>& answer) const;

    const Clock& m_clock;
    QString m_operator = QStringLiteral("operator");
    std::uint64_t m_session = 0;
    market::StreamId m_wanted = 0;
    std::optional<market::InstrumentSpec> m_spec;
    std::optional<contract::StreamView> m_view;
    Timestamp m_now;
    Duration m_silence{0};
    CheckedDraft m_checked;
    market::Side m_side = market::Side::Buy;
    /// The last question, and whether it is still the one to be asked.
    std::optional<trading::OrderRequest> m_asked;
    Timestamp m_askedAt;
    bool m_isAsking = false;
    bool m_isSending = false;
    bool m_keysArmed = false;
    TradingKeys m_keys;
    /// Of the order that is being made; the same until an answer has come.
    std::string m_key;
    std::optional<trading::OrderRequest> m_keyOf;
    std::uint64_t m_keyCount = 0;
    trading::OrderId m_followed = 0;
    std::int64_t m_followedRevision = -1;

    VerdictsModel m_verdicts;
    QTimer m_pause;
    QFormLayout* m_form;
    QComboBox* m_account;
    QComboBox* m_instrument;
    QLabel* m_price;
    QPushButton* m_buy;
    QPushButton* m_sell;
    QComboBox* m_type;
    QComboBox* m_timeInForce;
    QLineEdit* m_quantity;
    QLineEdit* m_limit;
    QLineEdit* m_stop;
    QLabel* m_hint;
    QLabel* m_verdict;
    look::DataTable* m_table;
    QPushButton* m_send;
    QCheckBox* m_arm;
    QLabel* m_badge;
    QLabel* m_answer;
    QAction* m_buyAction;
    QAction* m_sellAction;
    QAction* m_sendAction;
    QAction* m_armAction;
    DeskCaller m_questions;
    DeskCaller m_orders;
};

} // namespace aetherion::desk
