#include "core/storage/retention.h"

#include "core/storage/database_file.h"
#include "core/storage/retention_round.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <utility>

namespace aetherion::storage {

namespace {

/// Rounds that took this many are followed by another at once.
constexpr std::int64_t kManyRows = 10'000;
constexpr Duration kBusyEvery = std::chrono::seconds(5);
constexpr Duration kAfterError = std::chrono::minutes(1);
constexpr Duration kLookEvery = std::chrono::seconds(1);

// Parts of the whole limit. Rows go before it is reached, and so many at once that it is not reached again soon.
constexpr double kPruneAbove = 0.92;
constexpr double kPruneTo = 0.88;
/// Of a class's own limit.
constexpr double kClassPruneTo = 0.95;
/// Growth after which it is time to look again.
constexpr double kMuchGrowth = 0.02;
/// From here on it matters how much each class takes.
constexpr double kCloseToLimit = 0.8;
/// A file's log counts, but for no more than this: it is emptied, not pruned.
constexpr double kMostLog = 0.10;

/// One statement gives back one page.
constexpr int kPagesInStep = 64;
/// Pages that lie free for the next rows: this part of the file, and no fewer than so many.
constexpr std::int64_t kFreePart = 20;
constexpr std::int64_t kFewestFree = 256;

std::int64_t bytesOfFile(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    return error ? 0 : static_cast<std::int64_t>(size);
}

} // namespace

/// What the stepping thread has under way.
struct Retention::Round {
    RoundPlan plan{};
    std::optional<AgeRound> age{};
    /// The next one is the last.
    std::vector<SizeRound> sizes{};
    RowsTaken taken{};
};

Retention::Retention(RetentionSettings settings, const Clock& clock)
    : m_settings(std::move(settings)), m_clock(clock), m_round(std::make_unique<Round>()), m_limits(m_settings.limits) {
    m_view.byteLimit = static_cast<std::uint64_t>(m_limits.totalBytes);
}

Retention::~Retention() = default;

void Retention::changeLimits(const RetentionLimits& limits) {
    const std::lock_guard lock(m_mutex);
    if (limits == m_limits)
        return;
    m_limits = limits;
    m_view.byteLimit = static_cast<std::uint64_t>(limits.totalBytes);
    m_roundAsked = true;
}

void Retention::takeSizes(const StoreSizes& sizes) {
    const std::lock_guard lock(m_mutex);
    m_sizes = sizes;
    m_takenSinceSizes = {};
    m_wantsSizes = false;
    // Ages need no sizes: what had to wait for them is the limits of bytes.
    m_roundAsked =
        m_roundAsked || static_cast<double>(sizes.totalBytes) > kPruneAbove * static_cast<double>(m_limits.totalBytes);
}

bool Retention::wantsSizes() const {
    const std::lock_guard lock(m_mutex);
    return m_wantsSizes;
}

void Retention::beginRound() {
    const std::lock_guard lock(m_mutex);
    m_roundAsked = true;
}

RetentionView Retention::view() const {
    const std::lock_guard lock(m_mutex);
    return m_view;
}

Result<bool> Retention::step(const Connection& connection, Database database) {
    if (database == Database::Ledger)
        return false;
    auto more = advance(connection);
    if (!more) {
        // Whatever was looked up may not be so any more.
        m_stage = Stage::Idle;
        *m_round = {};
        m_nextRound = m_clock.now() + kAfterError;
    }
    return more;
}

void Retention::note(const RowsTaken& taken) {
    const std::lock_guard lock(m_mutex);
    for (std::size_t i = 0; i < taken.size(); ++i) {
        m_round->taken[i] += taken[i];
        m_takenSinceSizes[i] += taken[i];
        m_view.taken[i] += taken[i];
    }
}

Result<bool> Retention::advance(const Connection& connection) {
    RowsTaken taken{};
    switch (m_stage) {
    case Stage::Idle: {
        const auto due = isDue(connection);
        if (!due || !*due)
            return due;
        if (const Status begun = begin(connection); !begun)
            return tl::unexpected(begun.error());
        return true;
    }
    case Stage::Age: {
        const auto more = m_round->age->step(connection, taken);
        if (!more)
            return more;
        note(taken);
        if (!*more) {
            if (const Status looked = look(connection); !looked)
                return tl::unexpected(looked.error());
            planSizes();
            m_stage = Stage::Size;
        }
        return true;
    }
    case Stage::Size: {
        if (m_round->sizes.empty()) {
            if (const Status looked = look(connection); !looked)
                return tl::unexpected(looked.error());
            judge();
            m_stage = Stage::GiveBack;
            return true;
        }
        const auto more = m_round->sizes.back().step(connection, taken);
        if (!more)
            return more;
        note(taken);
        if (!*more)
            m_round->sizes.pop_back();
        return true;
    }
    case Stage::GiveBack: {
        const auto more = giveBack(connection);
        if (more && !*more)
            endRound();
        return more;
    }
    }
    return false;
}

Result<bool> Retention::isDue(const Connection& connection) {
    const Timestamp now = m_clock.now();
    if (!m_nextRound)
        m_nextRound = now + m_settings.firstAfter;
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_roundAsked, false))
            return true;
    }
    // A clock that was set back must not put rounds off.
    if (now >= *m_nextRound || *m_nextRound - now > m_settings.every + m_settings.firstAfter + kAfterError)
        return true;
    if (now < m_nextLook && m_nextLook - now <= kLookEvery)
        return false;
    m_nextLook = now + kLookEvery;
    if (const Status looked = look(connection); !looked)
        return tl::unexpected(looked.error());
    return m_usedAtRound > 0 && static_cast<double>(m_usedBytes - m_usedAtRound) >
                                    kMuchGrowth * static_cast<double>(m_round->plan.limits.totalBytes);
}

Status Retention::begin(const Connection& connection) {
    {
        const std::lock_guard lock(m_mutex);
        *m_round = {};
        m_round->plan = {m_limits, m_clock.now(), m_settings.remove};
    }
    auto sources = prunedSources(connection, m_settings.engine, m_round->plan.now, m_settings.remove);
    if (!sources)
        return tl::unexpected(sources.error());
    if (Status looked = look(connection); !looked)
        return looked;
    m_usedAtRound = m_usedBytes;
    m_round->age.emplace(m_round->plan, std::move(*sources));
    m_stage = Stage::Age;
    return {};
}

double Retention::takenBytes() const {
    double bytes = 0;
    for (std::size_t i = 0; m_sizes && i < m_takenSinceSizes.size(); ++i)
        bytes += static_cast<double>(m_takenSinceSizes[i]) * m_sizes->classes[i].bytesPerRow();
    return bytes;
}

Status Retention::look(const Connection& connection) {
    const bool files = connection.dialect() == Dialect::Sqlite;
    std::int64_t fileBytes = 0;
    std::int64_t logBytes = 0;
    std::int64_t freeBytes = 0;
    if (files) {
        std::array<std::int64_t, 3> numbers{};
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            static constexpr std::array kPragmas{"PRAGMA page_count", "PRAGMA freelist_count", "PRAGMA page_size"};
            const auto number = connection.integer(QLatin1String(kPragmas[i]));
            if (!number)
                return tl::unexpected(number.error());
            numbers[i] = *number;
        }
        const auto folder = connection.file().parent_path();
        for (const Database database : kDatabases)
            logBytes += bytesOfFile(databasePath(folder, database).string() + "-wal");
        fileBytes = numbers[0] * numbers[2] + bytesOfFile(databasePath(folder, Database::Ledger));
        m_pages = numbers[0];
        m_freePages = numbers[1];
        freeBytes = m_freePages * numbers[2];
    }
    const std::lock_guard lock(m_mutex);
    const auto limit = static_cast<double>(m_limits.totalBytes);
    if (files && m_settings.remove)
        m_usedBytes = fileBytes - freeBytes + std::min(logBytes, static_cast<std::int64_t>(kMostLog * limit));
    else
        m_usedBytes = m_sizes ? m_sizes->totalBytes - static_cast<std::int64_t>(takenBytes()) : 0;
    m_view.bytes = static_cast<std::uint64_t>(files ? fileBytes + logBytes : m_usedBytes);
    if (files && m_sizes && static_cast<double>(m_usedBytes) > kCloseToLimit * limit) {
        const double expected = static_cast<double>(m_sizes->totalBytes) - takenBytes();
        m_wantsSizes =
            m_wantsSizes || std::abs(static_cast<double>(m_usedBytes - logBytes) - expected) > kMuchGrowth * limit;
    }
    return {};
}

void Retention::planSizes() {
    const std::lock_guard lock(m_mutex);
    if (!m_sizes)
        return;
    const auto limit = static_cast<double>(m_round->plan.limits.totalBytes);
    const auto used = static_cast<double>(m_usedBytes);
    double beyond = used > kPruneAbove * limit ? used - kPruneTo * limit : 0;
    const bool tooLarge = beyond > 0;
    std::array<double, kPrunedRows.size()> bytes{};
    std::array<double, kPrunedRows.size()> toTake{};
    for (const PrunedRows rows : kPrunedRows) {
        const std::size_t i = index(rows);
        const auto most = static_cast<double>(*ruleOf(rows, m_round->plan.limits).byteLimit);
        bytes[i] = std::max(0.0, static_cast<double>(m_sizes->classes[i].bytes) -
                                     static_cast<double>(m_takenSinceSizes[i]) * m_sizes->classes[i].bytesPerRow());
        toTake[i] = bytes[i] > most ? bytes[i] - kClassPruneTo * most : 0;
        beyond -= toTake[i];
    }
    for (std::size_t i = 0; i < toTake.size() && beyond > 0; ++i) {
        const double more = std::min(beyond, bytes[i] - toTake[i]);
        toTake[i] += more;
        beyond -= more;
    }
    // The last of them runs first.
    for (std::size_t i = toTake.size(); i-- > 0;)
        if (toTake[i] > 0)
            m_round->sizes.emplace_back(m_round->plan, m_round->age->sources(), kPrunedRows[i],
                                        std::llround(std::ceil(toTake[i] / m_sizes->classes[i].bytesPerRow())),
                                        tooLarge);
}

void Retention::judge() {
    const std::lock_guard lock(m_mutex);
    m_view.warning.clear();
    if (!m_sizes || m_usedBytes <= m_round->plan.limits.totalBytes)
        return;
    const auto gigabytes = [](std::int64_t bytes) {
        char text[32];
        std::snprintf(text, sizeof text, "%.2f GB", static_cast<double>(bytes) / 1e9);
        return std::string(text);
    };
    m_view.warning = "the store takes " + gigabytes(m_usedBytes) + " of " + gigabytes(m_round->plan.limits.totalBytes) +
                     "; what is kept for ever takes " +
                     gigabytes(std::max<std::int64_t>(m_sizes->totalBytes - m_sizes->prunableBytes(), 0)) +
                     ": raise store.limit, or move the data";
}

Result<bool> Retention::giveBack(const Connection& connection) {
    if (connection.dialect() != Dialect::Sqlite || !m_settings.remove)
        return false;
    const std::int64_t reserve = m_settings.giveAllBack ? 0 : std::max(m_pages / kFreePart, kFewestFree);
    const std::int64_t free = m_freePages;
    if (free <= reserve)
        return false;
    auto transaction = Transaction::begin(connection, Access::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto pages = std::min<std::int64_t>(kPagesInStep, free - reserve);
    for (std::int64_t i = 0; i < pages; ++i)
        if (const Status done = connection.run(QStringLiteral("PRAGMA incremental_vacuum(1)")); !done)
            return tl::unexpected(done.error());
    if (const Status committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    if (const Status looked = look(connection); !looked)
        return tl::unexpected(looked.error());
    // A file that was made without the means to shrink stays as it is.
    return m_freePages < free;
}

void Retention::endRound() {
    std::int64_t taken = 0;
    for (const std::int64_t rows : m_round->taken)
        taken += rows;
    m_stage = Stage::Idle;
    m_nextRound = m_clock.now() + (taken >= kManyRows ? std::min(kBusyEvery, m_settings.every) : m_settings.every);
    const std::lock_guard lock(m_mutex);
    ++m_view.rounds;
}

} // namespace aetherion::storage
