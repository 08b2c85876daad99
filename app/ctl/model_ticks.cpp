#include "app/ctl/model_ticks.h"

#include "app/ctl/tick_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace aetherion::ctl {

namespace {

constexpr std::size_t kModelBuffer = 1u << 20;
constexpr double kNanosPerYear = 365.25 * 86'400e9;

struct ModelPath {
    simulator::PriceModel model;
    /// ",CRYPTO,MODEL2,"
    std::string instrument;
    double logPrice;
};

} // namespace

Result<std::uint64_t> writeModelTicks(const ModelRun& run, AtomicFile& file) {
    const double stepYears = run.settings.stepYears.value_or(static_cast<double>(run.interval.count()) / kNanosPerYear);
    std::vector<ModelPath> paths;
    for (int i = 1; i <= run.instruments; ++i) {
        const std::string symbol = i == 1 ? "MODEL" : "MODEL" + std::to_string(i);
        paths.push_back({simulator::PriceModel(run.settings, stepYears, run.seed, "model/" + symbol),
                         ",CRYPTO," + symbol + ",", std::log(run.settings.startPrice)});
    }
    std::string out = std::string(kTickColumns) + ",log_return\n";
    Timestamp time = run.first;
    for (std::int64_t step = 0; step < run.steps; ++step, time += run.interval) {
        for (ModelPath& path : paths) {
            const double logReturn = path.model.next();
            path.logPrice += logReturn;
            const double price = std::clamp(std::exp(path.logPrice), std::numeric_limits<double>::min(),
                                            std::numeric_limits<double>::max());
            appendInteger(out, epochMillis(time));
            out += path.instrument;
            appendDouble(out, price);
            out += logReturn >= 0 ? ",1,buy,Unknown," : ",1,sell,Unknown,";
            appendDouble(out, logReturn);
            out += '\n';
        }
        if (out.size() < kModelBuffer)
            continue;
        if (const Status written = file.write(out); !written)
            return tl::unexpected(written.error());
        out.clear();
    }
    if (const Status written = file.write(out); !written)
        return tl::unexpected(written.error());
    return static_cast<std::uint64_t>(run.steps) * paths.size();
}

} // namespace aetherion::ctl
