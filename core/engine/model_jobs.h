#pragma once
// The jobs that make models and put them into use, on one data folder: train, accept-model, rollback-model.
//
// Thread: one at a time (the job thread, or a command that holds the folder's lock). After a change `replaced` is given
// the models that are in use from then on.
#include "core/engine/model_life.h"

#include <functional>
#include <memory>

namespace aetherion::engine {

class ModelJobs {
public:
    /// What a training or the gate has to say at length: a JSON document.
    using Document = std::function<void(std::string)>;
    using Replaced = std::function<void(std::shared_ptr<const regime::ModelShelf>)>;
    using Flush = std::function<Status()>;

    /// The address's folder holds `models`. `flush` brings down what is still on its way to the store; it and
    /// `replaced` may be empty.
    [[nodiscard]] static Result<std::unique_ptr<ModelJobs>> open(storage::StoreAddress address, const Clock& clock,
                                                                 Flush flush = {}, Replaced replaced = {});
    ModelJobs(const ModelJobs&) = delete;
    ModelJobs& operator=(const ModelJobs&) = delete;

    [[nodiscard]] Result<std::string> train(const contract::JobRequest& request, const JobProgress& progress,
                                            const std::stop_token& stop);
    [[nodiscard]] Result<std::string> accept(const contract::JobRequest& request, const JobProgress& progress,
                                             const std::stop_token& stop);
    [[nodiscard]] Result<std::string> rollBack(const contract::JobRequest& request);

    /// Called on the thread of the work, before it ends.
    void setDocument(Document document) { m_document = std::move(document); }

    [[nodiscard]] std::shared_ptr<const regime::ModelShelf> shelf() const;
    [[nodiscard]] ModelStore& store() { return m_store; }
    [[nodiscard]] ModelHistory& history() { return m_history; }

private:
    ModelJobs(storage::StoreAddress address, const Clock& clock,
              std::vector<std::shared_ptr<const regime::Model>> shipped, Flush flush, Replaced replaced);
    [[nodiscard]] Status flush() const { return m_flush ? m_flush() : Status{}; }
    void tell() const;
    void tell(std::string document) const;

    storage::StoreAddress m_address;
    const Clock& m_clock;
    ModelStore m_store;
    ModelHistory m_history;
    ModelLife m_life;
    Flush m_flush;
    Replaced m_replaced;
    Document m_document;
};

} // namespace aetherion::engine
