#include "tests/strategy/strategy_session.h"
#include "tests/support/registered_test.h"
#include "tests/trading/desk_fixture.h"
#include "tests/words/said_check.h"

using namespace aetherion;
using test::SaidCheck;

/// What the desk and the policy say, as they say it in the engine.
class DeskWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whyTheDeskTakesNoOrder() {
        using trading::OrderRequest;
        SaidCheck check;
        trading::test::DeskFixture f;
        const auto ask = [&](OrderRequest request) {
            if (const auto taken = f.desk->place(request, f.now); !taken)
                check.take(taken.error().text);
        };
        ask(f.buy("1"));
        f.trade("100", "1");
        for (const char* quantity : {"0", "0.0005", "100000000", "1"}) {
            ask(f.buy(quantity));
            ask(f.sell(quantity));
            ask(f.limitBuy(quantity, "0"));
            ask(f.limitBuy(quantity, "100.005"));
            ask(f.stopBuy(quantity, "0"));
            ask(f.stopSell(quantity, "99.001"));
        }
        for (const auto change :
             {+[](OrderRequest& r) { r.limitPrice = Price::fromUnits(kDecimalUnit); },
              +[](OrderRequest& r) { r.stopPrice = Price::fromUnits(kDecimalUnit); },
              +[](OrderRequest& r) { r.type = trading::OrderType::Limit; },
              +[](OrderRequest& r) { r.type = trading::OrderType::Stop; }, +[](OrderRequest& r) { r.account.clear(); },
              +[](OrderRequest& r) { r.side = market::Side::Unknown; },
              +[](OrderRequest& r) { r.instrument.symbol = "NOTHERE"; },
              +[](OrderRequest& r) { r.instrument.market = market::Market::Uk; },
              +[](OrderRequest& r) { r.idempotencyKey = std::string(300, 'x'); },
              +[](OrderRequest& r) { r.clientOrder = "a b"; }}) {
            OrderRequest request = f.buy("1");
            change(request);
            ask(request);
        }
        f.wait(std::chrono::minutes(5));
        ask(f.buy("1"));
        f.trade("100", "1");
        const auto id = f.placeAndArrive(f.limitBuy("1", "50"));
        const auto told = [&](const auto& answer) {
            if (!answer)
                check.take(answer.error().text);
        };
        trading::OrderChange change;
        told(f.desk->replace(id, change, f.now));
        change.stopPrice = Price::fromUnits(kDecimalUnit);
        told(f.desk->replace(id, change, f.now));
        told(f.desk->cancel(999, "why", f.now));
        (void)f.desk->cancel(id, "why", f.now);
        told(f.desk->cancel(id, "why", f.now));
        told(f.desk->replace(id, {}, f.now));
        f.wait(std::chrono::minutes(5));
        told(f.desk->cancel(id, "why", f.now));
        for (const trading::Refusal& refusal : f.observer.refusals)
            check.take(refusal.line());
        QVERIFY(check.taken() > 20);
        QVERIFY2(check.missing().isEmpty(), qPrintable(check.missing()));
    }

    void whyThePolicyActs() {
        SaidCheck check;
        for (const bool wide : {false, true})
            for (const auto regime : market::kMetaRegimes) {
                test::Session session(4, wide ? test::openHanded() : strategy::StrategySettings());
                (void)session.cycle.arm("a", "ann");
                session.run(150);
                session.regime = regime;
                session.run(300);
                for (const strategy::Decision& decision : session.heeded.decisions)
                    check.take(decision.reason);
                for (const strategy::ClosedPosition& closed : session.heeded.ended)
                    check.take(closed.reason);
            }
        QVERIFY(check.taken() > 50);
        QVERIFY2(check.missing().isEmpty(), qPrintable(check.missing()));
    }
};

REGISTER_TEST(DeskWordsTest)
#include "desk_words_test.moc"
