#include "tests/support/registered_test.h"
#include "tests/ui/fake_ports.h"
#include "tests/ui/market_sample.h"
#include "ui/window/data_kind_strip.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QLabel>

using namespace aetherion;
using namespace aetherion::window;

/// What the window says and does about a simulated world.
class SimulationWindowTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::FakePorts> m_fakes;
    std::unique_ptr<MainWindow> m_window;

    template <typename T> T* find(const char* name) { return m_window->findChild<T*>(QString::fromLatin1(name)); }
    void publish(contract::EngineSnapshot snapshot) {
        m_fakes->engine.publish(std::move(snapshot));
        for (int i = 0; i < 24; ++i)
            m_window->frameClock().beat();
    }
    static contract::EngineSnapshot world() { return test::sampleSnapshot({test::sampleStream(0, {})}); }

private Q_SLOTS:
    void init() {
        m_fakes = std::make_unique<test::FakePorts>();
        UiSettings settings;
        settings.openMarketPage = true;
        m_window = std::make_unique<MainWindow>(m_fakes->ports(), settings);
        m_window->resize(1440, 900);
        m_window->show();
    }
    void cleanup() {
        m_window.reset();
        m_fakes.reset();
    }

    void tellsHowFarTheHistoryHasCome() {
        auto snapshot = world();
        snapshot.session.progress = 0.437;
        snapshot.session.progressText = "making 120 h 0 min of history";
        publish(snapshot);
        const auto* strip = find<DataKindStrip>("dataKindStrip");
        QVERIFY2(strip->accessibleDescription().contains(QStringLiteral("making 120 h 0 min of history, 43 %")),
                 qPrintable(strip->accessibleDescription()));
        snapshot.session.progress = 1;
        publish(snapshot);
        QVERIFY(strip->accessibleDescription().contains(QStringLiteral("running")));
    }

    void saysThatAnOpenMarketIsReallyClosed() {
        auto snapshot = world();
        snapshot.streams.front().marketNote = "open for demonstration; really closed until 09:15 IST";
        publish(snapshot);
        bool said = false;
        for (const QLabel* label : m_window->findChildren<QLabel*>())
            said = said || (label->isVisible() && label->text().contains(QStringLiteral("until 09:15 IST")));
        QVERIFY(said);
    }

    void startsAScenarioAsAJob() {
        publish(world());
        QVERIFY(find<QAction>("flash-crashScenarioAction")->isEnabled());
        find<QAction>("flash-crashScenarioAction")->trigger();
        QCOMPARE(m_fakes->jobs.started.size(), std::size_t{1});
        QCOMPARE(m_fakes->jobs.started.front().kind, contract::JobKind::Scenario);
        QCOMPARE(m_fakes->jobs.started.front().options.at("name"), std::string("flash-crash"));
    }

    void offersNoScenarioForARecording() {
        auto snapshot = world();
        snapshot.session.kind = market::SourceKind::Replay;
        publish(snapshot);
        QVERIFY(!find<QAction>("flash-crashScenarioAction")->isEnabled());
    }
};

REGISTER_TEST(SimulationWindowTest)
#include "simulation_window_test.moc"
