#pragma once
// The defects of one file: how many of each kind, and the places of the first ones of each.
//
// Memory: bounded by the number listed per kind, however dirty the file. Thread: one at a time.
#include "core/feeds/defect.h"

#include <array>
#include <limits>
#include <vector>

namespace aetherion::feeds {

class DefectLog {
public:
    static constexpr std::size_t kListed = 20;
    static constexpr std::size_t kListAll = std::numeric_limits<std::size_t>::max();
    explicit DefectLog(std::size_t listedPerKind = kListed) : m_listedPerKind(listedPerKind) {}

    void add(Defect defect);
    /// As if that kind had never been added: what turned out to be meant so.
    void forget(DefectKind kind);

    /// Keeps the first places of each kind; the counts stay.
    void shorten(std::size_t listedPerKind);

    [[nodiscard]] std::uint64_t count(DefectKind kind) const { return m_counts[index(kind)]; }
    [[nodiscard]] std::uint64_t count(DefectWeight weight) const;
    /// In the order of the file.
    [[nodiscard]] const std::vector<Defect>& listed() const { return m_listed; }

private:
    std::size_t m_listedPerKind;
    std::array<std::uint64_t, kDefectKinds> m_counts{};
    std::vector<Defect> m_listed;
};

} // namespace aetherion::feeds
