#include "ui/boards/regime_style.h"
#include "ui/boards/regime_words.h"
#include "ui/chart/regime_timeline.h"
#include "ui/look/formatting.h"

#include <QStringList>

#include <algorithm>

namespace aetherion::chart {

using market::Regime;

namespace {

QString percentOf(const contract::TruthAgreement& counted) {
    return QString::number(100.0 * static_cast<double>(counted.agreed) / static_cast<double>(counted.bars), 'f', 1) +
           QStringLiteral(" %");
}

} // namespace

QString RegimeTimeline::laneToolTip(const Lane& lane, Timestamp time) const {
    const QString frame = look::toText(market::name(lane.regimes.timeframe()));
    const Duration length = market::length(lane.regimes.timeframe());
    const auto& known = lane.regimes.regimes();
    QStringList lines;
    if (!known.empty() && time >= known.back().closeTime) {
        if (time >= known.back().closeTime + length)
            return {};
        lines << tr("%1, the bar that is still forming").arg(frame);
        if (const QString said = boards::provisionalText(lane.view, lane.cautions); !said.isEmpty())
            lines << said;
        lines << boards::regimeToolTip(lane.view, m_stream->instrument.market, lane.cautions);
        return lines.join(u'\n');
    }
    const contract::BarRegime* bar = lane.regimes.barAt(time);
    if (!bar && known.empty()) {
        const QString why = boards::unknownText(lane.view, m_stream->instrument.market);
        return why.isEmpty() ? QString() : tr("%1 unknown: %2").arg(frame, why);
    }
    if (!bar)
        return time < known.front().closeTime ? QString()
                                              : tr("%1: no bars; the market was closed or data are missing").arg(frame);
    lines << tr("%1 confirmed %2, bar to %3 %4")
                 .arg(frame, lane.cautions.marked(bar->confirmed), look::timeText(bar->closeTime, m_zone),
                      look::zoneText(m_zone));
    if (bar->known)
        lines
            << tr("That bar said %1, %2").arg(boards::regimeText(bar->regime), look::probabilityText(bar->confidence));
    if (bar->confirmed == Regime::Unknown && bar->cause != market::UnknownCause::None)
        lines << tr("Unknown: %1").arg(boards::causeText(bar->cause));
    else
        lines << boards::regimeMeaning(bar->confirmed);
    if (const auto flip = lane.regimes.flipBefore(bar->closeTime - Duration(1)))
        lines << tr("First shown %1, confirmed %2, %n bar(s) later", nullptr, flip->barsWaited)
                     .arg(look::timeText(flip->firstShown + length, m_zone), look::timeText(flip->confirmed, m_zone));
    for (const QString& sentence : lane.cautions.of(bar->confirmed).split(u'\n', Qt::SkipEmptyParts))
        lines << QStringLiteral("* ") + sentence;
    if (const std::string model = lane.regimes.modelAt(bar->closeTime - length); !model.empty())
        lines << tr("Model %1").arg(look::toText(model));
    for (const ModelChange& change : lane.regimes.modelChanges())
        if (std::abs(m_viewport.xOf(change.at, plot().width()) - m_viewport.xOf(time, plot().width())) < 8)
            lines << tr("The model changed here, from %1 to %2")
                         .arg(change.before.empty() ? tr("none") : look::toText(change.before),
                              change.after.empty() ? tr("none") : look::toText(change.after));
    return lines.join(u'\n');
}

QString RegimeTimeline::truthToolTip(Timestamp time) const {
    QStringList lines{tr("What the simulation makes its prices from. It is for the eye alone: nothing that detects, "
                         "decides or trades sees it.")};
    const auto& changes = m_truth->changes;
    const auto after =
        std::upper_bound(changes.begin(), changes.end(), time,
                         [](Timestamp at, const contract::TrueRegime& change) { return at < change.since; });
    if (after != changes.begin())
        lines << tr("Here %1, since %2 %3")
                     .arg(boards::regimeText(std::prev(after)->regime), look::timeText(std::prev(after)->since, m_zone),
                          look::zoneText(m_zone));
    for (const market::Timeframe timeframe : market::kTimeframes)
        if (const auto& counted = m_truth->agreement[market::index(timeframe)]; counted.bars > 0)
            lines << tr("%1 confirmed the true regime at %2 of %n bar(s)", nullptr, static_cast<int>(counted.bars))
                         .arg(look::toText(market::name(timeframe)), percentOf(counted));
    return lines.join(u'\n');
}

} // namespace aetherion::chart
