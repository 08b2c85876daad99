#pragma once
// Charts that go together: one instrument in all of them, one moment under all crosshairs, one stretch of time, or all
// of it. Charts of another timeframe keep their span and end at the same moment.
//
// A chart may leave at any time and leaves by itself when it is destroyed. Thread: GUI.
#include "core/market/instrument.h"

#include <QList>
#include <QObject>
#include <QSet>

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
    void shareRange(bool shared) { m_sharesRange = shared; }
    [[nodiscard]] bool sharesInstrument() const { return m_sharesInstrument; }
    [[nodiscard]] bool sharesTime() const { return m_sharesTime; }

private:
    void spreadInstrument(const ChartStack* from, const market::InstrumentKey& instrument);
    void spreadTime(const ChartStack* from);
    void takeRange(const ChartStack* from);
    void spreadRange(const ChartStack* from);

    QList<ChartStack*> m_stacks;
    /// Those that have had data since their axis began anew: before that a chart has no range to share.
    QSet<const QObject*> m_settled;
    bool m_sharesInstrument = true;
    bool m_sharesTime = true;
    bool m_sharesRange = true;
    /// What one chart is told by the group it does not tell the group.
    bool m_isSpreading = false;
};

} // namespace aetherion::chart
