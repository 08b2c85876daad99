#pragma once
// Which keys trade: each may be changed to one that nobody else has and that no field would take for typing.
//
// They are armed in the order ticket, each time anew; the page says whether they are. Thread: GUI.
#include "ui/window/settings_pages.h"

#include <functional>

class QKeySequenceEdit;

namespace aetherion::window {

class TradingKeySettings final : public SettingsPage {
    Q_OBJECT
public:
    /// Says to whom a key belongs: the title of an action; empty: to nobody.
    using TakenBy = std::function<QString(const QKeySequence&)>;
    explicit TradingKeySettings(TakenBy takenBy);
    [[nodiscard]] QString title() const override;
    void showArmed(bool armed);

Q_SIGNALS:
    void ticketRequested();

private:
    struct Key {
        QKeySequence desk::TradingKeys::*member;
        std::function<QString()> name;
        QKeySequenceEdit* edit = nullptr;
    };
    void fill(const UiSettings& settings) override;
    void retranslate() override;
    void addKey(const char* name, QKeySequence desk::TradingKeys::*member, std::function<QString()> title);
    void choose(const Key& key, const QKeySequence& typed);
    /// Why this key cannot be the one; empty where it can.
    [[nodiscard]] QString troubleWith(const Key& key, const QKeySequence& wanted) const;

    TakenBy m_takenBy;
    std::vector<Key> m_keys;
    QLabel* m_trouble;
    QLabel* m_armed;
    QLabel* m_note;
    QPushButton* m_open;
    bool m_isArmed = false;
};

} // namespace aetherion::window
