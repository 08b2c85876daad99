#pragma once
// An account as it stands: cash by currency, holdings by instrument.
//
// Nothing in it is negative, and what is set aside is never more than what there is. Thread: values.
#include "core/base/decimal.h"
#include "core/base/time.h"
#include "core/market/instrument.h"
#include "core/market/instrument_spec.h"

#include <map>
#include <span>
#include <string>

namespace aetherion::trading {

/// How much cash of each currency an account begins with.
using OpeningBalances = std::map<std::string, Cash>;
/// The same amount of every currency that these instruments are quoted in.
[[nodiscard]] OpeningBalances openingBalances(std::span<const market::InstrumentSpec> instruments,
                                              Cash each = Cash::fromUnits(10'000 * kDecimalUnit));

/// Quantity and cost are kept, the average follows from them. It stays when all is sold, for what was realised; whoever
/// shows positions leaves out those without a quantity (portfolio.h).
struct Holding {
    Quantity quantity;
    /// The instrument's, since it was first bought.
    std::string currency;
    /// Of what is still held, purchase fees included.
    Cash cost;
    /// Set aside by open sales.
    Quantity reserved;
    /// Of all sales so far.
    Cash realised;
    /// When the quantity last left zero.
    Timestamp opened;
    /// Fills that sold, and those of them that made more than they had cost, fees included.
    std::int64_t sales = 0;
    std::int64_t winningSales = 0;
    bool operator==(const Holding&) const = default;

    [[nodiscard]] Quantity free() const { return quantity - reserved; }
};

struct CashBalance {
    Cash amount;
    /// Set aside by open purchases.
    Cash reserved;
    bool operator==(const CashBalance&) const = default;

    [[nodiscard]] Cash free() const { return amount - reserved; }
};

struct Account {
    std::string id;
    Timestamp opened;
    std::map<std::string, CashBalance> cash;
    std::map<market::InstrumentKey, Holding> holdings;
    bool operator==(const Account&) const = default;

    /// Null where there never was any.
    [[nodiscard]] const CashBalance* cashIn(const std::string& currency) const;
    [[nodiscard]] const Holding* holdingOf(const market::InstrumentKey& instrument) const;
};

/// In the order of their names.
using Accounts = std::map<std::string, Account, std::less<>>;

} // namespace aetherion::trading
