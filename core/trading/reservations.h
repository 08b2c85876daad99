#pragma once
// What open orders have set aside, so that no two of them can spend the same.
//
// Each order has one reservation at most; what an account shows as reserved is their sum. Thread: the engine's.
#include "core/trading/account.h"
#include "core/trading/order.h"

#include <map>

namespace aetherion::trading {

struct Reservation {
    std::string account;
    market::InstrumentKey instrument;
    std::string currency;
    market::Side side = market::Side::Unknown;
    /// At which a purchase was reckoned.
    Price price;
    /// What the order still wants.
    Quantity quantity;
    /// Set aside: of a purchase this cash and no holding, of a sale the quantity and no cash.
    Cash cash;
    bool operator==(const Reservation&) const = default;

    [[nodiscard]] Quantity holding() const { return side == market::Side::Sell ? quantity : Quantity(); }
};

class Reservations {
public:
    [[nodiscard]] const Reservation* find(OrderId order) const;
    [[nodiscard]] const std::map<OrderId, Reservation>& all() const { return m_all; }

    /// In place of what the order had set aside before. The caller has seen to it that there is as much.
    void set(Account& account, OrderId order, Reservation reservation);
    /// After a fill: this much is still wanted, with this much cash set aside; nothing wanted lets the rest go.
    void reduce(Account& account, OrderId order, Quantity quantity, Cash cash);
    void release(Accounts& accounts, OrderId order);

    /// Names the first account whose reserved is not the sum of its orders'.
    [[nodiscard]] Status audit(const Accounts& accounts) const;

private:
    static void letGo(Account& account, const Reservation& reservation);
    static void setAside(Account& account, const Reservation& reservation);

    std::map<OrderId, Reservation> m_all;
};

} // namespace aetherion::trading
