#pragma once
// Densities of many rows, and sums over many rows weighted by their posterior. Included by the files that are compiled
// once per processor; see vector_lanes.h for what that asks of the code.
#include "core/regime/hmm_kernels.h"
#include "core/regime/vector_lanes.h"

namespace aetherion::regime {
namespace {

using detail::KernelModel;
using detail::kMaxLanes;

constexpr int kMaxFeatures = 64;
/// Two vectors at a time, so that a loaded coefficient serves eight rows.
constexpr int kGroupVectors = 2;
constexpr int kGroup = 4 * kGroupVectors;

/// Calls `call` with the number of features as a constant where it is small (so that triangles unroll), else with 0.
template <typename Call> AETHERION_LANES auto withFeatures(int features, Call call) {
    switch (features) {
    case 1:
        return call.template operator()<1>();
    case 2:
        return call.template operator()<2>();
    case 3:
        return call.template operator()<3>();
    case 4:
        return call.template operator()<4>();
    case 5:
        return call.template operator()<5>();
    case 6:
        return call.template operator()<6>();
    case 7:
        return call.template operator()<7>();
    case 8:
        return call.template operator()<8>();
    }
    return call.template operator()<0>();
}

/// Minus infinity for what is not a number, too: the difference of two infinite sums is out of reach.
AETHERION_LANES Lanes logDensity(Lanes normaliser, Lanes squares) {
    const Lanes value = normaliser - all(0.5) * squares;
    return larger(value, all(-kInfinite));
}

/// ln of the densities of one group of rows in one state; D features, 0: as many as the model says.
template <int D>
AETHERION_LANES void groupFull(const KernelModel& model, int state, const double* columns, std::size_t stride,
                               Lanes* result) {
    const int d = D > 0 ? D : model.dimensions;
    const double* mean = model.means + state * d;
    const double* w = model.whitening + state * (d * (d + 1) / 2);
    Lanes difference[D > 0 ? D : kMaxFeatures][kGroupVectors];
    Lanes squares[kGroupVectors] = {};
    for (int i = 0; i < d; ++i) {
        for (int v = 0; v < kGroupVectors; ++v)
            difference[i][v] = load(columns + static_cast<std::size_t>(i) * stride + 4 * v) - all(mean[i]);
        Lanes y[kGroupVectors] = {};
        for (int j = 0; j <= i; ++j, ++w)
            for (int v = 0; v < kGroupVectors; ++v)
                y[v] += all(*w) * difference[j][v];
        for (int v = 0; v < kGroupVectors; ++v)
            squares[v] += y[v] * y[v];
    }
    for (int v = 0; v < kGroupVectors; ++v)
        result[v] = logDensity(all(model.logNormaliser[state]), squares[v]);
}

AETHERION_LANES void groupDiagonal(const KernelModel& model, int state, const double* columns, std::size_t stride,
                                   Lanes* result) {
    const double* mean = model.means + state * model.dimensions;
    const double* w = model.whitening + state * model.dimensions;
    Lanes squares[kGroupVectors] = {};
    for (int i = 0; i < model.dimensions; ++i)
        for (int v = 0; v < kGroupVectors; ++v) {
            const Lanes x = load(columns + static_cast<std::size_t>(i) * stride + 4 * v);
            const Lanes y = all(w[i]) * (x - all(mean[i]));
            squares[v] += y * y;
        }
    for (int v = 0; v < kGroupVectors; ++v)
        result[v] = logDensity(all(model.logNormaliser[state]), squares[v]);
}

/// One group: values of all states into `result`, `lanes` per row. Relative: densities relative to the row's best,
/// whose logarithms go to `best`; else logarithms.
template <bool Relative, typename Group>
AETHERION_LANES void densityGroup(const KernelModel& model, Group group, double* result, Lanes* best) {
    Lanes value[kMaxLanes][kGroupVectors];
    for (int state = 0; state < model.states; ++state)
        group(state, value[state]);
    for (int v = 0; v < kGroupVectors; ++v) {
        Lanes top = value[0][v];
        for (int state = 1; state < model.states; ++state)
            top = larger(value[state][v], top);
        if (Relative) {
            best[v] = top;
            for (int state = 0; state < model.states; ++state)
                value[state][v] = exponential(value[state][v] - top);
        }
        for (int state = model.states; state < model.lanes; ++state)
            value[state][v] = all(Relative ? 0 : -kInfinite);
        for (int quad = 0; quad < model.lanes; quad += 4) {
            transpose(value[quad][v], value[quad + 1][v], value[quad + 2][v], value[quad + 3][v]);
            for (int row = 0; row < 4; ++row)
                store(result + (4 * v + row) * model.lanes + quad, value[quad + row][v]);
        }
    }
}

/// Densities of `count` rows; the sum of the logarithms of the best where Relative.
template <bool Relative, typename Group>
AETHERION_LANES double densityRows(const KernelModel& model, const double* columns, std::size_t stride,
                                   std::size_t count, double* result, Group group) {
    Lanes total[kGroupVectors] = {};
    Lanes best[kGroupVectors] = {};
    std::size_t row = 0;
    for (; row + kGroup <= count; row += kGroup) {
        densityGroup<Relative>(
            model, [&](int state, Lanes* out) { group(state, columns + row, stride, out); },
            result + row * static_cast<std::size_t>(model.lanes), best);
        for (int v = 0; v < kGroupVectors; ++v)
            total[v] += best[v];
    }
    double sumOfBest = sum(total[0] + total[1]);
    if (row == count)
        return sumOfBest;
    // The rest in a group of its own, filled up with its last row.
    const auto left = count - row;
    double features[kMaxFeatures * kGroup];
    double values[kMaxLanes * kGroup];
    for (int i = 0; i < model.dimensions; ++i)
        for (std::size_t t = 0; t < kGroup; ++t)
            features[static_cast<std::size_t>(i) * kGroup + t] =
                columns[static_cast<std::size_t>(i) * stride + row + (t < left ? t : left - 1)];
    densityGroup<Relative>(
        model, [&](int state, Lanes* out) { group(state, features, std::size_t{kGroup}, out); }, values, best);
    for (std::size_t i = 0; i < left * static_cast<std::size_t>(model.lanes); ++i)
        result[row * static_cast<std::size_t>(model.lanes) + i] = values[i];
    double lastBest[kGroup];
    for (int v = 0; v < kGroupVectors; ++v)
        store(lastBest + 4 * v, best[v]);
    for (std::size_t t = 0; t < left; ++t)
        sumOfBest += lastBest[t];
    return sumOfBest;
}

template <bool Relative>
double densities(const KernelModel& model, const double* columns, std::size_t stride, std::size_t count,
                 double* result) {
    if (model.diagonal)
        return densityRows<Relative>(model, columns, stride, count, result,
                                     [&](int state, const double* from, std::size_t step, Lanes* out) {
                                         groupDiagonal(model, state, from, step, out);
                                     });
    return withFeatures(model.dimensions, [&]<int D>() {
        return densityRows<Relative>(model, columns, stride, count, result,
                                     [&](int state, const double* from, std::size_t step, Lanes* out) {
                                         groupFull<D>(model, state, from, step, out);
                                     });
    });
}

void logDensityRows(const KernelModel& model, const double* columns, std::size_t stride, std::size_t count,
                    double* result) {
    densities<false>(model, columns, stride, count, result);
}

double relativeDensities(const KernelModel& model, const double* columns, std::size_t stride, std::size_t count,
                         double* relative) {
    return densities<true>(model, columns, stride, count, relative);
}

/// Rows per block of the weighted sums: what a block needs stays in the first-level cache.
constexpr int kBlockVectors = 16;
constexpr int kBlockRows = 4 * kBlockVectors;

/// One block of rows about the mean of one state.
struct CentredBlock {
    Lanes weight[kBlockVectors];
    Lanes difference[kMaxFeatures][kBlockVectors];
};

/// Row I of the triangle: all its sums stay in registers.
template <int I> AETHERION_LANES void accumulateRow(const CentredBlock& block, double* offset, double* scatter) {
    Lanes first = {};
    Lanes second[I + 1] = {};
    for (int v = 0; v < kBlockVectors; ++v) {
        const Lanes weighted = block.weight[v] * block.difference[I][v];
        first += weighted;
        for (int j = 0; j <= I; ++j)
            second[j] += weighted * block.difference[j][v];
    }
    offset[I] += sum(first);
    for (int j = 0; j <= I; ++j)
        scatter[I * (I + 1) / 2 + j] += sum(second[j]);
}

template <int I, int D>
AETHERION_LANES void accumulateRows(const CentredBlock& block, double* offset, double* scatter) {
    accumulateRow<I>(block, offset, scatter);
    if constexpr (I + 1 < D)
        accumulateRows<I + 1, D>(block, offset, scatter);
}

AETHERION_LANES void accumulateManyRows(const CentredBlock& block, int d, double* offset, double* scatter) {
    for (int i = 0; i < d; ++i) {
        Lanes weighted[kBlockVectors];
        Lanes first = {};
        for (int v = 0; v < kBlockVectors; ++v) {
            weighted[v] = block.weight[v] * block.difference[i][v];
            first += weighted[v];
        }
        offset[i] += sum(first);
        for (int j = 0; j <= i; ++j) {
            Lanes second = {};
            for (int v = 0; v < kBlockVectors; ++v)
                second += weighted[v] * block.difference[j][v];
            scatter[i * (i + 1) / 2 + j] += sum(second);
        }
    }
}

AETHERION_LANES void accumulateDiagonal(const CentredBlock& block, int d, double* offset, double* scatter) {
    for (int i = 0; i < d; ++i) {
        Lanes first = {};
        Lanes second = {};
        for (int v = 0; v < kBlockVectors; ++v) {
            const Lanes weighted = block.weight[v] * block.difference[i][v];
            first += weighted;
            second += weighted * block.difference[i][v];
        }
        offset[i] += sum(first);
        scatter[i] += sum(second);
    }
}

/// Posteriors of one block, state by state. Rows past `count` weigh nothing.
AETHERION_LANES void gatherWeights(const double* posterior, std::size_t count, int lanes,
                                   Lanes (*weights)[kBlockVectors]) {
    const auto step = static_cast<std::size_t>(lanes);
    for (std::size_t v = 0; v < kBlockVectors; ++v)
        for (int quad = 0; quad < lanes; quad += 4) {
            Lanes row[4];
            for (std::size_t t = 0; t < 4; ++t)
                row[t] = 4 * v + t < count ? load(posterior + (4 * v + t) * step + quad) : all(0);
            transpose(row[0], row[1], row[2], row[3]);
            for (int state = 0; state < 4; ++state)
                weights[quad + state][v] = row[state];
        }
}

void accumulate(const KernelModel& model, const double* columns, std::size_t stride, std::size_t count,
                const double* posterior, double* weight, double* offset, double* scatter) {
    const int d = model.dimensions;
    const int scatterSize = model.diagonal ? d : d * (d + 1) / 2;
    Lanes weights[kMaxLanes][kBlockVectors];
    CentredBlock block;
    for (std::size_t begin = 0; begin < count; begin += kBlockRows) {
        const std::size_t size = count - begin < kBlockRows ? count - begin : kBlockRows;
        gatherWeights(posterior + begin * static_cast<std::size_t>(model.lanes), size, model.lanes, weights);
        for (int state = 0; state < model.states; ++state) {
            Lanes total = {};
            for (int v = 0; v < kBlockVectors; ++v) {
                block.weight[v] = weights[state][v];
                total += block.weight[v];
            }
            weight[state] += sum(total);
            for (int i = 0; i < d; ++i) {
                const double* column = columns + static_cast<std::size_t>(i) * stride + begin;
                const Lanes mean = all(model.means[state * d + i]);
                double padded[kBlockRows];
                if (size < kBlockRows) { // filled up with rows on the mean
                    for (std::size_t t = 0; t < kBlockRows; ++t)
                        padded[t] = t < size ? column[t] : model.means[state * d + i];
                    column = padded;
                }
                for (int v = 0; v < kBlockVectors; ++v)
                    block.difference[i][v] = load(column + 4 * v) - mean;
            }
            double* offsets = offset + state * d;
            double* scatters = scatter + state * scatterSize;
            if (model.diagonal)
                accumulateDiagonal(block, d, offsets, scatters);
            else
                withFeatures(d, [&]<int D>() {
                    if constexpr (D > 0)
                        accumulateRows<0, D>(block, offsets, scatters);
                    else
                        accumulateManyRows(block, d, offsets, scatters);
                });
        }
    }
}

} // namespace
} // namespace aetherion::regime
