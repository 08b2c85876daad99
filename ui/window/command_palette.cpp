#include "ui/window/command_palette.h"

#include "ui/window/fuzzy_match.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace aetherion::window {

namespace {

constexpr int kNameRole = Qt::UserRole;
constexpr int kTitleColumn = 0;
constexpr int kSectionColumn = 1;
constexpr int kKeysColumn = 2;

struct Found {
    ActionTable::Row row;
    int score = 0;
};

/// More than any other fit is worth: who typed the whole of a name means it, and no longer name that has it inside.
constexpr int kWholeName = 1'000'000;

/// The menu counts as well, so that "risk" finds what stands there; names find a command in any language.
std::optional<int> scoreOf(const ActionTable::Row& row, const QString& query) {
    const QString title = row.title();
    if (query.compare(title, Qt::CaseInsensitive) == 0 || query == row.action->objectName())
        return kWholeName;
    if (const auto score = fuzzyScore(query, title))
        return *score + 4;
    return fuzzyScore(
        query, QStringLiteral("%1 %2 %3").arg(ActionTable::sectionText(row.section), title, row.action->objectName()));
}

} // namespace

CommandPalette::CommandPalette(const ActionTable& table, QString first, QWidget* parent)
    : QFrame(parent), m_table(table), m_first(std::move(first)), m_query(new QLineEdit), m_found(new QTreeWidget),
      m_hint(new QLabel) {
    setObjectName(QStringLiteral("commandPalette"));
    m_query->setObjectName(QStringLiteral("paletteQuery"));
    m_found->setObjectName(QStringLiteral("paletteCommands"));
    m_hint->setObjectName(QStringLiteral("paletteHint"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_query->setClearButtonEnabled(true);
    m_found->setRootIsDecorated(false);
    m_found->setUniformRowHeights(true);
    m_found->setColumnCount(3);
    m_found->setHeaderHidden(true);
    m_found->setFocusPolicy(Qt::NoFocus);
    m_found->header()->setStretchLastSection(false);
    m_found->header()->setSectionResizeMode(kTitleColumn, QHeaderView::Stretch);
    m_found->header()->setSectionResizeMode(kSectionColumn, QHeaderView::Fixed);
    m_found->header()->setSectionResizeMode(kKeysColumn, QHeaderView::Fixed);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_query);
    column->addWidget(m_found, 1);
    column->addWidget(m_hint);
    m_query->installEventFilter(this);
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_found, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) { run(item); });
    hide();
    retranslate();
}

void CommandPalette::toggle(QWidget* window) {
    if (isVisible() && parentWidget() == window) {
        leave();
        return;
    }
    hide();
    setParent(window);
    m_query->clear();
    fill();
    show();
    place();
    raise();
}

void CommandPalette::fitColumns() {
    // By what stands there now: a key that is not among the found ones takes no room from the names. In a small window
    // the names have the room: the menus they stand in go first, then their keys.
    const int letter = fontMetrics().averageCharWidth();
    int room =
        m_found->width() - m_found->verticalScrollBar()->sizeHint().width() - widestIn(kTitleColumn) - letter * 2;
    for (const int column : {kKeysColumn, kSectionColumn}) {
        const int width = widestIn(column) + letter * 2;
        room -= width;
        m_found->setColumnHidden(column, room < 0);
        m_found->setColumnWidth(column, width);
    }
}

int CommandPalette::widestIn(int column) const {
    int width = 0;
    for (int row = 0; row < m_found->topLevelItemCount(); ++row)
        width = std::max(width, fontMetrics().horizontalAdvance(m_found->topLevelItem(row)->text(column)));
    return width;
}

void CommandPalette::place() {
    const QWidget* window = parentWidget();
    const int letter = fontMetrics().averageCharWidth();
    const int wanted = widestIn(kTitleColumn) + widestIn(kSectionColumn) + widestIn(kKeysColumn) + letter * 12;
    const int wide = std::min(std::max(letter * 84, wanted), window->width() - letter * 2);
    const int high = std::min(fontMetrics().height() * 24, window->height() * 3 / 4);
    setGeometry((window->width() - wide) / 2, window->height() / 8, wide, high);
    layout()->activate();
    fitColumns();
}

void CommandPalette::fill() {
    const QString query = m_query->text().trimmed();
    std::vector<Found> found;
    for (ActionTable::Row& row : m_table.rows())
        if (const auto score = scoreOf(row, query))
            found.push_back({std::move(row), *score});
    const auto comesFirst = [this](const Found& each) { return each.row.action->objectName() == m_first; };
    std::stable_sort(found.begin(), found.end(), [&](const Found& a, const Found& b) {
        // Enter runs the first: what fits better than the stop goes before it.
        return a.score != b.score ? a.score > b.score : comesFirst(a) && !comesFirst(b);
    });
    m_found->clear();
    for (const Found& each : found) {
        const QAction& action = *each.row.action;
        auto* item = new QTreeWidgetItem(m_found);
        item->setText(kTitleColumn,
                      action.isEnabled() ? each.row.title() : tr("%1 - not available now").arg(each.row.title()));
        if (action.isChecked())
            item->setText(kTitleColumn, tr("%1 (in force)").arg(each.row.title()));
        item->setText(kSectionColumn, ActionTable::sectionText(each.row.section));
        item->setText(kKeysColumn, each.row.keys());
        item->setData(kTitleColumn, kNameRole, action.objectName());
        for (const int column : {kSectionColumn, kKeysColumn})
            item->setForeground(column, palette().color(QPalette::PlaceholderText));
        if (!action.isEnabled())
            item->setForeground(kTitleColumn, palette().color(QPalette::Disabled, QPalette::Text));
    }
    fitColumns();
    m_found->setCurrentItem(query.isEmpty() ? nullptr : m_found->topLevelItem(0));
    m_hint->setText(found.empty() ? tr("No command fits \"%1\".").arg(query)
                                  : tr("Enter runs, Up and Down choose, Esc closes"));
}

void CommandPalette::run(const QTreeWidgetItem* item) {
    if (!item)
        return;
    QAction* action = m_table.find(item->data(kTitleColumn, kNameRole).toString());
    if (!action || !action->isEnabled()) {
        m_hint->setText(tr("That is not available now."));
        return;
    }
    leave();
    action->trigger();
}

void CommandPalette::leave() {
    hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::takeKey(const QKeyEvent& key) {
    const int rows = m_found->topLevelItemCount();
    const int current = m_found->indexOfTopLevelItem(m_found->currentItem());
    const auto choose = [&](int row) {
        if (rows > 0)
            m_found->setCurrentItem(m_found->topLevelItem(std::clamp(row, 0, rows - 1)));
    };
    switch (key.key()) {
    case Qt::Key_Down:
        choose(current + 1);
        return true;
    case Qt::Key_Up:
        choose(current - 1);
        return true;
    case Qt::Key_PageDown:
        choose(current + 10);
        return true;
    case Qt::Key_PageUp:
        choose(current - 10);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!key.isAutoRepeat())
            run(m_found->currentItem());
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    }
    return false;
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_query && event->type() == QEvent::KeyPress)
        return takeKey(*static_cast<QKeyEvent*>(event));
    if (isVisible() && event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        const auto* pressed = static_cast<QWidget*>(watched);
        // The press itself goes where it was meant to go.
        if (pressed != this && !isAncestorOf(pressed) && pressed->window() == window())
            hide();
    }
    if (isVisible() && watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return false;
}

void CommandPalette::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    m_before = window()->focusWidget();
    m_query->setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this);
}

void CommandPalette::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    qApp->removeEventFilter(this);
}

void CommandPalette::retranslate() {
    m_query->setPlaceholderText(tr("What do you want to do?"));
    m_query->setAccessibleName(tr("Search commands"));
    m_found->setAccessibleName(tr("Commands"));
    setAccessibleName(tr("Command palette"));
    if (isVisible())
        fill();
}

void CommandPalette::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange && isVisible())
        place();
}

} // namespace aetherion::window
