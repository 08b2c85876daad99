#include "core/engine/train_job.h"

#include "core/base/atomic_file.h"
#include "core/engine/bar_collector.h"
#include "core/engine/model_store.h"
#include "core/regime/model_file.h"
#include "core/regime/model_training.h"
#include "core/regime/stability.h"
#include "core/regime/training_picture.h"
#include "core/regime/training_report.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>
#include <type_traits>

namespace aetherion::engine {

namespace {

constexpr std::uint64_t kLongestWindow = 100'000;

template <typename T> Status readNumber(const std::string& option, const std::string& text, T low, T high, T& into) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), into);
    if (error != std::errc{} || end != text.data() + text.size() || !(into >= low && into <= high))
        return failAt(option, "\"" + text + "\" is not a" + (std::is_integral_v<T> ? " whole" : "") + " number from " +
                                  std::to_string(low) + " to " + std::to_string(high));
    return {};
}

/// The timeframe of the model: the one that the sources state, the largest if they differ.
Result<market::Timeframe> modelTimeframe(const std::vector<feeds::SourceSpec>& sources) {
    std::optional<market::Timeframe> largest;
    for (const feeds::SourceSpec& source : sources)
        if (source.timeframe)
            largest = largest ? std::max(*largest, *source.timeframe) : *source.timeframe;
    if (!largest)
        return failAt("timeframe", "is missing; add timeframe=1m (10s 1m 5m 15m 1h 4h 1d 1w)");
    return *largest;
}

/// Takes an option of stored bars; false when it is none.
Result<bool> readStoredOption(const std::string& option, const std::string& value, StoredBarsRequest& stored) {
    if (option == "stored") {
        auto streams = parseStoredStreams(value);
        if (!streams)
            return tl::unexpected(streams.error());
        stored.instruments = std::move(*streams);
    } else if (option == "timeframe") {
        const auto timeframe = market::parseTimeframe(value);
        if (!timeframe)
            return tl::unexpected(timeframe.error());
        stored.timeframe = *timeframe;
    } else if (option == "bars") {
        if (const Status read = readNumber<std::size_t>(option, value, 1, 10'000'000, stored.bars); !read)
            return tl::unexpected(read.error());
    } else if (option == "source") {
        stored.source = value;
    } else {
        return false;
    }
    return true;
}

Result<std::vector<CollectedBars>> readBars(const TrainJobRequest& request, market::Timeframe timeframe,
                                            const std::stop_token& stop) {
    if (request.stored)
        return readStoredBars(request.store, *request.stored, stop);
    return collectBars(request.sources, timeframe, market::SourceKind::Imported, stop);
}

constexpr double kReadingDone = 0.05;

Result<std::optional<regime::Stability>> stabilityOf(const TrainJobRequest& request, const regime::TrainRequest& train,
                                                     const regime::Model& model, const JobProgress& progress,
                                                     const std::stop_token& stop) {
    if (request.stability == 0)
        return std::optional<regime::Stability>{};
    regime::StabilitySettings settings;
    settings.windows = request.stability;
    settings.overlap = request.stabilityOverlap;
    settings.restarts = std::min(settings.restarts, request.restarts);
    auto checked = regime::checkStability(
        train, model, settings, [&](const regime::TrainProgress& at) { progress(0.55 + 0.45 * at.done, at.step); },
        stop);
    if (!checked)
        return tl::unexpected(checked.error());
    return std::optional(std::move(*checked));
}

/// Features and windows that were asked for.
Status shape(const TrainJobRequest& request, regime::TrainRequest& train) {
    std::istringstream names(request.features);
    for (std::string name; std::getline(names, name, ',');) {
        const auto feature = features::parseFeature(name);
        if (!feature)
            return failAt("features", feature.error().text());
        if (std::find(train.features.begin(), train.features.end(), *feature) != train.features.end())
            return failAt("features", "\"" + name + "\" stands twice");
        train.features.push_back(*feature);
    }
    features::FeatureSettings settings = features::defaultFeatureSettings(train.market, train.timeframe);
    if (request.meanWindow > 0) {
        settings.warmUp = settings.warmUp - settings.meanWindow + request.meanWindow;
        settings.meanWindow = request.meanWindow;
    }
    if (request.volatilityWindow > 0)
        settings.volatilityWindow = request.volatilityWindow;
    if (request.warmUp > 0)
        settings.warmUp = request.warmUp;
    train.featureSettings = settings;
    return {};
}

} // namespace

Result<TrainJobRequest> parseTrainRequest(const contract::JobRequest& request, std::string created,
                                          const std::filesystem::path& candidates) {
    TrainJobRequest train;
    train.created = std::move(created);
    train.candidates = candidates;
    StoredBarsRequest stored;
    const bool isStored = request.options.contains("stored");
    if (isStored && !request.sources.empty())
        return failAt("stored", "sources are given as well; a model is trained on either");
    for (const std::string& source : request.sources) {
        auto spec = feeds::parseSourceSpec(source);
        if (!spec)
            return tl::unexpected(spec.error());
        train.sources.push_back(std::move(*spec));
    }
    if (train.sources.empty() && !isStored)
        return failAt("sources", "nothing to train on");
    if (isStored && !request.options.contains("timeframe"))
        return failAt("timeframe", "is missing; add timeframe=1m (10s 1m 5m 15m 1h 4h 1d 1w)");
    for (const auto& [option, value] : request.options) {
        Status read;
        if (option == "states")
            read = readNumber(option, value, 1, 8, train.states);
        else if (option == "seed")
            read = readNumber<std::uint64_t>(option, value, 0, UINT64_MAX, train.seed);
        else if (option == "restarts")
            read = readNumber(option, value, 1, 1000, train.restarts);
        else if (option == "newest-bars")
            read = readNumber<std::uint64_t>(option, value, 1, UINT64_MAX, train.newestBars);
        else if (option == "holdout")
            read = readNumber(option, value, 0.0, 0.5, train.holdout);
        else if (option == "model-timeframe") {
            auto timeframe = market::parseTimeframe(value);
            if (!timeframe)
                return failAt(option, timeframe.error().text());
            train.timeframe = *timeframe;
        } else if (option == "features")
            train.features = value;
        else if (option == "mean-window")
            read = readNumber<std::uint64_t>(option, value, 2, kLongestWindow, train.meanWindow);
        else if (option == "volatility-window")
            read = readNumber<std::uint64_t>(option, value, 2, kLongestWindow, train.volatilityWindow);
        else if (option == "warm-up")
            read = readNumber<std::uint64_t>(option, value, 1, kLongestWindow, train.warmUp);
        else if (option == "for-market") {
            auto market = market::parseMarket(value);
            if (!market)
                return failAt(option, market.error().text());
            train.forMarket = *market;
        } else if (option == "simulated-only")
            train.simulatedOnly = value == "true";
        else if (option == "evaluate")
            train.evaluate = value;
        else if (option == "stability")
            read = readNumber(option, value, 2, 100, train.stability);
        else if (option == "stability-overlap")
            read = readNumber(option, value, 0.1, 0.95, train.stabilityOverlap);
        else if (option == "covariance")
            train.covariance = value;
        else if (option == "out")
            train.out = value;
        else if (option == "report")
            train.report = value;
        else if (option == "picture")
            train.picture = value;
        else if (const auto taken = readStoredOption(option, value, stored); !taken)
            read = tl::unexpected(taken.error());
        else if (!*taken || !isStored)
            read = failAt(option, *taken ? "belongs to stored" : "unknown option of train");
        if (!read)
            return tl::unexpected(read.error());
    }
    if (isStored)
        train.stored = std::move(stored);
    if (train.out.empty() && train.candidates.empty())
        return failAt("out", "the model file to write is missing");
    if (train.out.is_relative() && !train.out.empty() && !train.candidates.empty())
        train.out = train.candidates / train.out;
    return train;
}

Result<std::string> trainFromFiles(const TrainJobRequest& request, const JobProgress& progress,
                                   const std::stop_token& stop, std::string* report) {
    progress(0, "reading");
    const auto timeframe = request.timeframe ? Result<market::Timeframe>(*request.timeframe)
                           : request.stored  ? Result<market::Timeframe>(request.stored->timeframe)
                                             : modelTimeframe(request.sources);
    const auto covariance = regime::parseCovarianceType(request.covariance);
    if (!timeframe || !covariance)
        return tl::unexpected(timeframe ? covariance.error() : timeframe.error());
    const auto evaluation = regime::parseEvaluation(request.evaluate);
    if (!evaluation)
        return tl::unexpected(evaluation.error());
    auto streams = readBars(request, *timeframe, stop);
    if (!streams)
        return tl::unexpected(streams.error());

    regime::TrainRequest train;
    const market::Market recorded = streams->front().stream.instrument.market;
    train.market = request.forMarket.value_or(recorded);
    train.timeframe = *timeframe;
    train.states = request.states;
    train.covarianceType = *covariance;
    train.seed = request.seed;
    train.restarts = request.restarts;
    train.created = request.created;
    train.evaluation = *evaluation;
    if (auto shaped = shape(request, train); !shaped)
        return tl::unexpected(shaped.error());
    train.holdout = request.holdout;
    if (request.newestBars > 0)
        train.newestBars = request.newestBars;
    for (CollectedBars& collected : *streams) {
        const market::InstrumentKey& instrument = collected.stream.instrument;
        if (instrument.market != recorded)
            return fail("one model speaks for one market; these sources are of " + std::string(market::name(recorded)) +
                        " and " + std::string(market::name(instrument.market)));
        train.data += (train.data.empty() ? "" : ", ") + instrument.symbol;
        train.sequences.push_back({instrument.symbol, std::move(collected.bars), {}});
    }
    const double trainingShare = request.stability > 0 ? 0.5 : 0.95;
    auto trained = regime::trainModel(
        train, [&](const regime::TrainProgress& at) { progress(kReadingDone + trainingShare * at.done, at.step); },
        stop);
    if (!trained)
        return tl::unexpected(trained.error());
    const auto stability = stabilityOf(request, train, trained->model, progress, stop);
    if (!stability)
        return tl::unexpected(stability.error());
    if (request.simulatedOnly || streams->front().stream.source.kind == market::SourceKind::Simulated)
        trained->model.sourceKind = market::SourceKind::Simulated;
    const std::filesystem::path out =
        request.out.empty() ? request.candidates / ModelSlot::of(trained->model).fileName() : request.out;
    std::error_code error;
    if (!request.candidates.empty())
        std::filesystem::create_directories(request.candidates, error);
    if (const Status written = regime::writeModel(trained->model, out); !written)
        return tl::unexpected(written.error());
    const regime::Stability* checked = *stability ? &**stability : nullptr;
    if (report)
        *report = regime::trainingReport(*trained, checked);
    if (!request.report.empty())
        if (const Status written = writeFileAtomically(request.report, regime::trainingReport(*trained, checked));
            !written)
            return tl::unexpected(written.error());
    if (!request.picture.empty())
        if (const Status written = writeFileAtomically(request.picture, regime::trainingPicture(*trained, checked));
            !written)
            return tl::unexpected(written.error());
    return "model " + trained->model.id + " in " + out.string();
}

} // namespace aetherion::engine
