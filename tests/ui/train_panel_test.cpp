#include "tests/support/registered_test.h"
#include "tests/ui/fake_ports.h"
#include "tests/ui/market_sample.h"
#include "ui/work/train_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

using namespace aetherion;
using namespace aetherion::work;
using Options = std::map<std::string, std::string>;

class TrainPanelTest : public QObject {
    Q_OBJECT

    test::FakeJobs m_jobs;
    std::unique_ptr<TrainPanel> m_panel;

    template <typename T> T* find(const char* name) { return m_panel->findChild<T*>(QString::fromLatin1(name)); }
    void start() { find<QPushButton>("startJobButton")->click(); }
    static TrainSubject watched() {
        return {test::sampleStream(0, {.symbol = "SIM-BTC"}).stream, market::Timeframe::M5};
    }

private Q_SLOTS:
    void init() {
        m_jobs = {};
        m_panel = std::make_unique<TrainPanel>(m_jobs, QString(), QStringLiteral("/data/models"));
    }
    void cleanup() { m_panel.reset(); }

    void needsFilesAndNamesItsOptions() {
        start();
        QVERIFY(m_jobs.started.empty());
        m_panel->setFiles({QStringLiteral("/r/crypto_BTC-PERP_1m_2022.csv.gz")});
        find<QComboBox>("sourceStamp")->setCurrentIndex(2);
        start();
        QCOMPARE(m_jobs.started.size(), std::size_t(1));
        QCOMPARE(m_jobs.started[0].sources.at(0),
                 std::string("/r/crypto_BTC-PERP_1m_2022.csv.gz,market=CRYPTO,symbol=BTC-PERP,timeframe=1m,stamp=end"));
        const Options expected{{"covariance", "full"},
                               {"evaluate", "full"},
                               {"out", "/data/models/model.json"},
                               {"picture", "/data/models/model.report.svg"},
                               {"report", "/data/models/model.report.json"},
                               {"restarts", "8"},
                               {"seed", "7"},
                               {"states", "4"}};
        QCOMPARE(m_jobs.started[0].options, expected);
    }

    void learnsFromTheStoredBarsOfWhatIsWatched() {
        m_panel->setSubject(watched());
        find<QComboBox>("trainFrom")->setCurrentIndex(1);
        m_panel->show();
        QVERIFY(!find<QListWidget>("sourceFiles")->isVisible());
        QCOMPARE(find<QSpinBox>("trainBars")->value(), 20'000);
        find<QSpinBox>("trainBars")->setValue(5000);
        find<QComboBox>("trainCovariance")->setCurrentIndex(2);
        find<QSpinBox>("trainRestarts")->setValue(3);
        find<QCheckBox>("trainEvaluate")->setChecked(false);
        start();
        QCOMPARE(m_jobs.started.size(), std::size_t(1));
        QVERIFY(m_jobs.started[0].sources.empty());
        const Options expected{{"bars", "5000"},
                               {"covariance", "tied"},
                               {"evaluate", "none"},
                               {"out", "/data/models/crypto_5m_simulated.json"},
                               {"picture", "/data/models/crypto_5m_simulated.report.svg"},
                               {"report", "/data/models/crypto_5m_simulated.report.json"},
                               {"restarts", "3"},
                               {"seed", "7"},
                               {"source", std::to_string(watched().stream.source.id().value)},
                               {"states", "4"},
                               {"stored", "CRYPTO/SIM-BTC"},
                               {"timeframe", "5m"}};
        QCOMPARE(m_jobs.started[0].options, expected);
    }

    void takesTheNewestBarsOfFilesWhereACountIsGiven() {
        m_panel->setFiles({QStringLiteral("/r/a.csv")});
        find<QSpinBox>("trainBars")->setValue(7000);
        start();
        QCOMPARE(m_jobs.started.at(0).options.at("newest-bars"), std::string("7000"));
        QVERIFY2(find<QLabel>("jobAnswer")->text().isEmpty(), "how it gets on, and its end, stand above");
        QVERIFY(!m_jobs.started.at(0).options.contains("bars"));
    }

    void anotherInstrumentLeavesTheCountOfBars() {
        m_panel->setSubject(watched());
        find<QComboBox>("trainFrom")->setCurrentIndex(1);
        find<QSpinBox>("trainBars")->setValue(5000);
        m_panel->setSubject(TrainSubject{test::sampleStream(1, {.symbol = "SIM-ETH"}).stream, market::Timeframe::M1});
        QCOMPARE(find<QSpinBox>("trainBars")->value(), 5000);
        QVERIFY(find<QComboBox>("trainFrom")->currentText().contains(QStringLiteral("SIM-ETH at 1m")));
    }

    void nothingWatchedLeavesOnlyFiles() {
        m_panel->setSubject(watched());
        find<QComboBox>("trainFrom")->setCurrentIndex(1);
        m_panel->setSubject(std::nullopt);
        QVERIFY(!find<QComboBox>("trainFrom")->isEnabled());
        QCOMPARE(find<QComboBox>("trainFrom")->currentIndex(), 0);
        start();
        QVERIFY(m_jobs.started.empty());
        QVERIFY(find<QLabel>("jobAnswer")->text().contains(QStringLiteral("at least one file")));
    }

    void saysWhereTheReportGoesAndHowAModelComesIntoUse() {
        find<QLineEdit>("outPath")->setText(QStringLiteral("/x/mine.json"));
        const QString places = find<QLabel>("trainPlaces")->text();
        QVERIFY2(places.contains(QStringLiteral("mine.report.json")), qPrintable(places));
        QVERIFY(places.contains(QStringLiteral("mine.report.svg")));
        QVERIFY(places.contains(QStringLiteral("Accept a model")));
    }
};

REGISTER_TEST(TrainPanelTest)
#include "train_panel_test.moc"
