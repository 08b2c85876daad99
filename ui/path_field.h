#pragma once
// A path that something will be written to: typed, or chosen in a dialog that is not modal. Thread: GUI; nothing is
// written or checked here.
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace aetherion::ui {

class PathField final : public QWidget {
    Q_OBJECT
public:
    explicit PathField(QWidget* parent = nullptr);
    [[nodiscard]] QString path() const;
    /// A proposal; a path that a person typed or chose is kept.
    void propose(const QString& path);
    void setNames(const QString& accessibleName, const QString& dialogTitle);

protected:
    void changeEvent(QEvent* event) override;

private:
    void choose();
    void retranslate();

    QLineEdit* m_path;
    QPushButton* m_choose;
    QString m_dialogTitle;
    bool m_isOwn = false;
};

} // namespace aetherion::ui
