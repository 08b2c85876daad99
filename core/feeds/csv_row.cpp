#include "core/feeds/csv_row.h"

#include <algorithm>
#include <cctype>

namespace aetherion::feeds {

namespace {

std::string_view trimmed(std::string_view cell) {
    while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\t'))
        cell.remove_prefix(1);
    while (!cell.empty() && (cell.back() == ' ' || cell.back() == '\t'))
        cell.remove_suffix(1);
    if (cell.size() >= 2 && cell.front() == '"' && cell.back() == '"')
        cell = cell.substr(1, cell.size() - 2);
    return cell;
}

} // namespace

void splitRow(std::string_view line, char separator, std::vector<std::string_view>& cells) {
    cells.clear();
    bool quoted = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"')
            quoted = !quoted;
        else if (line[i] == separator && !quoted) {
            cells.push_back(trimmed(line.substr(begin, i - begin)));
            begin = i + 1;
        }
    }
    cells.push_back(trimmed(line.substr(begin)));
}

bool splitRecord(std::string_view line, char separator, std::vector<std::string>& cells) {
    std::size_t count = 0;
    std::size_t at = 0;
    for (bool more = true; more;) {
        if (count == cells.size())
            cells.emplace_back();
        std::string& cell = cells[count++];
        cell.clear();
        const bool quoted = at < line.size() && line[at] == '"';
        at += quoted ? 1 : 0;
        while (quoted && at < line.size() && (line[at] != '"' || line.substr(at, 2) == "\"\"")) {
            at += line[at] == '"' ? 1 : 0;
            cell += line[at++];
        }
        if (quoted && at++ >= line.size())
            return false;
        const std::size_t end = std::min(line.find(separator, at), line.size());
        cell += line.substr(at, end - at);
        more = end < line.size();
        at = end + 1;
    }
    cells.resize(count);
    return true;
}

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

bool allDigits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace aetherion::feeds
