#include "core/engine/export_contents.h"

namespace aetherion::engine {

Timestamp ExportContents::see(const contract::PosteriorRecord& row, const market::Source& source) {
    seeOrigin(row.instrument, row.source, source);
    if (!row.modelId.empty() && !m_models.contains(row.modelId))
        m_models.insert(row.modelId);
    return seeTime(row.closeTime);
}

void ExportContents::seeOrigin(const market::InstrumentKey& instrument, market::SourceId id,
                               const market::Source& source) {
    if (!m_instruments.contains(instrument))
        m_instruments.insert(instrument);
    if (!m_sources.contains(id))
        m_sources.emplace(id, source.label());
}

Timestamp ExportContents::seeTime(Timestamp time) {
    if (!m_first)
        m_first = time;
    m_last = time;
    return time;
}

std::set<std::string> ExportContents::symbols() const {
    std::set<std::string> texts;
    for (const market::InstrumentKey& key : m_instruments)
        texts.insert(std::string(market::name(key.market)) + ":" + key.symbol);
    return texts;
}

std::set<std::string> ExportContents::sources() const {
    std::set<std::string> texts;
    for (const auto& [id, label] : m_sources)
        texts.insert(label + "#" + std::to_string(id.value));
    return texts;
}

} // namespace aetherion::engine
