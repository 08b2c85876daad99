#include "app/ctl/command.h"
#include "app/ctl/spread_summary.h"
#include "core/base/atomic_file.h"
#include "core/engine/bar_collector.h"
#include "core/features/feature_engine.h"
#include "core/features/feature_table.h"
#include "core/features/indicator_table.h"
#include "core/feeds/bar_file_reader.h"
#include "core/regime/model_file.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <vector>

namespace aetherion::ctl {

namespace {

struct FeaturesArguments {
    std::string data;
    std::string market;
    std::string symbol;
    std::string timeframe;
    std::string zone;
    std::string stamp = "start";
    std::string model;
    std::string out;
    std::string summary;
    features::IndicatorSettings indicators;
};

constexpr std::string_view kColumns =
    "Columns of --out: time_iso and time_epoch_ms of the bar's close; log_return, rolling_mean, rolling_volatility,\n"
    "average_true_range, volume_delta, volume_z_score, spread, skewness, volatility_of_volatility as models know "
    "them;\n"
    "each once more with _normalised, as models read them; then, with default windows, the plain indicators\n"
    "true_range atr14 (Wilder) stddev20 (log returns, ddof 0) std20_ddof1 realised_vol20_annualised parkinson20\n"
    "volume_change volume_rel_change volume_z20 and estimates of the spread, relative to the price:\n"
    "roll20_log roll20_price (in price units) corwin_schultz_raw corwin_schultz_gap_adjusted_raw\n"
    "corwin_schultz_gap_adjusted_log_shift_raw corwin_schultz20 abdi_ranaldo_x (a square) abdi_ranaldo20 edge20.\n"
    "What is not defined is an empty cell.";

/// A model's market and timeframe are those of the file unless the user says otherwise.
Result<feeds::SourceSpec> specOf(const FeaturesArguments& arguments, const regime::Model* model) {
    const auto stated = [](const std::string& value, std::string_view otherwise) {
        return value.empty() ? std::string(otherwise) : value;
    };
    const auto market = model ? model->market : market::Market::Crypto;
    const auto timeframe = model ? model->timeframe : market::Timeframe::M1;
    feeds::SourceSpec spec;
    spec.file = arguments.data;
    // Features do not depend on the symbol; the readers want one.
    spec.symbol = stated(arguments.symbol, "-");
    for (const auto& [option, value] : {std::pair{"market", stated(arguments.market, market::name(market))},
                                        {"timeframe", stated(arguments.timeframe, market::name(timeframe))},
                                        {"zone", arguments.zone},
                                        {"stamp", arguments.stamp}})
        if (!value.empty())
            if (const Status set = feeds::setOption(spec, option, value); !set)
                return tl::unexpected(set.error());
    return spec;
}

using BarVisitor = std::function<Status(const market::Bar&)>;

Status forEachRow(const feeds::SourceSpec& spec, const BarVisitor& visit) {
    auto reader = feeds::BarFileReader::open(spec);
    if (!reader)
        return tl::unexpected(reader.error());
    for (;;) {
        const auto row = reader->next();
        if (!row)
            return tl::unexpected(row.error().error());
        if (!*row)
            return {};
        if (const Status done = visit((*row)->bar); !done)
            return done;
    }
}

/// The bars that detection with the model works on.
Status forEachBarOfModel(const feeds::SourceSpec& spec, const regime::Model& model, const std::string& modelFile,
                         const BarVisitor& visit) {
    if (*spec.market != model.market)
        return failAt(modelFile, "is a model for " + std::string(market::name(model.market)) + ", not for " +
                                     std::string(market::name(*spec.market)));
    const auto streams = engine::collectBars({spec}, model.timeframe, market::SourceKind::Imported);
    if (!streams)
        return tl::unexpected(streams.error());
    for (const engine::CollectedBars& stream : *streams)
        for (const market::Bar& bar : stream.bars)
            if (const Status done = visit(bar); !done)
                return done;
    return {};
}

/// Writes a line per bar and remembers what the summary needs.
class FeatureOutput {
public:
    FeatureOutput(AtomicFile file, const features::FeatureSettings& settings,
                  const features::IndicatorSettings& indicators, bool keepPrices)
        : m_file(std::move(file)), m_engine(settings), m_indicators(indicators), m_keepPrices(keepPrices) {}

    Status writeHeader() { return m_file.write(features::featureTableHeader(m_indicators.columns()) + "\n"); }
    Status write(const market::Bar& bar) {
        const auto row = m_engine.update(bar);
        if (!row)
            return tl::unexpected(row.error());
        if (m_keepPrices)
            m_prices.push_back(features::pricesOf(bar));
        return m_file.write(features::featureTableLine(**row, m_indicators.take(bar)) + "\n");
    }
    Status commit() { return m_file.commit(); }
    [[nodiscard]] const std::vector<features::BarPrices>& prices() const { return m_prices; }

private:
    AtomicFile m_file;
    features::FeatureEngine m_engine;
    features::IndicatorTable m_indicators;
    bool m_keepPrices;
    std::vector<features::BarPrices> m_prices;
};

Status features(FeaturesArguments arguments) {
    std::optional<regime::Model> model;
    if (!arguments.model.empty()) {
        auto read = regime::readModel(arguments.model);
        if (!read)
            return tl::unexpected(read.error());
        model = std::move(*read);
    }
    const auto spec = specOf(arguments, model ? &*model : nullptr);
    if (!spec)
        return tl::unexpected(spec.error());
    const auto timeframe = model ? model->timeframe : *spec->timeframe;
    arguments.indicators.barsPerYear = features::barsPerYear(*spec->market, timeframe);
    if (const Status ok = features::check(arguments.indicators); !ok)
        return ok;
    auto file = AtomicFile::create(arguments.out);
    if (!file)
        return tl::unexpected(file.error());
    FeatureOutput out(std::move(*file),
                      model ? model->featureSettings : features::defaultFeatureSettings(*spec->market, timeframe),
                      arguments.indicators, !arguments.summary.empty());
    if (const Status written = out.writeHeader(); !written)
        return written;
    const auto visit = [&out](const market::Bar& bar) { return out.write(bar); };
    if (const Status done = model ? forEachBarOfModel(*spec, *model, arguments.model, visit) : forEachRow(*spec, visit);
        !done)
        return done;
    if (!arguments.summary.empty()) {
        for (const features::BarPrices& bar : out.prices())
            if (!(bar.open > 0 && bar.high > 0 && bar.low > 0 && bar.close > 0))
                return failAt(arguments.data, "holds a price of zero: no spread of the whole file");
        if (const Status written = writeFileAtomically(arguments.summary, spreadSummary(out.prices())); !written)
            return written;
    }
    return out.commit();
}

} // namespace

void addFeaturesCommand(CLI::App& app, CommandLine& line) {
    auto* command = app.add_subcommand("features", "compute the features of a file of bars");
    const auto arguments = std::make_shared<FeaturesArguments>();
    command->add_option("--data", arguments->data, "file of bars")->required();
    command->add_option("--market", arguments->market, "CRYPTO, US, NSE or UK [CRYPTO, or the model's]");
    command->add_option("--symbol", arguments->symbol, "what the bars are of, where a file of several needs it");
    command->add_option("--timeframe", arguments->timeframe, "of the bars [1m, or the model's]");
    command->add_option("--zone", arguments->zone, "zone of times that name none");
    command->add_option("--stamp", arguments->stamp, "which end of a bar its time names [start]");
    command->add_option("--model", arguments->model,
                        "compute the features as this model does, from the bars that `detect` would use");
    command->add_option("--window", arguments->indicators.window, "of volatility and volume indicators [20]");
    command->add_option("--atr-period", arguments->indicators.trueRangePeriod, "of the average true range [14]");
    command->add_option("--spread-window", arguments->indicators.spreadWindow, "of spread estimates [20]");
    command->add_option("--summary", arguments->summary,
                        "JSON: spread of the whole file by Roll, Corwin-Schultz, Abdi-Ranaldo and EDGE");
    command->add_option("--out", arguments->out, "CSV to write")->required();
    command->footer(std::string(kColumns));
    command->callback([&line, arguments] { line.work = [arguments] { return features(*arguments); }; });
}

} // namespace aetherion::ctl
