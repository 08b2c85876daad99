#pragma once
// The forms that start long work, each made when it is first wanted: export, import, models, training, scenarios.
//
// None is modal. Thread: GUI. Ports and settings must outlive it; the forms belong to `window`.
#include "core/contract/engine_snapshot.h"
#include "ui/window/ui_ports.h"

#include <QObject>

namespace aetherion::work {
class ExportPanel;
class ImportPanel;
class JobForm;
class ModelsPanel;
class TrainPanel;
} // namespace aetherion::work

namespace aetherion::window {

class MarketPage;

class WorkForms final : public QObject {
    Q_OBJECT
public:
    WorkForms(const UiPorts& ports, const UiSettings& settings, MarketPage& market, QWidget* window);
    void openExport(const contract::EngineSnapshot& snapshot);
    void openImport();
    void openModels(const contract::EngineSnapshot& snapshot);
    void openTrain(const contract::EngineSnapshot& snapshot);
    void startScenario(const QString& scenario);
    void update(const contract::EngineSnapshot& snapshot);
    /// Another name goes on record from now on.
    void operatorChanged();

Q_SIGNALS:
    void jobStarted();
    void trainRequested();
    /// For the status bar.
    void said(const QString& text);

private:
    static void open(QWidget* form);

    UiPorts m_ports;
    const UiSettings& m_settings;
    MarketPage& m_market;
    QWidget* m_window;
    work::ExportPanel* m_export = nullptr;
    work::ImportPanel* m_import = nullptr;
    work::ModelsPanel* m_models = nullptr;
    work::TrainPanel* m_train = nullptr;
};

} // namespace aetherion::window
