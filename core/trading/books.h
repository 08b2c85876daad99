#pragma once
// The accounts of one source: cash by currency, holdings by instrument, booked double-entry.
//
// Every trade is one transaction whose entries sum to zero in each currency and each instrument; cash and holdings are
// moved to and from the venue's own account, fees to the fee account, openings from the owners' account. Cash and
// holdings of an account are never negative: what open orders need is set aside, and no order may spend it twice.
// Nothing is rounded twice: a value is price times quantity in 128 bits, half to even, once per trade.
//
// Accounts come to be with their first order (open()), never by being read; at most 10,000. Iteration is in the order
// of account names. Deterministic; no clock. Thread: the engine's.
#include "core/trading/fee_schedule.h"
#include "core/trading/listing.h"
#include "core/trading/order.h"
#include "core/trading/refusal.h"
#include "core/trading/trade.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::trading {

/// How much cash of each currency an account begins with.
using OpeningBalances = std::map<std::string, Cash>;

/// Quantity and cost are kept, the average follows from them.
struct Holding {
    Quantity quantity;
    /// Of what is still held, purchase fees included; in the instrument's currency.
    Cash cost;
    /// Set aside by open sales.
    Quantity reserved;
    /// Of all sales so far.
    Cash realised;
    /// When the quantity last left zero.
    Timestamp opened;
    bool operator==(const Holding&) const = default;
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
};

class Books {
public:
    Books(OpeningBalances opening, FeeSchedule fees);

    /// Null for an account that has never ordered.
    [[nodiscard]] const Account* find(std::string_view account) const;
    [[nodiscard]] const std::map<std::string, Account, std::less<>>& accounts() const { return m_accounts; }
    /// The account, made with the opening balances where it is new. Refused: an identifier that is empty, longer than
    /// 128 bytes or not printable, and the 10,001st account.
    [[nodiscard]] tl::expected<const Account*, Refusal> open(std::string_view account, Timestamp time);

    /// Price times quantity in the listing's currency, and the fee on that. An overflow is refused by name.
    [[nodiscard]] Result<Cash> value(const Listing& listing, Price price, Quantity quantity) const;
    [[nodiscard]] Result<Cash> fee(const Listing& listing, Cash value) const;

    /// Sets aside what an open order may need: of a purchase the value of its remaining quantity at `price` with the
    /// fee, of a sale the quantity. What was set aside for the same order before is let go first. Refused with
    /// FinLearn's words when there is not that much: INSUFFICIENT_FUNDS, INSUFFICIENT_SHARES; then nothing has changed.
    [[nodiscard]] std::optional<Refusal> reserve(const Order& order, const Listing& listing, Price price);
    void release(OrderId order);
    /// The most that the account can take of a fill at this price with what is set aside for the order and what is free
    /// beside it, in whole lots, at most `wanted`.
    [[nodiscard]] Quantity affordable(const Order& order, const Listing& listing, Price price, Quantity wanted) const;
    /// Books a fill as one transaction and reduces what is set aside. An error (overflow, or more than affordable())
    /// leaves everything as it was.
    [[nodiscard]] Result<Trade> settle(const Order& order, const Listing& listing, Price price, Quantity quantity,
                                       Timestamp time);

    /// Do all entries so far sum to zero in every currency and instrument, is nothing negative, and is what is set
    /// aside the sum over open orders? Names the first place where not.
    [[nodiscard]] Status audit() const;
    /// SHA-256 over everything in it, in a defined order.
    [[nodiscard]] std::string digest() const;
    /// Books an earlier run's trade again; with the same trades in the same order the books are the same.
    [[nodiscard]] Status replay(const Trade& trade, const Listing& listing);

private:
    std::map<std::string, Account, std::less<>> m_accounts;
};

} // namespace aetherion::trading
