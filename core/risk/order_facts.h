#pragma once
// One order as the rails look at it: what was asked, what it is worth, and what its account has. Made once per order.
//
// Thread: the engine's; valid for the call.
#include "core/risk/exposure_book.h"
#include "core/risk/knobs.h"
#include "core/risk/limit_tree.h"
#include "core/trading/listing.h"
#include "core/trading/market_view.h"
#include "core/trading/order.h"

namespace aetherion::risk {

struct OrderFacts {
    const trading::OrderRequest& request;
    const trading::Listing& listing;
    const trading::MarketView& market;
    const Knobs& knobs;
    const LimitTree& limits;
    const ExposureBook& book;
    Timestamp now{};
    Slot account = kNoSlot;
    Slot instrument = kNoSlot;
    /// The last price; zero where it is none: missing, stale, or not above zero.
    Price reference{};
    /// What it will pay or get at worst, as far as one can tell: its limit; of a market order the other side's best.
    Price price{};
    /// At that price; nothing where it cannot be counted.
    std::optional<Cash> value{};
    /// Equity and exposure of the account in the instrument's currency, and its business in the instrument. What the
    /// order replaces is not counted.
    Exposure own{};
    SymbolBusiness business{};
    Cash replaced{};

    [[nodiscard]] bool buys() const { return request.side == market::Side::Buy; }
    [[nodiscard]] bool isAutomatic() const { return trading::isAutomatic(request.origin.channel); }
    /// A purchase enters and a sale reduces, whatever it was called.
    [[nodiscard]] trading::Purpose purpose() const;
    /// Protects or ends what is held: never held up by rails that guard against haste.
    [[nodiscard]] bool isExit() const {
        return purpose() == trading::Purpose::ProtectiveExit || purpose() == trading::Purpose::Flatten;
    }
    [[nodiscard]] bool isAutomaticEntry() const { return isAutomatic() && buys(); }
    [[nodiscard]] OrderSubject subject() const {
        return {request.instrument.market, request.account, request.instrument.symbol};
    }
    [[nodiscard]] const std::string& currency() const { return listing.spec.currency; }
};

[[nodiscard]] trading::Purpose effectivePurpose(const trading::OrderRequest& request);
[[nodiscard]] OrderFacts factsOf(const trading::OrderRequest& request, const trading::Listing& listing,
                                 const trading::MarketView& market, const Knobs& knobs, const LimitTree& limits,
                                 const ExposureBook& book);

} // namespace aetherion::risk
