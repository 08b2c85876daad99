#include "core/risk/risk_record.h"
#include "tests/support/registered_test.h"

#include "core/base/digest.h"

using namespace aetherion;
using namespace aetherion::risk;

class RiskRecordTest : public QObject {
    Q_OBJECT
private:
    static RiskRecord sample() {
        return RiskRecord{{Hold{3, "ann", "api", "zu schnell \u00fc \"quoted\"\nline",
                                fromEpochNanos(1'700'000'000'123'456'789), RiskState::ReduceOnly},
                           Hold{7, "", "file", "", fromEpochNanos(-5), RiskState::Halted}},
                          9,
                          true,
                          "8:1:77:5.6"};
    }
    static std::string sealed(const std::string& line) { return line + "\nsha256 " + sha256Hex(line) + "\n"; }

private Q_SLOTS:
    void comesBackAsItWas() {
        const auto read = decodeRiskRecord(encodeRiskRecord(sample()));
        QVERIFY(read.has_value());
        QVERIFY(*read == sample());
        QVERIFY(decodeRiskRecord(encodeRiskRecord(RiskRecord{})).value() == RiskRecord{});
    }
    void refusesEveryFlippedByte() {
        const std::string text = encodeRiskRecord(sample());
        for (std::size_t i = 0; i < text.size(); ++i) {
            std::string damaged = text;
            damaged[i] = static_cast<char>(damaged[i] ^ 0x01);
            QVERIFY2(!decodeRiskRecord(damaged), std::to_string(i).c_str());
        }
    }
    void refusesEveryTruncation() {
        const std::string text = encodeRiskRecord(sample());
        for (std::size_t size = 0; size < text.size(); ++size)
            QVERIFY2(!decodeRiskRecord(text.substr(0, size)), std::to_string(size).c_str());
        QVERIFY(!decodeRiskRecord(text + "x"));
    }
    void refusesWhatContradictsItself_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("state looser than holds")
            << QByteArray("\"state\":\"Halted\"") << QByteArray("\"state\":\"Active\"") << QByteArray("contradicts");
        QTest::newRow("later version") << QByteArray("\"version\":1") << QByteArray("\"version\":2")
                                       << QByteArray("version 2");
        QTest::newRow("another format") << QByteArray("aetherion-risk-state") << QByteArray("other")
                                        << QByteArray("not a risk");
        QTest::newRow("number taken") << QByteArray("\"next_hold\":9") << QByteArray("\"next_hold\":7")
                                      << QByteArray("taken");
        QTest::newRow("order") << QByteArray("\"id\":3") << QByteArray("\"id\":8") << QByteArray("out of order");
        QTest::newRow("wrong type") << QByteArray("\"running\":true") << QByteArray("\"running\":1")
                                    << QByteArray("format");
        QTest::newRow("unknown state") << QByteArray("\"imposes\":\"Halted\"") << QByteArray("\"imposes\":\"Paused\"")
                                       << QByteArray("Paused");
    }
    void refusesWhatContradictsItself() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, reason);
        std::string line = encodeRiskRecord(sample());
        line.resize(line.find('\n'));
        QVERIFY(decodeRiskRecord(sealed(line)));
        const std::size_t at = line.find(from.toStdString());
        QVERIFY(at != std::string::npos);
        line.replace(at, static_cast<std::size_t>(from.size()), to.toStdString());
        const auto read = decodeRiskRecord(sealed(line));
        QVERIFY(!read);
        QVERIFY2(read.error().text().find(reason.toStdString()) != std::string::npos, read.error().text().c_str());
    }
    void keepsAReasonThatIsNotUtf8FromStoppingTheRecord() {
        RiskRecord record = sample();
        record.holds[0].reason = "bad \xff\xfe end";
        const auto read = decodeRiskRecord(encodeRiskRecord(record));
        QVERIFY(read);
        QCOMPARE(read->holds[0].id, std::int64_t(3));
    }
    void strictestHoldDecides() {
        QCOMPARE(strictest({}), RiskState::Active);
        QCOMPARE(strictest(sample().holds), RiskState::Halted);
        QCOMPARE(newestHold({}), std::int64_t(0));
        QCOMPARE(newestHold(sample().holds), std::int64_t(7));
    }
    void statesHaveNames() {
        for (const RiskState state :
             {RiskState::Active, RiskState::ReduceOnly, RiskState::StandDown, RiskState::Halted}) {
            QCOMPARE(parseRiskState(name(state)).value(), state);
            QVERIFY(!meaning(state).empty());
        }
        QVERIFY(!parseRiskState("halted"));
    }
};

REGISTER_TEST(RiskRecordTest)
#include "risk_record_test.moc"
