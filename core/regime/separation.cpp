#include "core/regime/separation.h"

#include "core/regime/filter_trace.h"

#include <algorithm>
#include <cmath>

namespace aetherion::regime {

namespace {

constexpr Eigen::Index kNone = -1;

/// Which block each row belongs to, and which row holds the next bar (kNone at the end of a run).
struct Blocks {
    std::vector<std::size_t> of;
    std::vector<Eigen::Index> next;
    std::size_t count = 0;
};

Blocks cutIntoBlocks(const Samples& samples, const RowMatrix& named, std::size_t window) {
    const std::vector<int> path = mostProbableStates(named);
    Blocks blocks;
    blocks.of.resize(path.size());
    blocks.next.resize(path.size(), kNone);
    std::size_t row = 0;
    for (const Eigen::Index length : samples.observations.lengths) {
        std::size_t inBlock = 0;
        for (const std::size_t end = row + static_cast<std::size_t>(length); row < end; ++row) {
            blocks.of[row] = blocks.count;
            ++inBlock;
            const bool last = row + 1 == end;
            if (!last)
                blocks.next[row] = static_cast<Eigen::Index>(row) + 1;
            if (last || (inBlock >= window && path[row + 1] != path[row])) {
                ++blocks.count;
                inBlock = 0;
            }
        }
    }
    return blocks;
}

/// Weighted sums of one regime in one block.
struct BlockSums {
    double weight = 0;
    double value = 0;
};

struct WeightedMean {
    std::vector<BlockSums> blocks;
    BlockSums total;

    [[nodiscard]] double mean() const { return total.weight > 0 ? total.value / total.weight : 0; }
    [[nodiscard]] double influence(std::size_t block) const {
        return total.weight > 0 ? (blocks[block].value - mean() * blocks[block].weight) / total.weight : 0;
    }
};

/// `value` gives nothing (NaN) for rows that do not count.
template <typename Value>
WeightedMean weigh(const RowMatrix& named, Eigen::Index regime, const Blocks& blocks, const Value& value) {
    WeightedMean mean;
    mean.blocks.resize(blocks.count);
    for (Eigen::Index row = 0; row < named.rows(); ++row) {
        const double x = value(row);
        if (std::isnan(x))
            continue;
        const double p = named(row, regime);
        BlockSums& block = mean.blocks[blocks.of[static_cast<std::size_t>(row)]];
        block.weight += p;
        block.value += p * x;
    }
    for (const BlockSums& block : mean.blocks) {
        mean.total.weight += block.weight;
        mean.total.value += block.value;
    }
    return mean;
}

Contrast contrast(const WeightedMean& first, const WeightedMean& second) {
    constexpr int kFewestBlocks = 3;
    Contrast result;
    result.difference = first.mean() - second.mean();
    double squares = 0;
    for (std::size_t block = 0; block < first.blocks.size(); ++block) {
        if (!(first.blocks[block].weight + second.blocks[block].weight > 0))
            continue;
        const double u = first.influence(block) - second.influence(block);
        squares += u * u;
        ++result.blocks;
    }
    if (result.blocks < kFewestBlocks)
        return result;
    const double count = result.blocks;
    result.standardError = std::sqrt(squares * count / (count - 1));
    // Values that never vary within a regime, and differ between the two, leave no doubt.
    if (result.difference != 0)
        result.t = result.difference / result.standardError;
    return result;
}

} // namespace

Eigen::MatrixXd separations(const RowMatrix& posterior) {
    const Eigen::Index states = posterior.cols();
    Eigen::MatrixXd result = Eigen::MatrixXd::Ones(states, states);
    for (Eigen::Index i = 0; i < states; ++i)
        for (Eigen::Index j = i + 1; j < states; ++j) {
            double both = 0;
            double first = 0;
            double open = 0;
            for (Eigen::Index row = 0; row < posterior.rows(); ++row) {
                const double a = posterior(row, i);
                const double w = a + posterior(row, j);
                if (!(w > 0))
                    continue;
                both += w;
                first += a;
                open += a * (w - a) / w;
            }
            const double whole = both > 0 ? first * (both - first) / both : 0;
            if (whole > 0)
                result(i, j) = result(j, i) = std::clamp(1 - open / whole, 0.0, 1.0);
        }
    return result;
}

RowMatrix namedPosterior(const RowMatrix& posterior, const std::vector<market::Regime>& names) {
    RowMatrix named = RowMatrix::Zero(posterior.rows(), static_cast<Eigen::Index>(market::kRegimeCount));
    for (std::size_t state = 0; state < names.size(); ++state)
        if (names[state] != market::Regime::Unknown)
            named.col(static_cast<Eigen::Index>(names[state])) += posterior.col(static_cast<Eigen::Index>(state));
    return named;
}

std::vector<NameContrast> contrastNames(const Samples& samples, const RowMatrix& posterior,
                                        const std::vector<market::Regime>& names, std::size_t window) {
    const RowMatrix named = namedPosterior(posterior, names);
    const Eigen::MatrixXd apart = separations(named);
    const Blocks blocks = cutIntoBlocks(samples, named, window);
    const auto fact = [&](Eigen::Index row) -> const SampleFacts& {
        return samples.facts[static_cast<std::size_t>(row)];
    };
    const auto ahead = [&](auto&& of) {
        return [&blocks, &fact, of](Eigen::Index row) {
            const Eigen::Index next = blocks.next[static_cast<std::size_t>(row)];
            return next == kNone ? std::nan("") : of(fact(next));
        };
    };
    struct Means {
        WeightedMean nextReturn, nextRaw, nextMove, windowReturn, volatility;
    };
    std::vector<std::pair<market::Regime, Means>> given;
    for (const market::Regime regime : market::kRegimes) {
        if (std::find(names.begin(), names.end(), regime) == names.end())
            continue;
        const auto mean = [&](const auto& value) {
            return weigh(named, static_cast<Eigen::Index>(regime), blocks, value);
        };
        given.emplace_back(regime,
                           Means{mean(ahead([](const SampleFacts& f) { return f.relativeBarReturn; })),
                                 mean(ahead([](const SampleFacts& f) { return f.barReturn; })),
                                 mean(ahead([](const SampleFacts& f) { return std::abs(f.relativeBarReturn); })),
                                 mean([&](Eigen::Index row) { return fact(row).relativeWindowReturn; }),
                                 mean([&](Eigen::Index row) { return fact(row).relativeVolatility; })});
    }
    std::vector<NameContrast> contrasts;
    for (std::size_t i = 0; i < given.size(); ++i)
        for (std::size_t j = i + 1; j < given.size(); ++j) {
            const auto& [firstName, first] = given[i];
            const auto& [secondName, second] = given[j];
            NameContrast pair;
            pair.first = firstName;
            pair.second = secondName;
            pair.separation = apart(static_cast<Eigen::Index>(firstName), static_cast<Eigen::Index>(secondName));
            pair.nextReturn = contrast(first.nextReturn, second.nextReturn);
            pair.nextMove = contrast(first.nextMove, second.nextMove);
            pair.windowReturn = contrast(first.windowReturn, second.windowReturn);
            pair.volatility = contrast(first.volatility, second.volatility);
            pair.firstNextReturn = first.nextRaw.mean();
            pair.secondNextReturn = second.nextRaw.mean();
            contrasts.push_back(pair);
        }
    return contrasts;
}

} // namespace aetherion::regime
