#include "core/contract/patient_answer.h"
#include "core/engine/trading_answers.h"
#include "tests/engine/fake_recorder.h"
#include "tests/support/registered_test.h"

#include <QTest>

using namespace aetherion;
using namespace std::chrono_literals;

namespace {

/// A desk that answers at the wanted call, and notes how long each was to wait.
class SlowDesk final : public contract::TradingPort {
public:
    contract::CommandId send(contract::TradingCommand) override { return 1; }
    Result<contract::TradingAnswer> await(contract::CommandId, Duration timeout) override {
        waits.push_back(timeout);
        if (atCall && waits.size() == givenUpAt)
            atCall();
        if (waits.size() == answeredAt)
            return contract::TradingAnswer{};
        return failAt("the engine", "no answer yet");
    }
    std::shared_ptr<const contract::TradingView> trading() const override { return nullptr; }
    std::int64_t hold(const risk::ScopeHoldRequest&) noexcept override { return 0; }
    std::vector<risk::ScopeStatus> holds() const override { return {}; }
    tl::expected<risk::ScopeStatus, risk::ResumeRefusal> resume(const risk::Scope&,
                                                                const risk::ResumeRequest&) override {
        return risk::ScopeStatus{};
    }

    std::vector<Duration> waits;
    std::size_t answeredAt = 0;
    std::size_t givenUpAt = 0;
    std::function<void()> atCall;
};

} // namespace

/// Where those who asked the desk wait.
class TradingAnswersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotDurableYetIsKeptForWhoeverAsksAgain() {
        test::FakeRecorder recorder;
        engine::TradingAnswers answers(recorder);
        contract::TradingAnswer done;
        done.text = "order 3 is being cancelled";
        answers.put(7, done, 1);
        recorder.durable = false;
        QVERIFY(!answers.await(7, 0s));
        recorder.durable = true;
        const auto fetched = answers.await(7, 0s);
        QVERIFY(fetched);
        QCOMPARE(fetched->text, done.text);
        QVERIFY2(!answers.await(7, 0s), "an answer is fetched once");
    }

    void whatTheLedgerDidNotTakeStaysRefused() {
        test::FakeRecorder recorder;
        engine::TradingAnswers answers(recorder);
        answers.putUnrecorded(7);
        for (int asked = 0; asked < 2; ++asked) {
            const auto fetched = answers.await(7, 0s);
            QVERIFY(!fetched);
            QVERIFY(fetched.error().text().starts_with("the ledger"));
        }
    }

    void waitingEndsWithTheAnswer() {
        SlowDesk desk;
        desk.answeredAt = 5;
        QVERIFY(contract::awaitPatiently(desk, 1, 10s, {}));
        QCOMPARE(desk.waits.size(), std::size_t{5});
    }

    void waitingEndsWithItsTime() {
        SlowDesk desk;
        QVERIFY(!contract::awaitPatiently(desk, 1, 250ms, {}));
        QCOMPARE(desk.waits, (std::vector<Duration>{100ms, 100ms, 50ms}));
    }

    void waitingEndsWhenItIsGivenUp() {
        SlowDesk desk;
        std::stop_source window;
        desk.givenUpAt = 3;
        desk.atCall = [&window] { window.request_stop(); };
        QVERIFY(!contract::awaitPatiently(desk, 1, 10s, window.get_token()));
        QCOMPARE(desk.waits.size(), std::size_t{3});
        QVERIFY(!contract::awaitPatiently(desk, 1, 10s, window.get_token()));
        QCOMPARE(desk.waits.size(), std::size_t{3});
    }
};

REGISTER_TEST(TradingAnswersTest)
#include "trading_answers_test.moc"
