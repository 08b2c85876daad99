#pragma once
// Asks the desk something and hands over its answer, without the window waiting for it.
//
// Thread: GUI. Commands go out at once, in the order of the calls; a thread of its own waits, one command after the
// other, and the answer comes by the event loop. After destruction none comes; destruction gives up what is still
// waited for, which takes kGivenUpWithin at most.
#include "core/contract/trading_port.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <stop_token>

namespace aetherion::desk {

class DeskCaller final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const Result<contract::TradingAnswer>&)>;

    explicit DeskCaller(contract::TradingPort& port, QObject* parent = nullptr);
    ~DeskCaller() override;
    void ask(contract::TradingCommand command, Duration timeout, Done done);
    [[nodiscard]] int waiting() const { return m_waiting; }

private:
    contract::TradingPort& m_port;
    int m_waiting = 0;
    std::stop_source m_end;
    // Last, so that it is waited for before anything else goes.
    QThreadPool m_worker;
};

} // namespace aetherion::desk
