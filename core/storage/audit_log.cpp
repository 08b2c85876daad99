#include "core/storage/audit_log.h"

#include "core/storage/audit_record.h"

#include <algorithm>
#include <utility>

namespace aetherion::storage {

namespace {

contract::AuditEntry byTheWriter(const char* action, std::string reason) {
    return {
        .who = "engine", .channel = "engine", .action = action, .subject = kAuditLogName, .reason = std::move(reason)};
}

} // namespace

Result<std::unique_ptr<AuditLog>> AuditLog::open(AuditSettings settings, const Clock& clock, AuditListeners listeners) {
    settings.engine = tidyAuditEntry({.who = settings.engine, .channel = {}, .action = {}, .subject = {}}).who;
    std::vector<contract::AuditRecord> opened;
    auto chain = AuditChain::open(settings.folder, settings.engine, clock.now(), opened);
    if (!chain)
        return tl::unexpected(chain.error());
    if (listeners.onRecorded)
        for (const auto& record : opened)
            listeners.onRecorded(record);
    std::unique_ptr<AuditLog> log(new AuditLog(std::move(settings), clock, std::move(listeners), std::move(*chain)));
    return log;
}

AuditLog::AuditLog(AuditSettings settings, const Clock& clock, AuditListeners listeners, AuditChain chain)
    : m_settings(std::move(settings)), m_clock(clock), m_listeners(std::move(listeners)), m_chain(std::move(chain)),
      m_place((m_settings.folder / kAuditLogName).string()), m_seq(m_chain.seq()), m_head(m_chain.head()),
      m_writer([this] { write(); }) {}

AuditLog::~AuditLog() {
    (void)close();
    m_writer.join();
}

Result<std::int64_t> AuditLog::recordNow(contract::AuditEntry entry) {
    if (std::this_thread::get_id() == m_writer.get_id())
        return failAt(m_place, "cannot be waited for by its own writer");
    entry = tidyAuditEntry(entry);
    const auto answer = std::make_shared<Answer>();
    std::unique_lock lock(m_mutex);
    if (m_closing)
        return failAt(m_place, "is closed");
    if (m_spoilt)
        return failAt({}, m_error);
    if (m_queue.size() >= m_settings.capacity)
        return failAt(m_place, "too many entries wait for the disk");
    m_queue.push_back({{std::move(entry), m_clock.now()}, answer});
    ++m_urgent;
    m_work.notify_one();
    if (m_progress.wait_for(lock, m_settings.patience, [&] { return answer->result.has_value(); }))
        return *answer->result;
    // Nobody may act on it now; what the disk has not been given yet is not recorded either.
    const auto waiting =
        std::find_if(m_queue.begin(), m_queue.end(), [&](const Pending& item) { return item.answer == answer; });
    if (waiting != m_queue.end()) {
        m_queue.erase(waiting);
        --m_urgent;
    }
    if (m_error.empty())
        m_error = m_place + ": the disk does not answer";
    const std::string reason = m_error;
    lock.unlock();
    tellFailure();
    return failAt({}, reason);
}

bool AuditLog::note(contract::AuditEntry entry) noexcept {
    bool taken = false;
    bool tells = true;
    try {
        entry = tidyAuditEntry(entry);
        const std::lock_guard lock(m_mutex);
        taken = !m_closing && !m_spoilt && m_queue.size() < m_settings.capacity;
        if (taken)
            m_queue.push_back({{std::move(entry), m_clock.now()}, {}});
        else
            lose(1);
        tells = !m_closing && (!taken || isStuck());
    } catch (...) {
        const std::lock_guard lock(m_mutex);
        lose(1);
        taken = false;
    }
    m_work.notify_one();
    if (tells)
        tellFailure();
    return taken;
}

contract::AuditHealth AuditLog::health() const {
    const std::lock_guard lock(m_mutex);
    contract::AuditHealth health{
        .error = whyNot(), .seq = m_seq, .head = m_head, .waiting = m_queue.size() + m_inFlight, .lost = m_lost};
    health.writable = health.error.empty();
    return health;
}

Status AuditLog::flush() {
    std::unique_lock lock(m_mutex);
    const bool done = m_progress.wait_for(lock, m_settings.patience,
                                          [&] { return (m_queue.empty() && m_inFlight == 0) || !m_error.empty(); });
    if (done && m_error.empty())
        return {};
    return m_error.empty() ? failAt(m_place, "the disk does not answer") : failAt({}, m_error);
}

Status AuditLog::close() {
    std::unique_lock lock(m_mutex);
    m_closing = true;
    m_work.notify_one();
    if (!m_progress.wait_for(lock, m_settings.patience, [&] { return m_ended; }))
        return failAt(m_place, "the disk does not answer");
    if (!m_error.empty())
        return failAt({}, m_error);
    return {};
}

void AuditLog::write() {
    std::unique_lock lock(m_mutex);
    for (bool last = false; !last;) {
        waitForWork(lock);
        std::vector<Pending> batch = takeBatch();
        // A disk that fails while it is closed is given one chance.
        last = m_closing && (m_queue.empty() || m_spoilt || !m_error.empty());
        const std::vector<AuditDraft> drafts = draftsOf(batch, last);
        std::vector<contract::AuditRecord> written;
        if (m_spoilt || drafts.empty())
            continue;
        const std::uint64_t lostSaid = m_lostUnrecorded;
        m_inFlight = batch.size();
        m_writingSince = Steady::now();
        lock.unlock();
        const Status asked = m_settings.faults ? m_settings.faults->beforeWrite() : Status();
        const Status status =
            asked ? m_chain.append(drafts, written) : failAt(m_place, "cannot be written: " + asked.error().reason);
        lock.lock();
        m_inFlight = 0;
        m_writingSince.reset();
        if (!written.empty())
            m_lostUnrecorded -= lostSaid;
        settle(std::move(batch), status, !written.empty(), last ? 1 : 0);
        m_progress.notify_all();
        lock.unlock();
        if (!status)
            tellFailure();
        tellRecorded(written);
        lock.lock();
    }
    giveUpQueue({{}, m_error});
    m_ended = true;
    m_progress.notify_all();
}

void AuditLog::waitForWork(std::unique_lock<std::mutex>& lock) {
    if (m_spoilt)
        m_work.wait(lock, [&] { return m_closing; });
    else if (m_error.empty())
        m_work.wait(lock, [&] { return m_closing || !m_queue.empty() || m_lostUnrecorded > 0; });
    else
        m_work.wait_for(lock, m_settings.retryAfter, [&] { return m_closing || m_urgent > 0; });
}

std::vector<AuditLog::Pending> AuditLog::takeBatch() {
    // Room for what the writer itself has to say.
    const std::size_t count = std::min(m_queue.size(), static_cast<std::size_t>(kLargestAuditBatch) - 3);
    const auto end = m_queue.begin() + static_cast<std::ptrdiff_t>(count);
    std::vector<Pending> batch(std::make_move_iterator(m_queue.begin()), std::make_move_iterator(end));
    m_queue.erase(m_queue.begin(), end);
    m_urgent = 0;
    for (const Pending& item : m_queue)
        m_urgent += item.answer ? 1 : 0;
    return batch;
}

std::vector<AuditDraft> AuditLog::draftsOf(const std::vector<Pending>& batch, bool last) const {
    std::vector<AuditDraft> drafts;
    drafts.reserve(batch.size() + 3);
    const auto say = [&](const char* action, const std::string& reason) {
        drafts.push_back({tidyAuditEntry(byTheWriter(action, reason)), m_clock.now()});
    };
    if (!m_error.empty())
        say("audit restored", m_error);
    if (m_lostUnrecorded > 0)
        say("entries lost", std::to_string(m_lostUnrecorded) + " entries could not be kept");
    for (const Pending& item : batch)
        drafts.push_back(item.draft);
    if (last)
        say("audit closed", {});
    return drafts;
}

void AuditLog::settle(std::vector<Pending> batch, const Status& status, bool recorded, std::int64_t behind) {
    if (recorded) {
        m_seq = m_chain.seq();
        m_head = m_chain.head();
    }
    m_spoilt = m_chain.spoilt();
    std::int64_t seq = m_seq - behind - static_cast<std::int64_t>(batch.size());
    std::vector<Pending> again;
    for (Pending& item : batch) {
        ++seq;
        if (item.answer)
            item.answer->result = status ? Result<std::int64_t>(seq) : tl::unexpected(status.error());
        else if (!recorded)
            again.push_back(std::move(item));
    }
    if (m_spoilt) {
        lose(again.size());
        giveUpQueue(status.error());
    } else {
        m_queue.insert(m_queue.begin(), std::make_move_iterator(again.begin()), std::make_move_iterator(again.end()));
    }
    m_error = status ? std::string() : status.error().text();
    if (status)
        m_failureTold = false;
}

void AuditLog::giveUpQueue(const Error& why) {
    for (const Pending& item : m_queue) {
        if (item.answer)
            item.answer->result = tl::unexpected(why);
        else
            lose(1);
    }
    m_queue.clear();
    m_urgent = 0;
}

bool AuditLog::isStuck() const { return m_writingSince && Steady::now() - *m_writingSince > m_settings.patience; }

std::string AuditLog::whyNot() const {
    if (!m_error.empty())
        return m_error;
    if (m_closing)
        return m_place + ": is closed";
    return isStuck() ? m_place + ": the disk does not answer" : std::string();
}

void AuditLog::lose(std::size_t count) {
    m_lost += count;
    m_lostUnrecorded += count;
}

void AuditLog::tellRecorded(const std::vector<contract::AuditRecord>& records) const {
    if (!m_listeners.onRecorded)
        return;
    for (const auto& record : records) {
        try {
            m_listeners.onRecorded(record);
        } catch (...) {
            // The mirror may fail; the chain on the disk is the truth, and goes on.
            continue;
        }
    }
}

void AuditLog::tellFailure() {
    std::string reason;
    {
        const std::lock_guard lock(m_mutex);
        if (m_failureTold)
            return;
        m_failureTold = true;
        reason = whyNot();
        if (reason.empty())
            reason = m_place + ": " + std::to_string(m_lost) + " entries could not be kept";
    }
    if (m_listeners.onFailure)
        m_listeners.onFailure(reason);
}

} // namespace aetherion::storage
