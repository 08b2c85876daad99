#include "ui/look/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

// A static library's resources are only linked in when something names them, and that has to be done outside a
// namespace.
static void initialiseCatalogues() { Q_INIT_RESOURCE(aetherion_look_translations); }

namespace aetherion::look {

namespace {

const QString kFolder = QStringLiteral(":/i18n");
const QString kPrefix = QStringLiteral("aetherion_");
const QString kEnding = QStringLiteral(".qm");

} // namespace

Language::~Language() {
    if (m_catalogue && qApp)
        QCoreApplication::removeTranslator(m_catalogue.get());
}

QStringList Language::available() {
    initialiseCatalogues();
    QStringList codes;
    for (QString file : QDir(kFolder).entryList({kPrefix + u'*' + kEnding}, QDir::Files, QDir::Name))
        codes << file.mid(kPrefix.size()).chopped(kEnding.size());
    return codes;
}

QString Language::ownName(const QString& code) {
    QString name = QLocale(code).nativeLanguageName();
    // Qt says "American English" for plain "en".
    return code == QStringLiteral("en") ? QStringLiteral("English") : name;
}

bool Language::choose(const QString& code) {
    initialiseCatalogues();
    auto next = std::make_unique<QTranslator>();
    if (!next->load(kPrefix + code + kEnding, kFolder))
        return false;
    if (m_catalogue)
        QCoreApplication::removeTranslator(m_catalogue.get());
    m_catalogue = std::move(next);
    // Numbers and dates read as the language writes them; each is asked for anew when it is painted.
    QLocale::setDefault(QLocale(code));
    QCoreApplication::installTranslator(m_catalogue.get());
    return true;
}

} // namespace aetherion::look
