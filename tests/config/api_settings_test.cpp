#include "core/config/settings.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using config::SettingsTable;

namespace {

Result<config::Settings> withApi(const std::map<std::string, std::string>& given) {
    const auto table = SettingsTable::load(
        given, [](const std::string&) { return std::optional<std::string>(); }, {}, false);
    return table ? config::checkSettings(*table) : tl::unexpected(table.error());
}

} // namespace

class ApiSettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreThoseOfTheTable() {
        const auto settings = withApi({});
        QVERIFY2(settings.has_value(), settings ? "" : settings.error().text().c_str());
        QCOMPARE(settings->api.limits, config::ApiLimits());
        QCOMPARE(settings->api.address, std::string("127.0.0.1"));
        QVERIFY(settings->api.tlsCertificate.empty());
    }

    void readsEveryLimit() {
        const auto settings = withApi({{"api.header_bytes", "8192"},
                                       {"api.header_fields", "32"},
                                       {"api.uri_bytes", "2048"},
                                       {"api.body_bytes", "65536"},
                                       {"api.json_depth", "16"},
                                       {"api.connections", "100"},
                                       {"api.sockets", "50"},
                                       {"api.socket_message_bytes", "4096"},
                                       {"api.socket_messages_per_second", "5"},
                                       {"api.header_time", "2s"},
                                       {"api.body_time", "1500ms"},
                                       {"api.idle_time", "2m"}});
        QVERIFY(settings.has_value());
        using namespace std::chrono_literals;
        QCOMPARE(settings->api.limits,
                 (config::ApiLimits{8192, 32, 2048, 65536, 16, 100, 50, 4096, 5, 2s, 1500ms, 2min}));
    }

    void aDefaultGivesWayToABoundThatWasSet() {
        const auto settings = withApi({{"api.connections", "100"}, {"api.header_bytes", "1024"}});
        QVERIFY(settings.has_value());
        QCOMPARE(settings->api.limits.sockets, 100);
        QCOMPARE(settings->api.limits.uriBytes, std::size_t{1024});
    }

    void refusesWhatDoesNotFit_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* key, const char* value, const char* error) {
            QTest::addRow("%s %s", key, value) << QString(key) << QString(value) << QString(error);
        };
        row("header_bytes", "1023", "--api-header-bytes: \"1023\" is not a whole number from 1024 to 65536");
        row("header_fields", "many", "--api-header-fields: \"many\" is not a whole number from 8 to 1000");
        row("uri_bytes", "20000", "--api-uri-bytes: \"20000\" is not a whole number from 256 to 16384");
        row("body_bytes", "-1", "--api-body-bytes: \"-1\" is not a whole number from 1024 to 67108864");
        row("json_depth", "257", "--api-json-depth: \"257\" is not a whole number from 4 to 256");
        row("connections", "7", "--api-connections: \"7\" is not a whole number from 8 to 20000");
        row("sockets", "1025", "--api-sockets: \"1025\" is not a whole number from 1 to 1024");
        row("header_time", "99ms", "--api-header-time: \"99ms\" is out of range");
        row("body_time", "11m", "--api-body-time: \"11m\" is out of range");
        row("idle_time", "0s", "--api-idle-time: \"0s\" is out of range");
        row("address", "panel.example", "--api-address: \"panel.example\" is not an IP address");
        row("address", "0.0.0.0",
            "--api-address: others reach 0.0.0.0, which needs --tls-cert, --tls-key and a named token");
        row("address", "::", "--api-address: others reach ::, which needs --tls-cert, --tls-key and a named token");
        row("tls_cert", "a.pem", "--tls-cert: a certificate without its key (--tls-key)");
        row("tls_key", "a.key", "--tls-key: a key without its certificate (--tls-cert)");
        row("host_names", "*.example", "--api-host-name: \"*.example\" is not a host name");
    }
    void refusesWhatDoesNotFit() {
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        QFETCH(const QString, error);
        const auto settings = withApi({{"api." + key.toStdString(), value.toStdString()}});
        QVERIFY(!settings.has_value());
        QCOMPARE(settings.error().text(), error.toStdString());
    }

    void takesAnAddressThatOthersReachWithTls() {
        const auto settings = withApi({{"api.address", "192.0.2.7"},
                                       {"api.tls_cert", "a.pem"},
                                       {"api.tls_key", "a.key"},
                                       {"api.host_names", "desk.example\npanel.example:9443"}});
        QVERIFY2(settings.has_value(), settings ? "" : settings.error().text().c_str());
        QCOMPARE(settings->api.address, std::string("192.0.2.7"));
        QCOMPARE(settings->api.tlsKey, std::filesystem::absolute("a.key"));
        QCOMPARE(settings->api.hostNames, (std::vector<std::string>{"desk.example", "panel.example:9443"}));
    }
};

REGISTER_TEST(ApiSettingsTest)
#include "api_settings_test.moc"
