#include "core/engine/prune_job.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

class PruneJobTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesNothingButDryRun() {
        const auto read = [](std::vector<std::string> sources, std::map<std::string, std::string> options) {
            return engine::parsePruneRequest({contract::JobKind::Prune, std::move(sources), std::move(options)});
        };
        QVERIFY(!read({}, {})->dryRun);
        QVERIFY(read({}, {{"dry-run", "true"}})->dryRun);
        QCOMPARE(read({}, {{"dry-run", "1"}}).error().text(), std::string("dry-run: \"1\" is neither true nor false"));
        QCOMPARE(read({}, {{"all", "true"}}).error().text(), std::string("all: unknown option of prune"));
        QCOMPARE(read({"a.csv"}, {}).error().text(), std::string("sources: prune takes none"));
    }

    void endsWhenItIsCancelled() {
        const ManualClock clock;
        storage::Retention retention({}, clock);
        const storage::StoreAddress address;
        const std::string name = "local";
        std::stop_source stop;
        stop.request_stop();
        // Nobody steps the housekeeping: without the cancellation it would wait for a round.
        const auto ended = engine::pruneNow(
            {retention, address, name, {}, clock}, {contract::JobKind::Prune, {}, {}}, [](double, std::string_view) {},
            stop.get_token());
        QVERIFY(!ended.has_value());
        QVERIFY(ended.error().text().starts_with("cancelled"));
    }
};

REGISTER_TEST(PruneJobTest)

} // namespace aetherion::test

#include "prune_job_test.moc"
