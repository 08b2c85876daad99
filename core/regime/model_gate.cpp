#include "core/regime/model_gate.h"

#include "core/regime/canonical_json.h"
#include "core/regime/detector.h"
#include "core/regime/online_filter.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>

namespace aetherion::regime {

namespace {

std::string shown(const char* format, double value) {
    char text[64];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

std::string percent(double share) { return shown("%.1f %%", 100 * share); }

/// One model's filter over the rows that the candidate's features give.
class Likelihood {
public:
    explicit Likelihood(const Model& model) : m_model(model), m_filter(model.hmm), m_sample(model.features.size()) {
        for (const double deviation : model.scaler.deviation)
            m_logScale += std::log(deviation);
    }
    void restart() { m_filter.reset(); }
    /// ln of the predictive density of the unscaled sample; nothing where the row has none.
    std::optional<double> step(const features::FeatureRow& row) {
        for (std::size_t i = 0; i < m_sample.size(); ++i) {
            const auto value = row.normalisedOf(m_model.features[i]);
            if (!value) {
                m_filter.skip();
                return std::nullopt;
            }
            m_sample[i] = *value;
        }
        m_model.scaler.apply(m_sample);
        const auto density = m_filter.step(m_sample);
        return density ? std::optional(*density - m_logScale) : std::nullopt;
    }

private:
    const Model& m_model;
    OnlineFilter m_filter;
    std::vector<double> m_sample;
    double m_logScale = 0;
};

/// Why the densities of the two cannot be compared; empty when they can.
std::string incomparable(const Model& candidate, const Model& incumbent) {
    std::vector<features::Feature> ours = candidate.features;
    std::vector<features::Feature> theirs = incumbent.features;
    std::sort(ours.begin(), ours.end());
    std::sort(theirs.begin(), theirs.end());
    if (ours != theirs)
        return "not comparable: the two models read different features";
    if (candidate.featureSettings != incumbent.featureSettings)
        return "not comparable: the two models compute their features over different windows";
    return {};
}

/// Bars that close after this are judged.
struct Span {
    Timestamp after;
    bool heldOut = true;
};

/// The end of the model's training span; long ago where there is no model or it does not say.
Timestamp trainedUntil(const Model* model) {
    const auto to = model ? parseIso(model->training.to) : fail("no model");
    return to ? to->time : Timestamp::min();
}

Span judgedSpan(const GateRequest& request) {
    std::vector<Timestamp> closes;
    for (const TrainingSequence& sequence : request.sequences)
        for (const market::Bar& bar : sequence.bars)
            closes.push_back(bar.closeTime());
    std::sort(closes.begin(), closes.end());
    const auto enoughAfter = [&](Timestamp time) {
        return static_cast<std::size_t>(closes.end() - std::upper_bound(closes.begin(), closes.end(), time)) >=
               kFewestJudged;
    };
    if (const auto trained = parseIso(request.candidate->training.to)) {
        const Timestamp both = std::max(trained->time, trainedUntil(request.incumbent.get()));
        for (const Timestamp after : {both, trained->time})
            if (enoughAfter(after))
                return {after, true};
    }
    const auto judged =
        std::max(kFewestJudged, static_cast<std::size_t>(static_cast<double>(closes.size()) * kOverlapShare));
    const std::size_t first = closes.size() > judged ? closes.size() - judged : 0;
    const auto from = parseIso(request.candidate->training.from);
    const auto to = parseIso(request.candidate->training.to);
    // What lies wholly before the training span is as unknown to the model as what lies after it.
    const bool before = from && to && closes.back() < from->time;
    return {first > 0 ? closes[first - 1] : closes.front() - Duration(1), before};
}

/// What the judged bars showed.
struct Tally {
    std::size_t bars = 0;
    std::size_t unknown = 0;
    std::map<std::string, std::size_t> reasons;
    std::array<std::size_t, market::kRegimeCount> visits{};
    std::size_t samples = 0;
    double candidate = 0;
    double incumbent = 0;
    Timestamp from = Timestamp::max();
    Timestamp to = Timestamp::min();
};

Status judge(const GateRequest& request, const TrainingSequence& sequence, const Span& span, bool compare,
             const std::stop_token& stop, Tally& tally) {
    const Model& candidate = *request.candidate;
    Detector detector(candidate.market, candidate.timeframe, request.candidate);
    Likelihood ours(candidate);
    std::optional<Likelihood> theirs;
    if (compare)
        theirs.emplace(*request.incumbent);
    for (std::size_t i = 0; i < sequence.bars.size(); ++i) {
        if (stop.stop_requested())
            return fail("cancelled");
        const market::Bar& bar = sequence.bars[i];
        if (i > 0 && bar.openTime <= sequence.bars[i - 1].openTime)
            return failAt(sequence.symbol, "bar of " + formatIso(bar.openTime) + " does not follow its predecessor");
        const Detection detection = detector.update(bar, sequence.spreads.empty() ? std::nullopt : sequence.spreads[i]);
        const auto density = ours.step(detector.features());
        const auto older = theirs ? theirs->step(detector.features()) : std::nullopt;
        if (bar.closeTime() <= span.after || i < detector.warmUp())
            continue;
        ++tally.bars;
        tally.from = std::min(tally.from, bar.closeTime());
        tally.to = std::max(tally.to, bar.closeTime());
        if (detection.known()) {
            ++tally.visits[static_cast<std::size_t>(detection.regime)];
        } else {
            ++tally.unknown;
            ++tally.reasons[detection.reason];
        }
        if (density && (!theirs || older)) {
            ++tally.samples;
            tally.candidate += *density;
            tally.incumbent += older.value_or(0.0);
        }
    }
    return {};
}

GateCriterion judgeBars(const Tally& tally, bool heldOut) {
    GateCriterion criterion;
    criterion.name = "bars";
    criterion.value = static_cast<double>(tally.samples);
    criterion.figure =
        std::to_string(tally.samples) + " judged" +
        (heldOut ? ", none of them in the training span"
                 : ", of which too few lie after the training span: some that it was trained on are judged");
    criterion.limit = "at least " + std::to_string(kFewestJudged);
    criterion.passed = tally.samples >= kFewestJudged;
    return criterion;
}

GateCriterion judgeLikelihood(const GateRequest& request, const Tally& tally) {
    GateCriterion criterion;
    criterion.name = "likelihood";
    criterion.limit = "at least " + shown("%.3f", -kGateTolerance);
    const double samples = std::max(1.0, static_cast<double>(tally.samples));
    const double ours = tally.candidate / samples;
    if (!request.incumbent) {
        criterion.figure = shown("%.3f nats per sample, and no older model to hold it against", ours);
        criterion.passed = tally.samples > 0;
        return criterion;
    }
    if (criterion.figure = incomparable(*request.candidate, *request.incumbent); !criterion.figure.empty())
        return criterion;
    const double theirs = tally.incumbent / samples;
    if (tally.samples == 0 || !std::isfinite(ours) || !std::isfinite(theirs)) {
        criterion.figure = "not comparable: a sample is out of reach of every state";
        // The old model that has lost its data is no reason to keep it.
        criterion.passed = tally.samples > 0 && std::isfinite(ours);
        return criterion;
    }
    criterion.value = ours - theirs;
    criterion.figure =
        shown("%+.3f nats per sample", ours - theirs) + shown(" (%.3f", ours) + shown(" against %.3f)", theirs);
    criterion.passed = ours - theirs >= -kGateTolerance;
    return criterion;
}

GateCriterion judgeVisits(const Model& candidate, const Tally& tally) {
    GateCriterion criterion;
    criterion.name = "visits";
    criterion.limit = "each " + percent(kLeastShare) + " to " + percent(kLargestShare);
    const std::size_t known = tally.bars - tally.unknown;
    criterion.passed = known > 0;
    double furthest = -1;
    for (const market::Regime regime : market::kRegimes) {
        if (std::find(candidate.names.begin(), candidate.names.end(), regime) == candidate.names.end())
            continue;
        const double share = known == 0 ? 0.0
                                        : static_cast<double>(tally.visits[static_cast<std::size_t>(regime)]) /
                                              static_cast<double>(known);
        criterion.figure +=
            (criterion.figure.empty() ? "" : ", ") + std::string(market::name(regime)) + " " + percent(share);
        const double outside = std::max(kLeastShare - share, share - kLargestShare);
        if (furthest < 0 || outside > furthest) {
            furthest = std::max(0.0, outside);
            criterion.value = share;
        }
        criterion.passed = criterion.passed && outside <= 0;
    }
    if (criterion.figure.empty()) {
        criterion.figure = "the model names no regime";
        criterion.passed = false;
    }
    return criterion;
}

GateCriterion judgeUnknown(const Tally& tally) {
    GateCriterion criterion;
    criterion.name = "unknown";
    criterion.limit = "less than " + percent(kUnknownLimit);
    if (tally.bars == 0) {
        criterion.figure = "no bar after warm-up";
        return criterion;
    }
    const double share = static_cast<double>(tally.unknown) / static_cast<double>(tally.bars);
    criterion.value = share;
    criterion.figure = percent(share);
    if (!tally.reasons.empty()) {
        const auto most = std::max_element(tally.reasons.begin(), tally.reasons.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        criterion.figure += ", mostly: " + most->first;
    }
    criterion.passed = share < kUnknownLimit;
    return criterion;
}

GateCriterion judgeNames(const GateRequest& request) {
    GateCriterion criterion;
    criterion.name = "names";
    criterion.limit = "states matched by evidence have the same names";
    if (!request.incumbent) {
        criterion.figure = "no older model to hold them against";
        criterion.passed = true;
        return criterion;
    }
    const auto matching = matchStates(*request.incumbent, *request.candidate);
    if (!matching) {
        criterion.figure = matching.error().text();
        return criterion;
    }
    const auto differing = std::count_if(matching->pairs.begin(), matching->pairs.end(),
                                         [](const StatePair& pair) { return !pair.namesAgree(); });
    criterion.value = static_cast<double>(differing);
    criterion.passed = differing == 0;
    criterion.figure =
        differing == 0 ? std::to_string(matching->pairs.size()) + " pairs agree" : matching->disagreements();
    if (const std::string alone = matching->unmatched(*request.incumbent, *request.candidate); !alone.empty())
        criterion.figure += ", " + alone;
    return criterion;
}

} // namespace

bool GateVerdict::passed() const {
    return !criteria.empty() &&
           std::all_of(criteria.begin(), criteria.end(), [](const GateCriterion& c) { return c.passed; });
}

Result<GateVerdict> runGate(const GateRequest& request, std::stop_token stop) {
    std::size_t bars = 0;
    for (const TrainingSequence& sequence : request.sequences) {
        bars += sequence.bars.size();
        if (!sequence.spreads.empty() && sequence.spreads.size() != sequence.bars.size())
            return failAt(sequence.symbol, "spreads and bars differ in number");
    }
    if (bars == 0)
        return fail("the gate has no bars to judge by");
    const Span span = judgedSpan(request);
    const bool compare = request.incumbent && incomparable(*request.candidate, *request.incumbent).empty();
    Tally tally;
    for (const TrainingSequence& sequence : request.sequences)
        if (const Status judged = judge(request, sequence, span, compare, stop, tally); !judged)
            return tl::unexpected(judged.error());
    GateVerdict verdict;
    verdict.candidate = request.candidate->id;
    if (request.incumbent)
        verdict.incumbent = request.incumbent->id;
    if (tally.bars > 0) {
        verdict.from = tally.from;
        verdict.to = tally.to;
    }
    verdict.heldOut = span.heldOut;
    verdict.criteria = {judgeBars(tally, span.heldOut), judgeLikelihood(request, tally),
                        judgeVisits(*request.candidate, tally), judgeUnknown(tally), judgeNames(request)};
    return verdict;
}

std::string gateLine(const GateCriterion& criterion) {
    return criterion.name + (criterion.passed ? " passed: " : " failed: ") + criterion.figure +
           " (asked: " + criterion.limit + ")";
}

std::vector<std::string> gateLines(const GateVerdict& verdict, bool failedOnly) {
    std::vector<std::string> lines;
    for (const GateCriterion& criterion : verdict.criteria)
        if (!failedOnly || !criterion.passed)
            lines.push_back(gateLine(criterion));
    return lines;
}

std::string gateJson(const GateVerdict& verdict) {
    nlohmann::json criteria = nlohmann::json::array();
    for (const GateCriterion& c : verdict.criteria)
        criteria.push_back({{"name", c.name},
                            {"value", c.value ? nlohmann::json(*c.value) : nlohmann::json()},
                            {"figure", c.figure},
                            {"limit", c.limit},
                            {"passed", c.passed}});
    nlohmann::json value{{"candidate", verdict.candidate},
                         {"held_out", verdict.heldOut},
                         {"passed", verdict.passed()},
                         {"criteria", std::move(criteria)}};
    if (!verdict.incumbent.empty())
        value["incumbent"] = verdict.incumbent;
    if (verdict.to > verdict.from) {
        value["from"] = formatIso(verdict.from);
        value["to"] = formatIso(verdict.to);
    }
    return canonicalJson(value);
}

} // namespace aetherion::regime
