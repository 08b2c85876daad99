#include "ui/window/action_table.h"

#include "ui/look/mnemonic.h"

#include <QCoreApplication>

#include <algorithm>

namespace aetherion::window {

QString ActionTable::Row::title() const {
    const QString own = plain(action ? action->text() : QString());
    return group ? QStringLiteral("%1: %2").arg(plain(ActionTable::text(group->text)), own) : own;
}

QString ActionTable::Row::keys() const {
    if (!heardElsewhere.isEmpty())
        return heardElsewhere;
    return action ? QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText) : QString();
}

ActionTable::ActionTable(QObject* parent) : QObject(parent) { setObjectName(QStringLiteral("actionTable")); }

void ActionTable::note(Row row) {
    QAction* action = row.action;
    connect(action, &QAction::triggered, this, [this, action] { Q_EMIT triggered(action->objectName()); });
    m_rows.push_back(row);
    Q_EMIT added(row);
}

QAction* ActionTable::add(const ActionSpec& spec) {
    auto* action = new QAction(text(spec.text), this);
    action->setObjectName(QString::fromLatin1(spec.name));
    action->setShortcuts(spec.keys);
    note({action, spec.section, spec.group, spec.text, QString::fromLatin1(spec.heardElsewhere), spec.beginsGroup});
    return action;
}

QAction* ActionTable::addNamed(const ActionSpec& spec, const QString& text) {
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(spec.name));
    action->setShortcuts(spec.keys);
    note({action, spec.section, spec.group, nullptr, {}, spec.beginsGroup});
    return action;
}

void ActionTable::adopt(Section section, QAction* action, const ActionGroup* group, bool beginsGroup) {
    if (std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.action == action; }))
        return;
    note({action, section, group, nullptr, {}, beginsGroup});
}

void ActionTable::remove(QAction* action) {
    std::erase_if(m_rows, [&](const Row& row) { return row.action == action; });
    action->deleteLater();
}

std::vector<ActionTable::Row> ActionTable::rows() const {
    std::vector<Row> living;
    for (const Row& row : m_rows)
        if (row.action)
            living.push_back(row);
    std::stable_sort(living.begin(), living.end(), [](const Row& a, const Row& b) { return a.section < b.section; });
    return living;
}

QAction* ActionTable::find(const QString& name) const {
    for (const Row& row : m_rows)
        if (row.action && row.action->objectName() == name)
            return row.action;
    return nullptr;
}

void ActionTable::retranslate() {
    for (const Row& row : m_rows)
        if (row.action && row.text)
            row.action->setText(text(row.text));
}

const char* ActionTable::sectionMenuText(Section section) {
    switch (section) {
    case Section::File:
        return QT_TRANSLATE_NOOP("Actions", "&File");
    case Section::View:
        return QT_TRANSLATE_NOOP("Actions", "&View");
    case Section::Market:
        return QT_TRANSLATE_NOOP("Actions", "&Market");
    case Section::Risk:
        return QT_TRANSLATE_NOOP("Actions", "&Risk");
    case Section::Tools:
        return QT_TRANSLATE_NOOP("Actions", "&Tools");
    case Section::Help:
        return QT_TRANSLATE_NOOP("Actions", "&Help");
    }
    return "";
}

QString ActionTable::sectionText(Section section) { return plain(text(sectionMenuText(section))); }

QString ActionTable::text(const char* source) { return QCoreApplication::translate("Actions", source); }

QString ActionTable::plain(QString text) {
    text = look::withoutMnemonic(std::move(text));
    text = text.section(u'\t', 0, 0);
    while (text.endsWith(u'.') || text.endsWith(u'…'))
        text.chop(1);
    return text.trimmed();
}

} // namespace aetherion::window
