#include "ui/chart/regime_timeline.h"

#include "core/contract/silent_stream.h"
#include "ui/chart/stored_regimes.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace aetherion::chart {

namespace {

/// Zoomed out further than this a ribbon shows what it has and reads no more.
constexpr double kLeastBarPixels = 0.02;
constexpr std::size_t kMostLaneBars = 200'000;
constexpr std::size_t kLanePage = 5000;

} // namespace

RegimeTimeline::RegimeTimeline(contract::HistoryPort& history, const ChartData& chartData, ChartViewport& viewport,
                               QWidget* parent)
    : ChartPane(chartData, viewport, parent), m_history(history) {
    setObjectName(QStringLiteral("regimeTimeline"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_viewport, &ChartViewport::changed, this, &RegimeTimeline::askForOlder);
}

double RegimeTimeline::rowHeight() const { return std::ceil(fontMetrics().height() * 1.06); }

QSize RegimeTimeline::sizeHint() const {
    const auto rows = static_cast<double>(std::max<std::size_t>(m_lanes.size(), kAlways.size()) + (m_truth ? 1 : 0));
    return {fontMetrics().averageCharWidth() * 36, static_cast<int>(rows * rowHeight()) + 1};
}

void RegimeTimeline::openLanes(const contract::StreamView& view, market::Timeframe charted) {
    std::vector<market::Timeframe> shown(kAlways.begin(), kAlways.end());
    if (std::find(shown.begin(), shown.end(), charted) == shown.end())
        shown.push_back(charted);
    std::sort(shown.begin(), shown.end());
    m_lanes.clear();
    for (const market::Timeframe timeframe : shown) {
        Lane& lane = m_lanes.emplace_back();
        lane.regimes.reset(timeframe, view.stream.calendar);
        lane.older = std::make_unique<boards::HistoryPages<contract::PosteriorRow>>(
            m_history, &contract::HistoryPort::posteriors,
            [this, timeframe](const Result<std::vector<contract::PosteriorRow>>& rows) {
                if (rows)
                    takeOlder(timeframe, *rows);
            });
    }
    updateGeometry();
}

void RegimeTimeline::show(const contract::EngineSnapshot& snapshot, const contract::StreamView& view,
                          market::Timeframe charted) {
    const bool isOther = !m_stream || snapshot.session.number != m_session || m_stream->id != view.stream.id;
    const bool hadTruth = m_truth != nullptr;
    m_session = snapshot.session.number;
    m_now = snapshot.pulse.engineTime;
    m_truth = view.truth;
    const bool wasAged = std::exchange(m_isAged, contract::isSilent(view.feedState));
    if (isOther || !lane(charted) || (m_charted != charted && m_lanes.size() > kAlways.size())) {
        m_stream = view.stream;
        openLanes(view, charted);
    }
    m_charted = charted;
    if (hadTruth != (m_truth != nullptr))
        updateGeometry();
    bool changed = isOther || wasAged != m_isAged || hadTruth != (m_truth != nullptr);
    for (Lane& lane : m_lanes)
        changed = refresh(lane, snapshot, view) || changed;
    // The truth goes on with time; once a second is enough for the eye.
    const auto second = std::chrono::floor<std::chrono::seconds>(m_now);
    changed = changed || second != m_shownAt;
    if (!changed)
        return;
    m_shownAt = second;
    askForOlder();
    update();
}

bool RegimeTimeline::refresh(Lane& lane, const contract::EngineSnapshot& snapshot, const contract::StreamView& view) {
    const std::size_t place = market::index(lane.regimes.timeframe());
    bool changed = false;
    if (place < view.regimes.size()) {
        const contract::RegimeView& now = view.regimes[place];
        const auto lookedAt = [](const contract::RegimeView& each) {
            return each.provisional ? each.provisional->asOf : Timestamp();
        };
        if (lane.view.modelId != now.modelId || lane.view.caution != now.caution || lane.view.asOf != now.asOf)
            lane.cautions = boards::RegimeCautions(now, snapshot.models.get());
        changed = lane.view.asOf != now.asOf || lane.view.regime != now.regime || lane.view.modelId != now.modelId ||
                  lane.view.reason != now.reason || lookedAt(lane.view) != lookedAt(now);
        lane.view = now;
        lane.regimes.setVotes(now.confirmationDelayBars + 1);
    }
    // The forming bar moves far more often than a bar closes.
    if (view.bars[place] && view.bars[place] != lane.recent) {
        const bool isSame = lane.recent && lane.recent->regimes.isSameAs(view.bars[place]->regimes);
        lane.recent = view.bars[place];
        if (isSame)
            return changed;
        if (lane.regimes.merge(*lane.recent))
            lane.older->forget();
        changed = true;
    }
    return changed;
}

void RegimeTimeline::showNothing() {
    m_lanes.clear();
    m_stream.reset();
    m_truth.reset();
    update();
}

void RegimeTimeline::askForOlder() {
    if (!m_stream)
        return;
    for (Lane& lane : m_lanes) {
        const auto& known = lane.regimes.regimes();
        if (known.empty() || m_viewport.from() >= known.front().closeTime || known.size() > kMostLaneBars ||
            lane.older->busy() || lane.older->ended())
            continue;
        const double bars = static_cast<double>(m_viewport.span().count()) /
                            static_cast<double>(market::length(lane.regimes.timeframe()).count());
        if (plot().width() / bars < kLeastBarPixels)
            continue;
        if (!lane.older->begun()) {
            contract::HistoryQuery query;
            query.source = m_stream->source.id();
            query.market = m_stream->instrument.market;
            query.symbol = m_stream->instrument.symbol;
            query.timeframe = lane.regimes.timeframe();
            query.to = known.front().closeTime;
            query.limit = kLanePage;
            lane.older->reset(std::move(query));
        }
        lane.older->more();
    }
}

void RegimeTimeline::takeOlder(market::Timeframe timeframe, const std::vector<contract::PosteriorRow>& rows) {
    for (Lane& lane : m_lanes)
        if (lane.regimes.timeframe() == timeframe)
            lane.regimes.addOlder(barRegimes(rows), modelSpans(rows));
    askForOlder();
    update();
}

const RegimeLane* RegimeTimeline::lane(market::Timeframe timeframe) const {
    for (const Lane& lane : m_lanes)
        if (lane.regimes.timeframe() == timeframe)
            return &lane.regimes;
    return nullptr;
}

QRectF RegimeTimeline::rowRect(std::size_t row) const {
    return QRectF(0, static_cast<double>(row) * rowHeight() + 1, plot().width(), rowHeight() - 1);
}

QRectF RegimeTimeline::laneRect(market::Timeframe timeframe) const {
    for (std::size_t row = 0; row < m_lanes.size(); ++row)
        if (m_lanes[row].regimes.timeframe() == timeframe)
            return rowRect(row);
    return {};
}

QRectF RegimeTimeline::truthRect() const { return m_truth ? rowRect(m_lanes.size()) : QRectF(); }

QString RegimeTimeline::agreementText() const {
    if (!m_truth)
        return {};
    const contract::TruthAgreement& counted = m_truth->agreement[market::index(m_charted)];
    if (counted.bars == 0)
        return {};
    return QString::number(std::round(100.0 * static_cast<double>(counted.agreed) / static_cast<double>(counted.bars)),
                           'f', 0) +
           QStringLiteral(" %");
}

QString RegimeTimeline::toolTipAt(const QPointF& place) const {
    if (place.x() < 0 || place.x() >= plot().width())
        return {};
    const Timestamp time = m_viewport.timeAt(place.x(), plot().width());
    for (std::size_t row = 0; row < m_lanes.size(); ++row)
        if (rowRect(row).contains(place))
            return laneToolTip(m_lanes[row], time);
    return truthRect().contains(place) ? truthToolTip(time) : QString();
}

bool RegimeTimeline::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const QString text = toolTipAt(help->pos()); text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    return ChartPane::event(event);
}

void RegimeTimeline::mouseDoubleClickEvent(QMouseEvent* event) {
    for (std::size_t row = 0; row < m_lanes.size(); ++row)
        if (rowRect(row).contains(event->position()))
            Q_EMIT timeframeChosen(m_lanes[row].regimes.timeframe());
}

} // namespace aetherion::chart
