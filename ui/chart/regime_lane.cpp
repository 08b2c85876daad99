#include "ui/chart/regime_lane.h"

#include "core/market/trading_calendar.h"

#include <algorithm>
#include <cmath>

namespace aetherion::chart {

using contract::BarRegime;
using market::Regime;

namespace {

/// No confirmation looks further back.
constexpr std::size_t kLongestWait = 64;

bool laneClosesBefore(const BarRegime& bar, Timestamp time) { return bar.closeTime < time; }

} // namespace

void RegimeLane::reset(market::Timeframe timeframe, market::CalendarName calendar) {
    m_timeframe = timeframe;
    m_calendar = calendar;
    m_regimes.clear();
    m_models.clear();
}

bool RegimeLane::merge(const contract::RecentBars& recent) {
    if (recent.regimes.empty())
        return false;
    const Timestamp first = recent.regimes.front().closeTime;
    const bool drops = !m_regimes.empty() && m_regimes.back().closeTime < first - market::length(m_timeframe);
    if (drops) {
        m_regimes.clear();
        m_models.clear();
    }
    m_regimes.erase(std::lower_bound(m_regimes.begin(), m_regimes.end(), first, laneClosesBefore), m_regimes.end());
    m_regimes.insert(m_regimes.end(), recent.regimes.begin(), recent.regimes.end());
    if (recent.models.empty())
        return drops;
    std::erase_if(m_models, [&](const auto& span) { return span.firstClose >= recent.models.front().firstClose; });
    for (const contract::ModelSpan& span : recent.models)
        if (m_models.empty() || m_models.back().modelId != span.modelId)
            m_models.push_back(span);
    return drops;
}

void RegimeLane::addOlder(std::vector<BarRegime> regimes, std::vector<contract::ModelSpan> models) {
    const Timestamp first = m_regimes.empty() ? Timestamp::max() : m_regimes.front().closeTime;
    regimes.erase(std::lower_bound(regimes.begin(), regimes.end(), first, laneClosesBefore), regimes.end());
    m_regimes.insert(m_regimes.begin(), regimes.begin(), regimes.end());
    std::erase_if(
        models, [&](const auto& span) { return !m_models.empty() && span.firstClose >= m_models.front().firstClose; });
    if (!models.empty() && !m_models.empty() && models.back().modelId == m_models.front().modelId)
        m_models.erase(m_models.begin());
    m_models.insert(m_models.begin(), models.begin(), models.end());
}

std::size_t RegimeLane::firstClosingAfter(Timestamp time) const {
    return static_cast<std::size_t>(
        std::lower_bound(m_regimes.begin(), m_regimes.end(), time + Duration(1), laneClosesBefore) - m_regimes.begin());
}

const BarRegime* RegimeLane::barAt(Timestamp time) const {
    const std::size_t index = firstClosingAfter(time);
    if (index == m_regimes.size() || m_regimes[index].closeTime - market::length(m_timeframe) > time)
        return nullptr;
    return &m_regimes[index];
}

bool RegimeLane::isOpenBetween(Timestamp from, Timestamp to) const {
    return market::TradingCalendar::of(m_calendar).openTime(from, to) >= market::length(m_timeframe);
}

void RegimeLane::addPiece(std::vector<LanePiece>& pieces, std::size_t index, double left, double right) const {
    const BarRegime& bar = m_regimes[index];
    const auto cause = bar.confirmed == Regime::Unknown ? bar.cause : market::UnknownCause::None;
    if (!pieces.empty() && left - pieces.back().right > 0.5 && index > 0) {
        const Timestamp before = m_regimes[index - 1].closeTime;
        const Timestamp open = bar.closeTime - market::length(m_timeframe);
        if (before < open && isOpenBetween(before, open))
            pieces.push_back({pieces.back().right, left, Regime::Unknown, market::UnknownCause::Gap, true});
    }
    LanePiece* last = pieces.empty() ? nullptr : &pieces.back();
    if (last && !last->isGap && last->regime == bar.confirmed && last->cause == cause && left - last->right <= 0.5) {
        last->right = right;
    } else if (last && !last->isGap && std::floor(right) <= std::floor(last->left)) {
        last->regime = bar.confirmed;
        last->cause = cause;
        last->right = right;
    } else {
        pieces.push_back({left, right, bar.confirmed, cause, false});
    }
}

std::vector<LanePiece> RegimeLane::pieces(const ChartViewport& viewport, double width) const {
    std::vector<LanePiece> result;
    const Duration length = market::length(m_timeframe);
    const std::size_t first = firstClosingAfter(viewport.from());
    const std::size_t last = std::max(first, firstClosingAfter(viewport.to() + length));
    const auto add = [&](std::size_t index) {
        const double left = std::max(0.0, viewport.xOf(m_regimes[index].closeTime - length, width));
        const double right = std::min(width, viewport.xOf(m_regimes[index].closeTime, width));
        if (left < width && right > 0)
            addPiece(result, index, left, std::max(left, right));
    };
    if (last - first <= static_cast<std::size_t>(width) * 2) {
        for (std::size_t index = first; index < last; ++index)
            add(index);
        return result;
    }
    // Many bars share a column: the last one that begins in it speaks for it.
    std::size_t taken = m_regimes.size();
    for (int column = 0; column < static_cast<int>(width); ++column) {
        const Timestamp end = viewport.timeAt(column + 1, width);
        const std::size_t behind = firstClosingAfter(end - Duration(1) + length);
        if (behind == 0 || behind - 1 == taken || m_regimes[behind - 1].closeTime <= viewport.timeAt(column, width))
            continue;
        taken = behind - 1;
        const BarRegime& bar = m_regimes[taken];
        const auto cause = bar.confirmed == Regime::Unknown ? bar.cause : market::UnknownCause::None;
        if (!result.empty() && result.back().regime == bar.confirmed && result.back().cause == cause &&
            column - result.back().right <= 0.5)
            result.back().right = column + 1;
        else
            result.push_back({static_cast<double>(column), column + 1.0, bar.confirmed, cause, false});
    }
    return result;
}

bool RegimeLane::isFlip(std::size_t index) const {
    return index > 0 && m_regimes[index].confirmed != m_regimes[index - 1].confirmed;
}

LaneFlip RegimeLane::flipAt(std::size_t index) const {
    LaneFlip flip;
    flip.confirmed = m_regimes[index].closeTime;
    flip.from = m_regimes[index - 1].confirmed;
    flip.to = m_regimes[index].confirmed;
    // Back to the first of the votes that confirmed it, and on while the bars before it said the same.
    std::size_t shown = index;
    int votes = 0;
    for (std::size_t at = index + 1; at-- > 0 && index - at < kLongestWait;) {
        if (m_regimes[at].confirmed == flip.to && at < index)
            break;
        if (m_regimes[at].regime == flip.to) {
            ++votes;
            shown = at;
        } else if (votes >= m_votes) {
            break;
        }
    }
    flip.firstShown = m_regimes[shown].closeTime - market::length(m_timeframe);
    flip.barsWaited = static_cast<int>(index - shown);
    return flip;
}

std::vector<LaneFlip> RegimeLane::flips(Timestamp from, Timestamp to, std::size_t most) const {
    std::vector<LaneFlip> found;
    const std::size_t last = firstClosingAfter(to);
    for (std::size_t index = firstClosingAfter(from); index < last && index < m_regimes.size(); ++index)
        if (isFlip(index)) {
            if (found.size() == most)
                return {};
            found.push_back(flipAt(index));
        }
    return found;
}

std::optional<LaneFlip> RegimeLane::flipBefore(Timestamp time) const {
    for (std::size_t index = std::min(firstClosingAfter(time), m_regimes.size()); index-- > 1;)
        if (isFlip(index))
            return flipAt(index);
    return std::nullopt;
}

std::vector<ModelChange> RegimeLane::modelChanges() const {
    std::vector<ModelChange> changes;
    for (std::size_t i = 1; i < m_models.size(); ++i)
        changes.push_back(
            {m_models[i].firstClose - market::length(m_timeframe), m_models[i - 1].modelId, m_models[i].modelId});
    return changes;
}

std::string RegimeLane::modelAt(Timestamp time) const {
    std::string model;
    for (const contract::ModelSpan& span : m_models)
        if (span.firstClose - market::length(m_timeframe) <= time)
            model = span.modelId;
    return model;
}

} // namespace aetherion::chart
