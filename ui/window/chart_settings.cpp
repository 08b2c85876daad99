#include "ui/window/chart_settings.h"

#include "ui/look/formatting.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSpinBox>

namespace aetherion::window {

namespace {

const chart::ChartSetup kUsual;

template <typename Widget> Widget* named(const QString& name) {
    auto* widget = new Widget;
    widget->setObjectName(name);
    return widget;
}

} // namespace

ChartSettings::ChartSettings()
    : SettingsPage("chartSettings"), m_colors(named<QComboBox>(QStringLiteral("candleColorsSetting"))),
      m_markers(named<QSpinBox>(QStringLiteral("markersSetting"))),
      m_width(named<QDoubleSpinBox>(QStringLiteral("bandWidthSetting"))) {
    rows().add({[] { return tr("&Colours of candles"); },
                {},
                [] { return tr("green rises"); },
                [this] { set(&UiSettings::candleColors, UiSettings{}.candleColors); }},
               m_colors);
    addChoice({"foldSessions", nullptr}, [] { return tr("Closed &hours"); });
    addChoice({"chartBands", nullptr}, [] { return tr("&Regimes behind the price"); });
    addChoice({"chartMarkers", nullptr}, [] { return tr("&Trades and orders"); });
    rows().add({[] { return tr("&Most marks in a view"); },
                [] {
                    return tr("%1 to %2 trades, and as many orders")
                        .arg(look::wholeText(chart::kFewestMarkers), look::wholeText(chart::kMostMarkers));
                },
                [] { return look::wholeText(kUsual.mostMarkers); },
                [this] { set(&UiSettings::chart, &chart::ChartSetup::mostMarkers, kUsual.mostMarkers); }},
               m_markers);
    addChoice({"overlaySma", &chart::StudySetup::smaWindow}, [] { return tr("Simple a&verage (SMA)"); });
    addChoice({"overlayEma", &chart::StudySetup::emaWindow}, [] { return tr("&Exponential average (EMA)"); });
    addChoice({"overlayVwap", nullptr}, [] { return tr("VWAP of the &day"); });
    addChoice({"overlayBollinger", &chart::StudySetup::bollingerWindow}, [] { return tr("&Bollinger bands"); });
    rows().add({[] { return tr("&Width of the bands"); },
                [] { return tr("%1 to %2 standard deviations").arg(chart::kNarrowestBands).arg(chart::kWidestBands); },
                [] { return QString::number(kUsual.studies.bollingerWidth); },
                [this] {
                    chart::StudySetup studies = settings().chart.studies;
                    studies.bollingerWidth = kUsual.studies.bollingerWidth;
                    setStudies(studies);
                }},
               m_width);
    addChoice({"paneAtr", &chart::StudySetup::trueRangeWindow}, [] { return tr("Average true ran&ge (ATR)"); });
    addChoice({"paneVolatility", &chart::StudySetup::volatilityWindow}, [] { return tr("Vo&latility"); });
    m_markers->setRange(chart::kFewestMarkers, chart::kMostMarkers);
    m_markers->setSingleStep(100);
    m_markers->setGroupSeparatorShown(true);
    m_markers->setKeyboardTracking(false);
    m_width->setRange(chart::kNarrowestBands, chart::kWidestBands);
    m_width->setSingleStep(0.1);
    m_width->setDecimals(1);
    m_width->setKeyboardTracking(false);
    connect(m_colors, &QComboBox::activated, this, [this] {
        set(&UiSettings::candleColors, static_cast<look::CandleColors>(m_colors->currentData().toInt()));
    });
    connect(m_markers, &QSpinBox::valueChanged, this,
            [this](int most) { set(&UiSettings::chart, &chart::ChartSetup::mostMarkers, most); });
    connect(m_width, &QDoubleSpinBox::valueChanged, this, [this](double width) {
        chart::StudySetup studies = settings().chart.studies;
        studies.bollingerWidth = width;
        setStudies(studies);
    });
    retranslate();
}

void ChartSettings::addChoice(Choice choice, std::function<QString()> name) {
    const QString action = QString::fromLatin1(choice.action);
    choice.box = named<QCheckBox>(action + QStringLiteral("Setting"));
    auto* field = named<QWidget>(action + QStringLiteral("Field"));
    auto* line = new QHBoxLayout(field);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(choice.box);
    field->setFocusProxy(choice.box);
    connect(choice.box, &QCheckBox::toggled, this, [this, action](bool shown) { setShown(action, shown); });
    if (choice.window) {
        choice.bars = named<QSpinBox>(action + QStringLiteral("Window"));
        choice.bars->setRange(chart::kSmallestWindow, chart::kLargestWindow);
        choice.bars->setKeyboardTracking(false);
        line->addWidget(choice.bars);
        connect(choice.bars, &QSpinBox::valueChanged, this, [this, window = choice.window](int bars) {
            chart::StudySetup studies = settings().chart.studies;
            studies.*window = bars;
            setStudies(studies);
        });
    }
    line->addStretch(1);
    const bool isUsual = kUsual.shown.contains(action);
    SettingRows::Row row;
    row.name = std::move(name);
    if (choice.window)
        row.range = [] { return tr("%1 to %2 bars").arg(chart::kSmallestWindow).arg(chart::kLargestWindow); };
    row.usual = [action, isUsual, window = choice.window] {
        if (window)
            return tr("hidden, %1 bars").arg(kUsual.studies.*window);
        if (action == QStringLiteral("foldSessions"))
            return tr("left out");
        return isUsual ? tr("shown") : tr("hidden");
    };
    row.reset = [this, action, isUsual, window = choice.window] {
        setShown(action, isUsual);
        if (!window)
            return;
        chart::StudySetup studies = settings().chart.studies;
        studies.*window = kUsual.studies.*window;
        setStudies(studies);
    };
    rows().add(std::move(row), field);
    m_choices.push_back(choice);
}

void ChartSettings::setStudies(const chart::StudySetup& studies) {
    set(&UiSettings::chart, &chart::ChartSetup::studies, studies);
}

void ChartSettings::setShown(const QString& action, bool shown) {
    QStringList names = settings().chart.shown;
    if (names.contains(action) == shown)
        return;
    if (shown)
        names << action;
    else
        names.removeAll(action);
    set(&UiSettings::chart, &chart::ChartSetup::shown, names);
}

QString ChartSettings::title() const { return tr("Chart"); }

void ChartSettings::fill(const UiSettings& settings) {
    m_colors->setCurrentIndex(m_colors->findData(static_cast<int>(settings.candleColors)));
    m_markers->setValue(settings.chart.mostMarkers);
    m_width->setValue(settings.chart.studies.bollingerWidth);
    for (const Choice& choice : m_choices) {
        choice.box->setChecked(settings.chart.shown.contains(QLatin1String(choice.action)));
        if (choice.window)
            choice.bars->setValue(settings.chart.studies.*choice.window);
    }
}

void ChartSettings::retranslate() {
    refill(*m_colors, {{tr("Green rises, red falls"), static_cast<int>(look::CandleColors::Quiet)},
                       {tr("Red rises, green falls (China)"), static_cast<int>(look::CandleColors::RedRises)},
                       {tr("Blue rises, orange falls"), static_cast<int>(look::CandleColors::BlueAndOrange)}});
    for (const Choice& choice : m_choices) {
        choice.box->setText(qstrcmp(choice.action, "foldSessions") == 0 ? tr("left out") : tr("shown"));
        const QString name = choice.box->parentWidget()->accessibleName();
        choice.box->setAccessibleName(tr("%1: %2").arg(name, choice.box->text()));
        if (choice.bars) {
            choice.bars->setSuffix(tr(" bars"));
            choice.bars->setAccessibleName(tr("%1: window in bars").arg(name));
        }
    }
}

} // namespace aetherion::window
