#include "core/base/atomic_file.h"
#include "core/base/clock.h"
#include "core/engine/engine_host.h"
#include "core/engine/export_job.h"
#include "core/engine/import_job.h"
#include "core/engine/shipped_models.h"
#include "core/storage/data_store.h"
#include "core/storage/history_reader.h"
#include "core/storage/schema_upgrade.h"
#include "core/storage/store_reader.h"
#include "tests/engine/engine_store.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <map>
#include <set>
#include <sstream>

using namespace aetherion;
using market::Timeframe;

namespace {

/// Without the columns that say which source a row is of.
std::multiset<std::string> rowsWithoutSource(const std::string& csv) {
    std::multiset<std::string> rows;
    std::istringstream lines(csv);
    for (std::string line; std::getline(lines, line);) {
        std::string row;
        std::size_t column = 0;
        for (const char c : line) {
            column += c == ',' ? 1 : 0;
            if (column != 12 && column != 13)
                row += c;
        }
        rows.insert(row);
    }
    return rows;
}

} // namespace

/// Candles out of one store and into another.
class CandleImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void bringsExportedCandlesBack_data() {
        QTest::addColumn<QString>("markets");
        QTest::addColumn<QString>("alwaysOpen");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("around the clock") << "crypto,us,nse"
                                          << "true" << QStringList();
        QTest::newRow("market hours") << "us,nse,uk"
                                      << "false" << QStringList();
        QTest::newRow("another dialect") << "us,nse"
                                         << "false"
                                         << QStringList({QStringLiteral("separator=;"), QStringLiteral("bom=true"),
                                                         QStringLiteral("crlf=true"),
                                                         QStringLiteral("zone=Asia/Kolkata")});
    }
    void bringsExportedCandlesBack() {
        QFETCH(QString, markets);
        QFETCH(QString, alwaysOpen);
        QFETCH(QStringList, options);
        simulate({{"simulation.markets", markets.toStdString()}, {"simulation.always_open", alwaysOpen.toStdString()}});
        std::map<std::string, std::string> dialect;
        for (const QString& option : options)
            dialect[option.section(u'=', 0, 0).toStdString()] = option.section(u'=', 1).toStdString();
        const std::string first = exported("first", "first.csv", {});
        const std::string file = m_folder->filePath(QStringLiteral("dialect.csv")).toStdString();
        (void)exported("first", "dialect.csv", dialect);
        import(file, "second");
        const std::string second = exported("second", "second.csv", {});
        const auto rows = rowsWithoutSource(first);
        QVERIFY(rows.size() > 1000);
        QCOMPARE(rowsWithoutSource(second).size(), rows.size());
        QVERIFY(rowsWithoutSource(second) == rows);
        for (const char* timeframe : {",10s,", ",1m,", ",5m,", ",15m,", ",1h,"})
            QVERIFY2(first.find(timeframe) != std::string::npos, timeframe);
        QVERIFY(second.find("IMPORTED:dialect.csv") != std::string::npos);

        import(file, "second");
        QCOMPARE(exported("second", "again.csv", {}), second);
    }

    void makesWhatTheFileDoesNotHave() {
        simulate({{"simulation.markets", "crypto"}});
        (void)exported("first", "minutes.csv", {{"timeframe", "1m"}});
        import(m_folder->filePath(QStringLiteral("minutes.csv")).toStdString(), "second");
        const auto before = candles("first", Timeframe::M15);
        const auto after = candles("second", Timeframe::M15);
        // The last one may still have been forming.
        QVERIFY(before.size() > 20 && before.size() <= after.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            QCOMPARE(after[i].openTime, before[i].openTime);
            QVERIFY(after[i].open == before[i].open && after[i].high == before[i].high &&
                    after[i].low == before[i].low && after[i].close == before[i].close &&
                    after[i].volume == before[i].volume);
        }
        QVERIFY(candles("second", Timeframe::S10).empty());
        auto reader = storage::StoreReader::open(at("second"));
        QVERIFY((*reader)->features({})->rows.size() > 100);
    }

    void writesNothingWhereARowIsBad() {
        simulate({{"simulation.markets", "crypto"}});
        std::string text = exported("first", "good.csv", {});
        text += "2024-03-06T12:00:00Z,1709726400000,CRYPTO,BTCUSDT,1m,10,9,8,10,1,1,0,SIMULATED:world,1,,0\n";
        const std::string file = m_folder->filePath(QStringLiteral("bad.csv")).toStdString();
        QVERIFY(writeFileAtomically(file, text));
        feeds::SourceSpec spec;
        spec.file = file;
        const auto refused = engine::openImport({{spec}}, {});
        QVERIFY(!refused);
        const auto lines = std::count(text.begin(), text.end(), '\n');
        QCOMPARE(refused.error().text(), file + ":" + std::to_string(lines) + ": high 9 is below close 10");
    }

private:
    [[nodiscard]] storage::StoreAddress at(const char* name) const { return test::ownStore(*this, name); }

    /// A few hours of an invented world into the store "first".
    void simulate(std::map<std::string, std::string> values) {
        values.merge(test::settingsFor(at("first")));
        values.try_emplace("simulation.history", "9h");
        values["simulation.instruments"] = "4";
        const auto table = config::SettingsTable::load(
            values, [](const std::string&) { return std::nullopt; }, {}, false);
        ManualClock clock;
        clock.set(parseIso("2024-03-06T17:00:01Z")->time);
        auto host = engine::EngineHost::open(*config::checkSettings(*table), clock, "test");
        QVERIFY2(host, host ? "" : host.error().text().c_str());
        QVERIFY(QTest::qWaitFor([&] { return (*host)->engine().snapshot()->session.progress >= 1; }, 60'000));
        const Status stopped = (*host)->stop();
        QVERIFY2(stopped, stopped ? "" : stopped.error().text().c_str());
    }

    std::string exported(const char* from, const char* name, std::map<std::string, std::string> options) {
        options["what"] = "candles";
        options["out"] = m_folder->filePath(QString::fromLatin1(name)).toStdString();
        const auto request = engine::parseExportRequest(options);
        if (!request)
            qFatal("%s", request.error().text().c_str());
        storage::HistoryReader history(at(from));
        const auto written = engine::exportRows(*request, history, [](double, std::string_view) {}, {});
        if (!written)
            qFatal("%s", written.error().text().c_str());
        return *readWholeFile(request->out);
    }

    void import(const std::string& file, const char* into) {
        QVERIFY(storage::migrateDatabase(at(into), SystemClock()));
        auto store = storage::DataStore::open(test::settingsOf(at(into)));
        QVERIFY2(store, store ? "" : store.error().text().c_str());
        feeds::SourceSpec spec;
        spec.file = file;
        const auto models = std::make_shared<const regime::ModelShelf>(*engine::loadModels(at(into).folder / "models"));
        const auto done = engine::importFiles({{spec}}, models, **store, [](double, std::string_view) {}, {});
        QVERIFY2(done, done ? "" : done.error().text().c_str());
        QVERIFY((*store)->close());
    }

    std::vector<market::Bar> candles(const char* from, Timeframe timeframe) {
        auto reader = storage::StoreReader::open(at(from));
        contract::HistoryQuery query;
        query.timeframe = timeframe;
        query.symbol = "BTCUSDT";
        query.limit = storage::kLargestPage;
        std::vector<market::Bar> bars;
        const auto page = (*reader)->candles(query);
        for (const contract::CandleRow& row : page->rows)
            bars.push_back(row.record.bar);
        return bars;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

REGISTER_TEST(CandleImportTest)
#include "candle_import_test.moc"
