#include "core/risk/sector_rail.h"

namespace aetherion::risk {

RailMeasure SectorRail::measure(const OrderFacts& facts) const {
    const std::string& sector = facts.listing.spec.sector;
    if (!facts.isAutomaticEntry() || sector.empty())
        return {};
    const bool isIn = facts.business.isOpen() || facts.request.replaces != 0;
    RailMeasure measure =
        atMost(ScopeKind::Account, (facts.book.openNames(facts.account, sector) + (isIn ? 0 : 1)) * kDecimalUnit,
               facts.knobs.at(Knob::HeatMaxPerSector).units);
    measure.passes = measure.passes || isIn;
    return measure;
}

void SectorRail::describe(const OrderFacts& facts, const RailMeasure&, RailVerdict& verdict) const {
    verdict.rail = "instruments of one sector";
    verdict.code = "MAX_PER_SECTOR";
    verdict.unit = "instruments";
    verdict.inputs = {{"sector", facts.listing.spec.sector}};
    verdict.text = "the account would be in too many instruments of one sector";
}

} // namespace aetherion::risk
