#include "core/engine/settings_reader.h"

#include <spdlog/spdlog.h>

#include <system_error>

namespace aetherion::engine {

namespace {

std::string quoted(std::string text) {
    for (char& c : text)
        if (c == '\n')
            c = ' ';
    return "\"" + text + "\"";
}

} // namespace

SettingsReader::SettingsReader(SettingsSource source, Changed changed)
    : m_source(std::move(source)), m_changed(std::move(changed)), m_taken(stamp()), m_seen(m_taken) {}

std::optional<SettingsReader::Stamp> SettingsReader::stamp() const {
    std::error_code error;
    const auto time = std::filesystem::last_write_time(m_source.file, error);
    if (error)
        return std::nullopt;
    const auto size = std::filesystem::file_size(m_source.file, error);
    return error ? std::nullopt : std::optional(Stamp{time, size});
}

void SettingsReader::look() {
    const std::optional<Stamp> now = stamp();
    const bool settled = now == m_seen;
    m_seen = now;
    if (!settled || now == m_taken)
        return;
    m_taken = now;
    reread();
}

void SettingsReader::reread() {
    auto table = m_source.load();
    const auto settings = table ? config::checkSettings(*table) : tl::unexpected(table.error());
    if (!settings) {
        spdlog::error("{}; the settings in force stay as they are", settings.error().text());
        return;
    }
    bool anyReRead = false;
    for (const config::SettingDefinition& definition : config::settingDefinitions()) {
        const std::string& before = m_source.table.at(definition.key).text;
        const std::string& after = table->at(definition.key).text;
        if (before == after)
            continue;
        const bool takesEffect = config::isReRead(definition.key);
        anyReRead = anyReRead || takesEffect;
        spdlog::info("setting {}: {} instead of {}{}", definition.key, quoted(after), quoted(before),
                     takesEffect ? "" : ", from the next start on");
    }
    m_source.table = std::move(*table);
    if (anyReRead)
        m_changed(*settings);
}

} // namespace aetherion::engine
