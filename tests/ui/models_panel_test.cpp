#include "tests/support/registered_test.h"
#include "tests/ui/fake_ports.h"
#include "tests/ui/market_sample.h"
#include "ui/window/main_window.h"
#include "ui/work/evidence_table.h"
#include "ui/work/models_panel.h"

#include <QAction>
#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace aetherion;
using namespace aetherion::work;
using namespace aetherion::window;
using Options = std::map<std::string, std::string>;

class ModelsPanelTest : public QObject {
    Q_OBJECT

    test::FakeJobs m_jobs;
    std::unique_ptr<ModelsPanel> m_panel;

    template <typename T> T* find(const char* name) { return m_panel->findChild<T*>(QString::fromLatin1(name)); }
    QWidget* form(const char* name) { return find<QWidget>(name); }
    static ModelViews models() {
        contract::ModelView second = test::sampleModel();
        second.id = "aa00bb11cc22";
        second.timeframe = market::Timeframe::M15;
        second.sourceKind = market::SourceKind::Simulated;
        second.symbol = "SIM-BTC";
        second.origin = "crypto_15m_simulated.json";
        second.cautions.clear();
        contract::ModelView third = test::sampleModel();
        third.market = market::Market::Us;
        third.canRollBack = false;
        return std::make_shared<const std::vector<contract::ModelView>>(
            std::vector{test::sampleModel(), second, third});
    }
    QString evidence(int row, int column) {
        return find<QTableView>("evidenceTable")->model()->index(row, column).data().toString();
    }

private Q_SLOTS:
    void init() {
        m_jobs = {};
        m_panel =
            std::make_unique<ModelsPanel>(m_jobs, QStringLiteral("/data/models/candidates"), QStringLiteral("eva"));
        m_panel->update(models());
        m_panel->show();
    }
    void cleanup() { m_panel.reset(); }

    void listsModelsWithTheEvidenceOfTheChosenOne() {
        auto* table = find<QTableView>("modelTable");
        QCOMPARE(table->model()->rowCount(), 3);
        const auto cell = [&](int row, ModelTable::Column column) {
            return table->model()->index(row, column).data().toString();
        };
        QCOMPARE(cell(0, ModelTable::Market), QStringLiteral("CRYPTO"));
        QCOMPARE(cell(0, ModelTable::Streams), QStringLiteral("all"));
        QCOMPARE(cell(1, ModelTable::Streams), QStringLiteral("SIMULATED SIM-BTC"));
        QCOMPARE(cell(1, ModelTable::Origin), QStringLiteral("crypto_15m_simulated.json"));
        QCOMPARE(cell(0, ModelTable::From), QStringLiteral("2023-04-01"));
        QCOMPARE(cell(0, ModelTable::Id), QStringLiteral("3f2a9c1d"));
        QCOMPARE(cell(0, ModelTable::Cautions), QStringLiteral("2"));
        QCOMPARE(cell(1, ModelTable::Cautions), QStringLiteral("none"));

        QCOMPARE(find<QTableView>("evidenceTable")->model()->rowCount(), 4);
        QCOMPARE(evidence(1, EvidenceTable::Regime), QStringLiteral("Bull*"));
        QCOMPARE(evidence(3, EvidenceTable::Regime), QStringLiteral("Crisis"));
        QCOMPARE(evidence(1, EvidenceTable::Return), QStringLiteral("+0.00350 %"));
        QCOMPARE(evidence(2, EvidenceTable::Return), QStringLiteral("-0.00330 %"));
        QCOMPARE(evidence(1, EvidenceTable::Volatility), QStringLiteral("0.0720 %"));
        QCOMPARE(evidence(1, EvidenceTable::Stay), QStringLiteral("54.4 bars"));
        QCOMPARE(evidence(1, EvidenceTable::Share), QStringLiteral("23.8 %"));
        QCOMPARE(evidence(2, EvidenceTable::Separation), QStringLiteral("61 %"));
        QCOMPARE(evidence(2, EvidenceTable::Nearest), QStringLiteral("Crisis"));
        QVERIFY(find<QLabel>("modelCautions")->text().contains(QStringLiteral("does not differ beyond chance")));
        QVERIFY(find<QLabel>("modelFeatures")->text().contains(QStringLiteral("rolling_mean_normalised")));
        QVERIFY(find<QLabel>("modelFacts")->text().contains(QStringLiteral("131,040 bars")));
        table->selectRow(1);
        QCOMPARE(evidence(1, EvidenceTable::Regime), QStringLiteral("Bull"));
        QVERIFY(find<QLabel>("modelCautions")->text().contains(QStringLiteral("none")));
    }

    void stepsBackWithAReasonAsAJob() {
        find<QTableView>("modelTable")->selectRow(1);
        QVERIFY(find<QPushButton>("stepBackButton")->isEnabled());
        find<QPushButton>("stepBackButton")->click();
        QWidget* asking = form("stepBackPanel");
        QVERIFY(asking->isVisible() && !asking->isModal());
        QVERIFY(asking->findChild<QLabel*>(QStringLiteral("stepBackMeaning"))
                    ->text()
                    .contains(QStringLiteral("CRYPTO 15m SIMULATED SIM-BTC")));
        auto* act = asking->findChild<QPushButton*>(QStringLiteral("startJobButton"));
        act->click();
        QVERIFY(m_jobs.started.empty());
        asking->findChild<QLineEdit*>(QStringLiteral("stepBackReason"))->setText(QStringLiteral("flips too often"));
        act->click();
        QCOMPARE(m_jobs.started.size(), std::size_t(1));
        QCOMPARE(m_jobs.started[0].kind, contract::JobKind::RollBackModel);
        const Options expected{
            {"channel", "window"}, {"kind", "SIMULATED"}, {"market", "CRYPTO"}, {"reason", "flips too often"},
            {"symbol", "SIM-BTC"}, {"timeframe", "15m"},  {"who", "eva"}};
        QCOMPARE(m_jobs.started[0].options, expected);
        m_jobs.list.front().state = contract::JobState::Failed;
        m_jobs.list.front().message = "models/previous: no older model";
        m_panel->update(models());
        const QString answer = find<QLabel>("modelAnswer")->text();
        QVERIFY2(answer.contains(QStringLiteral("failed")) && answer.contains(QStringLiteral("no older model")),
                 qPrintable(answer));
    }

    void doesNotStepBackWhereThereIsNothingBehind() {
        find<QTableView>("modelTable")->selectRow(2);
        QVERIFY(!find<QPushButton>("stepBackButton")->isEnabled());
        QVERIFY(!find<QPushButton>("stepBackButton")->toolTip().isEmpty());
        find<QPushButton>("stepBackButton")->click();
        QVERIFY(form("stepBackPanel") == nullptr);
    }

    void acceptsThroughTheGateOrByForceWithAReason() {
        find<QPushButton>("acceptModelButton")->click();
        QWidget* asking = form("acceptModelPanel");
        auto* act = asking->findChild<QPushButton*>(QStringLiteral("startJobButton"));
        auto* answer = asking->findChild<QLabel*>(QStringLiteral("jobAnswer"));
        act->click();
        QVERIFY(m_jobs.started.empty() && !answer->text().isEmpty());
        asking->findChild<QPushButton*>(QStringLiteral("chooseOutButton"))->click();
        auto* dialog = asking->findChild<QFileDialog*>();
        QVERIFY(dialog && !dialog->isModal());
        QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptOpen);
        Q_EMIT dialog->fileSelected(QStringLiteral("/data/models/candidates/crypto_1m.json"));
        dialog->close();
        act->click();
        const Options gated{{"channel", "window"}, {"model", "/data/models/candidates/crypto_1m.json"}, {"who", "eva"}};
        QCOMPARE(m_jobs.started.at(0).kind, contract::JobKind::AcceptModel);
        QCOMPARE(m_jobs.started.at(0).options, gated);
        asking->findChild<QCheckBox*>(QStringLiteral("acceptForceBox"))->setChecked(true);
        act->click();
        QCOMPARE(m_jobs.started.size(), std::size_t(1));
        QVERIFY(answer->text().contains(QStringLiteral("on record")));
        asking->findChild<QLineEdit*>(QStringLiteral("acceptReason"))->setText(QStringLiteral("known better"));
        act->click();
        Options forced = gated;
        forced["force"] = "true";
        forced["reason"] = "known better";
        QCOMPARE(m_jobs.started.at(1).options, forced);
        m_jobs.refuses = true;
        act->click();
        QVERIFY(answer->text().contains(QStringLiteral("the queue is full")));
    }

    void theChosenSlotStaysChosenWhenItsModelIsReplaced() {
        auto* table = find<QTableView>("modelTable");
        table->selectRow(1);
        auto next = *models();
        next[1].id = "ffffffff0000";
        next[1].canRollBack = false;
        next.insert(next.begin(), next.back());
        next.front().timeframe = market::Timeframe::D1;
        m_panel->update(std::make_shared<const std::vector<contract::ModelView>>(next));
        QCOMPARE(table->currentIndex().row(), 2);
        QVERIFY(find<QLabel>("modelFacts")->text().contains(QStringLiteral("ffffffff0000")));
        QVERIFY(!find<QPushButton>("stepBackButton")->isEnabled());
        m_panel->update(nullptr);
        QVERIFY(find<QLabel>("noModels")->isVisible());
        QVERIFY(!find<QPushButton>("stepBackButton")->isEnabled());
    }

    void theMenuOpensItAndTheKeyboardReachesEverything() {
        test::FakePorts fakes;
        UiSettings settings;
        settings.openMarketPage = true;
        MainWindow window(fakes.ports(), settings);
        window.show();
        fakes.engine.publish(test::sampleSnapshot({test::sampleStream(0, {})}));
        window.frameClock().beat();
        window.findChild<QAction*>(QStringLiteral("modelsAction"))->trigger();
        auto* panel = window.findChild<ModelsPanel*>();
        QVERIFY(panel && panel->isVisible() && !panel->isModal());
        QCOMPARE(panel->findChild<QTableView*>(QStringLiteral("modelTable"))->model()->rowCount(), 1);
        for (const QAbstractButton* button : panel->findChildren<QAbstractButton*>())
            if (button->isVisible() && button->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
        for (const QTableView* table : panel->findChildren<QTableView*>())
            QVERIFY2(!table->accessibleName().isEmpty(), qPrintable(table->objectName()));
        panel->findChild<QPushButton*>(QStringLiteral("trainModelButton"))->click();
        QVERIFY(window.findChild<QWidget*>(QStringLiteral("trainPanel"))->isVisible());
    }
};

REGISTER_TEST(ModelsPanelTest)
#include "models_panel_test.moc"
