#pragma once
// The routes by subject: each function adds its own to the table. Handlers keep a reference to the context.
//
// Thread: handlers run on the api thread and do not wait; what waits for the disk goes through `blocking`,
// what waits for the desk through `desk`, what takes long to write down through `rendering`: a stop is answered behind
// neither an order nor a large page.
#include "core/api/api_server.h"
#include "core/api/blocking_calls.h"
#include "core/api/desk_calls.h"
#include "core/api/token_book.h"
#include "core/http/router.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace aetherion::api {

struct RouteContext {
    /// Who answers at the port where the request arrived.
    [[nodiscard]] Identity identityAt(const http::Request& request) const;

    const ApiPorts& ports;
    const ApiSettings& settings;
    BlockingCalls& blocking;
    DeskCalls& desk;
    const http::Counters& counters;
    BlockingCalls& rendering;
    /// Null: no token but the start token.
    TokenBook* tokens = nullptr;
};

/// `/ /version`
void addIdentityRoutes(http::Router& router, const RouteContext& context);
/// `/health… /check-regime`
void addHealthRoutes(http::Router& router, const RouteContext& context);
/// `/api/market/candles…`, `/status`, `/active`, `/source`
void addMarketRoutes(http::Router& router, const RouteContext& context);
/// `/api/market/snapshot…`, `/trades/{market}`
void addTickRoutes(http::Router& router, const RouteContext& context);
/// `/api/market/orderbook…`
void addBookRoutes(http::Router& router, const RouteContext& context);
/// `/api/market/features/{market}`
void addFeatureRoute(http::Router& router, const RouteContext& context);
/// `/api/v1/market/instruments`
void addInstrumentRoute(http::Router& router, const RouteContext& context);
/// `/api/v1/market/quotes`, `/quote/{symbol}`, `/api/live-prices`, `/api/live/prices`
void addQuoteRoutes(http::Router& router, const RouteContext& context);
/// `/api/v1/market/history/{symbol}`
void addSeriesRoute(http::Router& router, const RouteContext& context);
/// `/api/v1/regimes`, `/detect_regime`
void addRegimeRoutes(http::Router& router, const RouteContext& context);
/// `/api/v1/regimes/history`
void addRegimeHistoryRoute(http::Router& router, const RouteContext& context);
/// `/emergency/…`
void addEmergencyRoutes(http::Router& router, const RouteContext& context);
/// `/api/v1/orders/…`
void addOrderRoutes(http::Router& router, const RouteContext& context);
/// `/api/v1/orders/cancelled-by-stop`, `/api/v1/orders/place-again`
void addStoppedOrderRoutes(http::Router& router, const RouteContext& context);
/// `/api/v1/portfolio/…`, `/data/positions`
void addPortfolioRoutes(http::Router& router, const RouteContext& context);
/// `/api/v1/risk…`
void addRiskRoutes(http::Router& router, const RouteContext& context);
/// `/api/decision/latest`, `/api/position/size`, `/jobs/cycle`
void addDecisionRoutes(http::Router& router, const RouteContext& context);
/// `/api/v1/policy/…`
void addPolicyRoutes(http::Router& router, const RouteContext& context);
/// `/metrics`, `/metrics/summary`, `/data/metrics`
void addMetricsRoutes(http::Router& router, const RouteContext& context);
/// `/data/rolling…`
void addRollingRoutes(http::Router& router, const RouteContext& context);
/// `/jobs/…`
void addJobRoutes(http::Router& router, const RouteContext& context);
/// `/docs /openapi.json /asyncapi.json`
void addDocsRoutes(http::Router& router, const RouteContext& context);
/// `/api/models…`
void addModelRoutes(http::Router& router, const RouteContext& context);
/// `/api/dashboard`
void addSummaryRoutes(http::Router& router, const RouteContext& context);

/// `/api/v1/tokens…`
void addTokenRoutes(http::Router& router, const RouteContext& context);
/// `/api/v1/audit`
void addAuditRoutes(http::Router& router, const RouteContext& context);

void addAllRoutes(http::Router& router, const RouteContext& context);
/// `/ws/…`
[[nodiscard]] std::vector<std::string> socketPaths();

/// The body as an object; an empty body is an empty object. 400 otherwise.
[[nodiscard]] tl::expected<nlohmann::ordered_json, http::Refusal> readObject(const http::Request& request,
                                                                             int maxDepth);

} // namespace aetherion::api
