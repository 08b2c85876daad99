#include "core/feeds/defect_log.h"

namespace aetherion::feeds {

void DefectLog::add(Defect defect) {
    if (m_counts[index(defect.kind)]++ < m_listedPerKind)
        m_listed.push_back(std::move(defect));
}

void DefectLog::forget(DefectKind kind) {
    m_counts[index(kind)] = 0;
    std::erase_if(m_listed, [&](const Defect& defect) { return defect.kind == kind; });
}

void DefectLog::shorten(std::size_t listedPerKind) {
    std::array<std::size_t, kDefectKinds> kept{};
    std::erase_if(m_listed, [&](const Defect& defect) { return ++kept[index(defect.kind)] > listedPerKind; });
}

std::uint64_t DefectLog::count(DefectWeight weight) const {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < kDefectKinds; ++i)
        if (weightOf(static_cast<DefectKind>(i)) == weight)
            sum += m_counts[i];
    return sum;
}

} // namespace aetherion::feeds
