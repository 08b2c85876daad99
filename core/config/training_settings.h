#pragma once
// When models are trained anew from what is stored, on what, and what becomes of them.
//
// Thread: values. Times of day are UTC.
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/market/names.h"
#include "core/market/timeframe.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::config {

/// "off", "daily HH:MM" or "weekly MON HH:MM".
class Schedule {
public:
    /// Off.
    Schedule() = default;
    /// Days MON TUE WED THU FRI SAT SUN in any case.
    [[nodiscard]] static Result<Schedule> parse(std::string_view text);

    [[nodiscard]] bool isOff() const { return m_kind == Kind::Off; }
    /// A day or a week; zero when off.
    [[nodiscard]] Duration period() const;
    /// The first due time strictly after `time`; nothing when off.
    [[nodiscard]] std::optional<Timestamp> nextAfter(Timestamp time) const;
    /// As it is written in the settings, with the day in capitals.
    [[nodiscard]] std::string text() const;
    bool operator==(const Schedule&) const = default;

private:
    enum class Kind : std::uint8_t { Off, Daily, Weekly };
    Kind m_kind = Kind::Off;
    /// 0 is Monday.
    int m_day = 0;
    int m_hour = 0;
    int m_minute = 0;
};

/// What a model is trained on: the streams of one market that are watched, or one of its symbols.
struct TrainingStream {
    market::Market market = market::Market::Crypto;
    /// Empty: all that are watched.
    std::string symbol;
    bool operator==(const TrainingStream&) const = default;
};
/// "CRYPTO" or "CRYPTO/BTCUSDT".
[[nodiscard]] Result<TrainingStream> parseTrainingStream(std::string_view text);

enum class Acceptance : std::uint8_t {
    /// What passes the gate replaces the model in use.
    Gate,
    /// What was trained waits for a person.
    Never,
};

inline constexpr std::size_t kFewestTrainingBars = 500;
inline constexpr std::size_t kMostTrainingBars = 1'000'000;

struct TrainingSettings {
    Schedule schedule;
    /// Empty: every market that is watched.
    std::vector<TrainingStream> streams;
    std::vector<market::Timeframe> timeframes{market::Timeframe::M1};
    /// The newest so many of each stream.
    std::size_t bars = 20'000;
    Acceptance accept = Acceptance::Gate;
    bool operator==(const TrainingSettings&) const = default;
};

} // namespace aetherion::config
