#pragma once
// Which columns of an export are written: a list with a box for each, in their order. Thread: GUI.
#include <QWidget>

#include <string>
#include <vector>

class QListWidget;
class QPushButton;

namespace aetherion::work {

class ColumnChoice final : public QWidget {
    Q_OBJECT
public:
    explicit ColumnChoice(const std::vector<std::string>& columns, QWidget* parent = nullptr);
    [[nodiscard]] std::vector<std::string> chosen() const;
    [[nodiscard]] bool isAll() const;
    void setAll(bool chosen);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QListWidget* m_list;
    QPushButton* m_all;
    QPushButton* m_none;
};

} // namespace aetherion::work
