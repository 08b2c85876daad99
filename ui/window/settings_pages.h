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
    /// The same of a part of one.
    template <typename Value, typename Part> void set(Value UiSettings::*member, Part Value::*part, const Part& value) {
        if (m_isFilling || m_settings.*member.*part == value)
            return;
        m_settings.*member.*part = value;
        Q_EMIT changed(m_settings);
    }
    [[nodiscard]] const UiSettings& settings() const { return m_settings; }
    void addBelow(QWidget* widget);
    /// The same choices in the present language; what was chosen stays.
    static void refill(QComboBox& box, const QList<std::pair<QString, QVariant>>& choices);

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

/// Folders, as whole paths; what is none is refused and said.
class DataSettings final : public SettingsPage {
    Q_OBJECT
public:
    DataSettings();
    [[nodiscard]] QString title() const override;

private:
    void fill(const UiSettings& settings) override;
    void retranslate() override;
    void bind(QLineEdit* edit, QString UiSettings::*member);

    QLineEdit* m_exports;
    QLineEdit* m_recordings;
    QLabel* m_note;
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
