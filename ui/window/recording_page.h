#pragma once
// Opening recordings: which files, what they do not say, how fast; the engine's answer stands below.
//
// Thread: GUI. It only asks; whoever owns it acts and reports the answer.
#include <QStringList>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace aetherion::work {
class RecordingFields;
} // namespace aetherion::work

namespace aetherion::window {

class RecordingPage final : public QWidget {
    Q_OBJECT
public:
    explicit RecordingPage(QWidget* parent = nullptr);
    /// Starts over and asks for files.
    void begin(const QString& folder);
    /// Fills them in, and opens them at once where their names leave nothing to be asked.
    void takeFiles(const QStringList& files);
    [[nodiscard]] QString folder() const;
    void showAnswer(const QString& text);

Q_SIGNALS:
    void openRequested(const QStringList& sources, double speed);
    void backRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    QLabel* m_hint;
    work::RecordingFields* m_fields;
    QLabel* m_speedLabel;
    QComboBox* m_speed;
    QPushButton* m_open;
    QPushButton* m_back;
    QLabel* m_answer;
};

} // namespace aetherion::window
