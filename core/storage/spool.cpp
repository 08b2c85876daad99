// The writer's side, and what both sides share. Reading: spool_reading.cpp.
#include "core/storage/spool.h"

#include "core/base/atomic_file.h"

#include <spdlog/spdlog.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <utility>

namespace aetherion::storage {

namespace {

// Small enough for several in one transaction.
constexpr std::size_t kFrameTarget = 250'000;
// A segment that has been applied whole is followed by another one when it has grown this large, so that little is
// applied once more after a kill.
constexpr std::uint64_t kSettledBytes = 4'000'000;
constexpr std::string_view kSuffix = ".spool";
constexpr std::string_view kDamagedSuffix = ".spool.damaged";

tl::unexpected<Error> failOnSpool(const std::filesystem::path& path, const char* what) {
    return failAt(path.string(), std::string(what) + ": " + std::strerror(errno));
}

/// Of NUMBER followed by `suffix`.
std::optional<std::uint64_t> segmentNumber(const std::filesystem::path& path, std::string_view suffix) {
    const std::string name = path.filename().string();
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error != std::errc() || std::string_view(end) != suffix)
        return std::nullopt;
    return number;
}

std::string mega(std::uint64_t bytes) { return std::to_string(bytes / 1'000'000) + " MB"; }

/// False with errno.
bool writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(descriptor, bytes.data(), bytes.size());
        if (n < 0 && errno != EINTR)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(n, 0)));
    }
    return true;
}

Status cutTornEnd(const std::filesystem::path& path, const SpoolDamage& torn) {
    spdlog::warn("{}: the last {} bytes, at {}, are of a write that was cut off in its middle; they are removed, "
                 "everything before them stands",
                 path.string(), torn.bytes, torn.offset);
    if (::truncate(path.c_str(), static_cast<off_t>(torn.offset)) != 0)
        return failOnSpool(path, "cannot be cut");
    return {};
}

} // namespace

std::filesystem::path spoolFolder(const std::filesystem::path& dataFolder) { return dataFolder / "spool"; }

Status makeSpoolFolder(const std::filesystem::path& dataFolder) {
    for (const auto& folder : {dataFolder, spoolFolder(dataFolder)}) {
        if (::mkdir(folder.c_str(), 0700) == 0) {
            if (const Status synced = syncFolder(folder.parent_path()); !synced)
                return synced;
        } else if (errno != EEXIST) {
            return failOnSpool(folder, "cannot create folder");
        }
    }
    return {};
}

std::string rowsText(std::uint64_t rows) {
    std::string digits = std::to_string(rows);
    for (std::size_t i = digits.size(); i > 3; i -= 3)
        digits.insert(i - 3, ",");
    return digits + (rows == 1 ? " row" : " rows");
}

Result<std::unique_ptr<Spool>> Spool::open(const SpoolSettings& settings) {
    std::unique_ptr<Spool> spool(new Spool(settings));
    if (const Status known = spool->takeStock(); !known)
        return tl::unexpected(known.error());
    return spool;
}

Spool::~Spool() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Status Spool::takeStock() {
    std::error_code error;
    std::filesystem::directory_iterator entries(folder(), error);
    if (error == std::errc::no_such_file_or_directory)
        return {};
    if (error)
        return failAt(folder().string(), "cannot be read: " + error.message());
    for (const auto& entry : entries) {
        if (const auto number = segmentNumber(entry.path(), kSuffix))
            m_segments.push_back({.number = *number, .path = entry.path()});
        // What is kept is not written over.
        if (const auto number = segmentNumber(entry.path(), kDamagedSuffix))
            m_nextNumber = std::max(m_nextNumber, *number + 1);
    }
    std::ranges::sort(m_segments, {}, &Segment::number);
    for (Segment& segment : m_segments)
        if (const Status known = takeStock(segment, &segment == &m_segments.back()); !known)
            return known;
    std::erase_if(m_segments, [](const Segment& segment) { return segment.end == 0; });
    for (const Segment& segment : m_segments) {
        m_waiting.rows += segment.rows;
        m_waiting.bytes += segment.end;
        m_lastSequence = std::max(m_lastSequence, segment.lastSequence);
        m_nextNumber = std::max(m_nextNumber, segment.number + 1);
    }
    m_firstOfThisRun = m_nextNumber;
    return {};
}

Status Spool::takeStock(Segment& segment, bool last) {
    auto file = SpoolSegment::open(segment.path);
    if (!file)
        return tl::unexpected(file.error());
    std::vector<contract::Record> records;
    segment.end = file->fileSize();
    bool damaged = false;
    for (;;) {
        // A killed process leaves half a frame at the end of its last segment, and nowhere else.
        const auto depth = last ? SpoolSegment::Depth::Records : SpoolSegment::Depth::Heads;
        const auto step = file->next(segment.end, depth, records);
        if (!step)
            return tl::unexpected(step.error());
        records.clear();
        if (step->frame) {
            segment.rows += step->frame->records;
            segment.lastSequence = step->frame->sequence;
        } else if (!step->damage) {
            break;
        } else if (last && step->damage->atTheEnd) {
            if (const Status cut = cutTornEnd(segment.path, *step->damage); !cut)
                return cut;
            segment.end = step->damage->offset;
            break;
        } else {
            // To be told, and counted, when it is read.
            damaged = true;
            segment.rows += step->damage->records;
        }
    }
    const auto& owner = file->owner();
    if (owner && *owner != m_settings.owner && segment.rows > 0)
        return failAt(segment.path.string(),
                      "holds " + rowsText(segment.rows) + " of engine \"" + owner->engine + "\" that still have to " +
                          "reach the server " + owner->server + ", but this is engine \"" + m_settings.owner.engine +
                          "\" and the server " + m_settings.owner.server + "; start once with that engine name and " +
                          "server, so that they arrive, or move " + folder().string() +
                          " elsewhere, which leaves them out");
    if (segment.rows == 0 && !damaged) {
        segment.end = 0;
        remove(segment);
    }
    return {};
}

Status Spool::checkRoom(std::uint64_t bytes) const {
    if (const auto had = waiting(); had.bytes + bytes > m_settings.byteLimit)
        return failAt(folder().string(), "is full: " + rowsText(had.rows) + " (" + mega(had.bytes) +
                                             ") wait for the server, and " + mega(m_settings.byteLimit) +
                                             " are the limit");
    struct statvfs disk {};
    if (::statvfs(m_settings.folder.c_str(), &disk) != 0)
        return failOnSpool(m_settings.folder, "cannot be looked at");
    const std::uint64_t free = std::uint64_t{disk.f_bavail} * disk.f_frsize;
    if (free < m_settings.keepFree + bytes)
        return failAt(folder().string(), "the disk is full: " + mega(free) + " are free, and " +
                                             mega(m_settings.keepFree) + " must stay so");
    return {};
}

Status Spool::beginSegment() {
    if (const Status made = makeSpoolFolder(m_settings.folder); !made)
        return made;
    std::string name = std::to_string(m_nextNumber);
    name.insert(0, name.size() < 8 ? 8 - name.size() : 0, '0');
    const auto path = folder() / (name + std::string(kSuffix));
    m_descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_descriptor < 0)
        return failOnSpool(path, "cannot create");
    // Whatever happens to it, the name is not used again.
    ++m_nextNumber;
    const std::string header = segmentHeader(m_settings.owner);
    Status begun;
    if (!writeAll(m_descriptor, header))
        begun = failOnSpool(path, "cannot write");
    else if (::fdatasync(m_descriptor) != 0)
        begun = failOnSpool(path, "cannot sync");
    else
        begun = syncFolder(folder());
    if (!begun) {
        ::close(std::exchange(m_descriptor, -1));
        ::unlink(path.c_str());
        return begun;
    }
    m_path = path;
    m_end = header.size();
    const std::lock_guard lock(m_mutex);
    m_segments.push_back({.number = m_nextNumber - 1, .path = path, .end = m_end, .closed = false});
    m_waiting.bytes += m_end;
    return {};
}

void Spool::closeSegment() {
    if (m_descriptor < 0)
        return;
    ::close(std::exchange(m_descriptor, -1));
    const std::lock_guard lock(m_mutex);
    m_segments.back().closed = true;
}

Status Spool::writeDown(const std::string& bytes) {
    Status written;
    if (!writeAll(m_descriptor, bytes))
        written = failOnSpool(m_path, "cannot write");
    else if (::fdatasync(m_descriptor) != 0)
        written = failOnSpool(m_path, "cannot sync");
    if (written) {
        m_end += bytes.size();
        return {};
    }
    // After a failed sync nobody knows what is on the disk: what comes next goes into another file.
    (void)!::ftruncate(m_descriptor, static_cast<off_t>(m_end));
    closeSegment();
    return written;
}

Status Spool::append(std::span<const contract::Record> facts, std::span<const contract::Record> rows) {
    m_bytes.clear();
    std::uint64_t sequence = m_lastSequence;
    for (const bool areFacts : {true, false})
        for (auto rest = areFacts ? facts : rows; !rest.empty();)
            rest = rest.subspan(appendFrame(m_bytes, ++sequence, rest, areFacts, kFrameTarget));
    if (m_bytes.empty())
        return {};
    if (m_end >= m_settings.segmentBytes || (m_end >= kSettledBytes && waiting().rows == 0))
        closeSegment();
    if (const Status room = checkRoom(m_bytes.size()); !room) {
        // Once it has been applied it can go, and make room.
        closeSegment();
        return room;
    }
    if (m_descriptor < 0)
        if (const Status begun = beginSegment(); !begun)
            return begun;
    if (const Status written = writeDown(m_bytes); !written)
        return written;
    m_lastSequence = sequence;
    const std::lock_guard lock(m_mutex);
    Segment& segment = m_segments.back();
    segment.end = m_end;
    segment.rows += facts.size() + rows.size();
    segment.lastSequence = sequence;
    m_waiting.rows += facts.size() + rows.size();
    m_waiting.bytes += m_bytes.size();
    return {};
}

void Spool::finish() {
    closeSegment();
    if (m_waiting.rows > 0)
        return;
    for (const Segment& segment : m_segments)
        remove(segment);
    m_segments.clear();
    m_waiting = {};
}

void Spool::remove(const Segment& segment) const {
    std::error_code error;
    if (segment.damaged)
        std::filesystem::rename(segment.path, segment.path.string() + ".damaged", error);
    else
        std::filesystem::remove(segment.path, error);
    if (error && error != std::errc::no_such_file_or_directory)
        spdlog::warn("{}: its rows have arrived, but it cannot be removed: {}", segment.path.string(), error.message());
}

Spool::Waiting Spool::waiting() const {
    const std::lock_guard lock(m_mutex);
    return m_waiting;
}

std::string Spool::damage() const {
    const std::lock_guard lock(m_mutex);
    return m_damage;
}

std::uint64_t Spool::damagedRows() const {
    const std::lock_guard lock(m_mutex);
    return m_damagedRows;
}

} // namespace aetherion::storage
