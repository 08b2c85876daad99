#include "app/ctl/matrix_file.h"

#include "core/base/atomic_file.h"
#include "core/regime/observations_text.h"

namespace aetherion::ctl {

namespace {
constexpr std::size_t kLargestMatrixFile = std::size_t{2} << 30;
}

Result<regime::Observations> readObservations(const std::string& file, const std::string& lengths) {
    const auto text = readWholeFile(file, kLargestMatrixFile);
    if (!text)
        return tl::unexpected(text.error());
    auto observations = regime::parseObservationsCsv(*text, file);
    if (!observations)
        return observations;
    if (!lengths.empty()) {
        auto parsed = regime::parseLengths(lengths);
        if (!parsed)
            return failAt("--lengths", parsed.error().text());
        observations->lengths = std::move(*parsed);
    }
    if (const Status sound = regime::check(*observations); !sound)
        return failAt(file, sound.error().text());
    return observations;
}

} // namespace aetherion::ctl
