#include "app/ctl/source_arguments.h"

#include <CLI/CLI.hpp>

namespace aetherion::ctl {

void SourceArguments::addTo(CLI::App& command, bool required) {
    command.add_option("SOURCE", m_sources, "FILE[,market=M,symbol=S,timeframe=TF,zone=Z,stamp=start|end]")
        ->required(required);
    static constexpr const char* kMeanings[] = {"CRYPTO, US, NSE or UK", "symbol", "10s 1m 5m 15m 1h 4h 1d 1w",
                                                "zone of times that name none (UTC, Asia/Kolkata)",
                                                "which end of a bar its time names: start or end"};
    for (std::size_t i = 0; i < m_options.size(); ++i)
        command.add_option("--" + m_options[i].first, m_options[i].second, kMeanings[i]);
}

std::string SourceArguments::option(std::string_view name) const {
    for (const auto& [known, value] : m_options)
        if (known == name)
            return value;
    return {};
}

Result<std::vector<feeds::SourceSpec>> SourceArguments::specs() const {
    std::vector<feeds::SourceSpec> specs;
    for (const std::string& source : m_sources) {
        const auto stated = feeds::parseSourceSpec(source);
        if (!stated)
            return tl::unexpected(stated.error());
        feeds::SourceSpec spec;
        spec.file = stated->file;
        for (const auto& [option, value] : m_options)
            if (!value.empty())
                if (const Status set = feeds::setOption(spec, option, value); !set)
                    return tl::unexpected(set.error());
        if (stated->market)
            spec.market = stated->market;
        if (!stated->symbol.empty())
            spec.symbol = stated->symbol;
        if (stated->timeframe)
            spec.timeframe = stated->timeframe;
        if (!stated->zone.empty())
            spec.zone = stated->zone;
        if (stated->stamp)
            spec.stamp = stated->stamp;
        specs.push_back(std::move(spec));
    }
    return specs;
}

} // namespace aetherion::ctl
