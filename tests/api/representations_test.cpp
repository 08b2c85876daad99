#include "core/api/documents.h"
#include "core/api/routes.h"
#include "core/http/content_coding.h"
#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

#include <zlib.h>

namespace aetherion::test {

namespace {

std::string unpacked(const std::string& packed) {
    z_stream stream{};
    if (inflateInit2(&stream, 15 + 16) != Z_OK)
        return {};
    std::string text(16 * 1024 * 1024, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    const bool whole = inflate(&stream, Z_FINISH) == Z_STREAM_END;
    text.resize(whole ? stream.total_out : 0);
    inflateEnd(&stream);
    return text;
}

} // namespace

class RepresentationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void weighsWhatIsAccepted_data() {
        QTest::addColumn<QByteArray>("accepted");
        QTest::addColumn<bool>("wanted");
        const auto row = [](const char* accepted, bool wanted) {
            QTest::newRow(accepted) << QByteArray(accepted) << wanted;
        };
        row("gzip", true);
        row("GZIP", true);
        row("x-gzip", true);
        row("gzip, deflate, br", true);
        row("br;q=1.0, gzip;q=0.8, *;q=0.1", true);
        row("*", true);
        row("gzip;q=0.001", true);
        row("gzip ; q=1", true);
        row("identity;q=0.5, gzip;q=0.5", true);
        row("gzip, *;q=0", true);
        row("gzip;q=0", false);
        row("gzip;q=0.0, *", false);
        row("*;q=0", false);
        row("identity", false);
        row("identity, gzip;q=0.5", false);
        row("deflate, br", false);
        row("gzip;q=2", false);
        row("gzip;q=x", false);
        row("gzip;q=", false);
        row("gzipped", false);
        row(",,;", false);
    }
    void weighsWhatIsAccepted() {
        QFETCH(const QByteArray, accepted);
        QFETCH(const bool, wanted);
        http::Request request;
        QVERIFY(!http::wantsGzip(request));
        request.fields.push_back({"accept-encoding", accepted.toStdString()});
        QCOMPARE(http::wantsGzip(request), wanted);
    }

    void compressesWhatIsLarge() {
        RawClient client(m_served->port);
        const Reply plain = client.get("/openapi.json");
        QCOMPARE(plain.field("content-encoding"), std::string());
        QCOMPARE(plain.field("vary"), std::string("Accept-Encoding"));
        const Reply packed = client.get("/openapi.json", "Accept-Encoding: gzip\r\n");
        QCOMPARE(packed.status, 200);
        QCOMPARE(packed.field("content-encoding"), std::string("gzip"));
        QCOMPARE(packed.field("content-type"), std::string("application/json"));
        QVERIFY(packed.body.size() * 4 < plain.body.size());
        QCOMPARE(unpacked(packed.body), api::openApiJson());
        QVERIFY(packed.field("etag") != plain.field("etag"));
        QCOMPARE(client.get("/openapi.json", "Accept-Encoding: gzip\r\n").body, packed.body);
        const Reply head = client.request("HEAD", "/openapi.json", "Accept-Encoding: gzip\r\n");
        for (const char* field : {"content-length", "content-encoding", "etag", "vary"})
            QCOMPARE(head.field(field), packed.field(field));
        QCOMPARE(client.get("/openapi.json", "Accept-Encoding: gzip;q=0\r\n").body, plain.body);
        // A body that was made for this answer alone.
        const Reply history = client.get("/api/market/candles?limit=500", "Accept-Encoding: gzip\r\n");
        if (history.field("content-encoding") == "gzip")
            QCOMPARE(unpacked(history.body), client.get("/api/market/candles?limit=500").body);
    }

    void leavesWhatIsSmallAlone() {
        const Reply small = m_served->get("/version", "Accept-Encoding: gzip\r\n");
        QCOMPARE(small.field("content-encoding"), std::string());
        QCOMPARE(small.field("vary"), std::string());
        QCOMPARE(small.field("etag"), std::string());
        QCOMPARE(small.field("cache-control"), std::string("no-store"));
    }

    void sendsNothingThatTheClientHas() {
        RawClient client(m_served->port);
        const std::string tag = client.get("/openapi.json").field("etag");
        QVERIFY(tag.size() > 20 && tag.front() == '"' && tag.back() == '"');
        const std::string gzipTag = client.get("/openapi.json", "Accept-Encoding: gzip\r\n").field("etag");
        for (const std::string& known : {tag, "W/" + tag, "\"x\", " + tag, gzipTag, std::string("*")}) {
            const Reply unchanged = client.get("/openapi.json", "If-None-Match: " + known + "\r\n");
            QCOMPARE(unchanged.status, 304);
            QCOMPARE(unchanged.field("etag"), tag);
            QCOMPARE(unchanged.field("cache-control"), std::string("private, no-cache"));
            QCOMPARE(unchanged.field("content-length"), std::string());
        }
        QCOMPARE(client.request("HEAD", "/openapi.json", "If-None-Match: " + tag + "\r\n").status, 304);
        for (const std::string& other : {std::string("\"x\""), tag.substr(1), tag.substr(0, tag.size() - 2) + "\""})
            QCOMPARE(client.get("/openapi.json", "If-None-Match: " + other + "\r\n").status, 200);
        // What has no tag is never unchanged.
        QCOMPARE(client.get("/version", "If-None-Match: *\r\n").status, 200);
    }

    void variesByOriginToo() {
        Served served({}, {"https://panel.example"});
        QCOMPARE(served.get("/openapi.json", "Origin: https://panel.example\r\n").field("vary"),
                 std::string("Accept-Encoding, Origin"));
    }

    void initTestCase() {
        m_served = std::make_unique<Served>();
        QVERIFY(m_served->port != 0);
    }
    void cleanupTestCase() { m_served.reset(); }

private:
    std::unique_ptr<Served> m_served;
};

REGISTER_TEST(RepresentationsTest)

} // namespace aetherion::test

#include "representations_test.moc"
