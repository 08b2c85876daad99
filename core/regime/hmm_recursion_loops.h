#pragma once
// The recursions over rows: forward and backward, Viterbi, the filter. Included by the files that are compiled once per
// processor; see vector_lanes.h for what that asks of the code.
#include "core/regime/hmm_density_loops.h"

namespace aetherion::regime {
namespace {

using detail::Sweep;

constexpr double kNoSum = 1e-250;
/// Below this a predicted probability counts as zero, as in forward_step.h.
constexpr double kNoProbability = 1e-300;

/// A power of two that brings `value` between 1 and 2, as a factor and, negated, as an exponent.
struct PowerOfTwo {
    double factor = 1;
    std::int64_t exponent = 0;
};

AETHERION_LANES PowerOfTwo towardsOne(double value) {
    std::int64_t bits = 0;
    __builtin_memcpy(&bits, &value, sizeof bits);
    const std::int64_t biased = (bits >> 52) & 0x7ff;
    const std::int64_t inverse = (2046 - biased) << 52;
    PowerOfTwo result;
    __builtin_memcpy(&result.factor, &inverse, sizeof inverse);
    result.exponent = biased - 1023;
    return result;
}

AETHERION_LANES void keepLeast(double& least, double value) { least = value < least ? value : least; }

/// Steps between looks at the size of the values. The factor found then is applied half a round later, away from the
/// chain of dependent steps.
constexpr std::size_t kRound = 8;
constexpr std::size_t kLag = 4;

template <int W> struct SweepLoop {
    static constexpr std::size_t kLanes = 4 * W;

    const KernelModel& model;
    const double* relative;
    double* values;
    Sweep& sweep;
    StateLanes<W> forward;
    StateLanes<W> backward;
    StateLanes<W> pairs[kLanes];
    PowerOfTwo forwardScale;
    PowerOfTwo backwardScale;

    AETHERION_LANES SweepLoop(const KernelModel& m, const double* r, double* v, Sweep& s)
        : model(m), relative(r), values(v), sweep(s), forward(loadStates<W>(s.forward)),
          backward(loadStates<W>(s.backward)) {
        for (std::size_t i = 0; i < kLanes; ++i)
            pairs[i] = loadStates<W>(s.pairs + i * kLanes);
    }

    AETHERION_LANES void finish() {
        storeStates<W>(sweep.forward, forward);
        storeStates<W>(sweep.backward, backward);
        for (std::size_t i = 0; i < kLanes; ++i)
            storeStates<W>(sweep.pairs + i * kLanes, pairs[i]);
    }

    AETHERION_LANES StateLanes<W> density(std::size_t row) const { return loadStates<W>(relative + row * kLanes); }

    AETHERION_LANES void look() {
        const double forwardSum = sumStates<W>(forward);
        const double backwardSum = sumStates<W>(backward);
        keepLeast(sweep.leastSum, forwardSum);
        keepLeast(sweep.leastSum, backwardSum);
        forwardScale = towardsOne(forwardSum);
        backwardScale = towardsOne(backwardSum);
    }

    template <bool Scale> AETHERION_LANES StateLanes<W> forwardDensity(std::size_t row) {
        if constexpr (!Scale)
            return density(row);
        sweep.exponent += forwardScale.exponent;
        return times<W>(density(row), forwardScale.factor);
    }

    template <bool Scale> AETHERION_LANES StateLanes<W> backwardDensity(std::size_t row) const {
        if constexpr (!Scale)
            return density(row);
        return times<W>(density(row), backwardScale.factor);
    }

    template <bool Scale> AETHERION_LANES void forwardApart(std::size_t row) {
        forward = times<W>(throughMatrix<W>(forward, model.transition), forwardDensity<Scale>(row));
        storeStates<W>(values + row * kLanes, forward);
    }

    template <bool Scale> AETHERION_LANES void backwardApart(std::size_t row) {
        backward = times<W>(throughMatrix<W>(backward, model.transposed), backwardDensity<Scale>(row));
        storeStates<W>(values + row * kLanes, backward);
    }

    /// Turns the product of forward and backward values into row `row`'s posterior; returns what it divided by.
    AETHERION_LANES double posterior(std::size_t row, const StateLanes<W>& product) {
        const double norm = sumStates<W>(product);
        keepLeast(sweep.leastNorm, norm);
        const double factor = 1 / norm;
        storeStates<W>(values + row * kLanes, times<W>(product, factor));
        return factor;
    }

    /// Adds the pair of two rows: forward values of the first, backward ones of the second.
    AETHERION_LANES void addPair(const StateLanes<W>& first, const StateLanes<W>& second, double factor) {
        const StateLanes<W> weighted = times<W>(first, factor);
        for (int w = 0; w < W; ++w)
            for (int v = 0; v < W; ++v) {
                pairs[4 * w].part[v] += spread<0>(weighted.part[w]) * second.part[v];
                pairs[4 * w + 1].part[v] += spread<1>(weighted.part[w]) * second.part[v];
                pairs[4 * w + 2].part[v] += spread<2>(weighted.part[w]) * second.part[v];
                pairs[4 * w + 3].part[v] += spread<3>(weighted.part[w]) * second.part[v];
            }
    }

    /// `counted` 1, or 0 to leave the pair of this row and the one before it to the other direction.
    template <bool Scale> AETHERION_LANES void forwardThrough(std::size_t row, double counted) {
        const StateLanes<W> predicted = throughMatrix<W>(forward, model.transition);
        const StateLanes<W> known = loadStates<W>(values + row * kLanes);
        const double factor = posterior(row, times<W>(predicted, known));
        addPair(forward, known, factor * counted);
        forward = times<W>(predicted, forwardDensity<Scale>(row));
    }

    template <bool Scale> AETHERION_LANES void backwardThrough(std::size_t row) {
        const StateLanes<W> future = throughMatrix<W>(backward, model.transposed);
        const StateLanes<W> known = loadStates<W>(values + row * kLanes);
        const double factor = posterior(row, times<W>(known, future));
        addPair(known, backward, factor);
        backward = times<W>(future, backwardDensity<Scale>(row));
    }
};

/// Calls step(s, scale) for s in [first, last), looking and scaling once a round.
template <int W, typename Step>
AETHERION_LANES void inRounds(SweepLoop<W>& loop, std::size_t first, std::size_t last, Step step) {
    std::size_t s = first;
    for (; s + kRound <= last; s += kRound) {
        loop.look();
        for (std::size_t i = 0; i < kLag; ++i)
            step.template operator()<false>(s + i);
        step.template operator()<true>(s + kLag);
        for (std::size_t i = kLag + 1; i < kRound; ++i)
            step.template operator()<false>(s + i);
    }
    for (; s < last; ++s)
        step.template operator()<false>(s);
}

template <int W>
void approachStates(const KernelModel& model, const double* relative, double* values, std::size_t length,
                    std::size_t first, std::size_t last, Sweep& sweep) {
    SweepLoop<W> loop(model, relative, values, sweep);
    inRounds<W>(loop, first, last, [&]<bool Scale>(std::size_t s) {
        loop.template forwardApart<Scale>(s);
        loop.template backwardApart<Scale>(length - 1 - s);
    });
    if (last == length / 2 && length % 2 == 1)
        loop.template backwardApart<false>(length / 2);
    loop.finish();
}

template <int W>
void crossStates(const KernelModel& model, const double* relative, double* values, std::size_t length,
                 std::size_t first, std::size_t last, Sweep& sweep) {
    const std::size_t middle = length / 2;
    SweepLoop<W> loop(model, relative, values, sweep);
    inRounds<W>(loop, first, last, [&]<bool Scale>(std::size_t s) {
        loop.template forwardThrough<Scale>(middle + s, s == 0 ? 0 : 1);
        loop.template backwardThrough<Scale>(middle - 1 - s);
    });
    if (last == middle && length % 2 == 1)
        loop.template forwardThrough<false>(length - 1, 1);
    loop.finish();
}

void approach(const KernelModel& model, const double* relative, double* values, std::size_t length, std::size_t first,
              std::size_t last, Sweep& sweep) {
    if (model.lanes == 4)
        approachStates<1>(model, relative, values, length, first, last, sweep);
    else
        approachStates<2>(model, relative, values, length, first, last, sweep);
}

void cross(const KernelModel& model, const double* relative, double* values, std::size_t length, std::size_t first,
           std::size_t last, Sweep& sweep) {
    if (model.lanes == 4)
        crossStates<1>(model, relative, values, length, first, last, sweep);
    else
        crossStates<2>(model, relative, values, length, first, last, sweep);
}

/// State `from` in the four bits of each of four states, the first of which is `first`.
AETHERION_LANES LaneBits code(std::int64_t from, int first) {
    from <<= 4 * first;
    return allBits(from, from << 4, from << 8, from << 12);
}

/// Score and code of the best of four ways into each of four states. Which it was is found by comparing with the best,
/// away from the chain of dependent steps.
struct BestWay {
    Lanes score;
    LaneBits code;
};

AETHERION_LANES BestWay bestOfFour(Lanes from, const double* rows, std::size_t step, int firstFrom, int firstTo) {
    const Lanes a = spread<0>(from) + load(rows);
    const Lanes b = spread<1>(from) + load(rows + step);
    const Lanes c = spread<2>(from) + load(rows + 2 * step);
    const Lanes d = spread<3>(from) + load(rows + 3 * step);
    BestWay best;
    best.score = larger(larger(a, b), larger(c, d));
    best.code = choose(equal(c, best.score), code(firstFrom + 2, firstTo), code(firstFrom + 3, firstTo));
    best.code = choose(equal(b, best.score), code(firstFrom + 1, firstTo), best.code);
    best.code = choose(equal(a, best.score), code(firstFrom, firstTo), best.code);
    return best;
}

template <int W>
void viterbiStates(const KernelModel& model, const double* logDensities, std::size_t count, double* score,
                   std::uint32_t* from) {
    constexpr int kLanes = 4 * W;
    StateLanes<W> now = loadStates<W>(score);
    for (std::size_t t = 0; t < count; ++t) {
        StateLanes<W> next;
        LaneBits codes = {};
        for (int v = 0; v < W; ++v) {
            BestWay best = bestOfFour(now.part[0], model.logTransition + 4 * v, kLanes, 0, 4 * v);
            if constexpr (W == 2) {
                const double* rows = model.logTransition + 4 * kLanes + 4 * v;
                const BestWay other = bestOfFour(now.part[1], rows, kLanes, 4, 4 * v);
                const Lanes top = larger(best.score, other.score);
                best.code = choose(equal(best.score, top), best.code, other.code);
                best.score = top;
            }
            next.part[v] = best.score + load(logDensities + t * kLanes + static_cast<std::size_t>(4 * v));
            codes = either(codes, best.code);
        }
        now = next;
        from[t] = static_cast<std::uint32_t>(anyOf(codes));
    }
    storeStates<W>(score, now);
}

void viterbi(const KernelModel& model, const double* logDensities, std::size_t count, double* score,
             std::uint32_t* from) {
    if (model.lanes == 4)
        viterbiStates<1>(model, logDensities, count, score, from);
    else
        viterbiStates<2>(model, logDensities, count, score, from);
}

/// The states side by side, one row.
template <int W, int D> AETHERION_LANES StateLanes<W> rowDensities(const KernelModel& model, const double* row) {
    const int d = D > 0 ? D : model.dimensions;
    const double* w = model.laneWhitening;
    StateLanes<W> difference[D > 0 ? D : kMaxFeatures];
    StateLanes<W> squares = {};
    for (int i = 0; i < d; ++i) {
        StateLanes<W> y = {};
        for (int p = 0; p < W; ++p)
            difference[i].part[p] = all(row[i]) - load(model.laneMeans + i * 4 * W + 4 * p);
        for (int j = model.diagonal ? i : 0; j <= i; ++j, w += 4 * W)
            for (int p = 0; p < W; ++p)
                y.part[p] += load(w + 4 * p) * difference[j].part[p];
        for (int p = 0; p < W; ++p)
            squares.part[p] += y.part[p] * y.part[p];
    }
    StateLanes<W> result;
    for (int p = 0; p < W; ++p)
        result.part[p] = logDensity(load(model.laneNormaliser + 4 * p), squares.part[p]);
    return result;
}

template <int W> AETHERION_LANES StateLanes<W> rowDensities(const KernelModel& model, const double* row) {
    if (model.diagonal)
        return rowDensities<W, 0>(model, row);
    return withFeatures(model.dimensions, [&]<int D>() { return rowDensities<W, D>(model, row); });
}

void logDensities(const KernelModel& model, const double* row, double* result) {
    if (model.lanes == 4)
        storeStates<1>(result, rowDensities<1>(model, row));
    else
        storeStates<2>(result, rowDensities<2>(model, row));
}

template <int W>
AETHERION_LANES bool filterStates(const KernelModel& model, const double* row, bool started, double* posterior,
                                  double* logDensities, double& logLikelihood) {
    const StateLanes<W> density = rowDensities<W>(model, row);
    StateLanes<W> predicted = loadStates<W>(model.start);
    if (started) {
        predicted = throughMatrix<W>(loadStates<W>(posterior), model.transition);
        for (int w = 0; w < W; ++w)
            predicted.part[w] = choose(above(all(kNoProbability), predicted.part[w]), all(0), predicted.part[w]);
    }
    double best = largest(density.part[0]);
    if constexpr (W == 2) {
        const double other = largest(density.part[1]);
        best = best > other ? best : other;
    }
    StateLanes<W> joint;
    for (int w = 0; w < W; ++w)
        joint.part[w] = predicted.part[w] * exponential(density.part[w] - all(best));
    const double total = sumStates<W>(joint);
    if (!(total > kNoSum)) {
        storeStates<W>(posterior, predicted);
        storeStates<W>(logDensities, density);
        return false;
    }
    for (int w = 0; w < W; ++w)
        joint.part[w] = joint.part[w] / all(total);
    storeStates<W>(posterior, joint);
    logLikelihood = best + logarithm(total);
    return true;
}

bool filterStep(const KernelModel& model, const double* row, bool started, double* posterior, double* logDensities,
                double& logLikelihood) {
    if (model.lanes == 4)
        return filterStates<1>(model, row, started, posterior, logDensities, logLikelihood);
    return filterStates<2>(model, row, started, posterior, logDensities, logLikelihood);
}

void exponentials(const double* values, std::size_t count, double* result) {
    for (std::size_t i = 0; i < count; ++i)
        result[i] = largest(exponential(all(values[i])));
}

double logarithmOf(double value) { return logarithm(value); }

constexpr detail::HmmKernels kKernels{logDensities, logDensityRows, relativeDensities, approach,     cross,
                                      accumulate,   viterbi,        filterStep,        exponentials, logarithmOf};

} // namespace
} // namespace aetherion::regime
