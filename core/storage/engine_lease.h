#pragma once
// The right to write as an engine: one engine of a name per database of a server at a time.
//
// It is a lock of the server that lives with the connection: it ends with it, and when the engine's machine has
// vanished the server ends both after two minutes without a word. `engines` says who holds it, for people to read.
// A server that is a Galera cluster keeps such locks on each of its machines alone: engines of one name must use the
// same one. Thread: the connection's.
#include "core/storage/connection.h"

#include <string>

namespace aetherion::storage {

class EngineLease {
public:
    /// Waits a second for an earlier connection of the same engine to end. An error names the holder.
    [[nodiscard]] static Result<EngineLease> take(const Connection& connection, const std::string& database,
                                                  const std::string& engine);
    /// Keeps the server from ending an idle connection. An error when the lease is no longer ours.
    [[nodiscard]] Status renew(const Connection& connection) const;
    /// What the server calls it: at most 64 characters, and other names for other engines, though it does not tell
    /// upper case from lower.
    [[nodiscard]] static std::string lockName(const std::string& database, const std::string& engine);

private:
    EngineLease(std::string lock, std::string engine) : m_lock(std::move(lock)), m_engine(std::move(engine)) {}
    std::string m_lock;
    std::string m_engine;
};

} // namespace aetherion::storage
