#include "core/api/documents.h"
#include "core/api/routes.h"
#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

#include <set>

namespace aetherion::test {

class OpenApiTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void documentsExactlyTheServedRoutes() {
        Served served;
        const api::ApiPorts ports{served.engine, served.history, served.killSwitch,
                                  served.jobs,   served.trading, served.clock};
        const api::ApiSettings settings;
        api::BlockingCalls blocking;
        api::DeskCalls desk(served.trading);
        const http::Counters counters;
        const api::RouteContext context{ports, settings, blocking, desk, counters, blocking};
        http::Router router;
        api::addAllRoutes(router, context);

        std::set<std::string> served_;
        std::set<std::string> guarded;
        for (const http::Route& route : router.routes()) {
            const std::string entry = std::string(name(route.method)) + " " + route.pattern;
            QVERIFY2(served_.insert(entry).second, entry.c_str());
            if (route.scope != http::Scope::Free)
                guarded.insert(entry);
        }
        std::set<std::string> documented;
        std::set<std::string> documentedGuarded;
        const auto document = nlohmann::ordered_json::parse(api::openApiJson());
        QVERIFY(document["openapi"].get<std::string>().rfind("3.1.", 0) == 0);
        for (const auto& [path, item] : document["paths"].items())
            for (const char* method : {"get", "put", "post", "delete", "options", "head", "patch", "trace"})
                if (item.contains(method)) {
                    const std::string entry = QString::fromLatin1(method).toUpper().toStdString() + " " + path;
                    documented.insert(entry);
                    if (item[method].contains("security"))
                        documentedGuarded.insert(entry);
                }
        QCOMPARE(documented, served_);
        QCOMPARE(documentedGuarded, guarded);
    }

    void namesTheScopeOfEveryOperation() {
        Served served;
        const api::ApiPorts ports{served.engine, served.history, served.killSwitch,
                                  served.jobs,   served.trading, served.clock};
        const api::ApiSettings settings;
        api::BlockingCalls blocking;
        api::DeskCalls desk(served.trading);
        const http::Counters counters;
        const api::RouteContext context{ports, settings, blocking, desk, counters, blocking};
        http::Router router;
        api::addAllRoutes(router, context);
        const auto document = nlohmann::ordered_json::parse(api::openApiJson());
        for (const http::Route& route : router.routes()) {
            if (route.scope == http::Scope::Free)
                continue;
            const std::string method = QString::fromLatin1(name(route.method).data()).toLower().toStdString();
            const auto& operation = document["paths"][route.pattern][method];
            const bool anyToken = route.scope == http::Scope::Token || route.scope == http::Scope::Stop;
            const auto expected = anyToken ? nlohmann::ordered_json::array()
                                           : nlohmann::ordered_json::array({std::string(name(route.scope))});
            const std::string what = method + " " + route.pattern;
            QVERIFY2(operation["security"][0]["token"] == expected, what.c_str());
            QVERIFY2(operation["responses"].contains("401") && operation["responses"].contains("403"), what.c_str());
            QVERIFY2(operation["responses"].contains("429") == (route.effect == http::Effect::Change), what.c_str());
        }
    }

    void namesItsSocketsAndVersion() {
        const auto document = nlohmann::ordered_json::parse(api::openApiJson());
        const std::string text = document["info"]["description"].get<std::string>();
        for (const std::string& path : api::socketPaths())
            QVERIFY2(text.find(path) != std::string::npos, path.c_str());
    }

    void isServed() {
        Served served;
        QCOMPARE(served.get("/openapi.json").body, api::openApiJson());
    }
};

REGISTER_TEST(OpenApiTest)

} // namespace aetherion::test

#include "openapi_test.moc"
