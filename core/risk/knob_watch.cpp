#include "core/risk/knob_watch.h"

#include "core/base/digest.h"

namespace aetherion::risk {

std::optional<KnobUpdate> KnobWatch::poll(Timestamp now) {
    auto text = readKnobFile(m_path);
    if (!text) {
        // Said once, not at every look.
        if (m_readError == text.error().text())
            return std::nullopt;
        m_readError = text.error().text();
        m_changed = now;
        const Error refusal{text.error().place, text.error().reason + "; the knobs stay as they are"};
        return KnobUpdate{m_knobs, {}, {refusal}, {}};
    }
    m_readError.clear();
    if (m_looked && *text == m_text) {
        m_sawEmpty = false;
        return std::nullopt;
    }
    if (m_looked && *text && (*text)->empty() && m_text && !m_sawEmpty) {
        m_sawEmpty = true;
        return std::nullopt;
    }
    m_sawEmpty = false;
    m_looked = true;
    m_text = *std::move(text);
    m_changed = now;
    KnobUpdate update = updateKnobs(m_knobs, parseKnobText(m_text.value_or(std::string()), m_path.filename().string()));
    m_knobs = update.knobs;
    if (update.changes.empty() && update.refusals.empty() && update.notices.empty())
        return std::nullopt;
    return update;
}

std::string KnobWatch::digest() const { return m_text ? sha256Hex(*m_text) : std::string(); }

} // namespace aetherion::risk
