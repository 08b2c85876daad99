#pragma once
// The pages of the settings window, one class for each. A page shows the settings in force and says what was changed;
// whoever owns it applies and stores that.
//
// Thread: GUI.
#include "core/contract/api_view.h"
#include "ui/window/setting_rows.h"
#include "ui/window/ui_ports.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace aetherion::window {

class SettingsPage : public QWidget {
    Q_OBJECT
public:
    explicit SettingsPage(const char* name);
    [[nodiscard]] virtual QString title() const = 0;
    void show(const UiSettings& settings);
    using QWidget::show;
    [[nodiscard]] SettingRows& rows() { return *m_rows; }

Q_SIGNALS:
    void changed(const aetherion::window::UiSettings& settings);

protected:
    virtual void fill(const UiSettings& settings) = 0;
    virtual void retranslate() {}
    void changeEvent(QEvent* event) override;
    /// Says that this one value is to be another.
    template <typename Value> void set(Value UiSettings::*member, const Value& value) {
        if (m_isFilling || m_settings.*member == value)
            return;
        m_settings.*member = value;
        Q_EMIT changed(m_settings);
    }
    void addBelow(QWidget* widget);

private:
    UiSettings m_settings;
    SettingRows* m_rows;
    bool m_isFilling = false;
};

class GeneralSettings final : public SettingsPage {
    Q_OBJECT
public:
    GeneralSettings();
    [[nodiscard]] QString title() const override;

Q_SIGNALS:
    void operatorChangeRequested();

private:
    void fill(const UiSettings& settings) override;
    void retranslate() override;

    QComboBox* m_language;
    QComboBox* m_zone;
    QCheckBox* m_tray;
    QPushButton* m_operator;
    QString m_operatorName;
};

class AppearanceSettings final : public SettingsPage {
    Q_OBJECT
public:
    AppearanceSettings();
    [[nodiscard]] QString title() const override;

private:
    void fill(const UiSettings& settings) override;
    void retranslate() override;

    QComboBox* m_theme;
    QSpinBox* m_scale;
};

class ChartSettings final : public SettingsPage {
    Q_OBJECT
public:
    ChartSettings();
    [[nodiscard]] QString title() const override;

private:
    void fill(const UiSettings& settings) override;
    void retranslate() override;

    QComboBox* m_colors;
};

class AlarmSettings final : public SettingsPage {
    Q_OBJECT
public:
    AlarmSettings();
    [[nodiscard]] QString title() const override;

private:
    void fill(const UiSettings& settings) override;
    void retranslate() override;

    QCheckBox* m_muted;
    QLabel* m_note;
};

/// Trading keys are armed in the order ticket, each time anew; the page says which they are.
class TradingKeySettings final : public SettingsPage {
    Q_OBJECT
public:
    TradingKeySettings();
    [[nodiscard]] QString title() const override;

Q_SIGNALS:
    void ticketRequested();

private:
    void fill(const UiSettings& settings) override;
    void retranslate() override;

    QLabel* m_note;
    QPushButton* m_open;
};

class DataSettings final : public SettingsPage {
    Q_OBJECT
public:
    DataSettings();
    [[nodiscard]] QString title() const override;

private:
    void fill(const UiSettings& settings) override;

    QLineEdit* m_exports;
    QLineEdit* m_recordings;
};

/// Read only: the API is set up in the settings file.
class ApiSettingsView final : public SettingsPage {
    Q_OBJECT
public:
    /// Null: there is no API.
    explicit ApiSettingsView(const contract::ApiPort* api);
    [[nodiscard]] QString title() const override;

private:
    void fill(const UiSettings& settings) override;
    void retranslate() override;

    const contract::ApiPort* m_api;
    QLabel* m_state;
    QLabel* m_address;
    QLabel* m_clients;
    QLabel* m_note;
};

} // namespace aetherion::window
