#include "core/storage/engine_lease.h"

#include "core/storage/server_writer.h"
#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <QTemporaryDir>

#include <unistd.h>

using namespace aetherion;
using namespace aetherion::test;
using storage::EngineLease;
using storage::ServerWriter;
using storage::StoreAddress;

class EngineLeaseTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    [[nodiscard]] StoreAddress address(const std::string& name) const {
        return {m_dir.filePath(QString::fromStdString(name)).toStdString(), sharedServer().address("lease_" + name)};
    }

private Q_SLOTS:
    void init() {
        if (!PrivateMariaDb::available())
            QSKIP("no MariaDB on this machine");
    }

    void aSecondEngineOfTheNameIsRefusedAndToldWhoHoldsIt() {
        auto first = ServerWriter::open(address("held"), "Desk's \"own\"");
        QVERIFY2(first, first ? "" : first.error().text().c_str());
        const auto second = ServerWriter::open(address("held"), "Desk's \"own\"");
        QVERIFY(!second);
        const std::string text = second.error().text();
        const std::vector<std::string> parts{"the engine \"Desk's \"own\"\" already writes",
                                             "process " + std::to_string(::getpid()), "lease", "Aetherion"};
        for (const std::string& part : parts)
            QVERIFY2(text.find(part) != std::string::npos, text.c_str());
        // Other names, though they differ in case alone, and other databases are free.
        QVERIFY(ServerWriter::open(address("held"), "desk's \"own\""));
        QVERIFY(ServerWriter::open(address("free"), "Desk's \"own\""));
        QVERIFY((*first)->keepAlive());
        first->reset();
        const auto third = ServerWriter::open(address("held"), "Desk's \"own\"");
        QVERIFY2(third, third ? "" : third.error().text().c_str());
    }

    void aLeaseEndsWithItsConnection() {
        const auto first = ServerWriter::open(address("ended"), "desk");
        QVERIFY(first);
        QCOMPARE((*first)->connection().integer("SELECT @@wait_timeout").value(), 120);
        QVERIFY(sharedServer().killConnections());
        QVERIFY(!(*first)->keepAlive());
        QVERIFY(!(*first)->write(std::vector<contract::Record>{contract::SourceRecord{replaySource()}}));
        QVERIFY(ServerWriter::open(address("ended"), "desk"));
    }

    void namesOfLeasesAreShortAndTellEnginesApart() {
        QCOMPARE(EngineLease::lockName("aetherion", "desk-1"), std::string("aetherion:aetherion:desk-1"));
        for (const std::string& name : {std::string(190, 'x'), std::string("Desk"), std::string("₹")})
            QVERIFY(EngineLease::lockName("aetherion", name).size() <= 64);
        QVERIFY(EngineLease::lockName("a", "Desk") != EngineLease::lockName("a", "DESK"));
        QVERIFY(EngineLease::lockName("a", std::string(100, 'x')) != EngineLease::lockName("a", std::string(101, 'x')));
    }
};

REGISTER_TEST(EngineLeaseTest)
#include "engine_lease_test.moc"
