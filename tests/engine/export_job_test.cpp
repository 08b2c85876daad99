#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/engine/export_job.h"
#include "tests/engine/fake_history.h"
#include "tests/support/registered_test.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <filesystem>

using namespace aetherion;

namespace {

/// Three confirmed changes, a minute apart.
test::FakeHistory threeChanges() {
    test::FakeHistory history;
    for (int i = 0; i < 3; ++i) {
        contract::RegimeRow row;
        row.source = market::Source{market::SourceKind::Replay, "local", "a, \"quoted\" name.csv", "", {}};
        contract::PosteriorRecord& at = row.record.at;
        at.source = row.source.id();
        at.instrument = {market::Market::Crypto, "BTC & ETH"};
        at.closeTime = fromEpochMillis(1'700'000'040'000 + i * 60'000);
        at.regime = i == 1 ? market::Regime::Unknown : market::Regime::Bull;
        at.confidence = 0.1 + 0.2;
        at.state = i == 1 ? -1 : 2;
        at.probabilities = {0.1 + 0.2, 0.7 - 1e-17, 0, 0};
        at.confirmed = true;
        at.modelId = "m1";
        history.regimeRows.push_back(std::move(row));
    }
    return history;
}

} // namespace

class ExportJobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesEveryRowOnceAsCsvWithItsDescription() {
        auto history = threeChanges();
        const auto text = exported({}, history);
        QCOMPARE(QString::fromStdString(text).split(u'\n', Qt::SkipEmptyParts).size(), 4);
        QVERIFY(text.starts_with("time_iso,time_epoch_ms,market,symbol,timeframe,regime,confidence,state,p_bull,p_bear,"
                                 "p_sideways,p_crisis,confirmed,model_id,source,run\n"));
        QVERIFY(text.find("2023-11-14T22:14:00Z,1700000040000,CRYPTO,BTC & ETH,1m,Bull,0.30000000000000004,2,") !=
                std::string::npos);
        // An unknown regime has no probabilities: absent, not zero.
        QVERIFY(text.find("Unknown,,,,,,,1,m1,\"REPLAY:a, \"\"quoted\"\" name.csv\"") != std::string::npos);

        const auto meta =
            QJsonDocument::fromJson(QByteArray::fromStdString(*readWholeFile(m_out + ".meta.json"))).object();
        QCOMPARE(meta[QStringLiteral("rows")].toInt(), 3);
        QCOMPARE(meta[QStringLiteral("sha256")].toString().toStdString(), sha256Hex(text));
    }

    void givesTheSameBytesTwice() {
        auto history = threeChanges();
        const auto first = exported({}, history);
        const auto meta = *readWholeFile(m_out + ".meta.json");
        QCOMPARE(exported({}, history), first);
        QCOMPARE(*readWholeFile(m_out + ".meta.json"), meta);
    }

    void obeysZoneSeparatorColumnsAndByteOrderMark() {
        auto history = threeChanges();
        const auto text = exported(
            {{"zone", "Asia/Kolkata"}, {"separator", ";"}, {"columns", "time_iso,regime"}, {"bom", "true"}}, history);
        QVERIFY(text.starts_with("\xEF\xBB\xBFtime_iso;regime\n2023-11-15T03:44:00+05:30;Bull\n"));
    }

    void writesDecimalCommasWhereTheyAreAskedFor() {
        auto history = threeChanges();
        const auto text =
            exported({{"separator", ";"}, {"decimal", "comma"}, {"columns", "regime,confidence"}}, history);
        QVERIFY2(text.starts_with("regime;confidence\nBull;0,30000000000000004\n"), text.c_str());
        for (const std::map<std::string, std::string>& wrong :
             {std::map<std::string, std::string>{{"decimal", "comma"}, {"out", "x"}},
              {{"decimal", "comma"}, {"separator", ";"}, {"format", "json"}, {"out", "x"}},
              {{"decimal", "dot"}, {"out", "x"}}}) {
            const auto request = engine::parseExportRequest(wrong);
            QVERIFY(!request);
            QVERIFY(request.error().text().starts_with("decimal: "));
        }
    }

    void writesJsonThatParses() {
        auto history = threeChanges();
        QJsonParseError error;
        const auto rows =
            QJsonDocument::fromJson(QByteArray::fromStdString(exported({{"format", "json"}}, history)), &error);
        QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
        QCOMPARE(rows.array().size(), 3);
        QVERIFY(rows.array()[1].toObject()[QStringLiteral("p_bull")].isNull());
        QCOMPARE(rows.array()[0].toObject()[QStringLiteral("time_epoch_ms")].toDouble(), 1700000040000.0);
    }

    void asksForTheRangeThatWasGiven() {
        auto history = threeChanges();
        (void)exported({{"from", "2023-11-14"}, {"to", "2023-11-15"}, {"symbol", "BTC & ETH"}, {"source", "REPLAY"}},
                       history);
        for (const contract::HistoryQuery& query : history.asked) {
            QCOMPARE(formatIso(*query.from), std::string("2023-11-14T00:00:00Z"));
            QCOMPARE(*query.symbol, std::string("BTC & ETH"));
            QCOMPARE(*query.sourceKind, market::SourceKind::Replay);
        }
        QCOMPARE(formatIso(*history.asked.front().to), std::string("2023-11-15T00:00:00Z"));
    }

    void leavesOutWhatCameAfterItBegan() {
        auto history = threeChanges();
        auto late = history.regimeRows.back();
        late.record.at.closeTime += std::chrono::minutes(1);
        history.onPage = [&history, late, asked = false]() mutable {
            if (asked && history.regimeRows.size() == 3)
                history.regimeRows.push_back(late);
            asked = true;
        };
        QCOMPARE(QString::fromStdString(exported({}, history)).count(u'\n'), 4);
        QCOMPARE(history.regimeRows.size(), std::size_t{4});
    }

    void tellsWhatPartOfTheRangeIsWritten() {
        auto history = threeChanges();
        std::vector<double> told;
        const auto request = engine::parseExportRequest({{"out", m_out}});
        QVERIFY(
            engine::exportRows(*request, history, [&](double done, std::string_view) { told.push_back(done); }, {}));
        QCOMPARE(told.size(), std::size_t{2});
        QVERIFY(std::abs(told[0] - 0.5) < 1e-3);
        QVERIFY(told[1] > 0.999 && told[1] <= 1);
    }

    void stopsWithinAPageAndLeavesNoFile() {
        auto history = threeChanges();
        history.pageRows = 100'000;
        history.regimeRows.resize(5'000, history.regimeRows.front());
        std::stop_source stop;
        // The second page asked for is the one with the rows.
        history.onPage = [&, pages = 0]() mutable {
            if (++pages == 2)
                stop.request_stop();
        };
        const auto before = QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden);
        const auto request = engine::parseExportRequest({{"out", m_out + ".never"}});
        const auto written = engine::exportRows(
            *request, history, [](double, std::string_view) {}, stop.get_token());
        QVERIFY(!written);
        QCOMPARE(written.error().text(), std::string("cancelled"));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), before);
    }

    void isForItsOwnersEyesAlone() {
        auto history = threeChanges();
        (void)exported({}, history);
        using std::filesystem::perms;
        for (const std::string& file : {m_out, m_out + ".meta.json"})
            QCOMPARE(std::filesystem::status(file).permissions(), perms::owner_read | perms::owner_write);
    }

    void endsRecordsAsAsked() {
        auto history = threeChanges();
        const auto text = QString::fromStdString(exported({{"crlf", "true"}}, history));
        QCOMPARE(text.count(QStringLiteral("\r\n")), 4);
        QCOMPARE(text.count(u'\n'), 4);
    }

    void leavesNothingBehindWhenTheStoreFails() {
        auto history = threeChanges();
        const auto request = engine::parseExportRequest({{"bars", "true"}, {"out", m_out}});
        const auto written = engine::exportRows(*request, history, [](double, std::string_view) {}, {});
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().text(), std::string("database is gone"));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).filter(QStringLiteral("tmp")).size(), 0);
    }

    void refusesOptionsItDoesNotKnow_data() {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::newRow("unknown") << "colour"
                                 << "red";
        QTest::newRow("format") << "format"
                                << "xlsx";
        QTest::newRow("time") << "from"
                              << "yesterday";
        QTest::newRow("zone") << "zone"
                              << "Mars/Olympus";
        QTest::newRow("source") << "source"
                                << "FAKE";
        QTest::newRow("separator") << "separator"
                                   << "ab";
        QTest::newRow("separator of digits") << "separator"
                                             << "7";
        QTest::newRow("separator that is a point") << "separator"
                                                   << ".";
        QTest::newRow("account") << "account"
                                 << "main";
    }
    void refusesOptionsItDoesNotKnow() {
        QFETCH(QString, option);
        QFETCH(QString, value);
        const auto request = engine::parseExportRequest({{"out", "x"}, {option.toStdString(), value.toStdString()}});
        QVERIFY(!request.has_value());
        QCOMPARE(request.error().place, option.toStdString());
    }

private:
    std::string exported(std::map<std::string, std::string> options, test::FakeHistory& history) {
        options["out"] = m_out;
        const auto request = engine::parseExportRequest(options);
        if (!request)
            qFatal("%s", request.error().text().c_str());
        const auto written = engine::exportRows(*request, history, [](double, std::string_view) {}, {});
        if (!written)
            qFatal("%s", written.error().text().c_str());
        return *readWholeFile(m_out);
    }

    QTemporaryDir m_folder;
    std::string m_out = m_folder.filePath(QStringLiteral("out.csv")).toStdString();
};

REGISTER_TEST(ExportJobTest)
#include "export_job_test.moc"
