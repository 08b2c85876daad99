#include "tests/support/registered_test.h"
#include "tests/ui/fake_ports.h"
#include "tests/ui/market_sample.h"
#include "ui/look/formatting.h"
#include "ui/look/path_field.h"
#include "ui/look/theme.h"
#include "ui/window/data_kind_strip.h"
#include "ui/work/export_panel.h"
#include "ui/work/jobs_panel.h"
#include "ui/work/recording_fields.h"
#include "ui/work/recording_source.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOption>
#include <QTableView>

using namespace aetherion;
using namespace aetherion::look;
using namespace aetherion::work;
using namespace aetherion::window;

class PanelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pricesKeepTheDecimalsOfTheirSource() {
        QCOMPARE(priceText(Price::fromUnits(6160201000000), {2, 5}), QStringLiteral("61,602.01"));
        QCOMPARE(priceText(Price::fromUnits(500000000), {4, 0}), QStringLiteral("5.0000"));
        QCOMPARE(probabilityText(0.999), QStringLiteral(">99 %"));
        QCOMPARE(ageText(std::chrono::milliseconds(400)), QStringLiteral("0.4 s"));
        QCOMPARE(ageText(std::chrono::seconds(-5)), QStringLiteral("0.0 s"));
    }

    void stripNamesTheKindOfData() {
        DataKindStrip strip;
        contract::SessionView session;
        strip.show(session);
        QVERIFY(strip.headline().contains(QStringLiteral("not real prices")));
        strip.resize(900, 30);
        const QImage simulated = strip.grab().toImage();
        session.kind = market::SourceKind::Replay;
        strip.show(session);
        QCOMPARE(strip.headline(), QStringLiteral("REPLAY of real recordings"));
        QVERIFY(simulated != strip.grab().toImage());
    }

    void arrowsGrowWithTheScale() {
        const auto widths = [](int percent) {
            const look::ScaledStyle style(percent);
            QStyleOptionComboBox choice;
            choice.rect = QRect(0, 0, 200, 60);
            QStyleOptionSlider bar;
            bar.orientation = Qt::Vertical;
            bar.maximum = 100;
            bar.rect = QRect(0, 0, style.pixelMetric(QStyle::PM_ScrollBarExtent, &bar, nullptr), 400);
            const auto inkIn = [&](QStyle::ComplexControl control, QStyleOptionComplex& option,
                                   QStyle::SubControl part) {
                option.palette = look::themePalette(look::Theme::Light);
                option.state = QStyle::State_Enabled;
                option.subControls = QStyle::SC_All;
                QImage image(option.rect.size(), QImage::Format_RGB32);
                image.fill(Qt::white);
                QPainter painter(&image);
                style.drawComplexControl(control, &option, &painter, nullptr);
                painter.end();
                const QRect room = style.subControlRect(control, &option, part, nullptr).adjusted(3, 3, -3, -3);
                QRect ink;
                for (int y = room.top(); y <= room.bottom(); ++y)
                    for (int x = room.left(); x <= room.right(); ++x)
                        if (image.pixelColor(x, y).lightness() < 150)
                            ink |= QRect(x, y, 1, 1);
                return std::pair(room.height() > 30 ? room.width() : room.height(), ink.width());
            };
            return std::pair(inkIn(QStyle::CC_ComboBox, choice, QStyle::SC_ComboBoxArrow),
                             inkIn(QStyle::CC_ScrollBar, bar, QStyle::SC_ScrollBarSubLine));
        };
        const auto [choice, bar] = widths(100);
        const auto [largeChoice, largeBar] = widths(200);
        QVERIFY2(choice.second > 3 && bar.second > 3, qPrintable(QString::number(bar.second)));
        QVERIFY2(largeChoice.second >= choice.second * 3 / 2, qPrintable(QString::number(largeChoice.second)));
        QVERIFY2(largeBar.second >= bar.second * 3 / 2, qPrintable(QString::number(largeBar.second)));
        QVERIFY2(largeChoice.first >= choice.first * 3 / 2, qPrintable(QString::number(largeChoice.first)));
    }

    void whereRoomIsShortTheStripSaysHowItGoesOrNothing() {
        DataKindStrip strip;
        contract::SessionView session;
        session.title = "random walk, seed 42";
        session.state = contract::SessionState::Running;
        session.progress = 1;
        strip.show(session);
        const auto widthOf = [&](const QString& text) { return strip.fontMetrics().horizontalAdvance(text); };
        QCOMPARE(strip.detailIn(widthOf(strip.detail())), strip.detail());
        const QString shorter = strip.detailIn(widthOf(strip.detail()) - 10);
        QVERIFY2(shorter.startsWith(QStringLiteral("random")) && shorter.endsWith(QStringLiteral("running")),
                 qPrintable(shorter));
        QCOMPARE(strip.detailIn(widthOf(QStringLiteral("running"))), QStringLiteral("running"));
        QCOMPARE(strip.detailIn(widthOf(QStringLiteral("running")) - 1), QString());
    }

    void exportStartsTheJobThatWasAskedFor() {
        test::FakeJobs jobs;
        ExportPanel panel(jobs, QStringLiteral("/data/exports"));
        ExportSubject subject;
        subject.stream = test::sampleStream(0, {.symbol = "M&M 1"}).stream;
        subject.visibleFrom = fromEpochMillis(1'723'100'000'000);
        subject.visibleTo = fromEpochMillis(1'723'110'000'000);
        subject.now = fromEpochMillis(1'723'161'600'000);
        panel.setSubject(subject);
        panel.setZone(QStringLiteral("Asia/Kolkata"));
        panel.findChild<QComboBox*>(QStringLiteral("exportRange"))->setCurrentIndex(0);
        panel.findChild<QComboBox*>(QStringLiteral("exportRows"))->setCurrentIndex(1);
        panel.findChild<QComboBox*>(QStringLiteral("exportFormat"))->setCurrentIndex(3);
        panel.findChild<QPushButton*>(QStringLiteral("startJobButton"))->click();
        QCOMPARE(jobs.started.size(), std::size_t(1));
        const auto& job = jobs.started.front();
        QCOMPARE(job.kind, contract::JobKind::Export);
        const std::map<std::string, std::string> expected{
            {"what", "regimes"},
            {"format", "json"},
            {"market", "CRYPTO"},
            {"symbol", "M&M 1"},
            {"timeframe", "1m"},
            {"from", formatIso(subject.visibleFrom)},
            {"to", formatIso(subject.visibleTo)},
            {"bars", "true"},
            {"zone", "Asia/Kolkata"},
            {"source", std::to_string(subject.stream.source.id().value)},
            {"out", "/data/exports/SIM_regimes_M-M-1_1m_bars_20240809T000000Z.json"}};
        QCOMPARE(job.options, expected);
        jobs.refuses = true;
        panel.findChild<QPushButton*>(QStringLiteral("startJobButton"))->click();
        QVERIFY(panel.findChild<QLabel*>(QStringLiteral("jobAnswer"))
                    ->text()
                    .contains(QStringLiteral("the queue is full")));
    }

    void onlySimulatedExportsAreCalledSim() {
        test::FakeJobs jobs;
        ExportPanel panel(jobs, QString());
        ExportSubject subject;
        subject.stream = test::sampleStream(0, {.kind = market::SourceKind::Replay}).stream;
        panel.setSubject(subject);
        QVERIFY(panel.findChild<QLineEdit*>(QStringLiteral("outPath"))->text().startsWith(QStringLiteral("regimes_")));
    }

    void namesAreReadOnlyWhereTheySayIt_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("text");
        QTest::newRow("own") << "/d/in_NIFTY50_15m_2015_2024.csv.gz"
                             << "/d/in_NIFTY50_15m_2015_2024.csv.gz,market=NSE,symbol=NIFTY50,timeframe=15m";
        QTest::newRow("binance") << "BTCUSDT-1m-2023-04.csv"
                                 << "BTCUSDT-1m-2023-04.csv,market=CRYPTO,symbol=BTCUSDT,timeframe=1m";
        QTest::newRow("stream") << "l2_binance-spot_BTCUSDT_ws_2024.txt.gz"
                                << "l2_binance-spot_BTCUSDT_ws_2024.txt.gz";
        QTest::newRow("unknown") << "prices.csv"
                                 << "prices.csv";
    }
    void namesAreReadOnlyWhereTheySayIt() {
        QFETCH(QString, file);
        QFETCH(QString, text);
        QCOMPARE(guessFromName(file).text(), text);
    }

    void severalFilesKeepWhatTheirOwnNamesSay() {
        RecordingFields fields;
        fields.setFiles({QStringLiteral("crypto_A_1m_x.csv"), QStringLiteral("crypto_B_1m_x.csv")});
        QCOMPARE(fields.sources(),
                 QStringList({QStringLiteral("crypto_A_1m_x.csv,market=CRYPTO,symbol=A,timeframe=1m"),
                              QStringLiteral("crypto_B_1m_x.csv,market=CRYPTO,symbol=B,timeframe=1m")}));
    }

    void jobsKeepTheirSelectionAndCanBeCancelled() {
        test::FakeJobs jobs;
        (void)jobs.start({contract::JobKind::Import, {}, {}});
        JobsPanel panel(jobs);
        panel.refresh();
        auto* table = panel.findChild<QTableView*>(QStringLiteral("jobTable"));
        table->selectRow(0);
        (void)jobs.start({contract::JobKind::Export, {}, {}});
        panel.refresh();
        QCOMPARE(table->currentIndex().row(), 1);
        panel.findChild<QPushButton*>(QStringLiteral("cancelJobButton"))->click();
        QCOMPARE(jobs.cancelled, std::vector<contract::JobId>{1});
    }

    void aFailedJobStandsOutAndTitlesStandAsCellsDo() {
        JobsModel model;
        contract::JobStatus failed;
        failed.id = 2;
        failed.state = contract::JobState::Failed;
        contract::JobStatus done;
        done.id = 1;
        done.state = contract::JobState::Done;
        model.update({failed, done});
        const auto ground = [&](int row) { return model.index(row, JobsModel::State).data(Qt::BackgroundRole); };
        QVERIFY(ground(0).isValid());
        QVERIFY(!ground(1).isValid());
        QVERIFY(model.headerData(JobsModel::Work, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
        // A bar of what has failed is not in the colour of one that runs.
        ProgressDelegate delegate;
        const auto bar = [&](contract::JobState state) {
            contract::JobStatus job;
            job.state = state;
            job.progress = 0.5;
            model.update({job});
            QImage picture(120, 24, QImage::Format_ARGB32);
            picture.fill(Qt::white);
            QPainter painter(&picture);
            QStyleOptionViewItem option;
            option.rect = picture.rect();
            option.fontMetrics = QFontMetrics(QApplication::font());
            delegate.paint(&painter, option, model.index(0, JobsModel::Progress));
            return picture.pixelColor(20, 12);
        };
        QVERIFY(bar(contract::JobState::Cancelled) != bar(contract::JobState::Running));
        QCOMPARE(bar(contract::JobState::Done), bar(contract::JobState::Running));
    }
};

REGISTER_TEST(PanelsTest)
#include "panels_test.moc"
