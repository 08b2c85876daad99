#include "core/contract/silent_stream.h"
#include "ui/boards/regime_headline.h"
#include "ui/boards/regime_legend.h"
#include "ui/boards/regime_style.h"
#include "ui/boards/regime_words.h"
#include "ui/chart/candle_chart.h"
#include "ui/chart/chart_stack.h"
#include "ui/chart/probability_pane.h"
#include "ui/chart/regime_timeline.h"
#include "ui/look/caution_line.h"
#include "ui/look/elided_label.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QLabel>
#include <QToolButton>

#include <utility>

namespace aetherion::chart {

namespace {

/// Below this a chart says little, and the window says so.
constexpr std::size_t kHardlyAnyBars = 30;

} // namespace

const contract::RegimeView* ChartStack::regimeView() const {
    if (m_view)
        for (const contract::RegimeView& view : m_view->regimes)
            if (view.timeframe == m_timeframe)
                return &view;
    return nullptr;
}

QString ChartStack::fewBarsText() const {
    const std::size_t count = m_data.closedCount();
    if (!m_view || count >= kHardlyAnyBars || m_data.bars().empty())
        return {};
    const QString here = tr("Only %n bar(s) at %1 so far", nullptr, static_cast<int>(count))
                             .arg(look::toText(market::name(m_timeframe)));
    market::Timeframe better = m_timeframe;
    std::size_t most = count;
    for (const market::Timeframe candidate : market::kTimeframes) {
        const auto& bars = m_view->bars[index(candidate)];
        if (index(candidate) < index(m_timeframe) && bars && bars->closed.size() > most) {
            better = candidate;
            most = bars->closed.size();
        }
    }
    return better == m_timeframe ? here + u'.' : tr("%1: try %2.").arg(here, look::toText(market::name(better)));
}

bool ChartStack::isSilent() const { return m_view && contract::isSilent(m_view->feedState); }

QString ChartStack::emptyText() const {
    if (!m_view)
        return m_nothing;
    if (!m_data.bars().empty())
        return tr("No bars in this stretch of time");
    return tr("No bars at %1 yet").arg(look::toText(market::name(m_timeframe)));
}

void ChartStack::updateTexts() {
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(font().pointSizeF() * 1.35);
    m_title->setFont(large);
    m_price->setFont(large);
    if (m_view) {
        const bool stale = m_view->feedState != market::FeedState::Flowing;
        m_title->setText(look::toText(m_view->stream.instrument.symbol));
        m_market->setText(look::toText(market::name(m_view->stream.instrument.market)));
        QString price = m_view->lastPrice ? look::priceText(*m_view->lastPrice, m_view->neededPrecision) : QString();
        if (stale)
            price += tr(" (%1)").arg(look::said(market::name(m_view->feedState)));
        m_price->setText(price);
        m_price->setForegroundRole(stale ? QPalette::PlaceholderText : QPalette::WindowText);
        const QString age = look::ageText(m_now - m_view->lastReceiveTime);
        m_age->setText(m_view->lastPrice ? tr("age %1").arg(age) : QString());
        const bool isClosed = m_view->feedState == market::FeedState::Closed;
        m_chart->setStale(stale && !isClosed ? tr("%1 for %2").arg(look::said(market::name(m_view->feedState)), age)
                                             : QString());
    } else {
        m_title->setText(QString());
        m_market->setText(QString());
        m_price->setText(QString());
        m_age->setText(QString());
        m_chart->setStale(QString());
    }
    // While all flows only another width asks for another head: the window is laid out anew by each.
    const bool isOld = m_view && m_view->feedState != market::FeedState::Flowing;
    if (std::exchange(m_isHeadOld, isOld) || isOld)
        fitHead();
    m_chooser->setText(tr("Indicators"));
    m_chooser->setAccessibleName(tr("Indicators, panes and pictures of this chart"));
    updateRegimeTexts();
    QString notice = fewBarsText();
    if (notice.isEmpty() && m_view && !m_view->marketNote.empty())
        notice = tr("%1: %2").arg(m_market->text(), look::said(m_view->marketNote));
    if (m_hasTrading && m_trades.isCut())
        notice = tr("Only the newest %1 trades and orders of this view are marked; zoom in for the others")
                     .arg(m_trades.most());
    if (!m_tradesError.isEmpty())
        notice = tr("Older trades and orders could not be read: %1").arg(m_tradesError);
    if (!m_historyError.isEmpty())
        notice = tr("Older bars could not be read: %1").arg(m_historyError);
    if (!m_pictureText.isEmpty())
        notice = m_pictureText;
    m_notice->setText(notice);
    m_notice->setToolTip(notice);
    m_notice->setVisible(!notice.isEmpty());
    m_chart->setEmptyText(emptyText());
    m_chart->setAccessibleName(
        m_view ? tr("Candles of %1, %2")
                     .arg(look::toText(m_view->stream.instrument.symbol), look::toText(market::name(m_timeframe)))
               : tr("Candles"));
    m_timeline->setAccessibleName(tr("Regimes of all timeframes"));
    m_probabilities->setAccessibleName(tr("Regime probabilities"));
    m_legend->setAccessibleName(tr("Legend of the regimes"));
    placeLiveButton();
    updateReadout();
}

bool ChartStack::isTold() const {
    if (!m_view || !m_told)
        return !m_view && !m_told;
    const contract::MetaRegimeView& meta = m_view->meta;
    return m_told->timeframe == m_timeframe && m_told->market == m_view->stream.instrument.market &&
           m_told->regimes.isSameAs(m_view->regimes) && m_told->meta.regime == meta.regime &&
           m_told->meta.confidence == meta.confidence && m_told->meta.explanation == meta.explanation &&
           m_told->models == m_models;
}

void ChartStack::updateRegimeTexts() {
    const contract::RegimeView* view = regimeView();
    if (view)
        m_headline->show(*view, m_view->stream, m_now, m_models.get());
    else
        m_headline->showNothing(QString());
    m_timeline->setAccessibleDescription(m_headline->toolTip());
    m_probabilities->setAged(isSilent());
    // The words are the same from one closed bar to the next, and a frame comes 25 times a second.
    if (isTold())
        return;
    m_told.reset();
    if (m_view)
        m_told = Told{m_timeframe, m_view->stream.instrument.market, m_view->regimes, m_view->meta, m_models};
    m_cautions = view ? boards::RegimeCautions(*view, m_models.get()) : boards::RegimeCautions();
    m_meta->setText(m_view ? boards::metaLine(m_view->meta) : QString());
    m_meta->setToolTip(m_view ? boards::metaToolTip(*m_view, m_models.get()) : QString());
    m_meta->setAccessibleName(m_meta->text());
    // The legend shows all four names, so what has to be said of any of them stands here.
    m_caution->setSentences(m_cautions.all());
    QString why = view ? boards::unknownText(*view, m_view->stream.instrument.market) : QString();
    if (why.isEmpty() && m_view)
        why = tr("No model covers %1").arg(look::toText(market::name(m_timeframe)));
    m_probabilities->setReason(why);
    m_legend->setCautions(m_cautions);
}

void ChartStack::updateReadout() {
    std::optional<market::Bar> bar;
    const auto pointer = m_viewport.crosshair();
    if (pointer)
        bar = m_data.barAt(*pointer);
    else if (!m_data.bars().empty())
        bar = m_data.bars().back();
    if (!bar || !m_view) {
        m_readout->setText(QString());
        m_legend->setCaption(tr("Probabilities"));
        m_legend->setAged(false);
        m_legend->setProbabilities(std::nullopt);
        return;
    }
    const market::Precision& precision = m_view->neededPrecision;
    QString text = tr("%1  O %2  H %3  L %4  C %5")
                       .arg(look::timeText(bar->openTime, m_zone), look::priceText(bar->open, precision),
                            look::priceText(bar->high, precision), look::priceText(bar->low, precision),
                            look::priceText(bar->close, precision));
    if (bar->hasVolume)
        text += tr("  V %1").arg(look::compactNumber(bar->volume.toDouble()));
    const contract::BarRegime* regime = m_data.regimeOf(*bar);
    if (regime)
        text += QStringLiteral("  ") + m_cautions.marked(regime->confirmed);
    if (bar->partial)
        text += tr("  (incomplete)");
    m_readout->setText(text);
    m_chart->setAccessibleDescription(text);

    // Without a pointer the newest closed bar speaks; the forming one has no probabilities yet.
    if (!pointer && !m_data.regimes().empty())
        regime = &m_data.regimes().back();
    const bool isAged = !pointer && isSilent();
    m_legend->setCaption(pointer  ? tr("At pointer")
                         : isAged ? tr("Last closed bar, not current")
                                  : tr("Probabilities"));
    m_legend->setAged(isAged);
    m_legend->setProbabilities(regime && regime->known ? std::optional(regime->probabilities) : std::nullopt);
}

} // namespace aetherion::chart
