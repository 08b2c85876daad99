// Models trained on simulated worlds, and those shipped, held against the true regimes and against filters that know
// the worlds' laws.
#include "core/regime/model_shelf.h"
#include "core/regime/model_training.h"
#include "tests/soak/true_filter.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>

using namespace aetherion;
using namespace aetherion::soak;

namespace {

/// How far below the filter that knows the world's returns a model may lie.
constexpr double kTolerance = 0.05;
constexpr int kRestarts = 8;

struct WorldKind {
    const char* name;
    const simulator::RegimeChain& chain;
};

struct Row {
    std::size_t bars = 0;
    Accuracy model;
    Accuracy fromReturns;
    Accuracy fromVolumeToo;
};

Result<Row> measure(const simulator::RegimeChain& chain, const TrueBars& world, std::uint64_t seed) {
    regime::TrainRequest request;
    request.market = trueInstrument().key.market;
    request.timeframe = world.timeframe;
    request.sequences.push_back({trueInstrument().key.symbol, world.bars, {}});
    request.restarts = kRestarts;
    request.seed = seed;
    request.evaluation = regime::Evaluation::None;
    auto trained = regime::trainModel(request);
    if (!trained)
        return tl::unexpected(trained.error());
    const auto model = std::make_shared<const regime::Model>(std::move(trained->model));
    const std::size_t from = model->featureSettings.warmUp;
    const auto returns = accuracyKnowing(Knowledge::Returns, chain, world, from);
    if (!returns)
        return tl::unexpected(returns.error());
    const auto volumeToo = accuracyKnowing(Knowledge::ReturnsAndVolume, chain, world, from);
    if (!volumeToo)
        return tl::unexpected(volumeToo.error());
    return Row{world.bars.size() - from, accuracyOf(model, world, from), *returns, *volumeToo};
}

void printHeader() {
    std::puts(
        "Share of bars whose regime is the true one at the bar's end, most probable / confirmed.\n"
        "(a): a filter with the world's own parameters that sees returns alone; (b): one that sees volume too.\n\n"
        "| world | bars | seed | count | model | (a) | (b) | model - (a) | model - (b) |\n"
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
}

void printRow(const char* world, market::Timeframe timeframe, std::uint64_t seed, const Row& row) {
    const auto& [bars, model, a, b] = row;
    std::printf("| %s | %s | %llu | %zu | %.3f / %.3f | %.3f / %.3f | %.3f / %.3f | %+.3f / %+.3f | %+.3f / %+.3f |\n",
                world, std::string(market::name(timeframe)).c_str(), static_cast<unsigned long long>(seed), bars,
                model.filtered, model.confirmed, a.filtered, a.confirmed, b.filtered, b.confirmed,
                model.filtered - a.filtered, model.confirmed - a.confirmed, model.filtered - b.filtered,
                model.confirmed - b.confirmed);
    std::fflush(stdout);
}

/// Of worlds that no shipped model was trained on.
constexpr std::uint64_t kFirstUnseenSeed = 1'001;

/// How well models carry over: trained on one world, asked about others.
Status printShipped(const std::filesystem::path& folder, int seeds, int days,
                    const std::vector<market::Timeframe>& timeframes) {
    regime::ModelShelf shelf;
    if (const auto refused = shelf.load(folder); !refused.empty())
        return tl::unexpected(refused.front());
    std::puts("\nThe shipped models of the simulated world, in realistic worlds that they were not trained on.\n\n"
              "| bars | seed | count | model | (a) | (b) |\n| --- | ---: | ---: | ---: | ---: | ---: |");
    for (int number = 0; number < seeds; ++number) {
        const std::uint64_t seed = kFirstUnseenSeed + static_cast<std::uint64_t>(number);
        const auto& chain = simulator::realisticRegimes();
        const auto worlds = simulateTrueBars(chain, seed, days, timeframes);
        if (!worlds)
            return tl::unexpected(worlds.error());
        for (const TrueBars& world : *worlds) {
            const auto model = shelf.find(market::SourceKind::Simulated, trueInstrument().key.market,
                                          trueInstrument().key.symbol, world.timeframe);
            if (!model || model->sourceKind != market::SourceKind::Simulated)
                continue;
            const std::size_t from = model->featureSettings.warmUp;
            const auto returns = accuracyKnowing(Knowledge::Returns, chain, world, from);
            const auto volumeToo = accuracyKnowing(Knowledge::ReturnsAndVolume, chain, world, from);
            if (!returns || !volumeToo)
                return tl::unexpected(returns ? volumeToo.error() : returns.error());
            const Accuracy reached = accuracyOf(model, world, from);
            std::printf("| %s | %llu | %zu | %.3f / %.3f | %.3f / %.3f | %.3f / %.3f |\n",
                        std::string(market::name(world.timeframe)).c_str(), static_cast<unsigned long long>(seed),
                        world.bars.size() - from, reached.filtered, reached.confirmed, returns->filtered,
                        returns->confirmed, volumeToo->filtered, volumeToo->confirmed);
        }
    }
    std::fflush(stdout);
    return {};
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app("Trains models on simulated worlds and tells how often they name the true regime");
    int seeds = 3;
    int days = 30;
    app.add_option("--seeds", seeds, "worlds of each kind [3]")->check(CLI::Range(1, 1000));
    app.add_option("--days", days, "length of each world [30]")->check(CLI::Range(7, 3650));
    std::string models = AETHERION_SOURCE_DIR "/models";
    app.add_option("--models", models, "folder of the shipped models [models]");
    CLI11_PARSE(app, argc, argv);

    const std::vector<market::Timeframe> timeframes{market::Timeframe::M1, market::Timeframe::M15};
    std::vector<std::string> below;
    printHeader();
    for (const WorldKind& kind : {WorldKind{"separated", simulator::separatedRegimes()},
                                  WorldKind{"realistic", simulator::realisticRegimes()}}) {
        for (int number = 1; number <= seeds; ++number) {
            const auto seed = static_cast<std::uint64_t>(number);
            const auto worlds = simulateTrueBars(kind.chain, seed, days, timeframes);
            if (!worlds) {
                std::fprintf(stderr, "regime-truth: %s\n", worlds.error().text().c_str());
                return 1;
            }
            for (const TrueBars& world : *worlds) {
                const std::string name = std::string(kind.name) + " world, " +
                                         std::string(market::name(world.timeframe)) + " bars, seed " +
                                         std::to_string(seed);
                const auto row = measure(kind.chain, world, seed);
                if (!row) {
                    std::fprintf(stderr, "regime-truth: %s: %s\n", name.c_str(), row.error().text().c_str());
                    return 1;
                }
                printRow(kind.name, world.timeframe, seed, *row);
                if (row->model.filtered < row->fromReturns.filtered - kTolerance ||
                    row->model.confirmed < row->fromReturns.confirmed - kTolerance)
                    below.push_back(name);
            }
        }
    }
    if (const Status shipped = printShipped(models, seeds, days, timeframes); !shipped) {
        std::fprintf(stderr, "regime-truth: %s\n", shipped.error().text().c_str());
        return 1;
    }
    for (const std::string& name : below)
        std::fprintf(stderr, "regime-truth: %s: the model is more than %.2f below the filter that knows the returns\n",
                     name.c_str(), kTolerance);
    return below.empty() ? 0 : 1;
}
