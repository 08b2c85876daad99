#include "tests/support/registered_test.h"
#include "tests/ui/fake_ports.h"
#include "tests/ui/market_sample.h"
#include "ui/look/said.h"
#include "ui/work/bic_chart.h"
#include "ui/work/column_choice.h"
#include "ui/work/export_panel.h"
#include "ui/work/job_follower.h"
#include "ui/work/train_panel.h"
#include "ui/work/training_sheet.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>

using namespace aetherion;
using contract::JobState;
using work::ExportPanel;
using work::ExportSubject;
using work::JobFollower;
using work::TrainPanel;

namespace {

constexpr const char* kReport = R"({"format":"aetherion-training-report","version":1,"model":"abc123","market":"CRYPTO",
"timeframe":"1m","data":"BTCUSDT","from":"2024-01-01T00:00:00Z","to":"2024-01-14T00:00:00Z","rows":20000,"iterations":41,
"converged":true,"loglik_per_row":-4.2,"features":["log_return"],"warnings":[],"cautions":["Bull and Bear: not told apart"],
"states":[{"state":0,"regime":"Bull","mean_return_per_bar":0.00002,"mean_volatility_per_bar":0.0007,
"expected_dwell_bars":54.4,"share":0.24,"separation":0.88},{"state":1,"regime":"Crisis","mean_return_per_bar":-0.00001,
"mean_volatility_per_bar":0.0015,"expected_dwell_bars":59.2,"share":0.2,"separation":0.79}],
"evaluation":{"walk_forward":{"notes":["fold 3 has few rows"],"path":{"confirmed_flips_per_day":3.5}},
"bic_curve":{"points":[{"states":2,"bic":900.0,"held_out_loglik_per_sample":-4.4},{"states":3,"bic":700.0,
"held_out_loglik_per_sample":-4.1},{"states":4,"bic":650.0,"held_out_loglik_per_sample":-4.2}],"notes":[]}}})";

constexpr const char* kVerdict = R"({"candidate":"abc123","incumbent":"old1","from":"2024-02-01T00:00:00Z",
"to":"2024-02-08T00:00:00Z","held_out":true,"passed":false,"criteria":[
{"name":"bars","figure":"10080","limit":"at least 200","passed":true,"value":10080},
{"name":"likelihood","figure":"-0.300 nats per sample","limit":"at least -0.020","passed":false,"value":-0.3}]})";

ExportSubject exportSubject() {
    ExportSubject subject;
    subject.stream = test::sampleStream(0, {.symbol = "BTC"}).stream;
    subject.visibleFrom = parseIso("2024-08-09T00:00Z")->time;
    subject.visibleTo = parseIso("2024-08-09T06:30Z")->time;
    subject.now = parseIso("2024-08-09T07:00Z")->time;
    return subject;
}

contract::JobStatus jobAt(JobState state, double progress, const std::string& message,
                          contract::JobKind kind = contract::JobKind::Export, contract::JobId id = 1) {
    return {id, kind, state, progress, message, {}, {}};
}

void chooseIn(QWidget& panel, const char* box, int index) {
    panel.findChild<QComboBox*>(QString::fromLatin1(box))->setCurrentIndex(index);
}

} // namespace

/// The dialogs of long work: what they ask for, how it gets on, and what came of it.
class WorkDialogsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChosenRangeIsInTheChosenZone() {
        test::FakeJobs jobs;
        ExportPanel panel(jobs, QStringLiteral("/data"));
        panel.setSubject(exportSubject());
        panel.setZone(QStringLiteral("Asia/Kolkata"));
        auto* from = panel.findChild<QDateTimeEdit*>(QStringLiteral("exportFrom"));
        auto* to = panel.findChild<QDateTimeEdit*>(QStringLiteral("exportTo"));
        QVERIFY(from->isHidden() || !from->isVisibleTo(&panel));
        chooseIn(panel, "exportRange", 2);
        QVERIFY(from->isVisibleTo(&panel));
        QCOMPARE(from->time(), QTime(5, 30));
        from->setDateTime(QDateTime(QDate(2024, 8, 9), QTime(9, 15), Qt::UTC));
        to->setDateTime(QDateTime(QDate(2024, 8, 9), QTime(15, 30), Qt::UTC));
        panel.findChild<QPushButton*>(QStringLiteral("startJobButton"))->click();
        QCOMPARE(jobs.started.size(), std::size_t{1});
        QCOMPARE(jobs.started[0].options.at("from"), std::string("2024-08-09T03:45:00Z"));
        QCOMPARE(jobs.started[0].options.at("to"), std::string("2024-08-09T10:00:00Z"));
        to->setDateTime(QDateTime(QDate(2024, 8, 8), QTime(15, 30), Qt::UTC));
        panel.findChild<QPushButton*>(QStringLiteral("startJobButton"))->click();
        QCOMPARE(jobs.started.size(), std::size_t{1});
        QVERIFY(
            panel.findChild<QLabel*>(QStringLiteral("jobAnswer"))->text().contains(QStringLiteral("before it begins")));
    }

    void onlyChosenColumnsAreAskedFor() {
        test::FakeJobs jobs;
        ExportPanel panel(jobs, QStringLiteral("/data"));
        panel.setSubject(exportSubject());
        auto* start = panel.findChild<QPushButton*>(QStringLiteral("startJobButton"));
        start->click();
        QVERIFY(!jobs.started.back().options.contains("columns"));
        auto* list = panel.findChild<QListWidget*>(QStringLiteral("exportColumns"));
        QCOMPARE(list->count(), 16);
        panel.findChild<QPushButton*>(QStringLiteral("noColumnsButton"))->click();
        start->click();
        QCOMPARE(jobs.started.size(), std::size_t{1});
        for (const char* column : {"time_iso", "regime", "model_id"})
            list->findItems(QString::fromLatin1(column), Qt::MatchExactly).front()->setCheckState(Qt::Checked);
        start->click();
        QCOMPARE(jobs.started.back().options.at("columns"), std::string("time_iso,regime,model_id"));
    }

    void formatsAreTheJobsOptions() {
        test::FakeJobs jobs;
        ExportPanel panel(jobs, QStringLiteral("/data"));
        panel.setSubject(exportSubject());
        const auto optionsOf = [&](int format) {
            chooseIn(panel, "exportFormat", format);
            panel.findChild<QPushButton*>(QStringLiteral("startJobButton"))->click();
            return jobs.started.back().options;
        };
        const auto rfc = optionsOf(0);
        QVERIFY(rfc.at("format") == "csv" && rfc.at("crlf") == "true" && !rfc.contains("bom"));
        const auto excel = optionsOf(1);
        QVERIFY(excel.at("bom") == "true" && excel.at("crlf") == "true");
        QVERIFY(!optionsOf(2).contains("crlf"));
        QCOMPARE(optionsOf(3).at("format"), std::string("json"));
        const auto lines = optionsOf(4);
        QCOMPARE(lines.at("format"), std::string("jsonl"));
        QVERIFY(lines.at("out").ends_with(".jsonl"));
    }

    void saysTheCommandThatWritesTheSameFile() {
        test::FakeJobs jobs;
        ExportPanel panel(jobs, QStringLiteral("/data/my exports"));
        auto subject = exportSubject();
        subject.stream.instrument.symbol = "M&M";
        panel.setSubject(subject);
        chooseIn(panel, "exportRange", 0);
        chooseIn(panel, "exportRows", 1);
        const QString source = QString::number(subject.stream.source.id().value);
        QCOMPARE(panel.commandText(),
                 QStringLiteral("aetherionctl export regimes \\\n  --bars \\\n  --crlf \\\n  --format csv \\\n"
                                "  --from 2024-08-09T00:00:00Z \\\n  --market CRYPTO \\\n"
                                "  --out '/data/my exports/SIM_regimes_M-M_1m_bars_20240809T070000Z.csv' \\\n"
                                "  --source %1 \\\n  --symbol 'M&M' \\\n  --timeframe 1m \\\n"
                                "  --to 2024-08-09T06:30:00Z \\\n  --zone UTC")
                     .arg(source));
        auto* shown = panel.findChild<QPlainTextEdit*>(QStringLiteral("exportCommand"));
        QVERIFY2(shown->focusPolicy() & Qt::TabFocus, "it can be copied without a mouse");
        panel.show();
        shown->selectAll();
        shown->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), panel.commandText());
        // A line on the screen is a line of the command, the long one of the file too.
        QCoreApplication::processEvents();
        for (QTextBlock line = shown->document()->begin(); line.isValid(); line = line.next())
            QCOMPARE(line.layout()->lineCount(), 1);
        QVERIFY2(!shown->verticalScrollBar()->maximum(), "all of its lines are seen");
    }

    void showsHowFarItHasComeAndCancels() {
        test::FakeJobs jobs;
        ExportPanel panel(jobs, QStringLiteral("/data"));
        panel.setSubject(exportSubject());
        panel.show();
        JobFollower& follower = panel.follower();
        QVERIFY(!follower.isVisible());
        panel.findChild<QPushButton*>(QStringLiteral("startJobButton"))->click();
        QVERIFY(follower.isVisible());
        QVERIFY2(panel.findChild<QLabel*>(QStringLiteral("jobAnswer"))->text().isEmpty(), "the follower says it");
        jobs.list = {jobAt(JobState::Running, 0.43, "120000 rows")};
        follower.refresh();
        QCOMPARE(follower.findChild<QProgressBar*>()->value(), 430);
        auto* text = follower.findChild<QLabel*>(QStringLiteral("jobProgressText"));
        QVERIFY2(text->text().startsWith(QStringLiteral("43 %, 120,000 rows")), qPrintable(text->text()));
        follower.findChild<QPushButton*>(QStringLiteral("cancelJobButton"))->click();
        QCOMPARE(jobs.cancelled, std::vector<contract::JobId>{1});
        QSignalSpy finished(&follower, &JobFollower::finished);
        jobs.list = {jobAt(JobState::Cancelled, 0.5, "")};
        follower.refresh();
        follower.refresh();
        QCOMPARE(finished.count(), 1);
        QVERIFY(text->text().contains(QStringLiteral("Cancelled")));
        jobs.list = {jobAt(JobState::Done, 1, "200,000 rows in /data/x.csv")};
        follower.follow(1);
        QVERIFY(text->text().contains(QStringLiteral("200,000 rows in /data/x.csv")));
        QVERIFY(!follower.findChild<QPushButton*>(QStringLiteral("cancelJobButton"))->isVisible());
    }

    void whatTheGateSaysIsKnown() {
        const std::string path = "/models/crypto_1m.json: not accepted: ";
        const std::string likelihood =
            "likelihood failed: -0.031 nats per sample (-4.228 against -4.197) (asked: at least -0.020)";
        const std::string names =
            "names failed: no pairs agree (asked: states matched by evidence have the same names)";
        QVERIFY(look::knownSaid(path + likelihood));
        QVERIFY(look::knownSaid(path + names + "; " + likelihood));
        QVERIFY2(!look::knownSaid(path + "weather failed: rain (asked: sun)"), "it is in no list");
        QVERIFY(
            look::knownSaid("accepted 5d1e77a0 for CRYPTO 1m SIMULATED in place of 3f2a9c1d by force; " + likelihood));
        QVERIFY(look::knownSaid("accepted 5d1e77a0 for CRYPTO 1m; bars passed: 10080 judged (asked: at least 200)"));
    }

    void aTrainingEndsWithItsReportAndCurve() {
        test::FakeJobs jobs;
        TrainPanel panel(jobs, QString(), QStringLiteral("/models"));
        panel.setOperator(QStringLiteral("asha"));
        panel.setSubject(work::TrainSubject{test::sampleStream(0, {}).stream, market::Timeframe::M1});
        panel.show();
        auto* sheet = panel.findChild<work::TrainingSheet*>();
        QVERIFY(sheet->isEmpty());
        jobs.documents[1] = kReport;
        panel.findChild<QComboBox*>(QStringLiteral("trainFrom"))->setCurrentIndex(1);
        panel.findChild<QPushButton*>(QStringLiteral("startJobButton"))->click();
        QCOMPARE(jobs.started.size(), std::size_t{1});
        QVERIFY(sheet->isEmpty());
        jobs.list = {jobAt(JobState::Done, 1, "model abc123 in /models/crypto_1m.json", contract::JobKind::Train)};
        panel.findChild<JobFollower*>()->refresh();
        QVERIFY(!sheet->isEmpty());
        for (const char* part :
             {"Model abc123 of CRYPTO 1m", "Trained on BTCUSDT", "converged after 41", "Crisis", "54.4 bars",
              "3.5 times a day", "Bull and Bear: not told apart", "fold 3 has few rows"})
            QVERIFY2(sheet->reportText().contains(QString::fromLatin1(part)), qPrintable(sheet->reportText()));
        auto* curve = sheet->findChild<work::BicChart*>();
        QVERIFY(curve->isVisible());
        QVERIFY(curve->placeOf(2)->y() < curve->placeOf(3)->y());
        QVERIFY(curve->placeOf(3)->y() < curve->placeOf(4)->y());
        QVERIFY(curve->placeOf(3)->x() > curve->placeOf(2)->x());
        QVERIFY(!curve->placeOf(5));
        const QPointF between = (*curve->placeOf(2) + *curve->placeOf(3)) / 2;
        const QColor drawn = curve->grab().toImage().pixelColor(between.toPoint());
        QVERIFY2(drawn != curve->grab().toImage().pixelColor(0, curve->height() - 1), qPrintable(drawn.name()));
        QVERIFY(curve->accessibleDescription().contains(QStringLiteral("4 states: BIC 650")));
    }

    void theGateIsAskedAndItsVerdictShown() {
        test::FakeJobs jobs;
        TrainPanel panel(jobs, QString(), QStringLiteral("/models"));
        panel.setOperator(QStringLiteral("asha"));
        panel.setSubject(work::TrainSubject{test::sampleStream(0, {}).stream, market::Timeframe::M1});
        panel.show();
        auto* gate = panel.findChild<QPushButton*>(QStringLiteral("askGateButton"));
        QVERIFY(!gate->isVisible());
        panel.findChild<QComboBox*>(QStringLiteral("trainFrom"))->setCurrentIndex(1);
        panel.findChild<QPushButton*>(QStringLiteral("startJobButton"))->click();
        jobs.documents[1] = kReport;
        jobs.list = {jobAt(JobState::Done, 1, "model abc123", contract::JobKind::Train)};
        panel.findChild<JobFollower*>()->refresh();
        QVERIFY(gate->isVisible());
        gate->click();
        jobs.documents[2] = kVerdict;
        jobs.list = {jobAt(JobState::Failed, 0.5, "not accepted: likelihood", contract::JobKind::AcceptModel, 2)};
        panel.findChild<JobFollower*>()->refresh();
        QCOMPARE(jobs.started.back().kind, contract::JobKind::AcceptModel);
        QCOMPARE(jobs.started.back().options.at("model"), jobs.started.front().options.at("out"));
        QCOMPARE(jobs.started.back().options.at("who"), std::string("asha"));
        QVERIFY(!jobs.started.back().options.contains("force"));
        const QString verdict = panel.findChild<work::TrainingSheet*>()->verdictText();
        for (const char* part : {"does not let it pass", "Held-out likelihood not worse", "NOT MET", "at least -0.020",
                                 "Enough bars to judge by", "has not seen"})
            QVERIFY2(verdict.contains(QString::fromLatin1(part)), qPrintable(verdict));
    }

    void whatIsNoDocumentIsNotRead() {
        QVERIFY(!work::readTrainingReport("{}"));
        QVERIFY(!work::readTrainingReport("no json"));
        QVERIFY(!work::readGateVerdict(kReport));
        QVERIFY(work::readTrainingReport(R"({"format":"aetherion-training-report"})")->bic.empty());
    }
};

REGISTER_TEST(WorkDialogsTest)
#include "work_dialogs_test.moc"
