#include "core/http/request_target.h"
#include "core/http/router.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

using http::Method;

class RequestTargetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void decodesSegmentsOneByOne() {
        http::Request request;
        QVERIFY(!http::readTarget("/a%2Fb/NIFTY%2050%20%26%20CO./?x=1+2&y=%26%3D&z", request));
        QCOMPARE(request.segments, (std::vector<std::string>{"a/b", "NIFTY 50 & CO.", ""}));
        QCOMPARE(*request.queryValue("x"), std::string("1 2"));
        QCOMPARE(*request.queryValue("y"), std::string("&="));
        QCOMPARE(*request.queryValue("z"), std::string());
        QVERIFY(request.queryValue("w") == nullptr);
    }

    void aPlusInAPathIsAPlus() {
        http::Request request;
        QVERIFY(!http::readTarget("/a+b", request));
        QCOMPARE(request.segments[0], std::string("a+b"));
    }

    void knowsUtf8() {
        QVERIFY(http::isUtf8("plain \xc3\xa4 \xe2\x82\xac \xf0\x9f\x98\x80"));
        for (const char* bad : {"\xff", "\xc3", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82", "\x80"})
            QVERIFY(!http::isUtf8(bad));
    }

    void literalSegmentsWin() {
        http::Router router;
        const auto answer = [](int status) {
            return [status](const http::Request&) { return http::problem(status, ""); };
        };
        router.add(Method::Get, "/jobs/{job}", http::Scope::Free, answer(1));
        router.add(Method::Get, "/jobs/status", http::Scope::Free, answer(2));
        router.add(Method::Delete, "/jobs/{job}", http::Scope::Free, answer(3));
        const auto match = [&](Method method, std::string_view target) {
            http::Request request;
            request.method = method;
            [[maybe_unused]] const auto refusal = http::readTarget(target, request);
            const auto found = router.match(request);
            return std::pair{found.route != nullptr ? found.route->pattern : found.allowed, request.parameter("job")};
        };
        QCOMPARE(match(Method::Get, "/jobs/status"), std::pair(std::string("/jobs/status"), std::string()));
        QCOMPARE(match(Method::Get, "/jobs/7"), std::pair(std::string("/jobs/{job}"), std::string("7")));
        QCOMPARE(match(Method::Head, "/jobs/7").first, std::string("/jobs/{job}"));
        QCOMPARE(match(Method::Delete, "/jobs/status").first, std::string("GET, HEAD, OPTIONS"));
        QCOMPARE(match(Method::Post, "/jobs/7").first, std::string("GET, HEAD, DELETE, OPTIONS"));
        QCOMPARE(match(Method::Get, "/jobs/").first, std::string());
        QCOMPARE(match(Method::Get, "/jobs").first, std::string());
        QCOMPARE(match(Method::Get, "/jobs/7/8").first, std::string());
    }
};

REGISTER_TEST(RequestTargetTest)

} // namespace aetherion::test

#include "request_target_test.moc"
