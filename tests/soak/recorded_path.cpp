#include "tests/soak/recorded_path.h"

#include "core/regime/detector.h"

#include <string_view>

namespace aetherion::soak {

namespace {

bool isWordCharacter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '^';
}

/// "SPY" in "GSPC, SPY", and not in "SPYX".
bool namesSymbol(std::string_view data, std::string_view symbol) {
    for (auto at = data.find(symbol); at != std::string_view::npos; at = data.find(symbol, at + 1)) {
        const auto end = at + symbol.size();
        if ((at == 0 || !isWordCharacter(data[at - 1])) && (end == data.size() || !isWordCharacter(data[end])))
            return true;
    }
    return false;
}

} // namespace

std::vector<regime::PathBar> detectPath(const std::shared_ptr<const regime::Model>& model,
                                        const std::vector<market::Bar>& bars) {
    regime::Detector detector(model->market, model->timeframe, model);
    std::vector<regime::PathBar> path;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const regime::Detection detection = detector.update(bars[i]);
        if (i >= detector.warmUp())
            path.push_back({detection.time, 0, bars[i].close.toDouble(), detection.regime, detection.confirmed});
    }
    return path;
}

Result<PartedPath> partByTraining(const regime::TrainingRecord& record, const Recording& recording,
                                  const std::vector<regime::PathBar>& path) {
    PartedPath parts;
    const bool itself = namesSymbol(record.data, recording.symbol);
    parts.byTheOneItFollows = !itself && !recording.follows.empty() && namesSymbol(record.data, recording.follows);
    if (!itself && !parts.byTheOneItFollows) {
        parts.unseen = path;
        return parts;
    }
    const auto from = parseIso(record.from);
    const auto to = parseIso(record.to);
    if (!from || !to)
        return fail("the training record's span \"" + record.from + "\" to \"" + record.to + "\" cannot be read");
    for (regime::PathBar bar : path) {
        const bool within = bar.time >= from->time && bar.time <= to->time;
        bar.sequence = bar.time > to->time ? 1 : 0;
        (within ? parts.trained : parts.unseen).push_back(bar);
    }
    return parts;
}

} // namespace aetherion::soak
