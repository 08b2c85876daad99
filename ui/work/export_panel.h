#pragma once
// Exports the regime history: what, from when to when, per change or per bar, in which zone and format, to which file.
//
// The job's options are spelled like the command's: what=regimes, format, market, symbol, timeframe, from, to, bars,
// zone, source (its number), out. The file's proposed name begins with SIM_ for simulated data. Thread: GUI.
#include "core/contract/engine_snapshot.h"
#include "ui/work/job_form.h"

class QComboBox;
class QLabel;

namespace aetherion::look {
class PathField;
} // namespace aetherion::look

namespace aetherion::work {

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

protected:
    [[nodiscard]] Result<contract::JobRequest> request() const override;
    void retranslate() override;

private:
    void propose();
    [[nodiscard]] QString proposedName() const;

    QString m_folder;
    ExportSubject m_subject;
    QComboBox* m_what;
    QComboBox* m_range;
    QComboBox* m_rows;
    QComboBox* m_zone;
    QComboBox* m_format;
    look::PathField* m_out;
    QLabel* m_whatLabel;
    QLabel* m_rangeLabel;
    QLabel* m_rowsLabel;
    QLabel* m_zoneLabel;
    QLabel* m_formatLabel;
    QLabel* m_outLabel;
};

} // namespace aetherion::work
