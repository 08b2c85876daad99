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
#include "core/trading/account.h"
#include "core/trading/fee_schedule.h"
#include "core/trading/journal.h"
#include "core/trading/listing.h"
#include "core/trading/order.h"
#include "core/trading/refusal.h"
#include "core/trading/reservations.h"
#include "core/trading/trade.h"

#include <optional>
#include <string>
#include <string_view>

namespace aetherion::trading {

inline constexpr std::size_t kMostAccounts = 10'000;
inline constexpr std::size_t kLongestAccountId = 128;

/// Books::audit() of its parts.
[[nodiscard]] Status auditBooks(const Accounts& accounts, const Journal& journal, const Reservations& reservations);

class Books {
public:
    Books(OpeningBalances opening, FeeSchedule fees);

    /// Null for an account that has never ordered.
    [[nodiscard]] const Account* find(std::string_view account) const;
    [[nodiscard]] const Accounts& accounts() const { return m_accounts; }
    /// The account, made with the opening balances where it is new. Refused: an identifier that is empty, longer than
    /// 128 bytes or not printable ASCII (INVALID_ACCOUNT), and the 10,001st account (TOO_MANY_ACCOUNTS).
    [[nodiscard]] tl::expected<const Account*, Refusal> open(std::string_view account, Timestamp time);
    /// The same with balances of its own: an account of an earlier run, which began with what was given then.
    [[nodiscard]] tl::expected<const Account*, Refusal> open(std::string_view account, Timestamp time,
                                                             const OpeningBalances& opening);
    /// Would open() refuse? Changes nothing.
    [[nodiscard]] std::optional<Refusal> mayOpen(std::string_view account) const;

    /// Price times quantity in the listing's currency, and the fee on that. An overflow is refused by name.
    [[nodiscard]] Result<Cash> value(const Listing& listing, Price price, Quantity quantity) const;
    [[nodiscard]] Result<Cash> fee(const Listing& listing, Cash value) const;
    /// Both together: what a purchase takes.
    [[nodiscard]] Result<Cash> cost(const Listing& listing, Price price, Quantity quantity) const;

    /// Sets aside what an open order may need: of a purchase the value of its remaining quantity at `price` with the
    /// fee, of a sale the quantity. What was set aside for the same order before is let go first. Refused with
    /// FinLearn's words when there is not that much: INSUFFICIENT_FUNDS, INSUFFICIENT_SHARES; then nothing has changed.
    [[nodiscard]] std::optional<Refusal> reserve(const Order& order, const Listing& listing, Price price);
    /// Would reserve() refuse an order for this much? Changes nothing. An account that is not open counts as one with
    /// the opening balances; what `own` has set aside counts as free.
    [[nodiscard]] std::optional<Refusal> mayReserve(std::string_view account, market::Side side, const Listing& listing,
                                                    Quantity quantity, Price price, OrderId own = 0) const;
    void release(OrderId order);
    [[nodiscard]] const Reservations& reservations() const { return m_reservations; }
    /// The most that the account can take of a fill at this price with what is set aside for the order and what is free
    /// beside it, in whole lots, at most `wanted` and what the order has left.
    [[nodiscard]] Quantity affordable(const Order& order, const Listing& listing, Price price, Quantity wanted) const;
    /// Books a fill as one transaction and reduces what is set aside; the order is given as it stood before the fill.
    /// An error (overflow, more than affordable() or than the order has left, another instrument) leaves everything as
    /// it was.
    [[nodiscard]] Result<Trade> settle(const Order& order, const Listing& listing, Price price, Quantity quantity,
                                       Timestamp time);

    /// Do all entries so far sum to zero in every currency and instrument, is nothing negative, and is what is set
    /// aside the sum over open orders? Names the first place where not.
    [[nodiscard]] Status audit() const;
    /// SHA-256 over everything in it, in a defined order.
    [[nodiscard]] std::string digest() const;
    /// Books an earlier run's trade again, with the fee that it had; with the same accounts opened and the same trades
    /// in the same order the books are the same. An account that is not open is opened at the trade's time. Refused,
    /// with everything as it was: a trade out of turn (so none counts twice), or one that these books would have booked
    /// otherwise.
    [[nodiscard]] Status replay(const Trade& trade, const Listing& listing);

    /// The last trade's; they count from 1.
    [[nodiscard]] std::int64_t lastTrade() const { return m_lastTrade; }
    /// What the venue, the fees and the owners have of it all.
    [[nodiscard]] const Journal& journal() const { return m_journal; }
    [[nodiscard]] const OpeningBalances& opening() const { return m_opening; }

private:
    [[nodiscard]] CashBalance cashOf(const Account* account, const std::string& currency) const;
    [[nodiscard]] tl::expected<Cash, Refusal> fundsFor(const CashBalance& cash, const Listing& listing,
                                                       Quantity quantity, Price price, Cash own) const;
    [[nodiscard]] Cash stillSetAside(const Reservation& own, const CashBalance& before, const Listing& listing,
                                     const Trade& trade) const;
    void enter(Account& account, const Listing& listing, const Trade& trade, const Holding& holding);

    Accounts m_accounts;
    OpeningBalances m_opening;
    FeeSchedule m_fees;
    Journal m_journal;
    Reservations m_reservations;
    std::int64_t m_lastTrade = 0;
};

} // namespace aetherion::trading
