#pragma once
// Who asked for the limits that stand in `dt_knobs.env` and have not been read from it yet.
//
// The file is the one place that limits come from, so that a change is told by reading it; a change that was asked for
// through the program belongs to whoever asked, all others to the file. Thread: any.
#include "core/risk/knob_update.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace aetherion::engine {

struct LimitAuthor {
    std::string who;
    std::string channel;
    bool operator==(const LimitAuthor&) const = default;
};

class LimitAuthors {
public:
    /// Before the file is written; the newest of a key counts. Without a value: back to the default.
    void expect(const risk::KnobAddress& address, std::optional<std::int64_t> units, LimitAuthor author);
    void forget(const risk::KnobAddress& address);
    /// Of a change that was read; nothing where it is not what somebody asked for. Answers once.
    [[nodiscard]] std::optional<LimitAuthor> take(const risk::KnobChange& change);

private:
    struct Expected {
        /// As KnobChange::after; nothing: the key is gone.
        std::optional<std::string> after;
        LimitAuthor author;
    };
    std::mutex m_mutex;
    std::map<risk::KnobAddress, Expected> m_expected;
};

} // namespace aetherion::engine
