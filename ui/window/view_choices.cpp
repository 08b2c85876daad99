#include "ui/window/view_choices.h"

#include "ui/look/language.h"

#include <QActionGroup>
#include <QCoreApplication>

namespace aetherion::window {

namespace {

constexpr ActionGroup kTheme{"themeMenu", QT_TRANSLATE_NOOP("Actions", "&Theme")};
constexpr ActionGroup kCandles{"candleColorsMenu", QT_TRANSLATE_NOOP("Actions", "Candle &colours")};
constexpr ActionGroup kScale{"scaleMenu", QT_TRANSLATE_NOOP("Actions", "&Scale")};
constexpr ActionGroup kZone{"zoneMenu", QT_TRANSLATE_NOOP("Actions", "Time &zone")};
constexpr ActionGroup kLanguage{"languageMenu", QT_TRANSLATE_NOOP("Actions", "Lan&guage")};

QString actionName(const QString& prefix, QString value) {
    value.remove(QStringLiteral("/")).remove(QStringLiteral("_"));
    return prefix + value + QStringLiteral("Action");
}

} // namespace

const QList<int>& ViewChoices::scales() {
    static const QList<int> kScales{75, 90, 100, 110, 125, 150, 175, 200, 250, 300};
    return kScales;
}

const QStringList& ViewChoices::zones() {
    static const QStringList kZones{QStringLiteral("UTC"),          QStringLiteral("local"),
                                    QStringLiteral("exchange"),     QStringLiteral("America/New_York"),
                                    QStringLiteral("Asia/Kolkata"), QStringLiteral("Asia/Shanghai"),
                                    QStringLiteral("Europe/London")};
    return kZones;
}

QString ViewChoices::zoneName(const QString& zone) {
    if (zone == QStringLiteral("local"))
        return tr("Local time of this machine");
    if (zone == QStringLiteral("exchange"))
        return tr("Exchange of the chosen instrument");
    return zone;
}

ViewChoices::ViewChoices(ActionTable& table, QObject* parent) : QObject(parent) {
    buildLook(table);
    buildScales(table);
    buildZones(table);
    buildLanguages(table);
}

QActionGroup* ViewChoices::group() { return new QActionGroup(this); }

QAction* ViewChoices::choice(QActionGroup* group, QAction* action, const QVariant& value) {
    action->setCheckable(true);
    action->setData(value);
    group->addAction(action);
    return action;
}

void ViewChoices::buildLook(ActionTable& table) {
    m_themes = group();
    choice(m_themes, table.add({Section::View, "darkThemeAction", QT_TRANSLATE_NOOP("Actions", "&Dark"), {}, &kTheme}),
           static_cast<int>(look::Theme::Dark));
    choice(m_themes,
           table.add({Section::View, "lightThemeAction", QT_TRANSLATE_NOOP("Actions", "&Light"), {}, &kTheme}),
           static_cast<int>(look::Theme::Light));
    connect(m_themes, &QActionGroup::triggered, this,
            [this](QAction* action) { Q_EMIT themeChosen(static_cast<look::Theme>(action->data().toInt())); });
    m_colors = group();
    choice(
        m_colors,
        table.add({Section::View, "quietCandlesAction", QT_TRANSLATE_NOOP("Actions", "&Green rises"), {}, &kCandles}),
        static_cast<int>(look::CandleColors::Quiet));
    choice(
        m_colors,
        table.add({Section::View, "redRisesAction", QT_TRANSLATE_NOOP("Actions", "&Red rises (China)"), {}, &kCandles}),
        static_cast<int>(look::CandleColors::RedRises));
    choice(m_colors,
           table.add({Section::View,
                      "blueCandlesAction",
                      QT_TRANSLATE_NOOP("Actions", "&Blue rises, orange falls"),
                      {},
                      &kCandles}),
           static_cast<int>(look::CandleColors::BlueAndOrange));
    connect(m_colors, &QActionGroup::triggered, this, [this](QAction* action) {
        Q_EMIT candleColorsChosen(static_cast<look::CandleColors>(action->data().toInt()));
    });
}

void ViewChoices::buildScales(ActionTable& table) {
    m_scales = group();
    for (const int percent : scales()) {
        const QByteArray name = QByteArrayLiteral("scale") + QByteArray::number(percent) + "Action";
        choice(m_scales,
               table.addNamed({Section::View, name.constData(), nullptr, {}, &kScale},
                              QStringLiteral("%1 %").arg(percent)),
               percent);
    }
    connect(m_scales, &QActionGroup::triggered, this,
            [this](QAction* action) { Q_EMIT scaleChosen(action->data().toInt()); });
    m_larger = table.add({Section::View,
                          "largerAction",
                          QT_TRANSLATE_NOOP("Actions", "&Larger"),
                          {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Plus)},
                          &kScale,
                          nullptr,
                          true});
    m_smaller = table.add({Section::View,
                           "smallerAction",
                           QT_TRANSLATE_NOOP("Actions", "&Smaller"),
                           {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Minus)},
                           &kScale});
    const auto step = [this](int by) {
        const QAction* checked = m_scales->checkedAction();
        const qsizetype now = checked ? scales().indexOf(checked->data().toInt()) : scales().indexOf(100);
        const qsizetype next = std::clamp<qsizetype>(now + by, 0, scales().size() - 1);
        Q_EMIT scaleChosen(scales()[next]);
    };
    connect(m_larger, &QAction::triggered, this, [step] { step(1); });
    connect(m_smaller, &QAction::triggered, this, [step] { step(-1); });
}

void ViewChoices::buildZones(ActionTable& table) {
    m_zones = group();
    for (const QString& zone : zones())
        choice(
            m_zones,
            table.addNamed(
                {Section::View, actionName(QStringLiteral("zone"), zone).toLatin1().constData(), nullptr, {}, &kZone},
                zoneName(zone)),
            zone);
    connect(m_zones, &QActionGroup::triggered, this,
            [this](QAction* action) { Q_EMIT zoneChosen(action->data().toString()); });
}

void ViewChoices::buildLanguages(ActionTable& table) {
    m_languages = group();
    for (const QString& code : look::Language::available())
        choice(m_languages,
               table.addNamed({Section::View,
                               actionName(QStringLiteral("language"), code).toLatin1().constData(),
                               nullptr,
                               {},
                               &kLanguage},
                              look::Language::ownName(code)),
               code);
    connect(m_languages, &QActionGroup::triggered, this,
            [this](QAction* action) { Q_EMIT languageChosen(action->data().toString()); });
}

void ViewChoices::retranslate() {
    for (QAction* action : m_zones->actions())
        action->setText(zoneName(action->data().toString()));
}

void ViewChoices::show(const UiSettings& settings) {
    const auto tick = [](QActionGroup* group, const QVariant& value) {
        for (QAction* action : group->actions())
            action->setChecked(action->data() == value);
    };
    tick(m_themes, static_cast<int>(settings.theme));
    tick(m_colors, static_cast<int>(settings.candleColors));
    tick(m_scales, settings.scalePercent);
    tick(m_zones, settings.zone);
    tick(m_languages, settings.language);
}

} // namespace aetherion::window
