#include "core/strategy/heat.h"

namespace aetherion::strategy {

Heat::Bucket Heat::bucketOf(const market::InstrumentKey& instrument, const std::string& sector) {
    // No sector is spelled with a slash in front.
    return {instrument.market, sector.empty() ? "/" + instrument.symbol : sector};
}

void Heat::add(const market::InstrumentKey& instrument, const std::string& sector) {
    ++m_positions;
    ++m_sectors[bucketOf(instrument, sector)];
}

std::string Heat::barrier(const market::InstrumentKey& instrument, const std::string& sector) const {
    if (m_orders >= m_settings.maxOrdersPerCycle)
        return "no more than " + std::to_string(m_settings.maxOrdersPerCycle) + " orders in a cycle";
    if (m_positions >= m_settings.maxPositions)
        return std::to_string(m_positions) + " positions are open, no more than " +
               std::to_string(m_settings.maxPositions) + " may be";
    const auto held = m_sectors.find(bucketOf(instrument, sector));
    if (held != m_sectors.end() && held->second >= m_settings.maxPerSector)
        return std::to_string(held->second) + " positions in sector " + sector + ", no more than " +
               std::to_string(m_settings.maxPerSector) + " may be";
    return {};
}

} // namespace aetherion::strategy
