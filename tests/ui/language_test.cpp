#include "core/base/decimal.h"
#include "tests/support/registered_test.h"
#include "ui/look/data_table.h"
#include "ui/look/formatting.h"
#include "ui/look/language.h"
#include "ui/look/rows_model.h"
#include "ui/look/said.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTableView>
#include <QTranslator>

#include <thread>

using namespace aetherion;
using namespace aetherion::look;

namespace {

const Timestamp kShownTime = parseIso("2026-03-09T08:07:06Z")->time;

/// One row: a price and a time, both made when they are asked for, and the same made before.
class FigureRows final : public RowsModel<int, int> {
public:
    QString before;

protected:
    [[nodiscard]] std::vector<RowsColumn> columns() const override {
        return {{QStringLiteral("a")}, {QStringLiteral("b")}, {QStringLiteral("c")}};
    }
    [[nodiscard]] int key(const int& row) const override { return row; }
    [[nodiscard]] QVariant cell(const int&, int column, int role) const override {
        if (role != Qt::DisplayRole)
            return {};
        if (column == 0)
            return priceText(Price::fromUnits(123'456'789'000'000), {2, 0});
        return column == 1 ? timeText(kShownTime, QTimeZone::utc()) : before;
    }
};

/// Says the same of everything that the engine says.
class OneWord final : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char*, const char*, int) const override {
        return qstrcmp(context, "Said") == 0 ? QStringLiteral("so: %1") : QString();
    }
};

} // namespace

/// Numbers, dates and the engine's sentences in the languages of the window.
class LanguageTest : public QObject {
    Q_OBJECT

    Language m_language;

private Q_SLOTS:
    void momentsAndFiguresOutOfFilesReadAsTheOthers() {
        QVERIFY(m_language.choose(QStringLiteral("en")));
        const QTimeZone utc(QByteArrayLiteral("UTC"));
        QCOMPARE(instantText("2026-01-05T10:00:00Z", utc), QStringLiteral("2026-01-05 10:00:00 UTC"));
        QCOMPARE(instantText("2026-01-05T10:00:00Z", QTimeZone(QByteArrayLiteral("Asia/Kolkata"))),
                 QStringLiteral("2026-01-05 15:30:00 Asia/Kolkata"));
        QCOMPARE(instantText("before the flood", utc), QStringLiteral("before the flood"));
        QCOMPARE(figuresIn(QStringLiteral("at least 10080")), QStringLiteral("at least 10,080"));
        QCOMPARE(figuresIn(QStringLiteral("-1234.567 nats, 2024-01-05 Bull* 3%")),
                 QStringLiteral("-1,234.567 nats, 2024-01-05 Bull* 3%"));
    }

    void cleanup() { QVERIFY(m_language.choose(QStringLiteral("en"))); }

    void figuresAreGroupedAsTheLanguageDoes() {
        const Price price = Price::fromUnits(123'456'789'000'000);
        const std::map<QString, QStringList> wanted{
            {"en", {"1,234,567.89", "-1,234.50", "2026-03-09 08:07:06", "3 min", "12.34k"}},
            {"hi", {"12,34,567.89", "-1,234.50", "09/03/2026 08:07:06", "3 मिनट", "12.34k"}},
            {"zh_CN", {"1,234,567.89", "-1,234.50", "2026/03/09 08:07:06", "3 分钟", "12.34k"}}};
        for (const auto& [code, texts] : wanted) {
            QVERIFY(m_language.choose(code));
            QCOMPARE(priceText(price, {2, 0}), texts[0]);
            QCOMPARE(localNumber("-1234.50"), texts[1]);
            QCOMPARE(timeText(kShownTime, QTimeZone::utc()), texts[2]);
            QCOMPARE(ageText(std::chrono::seconds(200)), texts[3]);
            QCOMPARE(compactNumber(12'340), texts[4]);
        }
    }

    void aFieldTakesWhatIsShown() {
        for (const QString& code : Language::available()) {
            QVERIFY(m_language.choose(code));
            for (const char* plain : {"1234567.89", "0.00012345", "-61602.01", "5"})
                QCOMPARE(plainNumberTyped(localNumber(plain)), std::string(plain));
            // And what a program writes; what is no number comes back as it is, and is refused by who asked.
            QCOMPARE(plainNumberTyped(QStringLiteral("1234567.89")), std::string("1234567.89"));
            QCOMPARE(plainNumberTyped(QStringLiteral("1;5")), std::string("1;5"));
            QCOMPARE(plainNumberTyped(QStringLiteral("1e3x")), std::string("1e3x"));
        }
    }

    void whatLeavesTheWindowReadsTheSameInEveryLanguage() {
        for (const QString& code : Language::available()) {
            QVERIFY(m_language.choose(code));
            FigureRows rows;
            rows.before = localNumber("1234567.89");
            rows.setRows({1});
            DataTable table("figures");
            table.setModel(&rows);
            table.view().selectAll();
            table.copySelection();
            QCOMPARE(QGuiApplication::clipboard()->text(),
                     QStringLiteral("1234567.89\t2026-03-09 08:07:06\t1234567.89"));
            QCOMPARE(machineText(timeText(kShownTime, QTimeZone::utc())), QStringLiteral("2026-03-09 08:07:06"));
        }
    }

    void whatIsNotKnownIsShownAsItCame() {
        QVERIFY(m_language.choose(QStringLiteral("hi")));
        for (const char* text : {"", "nobody has ever said this", "ORA-00942: table or view does not exist", "%1 %2"})
            QCOMPARE(said(text), QString::fromUtf8(text));
    }

    void englishStaysAsTheEngineWroteIt() {
        for (const char* text :
             {"warming up: 57 of 240 bars", "the book is void",
              "MAX_ORDER_VALUE value=3: the order is worth more than one may be",
              "can stop: 4 of 5 (failed: file), tested 3 h ago", "fewer than two timeframes are known; 1m, 5m unknown"})
            QCOMPARE(said(text), QString::fromUtf8(text));
    }

    void unitsAreInTheLanguage() {
        QVERIFY(m_language.choose(QStringLiteral("hi")));
        QCOMPARE(ageText(std::chrono::milliseconds(400)), QStringLiteral("0.4 से."));
        QCOMPARE(said("42 s ago"), QStringLiteral("42 से. पहले"));
        QVERIFY(m_language.choose(QStringLiteral("zh_CN")));
        QCOMPARE(ageText(std::chrono::milliseconds(400)), QStringLiteral("0.4 秒"));
        QCOMPARE(said("3 h ago"), QStringLiteral("3 小时前"));
    }

    void whoStoppedAndHowIsInTheLanguage_data() {
        QTest::addColumn<QString>("language");
        for (const char* language : {"hi", "zh_CN"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void whoStoppedAndHowIsInTheLanguage() {
        QFETCH(QString, language);
        QVERIFY(m_language.choose(language));
        for (const char* text :
             {"Halted #1 by eva through window: emergency stop pressed", "Halted #1 by eva through window: paused",
              "StandDown #2 by rail: reduce only", "Halted by eva (window): emergency stop chosen in the tray (hold 3)",
              "can stop: 4 of 5 (failed: rail)"}) {
            const QString shown = said(text);
            for (const char* word : {"window", "emergency", "pressed", "tray", "paused", "by ", "through", "failed"})
                QVERIFY2(!shown.contains(QLatin1String(word)), qPrintable(shown));
        }
        // What a person typed stays as it is.
        QVERIFY(said("Halted #1 by eva through api: the feed looks wrong")
                    .contains(QStringLiteral("the feed looks wrong")));
    }

    void sentencesArePutTogetherInTheLanguage() {
        QVERIFY(m_language.choose(QStringLiteral("zh_CN")));
        QCOMPARE(said("1h and 15m Bull, 5m Bear; 1m unknown"), QStringLiteral("1h 和 15m 牛市，5m 熊市；1m 未知"));
        QCOMPARE(said("nothing for 1234 s (limit 10 s); last confirmed before that: Crisis"),
                 QStringLiteral("已 1,234 秒无数据（限 10 秒）；此前最后确认：危机"));
        QVERIFY(m_language.choose(QStringLiteral("hi")));
        QCOMPARE(said("Bull and Bear: volatility does not differ beyond chance (too few visits to tell); the two names "
                      "are not told apart."),
                 QStringLiteral("तेज़ी और मंदी: अस्थिरता संयोग से बढ़कर अलग नहीं है (बताने के लिए बहुत कम बार आया); "
                                "दोनों नाम अलग नहीं पहचाने जाते।"));
        QCOMPARE(said("daily loss of main in USD"), QStringLiteral("main में दैनिक हानि (USD)"));
        // A risk state keeps its English word.
        QVERIFY(said("Halted by ann (window): enough (hold 7)").contains(QStringLiteral("HALTED")));
        QVERIFY(said("Nothing may add exposure.").contains(QStringLiteral("REDUCE ONLY")));
    }

    void whatWasSaidBeforeFollowsTheLanguage() {
        const char* text = "nothing for 1234567 s (limit 10 s)";
        const std::map<QString, QString> wanted{{"en", "nothing for 1,234,567 s (limit 10 s)"},
                                                {"zh_CN", "已 1,234,567 秒无数据（限 10 秒）"}};
        for (const char* code : {"zh_CN", "en", "zh_CN", "en"}) {
            QVERIFY(m_language.choose(code));
            for (int again = 0; again < 2; ++again)
                QCOMPARE(said(text), wanted.at(code));
            QCOMPARE(knownSaid("nobody has ever said this"), std::nullopt);
        }
        OneWord other;
        QVERIFY(QCoreApplication::installTranslator(&other));
        QCOMPARE(said(text), QStringLiteral("so: 1,234,567"));
        QVERIFY(QCoreApplication::removeTranslator(&other));
        QCOMPARE(said(text), wanted.at("en"));
    }

    void whatWasSaidBeforeFollowsTheFigures() {
        const char* text = "nothing for 1234567 s (limit 10 s)";
        QCOMPARE(said(text), QStringLiteral("nothing for 1,234,567 s (limit 10 s)"));
        {
            const MachineText program;
            QCOMPARE(said(text), QStringLiteral("nothing for 1234567 s (limit 10 s)"));
        }
        QCOMPARE(said(text), QStringLiteral("nothing for 1,234,567 s (limit 10 s)"));
        QLocale::setDefault(QLocale(QStringLiteral("hi")));
        QCOMPARE(said(text), QStringLiteral("nothing for 12,34,567 s (limit 10 s)"));
    }

    void moreSentencesThanAreRememberedAreSaidAlike() {
        QVERIFY(m_language.choose(QStringLiteral("zh_CN")));
        for (int round = 0; round < 2; ++round)
            for (int i = 1000; i < 4000; ++i)
                QCOMPARE(said("nothing for " + std::to_string(i) + " s (limit 10 s)"),
                         QStringLiteral("已 %1 秒无数据（限 10 秒）").arg(QLocale().toString(i)));
    }

    void whatIsSaidElsewhereIsTheSame() {
        QVERIFY(m_language.choose(QStringLiteral("zh_CN")));
        const QString here = said("3 h ago");
        QString there;
        std::thread([&] { there = said("3 h ago"); }).join();
        QCOMPARE(there, here);
    }
};

REGISTER_TEST(LanguageTest)
#include "language_test.moc"
