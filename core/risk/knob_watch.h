#pragma once
// Looks at `dt_knobs.env` once a cycle, and gives what has changed as values.
//
// The file is small, so it is read at every look: neither its time nor its size decides, only what it says. A file that
// is gone means defaults. One that cannot be read changes nothing. One that is suddenly empty is believed at the second
// look: an editor may be writing it.
// Thread: the engine's.
#include "core/base/time.h"
#include "core/risk/knob_update.h"

namespace aetherion::risk {

class KnobWatch {
public:
    explicit KnobWatch(std::filesystem::path path) : m_path(std::move(path)) {}

    /// What is new since the last look: a change, a refusal, or both; nothing where the file says what it said. The
    /// first look tells how the file differs from the defaults.
    [[nodiscard]] std::optional<KnobUpdate> poll(Timestamp now);
    /// As of the last look.
    [[nodiscard]] const Knobs& knobs() const { return m_knobs; }
    /// When the file last said something new.
    [[nodiscard]] Timestamp changed() const { return m_changed; }
    /// SHA-256 of the text in force; empty where there is no file.
    [[nodiscard]] std::string digest() const;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
    Knobs m_knobs;
    /// Nothing where there is no file.
    std::optional<std::string> m_text{};
    std::string m_readError;
    bool m_looked = false;
    bool m_sawEmpty = false;
    Timestamp m_changed;
};

} // namespace aetherion::risk
