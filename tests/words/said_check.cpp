#include "tests/words/said_check.h"

#include "ui/look/formatting.h"
#include "ui/look/language.h"
#include "ui/look/said.h"

#include <QRegularExpression>
#include <QStringList>

namespace aetherion::test {

void SaidCheck::take(std::string_view english) {
    if (!english.empty())
        m_sentences.emplace(english);
}

QString SaidCheck::missing() const {
    static const QRegularExpression kEnglish(QStringLiteral("\\b[a-z]{2,}(?: [a-z]{2,}){2,}\\b"));
    QStringList missing;
    for (const char* code : {"hi", "zh_CN"}) {
        look::Language language;
        if (!language.choose(QString::fromLatin1(code)))
            missing << QString::fromLatin1(code);
        for (const std::string& english : m_sentences)
            if (const auto said = look::knownSaid(english); !said || kEnglish.match(*said).hasMatch())
                missing << QString::fromLatin1(code) + QStringLiteral(": ") + look::toText(english) +
                               QStringLiteral(" -> ") + said.value_or(QStringLiteral("?"));
    }
    return missing.join(u'\n');
}

} // namespace aetherion::test
