#include "ui/chart/chart_stack.h"

#include "ui/boards/regime_headline.h"
#include "ui/boards/regime_legend.h"
#include "ui/chart/candle_chart.h"
#include "ui/chart/chart_studies.h"
#include "ui/chart/probability_pane.h"
#include "ui/chart/regime_timeline.h"
#include "ui/chart/time_axis_strip.h"
#include "ui/chart/timeframe_bar.h"
#include "ui/look/caution_line.h"
#include "ui/look/elided_label.h"
#include "ui/look/formatting.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace aetherion::chart {

namespace {

/// More than this and older bars are not fetched any further.
constexpr std::size_t kMostBars = 1'500'000;

} // namespace

ChartStack::ChartStack(contract::HistoryPort& history, QWidget* parent)
    : QWidget(parent), m_actions(this), m_history(history), m_trades(history), m_zone(QByteArrayLiteral("UTC")),
      m_title(new QLabel), m_market(new look::ElidedLabel("chartMarket")), m_price(new QLabel),
      m_age(new look::ElidedLabel("chartAge")), m_chooser(new QToolButton), m_chooserMenu(new QMenu(m_chooser)),
      m_timeframes(new TimeframeBar), m_meta(new look::ElidedLabel("metaRegime")),
      m_readout(new look::ElidedLabel("chartReadout")), m_notice(new look::ElidedLabel("chartNotice")),
      m_chart(new CandleChart(m_data, m_viewport)), m_live(new QPushButton(m_chart)),
      m_headline(new boards::RegimeHeadline), m_caution(new look::CautionLine("regimeCaution")),
      m_timeline(new RegimeTimeline(history, m_data, m_viewport)), m_legend(new boards::RegimeLegend),
      m_probabilities(new ProbabilityPane(m_data, m_viewport)),
      m_studies(new ChartStudies(m_data, m_viewport, m_folds, *m_chart, m_actions, history)),
      m_axis(new TimeAxisStrip(m_data, m_viewport)) {
    m_viewport.setFolds(m_folds);
    m_chart->setFolds(m_folds);
    build();
    connectAll();
    applyTimeframe(m_timeframe, false);
}

void ChartStack::connectAll() {
    connect(&m_actions, &ChartActions::timeframeChosen, this, &ChartStack::setTimeframe);
    connect(m_actions.find(QStringLiteral("goToStart")), &QAction::triggered, &m_viewport, &ChartViewport::goToStart);
    connect(m_timeframes, &TimeframeBar::timeframeChosen, this, &ChartStack::setTimeframe);
    connect(m_timeline, &RegimeTimeline::timeframeChosen, this, &ChartStack::setTimeframe);
    connect(&m_viewport, &ChartViewport::changed, this, &ChartStack::settleAfterMove);
    connect(&m_viewport, &ChartViewport::crosshairMoved, this, &ChartStack::updateReadout);
    connect(m_chart, &CandleChart::candlesDrawn, this, &ChartStack::candlesDrawn, Qt::QueuedConnection);
    connect(m_live, &QPushButton::clicked, this, [this]() {
        m_viewport.goToLive();
        m_chart->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_history, &HistoryLoader::barsLoaded, this, [this](const std::vector<market::Bar>& bars) {
        if (m_data.addOlder(bars) > 0)
            takeExtent();
        askForHistory();
        updateTexts();
    });
    connect(&m_history, &HistoryLoader::regimesLoaded, this, [this](const std::vector<contract::BarRegime>& regimes) {
        m_data.addOlderRegimes(regimes);
        askForHistory();
        m_probabilities->QWidget::update();
    });
    connect(&m_history, &HistoryLoader::failed, this, [this](const QString& reason) {
        m_historyError = reason;
        updateTexts();
    });
    connect(&m_trades, &TradeHistory::loaded, this, &ChartStack::takeTrades);
    connect(&m_trades, &TradeHistory::failed, this, [this](const QString& reason) { m_tradesError = reason; });
    connect(m_actions.find(QStringLiteral("copyPicture")), &QAction::triggered, this, &ChartStack::copyPicture);
    connect(m_actions.find(QStringLiteral("savePicture")), &QAction::triggered, this, &ChartStack::savePicture);
    connect(m_actions.find(QStringLiteral("jumpToLive")), &QAction::triggered, m_live, &QPushButton::click);
    connect(m_chooserMenu, &QMenu::aboutToShow, this, [this]() { m_actions.fill(*m_chooserMenu); });
    connect(&m_pictures, &PictureSaver::saved, this, [this](const QString& path) {
        sayOfPicture(tr("Picture written to %1").arg(path));
        Q_EMIT pictureSaved(path);
    });
    connect(&m_pictures, &PictureSaver::failed, this, [this](const QString& path, const QString& reason) {
        sayOfPicture(tr("No picture was written to %1: %2").arg(path, reason));
        Q_EMIT pictureFailed(path, reason);
    });
}

void ChartStack::build() {
    m_price->setObjectName(QStringLiteral("chartPrice"));
    m_live->setObjectName(QStringLiteral("jumpToLiveButton"));
    m_live->hide();
    m_age->setObjectName(QStringLiteral("chartAge"));
    m_chooser->setObjectName(QStringLiteral("chartChooser"));
    m_chooser->setMenu(m_chooserMenu);
    m_chooser->setPopupMode(QToolButton::InstantPopup);
    m_chooser->setAutoRaise(true);
    m_chooser->setFocusPolicy(Qt::StrongFocus);
    m_chooserMenu->setObjectName(QStringLiteral("chartChooserMenu"));
    m_chooserMenu->setToolTipsVisible(true);
    m_actions.fill(*m_chooserMenu);
    auto* head = new QHBoxLayout;
    head->setSpacing(fontMetrics().averageCharWidth() * 2);
    head->addWidget(m_title);
    head->addWidget(m_market);
    head->addWidget(m_price);
    head->addWidget(m_age);
    head->addStretch(1);
    head->addWidget(m_chooser);
    head->addWidget(m_timeframes);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_meta);
    column->addWidget(m_readout);
    column->addWidget(m_notice);
    column->addWidget(m_chart, 5);
    column->addWidget(m_headline);
    column->addWidget(m_caution);
    column->addWidget(m_timeline);
    column->addWidget(m_legend);
    column->addWidget(m_probabilities, 1);
    column->addWidget(m_studies, 2);
    column->addWidget(m_axis);
    // Market and age give way, not the symbol.
    m_title->setObjectName(QStringLiteral("chartTitle"));
    m_title->setTextFormat(Qt::PlainText);
    for (QLabel* label : std::initializer_list<QLabel*>{m_title, m_meta, m_readout, m_notice})
        label->setIndent(4);
}

void ChartStack::setTimeframe(market::Timeframe timeframe) {
    m_wasChosen = true;
    m_actions.showTimeframe(timeframe);
    if (timeframe == m_timeframe)
        return;
    applyTimeframe(timeframe, true);
    Q_EMIT timeframeChanged(timeframe);
}

void ChartStack::applyTimeframe(market::Timeframe timeframe, bool keepTime) {
    m_timeframe = timeframe;
    m_timeframes->setTimeframe(timeframe);
    m_actions.showTimeframe(timeframe);
    m_data.reset(timeframe);
    m_recent.reset();
    m_historyError.clear();
    m_viewport.reset(market::length(timeframe), keepTime);
    if (m_view) {
        m_history.reset(m_view->stream, timeframe);
        m_studies->reset(m_view->stream, timeframe);
        mergeBars(*m_view);
    }
    updateTexts();
}

void ChartStack::chooseTimeframe(const contract::StreamView& view) {
    const auto count = [&](market::Timeframe t) {
        const auto& bars = view.bars[index(t)];
        return bars ? bars->closed.size() + (bars->forming ? 1 : 0) : 0;
    };
    constexpr std::size_t kEnough = 30;
    if (m_wasChosen || count(m_timeframe) >= kEnough)
        return;
    market::Timeframe best = m_timeframe;
    for (const market::Timeframe candidate : market::kTimeframes)
        if (count(candidate) > count(best) && (count(m_timeframe) == 0 || count(candidate) >= kEnough))
            best = candidate;
    if (best != m_timeframe) {
        applyTimeframe(best, false);
        Q_EMIT timeframeChanged(best);
    }
}

void ChartStack::takeSubject(const contract::SessionView& session, const contract::StreamView& view) {
    const bool isOther = !m_view || session.number != m_session.number || view.stream.id != m_view->stream.id;
    const bool isOtherSession = session.number != m_session.number;
    m_session = session;
    m_view = view;
    m_nothing.clear();
    if (!isOther)
        return;
    if (isOtherSession)
        m_wasChosen = false;
    m_folds.reset(market::TradingCalendar::of(view.stream.calendar), view.ageLimit);
    m_hasTrading = false;
    m_tradesError.clear();
    m_chart->setMarkers({});
    applyTimeframe(m_timeframe, !isOtherSession);
    if (m_wanted != view.stream.instrument) {
        m_wanted = view.stream.instrument;
        Q_EMIT instrumentChanged(view.stream.instrument);
    }
}

void ChartStack::show(const contract::EngineSnapshot& snapshot, const contract::StreamView& view) {
    m_models = snapshot.models;
    m_now = snapshot.pulse.engineTime;
    takeSubject(snapshot.session, view);
    chooseTimeframe(view);
    mergeBars(view);
    m_timeline->show(snapshot, view, m_timeframe);
    updateTexts();
}

void ChartStack::show(const contract::EngineSnapshot& snapshot) {
    const auto wanted = std::find_if(snapshot.streams.begin(), snapshot.streams.end(),
                                     [this](const auto& view) { return view.stream.instrument == m_wanted; });
    if (wanted != snapshot.streams.end())
        show(snapshot, *wanted);
    else if (!snapshot.streams.empty())
        show(snapshot, snapshot.streams.front());
    else if (m_view || m_nothing.isEmpty())
        showNothing(tr("Waiting for the first data..."));
}

void ChartStack::show(const contract::EngineSnapshot& snapshot, const contract::TradingView& trading) {
    show(snapshot);
    showTrading(trading);
}

void ChartStack::showTrading(const contract::TradingView& trading) {
    if (!m_view || (m_hasTrading && trading.revision == m_tradingRevision))
        return;
    m_hasTrading = true;
    m_tradingRevision = trading.revision;
    // Books of another source are another world's.
    const bool isOfThisSource = trading.source == m_view->stream.source;
    const bool isSimulated = trading.source && trading.source->kind == market::SourceKind::Simulated &&
                             m_session.kind == market::SourceKind::Simulated;
    const bool belongs = isOfThisSource || isSimulated;
    m_trades.choose(belongs ? std::optional(trading.source->id()) : std::nullopt, m_view->stream.instrument);
    m_trades.setPrecision(m_view->neededPrecision);
    m_trades.take(trading);
    setMarkers(m_trades.markers());
    askForHistory();
}

void ChartStack::takeTrades() {
    if (!m_hasTrading)
        return;
    setMarkers(m_trades.markers());
    askForHistory();
    updateTexts();
}

void ChartStack::setMarkers(std::vector<Marker> markers) { m_chart->setMarkers(std::move(markers)); }

void ChartStack::setInstrument(const market::InstrumentKey& instrument) {
    if (m_wanted == instrument)
        return;
    m_wanted = instrument;
    Q_EMIT instrumentChanged(instrument);
}

std::optional<market::InstrumentKey> ChartStack::instrument() const { return m_wanted; }

QTimeZone ChartStack::exchangeZone() const { return look::zoneOf(look::toText(m_folds.calendar().zone())); }

void ChartStack::showNothing(const QString& why) {
    m_view.reset();
    m_models.reset();
    m_timeline->showNothing();
    m_nothing = why;
    applyTimeframe(m_timeframe, false);
}

void ChartStack::mergeBars(const contract::StreamView& view) {
    const auto& recent = view.bars[index(m_timeframe)];
    if (!recent || recent == m_recent)
        return;
    m_recent = recent;
    if (!m_data.mergeRecent(*recent))
        return;
    m_chart->setSubject(look::toText(market::name(m_session.kind)), view.neededPrecision);
    takeExtent();
    askForHistory();
}

void ChartStack::takeExtent() {
    m_folds.update(m_data);
    m_viewport.setExtent(m_data.bars().front().openTime, m_data.bars().back().closeTime());
    m_studies->follow();
}

void ChartStack::askForHistory() {
    if (!m_view || m_data.bars().empty())
        return;
    if (m_hasTrading)
        m_trades.want(m_viewport.from(), m_viewport.to(), m_viewport.to() >= m_data.bars().back().openTime);
    if (m_data.bars().size() > kMostBars)
        return;
    const Timestamp oldest = m_data.bars().front().openTime;
    const auto regimes = m_data.regimes();
    m_history.want(m_viewport.from(), oldest, regimes.empty() ? oldest : regimes.front().closeTime);
}

void ChartStack::settleAfterMove() {
    askForHistory();
    m_studies->follow();
    placeLiveButton();
    updateReadout();
}

void ChartStack::placeLiveButton() {
    const bool isAway = m_viewport.hasExtent() && !m_viewport.follows() && !m_data.bars().empty();
    if (isAway) {
        const auto unseen = m_data.barsBetween(m_viewport.seenUntil(), m_data.bars().back().closeTime());
        const int count = static_cast<int>(unseen.count());
        m_live->setText(count > 0 ? tr("%n new - jump to live", nullptr, count) : tr("Jump to live"));
        m_live->setAccessibleName(m_live->text());
        m_live->adjustSize();
        const int gap = fontMetrics().height() / 2;
        m_live->move(std::max(0, m_chart->width() - m_viewport.gutter() - m_live->width() - gap), gap);
    }
    m_live->setVisible(isAway);
}

void ChartStack::setUp(const ChartSetup& setup) {
    if (setup == m_setup)
        return;
    const ChartSetup before = std::exchange(m_setup, setup);
    m_studies->setSetup(setup.studies);
    m_trades.setMost(static_cast<std::size_t>(setup.mostMarkers));
    if (setup.shown != before.shown)
        m_actions.checkOrdinary(setup.shown);
    takeTrades();
}

void ChartStack::setZone(const QTimeZone& zone) {
    m_zone = zone;
    m_chart->setZone(zone);
    m_timeline->setZone(zone);
    m_probabilities->setZone(zone);
    m_studies->setZone(zone);
    m_axis->setZone(zone);
    updateTexts();
}

void ChartStack::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitHead();
    fitLines();
    placeLiveButton();
}

void ChartStack::fitHead() {
    // Where room is short the title is worth more than what stands elsewhere too: the market, then the price. Of a
    // price that is not current the age is what counts.
    const bool isOld = m_isHeadOld;
    const int letter = fontMetrics().averageCharWidth();
    m_market->setVisible(!isOld && width() > letter * 90);
    m_price->setVisible(width() > letter * (isOld ? 100 : 75));
    m_age->setVisible(width() > letter * (isOld ? 75 : 100));
    m_age->setMinimumWidth(isOld ? m_age->fontMetrics().horizontalAdvance(m_age->text()) + 2 : 0);
}

void ChartStack::fitLines() {
    // Where room is short the chart needs it more; tool tips have the whole sentences.
    const int lines = height() / std::max(1, fontMetrics().height());
    const bool isRoomy = lines > 26;
    m_caution->setMostLines(isRoomy ? 3 : 1);
    m_meta->setVisible(lines > 18);
}

void ChartStack::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_told.reset();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::PaletteChange)
        updateTexts();
    if (event->type() == QEvent::FontChange)
        fitLines();
    if (event->type() == QEvent::LanguageChange) {
        m_actions.retranslate();
        m_trades.forget();
        m_hasTrading = false;
    }
}

} // namespace aetherion::chart
