#include "core/engine/limit_authors.h"

namespace aetherion::engine {

void LimitAuthors::expect(const risk::KnobAddress& address, std::optional<std::int64_t> units, LimitAuthor author) {
    std::optional<std::string> after;
    if (units)
        after = risk::formatKnob(risk::definition(address.knob), *units);
    const std::lock_guard lock(m_mutex);
    m_expected.insert_or_assign(address, Expected{std::move(after), std::move(author)});
}

void LimitAuthors::forget(const risk::KnobAddress& address) {
    const std::lock_guard lock(m_mutex);
    m_expected.erase(address);
}

std::optional<LimitAuthor> LimitAuthors::take(const risk::KnobChange& change) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_expected.find(change.address);
    if (found == m_expected.end())
        return std::nullopt;
    const Expected expected = std::move(found->second);
    m_expected.erase(found);
    const bool gone = change.place.empty();
    if (expected.after ? *expected.after != change.after : !gone)
        return std::nullopt;
    return expected.author;
}

} // namespace aetherion::engine
