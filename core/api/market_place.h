#pragma once
// Which part of the market a request means: the words in its path and query, and the stream that stands for it.
//
// Thread: pure functions.
#include "core/api/routes.h"
#include "core/contract/engine_snapshot.h"

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace aetherion::api {

/// A market, or one venue of it.
struct MarketPlace {
    market::Market market = market::Market::Crypto;
    /// NASDAQ or NYSE where one of these was said; empty for the whole market.
    std::string_view venue{};
    /// CRYPTO US NSE UK NASDAQ NYSE
    [[nodiscard]] std::string_view word() const { return venue.empty() ? market::name(market) : venue; }
};

/// Every accepted spelling of a market, in any case; nothing for a word that is none.
[[nodiscard]] std::optional<MarketPlace> parsePlace(std::string_view text);
/// CRYPTO US NSE UK, then the venues NASDAQ NYSE.
[[nodiscard]] const std::vector<MarketPlace>& allPlaces();

/// What the catalogue says of a stream of this snapshot; null before it is known.
[[nodiscard]] const market::InstrumentSpec* specOf(const contract::EngineSnapshot& snapshot,
                                                   const contract::StreamView& view);
/// An instrument of unknown venue is of every venue of its market.
[[nodiscard]] bool isAt(const contract::EngineSnapshot& snapshot, const contract::StreamView& view,
                        const MarketPlace& place);
/// Any case, exact spelling first; "NASDAQ:TSLA" means TSLA. Null when it is not watched (there).
[[nodiscard]] const contract::StreamView* findSymbol(const contract::EngineSnapshot& snapshot,
                                                     const std::optional<MarketPlace>& place, std::string_view symbol);

/// The stream that a request means: its `symbol`, else the one that stands for the market of the path, or for
/// everything: the primary symbol where it is there, else the first that is traded, else the first. Null where nothing
/// is watched there. The refusals: 404 for a market in the path, or a symbol, that is none; 400 for one in the query.
[[nodiscard]] tl::expected<const contract::StreamView*, http::Response>
chooseStream(const RouteContext& context, const contract::EngineSnapshot& snapshot, const http::Request& request);
/// The place in the path, or in the query; nothing where none is named.
[[nodiscard]] tl::expected<std::optional<MarketPlace>, http::Response> readPlace(const http::Request& request);

} // namespace aetherion::api
