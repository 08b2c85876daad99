#include "core/storage/read_ahead.h"

#include "core/storage/database_file.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace aetherion::storage {

namespace {

// Linux takes no more than a device's own window from one call.
constexpr off_t kWindow = 128 * 1024;

} // namespace

void readAhead(const StoreAddress& address, Database database, std::int64_t bytes) {
    if (address.server)
        return;
    const int file =
        ::open(databasePath(address.folder, database).c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (file < 0)
        return;
    struct stat status {};
    if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode))
        for (off_t at = std::max<off_t>(0, status.st_size - bytes); at < status.st_size; at += kWindow)
            ::posix_fadvise(file, at, kWindow, POSIX_FADV_WILLNEED);
    ::close(file);
}

} // namespace aetherion::storage
