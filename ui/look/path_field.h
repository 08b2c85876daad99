#pragma once
// A path that something will be written to or read from: typed, or chosen in a dialog that is not modal. Thread: GUI;
// nothing is opened or checked here.
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace aetherion::look {

class PathField final : public QWidget {
    Q_OBJECT
public:
    enum class Purpose { Write, Read };
    explicit PathField(Purpose purpose = Purpose::Write, QWidget* parent = nullptr);
    /// Where the dialog begins while there is no path.
    void setFolder(const QString& folder) { m_folder = folder; }
    [[nodiscard]] QString path() const;
    /// A proposal; a path that a person typed or chose is kept.
    void propose(const QString& path);
    void setNames(const QString& accessibleName, const QString& dialogTitle);

Q_SIGNALS:
    void pathChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void choose();
    void retranslate();

    const Purpose m_purpose;
    QString m_folder;
    QLineEdit* m_path;
    QPushButton* m_choose;
    QString m_dialogTitle;
    bool m_isOwn = false;
};

} // namespace aetherion::look
