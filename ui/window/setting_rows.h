#pragma once
// Settings as rows of one grid: name, editor, range with its unit, what it is by default, and a button back to that.
//
// Thread: GUI. Names and ranges are given as functions, so that a change of language asks them anew.
#include <QWidget>

#include <functional>
#include <vector>

class QGridLayout;
class QLabel;
class QToolButton;

namespace aetherion::window {

class SettingRows final : public QWidget {
    Q_OBJECT
public:
    struct Row {
        std::function<QString()> name;
        /// "75 to 300 %"; may be empty.
        std::function<QString()> range;
        /// In words; empty for what has none.
        std::function<QString()> usual;
        /// Back to it; nothing for what cannot be set here.
        std::function<void()> reset;
    };
    explicit SettingRows(QWidget* parent = nullptr);
    /// `editor` gets an accessible name and is reached by the row's letter.
    void add(Row row, QWidget* editor);
    void resetAll();
    /// Ranges and what is usual are asked anew.
    void refresh() { retranslate(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Shown {
        Row row;
        QWidget* editor;
        QLabel* name;
        QLabel* range;
        QLabel* usual;
        QToolButton* reset;
    };
    void retranslate();
    void paint();

    QGridLayout* m_grid;
    std::vector<Shown> m_rows;
};

} // namespace aetherion::window
