#include "core/api/routes.h"

#include "core/api/decision_channel.h"
#include "core/api/feed_talk.h"
#include "core/api/market_channel.h"
#include "core/api/plain_talks.h"
#include "core/api/regime_channel.h"
#include "core/http/json_text.h"

#include <nlohmann/json.hpp>

namespace aetherion::api {

void addAllRoutes(http::Router& router, const RouteContext& context) {
    addIdentityRoutes(router, context);
    addHealthRoutes(router, context);
    addMarketRoutes(router, context);
    addTickRoutes(router, context);
    addBookRoutes(router, context);
    addFeatureRoute(router, context);
    addInstrumentRoute(router, context);
    addQuoteRoutes(router, context);
    addSeriesRoute(router, context);
    addRegimeRoutes(router, context);
    addRegimeHistoryRoute(router, context);
    addEmergencyRoutes(router, context);
    addOrderRoutes(router, context);
    addStoppedOrderRoutes(router, context);
    addPortfolioRoutes(router, context);
    addRiskRoutes(router, context);
    addDecisionRoutes(router, context);
    addPolicyRoutes(router, context);
    addJobRoutes(router, context);
    addTokenRoutes(router, context);
    addAuditRoutes(router, context);
    addMetricsRoutes(router, context);
    addRollingRoutes(router, context);
    addDocsRoutes(router, context);
    addModelRoutes(router, context);
    addSummaryRoutes(router, context);
}

Identity RouteContext::identityAt(const http::Request& request) const {
    for (const CompatPort& compat : settings.compatPorts)
        if (compat.port == request.port && compat.port != settings.port)
            return compat.identity;
    return Identity::Aetherion;
}

std::vector<std::string> socketPaths() {
    return {MarketChannel::kPath.toStdString(), RegimeChannel::kPath.toStdString(), std::string(kStreamPath),
            std::string(kDecisionPath), std::string(kFeedPath)};
}

tl::expected<nlohmann::ordered_json, http::Refusal> readObject(const http::Request& request, int maxDepth) {
    if (request.body.empty())
        return nlohmann::ordered_json::object();
    auto value = http::parseJson(request.body, maxDepth);
    if (!value)
        return tl::unexpected(http::Refusal{400, value.error().text()});
    if (!value->is_object())
        return tl::unexpected(http::Refusal{400, "the body must be a JSON object"});
    return std::move(*value);
}

} // namespace aetherion::api
