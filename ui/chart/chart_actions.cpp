#include "ui/chart/chart_actions.h"

#include "ui/chart/overlay_layer.h"
#include "ui/look/formatting.h"

#include <QMenu>

namespace aetherion::chart {

namespace {

constexpr QLatin1String kFeaturePrefix("paneFeature_");
constexpr QLatin1String kTimeframePrefix("timeframeAction_");

} // namespace

ChartActions::ChartActions(QWidget* owner) : QObject(owner), m_owner(owner) {
    addStudy(QStringLiteral("overlaySma"), IndicatorKind::Sma, true);
    addStudy(QStringLiteral("overlayEma"), IndicatorKind::Ema, true);
    addStudy(QStringLiteral("overlayVwap"), IndicatorKind::Vwap, true);
    addStudy(QStringLiteral("overlayBollinger"), IndicatorKind::Bollinger, true);
    addStudy(QStringLiteral("paneAtr"), IndicatorKind::AverageTrueRange, false);
    addStudy(QStringLiteral("paneVolatility"), IndicatorKind::Volatility, false);
    add(QStringLiteral("chartBands"), true, true);
    add(QStringLiteral("chartMarkers"), true, true);
    add(QStringLiteral("foldSessions"), true, true);
    add(QStringLiteral("copyPicture"), false)->setShortcut(QKeySequence::Copy);
    add(QStringLiteral("savePicture"), false)->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_S);
    add(QStringLiteral("jumpToLive"), false)->setShortcut(Qt::ALT | Qt::Key_End);
    add(QStringLiteral("goToStart"), false)->setShortcut(Qt::ALT | Qt::SHIFT | Qt::Key_Home);
    for (const market::Timeframe timeframe : market::kTimeframes) {
        QAction* action = add(kTimeframePrefix + look::toText(market::name(timeframe)), true);
        connect(action, &QAction::triggered, this, [this, timeframe] { Q_EMIT timeframeChosen(timeframe); });
    }
    retranslate();
}

bool ChartActions::isTimeframe(const QAction& action) { return action.objectName().startsWith(kTimeframePrefix); }

bool ChartActions::isFeature(const QAction& action) { return action.objectName().startsWith(kFeaturePrefix); }

void ChartActions::showTimeframe(market::Timeframe timeframe) {
    const QString chosen = kTimeframePrefix + look::toText(market::name(timeframe));
    for (QAction* action : m_actions)
        if (isTimeframe(*action))
            action->setChecked(action->objectName() == chosen);
}

QAction* ChartActions::add(const QString& name, bool checkable, bool on) {
    auto* action = new QAction(m_owner);
    action->setObjectName(name);
    action->setCheckable(checkable);
    action->setChecked(on);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_owner->addAction(action);
    m_actions << action;
    return action;
}

void ChartActions::addStudy(const QString& name, IndicatorKind kind, bool isOverlay) {
    QAction* action = add(name, true);
    action->setData(static_cast<int>(kind));
    connect(action, &QAction::toggled, this, [this, kind, isOverlay](bool shown) {
        if (isOverlay)
            Q_EMIT overlayToggled(kind, shown);
        else
            Q_EMIT paneToggled(kind, shown);
    });
}

QAction* ChartActions::find(const QString& name) const {
    for (QAction* action : m_actions)
        if (action->objectName() == name)
            return action;
    return nullptr;
}

void ChartActions::fill(QMenu& menu) const {
    menu.clear();
    for (QAction* action : m_actions) {
        if (isFeature(*action) || isTimeframe(*action))
            continue;
        if (action->objectName() == QStringLiteral("paneAtr") || action->objectName() == QStringLiteral("chartBands") ||
            action->objectName() == QStringLiteral("copyPicture"))
            menu.addSeparator();
        menu.addAction(action);
    }
    auto* features = menu.addMenu(tr("Stored features"));
    features->setToolTipsVisible(true);
    for (QAction* action : m_actions)
        if (isFeature(*action))
            features->addAction(action);
    if (features->isEmpty())
        features->addAction(tr("None are stored for this instrument yet"))->setEnabled(false);
}

void ChartActions::offerFeatures(const QStringList& names) {
    for (const QString& feature : names) {
        const QString name = kFeaturePrefix + feature;
        if (find(name))
            continue;
        QAction* action = add(name, true);
        connect(action, &QAction::toggled, this,
                [this, feature](bool shown) { Q_EMIT featureToggled(feature, shown); });
        if (m_awaited.removeAll(name) > 0)
            action->setChecked(true);
        retranslate();
        Q_EMIT offered(action);
    }
}

QStringList ChartActions::checked() const {
    QStringList names = m_awaited;
    for (const QAction* action : m_actions)
        if (action->isChecked() && !isTimeframe(*action))
            names << action->objectName();
    return names;
}

void ChartActions::check(const QStringList& names) {
    m_awaited.clear();
    for (QAction* action : m_actions)
        if (action->isCheckable() && !isTimeframe(*action))
            action->setChecked(names.contains(action->objectName()));
    for (const QString& name : names)
        if (name.startsWith(kFeaturePrefix) && !find(name))
            m_awaited << name;
}

void ChartActions::checkOrdinary(const QStringList& names) {
    QStringList all = names;
    for (const QString& name : checked())
        if (name.startsWith(kFeaturePrefix))
            all << name;
    check(all);
}

void ChartActions::setSetup(const StudySetup& setup) {
    m_setup = setup;
    retranslate();
}

void ChartActions::retranslate() {
    for (QAction* action : m_actions) {
        const QString name = action->objectName();
        if (action->data().isValid()) {
            const auto kind = static_cast<IndicatorKind>(action->data().toInt());
            action->setText(indicatorName(kind, m_setup));
            action->setToolTip(indicatorToolTip(kind, m_setup));
        } else if (name.startsWith(kFeaturePrefix)) {
            action->setText(tr("Feature %1").arg(name.mid(kFeaturePrefix.size())));
        } else if (isTimeframe(*action)) {
            action->setText(name.mid(kTimeframePrefix.size()));
        }
    }
    find(QStringLiteral("chartBands"))->setText(tr("Regimes behind the price"));
    find(QStringLiteral("chartMarkers"))->setText(tr("Trades and orders"));
    find(QStringLiteral("foldSessions"))->setText(tr("Leave out closed hours"));
    find(QStringLiteral("foldSessions"))
        ->setToolTip(tr("Nights, weekends and holidays of the market's calendar take no room; missing data within a "
                        "session are hatched all the same."));
    find(QStringLiteral("copyPicture"))->setText(tr("Copy picture"));
    find(QStringLiteral("savePicture"))->setText(tr("Save picture..."));
    find(QStringLiteral("jumpToLive"))->setText(tr("Jump to live"));
    find(QStringLiteral("goToStart"))->setText(tr("Go to the first bar"));
}

} // namespace aetherion::chart
