#pragma once
// A ZIP archive built in memory: the same files give the same bytes.
//
// Files stand in the order in which they were added, deflated, dated 1980-01-01, readable by their owner alone when
// they are unpacked. Names are relative UTF-8 paths. Thread: one at a time.
// Format: PKWARE APPNOTE 6.3.10, without the extensions for archives of 4 GiB and more.
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace aetherion::report {

class ZipArchive {
public:
    /// Refused: a name that is empty, absolute, holds `..` or is longer than 1,000 bytes; what would make the archive
    /// larger than 1 GiB; more than 1,000 files.
    [[nodiscard]] Status add(const std::string& name, std::string_view contents);
    /// The whole archive; nothing can be added after it.
    [[nodiscard]] std::string finish();

private:
    std::string m_files;
    std::string m_directory;
    std::uint16_t m_count = 0;
};

} // namespace aetherion::report
