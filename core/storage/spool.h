#pragma once
// Rows on the disk on their way to a server: appended by one thread, read in order by another, removed once applied.
//
// In FOLDER/spool (0700), in segments `<number>.spool` (0600) of about 16 MB. What append() has taken survives a power
// cut: one write, one sync, and the folder is synced when a segment begins. What a killed process left is found again
// by open(); the frame that it was about to write when it was killed is cut off. A frame that was damaged later is said
// in the log with file and offset, and counted; the ones behind it are read, and the file is kept beside the others as
// `<number>.spool.damaged`. Reading takes memory for one frame.
//
// Thread: open() and finish() while nobody else uses it; append() the writer; read() and forget() the drainer; the rest
// any.
#include "core/storage/spool_segment.h"

#include <deque>
#include <memory>
#include <mutex>

namespace aetherion::storage {

struct SpoolSettings {
    /// The data folder.
    std::filesystem::path folder;
    SpoolOwner owner;
    std::uint64_t segmentBytes = 16'000'000;
    /// More is refused: by size,
    std::uint64_t byteLimit = 2'000'000'000;
    /// and so that so much stays free on the disk, for what must be written there besides.
    std::uint64_t keepFree = 64'000'000;
};

/// What was read for one transaction.
struct SpoolBatch {
    std::vector<contract::Record> records;
    /// Of the last frame in it.
    std::uint64_t sequence = 0;
    /// How many of the records this run has appended, and how many of those are facts.
    std::uint64_t ofThisRun = 0;
    std::uint64_t factsOfThisRun = 0;
};

[[nodiscard]] std::filesystem::path spoolFolder(const std::filesystem::path& dataFolder);
/// Creates it, and the data folder, for their owner alone.
[[nodiscard]] Status makeSpoolFolder(const std::filesystem::path& dataFolder);

class Spool {
public:
    /// Creates nothing. Refused when it holds rows of another owner, or of a later version of the program.
    [[nodiscard]] static Result<std::unique_ptr<Spool>> open(const SpoolSettings& settings);
    ~Spool();
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;

    /// Facts first, then rows. On the disk when it returns; after an error none of them counts.
    [[nodiscard]] Status append(std::span<const contract::Record> facts, std::span<const contract::Record> rows);
    /// Appends the records of the next frames to `batch`, until it holds at least `records`, or there are no more.
    [[nodiscard]] Status read(SpoolBatch& batch, std::size_t records);
    /// The batch has been applied: what is no longer needed is removed.
    void forget(const SpoolBatch& batch);
    /// Removes the last segment when nothing waits any longer.
    void finish();

    struct Waiting {
        std::uint64_t rows = 0;
        std::uint64_t bytes = 0;
    };
    [[nodiscard]] Waiting waiting() const;
    /// What has been found damaged, in one line; empty when nothing has.
    [[nodiscard]] std::string damage() const;
    /// How many rows cannot be read any more, as far as that can be told.
    [[nodiscard]] std::uint64_t damagedRows() const;

private:
    struct Segment {
        std::uint64_t number = 0;
        std::filesystem::path path;
        /// Frames end here.
        std::uint64_t end = 0;
        std::uint64_t rows = 0;
        std::uint64_t lastSequence = 0;
        /// Nothing more is appended.
        bool closed = true;
        bool damaged = false;
    };

    explicit Spool(SpoolSettings settings) : m_settings(std::move(settings)) {}
    [[nodiscard]] Status takeStock();
    [[nodiscard]] Status takeStock(Segment& segment, bool last);
    [[nodiscard]] Status checkRoom(std::uint64_t bytes) const;
    [[nodiscard]] Status beginSegment();
    void closeSegment();
    [[nodiscard]] Status writeDown(const std::string& bytes);
    /// False when there is nothing more to read now.
    [[nodiscard]] Result<bool> readFrame(SpoolBatch& batch);
    void removeApplied();
    void noteDamage(const SpoolSegment& segment, const SpoolDamage& damage);
    void noteMissing(const SpoolSegment& segment, std::uint64_t sequence);
    void remove(const Segment& segment) const;
    [[nodiscard]] std::filesystem::path folder() const { return spoolFolder(m_settings.folder); }

    const SpoolSettings m_settings;

    // The writer's.
    std::string m_bytes;
    std::filesystem::path m_path;
    int m_descriptor = -1;
    std::uint64_t m_end = 0;
    std::uint64_t m_lastSequence = 0;
    std::uint64_t m_nextNumber = 1;

    // The drainer's.
    std::optional<SpoolSegment> m_reading;
    std::uint64_t m_readingNumber = 0;
    std::uint64_t m_readSequence = 0;
    std::uint64_t m_appliedSequence = 0;

    std::uint64_t m_firstOfThisRun = 1;

    mutable std::mutex m_mutex;
    std::deque<Segment> m_segments;
    Waiting m_waiting;
    std::string m_damage;
    std::uint64_t m_damagedRows = 0;
};

/// "1 row", "12,345 rows": for people.
[[nodiscard]] std::string rowsText(std::uint64_t rows);

} // namespace aetherion::storage
