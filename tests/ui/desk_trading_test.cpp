#include "core/contract/patient_answer.h"
#include "tests/support/registered_test.h"
#include "tests/ui/fake_ports.h"
#include "tests/ui/market_sample.h"
#include "ui/desk/trading_panel.h"
#include "ui/look/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabWidget>

#include <atomic>
#include <semaphore>
#include <thread>

using namespace aetherion;
using namespace aetherion::desk;

namespace {

const market::InstrumentKey kApple{market::Market::Us, "AAPL"};

trading::Order deskOrder(trading::OrderId id, trading::OrderState state) {
    trading::OrderRequest request;
    request.account = "ann";
    request.instrument = kApple;
    request.side = market::Side::Buy;
    request.type = trading::OrderType::Limit;
    request.quantity = Quantity::fromUnits(id * kDecimalUnit);
    request.limitPrice = Price::fromUnits(192 * kDecimalUnit);
    trading::Order order = test::sentOrder(id, request);
    order.state = state;
    order.created = order.changed = fromEpochMillis(1'723'161'600'000);
    return order;
}

trading::PositionView deskPosition(const std::string& symbol, std::optional<double> value) {
    trading::PositionView position;
    position.instrument = {market::Market::Us, symbol};
    position.currency = "USD";
    position.quantity = Quantity::fromUnits(10 * kDecimalUnit);
    if (value)
        position.value = Cash::fromUnits(static_cast<std::int64_t>(*value * kDecimalUnit));
    else
        position.unknown = "the price is 12 s old";
    return position;
}

/// Stored orders, 450 of them, in pages; answered on a thread of its own, as a store does.
class PagedHistory final : public contract::HistoryPort {
public:
    void orders(contract::HistoryQuery query, std::stop_token,
                contract::Completion<contract::Page<contract::OrderRow>> done) override {
        asked.push_back(query);
        if (isDown)
            return answer([done] { done(fail("the store is away")); });
        contract::Page<contract::OrderRow> page;
        const std::size_t from = query.cursor.empty() ? 0 : std::stoul(query.cursor);
        for (std::size_t i = from; i < std::min<std::size_t>(from + query.limit, 450); ++i) {
            contract::OrderRow row;
            row.record.account = "ann";
            row.record.order = std::to_string(450 - i);
            row.record.instrument = kApple;
            row.record.side = market::Side::Sell;
            row.record.type = i == 7 ? "of another day" : "market";
            row.record.timeInForce = "day";
            row.record.state = "filled";
            row.record.channel = "api";
            row.record.purpose = "enter";
            page.rows.push_back(row);
        }
        if (from + query.limit < 450)
            page.cursor = std::to_string(from + query.limit);
        answer([done, page] { done(page); });
    }
    void trades(contract::HistoryQuery, std::stop_token,
                contract::Completion<contract::Page<contract::TradeRow>> done) override {
        contract::Page<contract::TradeRow> page;
        contract::TradeRow row;
        row.record.number = 3;
        row.record.order = "17";
        page.rows = {row};
        answer([done, page] { done(page); });
    }
    void candles(contract::HistoryQuery, std::stop_token,
                 contract::Completion<contract::Page<contract::CandleRow>>) override {}
    void regimes(contract::HistoryQuery, std::stop_token,
                 contract::Completion<contract::Page<contract::RegimeRow>>) override {}
    void posteriors(contract::HistoryQuery, std::stop_token,
                    contract::Completion<contract::Page<contract::PosteriorRow>>) override {}
    void ticks(contract::HistoryQuery, std::stop_token,
               contract::Completion<contract::Page<contract::TickRow>>) override {}
    void features(contract::HistoryQuery, std::stop_token,
                  contract::Completion<contract::Page<contract::FeatureRow>>) override {}
    void decisions(contract::HistoryQuery, std::stop_token,
                   contract::Completion<contract::Page<contract::DecisionRow>>) override {}
    void audit(contract::HistoryQuery, std::stop_token,
               contract::Completion<contract::Page<contract::AuditRecord>>) override {}
    void riskEvents(contract::HistoryQuery, std::stop_token,
                    contract::Completion<contract::Page<contract::RiskEventRecord>>) override {}
    void sources(std::stop_token, contract::Completion<std::vector<market::Source>>) override {}

    std::vector<contract::HistoryQuery> asked;
    bool isDown = false;

private:
    template <typename Work> void answer(Work work) { m_readers.emplace_back(std::move(work)); }
    std::vector<std::jthread> m_readers;
};

struct TradingStage {
    test::FakeTrading trading;
    PagedHistory history;
    contract::EngineSnapshot snapshot = test::sampleSnapshot({test::sampleStream(0, {})});
    TradingPanel panel{trading, history};

    TradingStage() {
        panel.resize(1100, 260);
        panel.show();
    }
    void change(const std::function<void(contract::TradingView&)>& edit) {
        trading.change(edit);
        panel.show(snapshot, *trading.trading());
    }
    look::DataTable& table(const char* name) { return *panel.findChild<look::DataTable*>(QLatin1String(name)); }
};

} // namespace

class DeskTradingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPositionWithoutAFreshPriceHasNoValueAndSaysWhy() {
        TradingStage stage;
        stage.change([](contract::TradingView& view) {
            trading::PortfolioView portfolio;
            portfolio.account = "ann";
            portfolio.positions = {deskPosition("AAPL", 1920.5), deskPosition("MSFT", std::nullopt)};
            view.portfolios = {portfolio};
        });
        const auto& model = *stage.table("positions").view().model();
        QCOMPARE(model.index(0, PositionsModel::Value).data().toString(), QStringLiteral("1,920.50"));
        QVERIFY(!model.index(0, PositionsModel::Value).data(look::kStaleRole).toBool());
        QCOMPARE(model.index(1, PositionsModel::Value).data().toString(), QStringLiteral("-"));
        QVERIFY(model.index(1, PositionsModel::Value).data(look::kStaleRole).toBool());
        QCOMPARE(model.index(1, PositionsModel::Note).data().toString(),
                 QStringLiteral("no value: the price is 12 s old"));
        QCOMPARE(stage.table("positions").shownText().rows[1][PositionsModel::Value].text, QString());
        stage.panel.setSilence(std::chrono::seconds(5));
        QVERIFY(model.index(0, PositionsModel::Value).data(look::kStaleRole).toBool());
        stage.panel.setSilence({});
        QVERIFY(!model.index(0, PositionsModel::Value).data(look::kStaleRole).toBool());
        QSignalSpy chosen(&stage.panel, &TradingPanel::instrumentChosen);
        stage.table("positions").view().setCurrentIndex(model.index(0, 0));
        QTest::keyClick(&stage.table("positions").view(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
    }

    void whatMayHaveChangedInSilenceIsHatchedAndSaidInAmber() {
        TradingStage stage;
        stage.change([](contract::TradingView& view) { view.orders = {deskOrder(4, trading::OrderState::Working)}; });
        const auto& model = *stage.table("orders").view().model();
        const auto isOld = [&](int column) { return model.index(0, column).data(look::kStaleRole).toBool(); };
        auto* said = stage.panel.findChild<QLabel*>(QStringLiteral("cancelAnswer"));
        const QColor amber = look::cautionGround(look::themeColors(stage.panel.palette()));
        QVERIFY(!isOld(OrdersModel::State) && !said->autoFillBackground());
        stage.panel.setSilence(std::chrono::seconds(5));
        QVERIFY(isOld(OrdersModel::State) && isOld(OrdersModel::Asked) && isOld(OrdersModel::Filled));
        QVERIFY2(!isOld(OrdersModel::Instrument), "what cannot change is as it was");
        QCOMPARE(said->text(), QStringLiteral("No contact for 5.0 s: all below is old"));
        QVERIFY(said->autoFillBackground());
        QCOMPARE(said->palette().color(QPalette::Window), amber);
        stage.panel.setSilence({});
        QVERIFY(!isOld(OrdersModel::State) && !said->autoFillBackground());
        QVERIFY(said->text().isEmpty());
    }

    void nothingIsCancelledWhereNothingWorks() {
        TradingStage stage;
        auto* all = stage.panel.findChild<QPushButton*>(QStringLiteral("cancelAllButton"));
        auto* action = stage.panel.findChild<QAction*>(QStringLiteral("cancelAllOrdersAction"));
        stage.change([](contract::TradingView& view) { view.orders = {deskOrder(4, trading::OrderState::Filled)}; });
        QVERIFY(!all->isEnabled() && !action->isEnabled());
        QCOMPARE(all->toolTip(), QStringLiteral("No order is working: there is nothing to cancel"));
        // What came meanwhile is not seen, and what is too old is not listed.
        stage.panel.setSilence(std::chrono::seconds(5));
        QVERIFY(all->isEnabled() && action->isEnabled());
        stage.panel.setSilence({});
        QVERIFY(!all->isEnabled());
        stage.change([](contract::TradingView& view) {
            view.orders.clear();
            for (std::size_t i = contract::kShownOrders; i > 0; --i)
                view.orders.push_back(deskOrder(static_cast<trading::OrderId>(i), trading::OrderState::Filled));
        });
        QVERIFY(all->isEnabled());
        stage.change([](contract::TradingView& view) { view.orders = {deskOrder(4, trading::OrderState::Working)}; });
        QVERIFY(all->isEnabled() && action->isEnabled());
        QVERIFY(all->toolTip().startsWith(QStringLiteral("Cancels every working order")));
    }

    void whatIsReadFirstIsSeenWithoutScrolling() {
        TradingStage stage;
        stage.panel.resize(stage.panel.fontMetrics().averageCharWidth() * 200, 260);
        stage.change([](contract::TradingView& view) {
            trading::PositionView position = deskPosition("RELIANCE", 1920.5);
            position.averageCost = position.mark = Price::fromUnits(61'244 * kDecimalUnit);
            position.unrealised = Cash::fromUnits(-1'043 * kDecimalUnit);
            trading::PortfolioView portfolio;
            portfolio.account = "ann";
            portfolio.positions = {position};
            view.portfolios = {portfolio};
            view.orders = {deskOrder(4, trading::OrderState::Working)};
        });
        QCoreApplication::processEvents();
        const auto isSeen = [&](const char* name, int column) {
            const QTableView& view = stage.table(name).view();
            return view.columnViewportPosition(column) + view.columnWidth(column) <= view.viewport()->width();
        };
        using Orders = OrdersModel;
        for (const int column :
             {Orders::Instrument, Orders::Side, Orders::Type, Orders::Asked, Orders::AtPrice, Orders::State})
            QVERIFY2(isSeen("orders", column), qPrintable(QString::number(column)));
        using Positions = PositionsModel;
        for (const int column : {Positions::Instrument, Positions::Held, Positions::AverageCost, Positions::Mark,
                                 Positions::Unrealised, Positions::Protected})
            QVERIFY2(isSeen("positions", column), qPrintable(QString::number(column)));
    }

    void workingOrdersAreCancelledOneOrAll() {
        TradingStage stage;
        stage.trading.answers = [](const contract::TradingCommand& command) {
            contract::TradingAnswer answer;
            answer.text = std::holds_alternative<contract::CancelOrders>(command) ? "2 orders cancelled"
                                                                                  : "order 3 is being cancelled";
            return answer;
        };
        stage.change([](contract::TradingView& view) {
            view.orders = {deskOrder(4, trading::OrderState::Working), deskOrder(3, trading::OrderState::Working),
                           deskOrder(2, trading::OrderState::Filled)};
        });
        look::DataTable& table = stage.table("orders");
        auto* cancel = stage.panel.findChild<QPushButton*>(QStringLiteral("cancelOrderButton"));
        auto* all = stage.panel.findChild<QPushButton*>(QStringLiteral("cancelAllButton"));
        auto* answer = stage.panel.findChild<QLabel*>(QStringLiteral("cancelAnswer"));
        QCOMPARE(table.shownRows(), 2);
        QVERIFY(!cancel->isEnabled());
        QCOMPARE(all->text(), QStringLiteral("Cancel all (2)"));
        QCOMPARE(table.view().model()->index(0, OrdersModel::AtPrice).data().toString(), QStringLiteral("192.00"));
        table.view().selectRow(1);
        QVERIFY(cancel->isEnabled());
        // The selection stays with its order when a newer one comes.
        stage.change([](contract::TradingView& view) {
            view.orders.insert(view.orders.begin(), deskOrder(5, trading::OrderState::Sent));
        });
        cancel->click();
        QTRY_COMPARE(answer->text(), QStringLiteral("order 3 is being cancelled"));
        QCOMPARE(std::get<contract::CancelOrder>(stage.trading.commands().back()).order, 3);
        all->click();
        QTRY_COMPARE(answer->text(), QStringLiteral("2 orders cancelled"));
        QCOMPARE(std::get<contract::CancelOrders>(stage.trading.commands().back()).scope, risk::Scope::all());
        stage.panel.findChild<QCheckBox*>(QStringLiteral("workingOnly"))->click();
        QCOMPARE(table.shownRows(), 4);
    }

    void closingGivesUpWhatNobodyAnswers() {
        test::FakeTrading trading;
        std::binary_semaphore asked{0};
        std::atomic<std::int64_t> calls = 0;
        std::atomic<bool> isSecondAwaited = false;
        trading.answers = [&](const contract::TradingCommand& command) -> Result<contract::TradingAnswer> {
            if (std::get<contract::CancelOrder>(command).order == 2)
                isSecondAwaited = true;
            else if (++calls == 1)
                asked.release();
            return failAt("the engine", "no answer yet");
        };
        const auto patience = std::chrono::hours(1000);
        {
            DeskCaller caller(trading);
            caller.ask(contract::CancelOrder{1, {}, {}}, patience, [](const auto&) {});
            caller.ask(contract::CancelOrder{2, {}, {}}, patience, [](const auto&) {});
            asked.acquire();
        }
        QVERIFY2(calls < patience / contract::kGivenUpWithin, "closing has waited for all of it");
        QVERIFY2(!isSecondAwaited, "what stood in line is not waited for");
        QCOMPARE(trading.commands().size(), std::size_t{2});
    }

    void ordersGetATabOfTheirOwnWhereRoomIsShort() {
        TradingStage stage;
        auto* tabs = stage.panel.findChild<QTabWidget*>(QStringLiteral("tradingTabs"));
        const int letter = stage.panel.fontMetrics().averageCharWidth();
        stage.panel.resize(letter * 130, 260);
        QCOMPARE(tabs->count(), 3);
        QCOMPARE(tabs->tabText(0), QStringLiteral("Current"));
        stage.panel.resize(letter * 60, 260);
        QCOMPARE(tabs->count(), 4);
        QCOMPARE(tabs->tabText(1), QStringLiteral("Orders"));
        QVERIFY(stage.panel.minimumSizeHint().width() <= letter * 60);
        stage.panel.resize(letter * 130, 260);
        QCOMPARE(tabs->count(), 3);
        QVERIFY(stage.table("orders").isVisible());
    }

    void bothTablesHaveRoomByWhatTheyWantUntilAPersonDivides() {
        TradingStage stage;
        auto* both = stage.panel.findChild<QSplitter*>(QStringLiteral("positionsAndOrders"));
        const auto fill = [](contract::TradingView& view) {
            trading::PortfolioView portfolio;
            portfolio.account = "ann";
            portfolio.positions = {deskPosition("AAPL", 1920.5)};
            view.portfolios = {portfolio};
            view.orders = {deskOrder(4, trading::OrderState::Working)};
        };
        const auto overflow = [&](const char* name) {
            QCoreApplication::processEvents();
            return stage.table(name).view().horizontalScrollBar()->maximum();
        };
        const int letter = stage.panel.fontMetrics().averageCharWidth();
        stage.panel.resize(letter * 420, 260);
        stage.change(fill);
        QCOMPARE(overflow("positions"), 0);
        QCOMPARE(overflow("orders"), 0);
        stage.panel.resize(letter * 190, 260);
        QVERIFY(overflow("positions") > 0 && overflow("orders") > 0);
        QVERIFY(std::abs(both->sizes()[0] - both->sizes()[1]) <= 2);
        both->setSizes({letter * 60, letter * 130});
        Q_EMIT both->splitterMoved(letter * 60, 1);
        const double part = static_cast<double>(both->sizes()[0]) / both->width();
        stage.change([](contract::TradingView& view) { view.orders.clear(); });
        stage.change(fill);
        stage.panel.resize(letter * 240, 260);
        QVERIFY(std::abs(static_cast<double>(both->sizes()[0]) / both->width() - part) < 0.05);
    }

    void anotherSessionsOrdersAreOthers() {
        TradingStage stage;
        stage.change([](contract::TradingView& view) { view.orders = {deskOrder(4, trading::OrderState::Working)}; });
        stage.table("orders").view().selectRow(0);
        stage.change([](contract::TradingView& view) { view.source->detail = "another"; });
        QCOMPARE(stage.table("orders").shownRows(), 1);
        QVERIFY(stage.table("orders").selectedRows().isEmpty());
    }

    void olderOrdersComePageByPage() {
        TradingStage stage;
        stage.change([](contract::TradingView&) {});
        stage.panel.findChild<QTabWidget*>(QStringLiteral("tradingTabs"))->setCurrentIndex(2);
        auto* older = stage.panel.findChild<QPushButton*>(QStringLiteral("historyOlder"));
        auto* state = stage.panel.findChild<QLabel*>(QStringLiteral("historyState"));
        auto* pages = stage.panel.findChild<HistoryPages*>();
        // One row of the first page cannot be read, which is said.
        QTRY_COMPARE(pages->orders().shownRows(), 199);
        QCOMPARE(state->text(), QStringLiteral("There is more · 1 rows could not be read"));
        QVERIFY(stage.history.asked.front().newestFirst);
        QCOMPARE(stage.history.asked.front().source, stage.trading.trading()->source->id());
        older->click();
        older->click();
        QTRY_COMPARE(pages->orders().shownRows(), 399);
        older->click();
        QTRY_COMPARE(pages->orders().shownRows(), 449);
        QVERIFY(!older->isEnabled());
        QCOMPARE(stage.history.asked.size(), std::size_t(3));
        stage.panel.findChild<QComboBox*>(QStringLiteral("historyWhat"))->setCurrentIndex(1);
        QTRY_COMPARE(pages->trades().shownRows(), 1);
        stage.history.isDown = true;
        stage.panel.findChild<QComboBox*>(QStringLiteral("historyWhat"))->setCurrentIndex(0);
        QTRY_COMPARE(state->text(), QStringLiteral("Could not be read: the store is away"));
        stage.history.isDown = false;
        stage.panel.findChild<QPushButton*>(QStringLiteral("historyReload"))->click();
        QTRY_COMPARE(pages->orders().shownRows(), 199);
    }
};

REGISTER_TEST(DeskTradingTest)
#include "desk_trading_test.moc"
