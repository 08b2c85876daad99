#include "ui/chart/stored_regimes.h"

#include <algorithm>

namespace aetherion::chart {

std::vector<contract::BarRegime> barRegimes(const std::vector<contract::PosteriorRow>& rows) {
    std::vector<contract::BarRegime> regimes;
    regimes.reserve(rows.size());
    for (const contract::PosteriorRow& row : rows) {
        const contract::PosteriorRecord& record = row.record;
        contract::BarRegime bar;
        bar.closeTime = record.closeTime;
        bar.regime = record.regime;
        bar.confirmed = record.confirmed ? record.regime : market::Regime::Unknown;
        bar.confidence = record.confidence;
        bar.probabilities = record.probabilities;
        bar.known = record.regime != market::Regime::Unknown;
        bar.cause = market::causeSaid(record.reason);
        regimes.push_back(bar);
    }
    std::sort(regimes.begin(), regimes.end(), [](const auto& a, const auto& b) { return a.closeTime < b.closeTime; });
    market::Regime inForce = market::Regime::Unknown;
    for (contract::BarRegime& bar : regimes) {
        const bool stated = bar.confirmed != market::Regime::Unknown || !bar.known;
        if (stated)
            inForce = bar.confirmed;
        else
            bar.confirmed = inForce;
    }
    return regimes;
}

std::vector<contract::ModelSpan> modelSpans(const std::vector<contract::PosteriorRow>& rows) {
    std::vector<contract::ModelSpan> spans;
    for (const contract::PosteriorRow& row : rows)
        spans.push_back({row.record.closeTime, row.record.modelId});
    std::sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) { return a.firstClose < b.firstClose; });
    spans.erase(
        std::unique(spans.begin(), spans.end(), [](const auto& a, const auto& b) { return a.modelId == b.modelId; }),
        spans.end());
    return spans;
}

} // namespace aetherion::chart
