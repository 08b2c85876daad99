#include "core/market/source.h"
#include "tests/support/registered_test.h"

#include <set>

using namespace aetherion;
using namespace aetherion::market;

class SourceTest : public QObject {
    Q_OBJECT
private:
    static Source sample() { return Source{SourceKind::Replay, "local", "a.csv.gz", "sha256=00", {}}; }

private Q_SLOTS:
    /// The value of an implementation in another language: stored rows keep their source across versions.
    void idIsStable() { QCOMPARE(sample().id().value, std::int64_t(3194125835413490)); }
    void everyFieldTellsSourcesApart() {
        std::set<std::int64_t> ids{sample().id().value};
        const auto distinct = [&](auto change) {
            Source source = sample();
            change(source);
            return ids.insert(source.id().value).second;
        };
        QVERIFY(distinct([](Source& s) { s.kind = SourceKind::Imported; }));
        QVERIFY(distinct([](Source& s) { s.kind = SourceKind::Simulated; }));
        QVERIFY(distinct([](Source& s) { s.engine = "desk2"; }));
        QVERIFY(distinct([](Source& s) { s.name = "b.csv.gz"; }));
        QVERIFY(distinct([](Source& s) { s.detail = "sha256=01"; }));
        QVERIFY(distinct([](Source& s) { s.started = fromEpochNanos(1); }));
        // The boundary between two fields belongs to the identity.
        QVERIFY(distinct([](Source& s) { s.name = "a.csv.gzs", s.detail = "ha256=00"; }));
        QVERIFY(distinct([](Source& s) { s.engine = "", s.name = "locala.csv.gz"; }));
    }
    void idsFitIntoAJsonNumber() {
        std::set<std::int64_t> ids;
        for (int i = 0; i < 5'000; ++i) {
            Source source = sample();
            source.detail = std::to_string(i);
            const std::int64_t id = source.id().value;
            QVERIFY(id > 0 && id <= (std::int64_t{1} << 53));
            ids.insert(id);
        }
        QCOMPARE(ids.size(), std::size_t(5'000));
    }
    void labelNamesTheKind() { QCOMPARE(sample().label(), std::string("REPLAY:a.csv.gz")); }
};

REGISTER_TEST(SourceTest)
#include "source_test.moc"
