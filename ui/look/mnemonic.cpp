#include "ui/look/mnemonic.h"

namespace aetherion::look {

QString withoutMnemonic(QString text) {
    // Chinese texts carry their key in brackets behind the word.
    const qsizetype mark = text.indexOf(QStringLiteral("(&"));
    if (mark >= 0 && text.indexOf(u')', mark) == mark + 3)
        text.remove(mark, 4);
    text.replace(QStringLiteral("&&"), QStringLiteral("\x01"));
    text.remove(u'&');
    text.replace(u'\x01', u'&');
    return text.trimmed();
}

} // namespace aetherion::look
