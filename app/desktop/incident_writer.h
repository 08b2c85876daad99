#pragma once
// Writes incident reports into the data folder's exports for the window.
//
// Thread: any; reports are written one after the other.
#include "core/contract/incident_port.h"
#include "core/report/incident_data.h"

#include <mutex>

namespace aetherion::desktop {

class IncidentWriter final : public contract::IncidentPort {
public:
    explicit IncidentWriter(Result<report::IncidentPlaces> places) : m_places(std::move(places)) {}
    [[nodiscard]] Result<contract::IncidentFile> writeReport() override;

private:
    Result<report::IncidentPlaces> m_places;
    std::mutex m_writing;
};

} // namespace aetherion::desktop
