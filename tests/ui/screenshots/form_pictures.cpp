#include "tests/ui/screenshots/pictures.h"
#include "tests/ui/screenshots/studio.h"
#include "ui/work/job_follower.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

namespace aetherion::test {

namespace {

QPixmap chartWindow() {
    Studio studio;
    studio.fill();
    return studio.takeForm("popOutChartAction", "chartWindow", {960, 640});
}

QPixmap ladder() {
    Studio studio;
    studio.fill();
    return studio.takeForm("openLadderAction", "ladderWindow");
}

QPixmap ticket() {
    Studio studio;
    studio.fill();
    studio.trigger("orderTicketAction");
    studio.part<QComboBox>("ticketAccount")->setCurrentText(QStringLiteral("main"));
    studio.part<QLineEdit>("ticketLimit")->setText(QStringLiteral("61600"));
    studio.part<QLineEdit>("ticketQuantity")->setText(QStringLiteral("0.1"));
    studio.settle();
    studio.settle();
    return studio.take(studio.part("orderTicket"));
}

QPixmap form(const char* action, const char* name) {
    Studio studio;
    studio.fill();
    return studio.takeForm(action, name);
}

QPixmap rails() {
    Studio studio;
    studio.fill();
    studio.trouble();
    return studio.takeForm("railsAction", "railsPanel");
}

QPixmap resume() {
    Studio studio;
    studio.fill([](contract::EngineSnapshot& snapshot) { snapshot = deskSnapshotAt(kDeskStop, snapshot); });
    studio.settle();
    studio.trouble();
    studio.halt();
    studio.settle();
    studio.engine().publish(deskSnapshot());
    return studio.takeForm("resumeAction", "resumePanel");
}

QPixmap stopForms() {
    Studio studio;
    studio.fill();
    studio.trigger("drillAction");
    studio.part<QPushButton>("runDrillButton")->click();
    std::vector<QPixmap> forms{studio.take(studio.part("drillPanel"))};
    forms.push_back(studio.takeForm("stoppedOrdersAction", "stoppedOrdersPanel"));
    forms.push_back(studio.takeForm("strategiesAction", "strategiesPanel"));
    forms.push_back(studio.takeForm("incidentWindowAction", "incidentPanel"));
    return sheetOf(forms);
}

QPixmap dataForms() {
    Studio studio;
    studio.fill();
    std::vector<QPixmap> forms{studio.takeForm("exportRegimesAction", "exportPanel"),
                               studio.takeForm("importAction", "importPanel")};
    studio.window().showRecordingPage({QStringLiteral("/home/ops/recordings/crypto_BTC-PERP_2021-12-31.csv.gz")});
    forms.push_back(studio.take(studio.part("pages")));
    return sheetOf(forms);
}

/// The job that was started last has ended, and left this behind.
void endJob(Studio& studio, contract::JobKind kind, contract::JobState state, const char* message,
            std::string document) {
    const contract::JobId id = studio.jobs().started.size();
    studio.jobs().list = {{id, kind, state, 1, message, kDeskNow - std::chrono::minutes(3), kDeskNow}};
    studio.jobs().documents[id] = std::move(document);
    studio.part<work::JobFollower>("jobFollower")->refresh();
}

QPixmap trained(Studio& studio) {
    QWidget* panel = studio.part("trainPanel");
    panel->findChild<QPushButton*>(QStringLiteral("startJobButton"))->click();
    endJob(studio, contract::JobKind::Train, contract::JobState::Done,
           "model 5d1e77a0c9b2 in /home/ops/.local/share/aetherion/models/crypto_1m_simulated.json",
           trainingDocument());
    studio.part<QPushButton>("askGateButton")->click();
    endJob(studio, contract::JobKind::AcceptModel, contract::JobState::Failed,
           "/home/ops/.local/share/aetherion/models/crypto_1m_simulated.json: not accepted: likelihood failed: -0.031 "
           "nats "
           "per sample (-4.228 against -4.197) (asked: at least -0.020)",
           verdictDocument());
    return studio.take(panel, {760, 700});
}

QPixmap modelForms() {
    Studio studio;
    studio.fill();
    std::vector<QPixmap> forms{studio.takeForm("modelsAction", "modelsPanel")};
    studio.part<QPushButton>("stepBackButton")->click();
    forms.push_back(studio.take(studio.part("stepBackPanel")));
    studio.part<QPushButton>("acceptModelButton")->click();
    forms.push_back(studio.take(studio.part("acceptModelPanel")));
    studio.trigger("trainAction");
    studio.part<QComboBox>("trainFrom")->setCurrentIndex(1);
    forms.push_back(studio.take(studio.part("trainPanel")));
    forms.push_back(trained(studio));
    return sheetOf(forms);
}

QPixmap settingsPages() {
    Studio studio;
    studio.fill();
    studio.trigger("settingsAction");
    QWidget* settings = studio.part("settingsWindow");
    auto* tabs = studio.part<QTabWidget>("settingsTabs");
    std::vector<QPixmap> pages;
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        pages.push_back(studio.take(settings));
    }
    return sheetOf(pages);
}

QPixmap finding() {
    Studio studio;
    studio.fill();
    std::vector<QPixmap> forms{studio.takeForm("keysAction", "cheatSheet"),
                               studio.takeForm("operatorAction", "operatorForm"),
                               studio.takeForm("aboutAction", "aboutPanel")};
    studio.part<QToolButton>("storePulse")->click();
    forms.push_back(studio.take(studio.part("explanation")));
    studio.trigger("paletteAction");
    auto* palette = studio.part("commandPalette");
    palette->findChild<QLineEdit*>()->setText(QStringLiteral("re"));
    forms.push_back(studio.take(palette));
    return sheetOf(forms);
}

} // namespace

const std::vector<Picture>& formPictures() {
    static const std::vector<Picture> pictures{{"chart_window", chartWindow},
                                               {"ladder", ladder},
                                               {"ticket", ticket},
                                               {"resume", resume},
                                               {"flatten", [] { return form("flattenAction", "flattenPanel"); }},
                                               {"rails", rails},
                                               {"stop_forms", stopForms},
                                               {"data_forms", dataForms},
                                               {"model_forms", modelForms},
                                               {"settings_pages", settingsPages},
                                               {"finding", finding}};
    return pictures;
}

} // namespace aetherion::test
