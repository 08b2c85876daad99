#include "ui/look/said.h"

#include "core/market/names.h"
#include "core/risk/risk_state.h"
#include "ui/look/formatting.h"
#include "ui/look/said_sentences.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLocale>
#include <QPointer>
#include <QStringList>
#include <QThread>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace aetherion::look {

namespace {

using Known = std::optional<QString>;

/// A sentence taken apart: what stands before each place, and behind the last.
struct Pattern {
    const SaidSentence* sentence = nullptr;
    std::vector<std::string_view> words;
    /// Which place follows each of them but the last: 0 is %1.
    std::vector<std::size_t> places;
    std::size_t fixed = 0;
};

Pattern patternOf(const SaidSentence& sentence) {
    Pattern pattern;
    pattern.sentence = &sentence;
    std::string_view rest = sentence.text;
    for (std::size_t at = 0; at + 1 < rest.size();) {
        if (rest[at] != '%' || rest[at + 1] < '1' || rest[at + 1] > '9') {
            ++at;
            continue;
        }
        pattern.words.push_back(rest.substr(0, at));
        pattern.places.push_back(static_cast<std::size_t>(rest[at + 1] - '1'));
        rest.remove_prefix(at + 2);
        at = 0;
    }
    pattern.words.push_back(rest);
    for (const std::string_view words : pattern.words)
        pattern.fixed += words.size();
    return pattern;
}

/// What says most by itself comes first; joints come last.
const std::vector<Pattern>& patterns() {
    static const std::vector<Pattern> kAll = [] {
        std::vector<Pattern> all;
        for (const auto list : {saidRegime(), saidFeed(), saidRails(), saidHolds(), saidDesk(), saidRefusals(),
                                saidPolicy(), saidLimits(), saidWork(), saidStore()})
            for (const SaidSentence& sentence : list)
                all.push_back(patternOf(sentence));
        const auto joints = static_cast<std::ptrdiff_t>(all.size());
        for (const SaidSentence& sentence : saidJoints())
            all.push_back(patternOf(sentence));
        const auto saysMore = [](const Pattern& a, const Pattern& b) { return a.fixed > b.fixed; };
        std::stable_sort(all.begin(), all.begin() + joints, saysMore);
        std::stable_sort(all.begin() + joints, all.end(), saysMore);
        return all;
    }();
    return kAll;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// With the decimals that it has, in the language's digits and groups.
Known numberSaid(std::string_view text) {
    std::string plain;
    std::copy_if(text.begin(), text.end(), std::back_inserter(plain), [](char c) { return c != ','; });
    const bool signs = !plain.empty() && (plain.front() == '-' || plain.front() == '+');
    const std::string_view figure = std::string_view(plain).substr(signs ? 1 : 0);
    const std::size_t point = figure.find('.');
    const auto isWhole = [](std::string_view part) {
        return !part.empty() && std::all_of(part.begin(), part.end(), isDigit);
    };
    const std::string_view whole = figure.substr(0, point);
    const std::string_view part = point == std::string_view::npos ? std::string_view() : figure.substr(point + 1);
    if (!isWhole(whole) || (point != std::string_view::npos && !isWhole(part)))
        return std::nullopt;
    return (plain.front() == '+' ? QStringLiteral("+") : QString()) + localNumber(plain);
}

Known riskStateSaid(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, const char*>, 4> kWords{
        {{"Active", QT_TRANSLATE_NOOP("Risk", "TRADING ON")},
         {"ReduceOnly", QT_TRANSLATE_NOOP("Risk", "REDUCE ONLY")},
         {"StandDown", QT_TRANSLATE_NOOP("Risk", "STAND DOWN")},
         {"Halted", QT_TRANSLATE_NOOP("Risk", "HALTED")}}};
    for (const auto& [name, word] : kWords)
        if (name == text)
            return QCoreApplication::translate("Risk", word);
    return std::nullopt;
}

/// "Mon 23 Nov 09:15 IST"
QString openingSaid(std::string_view text) {
    const QLocale english = QLocale::c();
    const QLocale locale;
    QStringList words = toText(text).split(u' ');
    for (QString& word : words) {
        for (int day = 1; day <= 7; ++day)
            if (word == english.dayName(day, QLocale::ShortFormat))
                word = locale.dayName(day, QLocale::ShortFormat);
        for (int month = 1; month <= 12; ++month)
            if (word == english.monthName(month, QLocale::ShortFormat))
                word = locale.monthName(month, QLocale::ShortFormat);
    }
    return words.join(u' ');
}

bool isCode(std::string_view text) {
    const std::string_view word = text.substr(0, text.find(' '));
    return word.size() > 2 && std::all_of(word.begin(), word.end(),
                                          [](char c) { return (c >= 'A' && c <= 'Z') || c == '_' || isDigit(c); });
}

class Reader {
public:
    Known read(std::string_view text) {
        if (text.empty())
            return std::nullopt;
        if (const Known number = numberSaid(text))
            return number;
        if (const auto seen = m_seen.find(text); seen != m_seen.end())
            return seen->second;
        // What is being read counts as unknown meanwhile: a sentence is no part of itself.
        m_seen.emplace(text, std::nullopt);
        Known said = whole(text);
        if (!said)
            said = joined(text);
        m_seen[text] = said;
        return said;
    }

private:
    Known whole(std::string_view text) {
        std::array<QString, 9> values;
        for (const Pattern& pattern : patterns())
            if (matches(pattern, 0, text, values))
                return filled(pattern, values);
        return std::nullopt;
    }

    /// Sentences that stand side by side.
    Known joined(std::string_view text) {
        for (std::size_t at = text.find("; "); at != std::string_view::npos; at = text.find("; ", at + 2))
            if (const Known first = whole(text.substr(0, at)))
                if (const Known rest = read(text.substr(at + 2)))
                    return QCoreApplication::translate("Said", "%1; %2", "sentences side by side").arg(*first, *rest);
        return std::nullopt;
    }

    bool matches(const Pattern& pattern, std::size_t at, std::string_view text, std::array<QString, 9>& values) {
        const std::string_view words = pattern.words[at];
        if (at == pattern.places.size())
            return text == words;
        if (!text.starts_with(words))
            return false;
        text.remove_prefix(words.size());
        const std::string_view next = pattern.words[at + 1];
        const std::size_t place = pattern.places[at];
        const bool isLast = at + 1 == pattern.places.size();
        for (std::size_t end = isLast ? text.size() - std::min(text.size(), next.size()) : text.find(next, 1);
             end != std::string_view::npos && end > 0; end = isLast ? 0 : text.find(next, end + 1)) {
            if (!matches(pattern, at + 1, text.substr(end), values))
                continue;
            const Known value = valueOf(pattern.sentence->places[place], text.substr(0, end));
            if (!value)
                continue;
            values[place] = *value;
            return true;
        }
        return false;
    }

    Known valueOf(char kind, std::string_view text) {
        const bool isWord = text.find(' ') == std::string_view::npos;
        switch (kind) {
        case 'n':
            return numberSaid(text);
        case 'w':
            return isWord ? Known(toText(text)) : std::nullopt;
        case 'L':
            return listOf(text);
        case 'p':
            return text.starts_with('/') ? Known(toText(text)) : std::nullopt;
        case 'C':
            return isCode(text) ? Known(toText(text)) : std::nullopt;
        case 'r':
            if (isWord && market::parseRegime(text))
                return QCoreApplication::translate("Regime", std::string(text).c_str());
            return std::nullopt;
        case 'S':
            return riskStateSaid(text);
        case 'h':
            return channelOf(text);
        case 'u':
            if (const Known unit = read(text))
                return unit;
            return isWord ? Known(toText(text)) : std::nullopt;
        case 'd':
            return openingSaid(text);
        case 'k':
            return read(text);
        case 's':
            return read(text).value_or(toText(text));
        default:
            return toText(text);
        }
    }

    static Known listOf(std::string_view text) {
        for (const QString& word : toText(text).split(QStringLiteral(", ")))
            if (word.isEmpty() || word.contains(u' '))
                return std::nullopt;
        return toText(text);
    }

    static Known channelOf(std::string_view text) {
        struct Channel {
            const char* name;
            const char* comment;
        };
        static constexpr Channel kChannels[] = {
            QT_TRANSLATE_NOOP3("Said", "window", "channel"),     QT_TRANSLATE_NOOP3("Said", "api", "channel"),
            QT_TRANSLATE_NOOP3("Said", "command", "channel"),    QT_TRANSLATE_NOOP3("Said", "file", "channel"),
            QT_TRANSLATE_NOOP3("Said", "signal", "channel"),     QT_TRANSLATE_NOOP3("Said", "rail", "channel"),
            QT_TRANSLATE_NOOP3("Said", "clock", "channel"),      QT_TRANSLATE_NOOP3("Said", "restart", "channel"),
            QT_TRANSLATE_NOOP3("Said", "store", "channel"),      QT_TRANSLATE_NOOP3("Said", "engine", "channel"),
            QT_TRANSLATE_NOOP3("Said", "state-file", "channel"), QT_TRANSLATE_NOOP3("Said", "policy", "channel"),
            QT_TRANSLATE_NOOP3("Said", "drill", "channel")};
        for (const auto& [name, comment] : kChannels)
            if (text == name)
                return QCoreApplication::translate("Said", name, comment);
        return std::nullopt;
    }

    static QString filled(const Pattern& pattern, const std::array<QString, 9>& values) {
        const QString text = QCoreApplication::translate("Said", pattern.sentence->text);
        QString result;
        for (qsizetype at = 0; at < text.size(); ++at) {
            const ushort next = at + 1 < text.size() ? text[at + 1].unicode() : 0;
            if (text[at] == u'%' && next >= '1' && next <= '9') {
                result += values[next - '1'];
                ++at;
            } else {
                result += text[at];
            }
        }
        return result;
    }

    std::unordered_map<std::string_view, Known> m_seen;
};

/// What was read already, in the language and with the figures of then; another language empties it. The same few
/// sentences are shown many times a second, and reading one holds it against some hundred patterns.
class Memory final : public QObject {
public:
    /// Null where nothing may be remembered: without an application to tell of another language, and on other threads.
    static Memory* ofThisThread() {
        static QPointer<Memory> s_own;
        if (!qApp || QThread::currentThread() != qApp->thread())
            return nullptr;
        if (!s_own)
            s_own = new Memory;
        return s_own;
    }

    Known read(std::string_view english) {
        if (const QLocale numbers = numberLocale(), words; m_numbers != numbers || m_words != words) {
            m_known.clear();
            m_numbers = numbers;
            m_words = words;
        }
        if (const auto known = m_known.find(english); known != m_known.end())
            return known->second;
        const Known said = Reader().read(english);
        // Sentences with a figure that grows would fill it; those in use are back at once.
        if (m_known.size() >= kMostSentences)
            m_known.clear();
        m_known.emplace(english, said);
        return said;
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == qApp && event->type() == QEvent::LanguageChange)
            m_known.clear();
        return false;
    }

private:
    Memory() : QObject(qApp) { qApp->installEventFilter(this); }

    static constexpr std::size_t kMostSentences = 1024;
    std::map<std::string, Known, std::less<>> m_known;
    QLocale m_numbers;
    QLocale m_words;
};

} // namespace

Known knownSaid(std::string_view english) {
    Memory* memory = Memory::ofThisThread();
    return memory ? memory->read(english) : Reader().read(english);
}

QString said(std::string_view english) { return knownSaid(english).value_or(toText(english)); }

} // namespace aetherion::look
