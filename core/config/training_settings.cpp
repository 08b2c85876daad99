#include "core/config/training_settings.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdio>

namespace aetherion::config {

namespace {

using std::chrono::days;

constexpr std::array<std::string_view, 7> kDays{"MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"};
constexpr int kNoDay = -1;
/// 1970-01-01 was a Thursday.
constexpr int kEpochDay = 3;

std::vector<std::string> splitWords(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (c != ' ')
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

int dayOf(std::string word) {
    std::transform(word.begin(), word.end(), word.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    const auto at = std::find(kDays.begin(), kDays.end(), word);
    return at == kDays.end() ? kNoDay : static_cast<int>(at - kDays.begin());
}

/// "HH:MM", two digits each.
bool readTimeOfDay(std::string_view text, int& hour, int& minute) {
    if (text.size() != 5 || text[2] != ':')
        return false;
    const auto number = [](std::string_view digits, int& into) {
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), into);
        return error == std::errc{} && end == digits.data() + digits.size() && into >= 0;
    };
    return number(text.substr(0, 2), hour) && number(text.substr(3), minute) && hour < 24 && minute < 60;
}

} // namespace

Result<Schedule> Schedule::parse(std::string_view text) {
    const std::vector<std::string> words = splitWords(text);
    Schedule schedule;
    if (words.size() == 1 && words[0] == "off")
        return schedule;
    if (words.size() == 2 && words[0] == "daily" && readTimeOfDay(words[1], schedule.m_hour, schedule.m_minute)) {
        schedule.m_kind = Kind::Daily;
        return schedule;
    }
    if (words.size() == 3 && words[0] == "weekly" && readTimeOfDay(words[2], schedule.m_hour, schedule.m_minute)) {
        schedule.m_kind = Kind::Weekly;
        schedule.m_day = dayOf(words[1]);
        if (schedule.m_day != kNoDay)
            return schedule;
    }
    return fail("\"" + std::string(text) + "\" is neither off, nor daily HH:MM, nor weekly MON HH:MM");
}

Duration Schedule::period() const {
    switch (m_kind) {
    case Kind::Off:
        return Duration(0);
    case Kind::Daily:
        return days(1);
    case Kind::Weekly:
        return days(7);
    }
    return Duration(0);
}

std::optional<Timestamp> Schedule::nextAfter(Timestamp time) const {
    if (isOff())
        return std::nullopt;
    const auto midnight = std::chrono::floor<days>(time);
    const Duration timeOfDay = std::chrono::hours(m_hour) + std::chrono::minutes(m_minute);
    Timestamp due = midnight + timeOfDay;
    if (m_kind == Kind::Weekly) {
        const auto sinceEpoch = midnight.time_since_epoch().count();
        const int today = static_cast<int>(((sinceEpoch + kEpochDay) % 7 + 7) % 7);
        due += days((m_day - today + 7) % 7);
    }
    return due > time ? due : due + period();
}

std::string Schedule::text() const {
    char timeOfDay[24];
    std::snprintf(timeOfDay, sizeof timeOfDay, "%02d:%02d", m_hour, m_minute);
    switch (m_kind) {
    case Kind::Off:
        return "off";
    case Kind::Daily:
        return std::string("daily ") + timeOfDay;
    case Kind::Weekly:
        return "weekly " + std::string(kDays[static_cast<std::size_t>(m_day)]) + " " + timeOfDay;
    }
    return "off";
}

Result<TrainingStream> parseTrainingStream(std::string_view text) {
    const std::size_t slash = text.find('/');
    const auto market = market::parseMarket(text.substr(0, slash));
    if (!market)
        return tl::unexpected(market.error());
    TrainingStream stream{*market, slash == std::string_view::npos ? "" : std::string(text.substr(slash + 1))};
    if (slash != std::string_view::npos && stream.symbol.empty())
        return fail("\"" + std::string(text) + "\" names no symbol after its market");
    return stream;
}

} // namespace aetherion::config
