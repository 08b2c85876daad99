#pragma once
// Charts that go together: one instrument in all of them, one moment under all crosshairs, or both.
//
// A chart may leave at any time and leaves by itself when it is destroyed. Thread: GUI.
#include "core/market/instrument.h"

#include <QList>
#include <QObject>

namespace aetherion::chart {

class ChartStack;

class LinkGroup final : public QObject {
    Q_OBJECT
public:
    explicit LinkGroup(QObject* parent = nullptr);
    /// A chart that joins takes the group's instrument where that is shared.
    void join(ChartStack& stack);
    void leave(ChartStack& stack);
    [[nodiscard]] bool holds(const ChartStack& stack) const;
    void shareInstrument(bool shared);
    void shareTime(bool shared);
    [[nodiscard]] bool sharesInstrument() const { return m_sharesInstrument; }
    [[nodiscard]] bool sharesTime() const { return m_sharesTime; }

private:
    void spreadInstrument(const ChartStack* from, const market::InstrumentKey& instrument);
    void spreadTime(const ChartStack* from);

    QList<ChartStack*> m_stacks;
    bool m_sharesInstrument = true;
    bool m_sharesTime = true;
    /// What one chart is told by the group it does not tell the group.
    bool m_isSpreading = false;
};

} // namespace aetherion::chart
