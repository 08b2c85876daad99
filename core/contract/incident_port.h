#pragma once
// Writes the report of the last incident, as buttons reach it.
//
// Thread: any but one that paints; it reads the store and waits for the disk.
#include "core/base/result.h"

#include <string>

namespace aetherion::contract {

struct IncidentFile {
    /// Absolute.
    std::string path;
    /// From when to when, how much is in it, and what is not.
    std::string text;
};

class IncidentPort {
public:
    virtual ~IncidentPort() = default;
    /// One ZIP file among the exports, about the time from an hour before the last stop, trip or hold until now. An
    /// earlier report is never overwritten.
    [[nodiscard]] virtual Result<IncidentFile> writeReport() = 0;
};

} // namespace aetherion::contract
