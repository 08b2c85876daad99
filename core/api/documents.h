#pragma once
// What the program says about itself, embedded at build time from `resources/api`.
//
// Thread: any; the texts never change.
#include <string>

namespace aetherion::api {

/// `openapi.yaml` and `asyncapi.yaml` as JSON.
[[nodiscard]] const std::string& openApiJson();
[[nodiscard]] const std::string& asyncApiJson();

/// The page that renders them: `docs/`.
[[nodiscard]] const std::string& docsPage();
[[nodiscard]] const std::string& docsScript();
[[nodiscard]] const std::string& docsStyle();

} // namespace aetherion::api
