#pragma once
// Everything that a person can do here, in one table: menus, shortcuts, the command palette and the cheat sheet are
// made from it.
//
// Each action has an objectName, a text in the present language and a place in a menu. Texts stand in the source as
// QT_TRANSLATE_NOOP("Actions", ...). Thread: GUI. Actions belong to the table, adopted ones to their panel; one that
// its panel takes away leaves the table by itself.
#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QPointer>

#include <vector>

namespace aetherion::window {

enum class Section : std::uint8_t { File, View, Market, Risk, Tools, Help };
inline constexpr Section kSections[] = {Section::File, Section::View,  Section::Market,
                                        Section::Risk, Section::Tools, Section::Help};

/// A submenu: its objectName and text, "&Scale".
struct ActionGroup {
    const char* name = nullptr;
    const char* text = nullptr;
};

struct ActionSpec {
    Section section = Section::File;
    const char* name = nullptr;
    const char* text = nullptr;
    QList<QKeySequence> keys{};
    /// The submenu in which it stands; null: in the section's own menu.
    const ActionGroup* group = nullptr;
    /// Heard by the widget itself and not as a shortcut: the emergency stop, which has to work with a menu open.
    const char* heardElsewhere = nullptr;
    /// A line above it in the menu.
    bool beginsGroup = false;
};

class ActionTable final : public QObject {
    Q_OBJECT
public:
    struct Row {
        QPointer<QAction> action;
        Section section = Section::File;
        const ActionGroup* group = nullptr;
        /// Null for what has a text of its own: adopted actions, percentages, names.
        const char* text = nullptr;
        QString heardElsewhere{};
        bool beginsGroup = false;
        /// "Scale: 150 %", without the marks of menus.
        [[nodiscard]] QString title() const;
        /// "Ctrl+E"; empty where there are none.
        [[nodiscard]] QString keys() const;
    };
    /// Keys that a widget hears while it has the focus: "Chart", "← →", "move by a tenth".
    struct Keys {
        const char* where = nullptr;
        const char* keys = nullptr;
        const char* meaning = nullptr;
    };

    explicit ActionTable(QObject* parent = nullptr);
    QAction* add(const ActionSpec& spec);
    /// One whose text is its own: "150 %", the name of a layout.
    QAction* addNamed(const ActionSpec& spec, const QString& text);
    /// A panel's own action. Twice is once.
    void adopt(Section section, QAction* action, const ActionGroup* group = nullptr, bool beginsGroup = false);
    /// Takes away what was added.
    void remove(QAction* action);
    void addKeys(const Keys& keys) { m_keys.push_back(keys); }

    /// In the order of the menus.
    [[nodiscard]] std::vector<Row> rows() const;
    [[nodiscard]] const std::vector<Keys>& widgetKeys() const { return m_keys; }
    [[nodiscard]] QAction* find(const QString& name) const;
    void retranslate();
    [[nodiscard]] static QString sectionText(Section section);
    /// "&File": with the mark of the key that opens it.
    [[nodiscard]] static const char* sectionMenuText(Section section);
    [[nodiscard]] static QString text(const char* source);
    /// Without the marks and dots that menus need.
    [[nodiscard]] static QString plain(QString text);

Q_SIGNALS:
    void added(const aetherion::window::ActionTable::Row& row);
    /// By menu, key, palette or tray.
    void triggered(const QString& name);

private:
    void note(Row row);

    std::vector<Row> m_rows;
    std::vector<Keys> m_keys;
};

} // namespace aetherion::window
