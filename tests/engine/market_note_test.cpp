#include "core/engine/market_note.h"

#include "tests/support/registered_test.h"

using namespace aetherion;
using market::CalendarName;
using market::Market;

class MarketNoteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhenAMarketReallyOpens_data() {
        QTest::addColumn<int>("market");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("note");
        const auto row = [](const char* name, Market market, const char* now, const char* note) {
            QTest::newRow(name) << static_cast<int>(market) << now << note;
        };
        row("NSE, early morning", Market::Nse, "2024-03-06T02:00:00Z",
            "open for demonstration; really closed until 09:15 IST");
        row("NSE, open", Market::Nse, "2024-03-06T05:00:00Z", "");
        row("NSE, evening", Market::Nse, "2024-03-06T12:00:00Z",
            "open for demonstration; really closed until Thu 09:15 IST");
        row("US, winter weekend", Market::Us, "2024-02-17T12:00:00Z",
            "open for demonstration; really closed until Tue 09:30 EST");
        row("US, summer", Market::Us, "2024-07-08T12:00:00Z", "open for demonstration; really closed until 09:30 EDT");
        row("UK, summer", Market::Uk, "2024-07-08T17:00:00Z",
            "open for demonstration; really closed until Tue 08:00 BST");
        row("crypto never closes", Market::Crypto, "2024-07-07T03:00:00Z", "");
    }
    void saysWhenAMarketReallyOpens() {
        QFETCH(int, market);
        QFETCH(QString, now);
        QFETCH(QString, note);
        market::Stream stream;
        stream.instrument = {static_cast<Market>(market), "X"};
        stream.calendar = CalendarName::AlwaysOpen;
        const Timestamp at = parseIso(now.toStdString())->time;
        QCOMPARE(QString::fromStdString(engine::marketNote(stream, at)), note);
        stream.calendar = market::calendarOf(stream.instrument.market);
        QCOMPARE(engine::marketNote(stream, at), std::string());
    }
};

REGISTER_TEST(MarketNoteTest)
#include "market_note_test.moc"
