#pragma once
// Exports the regime history: what, from when to when, per change or per bar, which columns, in which zone and format,
// to which file; then how far it has come, with Cancel.
//
// The work is the command's: the job's options are spelled like those of `aetherionctl export`, which is shown, so that
// the same file can be had again without the window. The file's proposed name begins with SIM_ for simulated data.
// Times of a chosen range are in the zone that is chosen. Thread: GUI.
#include "core/contract/engine_snapshot.h"
#include "ui/work/job_form.h"

class QComboBox;
class QDateTimeEdit;
class QLabel;

namespace aetherion::look {
class PathField;
}

namespace aetherion::work {

class ColumnChoice;
class CommandText;
class JobFollower;

/// What is on the screen when the form is opened.
struct ExportSubject {
    market::Stream stream;
    market::Timeframe timeframe = market::Timeframe::M1;
    Timestamp visibleFrom;
    Timestamp visibleTo;
    /// Makes file names that do not meet each other.
    Timestamp now;
};

class ExportPanel final : public JobForm {
    Q_OBJECT
public:
    ExportPanel(contract::JobPort& jobs, const QString& folder, QWidget* parent = nullptr);
    void setSubject(const ExportSubject& subject);
    void setZone(const QString& zone);
    /// The same on the command line; empty while something is missing.
    [[nodiscard]] QString commandText() const;
    [[nodiscard]] JobFollower& follower() { return *m_follower; }

protected:
    [[nodiscard]] Result<contract::JobRequest> request() const override;
    void retranslate() override;

private:
    void build();
    void propose();
    void showChosenRange();
    void showCommand();
    void setRange(Timestamp from, Timestamp to);
    [[nodiscard]] Timestamp timeIn(const QDateTimeEdit& field) const;
    [[nodiscard]] QString proposedName() const;

    QString m_folder;
    ExportSubject m_subject;
    QComboBox* m_what;
    QComboBox* m_range;
    QDateTimeEdit* m_from;
    QDateTimeEdit* m_to;
    QWidget* m_chosenRange;
    QComboBox* m_rows;
    ColumnChoice* m_columns;
    QComboBox* m_zone;
    QComboBox* m_format;
    look::PathField* m_out;
    JobFollower* m_follower;
    CommandText* m_command;
    QLabel* m_whatLabel;
    QLabel* m_rangeLabel;
    QLabel* m_fromToLabel;
    QLabel* m_rowsLabel;
    QLabel* m_columnsLabel;
    QLabel* m_zoneLabel;
    QLabel* m_formatLabel;
    QLabel* m_outLabel;
    QLabel* m_commandLabel;
};

/// The command that does what an export job does.
[[nodiscard]] QString exportCommand(const contract::JobRequest& request);

} // namespace aetherion::work
