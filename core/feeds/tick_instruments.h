#pragma once
// Which instruments a file of trades holds whose rows each name a market and a symbol, and which of them are meant.
//
// Tells it by reading the file once. A row that does not say whose it is has no instrument; the reader refuses it.
// Files of any other kind are passed on as they were stated. Errors name the file, what it holds and what to add.
// Thread: any; stops early on request.
#include "core/feeds/defect.h"
#include "core/feeds/source_spec.h"

#include <stop_token>
#include <string_view>
#include <vector>

namespace aetherion::feeds {

/// One spec for each instrument that is asked for, with its market and symbol, in the order in which they first appear.
/// What `spec` leaves open is every instrument of the file.
[[nodiscard]] Result<std::vector<SourceSpec>> perInstrument(const SourceSpec& spec, const std::stop_token& stop = {});
/// The same where only one can be meant.
[[nodiscard]] Result<SourceSpec> oneInstrument(const SourceSpec& spec, const std::stop_token& stop = {});

/// The market that a row names beside its symbol.
[[nodiscard]] RowResult<market::Market> readRowMarket(std::string_view market, std::string_view symbol);

} // namespace aetherion::feeds
