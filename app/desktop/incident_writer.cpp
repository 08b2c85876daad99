#include "app/desktop/incident_writer.h"

#include "core/report/incident_places.h"
#include "core/report/incident_range.h"
#include "core/report/incident_report.h"

namespace aetherion::desktop {

namespace {

/// "incident-X.zip", "incident-X-2.zip", ...: the first that does not exist.
std::filesystem::path freePath(const std::filesystem::path& wanted) {
    std::filesystem::path path = wanted;
    std::error_code error;
    for (int number = 2; std::filesystem::exists(path, error); ++number)
        path = wanted.parent_path() /
               (wanted.stem().string() + "-" + std::to_string(number) + wanted.extension().string());
    return path;
}

} // namespace

Result<contract::IncidentFile> IncidentWriter::writeReport() {
    if (!m_places)
        return tl::unexpected(m_places.error());
    const std::lock_guard lock(m_writing);
    const auto range = report::lastIncident(*m_places);
    if (!range)
        return tl::unexpected(range.error());
    const std::filesystem::path folder = m_places->folder.exports();
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    const std::filesystem::path path = freePath(folder / report::proposedName(range->from));
    const auto written = report::writeIncidentReport(*m_places, *range, path);
    if (!written)
        return tl::unexpected(written.error());
    return contract::IncidentFile{path.string(), *written};
}

} // namespace aetherion::desktop
