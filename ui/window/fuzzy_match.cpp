#include "ui/window/fuzzy_match.h"

#include <QList>

namespace aetherion::window {

namespace {

constexpr int kLetter = 1;
constexpr int kInARow = 4;
constexpr int kWordStart = 6;
constexpr int kWholeWord = 12;

bool beginsWord(QStringView text, qsizetype at) {
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

/// The letters of one word, in order, beginning at or after `start`.
std::optional<int> scoreFrom(QStringView word, QStringView text, qsizetype start) {
    int score = 0;
    qsizetype at = start;
    qsizetype last = -2;
    for (const QChar letter : word) {
        while (at < text.size() && text[at].toCaseFolded() != letter.toCaseFolded())
            ++at;
        if (at == text.size())
            return std::nullopt;
        score += kLetter + (at == last + 1 ? kInARow : 0) + (beginsWord(text, at) ? kWordStart : 0);
        last = at++;
    }
    const bool whole = last - start + 1 == word.size() && beginsWord(text, start);
    return score + (whole ? kWholeWord : 0);
}

std::optional<int> scoreWord(QStringView word, QStringView text) {
    std::optional<int> best;
    for (qsizetype start = 0; start < text.size(); ++start) {
        if (text[start].toCaseFolded() != word.front().toCaseFolded())
            continue;
        const auto score = scoreFrom(word, text, start);
        if (score && (!best || *score > *best))
            best = score;
    }
    return best;
}

} // namespace

std::optional<int> fuzzyScore(QStringView query, QStringView text) {
    int total = 0;
    for (const QStringView word : query.split(u' ', Qt::SkipEmptyParts)) {
        const auto score = scoreWord(word, text);
        if (!score)
            return std::nullopt;
        total += *score;
    }
    return total;
}

} // namespace aetherion::window
