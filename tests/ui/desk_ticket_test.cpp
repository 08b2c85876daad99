#include "tests/support/fake_trading.h"
#include "tests/support/registered_test.h"
#include "tests/ui/market_sample.h"
#include "ui/desk/order_ticket.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <condition_variable>

using namespace aetherion;
using namespace aetherion::desk;

namespace {

market::InstrumentSpec ticketSpec(const std::string& symbol = "SIM-BTC") {
    market::InstrumentSpec spec;
    spec.key = {market::Market::Crypto, symbol};
    spec.currency = "USDT";
    spec.tickSize = Price::fromUnits(kDecimalUnit / 100);
    spec.lotSize = Quantity::fromUnits(kDecimalUnit / 1000);
    return spec;
}

risk::RailVerdict railSays(std::string_view rail, bool passes, bool applies = true) {
    risk::RailVerdict verdict;
    verdict.rail = rail;
    verdict.code = rail == "maximum order value" ? "MAX_ORDER_VALUE" : "OTHER";
    verdict.passes = passes;
    verdict.applies = applies;
    verdict.scope = "account:ann " + std::string(rail);
    verdict.value = 1925 * kDecimalUnit;
    verdict.limit = 25'000 * kDecimalUnit;
    verdict.headroom = 23'075 * kDecimalUnit;
    verdict.unit = "USD";
    return verdict;
}

/// A ticket before a simulated market, its desk's answers made by the test.
struct TicketStage {
    test::FakeTrading trading;
    ManualClock clock{fromEpochMillis(1'723'161'600'000)};
    contract::EngineSnapshot snapshot;
    std::unique_ptr<OrderTicket> ticket;

    TicketStage() {
        snapshot =
            test::sampleSnapshot({test::sampleStream(0, {}), test::sampleStream(1, {.symbol = "SIM-ETH", .seed = 2})});
        snapshot.instruments = std::make_shared<const std::vector<market::InstrumentSpec>>(
            std::vector{ticketSpec(), ticketSpec("SIM-ETH")});
        snapshot.pulse.engineTime = clock.now();
    }
    OrderTicket& open() {
        ticket = std::make_unique<OrderTicket>(trading, clock);
        ticket->resize(420, 620);
        ticket->show();
        present();
        type("Account", QStringLiteral("ann"));
        return *ticket;
    }
    void present() { ticket->show(snapshot, *trading.trading()); }
    template <typename Widget> Widget* part(const char* name) {
        return ticket->findChild<Widget*>(QStringLiteral("ticket") + QLatin1String(name));
    }
    void type(const char* field, const QString& text) {
        if (auto* box = part<QComboBox>(field))
            box->setCurrentText(text);
        else
            part<QLineEdit>(field)->setText(text);
    }
    template <typename Command> std::vector<Command> sent() {
        std::vector<Command> found;
        for (const auto& command : trading.commands())
            if (const auto* of = std::get_if<Command>(&command))
                found.push_back(*of);
        return found;
    }
};

} // namespace

class DeskTicketTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void draftIsHeldAgainstTheInstrument() {
        const market::InstrumentSpec spec = ticketSpec();
        OrderDraft draft{QStringLiteral("ann"),
                         market::Side::Buy,
                         trading::OrderType::Limit,
                         trading::TimeInForce::Day,
                         QStringLiteral("0.5"),
                         QStringLiteral("61600.01"),
                         {}};
        const auto good = check(draft, &spec);
        QVERIFY(good.request && good.problem().isEmpty());
        QCOMPARE(good.request->limitPrice->text(), std::string("61600.01"));
        QVERIFY(!good.request->stopPrice);
        draft.quantity = QStringLiteral("0.0005");
        QCOMPARE(check(draft, &spec).quantity, QStringLiteral("The quantity goes in steps of 0.001"));
        draft.quantity = QStringLiteral("0.1234");
        QCOMPARE(check(draft, &spec).quantity, QStringLiteral("The quantity goes in steps of 0.001: 0.123 or 0.124"));
        for (const char* wrong : {"abc", "1e3", "-1", "0", "99999999999999"}) {
            draft.quantity = QLatin1String(wrong);
            QVERIFY(!check(draft, &spec).request);
            QVERIFY(!check(draft, &spec).quantity.isEmpty());
        }
        draft.quantity = QStringLiteral("1");
        draft.limitPrice = QStringLiteral("61600.005");
        QVERIFY(check(draft, &spec).price.contains(QStringLiteral("61,600 or 61,600.01")));
        draft.limitPrice.clear();
        QVERIFY(!check(draft, &spec).request && check(draft, &spec).problem().isEmpty());
        draft.type = trading::OrderType::Market;
        QVERIFY(check(draft, &spec).request && !check(draft, &spec).request->limitPrice);
        draft.account = QStringLiteral("  ");
        QVERIFY(!check(draft, &spec).account.isEmpty());
        market::InstrumentSpec index = spec;
        index.tradable = false;
        QVERIFY(check(draft, &index).instrument.contains(QStringLiteral("index")));
        QVERIFY(!check(draft, nullptr).problem().isEmpty());
        market::InstrumentSpec pence = spec;
        pence.priceUnitsPerCurrency = 100;
        QCOMPARE(worth(Quantity::fromUnits(10 * kDecimalUnit), Price::fromUnits(250 * kDecimalUnit), pence)->text(),
                 std::string("25"));
        QVERIFY(!worth(Quantity::fromUnits(INT64_MAX), Price::fromUnits(INT64_MAX), spec));
    }

    void everyRailsVerdictIsListedWhileTyping() {
        TicketStage stage;
        stage.trading.answers = [](const contract::TradingCommand&) {
            contract::TradingAnswer answer;
            answer.verdicts = {railSays("price collar", true, false), railSays("gross exposure", true),
                               railSays("maximum order value", false)};
            answer.refusal = trading::Refusal{"MAX_ORDER_VALUE", "this order is worth too much"};
            return answer;
        };
        stage.open();
        stage.type("Limit", QStringLiteral("61600"));
        for (const char* typed : {"1", "12", "123"})
            stage.type("Quantity", QLatin1String(typed));
        auto* verdict = stage.part<QLabel>("Verdict");
        QTRY_COMPARE(verdict->text(),
                     QStringLiteral("Would be refused. MAX_ORDER_VALUE: this order is worth too much"));
        // One question for three keys.
        QCOMPARE(stage.sent<contract::AskWhatIf>().size(), std::size_t(1));
        QCOMPARE(stage.sent<contract::AskWhatIf>().front().request.quantity.text(), std::string("123"));
        QVERIFY(stage.sent<contract::PlaceOrder>().empty());
        auto* table = stage.ticket->findChild<look::DataTable*>();
        QVERIFY(table->isVisible());
        const auto* model = table->view().model();
        QCOMPARE(model->rowCount(), 3);
        QCOMPARE(model->index(0, VerdictsModel::Rail).data().toString(), QStringLiteral("maximum order value"));
        QCOMPARE(model->index(0, VerdictsModel::Verdict).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("refuses"));
        QCOMPARE(model->index(0, VerdictsModel::Value).data().toString(), QStringLiteral("1,925"));
        QCOMPARE(model->index(0, VerdictsModel::Limit).data().toString(), QStringLiteral("25,000"));
        QCOMPARE(model->index(0, VerdictsModel::Left).data().toString(), QStringLiteral("23,075"));
        QCOMPARE(model->index(2, VerdictsModel::Verdict).data().toString(), QStringLiteral("–"));
        // The market moves on: asked again, not before its time.
        stage.present();
        QCOMPARE(stage.sent<contract::AskWhatIf>().size(), std::size_t(1));
        stage.clock.advance(std::chrono::seconds(3));
        stage.present();
        QTRY_COMPARE(stage.sent<contract::AskWhatIf>().size(), std::size_t(2));
    }

    void anOrderIsSentOnceAndItsAnswerStays() {
        TicketStage stage;
        stage.open();
        auto* send = stage.part<QPushButton>("Send");
        QVERIFY(!send->isEnabled());
        stage.type("Limit", QStringLiteral("61600"));
        stage.type("Quantity", QStringLiteral("0.5"));
        stage.part<QPushButton>("Sell")->click();
        QCOMPARE(send->text(), QStringLiteral("Sell 0.5 SIM-BTC at 61,600"));
        send->click();
        send->click();
        auto* answer = stage.part<QLabel>("Answer");
        QTRY_VERIFY(answer->text().startsWith(QStringLiteral("ACCEPTED")));
        const auto orders = stage.sent<contract::PlaceOrder>();
        QCOMPARE(orders.size(), std::size_t(1));
        QCOMPARE(orders.front().request.side, market::Side::Sell);
        QCOMPARE(orders.front().request.account, std::string("ann"));
        QCOMPARE(orders.front().request.origin.channel, trading::Channel::Window);
        QVERIFY(!orders.front().request.idempotencyKey.empty());
        QVERIFY(!send->isEnabled());
        // What becomes of it is told where the answer stands.
        const QString number = answer->text().section(u' ', 2, 2).remove(u'.');
        stage.trading.change([&](contract::TradingView& view) {
            trading::Order order = test::sentOrder(number.toLongLong(), orders.front().request);
            order.state = trading::OrderState::Filled;
            order.filled = order.request.quantity;
            order.revision = 2;
            view.orders = {order};
        });
        stage.present();
        QVERIFY(answer->text().endsWith(QStringLiteral("filled, 0.5 of 0.5 filled")));
    }

    void aRefusalNamesItsRule() {
        TicketStage stage;
        stage.trading.answers = [](const contract::TradingCommand&) {
            contract::TradingAnswer answer;
            answer.refusal = trading::Refusal{"TRADING_HALTED", "trading is halted"};
            return answer;
        };
        stage.open();
        stage.type("Limit", QStringLiteral("61600"));
        stage.type("Quantity", QStringLiteral("0.5"));
        stage.ticket->send();
        auto* answer = stage.part<QLabel>("Answer");
        QTRY_COMPARE(answer->text(), QStringLiteral("REFUSED. TRADING_HALTED: trading is halted"));
        stage.type("Quantity", QStringLiteral("0.4"));
        stage.present();
        QVERIFY(answer->isVisible());
        QCOMPARE(answer->text(), QStringLiteral("REFUSED. TRADING_HALTED: trading is halted"));
    }

    void whatNobodyKnowsIsSentAgainUnderTheSameKey() {
        TicketStage stage;
        std::atomic<bool> answers = false;
        stage.trading.answers = [&](const contract::TradingCommand& command) -> Result<contract::TradingAnswer> {
            if (std::holds_alternative<contract::PlaceOrder>(command) && !answers)
                return fail("no answer within 10 s");
            contract::TradingAnswer answer;
            answer.order = test::sentOrder(17);
            return answer;
        };
        stage.open();
        stage.type("Limit", QStringLiteral("61600"));
        stage.type("Quantity", QStringLiteral("0.5"));
        stage.ticket->send();
        auto* answer = stage.part<QLabel>("Answer");
        QTRY_VERIFY(answer->text().startsWith(QStringLiteral("Nobody knows")));
        stage.ticket->send();
        QTRY_COMPARE(stage.sent<contract::PlaceOrder>().size(), std::size_t(2));
        QTRY_VERIFY(stage.part<QPushButton>("Send")->isEnabled());
        // Another order gets another key.
        stage.type("Quantity", QStringLiteral("0.6"));
        answers = true;
        stage.ticket->send();
        QTRY_VERIFY(answer->text().startsWith(QStringLiteral("ACCEPTED. Order 17")));
        const auto orders = stage.sent<contract::PlaceOrder>();
        QCOMPARE(orders[0].request.idempotencyKey, orders[1].request.idempotencyKey);
        QVERIFY(orders[1].request.idempotencyKey != orders[2].request.idempotencyKey);
    }

    void theWindowGoesOnWhileTheDeskIsSilent() {
        TicketStage stage;
        std::mutex mutex;
        std::condition_variable spoken;
        bool maySpeak = false;
        stage.trading.answers = [&](const contract::TradingCommand&) {
            std::unique_lock lock(mutex);
            spoken.wait(lock, [&] { return maySpeak; });
            return contract::TradingAnswer{};
        };
        stage.open();
        stage.type("Limit", QStringLiteral("61600"));
        stage.type("Quantity", QStringLiteral("0.5"));
        stage.ticket->send();
        QTRY_COMPARE(stage.sent<contract::AskWhatIf>().size(), std::size_t(1));
        // Neither answer has come, and everything still answers to keys and snapshots.
        QCOMPARE(stage.part<QPushButton>("Send")->text(), QStringLiteral("Sending..."));
        stage.type("Quantity", QStringLiteral("0.75"));
        stage.present();
        QVERIFY(stage.part<QLabel>("Hint")->text().startsWith(QStringLiteral("About 46,200")));
        {
            const std::lock_guard lock(mutex);
            maySpeak = true;
        }
        spoken.notify_all();
        QTRY_COMPARE(stage.part<QLabel>("Verdict")->text(), QStringLiteral("Would pass."));
        QCOMPARE(stage.sent<contract::AskWhatIf>().back().request.quantity.text(), std::string("0.75"));
    }

    void staleIsSaidBesideThePrice() {
        TicketStage stage;
        stage.open();
        auto* price = stage.part<QLabel>("Price");
        QVERIFY(price->text().contains(QStringLiteral("bid")));
        QVERIFY(!price->autoFillBackground());
        stage.snapshot.streams[0].feedState = market::FeedState::Stale;
        stage.snapshot.streams[0].lastReceiveTime = stage.clock.now() - std::chrono::seconds(12);
        stage.present();
        QVERIFY(price->text().endsWith(QStringLiteral("Stale, 12 s old: no price to trade on")));
        QVERIFY(price->autoFillBackground());
    }

    void keysTradeOnlyWhileTheyAreArmed() {
        TicketStage stage;
        stage.open();
        stage.type("Limit", QStringLiteral("61600"));
        stage.type("Quantity", QStringLiteral("0.5"));
        stage.ticket->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(stage.ticket.get()));
        auto* quantity = stage.part<QLineEdit>("Quantity");
        auto* badge = stage.part<QLabel>("KeysBadge");
        quantity->setFocus();
        QVERIFY(badge->isHidden());
        QTest::keyClick(quantity, Qt::Key_F9);
        QTest::keyClick(quantity, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(quantity, Qt::Key_Return);
        QVERIFY(stage.sent<contract::PlaceOrder>().empty());
        stage.part<QCheckBox>("ArmKeys")->click();
        QVERIFY(badge->isVisible());
        QTest::keyClick(quantity, Qt::Key_F9);
        QTest::keyClick(quantity, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(stage.sent<contract::PlaceOrder>().size(), std::size_t(1));
        QCOMPARE(stage.sent<contract::PlaceOrder>().front().request.side, market::Side::Sell);
        stage.snapshot.risk.state = risk::RiskState::Halted;
        stage.present();
        QVERIFY(badge->isHidden() && !stage.ticket->keysArmed());
    }

    void theInstrumentStaysWhileAnOrderIsBeingTyped() {
        TicketStage stage;
        OrderTicket& ticket = stage.open();
        auto* instrument = stage.part<QComboBox>("Instrument");
        QCOMPARE(instrument->currentText(), QStringLiteral("SIM-BTC CRYPTO"));
        ticket.takePrice(Price::fromUnits(61'599 * kDecimalUnit));
        QCOMPARE(stage.part<QLineEdit>("Limit")->text(), QStringLiteral("61,599"));
        stage.type("Quantity", QStringLiteral("0.5"));
        ticket.setStream(1);
        stage.present();
        QCOMPARE(instrument->currentText(), QStringLiteral("SIM-BTC CRYPTO"));
        stage.type("Quantity", QString());
        ticket.setStream(1);
        stage.present();
        QCOMPARE(instrument->currentText(), QStringLiteral("SIM-ETH CRYPTO"));
        instrument->lineEdit()->setText(QStringLiteral("no such thing"));
        QTest::keyClick(instrument->lineEdit(), Qt::Key_Return);
        QCOMPARE(instrument->currentText(), QStringLiteral("SIM-ETH CRYPTO"));
        instrument->lineEdit()->setText(QStringLiteral("sim-btc crypto"));
        QTest::keyClick(instrument->lineEdit(), Qt::Key_Return);
        stage.present();
        QCOMPARE(instrument->currentText(), QStringLiteral("SIM-BTC CRYPTO"));
        stage.type("Quantity", QStringLiteral("0.5"));
        QCOMPARE(stage.part<QPushButton>("Send")->text(), QStringLiteral("Buy 0.5 SIM-BTC at 61,599"));
    }
};

REGISTER_TEST(DeskTicketTest)
#include "desk_ticket_test.moc"
