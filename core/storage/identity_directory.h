#pragma once
// Which sources a database knows, and the small numbers that stand for instruments in its rows.
//
// Holds what it has looked up, so it lives no longer than one connection, and is thrown away when a transaction that
// added to it has been rolled back. Thread: the connection's.
#include "core/market/instrument.h"
#include "core/storage/statement.h"

#include <map>
#include <set>

namespace aetherion::storage {

class IdentityDirectory {
public:
    [[nodiscard]] static Result<IdentityDirectory> prepare(const Connection& connection);
    /// Adding a known one again changes nothing.
    [[nodiscard]] Status addSource(const market::Source& source);
    [[nodiscard]] Result<bool> knowsSource(market::SourceId source);
    /// The instrument's number; a new one is added.
    [[nodiscard]] Result<std::int64_t> instrument(const market::InstrumentKey& key);

private:
    struct Statements {
        Statement insertSource;
        Statement findSource;
        Statement insertInstrument;
        Statement findInstrument;
    };
    explicit IdentityDirectory(Statements statements) : m_statements(std::move(statements)) {}
    Statements m_statements;
    std::set<market::SourceId> m_sources;
    std::map<market::InstrumentKey, std::int64_t> m_instruments;
};

} // namespace aetherion::storage
