#include "core/base/atomic_file.h"
#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

#include <QProcess>
#include <QStandardPaths>

#include <cstdlib>
#include <regex>
#include <set>

namespace aetherion::test {

namespace {

const std::filesystem::path kMonitoring = std::filesystem::path(AETHERION_SOURCE_DIR) / "installer" / "monitoring";

/// Names that stand in queries: those of the families that this program has.
std::set<std::string> namesIn(const std::string& text) {
    static const std::regex name("\\b(?:aetherion|dt|process)_[a-z0-9_]+\\b");
    std::set<std::string> names;
    for (std::sregex_iterator at(text.begin(), text.end(), name), end; at != end; ++at)
        names.insert(at->str());
    return names;
}

std::set<std::string> familiesOf(const std::string& exposition) {
    static const std::regex type("# TYPE ([a-z0-9_]+) ([a-z]+)");
    std::set<std::string> names;
    for (std::sregex_iterator at(exposition.begin(), exposition.end(), type), end; at != end; ++at) {
        names.insert((*at)[1]);
        if ((*at)[2] == "histogram")
            for (const char* part : {"_bucket", "_sum", "_count"})
                names.insert((*at)[1].str() + part);
    }
    return names;
}

/// Every query of a dashboard.
void collectQueries(const nlohmann::ordered_json& value, std::string& queries) {
    if (value.is_object()) {
        for (const auto& [key, member] : value.items()) {
            if (key == "expr" || key == "query")
                queries += member.is_string() ? member.get<std::string>() + "\n" : "";
            collectQueries(member, queries);
        }
    } else if (value.is_array()) {
        for (const auto& member : value)
            collectQueries(member, queries);
    }
}

bool insists() {
    const char* insist = std::getenv("AETHERION_TEST_INSIST");
    return insist && std::string_view(insist) == "1";
}

} // namespace

/// The files in installer/monitoring/, and Prometheus' own judge.
class MonitoringTest : public QObject {
    Q_OBJECT
private:
    /// Exit code and what it said; -1 where it did not run.
    std::pair<int, QString> promtool(const QStringList& arguments, const std::string& input = {}) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setWorkingDirectory(QString::fromStdString(kMonitoring.string()));
        process.start(QStandardPaths::findExecutable(QStringLiteral("promtool")), arguments);
        if (!process.waitForStarted())
            return {-1, process.errorString()};
        process.write(input.data(), static_cast<qint64>(input.size()));
        process.closeWriteChannel();
        process.waitForFinished(60'000);
        return {process.exitCode(), QString::fromUtf8(process.readAll())};
    }

private Q_SLOTS:
    void init() {
        if (QStandardPaths::findExecutable(QStringLiteral("promtool")).isEmpty() && !insists())
            QSKIP("promtool is not installed");
    }

    void promtoolFindsNothingInTheMetrics() {
        Served served;
        served.trading.change([](contract::TradingView& view) {
            view.counts.railTrips["daily loss"] = 1;
            view.counts.refusals["PRICE_COLLAR"] = 1;
            view.counts.cycles.add(std::chrono::milliseconds(3));
        });
        (void)served.get("/version");
        const auto [code, said] =
            promtool({QStringLiteral("check"), QStringLiteral("metrics")}, served.get("/metrics").body);
        QVERIFY2(code == 0 && said.trimmed().isEmpty(), qPrintable(said));
    }

    void promtoolAcceptsRulesAndConfiguration() {
        const auto [rules, saidOfRules] =
            promtool({QStringLiteral("check"), QStringLiteral("rules"), QStringLiteral("alerts.yml")});
        QVERIFY2(rules == 0, qPrintable(saidOfRules));
        const auto [config, saidOfConfig] =
            promtool({QStringLiteral("check"), QStringLiteral("config"), QStringLiteral("prometheus.yml")});
        QVERIFY2(config == 0, qPrintable(saidOfConfig));
    }

    void asksOnlyForWhatIsServed() {
        Served served;
        const auto served_ = familiesOf(served.get("/metrics").body);
        const std::string alerts = readWholeFile(kMonitoring / "alerts.yml").value();
        const std::string dashboard = readWholeFile(kMonitoring / "aetherion-dashboard.json").value();
        std::string queries;
        const auto document = nlohmann::ordered_json::parse(dashboard, nullptr, false);
        QVERIFY(document.is_object());
        collectQueries(document, queries);
        const auto asked = namesIn(queries + alerts);
        QVERIFY(asked.size() > 50);
        for (const std::string& name : asked)
            QVERIFY2(served_.contains(name), name.c_str());
        // And the ancestor's six are shown.
        for (const std::string& name : served_)
            if (name.starts_with("dt_"))
                QVERIFY2(asked.contains(name), name.c_str());
    }

    void everyPanelHasAQuery() {
        const std::string dashboard = readWholeFile(kMonitoring / "aetherion-dashboard.json").value();
        const auto document = nlohmann::ordered_json::parse(dashboard, nullptr, false);
        std::set<int> ids;
        for (const auto& panel : document["panels"]) {
            QVERIFY(ids.insert(panel["id"].get<int>()).second);
            if (panel["type"] == "row")
                continue;
            QVERIFY2(!panel["targets"].empty(), panel["title"].get<std::string>().c_str());
            for (const auto& target : panel["targets"])
                QVERIFY(!target["expr"].get<std::string>().empty());
        }
        QVERIFY(ids.size() > 30);
    }
};

REGISTER_TEST(MonitoringTest)

} // namespace aetherion::test

#include "monitoring_test.moc"
