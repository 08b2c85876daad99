#pragma once
// What a person sees first: what the program is for, two ways in, the recordings opened last, and the five things to
// know.
//
// Thread: GUI. It only asks; whoever owns it acts and reports the answer with showAnswer().
#include <QList>
#include <QStringList>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QVBoxLayout;

namespace aetherion::look {
class ChoiceButton;
} // namespace aetherion::look

namespace aetherion::window {

class StartPage final : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);
    void setRecent(const QList<QStringList>& recordings);
    /// Shown in the five lines: where a stop file goes, and exports.
    void setPlaces(const QString& stopFile, const QString& exportFolder);
    void showAnswer(const QString& text);

Q_SIGNALS:
    void simulationChosen();
    void recordingChosen();
    void recentChosen(const QStringList& sources);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void fillRecent();
    void arrangeChoices();

    QList<QStringList> m_recent;
    QString m_stopFile;
    QString m_exportFolder;
    QBoxLayout* m_choices;
    QLabel* m_title;
    QLabel* m_purpose;
    look::ChoiceButton* m_simulation;
    look::ChoiceButton* m_recording;
    QLabel* m_answer;
    QLabel* m_recentTitle;
    QWidget* m_recentList;
    QVBoxLayout* m_recentRows;
    QLabel* m_facts;
};

} // namespace aetherion::window
