#pragma once
// What the View menu lets a person choose from: theme, colours of candles, scale, time zone, language. Ticks what is in
// force.
//
// Thread: GUI. It only says what was chosen.
#include "ui/window/action_table.h"
#include "ui/window/ui_ports.h"

class QActionGroup;

namespace aetherion::window {

class ViewChoices final : public QObject {
    Q_OBJECT
public:
    ViewChoices(ActionTable& table, QObject* parent);
    void show(const UiSettings& settings);

    [[nodiscard]] static const QList<int>& scales();
    /// "UTC", "local", "exchange", and zones by name.
    [[nodiscard]] static const QStringList& zones();
    [[nodiscard]] static QString zoneName(const QString& zone);

Q_SIGNALS:
    void themeChosen(look::Theme theme);
    void candleColorsChosen(look::CandleColors colors);
    void scaleChosen(int percent);
    void zoneChosen(const QString& zone);
    void languageChosen(const QString& language);

public:
    void retranslate();

private:
    QActionGroup* group();
    QAction* choice(QActionGroup* group, QAction* action, const QVariant& value);
    void buildLook(ActionTable& table);
    void buildScales(ActionTable& table);
    void buildZones(ActionTable& table);
    void buildLanguages(ActionTable& table);

    QActionGroup* m_themes = nullptr;
    QActionGroup* m_colors = nullptr;
    QActionGroup* m_scales = nullptr;
    QActionGroup* m_zones = nullptr;
    QActionGroup* m_languages = nullptr;
    QAction* m_larger = nullptr;
    QAction* m_smaller = nullptr;
};

} // namespace aetherion::window
