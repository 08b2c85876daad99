#include "core/engine/model_jobs.h"

#include "core/config/data_folder.h"
#include "core/engine/shipped_models.h"
#include "core/engine/train_job.h"

#include <spdlog/spdlog.h>

namespace aetherion::engine {

Result<std::unique_ptr<ModelJobs>> ModelJobs::open(storage::StoreAddress address, const Clock& clock, Flush flush,
                                                   Replaced replaced) {
    auto shipped = shippedModels();
    if (!shipped)
        return tl::unexpected(shipped.error());
    return std::unique_ptr<ModelJobs>(
        new ModelJobs(std::move(address), clock, std::move(*shipped), std::move(flush), std::move(replaced)));
}

ModelJobs::ModelJobs(storage::StoreAddress address, const Clock& clock,
                     std::vector<std::shared_ptr<const regime::Model>> shipped, Flush flush, Replaced replaced)
    : m_address(std::move(address)), m_clock(clock),
      m_store(config::DataFolder{m_address.folder}.models(), std::move(shipped)),
      m_history(config::DataFolder{m_address.folder}.models()), m_life(m_store, m_history, clock, m_address),
      m_flush(std::move(flush)), m_replaced(std::move(replaced)) {}

std::shared_ptr<const regime::ModelShelf> ModelJobs::shelf() const {
    return std::make_shared<const regime::ModelShelf>(m_store.shelf());
}

void ModelJobs::tell(std::string document) const {
    if (m_document && !document.empty())
        m_document(std::move(document));
}

void ModelJobs::tell() const {
    if (m_replaced)
        m_replaced(shelf());
}

Result<std::string> ModelJobs::train(const contract::JobRequest& request, const JobProgress& progress,
                                     const std::stop_token& stop) {
    auto train = parseTrainRequest(request, formatIso(m_clock.now()), m_store.candidates());
    if (!train)
        return tl::unexpected(train.error());
    train->store = m_address;
    if (train->stored)
        if (const Status flushed = flush(); !flushed)
            return tl::unexpected(flushed.error());
    if (const Status made = m_store.createFolders(); !made)
        return tl::unexpected(made.error());
    std::string report;
    auto trained = trainFromFiles(*train, progress, stop, &report);
    tell(std::move(report));
    return trained;
}

Result<std::string> ModelJobs::accept(const contract::JobRequest& request, const JobProgress& progress,
                                      const std::stop_token& stop) {
    const auto asked = parseAcceptRequest(request, m_store.candidates());
    if (!asked)
        return tl::unexpected(asked.error());
    if (asked->sources.empty())
        if (const Status flushed = flush(); !flushed)
            return tl::unexpected(flushed.error());
    std::string verdict;
    auto accepted = m_life.accept(*asked, progress, stop, &verdict);
    tell(std::move(verdict));
    if (!accepted) {
        spdlog::info("{}", accepted.error().text());
        return accepted;
    }
    spdlog::info("{}", *accepted);
    tell();
    return accepted;
}

Result<std::string> ModelJobs::rollBack(const contract::JobRequest& request) {
    const auto asked = parseRollBackRequest(request);
    if (!asked)
        return tl::unexpected(asked.error());
    auto back = m_life.rollBack(*asked);
    if (!back)
        return back;
    spdlog::info("{}", *back);
    tell();
    return back;
}

} // namespace aetherion::engine
