#pragma once
// Which sources a database knows, and the small numbers that stand for instruments and models in its rows.
//
// What is new is looked up before it is added: two engines that share a server may add the same name at the same time
// and agree on its number, and a name that is known costs no number. On a server, add outside of a transaction: there
// one engine would wait for the end of the other's, and not see what it brought.
//
// Holds what it has looked up, so it lives no longer than one connection, and is thrown away when a transaction that
// added to it has been rolled back. Thread: the connection's.
#include "core/market/instrument.h"
#include "core/storage/statement.h"
#include "core/storage/table_inserter.h"

#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace aetherion::storage {

class IdentityDirectory {
public:
    explicit IdentityDirectory(const Connection& connection);
    /// Adding a known one again changes nothing.
    [[nodiscard]] Status addSource(const market::Source& source);
    [[nodiscard]] Result<bool> knowsSource(market::SourceId source);
    /// The instrument's number; a new one is added.
    [[nodiscard]] Result<std::int64_t> instrument(const market::InstrumentKey& key);
    /// The model's number; a new one is added.
    [[nodiscard]] Result<std::int64_t> model(const std::string& id);
    /// Sources that were not there are asked for again.
    void forgetUnknownSources() { m_unknownSources.clear(); }
    /// Was the last error one of the name, which no repetition would help?
    [[nodiscard]] bool nameAtFault() const { return m_nameAtFault; }
    void forgetFault() { m_nameAtFault = false; }

private:
    struct KeyHash {
        std::size_t operator()(const market::InstrumentKey& key) const {
            return std::hash<std::string>()(key.symbol) * 31 + static_cast<std::size_t>(key.market);
        }
    };
    using Names = std::vector<std::string_view>;
    /// Prepared when first asked for: not every database has every table.
    [[nodiscard]] Result<Statement*> prepared(std::optional<Statement>& statement, const char* sql);
    /// The first column of the first row.
    [[nodiscard]] static Result<std::optional<std::int64_t>> ask(Statement& statement);
    [[nodiscard]] Result<std::int64_t> number(Statement& find, TableInserter& insert, const Names& names);
    [[nodiscard]] Status added(TableInserter& insert);

    const Connection* m_connection;
    TableInserter m_insertSource;
    TableInserter m_insertInstrument;
    TableInserter m_insertModel;
    std::optional<Statement> m_findSource{};
    std::optional<Statement> m_findInstrument{};
    std::optional<Statement> m_findModel{};
    std::set<market::SourceId> m_sources{};
    std::set<market::SourceId> m_unknownSources{};
    market::SourceId m_lastSource{};
    std::unordered_map<market::InstrumentKey, std::int64_t, KeyHash> m_instruments{};
    std::unordered_map<std::string, std::int64_t> m_models{};
    bool m_nameAtFault = false;
};

} // namespace aetherion::storage
