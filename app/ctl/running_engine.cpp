#include "app/ctl/running_engine.h"

#include "core/base/decimal.h"

#include <QUrl>

namespace aetherion::ctl {

namespace {

/// Above the API's own patience: five seconds for an answer and five for a fill.
constexpr Duration kAnswerPatience = std::chrono::seconds(15);

std::string refusalText(const EngineAnswer& answer) {
    const auto body = nlohmann::json::parse(answer.body, nullptr, false);
    if (!body.is_object())
        return "the engine answered " + std::to_string(answer.status);
    std::string text = textOf(body, "code");
    if (const auto context = body.find("context"); context != body.end() && context->is_object())
        for (const auto& [key, value] : context->items())
            text += " " + key + "=" + (value.is_string() ? value.get<std::string>() : value.dump());
    const std::string detail = textOf(body, "detail");
    return text.empty() ? detail : text + ": " + detail;
}

} // namespace

Result<EngineClient> runningEngine(const CommandLine& line) {
    const auto settings = line.settings();
    if (!settings)
        return tl::unexpected(settings.error());
    auto engine = EngineClient::find(settings->dataFolder);
    if (!engine)
        return failAt(settings->dataFolder.string(), "no engine with an API runs here; start aetherion or aetheriond");
    return std::move(*engine);
}

Result<nlohmann::json> askEngine(const EngineClient& engine, const EngineRequest& request, const std::string& what) {
    const auto answer = engine.send(request, kAnswerPatience);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->status < 200 || answer->status > 299)
        return failAt(what + " refused", refusalText(*answer));
    auto body = nlohmann::json::parse(answer->body, nullptr, false);
    if (body.is_discarded())
        return failAt(what, "the engine's answer is no JSON");
    return body;
}

std::string numberText(const nlohmann::json& value) {
    if (value.is_number_float()) {
        const auto units = base::decimalFromDouble(value.get<double>());
        return units ? base::formatDecimal(*units) : value.dump();
    }
    return value.is_null() ? "-" : value.is_string() ? value.get<std::string>() : value.dump();
}

std::string textOf(const nlohmann::json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string pathPart(const std::string& text) {
    return QUrl::toPercentEncoding(QString::fromStdString(text)).toStdString();
}

} // namespace aetherion::ctl
