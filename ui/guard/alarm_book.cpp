#include "ui/guard/alarm_book.h"

#include <algorithm>
#include <set>

namespace aetherion::guard {

AlarmPriority priorityOf(AlarmKind kind) {
    switch (kind) {
    case AlarmKind::Halted:
    case AlarmKind::NoContact:
    case AlarmKind::Unprotected:
    case AlarmKind::StoreFailing:
    case AlarmKind::NotRecorded:
    case AlarmKind::SessionFailed:
        return AlarmPriority::Urgent;
    case AlarmKind::Held:
    case AlarmKind::RailBreached:
    case AlarmKind::FeedStale:
    case AlarmKind::FeedGap:
    case AlarmKind::StoreAway:
    case AlarmKind::CannotStop:
        return AlarmPriority::Warning;
    case AlarmKind::JobFailed:
    case AlarmKind::FeedResync:
        return AlarmPriority::Notice;
    }
    return AlarmPriority::Urgent;
}

bool Alarm::isActive() const { return activeCount() > 0; }

std::size_t Alarm::activeCount() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(subjects, [](const auto& each) { return each.second.isActive; }));
}

Alarm& AlarmBook::open(AlarmKind kind, Timestamp now) {
    Alarm& alarm = m_open[kind];
    if (alarm.id == 0) {
        alarm.id = ++m_lastId;
        alarm.kind = kind;
        alarm.first = now;
    }
    return alarm;
}

void AlarmBook::raise(const AlarmFact& fact, Timestamp now) {
    Alarm& alarm = open(fact.kind, now);
    const auto known = alarm.subjects.find(fact.subject);
    if (known != alarm.subjects.end() && known->second.isActive) {
        if (known->second.detail != fact.detail) {
            known->second.detail = fact.detail;
            ++m_revision;
        }
        return;
    }
    if (known == alarm.subjects.end() && alarm.subjects.size() >= kMostSubjects) {
        std::erase_if(alarm.subjects, [](const auto& each) { return !each.second.isActive; });
        if (alarm.subjects.size() >= kMostSubjects)
            return;
    }
    alarm.subjects[fact.subject] = {fact.detail, fact.since, true};
    alarm.newest = fact.subject;
    alarm.last = now;
    ++alarm.count;
    alarm.acknowledged.reset();
    ++m_revision;
}

void AlarmBook::raiseOnce(const AlarmFact& fact, Timestamp now) {
    raise(fact, now);
    m_open[fact.kind].subjects[fact.subject].isActive = false;
}

void AlarmBook::settle(AlarmKind kind) {
    const auto found = m_open.find(kind);
    if (found == m_open.end() || !found->second.acknowledged || found->second.isActive())
        return;
    Alarm& past = found->second;
    for (auto each = past.subjects.begin(); each != past.subjects.end() && past.subjects.size() > kMostPastSubjects;)
        if (each->first == past.newest) {
            ++each;
        } else {
            each = past.subjects.erase(each);
            ++past.unlisted;
        }
    m_past.push_front(std::move(past));
    m_open.erase(found);
    if (m_past.size() > kMostPast)
        m_past.pop_back();
    ++m_revision;
}

void AlarmBook::endAll(AlarmKind kind) {
    const auto found = m_open.find(kind);
    if (found == m_open.end())
        return;
    for (auto& [name, subject] : found->second.subjects)
        subject.isActive = false;
    ++m_revision;
    settle(kind);
}

void AlarmBook::observe(const std::vector<AlarmFact>& facts, Timestamp now) {
    std::set<std::pair<AlarmKind, std::string_view>> standing;
    for (const AlarmFact& fact : facts) {
        standing.emplace(fact.kind, fact.subject);
        raise(fact, now);
    }
    for (const AlarmKind kind : kAlarmKinds) {
        const auto found = m_open.find(kind);
        if (found == m_open.end())
            continue;
        for (auto& [name, subject] : found->second.subjects)
            if (subject.isActive && !standing.contains({kind, name})) {
                subject.isActive = false;
                ++m_revision;
            }
        settle(kind);
    }
}

bool AlarmBook::acknowledge(std::int64_t id, const std::string& who, Timestamp now) {
    for (auto& [kind, alarm] : m_open) {
        if (alarm.id != id || alarm.acknowledged)
            continue;
        alarm.acknowledged = Acknowledgement{who, now};
        ++m_revision;
        settle(kind);
        return true;
    }
    return false;
}

std::vector<Alarm> AlarmBook::alarms() const {
    std::vector<Alarm> all;
    for (const auto& [kind, alarm] : m_open)
        all.push_back(alarm);
    std::ranges::stable_sort(all, [](const Alarm& a, const Alarm& b) {
        const bool isOpenA = !a.acknowledged;
        const bool isOpenB = !b.acknowledged;
        if (isOpenA != isOpenB)
            return isOpenA;
        return a.kind < b.kind;
    });
    all.insert(all.end(), m_past.begin(), m_past.end());
    return all;
}

std::size_t AlarmBook::unacknowledged() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(m_open, [](const auto& each) { return !each.second.acknowledged; }));
}

const Alarm* AlarmBook::mostUrgent() const {
    // The map's order is that of urgency.
    for (const auto& [kind, alarm] : m_open)
        if (!alarm.acknowledged)
            return &alarm;
    return nullptr;
}

} // namespace aetherion::guard
