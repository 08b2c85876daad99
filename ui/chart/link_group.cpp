#include "ui/chart/link_group.h"

#include "ui/chart/chart_stack.h"

#include <QScopedValueRollback>

namespace aetherion::chart {

LinkGroup::LinkGroup(QObject* parent) : QObject(parent) {}

void LinkGroup::join(ChartStack& stack) {
    if (holds(stack))
        return;
    const ChartStack* first = m_stacks.isEmpty() ? nullptr : m_stacks.front();
    m_stacks << &stack;
    ChartStack* const member = &stack;
    connect(member, &ChartStack::instrumentChanged, this,
            [this, member](const market::InstrumentKey& instrument) { spreadInstrument(member, instrument); });
    connect(&member->viewport(), &ChartViewport::crosshairMoved, this, [this, member]() { spreadTime(member); });
    connect(member, &QObject::destroyed, this, [this, member]() { m_stacks.removeAll(member); });
    if (first && m_sharesInstrument && first->instrument())
        spreadInstrument(first, *first->instrument());
}

void LinkGroup::leave(ChartStack& stack) {
    if (m_stacks.removeAll(&stack) == 0)
        return;
    disconnect(&stack, nullptr, this, nullptr);
    disconnect(&stack.viewport(), nullptr, this, nullptr);
}

bool LinkGroup::holds(const ChartStack& stack) const { return m_stacks.contains(const_cast<ChartStack*>(&stack)); }

void LinkGroup::shareInstrument(bool shared) {
    m_sharesInstrument = shared;
    if (shared && !m_stacks.isEmpty() && m_stacks.front()->instrument())
        spreadInstrument(m_stacks.front(), *m_stacks.front()->instrument());
}

void LinkGroup::shareTime(bool shared) { m_sharesTime = shared; }

void LinkGroup::spreadInstrument(const ChartStack* from, const market::InstrumentKey& instrument) {
    if (m_isSpreading || !m_sharesInstrument)
        return;
    const QScopedValueRollback<bool> guard(m_isSpreading, true);
    for (ChartStack* stack : m_stacks)
        if (stack != from)
            stack->setInstrument(instrument);
}

void LinkGroup::spreadTime(const ChartStack* from) {
    if (m_isSpreading || !m_sharesTime)
        return;
    const QScopedValueRollback<bool> guard(m_isSpreading, true);
    for (ChartStack* stack : m_stacks)
        if (stack != from)
            stack->viewport().setCrosshair(from->viewport().crosshair());
}

} // namespace aetherion::chart
