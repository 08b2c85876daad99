#pragma once
// Every alarm with its priority, cause, count, times and who acknowledged it; the open ones first, past ones below.
//
// Thread: GUI.
#include "ui/guard/text_rows.h"

#include <QTimeZone>
#include <QWidget>

class QCheckBox;
class QPushButton;

namespace aetherion::look {
class DataTable;
}

namespace aetherion::guard {

class AlarmWatch;

class AlarmsTable final : public QWidget {
    Q_OBJECT
public:
    explicit AlarmsTable(AlarmWatch& alarms, QWidget* parent = nullptr);
    void setZone(const QTimeZone& zone);
    [[nodiscard]] look::DataTable& table() { return *m_table; }

public Q_SLOTS:
    void acknowledgeSelected();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void refresh();

    AlarmWatch& m_alarms;
    QTimeZone m_zone;
    TextRows m_rows;
    look::DataTable* m_table;
    QPushButton* m_acknowledge;
    QPushButton* m_all;
    QCheckBox* m_mute;
};

} // namespace aetherion::guard
