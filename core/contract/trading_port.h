#pragma once
// The desk, as buttons, routes and commands reach it.
//
// Thread: any. send() never waits; await() does, and must not be called on a thread that paints. What tightens a scope
// acts before hold() returns and is recorded after; what loosens is on the disk before it acts.
#include "core/contract/engine_event.h"
#include "core/contract/trading_command.h"
#include "core/contract/trading_view.h"
#include "core/risk/scope_states.h"

#include <memory>

namespace aetherion::contract {

class TradingPort {
public:
    virtual ~TradingPort() = default;
    /// Its answer is waited for with await(), and kept until it has been fetched or 10,000 newer ones have come.
    [[nodiscard]] virtual CommandId send(TradingCommand command) = 0;
    /// Waits until the command has been carried out and what it changed is durable. An error says that nobody knows yet
    /// what became of it, and leaves the answer to whoever asks again; an idempotency key makes it safe to send again.
    [[nodiscard]] virtual Result<TradingAnswer> await(CommandId command, Duration timeout) = 0;
    /// Never null.
    [[nodiscard]] virtual std::shared_ptr<const TradingView> trading() const = 0;

    /// A verb on a scope. Returns the hold's number; 0 when it could not be noted (everything is Halted then).
    virtual std::int64_t hold(const risk::ScopeHoldRequest& request) noexcept = 0;
    [[nodiscard]] virtual std::vector<risk::ScopeStatus> holds() const = 0;
    [[nodiscard]] virtual tl::expected<risk::ScopeStatus, risk::ResumeRefusal>
    resume(const risk::Scope& scope, const risk::ResumeRequest& request) = 0;

    /// Writes a limit to the file that all limits come from, and waits for the disk. It is in force when the engine has
    /// read the file, within a second, and on record with who asked for it. An error: the file is as it was.
    [[nodiscard]] virtual Status setLimit(const LimitChange& /*change*/) {
        return failAt("limits", "they cannot be set here");
    }
};

} // namespace aetherion::contract
