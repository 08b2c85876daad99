#include "ui/look/formatting.h"
#include "ui/work/export_panel.h"

#include <QStringList>

namespace aetherion::work {

namespace {

/// As a shell takes it.
QString quoted(const QString& text) {
    static const QString plain = QStringLiteral("-_./:=+@%,");
    for (const QChar letter : text)
        if (!(letter.isLetterOrNumber() && letter.unicode() < 128) && !plain.contains(letter))
            return u'\'' + QString(text).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
    return text.isEmpty() ? QStringLiteral("''") : text;
}

} // namespace

QString exportCommand(const contract::JobRequest& request) {
    QStringList words{QStringLiteral("aetherionctl"), QStringLiteral("export")};
    if (const auto what = request.options.find("what"); what != request.options.end())
        words << quoted(look::toText(what->second));
    for (const auto& [option, value] : request.options) {
        if (option == "what")
            continue;
        words << QStringLiteral("--") + look::toText(option);
        // These are switches on the command line.
        if (option != "bars" && option != "bom" && option != "crlf")
            words << quoted(look::toText(value));
    }
    return words.join(u' ');
}

} // namespace aetherion::work
