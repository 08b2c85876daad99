#pragma once
// The file `dt_knobs.env`: lines of KEY=VALUE, read with every mistake by its line, and changed one key at a time.
//
// Taken: comments (#), empty lines, `export KEY=VALUE`, 'quoted' and "quoted" values, LF and CRLF, a byte order mark.
// A key may carry a scope: `DT_MAX_ORDER_VALUE[market:US]=5000`. A key given twice is a mistake on both lines: which
// one is meant cannot be known. Nothing is expanded or executed.
// Thread: any; two writers of one file do not mix, the last one wins.
#include "core/base/result.h"
#include "core/risk/knobs.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::risk {

inline constexpr const char* kKnobFileName = "dt_knobs.env";

/// A line that names a knob of ours. Without a value it could not be read: what is in force stays.
struct KnobLine {
    KnobAddress address;
    std::optional<std::int64_t> units{};
    std::string place;
};

struct KnobText {
    std::vector<KnobLine> lines;
    /// What was refused: "dt_knobs.env:3", and why.
    std::vector<Error> refusals;
    /// What is said without being wrong: knobs that are not used here, keys of other programs.
    std::vector<Error> notices;
};
/// `file` is the name in messages.
[[nodiscard]] KnobText parseKnobText(std::string_view text, const std::string& file);

/// The text with this key at this value: on the line where it stands, else on a new last line. Comments, order and
/// every other byte stay; of lines that give the same key twice the last one is kept.
[[nodiscard]] std::string withKnob(std::string_view text, std::string_view key, std::string_view value);
[[nodiscard]] std::string withoutKnob(std::string_view text, std::string_view key);

/// The file's text; nothing where there is no file. Refused: what is no regular file, cannot be read, or is larger than
/// 1 MiB.
[[nodiscard]] Result<std::optional<std::string>> readKnobFile(const std::filesystem::path& path);
/// Checks the value, then rewrites the file whole, mode 0600. A file that is not there is made.
[[nodiscard]] Status writeKnob(const std::filesystem::path& path, std::string_view key, std::string_view value);
/// Back to the default.
[[nodiscard]] Status removeKnob(const std::filesystem::path& path, std::string_view key);

} // namespace aetherion::risk
