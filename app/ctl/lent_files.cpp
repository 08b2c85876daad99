#include "app/ctl/lent_files.h"

#include <string>
#include <system_error>
#include <unistd.h>

namespace aetherion::ctl {

LentFiles::~LentFiles() {
    std::error_code error;
    if (!m_own.empty())
        std::filesystem::remove_all(m_own, error);
}

Result<std::filesystem::path> LentFiles::lend(const std::filesystem::path& file) {
    std::error_code error;
    const std::filesystem::path real = std::filesystem::canonical(file, error);
    if (error)
        return failAt(file.string(), error.message());
    const std::filesystem::path own =
        std::filesystem::absolute(m_imports).lexically_normal() / ("command-" + std::to_string(::getpid()));
    // A folder each, so that the names stay, which errors show.
    const std::filesystem::path place = own / std::to_string(++m_count);
    std::filesystem::create_directories(place, error);
    if (error)
        return failAt(place.string(), error.message());
    m_own = own;
    const std::filesystem::path link = place / file.filename();
    std::filesystem::create_symlink(real, link, error);
    if (error)
        return failAt(link.string(), error.message());
    return link;
}

} // namespace aetherion::ctl
