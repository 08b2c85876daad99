#include "tests/support/registered_test.h"
#include "tests/ui/fake_ports.h"
#include "tests/ui/guard_fakes.h"
#include "tests/ui/market_sample.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>

using namespace aetherion;

namespace {

struct UnknownSaid {
    market::UnknownCause cause;
    const char* reason;
};

/// As the engine says each cause (tests/words holds the engine to the same list).
constexpr UnknownSaid kUnknown[] = {
    {market::UnknownCause::NoModel, "no model for CRYPTO 5m"},
    {market::UnknownCause::WarmingUp, "warming up: 57 of 240 bars"},
    {market::UnknownCause::WarmingUp, "no closed bar yet"},
    {market::UnknownCause::Gap, "after a gap: 3 of 61 bars"},
    {market::UnknownCause::Gap, "12 bars missing from 2024-08-08T10:00:00Z to 2024-08-08T10:12:00Z; last confirmed "
                                "before that: Crisis"},
    {market::UnknownCause::Stale, "nothing for 42 s (limit 10 s); last confirmed before that: Bull"},
    {market::UnknownCause::MissingFeature, "rel_volume is absent"},
    {market::UnknownCause::Novel, "unlike anything the model was trained on: mean log-density -12.50 over 20 bars, "
                                  "below -9.00 (false alarms: 0.1 % of bars)"},
    {market::UnknownCause::Refused, "the features are out of the model's range"}};

/// Everything that a window shows, and what stands in its tables and tool tips.
QStringList shownTexts(const QWidget& window) {
    QStringList texts;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription()
              << widget->windowTitle();
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            texts << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts << button->text();
        if (const auto* box = qobject_cast<const QComboBox*>(widget))
            for (int i = 0; i < box->count(); ++i)
                texts << box->itemText(i);
        const auto* view = qobject_cast<const QAbstractItemView*>(widget);
        if (const QAbstractItemModel* model = view ? view->model() : nullptr)
            for (int column = 0; column < model->columnCount(); ++column) {
                texts << model->headerData(column, Qt::Horizontal).toString();
                for (int row = 0; row < std::min(model->rowCount(), 50); ++row)
                    for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                        texts << model->index(row, column).data(role).toString();
            }
    }
    // A menu that is filled as it opens holds what it held last time, until then.
    for (const QAction* action : window.findChildren<QAction*>())
        if (action->isEnabled())
            texts << action->text() << action->toolTip();
    return texts;
}

/// Three English words in a row, but in brackets or quotation marks.
QStringList englishLeft(const QStringList& texts) {
    static const QRegularExpression kQuoted(QStringLiteral("\\([^()]*\\)|（[^（）]*）|\"[^\"]*\"|“[^”]*”"));
    static const QRegularExpression kEnglish(QStringLiteral("\\b[A-Za-z]{2,}(?:,? [a-z]{2,}){2,}\\b"));
    QStringList left;
    for (QString text : texts) {
        text.remove(kQuoted);
        if (kEnglish.match(text).hasMatch() && !left.contains(text))
            left << text;
    }
    return left;
}

} // namespace

/// In Hindi and Chinese nothing that a person reads is left in English, whatever the engine says.
class WordsLeftTest : public QObject {
    Q_OBJECT

    static contract::EngineSnapshot everythingAtOnce(const UnknownSaid& unknown) {
        auto first = test::sampleStream(0, {.bars = 60});
        auto second = test::sampleStream(1, {.symbol = "SIM-ETH", .bars = 60, .seed = 4});
        test::sayEverything(first);
        first.feedState = market::FeedState::Gap;
        first.feedReason = "depth updates between 12 and 15 are missing; the book is void";
        first.marketNote = "open for demonstration; really closed until Mon 09:15 IST";
        first.meta.explanation = "1h and 15m Bull, 5m Bear; 1m unknown";
        for (contract::RegimeView& regime : second.regimes.own()) {
            regime.regime = regime.likeliest = market::Regime::Unknown;
            regime.known = false;
            regime.cause = unknown.cause;
            regime.reason = unknown.reason;
            regime.caution = "UK has no model of its own and is judged by that of US";
        }
        auto snapshot = test::sampleSnapshot({std::move(first), std::move(second)});
        auto models = std::make_shared<std::vector<contract::ModelView>>();
        models->push_back(test::sampleModel());
        models->back().cautions = {
            "Bull and Bear: at 1m the bar after a Bull one returns on average only 0.301 basis points more than after "
            "a Bear one (t = 3.9 over 107 blocks); they tell the direction of the last 240 bars, hardly that of the "
            "next.",
            "Bear and Crisis: the filter leaves 61 % of which of the two it is open; they are confused."};
        snapshot.models = std::move(models);
        snapshot.session.title = "simulated world, seed 42";
        snapshot.pulse.storeError = "the server at mysql://db1/a is away since 06:12:33 UTC (no route); 1,234 rows are "
                                    "safe in the spool";
        snapshot.pulse.store.state = contract::StoreState::Spooling;
        return snapshot;
    }

private Q_SLOTS:
    void nothingIsLeftInEnglish_data() {
        QTest::addColumn<QString>("language");
        for (const char* language : {"hi", "zh_CN"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void nothingIsLeftInEnglish() {
        QFETCH(QString, language);
        test::FakePorts fakes;
        window::UiSettings settings;
        settings.openMarketPage = true;
        settings.language = language;
        settings.exportFolder = QStringLiteral("/exports");
        test::GuardScene scene;
        scene.addAccount();
        fakes.trading.change([&](contract::TradingView& view) {
            view = scene.trading;
            view.canStop = "can stop: 4 of 5 (failed: file), tested 3 h ago";
            trading::Order order;
            order.id = 7;
            order.request.account = "A";
            order.request.instrument = {market::Market::Us, "AAPL"};
            order.reason = "MAX_ORDER_VALUE value=31000: the order is worth more than one may be";
            order.state = trading::OrderState::Refused;
            view.orders.push_back(order);
        });
        (void)fakes.killSwitch.trip({"engine", "clock", "the machine's clock jumped forwards by 12.500 s"});
        window::MainWindow window(fakes.ports(), settings);
        window.resize(1440, 900);
        window.show();
        QStringList left;
        for (const UnknownSaid& unknown : kUnknown) {
            fakes.engine.publish(everythingAtOnce(unknown));
            fakes.engine.push(contract::FeedChanged{{}, market::FeedState::Gap, unknown.reason});
            fakes.engine.push(contract::RiskChanged{fakes.killSwitch.status(), "Halted by ann (api): why (hold 3)"});
            contract::JobStatus job;
            job.state = contract::JobState::Done;
            job.message = "1200 rows in /exports/a.csv";
            fakes.engine.push(contract::JobChanged{job});
            for (int i = 0; i < 24; ++i)
                window.frameClock().beat();
            QCoreApplication::processEvents();
            for (const QString& text : englishLeft(shownTexts(window)))
                if (!left.contains(text))
                    left << text;
        }
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QStringLiteral("\n---\n"))));
    }

    void theSearchFindsWhatItLooksFor() {
        QCOMPARE(englishLeft({QStringLiteral("कारण: the book is void")}).size(), qsizetype(1));
        QVERIFY(englishLeft({QStringLiteral("已停止 \"the book is void\" (nobody said so)")}).isEmpty());
    }
};

REGISTER_TEST(WordsLeftTest)
#include "words_left_test.moc"
