#pragma once
// Writes many moments of one zone, each as formatIsoIn() does, without asking the zone's rules anew for every one.
//
// An unknown zone is written in UTC. Thread: one at a time.
#include "core/base/time.h"

#include <string>
#include <string_view>

namespace aetherion::base {

class IsoWriter {
public:
    explicit IsoWriter(std::string_view zone = "UTC");
    /// At the end of `text`.
    void append(std::string& text, Timestamp time);

private:
    void look(std::chrono::sys_seconds second);

    std::string m_zone;
    /// Where the offset holds: [from, until).
    std::chrono::sys_seconds m_from{};
    std::chrono::sys_seconds m_until{};
    std::chrono::seconds m_offset{0};
    /// "Z", "+05:30"
    std::string m_suffix;
};

} // namespace aetherion::base
