#pragma once
// What accounts hold, have open and have lost today, kept so that a rail's question costs the same however much there
// is.
//
// It follows the desk: instruments are listed, then every change of an order, every trade and every price that counts
// is told. Open entries count as exposure from the moment they are accepted, at the price that cash is set aside at, so
// that orders of one pass see each other. Values are in each instrument's currency; currencies are never added.
// An account that has never ordered is seen with the opening balances, and asking does not create it.
// Thread: the engine's. A price of an instrument costs as much as it has holders.
#include "core/market/trading_calendar.h"
#include "core/trading/account.h"
#include "core/trading/listing.h"
#include "core/trading/order.h"
#include "core/trading/trade.h"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace aetherion::risk {

/// Numbers accounts and instruments densely from 0.
using Slot = std::uint32_t;
inline constexpr Slot kNoSlot = UINT32_MAX;

/// What one level, an account or all of them, has in one currency.
struct Exposure {
    Cash cash;
    /// Of what is held, at the newest prices.
    Cash held;
    /// Of what open entries may still buy.
    Cash pending;
    bool operator==(const Exposure&) const = default;

    [[nodiscard]] Cash equity() const;
    [[nodiscard]] Cash total() const;
};

/// One account's business in one instrument.
struct SymbolBusiness {
    Quantity quantity;
    Cash held;
    Cash pending;
    /// Below zero is a loss; of the current trading day.
    Cash realisedToday;
    /// Entries that a rule sent and that are open or were filled, on the current trading day.
    std::int64_t entriesToday = 0;
    /// When the last of it was sold.
    std::optional<Timestamp> left{};

    [[nodiscard]] bool isOpen() const { return !quantity.isZero() || !pending.isZero(); }
};

class ExposureBook {
public:
    explicit ExposureBook(trading::OpeningBalances opening) : m_opening(std::move(opening)) {}

    /// Before anything is told of an instrument. Again: changes nothing but the stream.
    Slot list(const trading::Listing& listing);
    /// What an earlier run left: cash and holdings of one account, whose instruments are listed.
    void adopt(const trading::Account& account);
    /// Of an earlier run, of the current trading day, in the order of time: orders that are over, and trades that
    /// adopt() has counted in cash and holdings.
    void recall(const trading::Order& order);
    void recall(const trading::Trade& trade, const trading::Listing& listing);

    void orderChanged(const trading::Order& order);
    void traded(const trading::Trade& trade, const trading::Listing& listing);
    void marked(Slot instrument, Price price);

    [[nodiscard]] Slot instrument(const market::InstrumentKey& key) const;
    [[nodiscard]] Slot instrumentOf(market::StreamId stream) const;
    [[nodiscard]] Slot account(std::string_view id) const;
    /// The account's, made where it is new; kNoSlot beyond as many accounts as there may be.
    Slot openAccount(std::string_view id);

    /// `account` may be kNoSlot.
    [[nodiscard]] Exposure ofAccount(Slot account, std::string_view currency) const;
    /// All accounts, in one currency.
    [[nodiscard]] Exposure ofAll(std::string_view currency) const;
    /// Held and pending of all accounts.
    [[nodiscard]] Cash inMarket(market::Market market, std::string_view currency) const;
    [[nodiscard]] Cash inInstrument(Slot instrument) const;
    [[nodiscard]] SymbolBusiness business(Slot account, Slot instrument, Timestamp now) const;
    /// Instruments that the account holds or has entries for; in one sector.
    [[nodiscard]] std::int64_t openNames(Slot account) const;
    [[nodiscard]] std::int64_t openNames(Slot account, std::string_view sector) const;
    /// What is counted as pending for one order; zero where there is none.
    [[nodiscard]] Cash pendingOf(trading::OrderId order) const;

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    using SlotsByName = std::unordered_map<std::string, Slot, TextHash, std::equal_to<>>;
    struct Totals {
        Cash cash;
        Cash held;
        Cash pending;
    };
    struct Day {
        Timestamp first;
        Timestamp end;
    };
    struct InstrumentEntry {
        market::InstrumentSpec spec;
        market::CalendarName calendar = market::CalendarName::AlwaysOpen;
        std::size_t currency = 0;
        Price mark;
        Cash total;
        std::vector<std::size_t> holders;
    };
    struct AccountEntry {
        /// By currency.
        std::vector<Totals> totals;
        std::int64_t names = 0;
        std::map<std::string, std::int64_t, std::less<>> sectors;
    };
    struct PositionEntry {
        Slot account = 0;
        Slot instrument = 0;
        Quantity quantity;
        Cash held;
        Cash pending;
        Timestamp day;
        Cash realised;
        std::int64_t entries = 0;
        std::optional<Timestamp> left;
        bool isHolder = false;
    };
    struct OpenEntry {
        std::size_t position = 0;
        Cash pending;
        bool counted = false;
    };

    [[nodiscard]] std::size_t currencyIndex(std::string_view currency) const;
    std::size_t openCurrency(const std::string& currency);
    [[nodiscard]] const PositionEntry* find(Slot account, Slot instrument) const;
    std::size_t position(Slot account, Slot instrument);
    [[nodiscard]] Timestamp dayOf(const InstrumentEntry& instrument, Timestamp now) const;
    void enterDay(PositionEntry& position, Timestamp now);
    [[nodiscard]] Cash valueOf(const InstrumentEntry& instrument, Price price, Quantity quantity) const;
    void setHeld(PositionEntry& position, Cash held);
    void setPending(PositionEntry& position, Cash pending);
    void setQuantity(std::size_t position, Quantity quantity);
    void countName(const PositionEntry& position, int change);
    template <typename Change> void keepNames(PositionEntry& position, Change&& change);
    void addCash(Slot account, std::size_t currency, Cash change);
    void countResult(PositionEntry& position, const trading::Trade& trade);

    trading::OpeningBalances m_opening;
    std::vector<std::string> m_currencies;
    std::vector<Totals> m_all;
    std::map<std::pair<market::Market, std::size_t>, Cash> m_markets;
    std::vector<InstrumentEntry> m_instruments;
    std::array<SlotsByName, market::kMarkets.size()> m_instrumentSlots;
    std::vector<Slot> m_streams;
    std::vector<AccountEntry> m_accounts;
    SlotsByName m_accountSlots;
    std::vector<PositionEntry> m_positions;
    std::unordered_map<std::uint64_t, std::size_t> m_positionSlots;
    std::unordered_map<trading::OrderId, OpenEntry> m_open;
    /// Orders of instruments that are not listed yet.
    std::vector<trading::Order> m_unlisted;
    mutable std::array<Day, 4> m_days{};
};

} // namespace aetherion::risk
