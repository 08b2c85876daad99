#include "tests/support/registered_test.h"
#include "tests/ui/market_sample.h"
#include "tests/ui/paged_history.h"
#include "ui/boards/changes_table.h"
#include "ui/boards/decisions_table.h"
#include "ui/boards/event_words.h"
#include "ui/boards/events_table.h"
#include "ui/boards/older_bar.h"
#include "ui/boards/state_card.h"
#include "ui/boards/state_cards.h"
#include "ui/boards/watched_sources.h"
#include "ui/look/data_table.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace aetherion;
using boards::ChangesModel;
using boards::ChangesTable;
using boards::DecisionsModel;
using boards::DecisionsTable;
using boards::EventsModel;
using boards::EventsTable;
using market::Regime;
using market::Timeframe;

namespace {

const Timestamp kTablesNow = fromEpochMillis(1'723'161'600'000);

contract::EngineSnapshot oneStream() { return test::sampleSnapshot({test::sampleStream(0, {})}); }

market::SourceId watchedSource() { return oneStream().streams.front().stream.source.id(); }

contract::RegimeRow storedChange(int minutesAgo, Regime from, Regime to, market::SourceId source) {
    contract::RegimeRow row;
    row.record.previous = from;
    row.record.at.source = source;
    row.record.at.instrument = {market::Market::Crypto, "SIM-BTC"};
    row.record.at.timeframe = Timeframe::M1;
    row.record.at.closeTime = kTablesNow - std::chrono::minutes(minutesAgo);
    row.record.at.regime = to;
    row.record.at.state = to == Regime::Unknown ? -1 : 1;
    row.record.at.confidence = 0.999;
    row.record.at.modelId = "3f2a9c1d77e0";
    return row;
}

contract::EngineEvent changeEvent(std::uint64_t number, int minutesAgo, Regime from, Regime to) {
    contract::RegimeChanged change;
    static const market::Stream stream = oneStream().streams.front().stream;
    change.stream = stream;
    change.from = from;
    change.to = to;
    change.confidence = 0.8;
    change.state = 2;
    change.time = kTablesNow - std::chrono::minutes(minutesAgo);
    change.modelId = "3f2a9c1d77e0";
    return {number, kTablesNow, change};
}

contract::DecisionRecord decision(int minutesAgo, const std::string& action) {
    contract::DecisionRecord made;
    made.source = watchedSource();
    made.instrument = {market::Market::Crypto, "SIM-BTC"};
    made.timeframe = Timeframe::M5;
    made.time = kTablesNow - std::chrono::minutes(minutesAgo);
    made.account = "default";
    made.action = action;
    made.setup = "vwap_reversion";
    made.reason = "0.62 % below VWAP";
    made.inputs = R"({"vwap": 61602.01, "regime": "Sideways"})";
    return made;
}

QString cellOf(const QAbstractItemModel& model, int row, int column) {
    return model.index(row, column).data().toString();
}

} // namespace

/// Changes, events and decisions as tables; the states of a model as cards.
class BoardsTablesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesComeFromTheStoreAndLiveAndOnlyOnce() {
        test::PagedHistory history;
        history.storedChanges = {storedChange(90, Regime::Unknown, Regime::Bull, watchedSource()),
                                 storedChange(48, Regime::Bull, Regime::Sideways, watchedSource()),
                                 storedChange(47, Regime::Bull, Regime::Crisis, market::SourceId{99})};
        ChangesTable table(history);
        table.show(oneStream());
        QTRY_COMPARE(table.model().rowCount(), 2);
        QCOMPARE(history.asked.front().source, std::optional(watchedSource()));
        QVERIFY(history.asked.front().newestFirst);
        table.takeEvent(changeEvent(1, 48, Regime::Bull, Regime::Sideways));
        table.takeEvent(changeEvent(2, 6, Regime::Sideways, Regime::Crisis));
        table.show(oneStream());
        QCOMPARE(table.model().rowCount(), 3);
        QCOMPARE(cellOf(table.model(), 0, ChangesModel::To), QStringLiteral("Crisis"));
        QCOMPARE(cellOf(table.model(), 0, ChangesModel::From), QStringLiteral("Sideways"));
        QCOMPARE(cellOf(table.model(), 0, ChangesModel::Lasted), QStringLiteral("42 min"));
        QCOMPARE(cellOf(table.model(), 0, ChangesModel::Confidence), QStringLiteral("80 %"));
        QCOMPARE(cellOf(table.model(), 1, ChangesModel::Confidence), QStringLiteral(">99 %"));
        QCOMPARE(cellOf(table.model(), 2, ChangesModel::Lasted), QString());
    }

    void olderChangesComePageByPage() {
        test::PagedHistory history;
        for (int i = 1200; i > 0; --i)
            history.storedChanges.push_back(
                storedChange(i, Regime::Bull, i % 2 ? Regime::Bear : Regime::Bull, watchedSource()));
        ChangesTable table(history);
        table.show(oneStream());
        QTRY_COMPARE(table.model().rowCount(), 500);
        auto* older = table.findChild<QPushButton*>(QStringLiteral("olderChangesButton"));
        auto* bar = table.findChild<boards::OlderBar*>(QStringLiteral("olderChanges"));
        older->click();
        QTRY_COMPARE(table.model().rowCount(), 1000);
        older->click();
        QTRY_COMPARE(table.model().rowCount(), 1200);
        QCOMPARE(bar->state(), boards::OlderBar::State::All);
        QVERIFY(!older->isEnabled());
        for (int row = 1; row < table.model().rowCount(); ++row)
            QVERIFY(table.model().at(row - 1)->time > table.model().at(row)->time);
    }

    void saysWhyOlderChangesDoNotCome() {
        test::PagedHistory history;
        history.failsWith = "the database is away";
        ChangesTable table(history);
        table.show(oneStream());
        auto* text = table.findChild<QLabel*>(QStringLiteral("olderChangesText"));
        QTRY_VERIFY(text->text().contains(QStringLiteral("the database is away")));
        history.failsWith.clear();
        history.storedChanges = {storedChange(9, Regime::Bull, Regime::Bear, watchedSource())};
        table.findChild<QPushButton*>(QStringLiteral("olderChangesButton"))->click();
        QTRY_COMPARE(table.model().rowCount(), 1);
    }

    void changesAreFilteredAndChosen() {
        test::PagedHistory history;
        history.storedChanges = {storedChange(90, Regime::Unknown, Regime::Bull, watchedSource()),
                                 storedChange(48, Regime::Bull, Regime::Crisis, watchedSource())};
        ChangesTable table(history);
        table.show(oneStream());
        QTRY_COMPARE(table.model().rowCount(), 2);
        table.findChild<QLineEdit*>(QStringLiteral("changesTableFilter"))->setText(QStringLiteral("crisis sim-btc"));
        QCOMPARE(table.table().shownRows(), 1);
        QSignalSpy chosen(&table, &ChangesTable::changeChosen);
        Q_EMIT table.table().rowActivated(table.model().index(0, 0));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.front().at(2).value<Timestamp>(), kTablesNow - std::chrono::minutes(48));
    }

    void anotherSessionForgetsTheChangesOfTheLast() {
        test::PagedHistory history;
        history.storedChanges = {storedChange(9, Regime::Bull, Regime::Bear, watchedSource())};
        ChangesTable table(history);
        table.show(oneStream());
        QTRY_COMPARE(table.model().rowCount(), 1);
        auto other = oneStream();
        other.session.number = 2;
        other.streams.front().stream.source.name = "another";
        table.show(other);
        QCOMPARE(table.model().rowCount(), 0);
        QTest::qWait(20);
        QCOMPARE(table.model().rowCount(), 0);
    }

    void whoeverJoinsBringsChangesOfAnotherSource() {
        test::PagedHistory history;
        contract::EngineSnapshot both = oneStream();
        both.streams.push_back(both.streams.front());
        both.streams.back().stream.source.name = "another";
        const market::SourceId joining = both.streams.back().stream.source.id();
        history.storedChanges = {storedChange(9, Regime::Bull, Regime::Bear, watchedSource()),
                                 storedChange(8, Regime::Bear, Regime::Bull, joining)};
        ChangesTable table(history);
        table.show(oneStream());
        QTRY_COMPARE(table.model().rowCount(), 1);
        table.show(both);
        QTRY_COMPARE(table.model().rowCount(), 2);
        QCOMPARE(history.asked.back().source, std::nullopt);
        const std::size_t asked = history.asked.size();
        for (int again = 0; again < 3; ++again)
            table.show(both);
        QCOMPARE(history.asked.size(), asked);
    }

    void sourcesAreThoseOfTheSessionThatIsWatched() {
        boards::WatchedSources sources;
        contract::EngineSnapshot snapshot = oneStream();
        QVERIFY(sources.follow(snapshot));
        QVERIFY(!sources.follow(snapshot));
        QCOMPARE(sources.ids(), std::set{watchedSource()});
        for (int i = 0; i < 3; ++i)
            snapshot.streams.push_back(snapshot.streams.front());
        QVERIFY(!sources.follow(snapshot));
        snapshot.streams[1].stream.source.detail = "seed 7";
        ++snapshot.session.number;
        QVERIFY(sources.follow(snapshot));
        QCOMPARE(sources.ids(), std::set({watchedSource(), snapshot.streams[1].stream.source.id()}));
        // The same files again are another run of them, of which everything is read anew.
        ++snapshot.session.number;
        QVERIFY(sources.follow(snapshot));
        ++snapshot.session.number;
        snapshot.streams.clear();
        QVERIFY(sources.follow(snapshot));
        QVERIFY(!sources.contains(watchedSource()));
    }

    void everyEventIsSaidInWords() {
        EventsTable table;
        std::uint64_t number = 0;
        const auto stream = oneStream().streams.front().stream;
        const auto push = [&](decltype(contract::EngineEvent::payload) payload) {
            table.takeEvent({++number, kTablesNow, std::move(payload)});
        };
        table.takeEvent(changeEvent(++number, 1, Regime::Bull, Regime::Crisis));
        risk::RiskStatus halted;
        halted.state = risk::RiskState::Halted;
        push(contract::RiskChanged{halted, "stopped by op through the window"});
        push(contract::FeedChanged{stream, market::FeedState::Gap, "12 s are missing"});
        push(contract::SessionChanged{2, "btc.csv", "opened by op"});
        push(contract::DecisionMade{decision(1, "BUY"), stream.source});
        push(contract::CommandAnswered{7, false, "the engine is busy"});
        contract::JobStatus job{3, contract::JobKind::Export, contract::JobState::Running, 0.2, "200 rows", kTablesNow,
                                {}};
        push(contract::JobChanged{job});
        job.message = "900 rows";
        push(contract::JobChanged{job});
        table.show(oneStream());
        QCOMPARE(table.model().rowCount(), 7);
        const auto what = [&](int row) { return cellOf(table.model(), row, EventsModel::What); };
        QVERIFY(what(0).contains(QStringLiteral("900 rows")));
        QVERIFY(what(1).contains(QStringLiteral("refused: the engine is busy")));
        QVERIFY(what(2).contains(QStringLiteral("BUY, vwap_reversion for default: 0.62 % below VWAP")));
        QVERIFY(what(3).contains(QStringLiteral("opened by op")));
        QVERIFY(what(4).contains(QStringLiteral("Gap: 12 s are missing")));
        QVERIFY(what(5).contains(QStringLiteral("stopped by op through the window (Halted)")));
        QVERIFY(what(6).contains(QStringLiteral("Crisis after Bull, 80 %")));
        table.takeEvent(changeEvent(number + 4, 0, Regime::Crisis, Regime::Bull));
        table.show(oneStream());
        QVERIFY(what(0).contains(QStringLiteral("3 missed before")) || what(0).contains(QStringLiteral("(3")));
    }

    void eventsKeepTheNewest() {
        EventsTable table;
        for (std::uint64_t i = 1; i <= EventsModel::kMostEvents + 10; ++i)
            table.takeEvent(changeEvent(i, 0, Regime::Bull, Regime::Bear));
        table.show(oneStream());
        QCOMPARE(table.model().rowCount(), static_cast<int>(EventsModel::kMostEvents) + 10);
        table.takeEvent(changeEvent(EventsModel::kMostEvents + 11, 0, Regime::Bull, Regime::Bear));
        table.show(oneStream());
        QCOMPARE(table.model().rowCount(), static_cast<int>(EventsModel::kMostEvents));
        QCOMPARE(cellOf(table.model(), 0, EventsModel::Number), QString::number(EventsModel::kMostEvents + 11));
    }

    void decisionsSayWhyAndFromWhat() {
        test::PagedHistory history;
        for (const auto& made : {decision(20, "BUY"), decision(10, "no")})
            history.storedDecisions.push_back({made, {}});
        DecisionsTable table(history);
        table.show(oneStream());
        QTRY_COMPARE(table.model().rowCount(), 1);
        QVERIFY(history.asked.front().toAct);
        table.takeEvent({1, kTablesNow, contract::DecisionMade{decision(5, "SELL"), {}}});
        table.show(oneStream());
        QCOMPARE(table.model().rowCount(), 2);
        QCOMPARE(cellOf(table.model(), 0, DecisionsModel::Action), QStringLiteral("SELL"));
        QCOMPARE(cellOf(table.model(), 0, DecisionsModel::Why), QStringLiteral("0.62 % below VWAP"));
        const auto* pane = table.findChild<QWidget*>(QStringLiteral("decisionInputsArea"));
        QVERIFY2(pane->isHidden(), "its room is the table's until there is something in it");
        table.table().selectRow(table.model().index(0, 0));
        QVERIFY(!pane->isHidden());
        auto* inputs = table.findChild<QLabel*>(QStringLiteral("decisionInputs"));
        QVERIFY2(inputs->text().contains(QStringLiteral("vwap: 61602.01")), qPrintable(inputs->text()));
        QVERIFY(inputs->text().contains(QStringLiteral("regime: Sideways")));
        table.findChild<QCheckBox*>(QStringLiteral("allDecisions"))->click();
        QTRY_COMPARE(table.model().rowCount(), 2);
        QVERIFY(!history.asked.back().toAct);
    }

    void eachStateOfTheModelHasACard() {
        boards::StateCards cards;
        cards.resize(1000, 200);
        auto snapshot = oneStream();
        test::sayEverything(snapshot.streams.front());
        cards.setSubject(0, Timeframe::M1);
        cards.show(snapshot);
        cards.QWidget::show();
        const auto found = cards.findChildren<boards::StateCard*>();
        QCOMPARE(found.size(), 4);
        const auto* bull = found.at(1);
        QCOMPARE(bull->regime(), Regime::Bull);
        for (const char* part : {"Bull*, confirmed", "0.0035 %", "0.072 %", "54.4 bars (54 min)", "23.8 %",
                                 "highest average return", "does not differ beyond chance"})
            QVERIFY2(bull->text().contains(QString::fromLatin1(part)), qPrintable(bull->text()));
        QVERIFY(found.at(3)->text().contains(QStringLiteral("says nothing about direction")));
        cards.setSubject(0, Timeframe::H1);
        cards.show(snapshot);
        QVERIFY(
            cards.findChild<QLabel*>(QStringLiteral("stateCardsTitle"))->text().contains(QStringLiteral("no model")));
    }
};

REGISTER_TEST(BoardsTablesTest)
#include "boards_tables_test.moc"
