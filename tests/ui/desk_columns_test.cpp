#include "tests/support/fake_trading.h"
#include "tests/support/registered_test.h"
#include "ui/desk/orders_model.h"
#include "ui/desk/positions_model.h"
#include "ui/look/data_table.h"

#include <QTest>

using namespace aetherion;
using namespace aetherion::desk;

namespace {

Quantity pieces(int count) { return Quantity::fromUnits(count * kDecimalUnit); }
market::InstrumentKey stock(const char* symbol) { return {market::Market::Us, symbol}; }

trading::Order columnsOrder(trading::OrderId id, int asked, int filled) {
    trading::OrderRequest request;
    request.account = "ann";
    request.instrument = stock("AAPL");
    request.side = market::Side::Sell;
    request.type = trading::OrderType::Stop;
    request.quantity = pieces(asked);
    request.stopPrice = Price::fromUnits(180 * kDecimalUnit);
    trading::Order order = test::sentOrder(id, request);
    order.state = trading::OrderState::Working;
    order.filled = pieces(filled);
    return order;
}

} // namespace

/// What single cells of the desk's tables say.
class DeskColumnsTest : public QObject {
    Q_OBJECT

    contract::TradingView m_view;

    [[nodiscard]] QString protection(const char* symbol) const {
        PositionsModel model;
        model.show(m_view);
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.at(row)->position.instrument == stock(symbol))
                return model.index(row, PositionsModel::Protected).data().toString();
        return {};
    }

private Q_SLOTS:
    void init() {
        trading::PortfolioView portfolio;
        portfolio.account = "ann";
        for (const char* symbol : {"AAPL", "MSFT", "NVDA"}) {
            trading::PositionView position;
            position.instrument = stock(symbol);
            position.quantity = pieces(10);
            portfolio.positions.push_back(position);
        }
        m_view = {};
        m_view.portfolios = {portfolio};
        m_view.unmanaged = {{"ann", stock("AAPL"), pieces(10)}, {"ann", stock("MSFT"), pieces(4)}};
    }

    void whatAPositionMadeAndWeighsIsThatOfItsBooks() {
        constexpr auto kWhole = kDecimalUnit;
        market::InstrumentSpec spec;
        spec.key = stock("AAPL");
        spec.currency = "USD";
        spec.tickSize = Price::fromUnits(kWhole / 100);
        spec.lotSize = Quantity::fromUnits(kWhole);
        trading::Account account{"ann", {}, {{"USD", {Cash::fromUnits(7'000 * kWhole)}}}, {}};
        account.holdings[spec.key] = {pieces(10), "USD", Cash::fromUnits(2'000 * kWhole + 12'345'678)};
        const auto shownAt = [&](int price) {
            m_view.portfolios = {trading::viewPortfolio(account, [&](const market::InstrumentKey&) {
                return trading::Mark{&spec, Price::fromUnits(price * kWhole), {}};
            })};
            PositionsModel model;
            model.show(m_view);
            QStringList shown;
            for (const int column :
                 {PositionsModel::AverageCost, PositionsModel::UnrealisedPercent, PositionsModel::Weight})
                shown << model.index(0, column).data().toString();
            return shown.join(QStringLiteral(", "));
        };
        QCOMPARE(shownAt(300), QStringLiteral("200.012, +49.99 %, 30.00 %"));
        QCOMPARE(shownAt(190), QStringLiteral("200.012, -5.01 %, 21.35 %"));
    }

    void aPartlyFilledOrderShowsBothFiguresAndProgramsGetOneACell() {
        OrdersModel model;
        model.setRows({columnsOrder(20, 20, 7), columnsOrder(3, 3, 0), columnsOrder(2, 5, 5)});
        look::DataTable table("orders");
        table.setModel(&model);
        const auto asked = [&](int row) {
            return table.view().model()->index(row, OrdersModel::Asked).data().toString();
        };
        QCOMPARE(asked(0), QStringLiteral("7 of 20"));
        QCOMPARE(asked(1), QStringLiteral("3"));
        QCOMPARE(asked(2), QStringLiteral("5"));
        QCOMPARE(table.shownText().rows[0][OrdersModel::Asked].text, QStringLiteral("20"));
        QCOMPARE(table.shownText().rows[0][OrdersModel::Filled].text, QStringLiteral("7"));
        table.view().sortByColumn(OrdersModel::Asked, Qt::AscendingOrder);
        QCOMPARE(asked(0), QStringLiteral("3"));
        QCOMPARE(asked(2), QStringLiteral("7 of 20"));
    }

    void aPositionSaysWhatSellsItWhenItsPriceFalls() {
        QCOMPARE(protection("AAPL"), QStringLiteral("no stop"));
        QCOMPARE(protection("MSFT"), QStringLiteral("no stop for 4"));
        QCOMPARE(protection("NVDA"), QStringLiteral("by strategy"));
        m_view.orders = {columnsOrder(6, 8, 2)};
        QCOMPARE(protection("AAPL"), QStringLiteral("no stop for 4"));
        m_view.orders = {columnsOrder(6, 6, 0), columnsOrder(5, 4, 0)};
        m_view.orders[1].request.stopPrice = Price::fromUnits(185 * kDecimalUnit);
        QCOMPARE(protection("AAPL"), QStringLiteral("stop 185.00"));
    }

    void aStopThatDoesNotSellItProtectsNothing() {
        m_view.orders = std::vector<trading::Order>(5, columnsOrder(6, 10, 0));
        m_view.orders[0].request.account = "bob";
        m_view.orders[1].request.side = market::Side::Buy;
        m_view.orders[2].request.type = trading::OrderType::Limit;
        m_view.orders[3].state = trading::OrderState::Cancelled;
        // The strategies' own stops are for what they look after.
        m_view.orders[4].request.origin.channel = trading::Channel::Policy;
        QCOMPARE(protection("AAPL"), QStringLiteral("no stop"));
    }

    void aHaltLeavesNothingThatSellsIt() {
        contract::UnprotectedPosition halted;
        halted.account = "ann";
        halted.instrument = stock("NVDA");
        m_view.unprotected = {halted};
        QCOMPARE(protection("NVDA"), QStringLiteral("NONE"));
        QCOMPARE(protection("MSFT"), QStringLiteral("no stop for 4"));
    }

    void whatIsNotListedMayBeAStop() {
        m_view.orders.assign(contract::kShownOrders, columnsOrder(6, 10, 0));
        for (trading::Order& order : m_view.orders)
            order.state = trading::OrderState::Filled;
        QCOMPARE(protection("AAPL"), QStringLiteral("not known"));
        QCOMPARE(protection("NVDA"), QStringLiteral("by strategy"));
    }
};

REGISTER_TEST(DeskColumnsTest)
#include "desk_columns_test.moc"
