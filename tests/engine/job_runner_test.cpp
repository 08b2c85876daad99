#include "core/engine/job_runner.h"
#include "tests/support/registered_test.h"

#include <atomic>
#include <semaphore>

using namespace aetherion;
using contract::JobKind;
using contract::JobState;
using engine::JobProgress;
using engine::JobRunner;
using engine::JobWork;

namespace {

contract::JobRequest request() { return {JobKind::Export, {}, {}}; }

contract::JobStatus awaitEnd(const JobRunner& runner, contract::JobId id) {
    const auto ended = [&] {
        const auto state = runner.status(id)->state;
        return state != JobState::Queued && state != JobState::Running;
    };
    (void)QTest::qWaitFor(ended, 10'000);
    return *runner.status(id);
}

} // namespace

class JobRunnerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsAJobAndKeepsWhatItMade() {
        const ManualClock clock;
        std::atomic<int> heard{0};
        JobRunner runner(clock,
                         {{JobKind::Export,
                           [](const auto&, const JobProgress& progress, std::stop_token) -> Result<std::string> {
                               progress(0.5, "half");
                               return "7 rows";
                           }}},
                         [&](const contract::JobStatus&) { ++heard; });
        const auto id = runner.start(request());
        QVERIFY(id.has_value());
        const auto status = awaitEnd(runner, *id);
        QCOMPARE(status.state, JobState::Done);
        QCOMPARE(status.message, std::string("7 rows"));
        QCOMPARE(status.progress, 1.0);
        QVERIFY(QTest::qWaitFor([&] { return heard == 2; }, 5000));
    }

    void keepsWhatAJobSaysAtLength() {
        const ManualClock clock;
        JobRunner* me = nullptr;
        std::binary_semaphore ready{0};
        JobRunner runner(
            clock,
            {{JobKind::Export,
              [&](const contract::JobRequest& asked, const JobProgress&, std::stop_token) -> Result<std::string> {
                  ready.acquire();
                  ready.release();
                  if (asked.options.contains("out"))
                      me->attach("{\"format\":\"report\"}");
                  return "done";
              }}},
            {});
        me = &runner;
        ready.release();
        runner.attach("of nobody");
        auto telling = request();
        telling.options["out"] = "a.csv";
        const auto silent = *runner.start(request());
        const auto told = *runner.start(std::move(telling));
        (void)awaitEnd(runner, told);
        QCOMPARE(runner.document(told).value(), std::string("{\"format\":\"report\"}"));
        QVERIFY(!runner.document(silent));
        QVERIFY(!runner.document(99));
    }

    void refusesAtOnceWhatTheCheckFindsWrong() {
        const ManualClock clock;
        JobRunner runner(
            clock,
            {{JobKind::Export,
              [](const auto&, const JobProgress&, std::stop_token) -> Result<std::string> { return "done"; }}},
            {}, [](const contract::JobRequest& asked) -> Status {
                return asked.options.contains("out") ? Status{} : Status(failAt("out", "is missing"));
            });
        const auto refused = runner.start(request());
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().text(), std::string("out: is missing"));
        QVERIFY(runner.jobs().empty());
        auto whole = request();
        whole.options["out"] = "a.csv";
        QCOMPARE(awaitEnd(runner, *runner.start(std::move(whole))).state, JobState::Done);
    }

    void reportsWhyAJobFailed() {
        const ManualClock clock;
        JobRunner runner(clock,
                         {{JobKind::Export,
                           [](const auto&, const auto&, std::stop_token) -> Result<std::string> {
                               return failAt("a.csv:3", "high below low");
                           }}},
                         {});
        const auto status = awaitEnd(runner, *runner.start(request()));
        QCOMPARE(status.state, JobState::Failed);
        QCOMPARE(status.message, std::string("a.csv:3: high below low"));
    }

    void cancelsARunningJobAndOneThatWaits() {
        const ManualClock clock;
        std::atomic<bool> running{false};
        std::atomic<int> started{0};
        JobRunner runner(clock,
                         {{JobKind::Export,
                           [&](const auto&, const auto&, std::stop_token stop) -> Result<std::string> {
                               ++started;
                               running = true;
                               while (!stop.stop_requested())
                                   std::this_thread::yield();
                               return fail("cancelled");
                           }}},
                         {});
        const auto first = runner.start(request());
        QVERIFY(QTest::qWaitFor([&] { return running.load(); }, 5000));
        const auto second = runner.start(request());
        runner.cancel(*second);
        runner.cancel(*first);
        QCOMPARE(awaitEnd(runner, *first).state, JobState::Cancelled);
        QCOMPARE(awaitEnd(runner, *second).state, JobState::Cancelled);
        QCOMPARE(started.load(), 1);
        QCOMPARE(runner.jobs().front().id, *second);
    }

    void refusesMoreThanItsQueueHolds() {
        const ManualClock clock;
        std::binary_semaphore release{0};
        JobRunner runner(clock,
                         {{JobKind::Export,
                           [&](const auto&, const auto&, std::stop_token) -> Result<std::string> {
                               release.acquire();
                               release.release();
                               return "done";
                           }}},
                         {});
        int accepted = 0;
        for (int i = 0; i < 40; ++i)
            accepted += runner.start(request()) ? 1 : 0;
        QVERIFY(accepted >= 16 && accepted <= 17);
        release.release();
    }

    void listsWhatWasDoneElsewhere() {
        const ManualClock clock;
        JobRunner runner(clock, {}, {});
        const contract::JobId id = runner.noteDone(JobKind::Cycle, fromEpochMillis(1'700'000'000'000), "3 decided");
        const auto job = runner.status(id);
        QVERIFY(job);
        QCOMPARE(job->state, JobState::Done);
        QCOMPARE(job->created, fromEpochMillis(1'700'000'000'000));
        QCOMPARE(job->message, std::string("3 decided"));
        QCOMPARE(runner.jobs().front().id, id);
    }

    void refusesKindsItDoesNotHave() {
        const ManualClock clock;
        JobRunner runner(clock, {}, {});
        QVERIFY(!runner.start(request()).has_value());
        QVERIFY(!runner.status(99).has_value());
    }

    void endsRunningJobsWhenItGoes() {
        const ManualClock clock;
        std::atomic<bool> sawStop{false};
        {
            std::atomic<bool> running{false};
            JobRunner runner(clock,
                             {{JobKind::Export,
                               [&](const auto&, const auto&, std::stop_token stop) -> Result<std::string> {
                                   running = true;
                                   while (!stop.stop_requested())
                                       std::this_thread::yield();
                                   sawStop = true;
                                   return fail("cancelled");
                               }}},
                             {});
            (void)runner.start(request());
            QVERIFY(QTest::qWaitFor([&] { return running.load(); }, 5000));
        }
        QVERIFY(sawStop);
    }
};

REGISTER_TEST(JobRunnerTest)
#include "job_runner_test.moc"
