#pragma once
// Which files, and what they do not say themselves: market, symbol, timeframe, zone, and whether a stamp is a bar's
// start or its end. Filled in where the file names state it; what is left open is taken from each file.
//
// Thread: GUI; no file is opened here. The file dialog is not modal.
#include <QStringList>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace aetherion::work {

class RecordingFields final : public QWidget {
    Q_OBJECT
public:
    explicit RecordingFields(QWidget* parent = nullptr);
    void setFiles(const QStringList& files);
    void setFolder(const QString& folder) { m_folder = folder; }
    /// The folder of the files chosen last.
    [[nodiscard]] const QString& folder() const { return m_folder; }
    /// SOURCE texts, in the order of the list.
    [[nodiscard]] QStringList sources() const;
    [[nodiscard]] bool isEmpty() const { return m_paths.isEmpty(); }
    /// Every file's name says market, symbol and timeframe.
    [[nodiscard]] bool isToldByNames() const;
    void chooseFiles();
    /// A further row, in line with the others.
    void addRow(QLabel* label, QWidget* field);
    /// The same, above the files.
    void addRowAbove(QLabel* label, QWidget* field);
    /// Hides the rows about files while something else is learned from.
    void setRecordingRowsVisible(bool visible);

Q_SIGNALS:
    void filesChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void prefill();

    QFormLayout* m_form;
    QStringList m_paths;
    QString m_folder;
    QListWidget* m_files;
    QPushButton* m_choose;
    QComboBox* m_market;
    QLineEdit* m_symbol;
    QComboBox* m_timeframe;
    QComboBox* m_zone;
    QComboBox* m_stamp;
    QLabel* m_filesLabel;
    QLabel* m_marketLabel;
    QLabel* m_symbolLabel;
    QLabel* m_timeframeLabel;
    QLabel* m_zoneLabel;
    QLabel* m_stampLabel;
};

} // namespace aetherion::work
