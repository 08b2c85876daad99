#include "core/api/documents.h"
#include "core/api/routes.h"

namespace aetherion::api {

namespace {

/// The page's script and style come from here, so do its requests and sockets; nothing else is loaded or run.
constexpr std::string_view kDocsPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

http::Response documentAnswer(const std::string& text, std::string_view contentType) {
    http::Response response;
    response.contentType = contentType;
    response.body = text;
    response.tag = http::bodyTag(text);
    return response;
}

http::Response docsPageAnswer() {
    return documentAnswer(docsPage(), "text/html; charset=utf-8")
        .with("Content-Security-Policy", std::string(kDocsPolicy));
}

http::Response docsAsset(const std::string& file) {
    if (file == "docs.js")
        return documentAnswer(docsScript(), "text/javascript; charset=utf-8");
    if (file == "docs.css")
        return documentAnswer(docsStyle(), "text/css; charset=utf-8");
    return http::problem(404, "the page consists of docs.js and docs.css");
}

} // namespace

void addDocsRoutes(http::Router& router, const RouteContext&) {
    router.add(http::Method::Get, "/openapi.json", http::Scope::Free,
               [](const http::Request&) { return documentAnswer(openApiJson(), "application/json"); });
    router.add(http::Method::Get, "/asyncapi.json", http::Scope::Free,
               [](const http::Request&) { return documentAnswer(asyncApiJson(), "application/json"); });
    router.add(http::Method::Get, "/docs", http::Scope::Free, [](const http::Request&) { return docsPageAnswer(); });
    router.add(http::Method::Get, "/docs/{file}", http::Scope::Free,
               [](const http::Request& request) { return docsAsset(request.parameter("file")); });
}

} // namespace aetherion::api
