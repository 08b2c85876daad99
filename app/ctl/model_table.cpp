#include "app/ctl/model_table.h"

#include <algorithm>
#include <cstdio>

namespace aetherion::ctl {

namespace {

constexpr std::size_t kShortId = 8;
constexpr std::size_t kLongestData = 32;
using Rows = std::vector<std::vector<std::string>>;

std::string number(const char* format, double value) {
    char text[48];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

/// Columns as wide as their widest cell, two blanks between.
std::string aligned(const Rows& rows) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    std::string text;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i)
            line += row[i] + std::string(widths[i] - row[i].size() + 2, ' ');
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

std::string slotText(const contract::ModelView& model) {
    std::string text = std::string(market::name(model.market)) + " " + std::string(market::name(model.timeframe));
    if (model.sourceKind)
        text += " " + std::string(market::name(*model.sourceKind));
    if (model.symbol)
        text += " " + *model.symbol;
    return text;
}

std::string day(const std::string& time) { return time.substr(0, 10); }

} // namespace

std::string modelTable(const std::vector<contract::ModelView>& models) {
    Rows rows{{"SLOT", "ID", "ORIGIN", "TRAINED ON", "FROM", "TO", "STATES", "CAUTIONS", "STEP BACK"}};
    for (const contract::ModelView& model : models) {
        std::string data = model.data;
        if (data.size() > kLongestData)
            data = data.substr(0, kLongestData - 3) + "...";
        rows.push_back({slotText(model), model.id.substr(0, kShortId), model.origin, data, day(model.from),
                        day(model.to), std::to_string(model.states.size()), std::to_string(model.cautions.size()),
                        model.canRollBack ? "yes" : "no"});
    }
    return aligned(rows);
}

std::string modelSheet(const contract::ModelView& model) {
    std::string features;
    for (const std::string& feature : model.features)
        features += (features.empty() ? "" : ", ") + feature;
    std::string text = aligned({{"id", model.id},
                                {"speaks for", slotText(model)},
                                {"origin", model.origin},
                                {"created", model.created},
                                {"trained on", model.data},
                                {"span", model.from + " to " + model.to + ", " + std::to_string(model.rows) + " bars"},
                                {"features", features},
                                {"step back", model.canRollBack ? "yes" : "no"}});
    Rows rows{{"STATE", "REGIME", "SHARE", "RETURN/BAR", "VOLATILITY/BAR", "DWELL", "SEPARATION", "NEAREST"}};
    for (const contract::ModelStateView& state : model.states)
        rows.push_back({std::to_string(state.state), std::string(market::name(state.regime)),
                        number("%.1f %%", 100 * state.share), number("%+.5f %%", 100 * state.meanReturn),
                        number("%.4f %%", 100 * state.meanVolatility), number("%.1f bars", state.expectedDwellBars),
                        state.nearest < 0 ? "-" : number("%.3f", state.separation),
                        state.nearest < 0 ? "-" : std::to_string(state.nearest)});
    text += "\n" + aligned(rows);
    for (const std::string& caution : model.cautions)
        text += "\ncaution: " + caution;
    return model.cautions.empty() ? text : text + "\n";
}

} // namespace aetherion::ctl
