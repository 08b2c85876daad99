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
    connect(&member->viewport(), &ChartViewport::changed, this, [this, member]() { takeRange(member); });
    connect(member, &QObject::destroyed, this, [this, member]() {
        m_stacks.removeAll(member);
        m_settled.remove(member);
    });
    if (first && m_sharesInstrument && first->instrument())
        spreadInstrument(first, *first->instrument());
    if (member->viewport().hasExtent())
        m_settled.insert(member);
    if (first)
        spreadRange(first);
}

void LinkGroup::leave(ChartStack& stack) {
    if (m_stacks.removeAll(&stack) == 0)
        return;
    m_settled.remove(&stack);
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

void LinkGroup::takeRange(const ChartStack* from) {
    if (!from->viewport().hasExtent()) {
        m_settled.remove(from);
        return;
    }
    if (!m_settled.contains(from)) {
        m_settled.insert(from);
        // One that has just got its data goes where the others are.
        for (const ChartStack* other : m_stacks)
            if (other != from && m_settled.contains(other)) {
                spreadRange(other);
                return;
            }
    }
    spreadRange(from);
}

void LinkGroup::spreadRange(const ChartStack* from) {
    const ChartViewport& source = from->viewport();
    if (m_isSpreading || !m_sharesRange || !source.hasExtent())
        return;
    const QScopedValueRollback<bool> guard(m_isSpreading, true);
    for (ChartStack* stack : m_stacks) {
        ChartViewport& view = stack->viewport();
        if (stack == from || !view.hasExtent())
            continue;
        if (view.barLength() == source.barLength()) {
            if (view.from() != source.from() || view.to() != source.to())
                view.showRange(source.from(), source.to());
        } else if (source.follows()) {
            // Its last bar ends elsewhere; each goes on with its own.
            if (!view.follows())
                view.goToLive();
        } else if (view.to() != source.to()) {
            view.endAt(source.to());
        }
    }
}

} // namespace aetherion::chart
