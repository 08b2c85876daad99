#include "core/risk/knob_file.h"

#include "core/base/atomic_file.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <map>
#include <system_error>

namespace aetherion::risk {

namespace {

constexpr std::size_t kLargestKnobFile = 1u << 20;
constexpr std::size_t kLongestLine = 4'096;
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// A line's parts, as views of it. `value` with what stands behind it: quotes, a comment.
struct LineParts {
    bool isEmpty = false;
    std::string_view key{};
    std::optional<std::string_view> value{};
};

LineParts partsOf(std::string_view line) {
    if (line.starts_with(kByteOrderMark))
        line.remove_prefix(kByteOrderMark.size());
    std::string_view rest = trimmed(line);
    if (rest.empty() || rest.front() == '#')
        return {.isEmpty = true};
    if (rest.starts_with("export ") || rest.starts_with("export\t"))
        rest = trimmed(rest.substr(7));
    std::size_t equals = rest.find('=');
    // A symbol in a scope may hold an equals sign itself.
    if (const std::size_t bracket = rest.find('['); bracket < equals) {
        equals = std::string_view::npos;
        for (std::size_t close = rest.find(']', bracket); close != std::string_view::npos && equals == rest.npos;
             close = rest.find(']', close + 1)) {
            const std::size_t next = rest.find_first_not_of(" \t", close + 1);
            if (next != std::string_view::npos && rest[next] == '=')
                equals = next;
        }
    }
    if (equals == std::string_view::npos) {
        std::size_t end = rest.find_first_of(" \t:[");
        // With its scope.
        if (end != std::string_view::npos && rest[end] == '[')
            end = std::min(rest.find(']', end), rest.size() - 1) + 1;
        return {.key = rest.substr(0, end)};
    }
    return {.key = trimmed(rest.substr(0, equals)), .value = trimmed(rest.substr(equals + 1))};
}

Result<std::string_view> unquoted(std::string_view value) {
    if (value.empty())
        return fail("there is no value behind the =");
    const char quote = value.front();
    if (quote != '"' && quote != '\'') {
        const std::size_t comment = value.find('#');
        // A comment begins behind a blank.
        if (comment != std::string_view::npos &&
            (comment == 0 || value[comment - 1] == ' ' || value[comment - 1] == '\t'))
            value = trimmed(value.substr(0, comment));
        return value.empty() ? fail("there is no value behind the =") : Result<std::string_view>(value);
    }
    const std::size_t end = value.find(quote, 1);
    if (end == std::string_view::npos)
        return fail(std::string("the quote ") + quote + " is not closed");
    if (const std::string_view behind = trimmed(value.substr(end + 1)); !behind.empty() && behind.front() != '#')
        return fail("there is more behind the closing quote");
    return trimmed(value.substr(1, end - 1));
}

bool isOurs(std::string_view key) { return key.starts_with("DT_"); }

template <typename Visit> void eachLine(std::string_view text, Visit&& visit) {
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
        visit(text.substr(0, size));
        text.remove_prefix(size);
    }
}

std::string_view withoutLineEnd(std::string_view line) {
    if (line.ends_with('\n'))
        line.remove_suffix(1);
    return line;
}

void parseLine(std::string_view line, const std::string& place, KnobText& read) {
    if (line.size() > kLongestLine || line.find('\0') != std::string_view::npos) {
        read.refusals.push_back({place, "this is no line of text"});
        return;
    }
    const LineParts parts = partsOf(line);
    if (parts.isEmpty)
        return;
    if (!isOurs(parts.key)) {
        if (parts.value)
            read.notices.push_back(
                {place, std::string(parts.key.substr(0, 80)) + " is no knob: their names begin with DT_"});
        else
            read.refusals.push_back({place, "expected KEY=VALUE"});
        return;
    }
    auto address = parseKnobKey(parts.key);
    if (!address) {
        const bool unused = !whyNotUsed(parts.key.substr(0, parts.key.find('['))).empty();
        (unused ? read.notices : read.refusals).push_back({place, address.error().reason});
        return;
    }
    KnobLine found{*std::move(address), std::nullopt, place};
    if (!parts.value) {
        read.refusals.push_back({place, "expected " + std::string(parts.key) + "=VALUE"});
    } else if (const auto value = unquoted(*parts.value); !value) {
        read.refusals.push_back({place, std::string(parts.key) + ": " + value.error().reason});
    } else if (const auto units = parseKnob(definition(found.address.knob), *value); !units) {
        read.refusals.push_back({place, units.error().reason});
    } else {
        found.units = *units;
    }
    read.lines.push_back(std::move(found));
}

void refuseRepeated(KnobText& read) {
    std::map<KnobAddress, std::vector<std::size_t>> seen;
    for (std::size_t i = 0; i < read.lines.size(); ++i)
        seen[read.lines[i].address].push_back(i);
    for (const auto& [address, where] : seen) {
        if (where.size() < 2)
            continue;
        for (const std::size_t i : where)
            read.lines[i].units.reset();
        read.refusals.push_back({read.lines[where[1]].place, knobKey(address.knob, address.scope) + " stands at " +
                                                                 read.lines[where[0]].place +
                                                                 " already; neither is taken"});
    }
}

/// Does this line give the key, in whatever spelling of its scope?
bool gives(std::string_view line, std::string_view key) {
    const LineParts parts = partsOf(withoutLineEnd(line));
    if (parts.isEmpty)
        return false;
    if (parts.key == key)
        return true;
    const auto address = parseKnobKey(parts.key);
    const auto wanted = parseKnobKey(key);
    return address && wanted && *address == *wanted;
}

/// `rewritten` gets the last line that gives the key and returns what stands there from now on.
template <typename Rewrite> std::string rewritten(std::string_view text, std::string_view key, Rewrite&& rewrite) {
    std::size_t count = 0;
    eachLine(text, [&](std::string_view line) { count += gives(line, key) ? 1 : 0; });
    std::string result;
    eachLine(text, [&](std::string_view line) {
        if (!gives(line, key))
            result.append(line);
        else if (--count == 0)
            result += rewrite(line);
    });
    return result;
}

} // namespace

KnobText parseKnobText(std::string_view text, const std::string& file) {
    KnobText read;
    int number = 0;
    eachLine(text, [&](std::string_view line) {
        parseLine(withoutLineEnd(line), file + ":" + std::to_string(++number), read);
    });
    refuseRepeated(read);
    return read;
}

std::string withKnob(std::string_view text, std::string_view key, std::string_view value) {
    bool found = false;
    std::string result = rewritten(text, key, [&](std::string_view line) {
        found = true;
        const std::string_view bare = withoutLineEnd(line);
        const LineParts parts = partsOf(bare);
        // What stands before the value, and a comment behind it, stay.
        if (!parts.value || parts.value->empty())
            return std::string(key) + "=" + std::string(value) + std::string(line.substr(bare.size()));
        const auto plain = unquoted(*parts.value);
        const std::string_view old = plain && !plain->empty() ? *plain : *parts.value;
        const auto begin = static_cast<std::size_t>(old.data() - line.data());
        const std::size_t end = begin + old.size();
        return std::string(line.substr(0, begin)) + std::string(value) + std::string(line.substr(end));
    });
    if (found)
        return result;
    const bool usesCarriageReturn = text.ends_with("\r\n");
    if (!result.empty() && !result.ends_with('\n'))
        result += '\n';
    return result + std::string(key) + "=" + std::string(value) + (usesCarriageReturn ? "\r\n" : "\n");
}

std::string withoutKnob(std::string_view text, std::string_view key) {
    return rewritten(text, key, [](std::string_view) { return std::string(); });
}

Result<std::optional<std::string>> readKnobFile(const std::filesystem::path& path) {
    struct ::stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        // A link that leads nowhere is there, and says nothing.
        if (errno == ENOENT && ::lstat(path.c_str(), &status) != 0 && errno == ENOENT)
            return std::nullopt;
        return failAt(path.string(), std::generic_category().message(errno));
    }
    if (!S_ISREG(status.st_mode))
        return failAt(path.string(), "not a regular file");
    auto text = readWholeFile(path, kLargestKnobFile);
    if (!text)
        return tl::unexpected(text.error());
    return std::optional(*std::move(text));
}

namespace {

template <typename Change> Status change(const std::filesystem::path& path, Change&& changed) {
    const auto text = readKnobFile(path);
    if (!text)
        return tl::unexpected(text.error());
    return writeFileAtomically(path, changed(text->value_or(std::string())), 0600);
}

} // namespace

Status writeKnob(const std::filesystem::path& path, std::string_view key, std::string_view value) {
    const auto address = parseKnobKey(key);
    if (!address)
        return failAt(path.filename().string(), address.error().reason);
    const auto units = parseKnob(definition(address->knob), value);
    if (!units)
        return failAt(path.filename().string(), units.error().reason);
    const KnobDefinition& known = definition(address->knob);
    return change(path, [&](const std::string& text) {
        return withKnob(text, knobKey(address->knob, address->scope), formatKnob(known, *units));
    });
}

Status removeKnob(const std::filesystem::path& path, std::string_view key) {
    const auto address = parseKnobKey(key);
    if (!address)
        return failAt(path.filename().string(), address.error().reason);
    return change(path,
                  [&](const std::string& text) { return withoutKnob(text, knobKey(address->knob, address->scope)); });
}

} // namespace aetherion::risk
