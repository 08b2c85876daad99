#pragma once
// A command that was sent and not yet answered: remembers which, what to do then, and notices when no answer comes.
//
// Thread: GUI. The answer comes as CommandAnswered, by its number. A newer command replaces an older one.
#include "core/contract/engine_event.h"

#include <QString>

#include <functional>

namespace aetherion::work {

class PendingCommand {
public:
    static constexpr Duration kPatience = std::chrono::seconds(5);
    using Answer = std::function<void(bool accepted, const QString& message)>;

    void await(contract::CommandId command, Timestamp now, Answer answer);
    /// True when it was the answer to the command awaited.
    bool take(const contract::CommandAnswered& answer);
    /// Waited longer than kPatience; true once per command.
    [[nodiscard]] bool isOverdue(Timestamp now);

private:
    contract::CommandId m_command = 0;
    Timestamp m_sent;
    Answer m_answer;
    bool m_wasOverdue = false;
};

} // namespace aetherion::work
