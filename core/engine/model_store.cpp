#include "core/engine/model_store.h"

#include "core/base/atomic_file.h"
#include "core/regime/model_file.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <system_error>

namespace aetherion::engine {

namespace {

constexpr std::size_t kShortId = 8;
using ModelPtr = std::shared_ptr<const regime::Model>;

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

/// Different symbols give different names.
std::string fileSafe(std::string_view symbol) {
    std::string safe;
    for (const char c : symbol) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && (std::isalnum(byte) != 0 || c == '.' || c == '-')) {
            safe += c;
            continue;
        }
        char escaped[4];
        std::snprintf(escaped, sizeof escaped, "%%%02X", byte);
        safe += escaped;
    }
    return safe;
}

Status makeFolder(const std::filesystem::path& folder) {
    std::error_code error;
    if (std::filesystem::is_directory(folder, error))
        return {};
    std::filesystem::create_directories(folder, error);
    if (error)
        return failAt(folder.string(), "cannot create folder: " + error.message());
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    return error ? Status(failAt(folder.string(), "cannot protect folder: " + error.message())) : Status{};
}

/// On the disk when it returns.
Status removeFile(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::remove(file, error)) {
        if (error)
            return failAt(file.string(), "cannot remove: " + error.message());
        return {};
    }
    return syncFolder(file.parent_path());
}

ModelPtr readOrNull(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return nullptr;
    auto model = regime::readModel(file);
    if (!model) {
        spdlog::warn("model left out: {}", model.error().text());
        return nullptr;
    }
    return std::make_shared<const regime::Model>(std::move(*model));
}

} // namespace

ModelSlot ModelSlot::of(const regime::Model& model) {
    return {model.market, model.timeframe, model.sourceKind, model.symbol};
}

std::string ModelSlot::fileName() const {
    std::string name = lowerCase(market::name(market)) + "_" + std::string(market::name(timeframe));
    if (kind)
        name += "_" + lowerCase(market::name(*kind));
    if (symbol)
        name += "_" + fileSafe(*symbol);
    return name + ".json";
}

std::string ModelSlot::text() const {
    std::string words = std::string(market::name(market)) + " " + std::string(market::name(timeframe));
    if (kind)
        words += " " + std::string(market::name(*kind));
    if (symbol)
        words += " " + *symbol;
    return words;
}

ModelStore::ModelStore(std::filesystem::path folder, std::vector<ModelPtr> shipped,
                       std::function<void(std::string_view)> afterStep)
    : m_folder(std::move(folder)), m_shipped(std::move(shipped)), m_afterStep(std::move(afterStep)) {}

void ModelStore::passed(std::string_view step) const {
    if (m_afterStep)
        m_afterStep(step);
}

Status ModelStore::createFolders() const {
    for (const std::filesystem::path& folder : {m_folder, candidates(), previous()})
        if (const Status made = makeFolder(folder); !made)
            return made;
    return {};
}

ModelStore::HeldModels ModelStore::read(const std::filesystem::path& without) const {
    HeldModels held;
    for (const ModelPtr& model : m_shipped)
        held[ModelSlot::of(*model)] = {model, {}};
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, error))
        if (entry.path().extension() == ".json" && entry.path().filename().string().front() != '.' &&
            entry.path() != without)
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const std::filesystem::path& file : files) {
        ModelPtr model = readOrNull(file);
        if (!model)
            continue;
        if (model->symbol && !model->sourceKind) {
            spdlog::warn("model left out: {}: a scope that names a symbol must name a source kind too", file.string());
            continue;
        }
        const ModelSlot slot = ModelSlot::of(*model);
        const auto present = held.find(slot);
        const bool ownName = present != held.end() && present->second.file.filename() == slot.fileName();
        if (!ownName)
            held[slot] = {std::move(model), file};
    }
    return held;
}

ModelStore::Step ModelStore::behind(const ModelSlot& slot, const HeldModels& held) const {
    const auto at = held.find(slot);
    // Only what was put in use here can be taken back: the file of the slot's own name.
    if (at == held.end() || at->second.file.filename() != slot.fileName())
        return {};
    const std::string& present = at->second.model->id;
    ModelPtr older = readOrNull(previous() / slot.fileName());
    // A crash between the steps of activate() leaves the model in use in previous/ as well: no step back.
    if (older && ModelSlot::of(*older) == slot && older->id != present)
        return {std::move(older), true};
    ModelPtr without = answeringOf(slot, read(at->second.file));
    return without && without->id != present ? Step{std::move(without), false} : Step{};
}

regime::ModelShelf ModelStore::shelf() const {
    regime::ModelShelf shelf;
    const HeldModels held = read();
    for (const auto& [slot, entry] : held) {
        const regime::ModelOrigin origin{entry.file.empty() ? "shipped" : entry.file.filename().string(),
                                         behind(slot, held).model != nullptr};
        if (const Status put = shelf.put(entry.model, origin); !put)
            spdlog::warn("model left out: {}", put.error().text());
    }
    return shelf;
}

ModelPtr ModelStore::inUse(const ModelSlot& slot) const {
    const HeldModels held = read();
    const auto at = held.find(slot);
    return at == held.end() ? nullptr : at->second.model;
}

ModelPtr ModelStore::answering(const ModelSlot& slot) const { return answeringOf(slot, read()); }

ModelPtr ModelStore::answeringOf(const ModelSlot& slot, const HeldModels& held) {
    std::vector<ModelSlot> order{slot};
    const auto lender = regime::borrowedFrom(slot.market);
    for (const auto& kind : {slot.kind, std::optional<market::SourceKind>()}) {
        order.push_back({slot.market, slot.timeframe, kind, std::nullopt});
        if (lender)
            order.push_back({*lender, slot.timeframe, kind, std::nullopt});
    }
    for (const ModelSlot& next : order)
        if (const auto at = held.find(next); at != held.end())
            return at->second.model;
    return nullptr;
}

ModelPtr ModelStore::stepBehind(const ModelSlot& slot) const { return behind(slot, read()).model; }

Status ModelStore::activate(const regime::Model& model) {
    const ModelSlot slot = ModelSlot::of(model);
    if (slot.symbol && !slot.kind)
        return fail("a model's scope that names a symbol must name a source kind too");
    if (const Status made = createFolders(); !made)
        return made;
    const HeldModels held = read();
    const auto present = held.find(slot);
    if (present != held.end() && present->second.model->id == model.id)
        return fail("model " + model.id.substr(0, kShortId) + " is in use for " + slot.text() + " already");
    const std::filesystem::path older = previous() / slot.fileName();
    if (present == held.end() || present->second.file.empty()) {
        if (const Status removed = removeFile(older); !removed)
            return removed;
    } else if (const Status kept = regime::writeModel(*present->second.model, older); !kept) {
        return kept;
    }
    passed("previous");
    if (const Status written = regime::writeModel(model, m_folder / slot.fileName()); !written)
        return written;
    passed("active");
    return {};
}

Result<ModelPtr> ModelStore::rollBack(const ModelSlot& slot) {
    const HeldModels held = read();
    const Step step = behind(slot, held);
    if (!step.model)
        return fail("there is no older model for " + slot.text() + " to step back to");
    if (const Status made = createFolders(); !made)
        return tl::unexpected(made.error());
    const std::filesystem::path active = m_folder / slot.fileName();
    const ModelPtr& present = held.at(slot).model;
    const std::string stem = std::filesystem::path(slot.fileName()).stem().string();
    const std::filesystem::path aside = candidates() / (stem + "." + present->id.substr(0, kShortId) + ".json");
    if (const Status kept = regime::writeModel(*present, aside); !kept)
        return tl::unexpected(kept.error());
    passed("kept");
    if (!step.isPrevious) {
        if (const Status removed = removeFile(active); !removed)
            return tl::unexpected(removed.error());
        passed("active");
        if (const Status removed = removeFile(previous() / slot.fileName()); !removed)
            return tl::unexpected(removed.error());
        return answering(slot);
    }
    std::error_code error;
    std::filesystem::rename(previous() / slot.fileName(), active, error);
    if (error)
        return failAt(active.string(), "cannot rename into place: " + error.message());
    passed("active");
    for (const std::filesystem::path& folder : {m_folder, previous()})
        if (const Status synced = syncFolder(folder); !synced)
            return tl::unexpected(synced.error());
    return step.model;
}

} // namespace aetherion::engine
