#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/engine/export_job.h"
#include "tests/support/registered_test.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace aetherion;
using contract::HistoryQuery;

namespace {

/// Answers every request at once: three confirmed changes in two pages, and nothing else.
class FakeHistory final : public contract::HistoryPort {
public:
    HistoryQuery asked;

    void regimes(HistoryQuery query, std::stop_token,
                 contract::Completion<contract::Page<contract::RegimeRow>> done) override {
        asked = query;
        contract::Page<contract::RegimeRow> page;
        const int first = query.cursor.empty() ? 0 : 2;
        for (int i = first; i < (first == 0 ? 2 : 3); ++i)
            page.rows.push_back(row(i));
        page.cursor = first == 0 ? "2" : "";
        done(std::move(page));
    }
    void candles(HistoryQuery, std::stop_token,
                 contract::Completion<contract::Page<contract::CandleRow>> done) override {
        done(contract::Page<contract::CandleRow>{});
    }
    void posteriors(HistoryQuery, std::stop_token,
                    contract::Completion<contract::Page<contract::PosteriorRow>> done) override {
        done(fail("database is gone"));
    }
    void ticks(HistoryQuery, std::stop_token, contract::Completion<contract::Page<contract::TickRow>> done) override {
        done(contract::Page<contract::TickRow>{});
    }
    void features(HistoryQuery, std::stop_token,
                  contract::Completion<contract::Page<contract::FeatureRow>> done) override {
        done(contract::Page<contract::FeatureRow>{});
    }
    void orders(HistoryQuery, std::stop_token, contract::Completion<contract::Page<contract::OrderRow>> done) override {
        done(contract::Page<contract::OrderRow>{});
    }
    void trades(HistoryQuery, std::stop_token, contract::Completion<contract::Page<contract::TradeRow>> done) override {
        done(contract::Page<contract::TradeRow>{});
    }
    void riskEvents(HistoryQuery, std::stop_token,
                    contract::Completion<contract::Page<contract::RiskEventRecord>> done) override {
        done(contract::Page<contract::RiskEventRecord>{});
    }
    void sources(std::stop_token, contract::Completion<std::vector<market::Source>> done) override { done({}); }

private:
    static contract::RegimeRow row(int i) {
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
        return row;
    }
};

} // namespace

class ExportJobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesEveryRowOnceAsCsvWithItsDescription() {
        FakeHistory history;
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
        FakeHistory history;
        const auto first = exported({}, history);
        const auto meta = *readWholeFile(m_out + ".meta.json");
        QCOMPARE(exported({}, history), first);
        QCOMPARE(*readWholeFile(m_out + ".meta.json"), meta);
    }

    void obeysZoneSeparatorColumnsAndByteOrderMark() {
        FakeHistory history;
        const auto text = exported(
            {{"zone", "Asia/Kolkata"}, {"separator", ";"}, {"columns", "time_iso,regime"}, {"bom", "true"}}, history);
        QVERIFY(text.starts_with("\xEF\xBB\xBFtime_iso;regime\n2023-11-15T03:44:00+05:30;Bull\n"));
    }

    void writesJsonThatParses() {
        FakeHistory history;
        QJsonParseError error;
        const auto rows =
            QJsonDocument::fromJson(QByteArray::fromStdString(exported({{"format", "json"}}, history)), &error);
        QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
        QCOMPARE(rows.array().size(), 3);
        QVERIFY(rows.array()[1].toObject()[QStringLiteral("p_bull")].isNull());
        QCOMPARE(rows.array()[0].toObject()[QStringLiteral("time_epoch_ms")].toDouble(), 1700000040000.0);
    }

    void asksForTheRangeThatWasGiven() {
        FakeHistory history;
        (void)exported({{"from", "2023-11-14"}, {"to", "2023-11-15"}, {"symbol", "BTC & ETH"}, {"source", "REPLAY"}},
                       history);
        QCOMPARE(formatIso(*history.asked.from), std::string("2023-11-14T00:00:00Z"));
        QCOMPARE(formatIso(*history.asked.to), std::string("2023-11-15T00:00:00Z"));
        QCOMPARE(*history.asked.symbol, std::string("BTC & ETH"));
        QCOMPARE(*history.asked.sourceKind, market::SourceKind::Replay);
    }

    void leavesNothingBehindWhenTheStoreFails() {
        FakeHistory history;
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
    }
    void refusesOptionsItDoesNotKnow() {
        QFETCH(QString, option);
        QFETCH(QString, value);
        const auto request = engine::parseExportRequest({{"out", "x"}, {option.toStdString(), value.toStdString()}});
        QVERIFY(!request.has_value());
        QCOMPARE(request.error().place, option.toStdString());
    }

private:
    std::string exported(std::map<std::string, std::string> options, FakeHistory& history) {
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
