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
    // A line an option, joined as a shell joins lines: nothing has to break inside an option, and what is copied runs.
    QStringList lines{QStringLiteral("aetherionctl export")};
    if (const auto what = request.options.find("what"); what != request.options.end())
        lines.back() += u' ' + quoted(look::toText(what->second));
    for (const auto& [option, value] : request.options) {
        if (option == "what")
            continue;
        lines << QStringLiteral("  --") + look::toText(option);
        // These are switches on the command line.
        if (option != "bars" && option != "bom" && option != "crlf")
            lines.back() += u' ' + quoted(look::toText(value));
    }
    return lines.join(QStringLiteral(" \\\n"));
}

} // namespace aetherion::work
