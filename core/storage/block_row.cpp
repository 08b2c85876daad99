#include "core/storage/block_row.h"

namespace aetherion::storage {

bool BlockRow::take() {
    if (!m_packed)
        return true;
    const std::string text = m_statement.text(0);
    m_absent.reset();
    std::size_t column = 0;
    for (auto at = text.begin(); at != text.end() && column < kMostPacked; ++column) {
        const bool negative = *at == '-';
        if (negative)
            ++at;
        // A decimal's point stands before its eighth digit from the right: without it the number counts units.
        std::uint64_t number = 0;
        const auto begin = at;
        for (; at != text.end() && *at != ' '; ++at) {
            if (*at == '.')
                continue;
            if (*at < '0' || *at > '9')
                return false;
            number = number * 10 + static_cast<std::uint64_t>(*at - '0');
        }
        m_absent[column] = at == begin;
        m_numbers[column] = static_cast<std::int64_t>(negative ? 0 - number : number);
        if (at != text.end())
            ++at;
    }
    return column > 1;
}

} // namespace aetherion::storage
