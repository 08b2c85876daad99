#include "core/regime/training_picture.h"

#include "core/regime/svg_canvas.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace aetherion::regime {

namespace {

using market::Regime;

constexpr int kWidth = 1200;
constexpr int kHeight = 900;
constexpr std::string_view kFaint = "#dddddd";
constexpr std::string_view kGrey = "#666666";
constexpr double kSmall = 11;

struct Panel {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
};

/// Told apart with every common colour blindness (after Okabe and Ito).
std::string_view colourOf(Regime regime) {
    switch (regime) {
    case Regime::Bull:
        return "#009e73";
    case Regime::Bear:
        return "#d55e00";
    case Regime::Sideways:
        return "#56b4e9";
    case Regime::Crisis:
        return "#7a1fa2";
    case Regime::Unknown:
        return "#999999";
    }
    return "";
}

/// Values onto pixels, upwards.
struct Axis {
    double low = 0;
    double high = 1;
    double bottom = 0;
    double top = 0;

    [[nodiscard]] double at(double value) const { return bottom - (value - low) / (high - low) * (bottom - top); }
};

Axis axisOver(double low, double high, double bottom, double top) {
    const double room = high > low ? 0.08 * (high - low) : std::max(1e-9, 0.05 * std::abs(high));
    return {low - room, high + room, bottom, top};
}

Panel drawFrame(SvgCanvas& canvas, const Panel& panel, std::string_view title) {
    constexpr double kTitle = 22;
    canvas.box(panel.x, panel.y, panel.width, panel.height, "#fbfbfb", kFaint);
    canvas.text(panel.x + 8, panel.y + 16, title, {13, "#222222", TextAnchor::Start, true});
    return {panel.x + 8, panel.y + kTitle, panel.width - 16, panel.height - kTitle - 6};
}

/// One lane per regime: where a bar stands tells it as much as the colour does.
void drawLanes(SvgCanvas& canvas, const Panel& area, const std::vector<PathBar>& bars, double laneTop, double left) {
    constexpr double kLane = 15;
    const double step = (area.right() - left) / static_cast<double>(bars.size());
    for (std::size_t lane = 0; lane < market::kRegimeCount; ++lane) {
        const Regime regime = market::kRegimes[lane];
        const double y = laneTop + kLane * static_cast<double>(lane);
        canvas.text(left - 6, y + 11, name(regime), {kSmall, colourOf(regime), TextAnchor::End, true});
        canvas.line(left, y + kLane, area.right(), y + kLane, {kFaint, 0.5});
        for (std::size_t i = 0; i < bars.size();) {
            std::size_t end = i;
            while (end < bars.size() && bars[end].confirmed == bars[i].confirmed)
                ++end;
            if (bars[i].confirmed == regime)
                canvas.box(left + step * static_cast<double>(i), y + 2, step * static_cast<double>(end - i), kLane - 4,
                           colourOf(regime));
            i = end;
        }
    }
}

void drawPrice(SvgCanvas& canvas, const Panel& panel, const TrainedModel& trained) {
    const std::vector<PathBar>& bars = trained.recent;
    const Panel area = drawFrame(canvas, panel,
                                 "Price of " + trained.recentSymbol + " and the confirmed regime, the newest " +
                                     std::to_string(bars.size()) + " bars");
    if (bars.size() < 2)
        return;
    constexpr double kLeft = 70;
    constexpr double kLanes = 64;
    constexpr double kTimes = 16;
    const auto [lowest, highest] = std::minmax_element(
        bars.begin(), bars.end(), [](const PathBar& a, const PathBar& b) { return a.close < b.close; });
    const double left = area.x + kLeft;
    const double laneTop = area.bottom() - kTimes - kLanes;
    const Axis price = axisOver(lowest->close, highest->close, laneTop - 4, area.y);
    for (const double value : {lowest->close, highest->close}) {
        canvas.line(left, price.at(value), area.right(), price.at(value), {kFaint, 1});
        canvas.text(left - 6, price.at(value) + 4, fixedText(value, value < 10 ? 4 : 2),
                    {kSmall, kGrey, TextAnchor::End});
    }
    const double step = (area.right() - left) / static_cast<double>(bars.size());
    std::vector<std::pair<double, double>> points;
    for (std::size_t i = 0; i < bars.size(); ++i)
        points.emplace_back(left + step * (static_cast<double>(i) + 0.5), price.at(bars[i].close));
    canvas.polyline(points, {"#222222", 1.2});
    drawLanes(canvas, area, bars, laneTop, left);
    constexpr int kMarks = 4;
    for (int mark = 0; mark <= kMarks; ++mark) {
        const auto bar = (bars.size() - 1) * static_cast<std::size_t>(mark) / kMarks;
        const TextAnchor anchor = mark == 0 ? TextAnchor::Start : mark == kMarks ? TextAnchor::End : TextAnchor::Middle;
        canvas.text(left + step * (static_cast<double>(bar) + 0.5), area.bottom() - 2,
                    formatIso(bars[bar].time).substr(0, 16), {kSmall, kGrey, anchor});
    }
}

void drawValueBar(SvgCanvas& canvas, double x, double y, double width, double part, std::string_view colour,
                  const std::string& value) {
    canvas.box(x, y - 10, width, 12, "#eeeeee");
    canvas.box(x, y - 10, width * std::clamp(part, 0.0, 1.0), 12, colour);
    canvas.text(x + width + 4, y, value, {kSmall});
}

void drawStates(SvgCanvas& canvas, const Panel& panel, const Model& model) {
    constexpr double kPercent = 100;
    constexpr double kBasisPoints = 1e4;
    const Panel area = drawFrame(canvas, panel, "What each state was like over the training span");
    const double x[] = {area.x, area.x + 88, area.x + 196, area.x + 286, area.x + 352, area.x + 420};
    const char* heads[] = {"state", "share", "trend, bp/bar", "volatility", "dwell", "told from its nearest"};
    for (std::size_t i = 0; i < std::size(heads); ++i)
        canvas.text(x[i], area.y + 14, heads[i], {kSmall, kGrey});
    const auto states = static_cast<double>(model.names.size());
    const double row = std::min(30.0, (area.height - 24) / states);
    for (std::size_t state = 0; state < model.names.size(); ++state) {
        const StateEvidence& e = model.training.evidence[state];
        const Regime regime = model.names[state];
        const double y = area.y + 24 + row * (static_cast<double>(state) + 0.6);
        canvas.text(x[0], y, std::to_string(state) + " " + std::string(name(regime)),
                    {12, colourOf(regime), TextAnchor::Start, true});
        drawValueBar(canvas, x[1], y, 52, e.share, colourOf(regime), fixedText(kPercent * e.share, 0) + " %");
        canvas.text(x[2], y, fixedText(kBasisPoints * e.meanReturn, 3), {kSmall});
        canvas.text(x[3], y, fixedText(kPercent * e.meanVolatility, 3) + " %", {kSmall});
        canvas.text(x[4], y, fixedText(e.expectedDwell, 0) + " bars", {kSmall});
        drawValueBar(canvas, x[5], y, 60, e.separation, colourOf(regime),
                     fixedText(kPercent * e.separation, 0) + " %" +
                         (e.nearest >= 0 ? " (" + std::to_string(e.nearest) + ")" : ""));
    }
}

template <typename Value>
Axis axisOfPoints(const std::vector<BicPoint>& points, const Panel& plot, const Value& value) {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const BicPoint& point : points) {
        low = std::min(low, value(point));
        high = std::max(high, value(point));
    }
    return axisOver(low, high, plot.bottom(), plot.y);
}

void drawBic(SvgCanvas& canvas, const Panel& panel, const std::optional<BicCurve>& curve) {
    constexpr std::string_view kBic = "#d55e00";
    constexpr std::string_view kHeldOut = "#0072b2";
    const Panel area = drawFrame(canvas, panel, "How many states: BIC and held-out likelihood");
    if (!curve || curve->points.empty()) {
        canvas.text(area.x, area.y + 20, "not evaluated", {12, kGrey});
        return;
    }
    canvas.text(area.x, area.y + 11, "round, solid: BIC, lower is better", {kSmall, kBic});
    canvas.text(area.right(), area.y + 11, "square, dashed: per sample of the last quarter, higher is better",
                {kSmall, kHeldOut, TextAnchor::End});
    const Panel plot{area.x + 70, area.y + 24, area.width - 140, area.height - 46};
    const auto bicOf = [](const BicPoint& p) { return p.bic; };
    const auto heldOutOf = [](const BicPoint& p) { return p.heldOutPerSample; };
    const Axis bic = axisOfPoints(curve->points, plot, bicOf);
    const Axis heldOut = axisOfPoints(curve->points, plot, heldOutOf);
    const auto xOf = [&](Eigen::Index states) {
        return plot.x + plot.width * (static_cast<double>(states - kBicFewestStates) + 0.3) /
                            (static_cast<double>(kBicMostStates - kBicFewestStates) + 0.6);
    };
    canvas.line(plot.x, plot.bottom(), plot.right(), plot.bottom(), {kGrey, 1});
    std::vector<std::pair<double, double>> bicLine;
    std::vector<std::pair<double, double>> heldOutLine;
    for (const BicPoint& point : curve->points) {
        bicLine.emplace_back(xOf(point.states), bic.at(point.bic));
        heldOutLine.emplace_back(xOf(point.states), heldOut.at(point.heldOutPerSample));
    }
    canvas.polyline(bicLine, {kBic, 2});
    canvas.polyline(heldOutLine, {kHeldOut, 2, true});
    for (std::size_t i = 0; i < curve->points.size(); ++i) {
        const BicPoint& point = curve->points[i];
        canvas.circle(bicLine[i].first, bicLine[i].second, 4.5, kBic);
        canvas.box(heldOutLine[i].first - 4, heldOutLine[i].second - 4, 8, 8, kHeldOut);
        canvas.text(bicLine[i].first, plot.bottom() + 14, std::to_string(point.states) + " states",
                    {kSmall, kGrey, TextAnchor::Middle});
    }
    const auto [leastBic, mostBic] =
        std::minmax_element(curve->points.begin(), curve->points.end(),
                            [&](const BicPoint& a, const BicPoint& b) { return bicOf(a) < bicOf(b); });
    const auto [leastHeld, mostHeld] =
        std::minmax_element(curve->points.begin(), curve->points.end(),
                            [&](const BicPoint& a, const BicPoint& b) { return heldOutOf(a) < heldOutOf(b); });
    for (const auto& point : {leastBic, mostBic})
        canvas.text(plot.x - 4, bic.at(point->bic) + 4, fixedText(point->bic, 0), {kSmall, kBic, TextAnchor::End});
    for (const auto& point : {leastHeld, mostHeld})
        canvas.text(plot.right() + 4, heldOut.at(point->heldOutPerSample) + 4, fixedText(point->heldOutPerSample, 4),
                    {kSmall, kHeldOut});
}

void drawFolds(SvgCanvas& canvas, const Panel& panel, const std::optional<WalkForward>& forward) {
    const Panel area = drawFrame(canvas, panel, "Walk-forward: log-likelihood per held-out sample");
    if (!forward || forward->folds.empty()) {
        canvas.text(area.x, area.y + 20, forward ? "too few bars for a fold" : "not evaluated", {12, kGrey});
        return;
    }
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const WalkForwardFold& fold : forward->folds) {
        low = std::min(low, fold.logLikelihoodPerSample);
        high = std::max(high, fold.logLikelihoodPerSample);
    }
    const double floor = low - 0.25 * std::max(0.02, high - low);
    const double row = std::min(24.0, (area.height - 4) / static_cast<double>(forward->folds.size() + 1));
    const auto draw = [&](std::size_t at, const std::string& label, double value, std::string_view colour) {
        const double y = area.y + row * (static_cast<double>(at) + 0.75);
        canvas.text(area.x, y, label, {kSmall});
        drawValueBar(canvas, area.x + 245, y, 250, (value - floor) / (high - floor), colour, fixedText(value, 4));
    };
    for (std::size_t i = 0; i < forward->folds.size(); ++i) {
        const WalkForwardFold& fold = forward->folds[i];
        draw(i,
             std::to_string(i + 1) + ": " + formatIso(fold.from).substr(0, 16) + ", " + std::to_string(fold.rows) +
                 " bars",
             fold.logLikelihoodPerSample, "#0072b2");
    }
    draw(forward->folds.size(), "all: " + std::to_string(forward->rows) + " bars", forward->logLikelihoodPerSample,
         "#444444");
}

void drawTable(SvgCanvas& canvas, const Panel& panel, const TrainedModel& trained, const Stability* stability) {
    const Panel area =
        drawFrame(canvas, panel, "Share of each regime in %, dwell in bars, flips and confirmed flips per day");
    const double first = area.x + 96;
    const double step = (area.right() - first) / 8;
    std::vector<std::pair<std::string, std::string_view>> heads;
    for (const Regime regime : market::kRegimes)
        heads.emplace_back(name(regime), colourOf(regime));
    heads.insert(heads.end(), {{"Unknown", kGrey}, {"dwell", kGrey}, {"flips", kGrey}, {"conf.", kGrey}});
    for (std::size_t i = 0; i < heads.size(); ++i)
        canvas.text(first + step * (static_cast<double>(i) + 1) - 4, area.y + 14, heads[i].first,
                    {10, heads[i].second, TextAnchor::End, true});
    double y = area.y + 34;
    const auto draw = [&](std::string_view label, const PathStatistics& path) {
        canvas.text(area.x, y, label, {kSmall});
        for (std::size_t i = 0; i < heads.size(); ++i) {
            const std::size_t rest = i - path.share.size();
            const std::string value = i < path.share.size() ? fixedText(100 * path.share[i], 1)
                                      : rest == 0           ? fixedText(path.meanDwell(), 1)
                                      : rest == 1           ? fixedText(path.flipsPerDay(), 2)
                                                            : fixedText(path.confirmedFlipsPerDay(), 2);
            canvas.text(first + step * (static_cast<double>(i) + 1) - 4, y, value,
                        {kSmall, "#222222", TextAnchor::End});
        }
        y += 20;
    };
    draw("training span", trained.path);
    if (trained.walkForward)
        draw("walk-forward", trained.walkForward->path);
    if (trained.heldOut)
        draw("held out", trained.heldOut->path);
    if (stability)
        draw("stability windows", stability->path);
}

std::vector<std::string> sentences(const TrainedModel& trained, const Stability* stability) {
    std::vector<std::string> result = trained.model.cautions;
    if (trained.novelty && trained.novelty->test.window > 0)
        result.push_back("Unseen data: the mean of " + std::to_string(trained.novelty->test.window) +
                         " log-densities below " + fixedText(trained.novelty->test.threshold, 2) +
                         "; speaks falsely at no more than " +
                         fixedText(100 * trained.novelty->test.falseAlarmRate, 3) + " % of bars (" +
                         fixedText(100 * trained.novelty->crossCheckedRate, 3) + " % in the cross-check).");
    if (stability) {
        result.push_back("Stability: neighbours of " + std::to_string(stability->windows.size()) +
                         " windows agree by name on " + fixedText(100 * stability->meanAgreement, 1) +
                         " % of their overlap, the worst pair on " + fixedText(100 * stability->lowestAgreement, 1) +
                         " %.");
        result.insert(result.end(), stability->unseparated.begin(), stability->unseparated.end());
    }
    if (trained.walkForward)
        result.insert(result.end(), trained.walkForward->notes.begin(), trained.walkForward->notes.end());
    return result;
}

void drawCautions(SvgCanvas& canvas, const Panel& panel, const TrainedModel& trained, const Stability* stability) {
    constexpr std::size_t kColumns = 165;
    constexpr double kLine = 14.5;
    const Panel area = drawFrame(canvas, panel, "What must be said");
    double y = area.y + 13;
    for (const std::string& sentence : sentences(trained, stability))
        for (bool begins = true; const std::string& line : wrapWords(sentence, kColumns)) {
            if (y > area.bottom())
                return;
            if (begins)
                canvas.text(area.x, y, "-", {12, "#b00020", TextAnchor::Start, true});
            canvas.text(area.x + 12, y, line, {12});
            begins = false;
            y += kLine;
        }
}

} // namespace

std::string trainingPicture(const TrainedModel& trained, const Stability* stability) {
    const Model& model = trained.model;
    SvgCanvas canvas(kWidth, kHeight);
    canvas.text(20, 26,
                std::string(market::name(model.market)) + " " + std::string(market::name(model.timeframe)) +
                    " regime model, " + std::to_string(model.names.size()) + " states",
                {18, "#222222", TextAnchor::Start, true});
    canvas.text(kWidth - 20, 18,
                model.training.data.substr(0, 60) + ", " + std::to_string(model.training.rows) + " bars, " +
                    model.training.from.substr(0, 16) + " to " + model.training.to.substr(0, 16),
                {kSmall, kGrey, TextAnchor::End});
    canvas.text(kWidth - 20, 33, "model " + model.id, {kSmall, kGrey, TextAnchor::End});
    drawPrice(canvas, {20, 42, 1160, 268}, trained);
    drawStates(canvas, {20, 318, 575, 200}, model);
    drawBic(canvas, {605, 318, 575, 200}, trained.bic);
    drawFolds(canvas, {20, 526, 575, 156}, trained.walkForward);
    drawTable(canvas, {605, 526, 575, 156}, trained, stability);
    drawCautions(canvas, {20, 690, 1160, 200}, trained, stability);
    return canvas.take();
}

} // namespace aetherion::regime
