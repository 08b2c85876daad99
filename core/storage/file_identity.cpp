#include "core/storage/file_identity.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstring>

namespace aetherion::storage {

Status FileIdentity::remember() {
    struct stat info {};
    if (::stat(m_path.c_str(), &info) != 0)
        return failAt(m_path.string(), std::string("cannot be looked at: ") + std::strerror(errno));
    m_known = {info.st_dev, info.st_ino};
    return {};
}

Status FileIdentity::check() const {
    if (!m_known)
        return {};
    struct stat info {};
    if (::stat(m_path.c_str(), &info) != 0)
        return failAt(m_path.string(), errno == ENOENT ? std::string("has been removed while it was in use; put it "
                                                                     "back, or start the engine anew")
                                                       : std::string("cannot be looked at: ") + std::strerror(errno));
    if (std::pair(info.st_dev, info.st_ino) != *m_known)
        return failAt(m_path.string(), "has been replaced while it was in use; start the engine anew");
    return {};
}

} // namespace aetherion::storage
