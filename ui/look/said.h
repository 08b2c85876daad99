#pragma once
// The engine's own sentences in the language in force.
//
// The engine knows no languages: what it says is English, and stands as such in its log, its API and its store. Here is
// the list of what it says (said_*.cpp); what is not in it is shown as it came. Figures read as the language writes
// them, names (symbols, accounts, files) as they are, states of risk keep their English word.
//
// Thread: GUI (texts go through the installed translation). What was turned is remembered, a bounded number of
// sentences, and forgotten when a translation is installed or removed or numbers are written otherwise, so that a
// change of language shows at once.
#include <QString>

#include <optional>
#include <string_view>

namespace aetherion::look {

[[nodiscard]] QString said(std::string_view english);
/// Nothing where the sentence is in no list.
[[nodiscard]] std::optional<QString> knownSaid(std::string_view english);

} // namespace aetherion::look
