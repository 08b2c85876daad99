#include "tests/support/registered_test.h"
#include "ui/look/language.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QStringList>
#include <QXmlStreamReader>

#include <algorithm>

using namespace aetherion;

namespace {

struct CatalogueMessage {
    bool finished = true;
    bool plural = false;
    QString source;
    /// One, or the forms of a plural.
    QStringList texts;
};
/// By context, source and comment.
using CatalogueMessages = QMap<QString, CatalogueMessage>;

const QString kCatalogueFolder = QStringLiteral(AETHERION_SOURCE_DIR "/translations/");

CatalogueMessages readCatalogue(const QString& language) {
    QFile file(kCatalogueFolder + QStringLiteral("aetherion_") + language + QStringLiteral(".ts"));
    CatalogueMessages messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    QString comment;
    CatalogueMessage message;
    while (!xml.atEnd()) {
        xml.readNext();
        const QString name = xml.name().toString();
        if (xml.isEndElement() && name == QStringLiteral("message")) {
            messages.insert(QStringList{context, message.source, comment}.join(QStringLiteral(" | ")), message);
        } else if (xml.isStartElement()) {
            if (name == QStringLiteral("message")) {
                message = {};
                message.plural = xml.attributes().hasAttribute(QStringLiteral("numerus"));
                comment.clear();
            } else if (name == QStringLiteral("name")) {
                context = xml.readElementText();
            } else if (name == QStringLiteral("source")) {
                message.source = xml.readElementText();
            } else if (name == QStringLiteral("comment")) {
                comment = xml.readElementText();
            } else if (name == QStringLiteral("numerusform")) {
                message.texts << xml.readElementText();
            } else if (name == QStringLiteral("translation")) {
                message.finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
                // A plural has its forms as elements within.
                if (!message.plural)
                    message.texts << xml.readElementText();
            }
        }
    }
    return xml.hasError() ? CatalogueMessages() : messages;
}

QString messageLine(const QString& language, const QString& message, const QString& text) {
    return QStringList{language, message, text}.join(QStringLiteral(": "));
}

QStringList placeholdersIn(const QString& text) {
    static const QRegularExpression kPlaceholder(QStringLiteral("%(?:L?[0-9]+|L?n)"));
    QStringList found;
    for (auto match = kPlaceholder.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

/// The catalogues of translations/, as they stand in the tree.
class CatalogueTest : public QObject {
    Q_OBJECT

    static QStringList languages() {
        QStringList codes;
        for (const QString& file :
             QDir(kCatalogueFolder).entryList({QStringLiteral("aetherion_*.ts")}, QDir::Files, QDir::Name))
            codes << file.mid(10).chopped(3);
        return codes;
    }

private Q_SLOTS:
    void areThoseThatTheWindowOffers() {
        const QStringList expected{"en", "hi", "zh_CN"};
        QCOMPARE(languages(), expected);
        QCOMPARE(look::Language::available(), languages());
        QCOMPARE(look::Language::ownName(QStringLiteral("en")), QStringLiteral("English"));
        QCOMPARE(look::Language::ownName(QStringLiteral("hi")), QStringLiteral("हिन्दी"));
        QCOMPARE(look::Language::ownName(QStringLiteral("zh_CN")), QStringLiteral("简体中文"));
    }

    void everyMessageIsFinished() {
        for (const QString& language : languages()) {
            const CatalogueMessages messages = readCatalogue(language);
            QVERIFY2(messages.size() > 400, qPrintable(language));
            for (auto at = messages.cbegin(); at != messages.cend(); ++at) {
                const QString place = messageLine(language, at.key(), {});
                QVERIFY2(at->finished, qPrintable(place));
                QVERIFY2(!at->texts.isEmpty(), qPrintable(place));
                for (const QString& text : at->texts)
                    QVERIFY2(!text.isEmpty(), qPrintable(place));
            }
        }
    }

    void everyTextHasThePlaceholdersOfItsSource() {
        for (const QString& language : languages()) {
            const CatalogueMessages messages = readCatalogue(language);
            for (auto at = messages.cbegin(); at != messages.cend(); ++at)
                for (const QString& text : at->texts)
                    QVERIFY2(placeholdersIn(text) == placeholdersIn(at->source),
                             qPrintable(messageLine(language, at.key(), text)));
        }
    }

    /// An operator who reads no English, and one who reads nothing else, name the state by the same word.
    void everyTextKeepsTheWordOfTheRiskState() {
        const QStringList words{"TRADING ON", "REDUCE ONLY", "STAND DOWN", "HALTED"};
        for (const QString& language : languages()) {
            const CatalogueMessages messages = readCatalogue(language);
            for (const QString& word : words) {
                const auto state = messages.constFind(QStringLiteral("Risk | %1 | ").arg(word));
                QVERIFY2(state != messages.cend(), qPrintable(messageLine(language, word, {})));
                QCOMPARE(state->texts.value(0) == word, language == QStringLiteral("en"));
                for (auto at = messages.cbegin(); at != messages.cend(); ++at)
                    for (const QString& text : at->texts)
                        QVERIFY2(!at->source.contains(word) || text.contains(word),
                                 qPrintable(messageLine(language, at.key(), text)));
            }
        }
    }

    void allHaveTheSameMessages() {
        const CatalogueMessages english = readCatalogue(QStringLiteral("en"));
        for (const QString& language : languages())
            QCOMPARE(readCatalogue(language).keys(), english.keys());
    }
};

REGISTER_TEST(CatalogueTest)
#include "catalogue_test.moc"
