#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

#include <algorithm>
#include <fstream>
#include <malloc.h>
#include <memory>
#include <random>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

namespace aetherion::test {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kMemoryIsOurs = false;
#else
constexpr bool kMemoryIsOurs = true;
#endif
constexpr long kMostGrowth = 8L * 1024 * 1024;

long residentBytes() {
    long all = 0;
    long resident = 0;
    std::ifstream("/proc/self/statm") >> all >> resident;
    return resident * ::sysconf(_SC_PAGESIZE);
}

/// How much this process has grown at most, as far as look() saw.
class Growth {
public:
    Growth() {
        ::malloc_trim(0);
        m_before = residentBytes();
    }
    void look() { m_most = std::max(m_most, residentBytes() - m_before); }
    [[nodiscard]] bool bounded() const { return !kMemoryIsOurs || m_most < kMostGrowth; }
    [[nodiscard]] std::string text() const { return "grew by " + std::to_string(m_most / 1024) + " KiB"; }

private:
    long m_before = 0;
    long m_most = 0;
};

http::Limits impatient() {
    http::Limits limits;
    limits.headTime = std::chrono::milliseconds(600);
    limits.bodyTime = std::chrono::milliseconds(600);
    limits.lingerTime = std::chrono::milliseconds(200);
    return limits;
}

/// Both ends of every connection are files of this process.
bool roomForFiles(rlim_t count) {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_cur >= count)
        return true;
    limit.rlim_cur = std::min(count, limit.rlim_max);
    return ::setrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur >= count;
}

std::string mutated(std::string text, std::mt19937& random) {
    for (unsigned changes = 1 + random() % 4; changes > 0; --changes) {
        const std::size_t at = random() % text.size();
        switch (random() % 3) {
        case 0:
            text[at] = static_cast<char>(random());
            break;
        case 1:
            text.erase(at, 1 + random() % 8);
            break;
        case 2:
            text.insert(at, 1 + random() % 8, static_cast<char>(random()));
            break;
        }
        if (text.empty())
            text = "x";
    }
    return text;
}

} // namespace

/// What harms by its amount. A good client, there before, is served meanwhile, and memory stays where it was.
class HostileLoadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_served = std::make_unique<Served>(impatient());
        QVERIFY(m_served->port != 0);
        m_good = std::make_unique<RawClient>(m_served->port);
        // What is made once is made before anything is measured.
        for (int i = 0; i < 20; ++i)
            QVERIFY(goodIsServed());
    }
    void cleanup() {
        m_good.reset();
        m_served.reset();
    }

    void aBodyOfOneGibibyteIsNotTaken_data() {
        QTest::addColumn<bool>("chunked");
        QTest::newRow("announced") << false;
        QTest::newRow("in chunks") << true;
    }
    void aBodyOfOneGibibyteIsNotTaken() {
        QFETCH(const bool, chunked);
        Growth growth;
        RawClient client(m_served->port);
        client.send(requestText(m_served->port, "POST", "/detect_regime",
                                std::string("Content-Type: application/json\r\n") +
                                    (chunked ? "Transfer-Encoding: chunked\r\n" : "Content-Length: 1073741824\r\n")));
        const std::string bytes(64 * 1024, ' ');
        const std::string piece = chunked ? "10000\r\n" + bytes + "\r\n" : bytes;
        long sent = 0;
        while (sent < 1024L * 1024 * 1024 && client.send(piece)) {
            sent += static_cast<long>(piece.size());
            if (sent % (64L * 64 * 1024) < static_cast<long>(piece.size()))
                growth.look();
        }
        growth.look();
        QVERIFY2(sent < 256L * 1024 * 1024, std::to_string(sent).c_str());
        QVERIFY2(growth.bounded(), growth.text().c_str());
        QVERIFY(goodIsServed());
    }

    void aHeaderOf40MebibytesIsNotTaken() {
        Growth growth;
        RawClient client(m_served->port);
        client.send("GET /health/ HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(m_served->port) + "\r\nX: ");
        const std::string piece(64 * 1024, 'x');
        for (int i = 0; i < 640 && client.send(piece); ++i)
            growth.look();
        QCOMPARE(client.reply().value_or(Reply()).status, 431);
        growth.look();
        QVERIFY2(growth.bounded(), growth.text().c_str());
        QVERIFY(goodIsServed());
    }

    void fiveHundredSlowClientsEnd() {
        QVERIFY(roomForFiles(1600));
        std::vector<std::unique_ptr<RawClient>> slow;
        Growth growth;
        for (int i = 0; i < 500; ++i) {
            slow.push_back(std::make_unique<RawClient>(m_served->port));
            slow.back()->send(i % 2 == 0 ? "GET / HTTP/1.1\r\nX"
                                         : requestText(m_served->port, "POST", "/detect_regime",
                                                       "Content-Type: application/json\r\nContent-Length: 999\r\n"));
        }
        // Dripping does not help them: the whole header has its time.
        while (m_served->server.counters().connections > 1) {
            for (const auto& client : slow)
                client->send("x");
            QVERIFY(goodIsServed());
            growth.look();
        }
        QVERIFY2(growth.bounded(), growth.text().c_str());
    }

    void twoThousandConnectionsAreTooMany() {
        if (!roomForFiles(4600))
            QSKIP("this process may not open 4,600 files");
        // Nobody is sent away for being slow before the last has come.
        m_good.reset();
        m_served = std::make_unique<Served>();
        m_good = std::make_unique<RawClient>(m_served->port);
        QVERIFY(goodIsServed());
        std::vector<std::unique_ptr<RawClient>> crowd;
        Growth growth;
        for (int i = 0; i < 2000; ++i)
            crowd.push_back(std::make_unique<RawClient>(m_served->port));
        const int own = 1;
        const auto& counters = m_served->server.counters();
        QVERIFY(becomesTrue([&] { return counters.refusedConnections >= 2000U - 1024U + own; }));
        growth.look();
        QVERIFY2(growth.bounded(), growth.text().c_str());
        QVERIFY(goodIsServed());
        crowd.clear();
        QVERIFY(becomesTrue([&] { return counters.connections == own; }));
        QCOMPARE(m_served->get("/health/").status, 200);
    }

    void answersThatNobodyReadsAreNotMade() {
        Growth growth;
        RawClient deaf(m_served->port);
        const std::string request = requestText(m_served->port, "GET", "/openapi.json");
        std::string many;
        for (int i = 0; i < 100; ++i)
            many += request;
        const auto& counters = m_served->server.counters();
        for (int i = 0; i < 40 && counters.connections == 2; ++i) {
            deaf.send(many);
            growth.look();
            QVERIFY(goodIsServed());
        }
        QVERIFY(becomesTrue([&] { return counters.connections == 1; }));
        growth.look();
        QVERIFY2(growth.bounded(), growth.text().c_str());
    }

    void twentyThousandMutatedRequestsHarmNothing() {
        std::mt19937 random(20'240'809);
        const std::string whole =
            requestText(m_served->port, "POST", "/detect_regime?a=%41", "Content-Type: application/json\r\nX-Y: z\r\n",
                        R"({"market":"CRYPTO","symbol":"BTCUSDT"})") +
            requestText(m_served->port, "POST", "/emergency/stop",
                        "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n") +
            "3;x=y\r\n{\"r\r\n0\r\n\r\n" +
            requestText(m_served->port, "GET", "/ws/market",
                        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n") +
            requestText(m_served->port, "GET", "/api/market/candles?limit=2&symbol=BTCUSDT",
                        "Accept-Encoding: gzip;q=0.5\r\nOrigin: null\r\n");
        Growth growth;
        for (int round = 0; round < 20'000; ++round) {
            RawClient client(m_served->port);
            client.send(mutated(whole, random));
            if (round % 2 == 0)
                client.reset();
            // Often enough that few are open at once.
            if (round % 20 == 0) {
                QVERIFY(goodIsServed());
                growth.look();
            }
        }
        QVERIFY(becomesTrue([this] { return m_served->server.counters().connections <= 1; }));
        growth.look();
        QVERIFY2(growth.bounded(), growth.text().c_str());
        QCOMPARE(m_served->get("/health/").status, 200);
    }

private:
    [[nodiscard]] bool goodIsServed() { return m_good->get("/health/").body == R"({"status":"django_core running"})"; }

    std::unique_ptr<Served> m_served;
    std::unique_ptr<RawClient> m_good;
};

REGISTER_TEST(HostileLoadTest)

} // namespace aetherion::test

#include "hostile_load_test.moc"
