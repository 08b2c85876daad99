#include "core/base/iso_writer.h"

#include <date/tz.h>

#include <cstdio>

namespace aetherion::base {

using std::chrono::sys_seconds;

IsoWriter::IsoWriter(std::string_view zone) : m_zone(zone) {}

void IsoWriter::append(std::string& text, Timestamp time) {
    const auto second = std::chrono::floor<std::chrono::seconds>(time);
    if (second < m_from || second >= m_until)
        look(second);
    appendIsoClock(text, time + m_offset);
    text += m_suffix;
}

void IsoWriter::look(sys_seconds second) {
    m_from = sys_seconds::min();
    m_until = sys_seconds::max();
    m_offset = std::chrono::seconds(0);
    m_suffix = "Z";
    if (m_zone == "UTC")
        return;
    try {
        const date::sys_info info = date::locate_zone(m_zone)->get_info(second);
        m_from = info.begin;
        m_until = info.end;
        m_offset = info.offset;
    } catch (const std::exception&) {
        return;
    }
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(m_offset).count();
    const auto size = minutes < 0 ? -minutes : minutes;
    char suffix[16];
    std::snprintf(suffix, sizeof suffix, "%c%02d:%02d", minutes < 0 ? '-' : '+', static_cast<int>(size / 60),
                  static_cast<int>(size % 60));
    m_suffix = suffix;
}

} // namespace aetherion::base
