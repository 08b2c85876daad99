#pragma once
// The settings of all charts: colours, what a chart shows, windows of the indicators, how much is marked.
//
// Thread: GUI.
#include "ui/window/settings_pages.h"

class QDoubleSpinBox;

namespace aetherion::window {

class ChartSettings final : public SettingsPage {
    Q_OBJECT
public:
    ChartSettings();
    [[nodiscard]] QString title() const override;

private:
    /// An action of the chart that is on or off, and for an indicator its window.
    struct Choice {
        const char* action;
        int chart::StudySetup::*window;
        QCheckBox* box = nullptr;
        QSpinBox* bars = nullptr;
    };
    void fill(const UiSettings& settings) override;
    void retranslate() override;
    void addChoice(Choice choice, std::function<QString()> name);
    void setStudies(const chart::StudySetup& studies);
    void setShown(const QString& action, bool shown);

    QComboBox* m_colors;
    QSpinBox* m_markers;
    QDoubleSpinBox* m_width;
    std::vector<Choice> m_choices;
};

} // namespace aetherion::window
