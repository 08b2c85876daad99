#pragma once
// SOURCE arguments and the options that say for all of them what a file does not: `--market --symbol --timeframe --zone
// --stamp`. An option of the SOURCE itself wins over the command's.
#include "core/base/result.h"
#include "core/feeds/source_spec.h"

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace aetherion::ctl {

class SourceArguments {
public:
    /// `required`: at least one SOURCE.
    void addTo(CLI::App& command, bool required = true);
    [[nodiscard]] bool empty() const { return m_sources.empty(); }
    /// What an option of the command says ("timeframe"); empty where it was not given.
    [[nodiscard]] std::string option(std::string_view name) const;
    [[nodiscard]] Result<std::vector<feeds::SourceSpec>> specs() const;

private:
    std::vector<std::string> m_sources;
    std::vector<std::pair<std::string, std::string>> m_options{
        {"market", ""}, {"symbol", ""}, {"timeframe", ""}, {"zone", ""}, {"stamp", ""}};
};

} // namespace aetherion::ctl
