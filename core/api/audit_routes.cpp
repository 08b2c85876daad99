#include "core/api/account_access.h"
#include "core/api/routes.h"
#include "core/api/unavailable.h"
#include "core/api/wire_values.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;
using AuditPage = contract::Page<contract::AuditRecord>;

constexpr std::size_t kAuditRows = 100;
constexpr std::size_t kMostAuditRows = 1000;

ordered_json auditJson(const contract::AuditRecord& record) {
    return {{"seq", record.seq},
            {"engine", record.engine},
            {"time", formatIso(record.time)},
            {"time_ms", epochMillis(record.time)},
            {"who", record.who},
            {"channel", record.channel},
            {"kind", record.action},
            {"subject", record.subject},
            {"before", record.before},
            {"after", record.after},
            {"reason", record.reason},
            {"prev", record.prev},
            {"hash", record.hash}};
}

http::Response auditAnswer(const Result<AuditPage>& page) {
    if (!page && page.error().place == "cursor")
        return http::problem(400, page.error().text());
    if (!page)
        return unavailableProblem("the audit cannot be read now", page.error());
    auto items = ordered_json::array();
    for (const contract::AuditRecord& record : page->rows)
        items.push_back(auditJson(record));
    return http::jsonResponse(200,
                              {{"items", std::move(items)},
                               {"nextCursor", page->cursor.empty() ? ordered_json() : ordered_json(page->cursor)}});
}

/// The mirror of the chain, newest first.
void auditRows(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    const std::string* account = request.queryValue("account");
    if (auto foreign = account ? refuseAccount(request, *account) : refuseUnlessAll(request))
        return responder.answer([refused = std::move(*foreign)] { return refused; });
    const auto limit = readCount(request.queryValue("limit"), kAuditRows, 1, kMostAuditRows, "limit");
    if (!limit)
        return responder.answer([refusal = limit.error()] { return http::problem(refusal); });
    contract::HistoryQuery query;
    query.limit = *limit;
    query.newestFirst = true;
    if (account)
        query.account = *account;
    if (const std::string* kind = request.queryValue("kind"))
        query.action = *kind;
    if (const std::string* engine = request.queryValue("engine"))
        query.engine = *engine;
    if (const std::string* cursor = request.queryValue("cursor"))
        query.cursor = *cursor;
    context.ports.history.audit(std::move(query), responder.stopToken(), [responder](Result<AuditPage> page) {
        responder.answer(
            [shared = std::make_shared<Result<AuditPage>>(std::move(page))] { return auditAnswer(*shared); });
    });
}

} // namespace

void addAuditRoutes(http::Router& router, const RouteContext& context) {
    router.addAsync(http::Method::Get, "/api/v1/audit", http::Scope::Read,
                    [&context](const http::Request& request, const http::Responder& responder) {
                        auditRows(context, request, responder);
                    });
}

} // namespace aetherion::api
