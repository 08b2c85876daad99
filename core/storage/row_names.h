#pragma once
// What the numbers in stored rows stand for: sources, instruments and models.
//
// Thread: the connection's.
#include "core/base/result.h"
#include "core/market/instrument.h"
#include "core/market/source.h"

#include <map>
#include <string>

namespace aetherion::storage {

class Connection;

/// All sources that a database knows, by id.
[[nodiscard]] Result<std::map<market::SourceId, market::Source>> readSources(const Connection& connection);

/// What the numbers in the rows stand for.
class RowNames {
public:
    /// Reads what has been added since the last time.
    [[nodiscard]] Status refresh(const Connection& connection);
    /// The ledger's rows spell out instruments and models.
    [[nodiscard]] Status refreshSources(const Connection& connection);
    [[nodiscard]] bool knowsModel(std::int64_t number) const { return m_models.contains(number); }
    [[nodiscard]] Result<market::Source> source(std::int64_t id) const;
    [[nodiscard]] Result<market::InstrumentKey> instrument(std::int64_t id) const;
    [[nodiscard]] Result<std::string> model(std::int64_t number) const;
    [[nodiscard]] const std::map<market::SourceId, market::Source>& sources() const { return m_sources; }
    [[nodiscard]] const std::map<std::int64_t, market::InstrumentKey>& instruments() const { return m_instruments; }

private:
    std::map<market::SourceId, market::Source> m_sources;
    std::map<std::int64_t, market::InstrumentKey> m_instruments;
    std::map<std::int64_t, std::string> m_models;
};

} // namespace aetherion::storage
