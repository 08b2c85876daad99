#include "core/contract/csv_text.h"
#include "tests/support/registered_test.h"

using namespace aetherion;

class CsvTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTextsFromRunningAndGivesThemBack_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("plain") << QByteArray("BTC & ETH") << QByteArray("BTC & ETH");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        for (const char first : {'=', '+', '-', '@', '\t'}) {
            const QByteArray text = QByteArray(1, first) + "SUM(A1)";
            QTest::newRow(text.constData()) << text << QByteArray("'" + text);
        }
        QTest::newRow("carriage return") << QByteArray("\r=1") << QByteArray("\"'\r=1\"");
        QTest::newRow("apostrophe") << QByteArray("'t Hooft") << QByteArray("'t Hooft");
        QTest::newRow("apostrophe before a formula") << QByteArray("'=1") << QByteArray("''=1");
        QTest::newRow("two of them") << QByteArray("''-1") << QByteArray("'''-1");
        QTest::newRow("sign within") << QByteArray("a=b") << QByteArray("a=b");
        QTest::newRow("quoted") << QByteArray("=a,\"b\"") << QByteArray("\"'=a,\"\"b\"\"\"");
    }
    void keepsTextsFromRunningAndGivesThemBack() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, cell);
        std::string line;
        contract::appendCsvText(line, text.toStdString());
        QCOMPARE(QByteArray::fromStdString(line), cell);
        const std::string safe = contract::spreadsheetSafe(text.toStdString());
        QCOMPARE(std::string(contract::plainText(safe)), text.toStdString());
    }

    void partsCells() {
        QCOMPARE(contract::csvLine({"", "a;b", "c\nd", "-1"}, ';'), std::string(";\"a;b\";\"c\nd\";-1"));
    }
};

REGISTER_TEST(CsvTextTest)
#include "csv_text_test.moc"
