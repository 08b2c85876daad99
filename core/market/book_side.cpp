#include "core/market/book_side.h"

#include <cstring>

namespace aetherion::market {

namespace {

constexpr double kUnpredictable = 0.5;
constexpr std::size_t kThin = BookSide::kPageLevels / 4;
constexpr std::size_t kJoined = BookSide::kPageLevels * 3 / 4;

/// The first of `count` items whose key is not below `key`. Nobody can predict the way to it, so the compiler is told
/// to choose by conditional moves: branches would cost more than all the rest of a change.
template <typename Item, typename KeyOf>
std::size_t firstNotBelow(const Item* items, std::size_t count, std::int64_t key, KeyOf keyOf) {
    const Item* first = items;
    while (count > 1) {
        const std::size_t half = count / 2;
        const Item* const second = first + half;
        first = __builtin_expect_with_probability(keyOf(second[-1]) < key, 1, kUnpredictable) ? second : first;
        count -= half;
    }
    const auto at = static_cast<std::size_t>(first - items);
    return count == 1 && keyOf(*first) < key ? at + 1 : at;
}

} // namespace

/// The page that holds the key, or would; the last one where it lies beyond all.
std::size_t BookSide::slotFor(std::int64_t key, std::size_t guess) const {
    const std::int64_t* const last = m_lastKeys.data();
    const std::size_t pages = m_lastKeys.size();
    if (guess < pages && key <= last[guess] && (guess == 0 || key > last[guess - 1]))
        return guess;
    return std::min(firstNotBelow(last, pages, key, [](std::int64_t each) { return each; }), pages - 1);
}

void BookSide::apply(std::span<const BookLevel> changes) {
    std::size_t slot = 0;
    for (const BookLevel& change : changes) {
        const Entry entry{keyOf(change.price), change.quantity};
        const bool removes = change.quantity.units() <= 0;
        if (m_index.empty()) {
            if (removes)
                continue;
            addSlot(0);
        }
        slot = slotFor(entry.key, slot);
        Page& page = m_pages[m_index[slot].page];
        const std::size_t count = m_index[slot].count;
        const std::size_t at = firstNotBelow(page.data(), count, entry.key, [](const Entry& each) { return each.key; });
        const bool present = at < count && page[at].key == entry.key;
        if (!removes && present)
            page[at].quantity = entry.quantity;
        else if (!removes)
            insert(slot, at, entry);
        else if (present)
            erase(slot, at);
    }
}

void BookSide::insert(std::size_t slot, std::size_t at, const Entry& entry) {
    if (m_index[slot].count == kPageLevels) {
        if (at == kPageLevels) {
            // Beyond the last page: a snapshot comes like that, and its pages may as well be full.
            addSlot(slot + 1);
            ++slot;
            at = 0;
        } else {
            split(slot);
            if (at > m_index[slot].count) {
                at -= m_index[slot].count;
                ++slot;
            }
        }
    }
    Slot& target = m_index[slot];
    Entry* const to = m_pages[target.page].data() + at;
    std::memmove(to + 1, to, (target.count - at) * sizeof(Entry));
    *to = entry;
    ++target.count;
    ++m_size;
    m_lastKeys[slot] = m_pages[target.page][target.count - 1].key;
}

void BookSide::erase(std::size_t slot, std::size_t at) {
    Slot& target = m_index[slot];
    Entry* const to = m_pages[target.page].data() + at;
    --target.count;
    --m_size;
    std::memmove(to, to + 1, (target.count - at) * sizeof(Entry));
    if (target.count == 0) {
        removeSlot(slot);
        return;
    }
    m_lastKeys[slot] = m_pages[target.page][target.count - 1].key;
    if (target.count < kThin)
        joinIfThin(slot);
}

/// Puts an empty page in at that place.
void BookSide::addSlot(std::size_t slot) {
    if (m_unused.empty()) {
        const auto page = static_cast<std::uint32_t>(m_pages.size());
        m_pages.emplace_back();
        m_unused.reserve(m_pages.capacity());
        m_index.reserve(m_pages.capacity());
        m_lastKeys.reserve(m_pages.capacity());
        m_unused.push_back(page);
    }
    const auto at = static_cast<std::ptrdiff_t>(slot);
    m_index.insert(m_index.begin() + at, Slot{m_unused.back(), 0});
    m_lastKeys.insert(m_lastKeys.begin() + at, 0);
    m_unused.pop_back();
}

void BookSide::removeSlot(std::size_t slot) {
    const auto at = static_cast<std::ptrdiff_t>(slot);
    m_unused.push_back(m_index[slot].page);
    m_index.erase(m_index.begin() + at);
    m_lastKeys.erase(m_lastKeys.begin() + at);
}

void BookSide::split(std::size_t slot) {
    addSlot(slot + 1);
    Slot& first = m_index[slot];
    Slot& second = m_index[slot + 1];
    first.count = kPageLevels / 2;
    second.count = kPageLevels - first.count;
    Page& from = m_pages[first.page];
    std::memcpy(m_pages[second.page].data(), from.data() + first.count, second.count * sizeof(Entry));
    m_lastKeys[slot + 1] = m_lastKeys[slot];
    m_lastKeys[slot] = from[first.count - 1].key;
}

/// Joins the page with a neighbour where both together leave room.
void BookSide::joinIfThin(std::size_t slot) {
    const auto fits = [&](std::size_t first) {
        return first + 1 < m_index.size() && m_index[first].count + m_index[first + 1].count <= kJoined;
    };
    if (!fits(slot)) {
        if (slot == 0 || !fits(slot - 1))
            return;
        --slot;
    }
    Slot& first = m_index[slot];
    const Slot& second = m_index[slot + 1];
    std::memcpy(m_pages[first.page].data() + first.count, m_pages[second.page].data(), second.count * sizeof(Entry));
    first.count += second.count;
    m_lastKeys[slot] = m_lastKeys[slot + 1];
    removeSlot(slot + 1);
}

void BookSide::clear() {
    for (const Slot& slot : m_index)
        m_unused.push_back(slot.page);
    m_index.clear();
    m_lastKeys.clear();
    m_size = 0;
}

} // namespace aetherion::market
