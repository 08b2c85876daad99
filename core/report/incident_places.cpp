#include "core/report/incident_places.h"

#include "core/engine/configured_store.h"

#include <algorithm>

namespace aetherion::report {

namespace {

/// As `config show --origin`. A password has no place in an address; one that was put there is not passed on.
std::string settingsText(const config::SettingsTable& table) {
    std::string text;
    for (const auto& definition : config::settingDefinitions()) {
        const auto& value = table.at(definition.key);
        std::string shown = value.text;
        std::replace(shown.begin(), shown.end(), '\n', ' ');
        const std::size_t scheme = shown.find("://");
        const std::size_t at = shown.find('@');
        if (scheme != std::string::npos && at != std::string::npos)
            if (const std::size_t colon = shown.find(':', scheme + 3); colon < at)
                shown.replace(colon + 1, at - colon - 1, "***");
        text += std::string(definition.key) + " = " + shown + "    # " + std::string(config::name(value.origin)) +
                (value.place.empty() ? "" : " ") + value.place + "\n";
    }
    return text;
}

} // namespace

Result<IncidentPlaces> incidentPlaces(const config::Settings& settings, const config::SettingsTable& table) {
    const auto store = engine::configuredStore(settings);
    if (!store)
        return tl::unexpected(store.error());
    return IncidentPlaces{config::DataFolder{settings.dataFolder}, *store, settings.engineName, settingsText(table)};
}

std::string proposedName(Timestamp from) {
    std::string name = formatIso(from).substr(0, 19);
    std::erase_if(name, [](char c) { return c == '-' || c == ':'; });
    return "incident-" + name + "Z.zip";
}

} // namespace aetherion::report
