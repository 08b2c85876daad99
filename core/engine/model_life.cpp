#include "core/engine/model_life.h"

#include "core/regime/model_file.h"
#include "core/regime/model_gate.h"

#include <nlohmann/json.hpp>

#include <charconv>

namespace aetherion::engine {

namespace {

constexpr std::size_t kShownId = 8;

std::string shortId(const std::shared_ptr<const regime::Model>& model) {
    return model ? model->id.substr(0, kShownId) : std::string();
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines)
        text += (text.empty() ? "" : "; ") + line;
    return text;
}

nlohmann::json entryOf(const ModelSlot& slot, const Decider& by, const std::string& reason) {
    nlohmann::json entry{{"market", market::name(slot.market)},
                         {"timeframe", market::name(slot.timeframe)},
                         {"who", by.who},
                         {"channel", by.channel}};
    if (slot.kind)
        entry["source_kind"] = market::name(*slot.kind);
    if (slot.symbol)
        entry["symbol"] = *slot.symbol;
    if (!reason.empty())
        entry["reason"] = reason;
    return entry;
}

/// What the gate judges by.
Result<std::vector<regime::TrainingSequence>> readSequences(const AcceptRequest& request, const regime::Model& model,
                                                            const storage::StoreAddress& databases,
                                                            const std::stop_token& stop) {
    Result<std::vector<CollectedBars>> streams;
    if (!request.sources.empty()) {
        streams = collectBars(request.sources, model.timeframe, market::SourceKind::Imported, stop);
    } else {
        StoredBarsRequest stored = request.stored.value_or(StoredBarsRequest{});
        stored.timeframe = model.timeframe;
        if (stored.instruments.empty()) {
            stored.market = model.market;
            if (model.symbol)
                stored.instruments = {{model.market, *model.symbol}};
            if (stored.source.empty()) {
                stored.kind = model.sourceKind;
                stored.realOnly = !model.sourceKind;
            }
        }
        streams = readStoredBars(databases, stored, stop);
    }
    if (!streams)
        return tl::unexpected(streams.error());
    std::vector<regime::TrainingSequence> sequences;
    for (CollectedBars& collected : *streams) {
        const market::InstrumentKey& instrument = collected.stream.instrument;
        if (!regime::speaksFor(model, instrument.market))
            return failAt(request.model.string(), "is a model for " + std::string(market::name(model.market)) +
                                                      ", not for " + std::string(market::name(instrument.market)));
        sequences.push_back({instrument.symbol, std::move(collected.bars), {}});
    }
    return sequences;
}

Result<regime::GateVerdict> judge(const AcceptRequest& request, const std::shared_ptr<const regime::Model>& model,
                                  std::shared_ptr<const regime::Model> incumbent,
                                  const storage::StoreAddress& databases, const std::stop_token& stop) {
    auto sequences = readSequences(request, *model, databases, stop);
    if (!sequences)
        return tl::unexpected(sequences.error());
    return regime::runGate({model, std::move(incumbent), std::move(*sequences)}, stop);
}

} // namespace

Result<std::string> ModelLife::accept(const AcceptRequest& request, const JobProgress& progress,
                                      const std::stop_token& stop, std::string* said) {
    if (request.force && request.reason.empty())
        return failAt("reason", "is missing; what goes around the gate needs one");
    progress(0, "reading");
    auto read = regime::readModel(request.model);
    if (!read)
        return tl::unexpected(read.error());
    const auto model = std::make_shared<const regime::Model>(std::move(*read));
    const ModelSlot slot = ModelSlot::of(*model);
    const auto present = m_store.inUse(slot);
    if (present && present->id == model->id)
        return failAt(request.model.string(), "is in use for " + slot.text() + " already");
    const auto incumbent = m_store.answering(slot);

    progress(0.1, "judging");
    const auto verdict = judge(request, model, incumbent, m_databases, stop);
    if (stop.stop_requested())
        return fail("cancelled");
    nlohmann::json entry = entryOf(slot, request.by, request.reason);
    entry["model"] = model->id;
    // Where it really is, not the link through which it was named.
    std::error_code unresolved;
    const std::filesystem::path real = std::filesystem::canonical(request.model, unresolved);
    entry["file"] = unresolved ? request.model.string() : real.string();
    entry["replaces"] = incumbent ? incumbent->id : std::string();
    if (verdict && said)
        *said = regime::gateJson(*verdict);
    if (verdict)
        entry["gate"] = nlohmann::json::parse(regime::gateJson(*verdict));
    else
        entry["gate_error"] = verdict.error().text();
    if (!request.force && (!verdict || !verdict->passed())) {
        const std::string why = verdict ? joined(regime::gateLines(*verdict, true)) : verdict.error().text();
        if (const Status kept = m_history.append(m_clock.now(), "refuse", std::move(entry)); !kept)
            return tl::unexpected(kept.error());
        return failAt(request.model.string(), "not accepted: " + why);
    }
    progress(0.9, "taking it into use");
    const bool forced = !verdict || !verdict->passed();
    entry["forced"] = forced;
    if (const Status kept = m_history.append(m_clock.now(), "accept", entry); !kept)
        return tl::unexpected(kept.error());
    if (const Status active = m_store.activate(*model); !active) {
        entry["error"] = active.error().text();
        (void)m_history.append(m_clock.now(), "accept-failed", std::move(entry));
        return tl::unexpected(active.error());
    }
    return "accepted " + shortId(model) + " for " + slot.text() +
           (incumbent ? " in place of " + shortId(incumbent) : std::string()) + (forced ? " by force" : "") + "; " +
           (verdict ? joined(regime::gateLines(*verdict)) : "not judged: " + verdict.error().text());
}

Result<std::string> ModelLife::rollBack(const RollBackRequest& request) {
    const auto present = m_store.inUse(request.slot);
    const auto behind = m_store.stepBehind(request.slot);
    if (!behind)
        return fail("there is no older model for " + request.slot.text() + " to step back to");
    nlohmann::json entry = entryOf(request.slot, request.by, request.reason);
    entry["model"] = behind->id;
    entry["replaces"] = present ? present->id : std::string();
    if (const Status kept = m_history.append(m_clock.now(), "roll-back", std::move(entry)); !kept)
        return tl::unexpected(kept.error());
    const auto back = m_store.rollBack(request.slot);
    if (!back)
        return tl::unexpected(back.error());
    return "back to " + shortId(*back) + " for " + request.slot.text() + " from " + shortId(present);
}

Result<AcceptRequest> parseAcceptRequest(const contract::JobRequest& request, const std::filesystem::path& candidates) {
    AcceptRequest accept;
    accept.by = {"operator", "api"};
    for (const std::string& source : request.sources) {
        auto spec = feeds::parseSourceSpec(source);
        if (!spec)
            return tl::unexpected(spec.error());
        accept.sources.push_back(std::move(*spec));
    }
    StoredBarsRequest stored;
    bool isStored = false;
    for (const auto& [option, value] : request.options) {
        if (option == "model") {
            accept.model = value;
        } else if (option == "force") {
            if (value != "true" && value != "false")
                return failAt(option, "\"" + value + "\" is neither true nor false");
            accept.force = value == "true";
        } else if (option == "reason") {
            accept.reason = value;
        } else if (option == "who") {
            accept.by.who = value;
        } else if (option == "channel") {
            accept.by.channel = value;
        } else if (option == "stored") {
            auto streams = parseStoredStreams(value);
            if (!streams)
                return tl::unexpected(streams.error());
            stored.instruments = std::move(*streams);
            isStored = true;
        } else if (option == "source") {
            stored.source = value;
            isStored = true;
        } else if (option == "bars") {
            const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), stored.bars);
            if (error != std::errc{} || end != value.data() + value.size() || stored.bars == 0)
                return failAt(option, "\"" + value + "\" is not a whole number above 0");
            isStored = true;
        } else {
            return failAt(option, "unknown option of accept-model");
        }
    }
    if (accept.model.empty())
        return failAt("model", "the model file is missing");
    if (isStored && !accept.sources.empty())
        return failAt("stored", "sources are given as well; the gate judges by either");
    if (isStored)
        accept.stored = std::move(stored);
    if (accept.model.is_relative())
        accept.model = candidates / accept.model;
    return accept;
}

Result<RollBackRequest> parseRollBackRequest(const contract::JobRequest& request) {
    RollBackRequest back;
    back.by = {"operator", "api"};
    if (!request.sources.empty())
        return failAt("sources", "rollback-model takes none");
    bool hasMarket = false;
    bool hasTimeframe = false;
    for (const auto& [option, value] : request.options) {
        Status read;
        const auto take = [&](const auto& parsed, auto& into) {
            if (parsed)
                into = *parsed;
            else
                read = failAt(option, parsed.error().text());
        };
        if (option == "market") {
            take(market::parseMarket(value), back.slot.market);
            hasMarket = true;
        } else if (option == "timeframe") {
            take(market::parseTimeframe(value), back.slot.timeframe);
            hasTimeframe = true;
        } else if (option == "kind") {
            take(market::parseSourceKind(value), back.slot.kind);
        } else if (option == "symbol") {
            back.slot.symbol = value;
        } else if (option == "reason") {
            back.reason = value;
        } else if (option == "who") {
            back.by.who = value;
        } else if (option == "channel") {
            back.by.channel = value;
        } else {
            return failAt(option, "unknown option of rollback-model");
        }
        if (!read)
            return tl::unexpected(read.error());
    }
    if (!hasMarket || !hasTimeframe)
        return failAt(hasMarket ? "timeframe" : "market", "is missing");
    return back;
}

} // namespace aetherion::engine
