#pragma once
// Words for the risk state. The English state word stays in every language, so that it can be found in logs and API.
//
// Thread: GUI.
#include "core/risk/rail_view.h"
#include "core/risk/scope.h"
#include "core/risk/scope_record.h"
#include "ui/guard/sight.h"

#include <QString>
#include <QTimeZone>

namespace aetherion::guard {

/// "TRADING ON", "REDUCE ONLY", "STAND DOWN", "HALTED"; in other languages with the translation behind it.
[[nodiscard]] QString riskHeadline(risk::RiskState state);
/// What is blocked and what still runs: the same sentence as in API and log.
[[nodiscard]] QString riskMeaning(risk::RiskState state);
/// "n orders cancelled, m positions open WITHOUT protection."
[[nodiscard]] QString haltedAftermath(std::size_t cancelled, std::size_t unprotected);
/// What a silent engine means; `path` is the stop file's.
[[nodiscard]] QString silenceText(const QString& path);
/// Whom a stop stops.
[[nodiscard]] QString stopScopeText();
/// "window" and the like, in words.
[[nodiscard]] QString channelText(const std::string& channel);
/// A person's name as it is; a rail and the like, which holds through itself, in words.
[[nodiscard]] QString whoText(const risk::Hold& hold);
/// "everything", "account A", "market US", "AAPL in US".
[[nodiscard]] QString scopeText(const risk::Scope& scope);
/// "#12 everything HALTED by ops through API at 2026-03-06 14:02:00 UTC: feed looks wrong"
[[nodiscard]] QString holdText(const risk::ScopeHold& hold, const QTimeZone& zone);
/// One step looser, as a resume takes it.
[[nodiscard]] risk::RiskState nextLooser(risk::RiskState state);
/// "daily loss of A in USD"
[[nodiscard]] QString railName(const risk::RailView& rail);
[[nodiscard]] QString railStateText(risk::RailState state);
[[nodiscard]] QString clearsText(risk::Clears clears);
/// Why what a panel shows is old, and how old; empty while it is not.
[[nodiscard]] QString oldText(const Sight& sight);
/// As a sentence begins.
[[nodiscard]] QString capitalised(const QString& text);
/// "[HALTED] title"; as it is while trading is on.
[[nodiscard]] QString titleFor(risk::RiskState state, const QString& title);

} // namespace aetherion::guard
