#include "core/api/documents.h"
#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

#include <QRegularExpression>

namespace aetherion::test {

class DocsRoutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void servesAPageThatLoadsOnlyItsOwnFiles() {
        Served served;
        const Reply page = served.get("/docs");
        QCOMPARE(page.status, 200);
        QCOMPARE(page.field("content-type"), std::string("text/html; charset=utf-8"));
        // What the page names is served, and nothing of it is elsewhere or inline.
        const QString html = QString::fromStdString(page.body);
        QVERIFY(!html.contains(QRegularExpression(QStringLiteral("https?://|//[a-z]"))));
        QVERIFY(!html.contains(QRegularExpression(QStringLiteral("<script(?![^>]*src=)|<style| style=| on[a-z]+="))));
        auto named = QRegularExpression(QStringLiteral("(?:src|href)=\"(/docs/[^\"]*)\"")).globalMatch(html);
        int files = 0;
        for (; named.hasNext(); ++files)
            QCOMPARE(served.get(named.next().captured(1).toStdString()).status, 200);
        QCOMPARE(files, 2);
    }

    void letsThePageRunItsOwnScriptAndNothingElse() {
        Served served;
        const Reply page = served.get("/docs");
        const std::string policy = page.field("content-security-policy");
        for (const char* part : {"default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'",
                                 "frame-ancestors 'none'", "base-uri 'none'"})
            QVERIFY2(policy.find(part) != std::string::npos, part);
        QVERIFY(policy.find("unsafe") == std::string::npos);
        QCOMPARE(page.field("x-content-type-options"), std::string("nosniff"));
        QCOMPARE(served.get("/health").field("content-security-policy"),
                 std::string("default-src 'none'; frame-ancestors 'none'"));
    }

    void namesItsFilesTypes() {
        Served served;
        QCOMPARE(served.get("/docs/docs.js").field("content-type"), std::string("text/javascript; charset=utf-8"));
        QCOMPARE(served.get("/docs/docs.css").field("content-type"), std::string("text/css; charset=utf-8"));
        QCOMPARE(served.get("/docs/other.js").status, 404);
        QCOMPARE(served.get("/docs/..%2f..%2fetc").status, 404);
    }

    void keepsNoTokenAnywhere() {
        for (const char* place :
             {"localStorage", "sessionStorage", "document.cookie", "indexedDB", "innerHTML", "eval("})
            QVERIFY2(api::docsScript().find(place) == std::string::npos, place);
    }

    void servesTheSocketsDocument() {
        Served served;
        const Reply answer = served.get("/asyncapi.json");
        QCOMPARE(answer.body, api::asyncApiJson());
        QVERIFY(answer.json()["asyncapi"].get<std::string>().rfind("3.", 0) == 0);
    }
};

REGISTER_TEST(DocsRoutesTest)

} // namespace aetherion::test

#include "docs_routes_test.moc"
