#pragma once
// Collects what the engine says that the window cannot say in another language. Thread: GUI.
#include <QString>

#include <set>
#include <string>
#include <string_view>

namespace aetherion::test {

class SaidCheck {
public:
    void take(std::string_view english);
    /// Each sentence once.
    [[nodiscard]] std::size_t taken() const { return m_sentences.size(); }
    /// Sentences that no list knows, or of which three English words in a row are left; in every language but English.
    [[nodiscard]] QString missing() const;

private:
    std::set<std::string, std::less<>> m_sentences;
};

} // namespace aetherion::test
