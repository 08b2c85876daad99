// An engine trades, by hand and by its policy, and is killed again and again. After each life: is the audit log sound
// and marked where it was torn, is every trade there that was there before and every order that was acknowledged, are
// the books what the ledger's trades make, and does the next life find these books, the open orders and a bracket for
// every position of the policy?
#include "core/contract/stored_trading.h"
#include "core/engine/shipped_catalogue.h"
#include "core/engine/trading_opener.h"
#include "core/storage/audit_check.h"
#include "core/storage/store_address.h"
#include "core/storage/trading_reader.h"
#include "tests/soak/trading_life.h"
#include "tests/support/child_process.h"

#include <sys/wait.h>

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <random>

using namespace aetherion;
using namespace aetherion::soak;

namespace {

constexpr auto kTradesWithin = std::chrono::seconds(120);
constexpr const char* kPolicyAccount = "policy";
constexpr std::array<market::Market, 1> kMarkets{market::Market::Crypto};

/// Rails as wide as they go, so that orders keep flowing, and a policy that is easily pleased.
constexpr const char* kKnobs = R"(DT_MAX_OPEN_POSITIONS=50
DT_MAX_POSITION_SIZE_PCT=1
DT_MAX_EXPOSURE_FRAC=1
DT_MAX_ORDERS_PER_CYCLE=100
DT_MAX_ORDERS_PER_SEC=10000
DT_MAX_TRADES_PER_SYMBOL_PER_DAY=1000
DT_MAX_LOSS_PER_SYMBOL_DAY=10000
DT_MIN_TRADE_GAP_MINUTES=0
DT_MIN_FLIP_MINUTES=0
DT_DUPLICATE_WINDOW_SEC=0.001
DT_HEAT_MAX_PER_SECTOR=50
DT_HEAT_MAX_EXPOSURE_FRAC=1
DT_REPEAT_MAX_EXECUTIONS=10000
DT_DAILY_LOSS_LIMIT_USD=10000
DT_DAILY_DRAWDOWN_PCT=0.2
DT_MAX_WEEKLY_DRAWDOWN_PCT=50
DT_MAX_MONTHLY_DRAWDOWN_PCT=100
DT_COOLDOWN_AFTER_LOSS_DELTAS=50
DT_COOLDOWN_MINUTES=0
DT_REGIME_EXPOSURE_SIDEWAYS=1
DT_REGIME_EXPOSURE_BEAR=1
DT_REGIME_EXPOSURE_CRISIS=1
DT_REGIME_EXPOSURE_UNKNOWN=1
DT_FEATURE_TF=1
DT_EXEC_MIN_CONF=0.15
DT_MIN_CONFIDENCE=0.15
DT_BUY_THRESHOLD=0
DT_MIN_PHIT=0
DT_CONFIRMATIONS_TO_FLIP=1
DT_ALLOW_LUNCH_TRADES=true
DT_IGNORE_MICRO_REGIME=true
DT_FORCE_ALL_BOTS=true
DT_ALLOW_ORB_ALL_DAY=true
DT_STRAT_MIN_CONF=0.15
DT_STRAT_MIN_SCORE=3
DT_VWAP_MR_MIN_RELVOL=0
DT_ORB_MIN_RELVOL=0
DT_TP_MIN_RELVOL=0
DT_TP_MIN_TREND=0
DT_SQ_MIN_RELVOL=0
DT_SQ_MAX_RATIO=3
)";

struct Ledger {
    storage::TradingState state;
    std::vector<contract::TradeRecord> trades;
    /// Every order as it stood last.
    std::map<std::int64_t, contract::OrderRecord> orders;
};

std::int64_t numberOf(const std::string& order) { return std::strtoll(order.c_str(), nullptr, 10); }

bool isSame(const contract::TradeRecord& a, const contract::TradeRecord& b) {
    const auto all = [](const contract::TradeRecord& trade) {
        return std::tie(trade.account, trade.number, trade.order, trade.instrument, trade.side, trade.price,
                        trade.quantity, trade.fee, trade.time, trade.value, trade.realised);
    };
    return all(a) == all(b);
}

class TradingRounds {
public:
    TradingRounds(std::filesystem::path programs, std::filesystem::path folder, unsigned seed)
        : m_programs(std::move(programs)), m_folder(std::move(folder)), m_random(seed), m_seed(seed) {}

    Status run(int rounds) {
        auto listed = engine::selectInstruments("6", {}, kMarkets);
        if (!listed)
            return tl::unexpected(listed.error());
        m_specs = std::move(*listed);
        std::filesystem::create_directories(m_folder / "data");
        std::ofstream(m_folder / "data" / "dt_knobs.env") << kKnobs;
        for (int round = 0; round <= rounds; ++round) {
            const bool last = round == rounds;
            if (const Status lived = liveOnce(round, last); !lived)
                return failAt(last ? "the last life" : "round " + std::to_string(round), lived.error().text());
            // Beginnings of a record, as a power cut leaves them.
            if (!last && round % 3 == 1)
                tear();
        }
        return {};
    }

private:
    Status liveOnce(int round, bool last) {
        auto life = TradingLife::start({.program = m_programs / "trading_victim",
                                        .folder = m_folder / "data",
                                        .seed = m_seed * 1'000 + static_cast<unsigned>(round),
                                        .trades = m_before.trades.size(),
                                        .log = m_folder / "victim.log"});
        if (!life)
            return tl::unexpected(life.error());
        if (!(*life)->awaitTrading(kTradesWithin))
            return fail("it does not trade:" + test::lastLines(m_folder / "victim.log", 5));
        std::this_thread::sleep_for(
            std::chrono::milliseconds(std::uniform_int_distribution<int>(500, 3'000)(m_random)));
        const int how = (*life)->end(last ? SIGTERM : SIGKILL);
        if (last && how != 0)
            return fail("it did not end well:" + test::lastLines(m_folder / "victim.log", 5));
        if (!last && (!WIFSIGNALED(how) || WTERMSIG(how) != SIGKILL))
            return fail("it ended before it was killed:" + test::lastLines(m_folder / "victim.log", 5));
        return judge((*life)->story(), round);
    }

    Status judge(const LifeStory& story, int round) {
        if (const Status sound = checkAudit(); !sound)
            return sound;
        auto ledger = read(market::SourceId{story.source});
        if (!ledger)
            return tl::unexpected(ledger.error());
        for (const Status& found : {checkTrades(*ledger), checkAcknowledged(story, *ledger), checkBooks(*ledger),
                                    checkViews(story, *ledger), checkOpenOrders(story, *ledger)})
            if (!found)
                return found;
        std::size_t policy = 0;
        std::size_t held = 0;
        for (const contract::TradeRecord& trade : ledger->trades)
            policy += trade.account == kPolicyAccount ? 1 : 0;
        for (const auto& [place, holding] : story.views.front().holdings)
            held += place.first == kPolicyAccount ? 1 : 0;
        std::printf("round %d: %zu trades (%zu of the policy), %zu orders, %zu of them open; %zu acknowledged in this "
                    "life, which began with %zu open orders and %zu positions of the policy\n",
                    round, ledger->trades.size(), policy, ledger->orders.size(), ledger->state.openOrders.size(),
                    story.acknowledged.size(), story.views.front().open.size(), held);
        for (const auto& [code, count] : story.refusals)
            std::printf("  refused: %s %d\n", code.c_str(), count);
        std::fflush(stdout);
        m_before = std::move(*ledger);
        return {};
    }

    [[nodiscard]] storage::StoreAddress address() const {
        storage::StoreAddress store;
        store.folder = m_folder / "data";
        return store;
    }

    Result<Ledger> read(market::SourceId source) const {
        Ledger ledger;
        auto state = storage::tradingState(address(), source);
        if (!state)
            return tl::unexpected(state.error());
        ledger.state = std::move(*state);
        if (const Status walked = storage::forEachTrade(address(), source, 0,
                                                        [&](const contract::TradeRecord& trade) {
                                                            ledger.trades.push_back(trade);
                                                            return true;
                                                        });
            !walked)
            return tl::unexpected(walked.error());
        if (const Status walked = storage::forEachOrder(address(), source, {},
                                                        [&](const contract::OrderRecord& order) {
                                                            ledger.orders.insert_or_assign(numberOf(order.order),
                                                                                           order);
                                                            return true;
                                                        });
            !walked)
            return tl::unexpected(walked.error());
        return ledger;
    }

    Status checkAudit() {
        const auto data = m_folder / "data";
        std::size_t marks = 0;
        const auto verdict = storage::verifyAudit(
            data / storage::kAuditLogName, data / storage::kAuditAnchorName,
            [&](const contract::AuditRecord& record) { marks += record.action == "recovered" ? 1 : 0; });
        if (!verdict)
            return tl::unexpected(verdict.error());
        if (!verdict->sound())
            return failAt(storage::kAuditLogName, verdict->fault->text);
        // What was torn before this life has been put on record by it.
        if (std::exchange(m_torn, false) && marks <= m_marks)
            return failAt(storage::kAuditLogName, "a torn record was not marked");
        m_marks = marks;
        return {};
    }

    void tear() {
        const auto log = m_folder / "data" / storage::kAuditLogName;
        std::string newest;
        {
            std::ifstream text(log);
            for (std::string line; std::getline(text, line);)
                newest = line;
        }
        std::ofstream(log, std::ios::app) << newest.substr(0, newest.size() / 2);
        m_torn = true;
    }

    /// Numbered without a gap, and those of earlier lives as they were.
    Status checkTrades(const Ledger& ledger) const {
        for (std::size_t i = 0; i < ledger.trades.size(); ++i)
            if (ledger.trades[i].number != static_cast<std::int64_t>(i) + 1)
                return failAt("trade " + std::to_string(ledger.trades[i].number),
                              "stands where number " + std::to_string(i + 1) + " ought to");
        if (ledger.trades.size() < m_before.trades.size())
            return fail("trades of an earlier life are gone");
        for (std::size_t i = 0; i < m_before.trades.size(); ++i)
            if (!isSame(ledger.trades[i], m_before.trades[i]))
                return failAt("trade " + std::to_string(i + 1), "has changed");
        for (std::size_t i = 1; i < ledger.trades.size(); ++i)
            if (ledger.trades[i].time < ledger.trades[i - 1].time)
                return failAt("trade " + std::to_string(i + 1), "is older than the one before it");
        // What orders say was filled is what trades say.
        std::map<std::int64_t, std::int64_t> filled;
        for (const contract::TradeRecord& trade : ledger.trades)
            filled[numberOf(trade.order)] += trade.quantity.units();
        for (const auto& [number, order] : ledger.orders)
            if (const auto of = filled.find(number); order.filled.units() != (of == filled.end() ? 0 : of->second))
                return failAt("order " + std::to_string(number),
                              "is filled " + order.filled.text() + ", which its trades do not say");
        return {};
    }

    static Status checkAcknowledged(const LifeStory& story, const Ledger& ledger) {
        for (const std::int64_t order : story.acknowledged)
            if (!ledger.orders.contains(order))
                return failAt("order " + std::to_string(order), "was acknowledged and is gone");
        return {};
    }

    /// The accounts after so many trades.
    Result<trading::Books> booksAfter(const Ledger& ledger, std::int64_t trades) const {
        trading::Books books(trading::openingBalances(m_specs), {});
        for (const contract::AccountRecord& account : ledger.state.accounts)
            if (const auto opened = books.open(account.account, account.opened); !opened)
                return failAt(account.account, opened.error().line());
        for (const contract::TradeRecord& record : ledger.trades) {
            if (record.number > trades)
                break;
            const auto trade = contract::tradeOf(record);
            if (!trade)
                return tl::unexpected(trade.error());
            const auto spec = std::ranges::find(m_specs, trade->instrument, &market::InstrumentSpec::key);
            if (spec == m_specs.end())
                return failAt(trade->instrument.symbol, "is not listed");
            if (const Status replayed = books.replay(*trade, {1, *spec, market::CalendarName::AlwaysOpen}); !replayed)
                return failAt("trade " + std::to_string(record.number), replayed.error().text());
        }
        if (const Status sound = books.audit(); !sound)
            return tl::unexpected(sound.error());
        return books;
    }

    /// Balances and positions in the store are what its trades make.
    Status checkBooks(const Ledger& ledger) const {
        const auto books = booksAfter(ledger, ledger.state.highestTrade);
        if (!books)
            return tl::unexpected(books.error());
        for (const contract::BalanceRecord& balance : ledger.state.balances) {
            const trading::Account* account = books->find(balance.account);
            if (!account || account->cash.at(balance.currency).amount != balance.amount)
                return failAt(balance.account, "has " + balance.amount.text() + " " + balance.currency +
                                                   " by its balance, and other cash by its trades");
        }
        for (const contract::PositionRecord& position : ledger.state.positions) {
            const trading::Account* account = books->find(position.account);
            const trading::Holding* held = nullptr;
            if (account)
                if (const auto found = account->holdings.find(position.instrument); found != account->holdings.end())
                    held = &found->second;
            if (!held || held->quantity != position.quantity || held->cost != position.cost)
                return failAt(position.account,
                              "holds " + position.instrument.symbol + " otherwise than by its trades");
        }
        return {};
    }

    /// Whatever the engine showed, from its first moment on, is what the ledger's trades up to there make.
    Status checkViews(const LifeStory& story, const Ledger& ledger) const {
        if (story.views.empty())
            return fail("it showed nothing");
        if (story.views.front().lastTrade < static_cast<std::int64_t>(m_before.trades.size()))
            return fail("it began with " + std::to_string(story.views.front().lastTrade) + " trades of " +
                        std::to_string(m_before.trades.size()));
        for (const ShownBooks& view : {story.views.front(), story.views.back()}) {
            // What was shown last may not have been durable yet.
            if (view.lastTrade > ledger.state.highestTrade)
                continue;
            const auto books = booksAfter(ledger, view.lastTrade);
            if (!books)
                return tl::unexpected(books.error());
            for (const auto& [place, units] : view.cash) {
                const trading::Account* account = books->find(place.first);
                if (account && account->cash.at(place.second).amount.units() != units)
                    return failAt(place.first, "was shown with other cash than its trades make");
            }
            for (const auto& [id, account] : books->accounts())
                for (const auto& [instrument, held] : account.holdings) {
                    const auto shown = view.holdings.find({id, instrument.symbol});
                    const bool isShown = shown != view.holdings.end();
                    if (held.quantity.units() != (isShown ? shown->second.first : 0) ||
                        (isShown && held.cost.units() != shown->second.second))
                        return failAt(id, "was shown with other " + instrument.symbol + " than its trades make");
                }
            for (const auto& [account, symbol] : view.bare)
                if (account == kPolicyAccount)
                    return failAt("the policy", "has no bracket for its " + symbol);
        }
        return {};
    }

    /// What was open in the ledger is open in the next life, or has an end there that says why.
    Status checkOpenOrders(const LifeStory& story, const Ledger& ledger) const {
        std::set<std::int64_t> wereOpen;
        for (const contract::OrderRecord& order : m_before.state.openOrders)
            wereOpen.insert(numberOf(order.order));
        for (const auto& [number, side] : story.views.front().open)
            if (number <= m_before.state.highestOrder && !wereOpen.contains(number))
                return failAt("order " + std::to_string(number), "was open again");
        for (const std::int64_t number : wereOpen) {
            const auto now = ledger.orders.find(number);
            if (now == ledger.orders.end())
                return failAt("order " + std::to_string(number), "was open and is gone");
            const contract::OrderRecord& order = now->second;
            const bool isOpen = order.state == "sent" || order.state == "working";
            // What is open when the life ends was so when it began.
            const ShownBooks& first = story.views.front();
            if (isOpen && number >= first.lowestOrder && !first.open.contains(number))
                return failAt("order " + std::to_string(number), "is open in the ledger and was not taken up");
            if (!isOpen && order.state != "filled" && order.reason.empty())
                return failAt("order " + std::to_string(number), "is " + order.state + " and nothing says why");
        }
        return {};
    }

    std::filesystem::path m_programs;
    std::filesystem::path m_folder;
    std::mt19937 m_random;
    unsigned m_seed;
    std::vector<market::InstrumentSpec> m_specs;
    Ledger m_before;
    bool m_torn = false;
    std::size_t m_marks = 0;
};

} // namespace

int main(int argc, char** argv) {
    CLI::App app("Kills an engine that trades, and judges what is left");
    int rounds = 20;
    unsigned seed = 1;
    std::string folder;
    std::string programs;
    app.add_option("--rounds", rounds, "kills [20]")->check(CLI::PositiveNumber);
    app.add_option("--seed", seed, "of orders and moments [1]");
    app.add_option("--programs", programs, "where trading_victim is")->required();
    app.add_option("--folder", folder, "an empty folder to work in")->required();
    CLI11_PARSE(app, argc, argv);
    const QCoreApplication events(argc, argv);
    const Status done = TradingRounds(programs, folder, seed).run(rounds);
    if (done)
        return 0;
    std::fprintf(stderr, "trading: %s\n", done.error().text().c_str());
    return 1;
}
