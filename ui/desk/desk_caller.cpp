#include "ui/desk/desk_caller.h"

#include "core/contract/patient_answer.h"

#include <QCoreApplication>
#include <QPointer>

namespace aetherion::desk {

DeskCaller::DeskCaller(contract::TradingPort& port, QObject* parent) : QObject(parent), m_port(port) {
    m_worker.setMaxThreadCount(1);
}

DeskCaller::~DeskCaller() {
    m_end.request_stop();
    m_worker.clear();
}

void DeskCaller::ask(contract::TradingCommand command, Duration timeout, Done done) {
    ++m_waiting;
    const contract::CommandId id = m_port.send(std::move(command));
    const QPointer<DeskCaller> self(this);
    m_worker.start([self, id, timeout, done = std::move(done), end = m_end.get_token(), &port = m_port] {
        auto answer = contract::awaitPatiently(port, id, timeout, end);
        QMetaObject::invokeMethod(
            qApp,
            [self, done, answer = std::move(answer)] {
                if (!self)
                    return;
                --self->m_waiting;
                done(answer);
            },
            Qt::QueuedConnection);
    });
}

} // namespace aetherion::desk
