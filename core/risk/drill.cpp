#include "core/risk/drill.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace aetherion::risk {

namespace {

constexpr std::size_t kMostDrills = 1000;
constexpr std::string_view kDrillsKind = "drills 1";

void putMillis(StateWriter& writer, const std::optional<double>& millis) {
    writer.put(millis.has_value());
    writer.put(millis.value_or(0));
}

std::optional<double> takeMillis(StateReader& reader) {
    const bool present = reader.takeFlag();
    const double millis = reader.takeNumber();
    return present ? std::optional(millis) : std::nullopt;
}

void appendName(std::string& names, const std::string& name) { names += (names.empty() ? "" : ", ") + name; }

} // namespace

std::string agoText(Duration age) {
    using namespace std::chrono;
    if (age < 1s)
        return "just now";
    if (age < 1min)
        return std::to_string(duration_cast<seconds>(age).count()) + " s ago";
    if (age < 1h)
        return std::to_string(duration_cast<minutes>(age).count()) + " min ago";
    if (age < 48h)
        return std::to_string(duration_cast<hours>(age).count()) + " h ago";
    return std::to_string(duration_cast<days>(age).count()) + " d ago";
}

DrillHistory::DrillHistory(std::vector<std::string> channels) : m_channels(std::move(channels)) {}

void DrillHistory::add(DrillRecord record) {
    if (m_records.size() >= kMostDrills)
        m_records.erase(m_records.begin());
    m_records.push_back(std::move(record));
}

const DrillRecord* DrillHistory::newest(std::string_view channel) const {
    for (const DrillRecord& record : m_records | std::views::reverse)
        if (record.channel == channel)
            return &record;
    return nullptr;
}

std::size_t DrillHistory::passing() const {
    return static_cast<std::size_t>(std::ranges::count_if(m_channels, [this](const std::string& channel) {
        const DrillRecord* record = newest(channel);
        return record != nullptr && record->passed;
    }));
}

std::string DrillHistory::sentence(Timestamp now) const {
    std::string failed;
    std::string untried;
    std::optional<Timestamp> oldest;
    for (const std::string& channel : m_channels) {
        const DrillRecord* record = newest(channel);
        if (record == nullptr) {
            appendName(untried, channel);
            continue;
        }
        if (!record->passed)
            appendName(failed, channel);
        oldest = std::min(oldest.value_or(record->time), record->time);
    }
    if (!oldest)
        return "can stop: not tested yet";
    std::string text = "can stop: " + std::to_string(passing()) + " of " + std::to_string(m_channels.size());
    if (!failed.empty())
        text += " (failed: " + failed + ")";
    if (!untried.empty())
        text += " (not tested: " + untried + ")";
    return text + ", tested " + agoText(now - *oldest);
}

std::string DrillHistory::save() const {
    StateWriter writer;
    writer.put(kDrillsKind);
    writer.put(static_cast<std::int64_t>(m_records.size()));
    for (const DrillRecord& record : m_records) {
        writer.put(record.channel);
        writer.put(record.time);
        writer.put(record.passed);
        putMillis(writer, record.blockMillis);
        putMillis(writer, record.lastCancelMillis);
        writer.put(record.reason);
    }
    return writer.bytes();
}

Status DrillHistory::restore(std::string_view bytes) {
    StateReader reader(bytes);
    const bool ours = reader.takeText() == kDrillsKind;
    const std::int64_t count = ours ? reader.takeInteger(0, static_cast<std::int64_t>(kMostDrills)) : 0;
    std::vector<DrillRecord> records;
    for (std::int64_t i = 0; i < count && reader.intact(); ++i) {
        DrillRecord record;
        record.channel = reader.takeText();
        record.time = reader.takeTime();
        record.passed = reader.takeFlag();
        record.blockMillis = takeMillis(reader);
        record.lastCancelMillis = takeMillis(reader);
        record.reason = reader.takeText();
        records.push_back(std::move(record));
    }
    if (!ours || !reader.complete())
        return failAt("drill history", "its saved state is damaged");
    m_records = std::move(records);
    return {};
}

} // namespace aetherion::risk
