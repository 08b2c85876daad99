#include "core/storage/audit_record.h"

#include "tests/support/registered_test.h"

#include <nlohmann/json.hpp>

using namespace aetherion;
using contract::AuditRecord;

namespace {

AuditRecord chainedSample() {
    AuditRecord record{.engine = "local",
                       .seq = 7,
                       .time = fromEpochNanos(1'723'161'600'000'000'007),
                       .who = "Zoë \"the\\desk\"",
                       .channel = "window",
                       .action = "resume",
                       .subject = "all",
                       .before = "Halted",
                       .after = "Reduce\nOnly\t\x7f",
                       .reason = std::string("nul \0 inside", 12),
                       .prev = storage::auditGenesis(),
                       .hash = {}};
    record.hash = storage::auditHash(record);
    return record;
}

} // namespace

class AuditRecordTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineReadsBackAndIsJson() {
        const AuditRecord record = chainedSample();
        const std::string line = storage::encodeAuditRecord(record);
        QCOMPARE(std::count(line.begin(), line.end(), '\n'), std::ptrdiff_t{1});
        const auto back = storage::decodeAuditRecord(std::string_view(line).substr(0, line.size() - 1));
        QVERIFY2(back, back ? "" : back.error().text().c_str());
        QVERIFY(*back == record);
        const auto json = nlohmann::json::parse(line);
        QCOMPARE(json.size(), 12u);
        QCOMPARE(json["seq"].get<int>(), 7);
        QCOMPARE(json["time"].get<std::string>(), std::string("2024-08-09T00:00:00.000000007Z"));
        QCOMPARE(json["who"].get<std::string>(), record.who);
        QCOMPARE(json["after"].get<std::string>(), record.after);
        QCOMPARE(json["reason"].get<std::string>(), record.reason);
    }

    void theHashIsTheOneThatIsDocumented() {
        // Computed with another implementation from the formula in the header.
        AuditRecord record{.engine = "e",
                           .seq = 1,
                           .time = fromEpochNanos(5),
                           .who = "w",
                           .channel = "c",
                           .action = "a",
                           .subject = "s",
                           .before = "",
                           .after = "x",
                           .reason = "",
                           .prev = storage::auditGenesis(),
                           .hash = {}};
        QCOMPARE(storage::auditGenesis(),
                 std::string("4eb24411bea8fe7fdd2df9d0432a8ec5e3a525cdf107e073224213f9f8518a55"));
        QCOMPARE(storage::auditHash(record),
                 std::string("e083fc6355e2607beb32fb8e3a014738cef2ae088d2d8b2299f8b711e2400651"));
    }

    void everyFieldCountsAndNoneRunsIntoTheNext() {
        const AuditRecord record = chainedSample();
        const auto differs = [&](auto change) {
            AuditRecord other = record;
            change(other);
            return storage::auditHash(other) != record.hash;
        };
        QVERIFY(differs([](AuditRecord& r) { r.engine += "x"; }));
        QVERIFY(differs([](AuditRecord& r) { ++r.seq; }));
        QVERIFY(differs([](AuditRecord& r) { r.time += Duration(1); }));
        QVERIFY(differs([](AuditRecord& r) { r.who += "x"; }));
        QVERIFY(differs([](AuditRecord& r) { r.channel += "x"; }));
        QVERIFY(differs([](AuditRecord& r) { r.action += "x"; }));
        QVERIFY(differs([](AuditRecord& r) { r.subject += "x"; }));
        QVERIFY(differs([](AuditRecord& r) { r.before += "x"; }));
        QVERIFY(differs([](AuditRecord& r) { r.after += "x"; }));
        QVERIFY(differs([](AuditRecord& r) { r.reason += "x"; }));
        QVERIFY(differs([](AuditRecord& r) { r.prev[0] = 'x'; }));
        QVERIFY(differs([](AuditRecord& r) {
            r.action += r.subject;
            r.subject.clear();
        }));
    }

    void refusesAnotherSpellingOfTheSameRecord() {
        const std::string line = storage::encodeAuditRecord(chainedSample());
        const auto refused = [&](const std::string& from, const std::string& to) {
            std::string other = line.substr(0, line.size() - 1);
            const auto at = other.find(from);
            if (at == std::string::npos)
                return false;
            other.replace(at, from.size(), to);
            return !storage::decodeAuditRecord(other).has_value();
        };
        QVERIFY(refused("\"seq\":7", "\"seq\":07"));
        QVERIFY(refused("\"seq\":7", "\"seq\":7.0"));
        QVERIFY(refused("\"seq\":7", "\"seq\": 7"));
        QVERIFY(refused("00.000000007Z", "00.0000000070Z"));
        QVERIFY(refused("T00:00", " 00:00"));
        QVERIFY(refused("\\u000a", "\\n"));
        QVERIFY(refused("\\u000a", "\\u000A"));
        QVERIFY(refused("\"action\":\"resume\"", "\"action\":\"r\\u0065sume\""));
        QVERIFY(refused("{", " {"));
        QVERIFY(refused("}", "} "));
        QVERIFY(refused(",\"who\"", ",\"x\":1,\"who\""));
        QVERIFY(!storage::decodeAuditRecord("").has_value());
        QVERIFY(!storage::decodeAuditRecord("{\"seq\":7,\"time\":\"\\").has_value());
        QVERIFY(!storage::decodeAuditRecord("{\"seq\":7,\"time\":\"\\u00").has_value());
    }

    void whatIsTooLongOrNotUtf8IsTidiedAndNotRefused() {
        const auto entry = storage::tidyAuditEntry({.who = std::string(999, 'a') + "é tail",
                                                    .channel = "bad \xff byte",
                                                    .action = "trip",
                                                    .subject = "all",
                                                    .reason = std::string(100'000, '\n')});
        QCOMPARE(entry.who, std::string(999, 'a'));
        QCOMPARE(entry.channel, std::string("bad \xEF\xBF\xBD byte"));
        QCOMPARE(entry.reason.size(), storage::kLongestAuditText);
        AuditRecord longest = chainedSample();
        for (std::string* text : {&longest.engine, &longest.who, &longest.channel, &longest.action, &longest.subject})
            *text = std::string(storage::kLongestAuditName, '\n');
        for (std::string* text : {&longest.before, &longest.after, &longest.reason})
            *text = std::string(storage::kLongestAuditText, '\n');
        longest.hash = storage::auditHash(longest);
        QVERIFY(storage::encodeAuditRecord(longest).size() < storage::kLongestAuditLine);
    }
};

REGISTER_TEST(AuditRecordTest)
#include "audit_record_test.moc"
