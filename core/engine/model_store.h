#pragma once
// The models of the data folder, and how one replaces another.
//
//   models/<slot>.json           in use; without one the shipped model answers, or a more general one
//   models/candidates/           trained, waiting for the gate or for a person
//   models/previous/<slot>.json  what the model in use replaced: one step back
//   models/history.jsonl         what was decided, see model_history.h
//
// <slot> is <market>_<timeframe>, with _<source kind> and _<symbol> where the model is narrower: crypto_1m,
// crypto_1m_simulated, us_1d_live_BRK%2FB (what a file name should not hold is written as % and two hex digits). Files
// with other names that someone put there by hand count too; of two for one slot the one with the slot's name.
//
// Every change is a file written aside, synced and renamed. A crash at any point leaves the old model in use or the new
// one, whole; see activate() and rollBack() for the order of the steps.
//
// Thread: one at a time; who writes holds the data folder's lock.
#include "core/regime/model_shelf.h"

#include <compare>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::engine {

/// What one model speaks for.
struct ModelSlot {
    market::Market market = market::Market::Crypto;
    market::Timeframe timeframe = market::Timeframe::M1;
    std::optional<market::SourceKind> kind;
    std::optional<std::string> symbol;

    [[nodiscard]] static ModelSlot of(const regime::Model& model);
    /// "crypto_1m_simulated.json"
    [[nodiscard]] std::string fileName() const;
    /// "CRYPTO 1m SIMULATED"
    [[nodiscard]] std::string text() const;
    auto operator<=>(const ModelSlot&) const = default;
};

class ModelStore {
public:
    /// `folder` is the data folder's `models`; it need not exist. `shipped`: the models that come with the program.
    /// `afterStep` hears of each step of a change, for tests of what a crash leaves behind.
    ModelStore(std::filesystem::path folder, std::vector<std::shared_ptr<const regime::Model>> shipped,
               std::function<void(std::string_view)> afterStep = {});

    /// Reads the folder anew. Files that are refused are logged and left out.
    [[nodiscard]] regime::ModelShelf shelf() const;
    /// What is in use in exactly this slot; null where there is nothing.
    [[nodiscard]] std::shared_ptr<const regime::Model> inUse(const ModelSlot& slot) const;
    /// What answers for this slot's streams now: the model in use there, else the next general one, else the one that
    /// its market borrows. Null where there is none.
    [[nodiscard]] std::shared_ptr<const regime::Model> answering(const ModelSlot& slot) const;
    /// What rollBack() would bring back; null where there is nothing.
    [[nodiscard]] std::shared_ptr<const regime::Model> stepBehind(const ModelSlot& slot) const;

    /// Steps: the model in use is written to previous/ (removed from there where the shipped one is in use), then the
    /// new one takes its place.
    [[nodiscard]] Status activate(const regime::Model& model);
    /// Steps: the model in use is written to candidates/ as <slot>.<first 8 digits of its id>.json, then the one of
    /// previous/ is renamed into its place; where there is none the file in use goes, and what answered before it is
    /// back: the shipped model, or for a narrower slot the general one. Returns what answers then.
    [[nodiscard]] Result<std::shared_ptr<const regime::Model>> rollBack(const ModelSlot& slot);

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    [[nodiscard]] std::filesystem::path candidates() const { return m_folder / "candidates"; }
    [[nodiscard]] std::filesystem::path previous() const { return m_folder / "previous"; }
    /// Creates the folders, readable by their owner alone.
    [[nodiscard]] Status createFolders() const;

private:
    struct Held {
        std::shared_ptr<const regime::Model> model;
        /// Empty: shipped.
        std::filesystem::path file;
    };
    using HeldModels = std::map<ModelSlot, Held>;
    /// What rollBack() would bring back, and whether it comes from previous/.
    struct Step {
        std::shared_ptr<const regime::Model> model;
        bool isPrevious = false;
    };
    /// As if the file `without` were not there.
    [[nodiscard]] HeldModels read(const std::filesystem::path& without = {}) const;
    [[nodiscard]] static std::shared_ptr<const regime::Model> answeringOf(const ModelSlot& slot,
                                                                          const HeldModels& held);
    [[nodiscard]] Step behind(const ModelSlot& slot, const HeldModels& held) const;
    void passed(std::string_view step) const;

    std::filesystem::path m_folder;
    std::vector<std::shared_ptr<const regime::Model>> m_shipped;
    std::function<void(std::string_view)> m_afterStep;
};

} // namespace aetherion::engine
