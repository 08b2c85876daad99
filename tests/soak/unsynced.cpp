// A library that is loaded before a program (LD_PRELOAD) and keeps, beside one folder, the image that a power cut would
// leave of it: what the program wrote reaches the image only when the program syncs it.
//
// UNSYNCED_FOLDER is the folder, UNSYNCED_IMAGE where the image lies; it begins as a copy of the folder. Writing and
// truncating a file reach the image with the file's own fsync or fdatasync, with everything of that file that came
// before. A new file's name comes with its first sync. Renamed and removed names come with a sync of their folder; with
// UNSYNCED_NAMES=soon at once, ahead of the data: both can happen. Kill the program, put the image in the folder's
// place, and look. Memory maps and asynchronous I/O are not seen; SQLite's -shm files, which nobody needs afterwards,
// are left out.
//
// A sync that is killed in its middle may leave a part of it, as on a disk.
#include "tests/soak/unsynced_image.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdarg>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

using aetherion::soak::next;
using aetherion::soak::UnsyncedImage;

namespace {

/// The beginning must be the folder as the program found it.
[[gnu::constructor]] void beginImage() { (void)UnsyncedImage::get(); }

std::string absolute(const char* path) {
    if (path && path[0] == '/')
        return path;
    std::error_code error;
    return path ? (std::filesystem::current_path(error) / path).string() : std::string();
}

void wrote(int fd, off_t offset, const void* bytes, ssize_t count) {
    if (UnsyncedImage* image = UnsyncedImage::get())
        image->wrote(fd, offset, bytes, count);
}
void wroteParts(int fd, const iovec* parts, int count, off_t offset, ssize_t written) {
    for (int i = 0; i < count && written > 0; ++i) {
        const auto bytes = std::min<ssize_t>(written, static_cast<ssize_t>(parts[i].iov_len));
        wrote(fd, offset, parts[i].iov_base, bytes);
        offset += bytes;
        written -= bytes;
    }
}
/// Where a write without an offset began; nothing for what has no offsets.
std::optional<off_t> beginOf(int fd, ssize_t written) {
    const int error = errno;
    const off_t end = written > 0 ? ::lseek(fd, 0, SEEK_CUR) : -1;
    errno = error;
    return end >= 0 ? std::optional(end - written) : std::nullopt;
}
void resized(int fd, off_t size) {
    if (UnsyncedImage* image = UnsyncedImage::get())
        image->resized(fd, size);
}
int synced(int fd, int (*sync)(int)) {
    UnsyncedImage* image = UnsyncedImage::get();
    return image ? image->synced(fd, sync) : sync(fd);
}
int removed(const std::string& path, const std::function<int()>& call) {
    UnsyncedImage* image = UnsyncedImage::get();
    return image ? image->removed(path, call) : call();
}

template <typename Call> int reserved(int fd, int mode, off_t offset, off_t size, Call&& call) {
    struct stat before {};
    const bool known = ::fstat(fd, &before) == 0;
    const int result = call();
    if (result != 0 || !known)
        return result;
    if ((mode & (FALLOC_FL_PUNCH_HOLE | FALLOC_FL_ZERO_RANGE)) != 0) {
        const std::string zeros(static_cast<std::size_t>(size), '\0');
        wrote(fd, offset, zeros.data(), size);
    }
    if ((mode & FALLOC_FL_KEEP_SIZE) == 0 && before.st_size < offset + size)
        resized(fd, offset + size);
    return result;
}

/// Opening with O_TRUNC empties a file.
template <typename Call> int opened(int flags, Call&& call) {
    const int fd = call();
    if (fd >= 0 && (flags & O_TRUNC) != 0)
        resized(fd, 0);
    return fd;
}

} // namespace

#define MODE_OF(flags)                                                                                                 \
    mode_t mode = 0;                                                                                                   \
    if (((flags) & (O_CREAT | O_TMPFILE)) != 0) {                                                                      \
        va_list arguments;                                                                                             \
        va_start(arguments, flags);                                                                                    \
        mode = va_arg(arguments, mode_t);                                                                              \
        va_end(arguments);                                                                                             \
    }

extern "C" {

ssize_t write(int fd, const void* bytes, size_t count) {
    static auto* const real = next<ssize_t(int, const void*, size_t)>("write");
    const ssize_t written = real(fd, bytes, count);
    if (const auto begin = beginOf(fd, written))
        wrote(fd, *begin, bytes, written);
    return written;
}

#define WRITES_AT(name, Offset)                                                                                        \
    ssize_t name(int fd, const void* bytes, size_t count, Offset offset) {                                             \
        static auto* const real = next<ssize_t(int, const void*, size_t, Offset)>(#name);                              \
        const ssize_t written = real(fd, bytes, count, offset);                                                        \
        wrote(fd, offset, bytes, written);                                                                             \
        return written;                                                                                                \
    }
WRITES_AT(pwrite, off_t)
WRITES_AT(pwrite64, off64_t)

ssize_t writev(int fd, const iovec* parts, int count) {
    static auto* const real = next<ssize_t(int, const iovec*, int)>("writev");
    const ssize_t written = real(fd, parts, count);
    if (const auto begin = beginOf(fd, written))
        wroteParts(fd, parts, count, *begin, written);
    return written;
}
#define WRITES_PARTS_AT(name, Offset)                                                                                  \
    ssize_t name(int fd, const iovec* parts, int count, Offset offset) {                                               \
        static auto* const real = next<ssize_t(int, const iovec*, int, Offset)>(#name);                                \
        const ssize_t written = real(fd, parts, count, offset);                                                        \
        wroteParts(fd, parts, count, offset, written);                                                                 \
        return written;                                                                                                \
    }
WRITES_PARTS_AT(pwritev, off_t)
WRITES_PARTS_AT(pwritev64, off64_t)

#define RESIZES(name, Offset)                                                                                          \
    int name(int fd, Offset size) noexcept {                                                                           \
        static auto* const real = next<int(int, Offset)>(#name);                                                       \
        const int result = real(fd, size);                                                                             \
        if (result == 0)                                                                                               \
            resized(fd, size);                                                                                         \
        return result;                                                                                                 \
    }
RESIZES(ftruncate, off_t)
RESIZES(ftruncate64, off64_t)

// Reserving room makes a file longer, or leaves its size alone; a hole reads as zeros.
#define RESERVES(name, Offset)                                                                                         \
    int name(int fd, int mode, Offset offset, Offset size) {                                                           \
        static auto* const real = next<int(int, int, Offset, Offset)>(#name);                                          \
        return reserved(fd, mode, offset, size, [&] { return real(fd, mode, offset, size); });                         \
    }
RESERVES(fallocate, off_t)
RESERVES(fallocate64, off64_t)
#define RESERVES_PLAINLY(name, Offset)                                                                                 \
    int name(int fd, Offset offset, Offset size) {                                                                     \
        static auto* const real = next<int(int, Offset, Offset)>(#name);                                               \
        return reserved(fd, 0, offset, size, [&] { return real(fd, offset, size); });                                  \
    }
RESERVES_PLAINLY(posix_fallocate, off_t)
RESERVES_PLAINLY(posix_fallocate64, off64_t)

int fsync(int fd) {
    static auto* const real = next<int(int)>("fsync");
    return synced(fd, real);
}
int fdatasync(int fd) {
    static auto* const real = next<int(int)>("fdatasync");
    return synced(fd, real);
}

#define OPENS(name)                                                                                                    \
    int name(const char* path, int flags, ...) {                                                                       \
        static auto* const real = next<int(const char*, int, ...)>(#name);                                             \
        MODE_OF(flags)                                                                                                 \
        return opened(flags, [&] { return real(path, flags, mode); });                                                 \
    }
OPENS(open)
OPENS(open64)
#define OPENS_AT(name)                                                                                                 \
    int name(int folder, const char* path, int flags, ...) {                                                           \
        static auto* const real = next<int(int, const char*, int, ...)>(#name);                                        \
        MODE_OF(flags)                                                                                                 \
        return opened(flags, [&] { return real(folder, path, flags, mode); });                                         \
    }
OPENS_AT(openat)
OPENS_AT(openat64)

int rename(const char* from, const char* to) noexcept {
    static auto* const real = next<int(const char*, const char*)>("rename");
    UnsyncedImage* image = UnsyncedImage::get();
    return image ? image->renamed(absolute(from), absolute(to), [&] { return real(from, to); }) : real(from, to);
}
int unlink(const char* path) noexcept {
    static auto* const real = next<int(const char*)>("unlink");
    return removed(absolute(path), [&] { return real(path); });
}
int remove(const char* path) noexcept {
    static auto* const real = next<int(const char*)>("remove");
    return removed(absolute(path), [&] { return real(path); });
}
int unlinkat(int folder, const char* path, int flags) noexcept {
    static auto* const real = next<int(int, const char*, int)>("unlinkat");
    std::string whole = absolute(path);
    if (folder != AT_FDCWD && path && path[0] != '/') {
        std::error_code error;
        whole = (std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(folder), error) / path).string();
    }
    return removed(whole, [&] { return real(folder, path, flags); });
}

} // extern "C"
