// Random orders through a desk, twice: is everything conserved, and is it the same both times?
#include "tests/soak/random_orders.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdio>

using namespace aetherion;
using namespace aetherion::soak;

int main(int argc, char** argv) {
    CLI::App app("Sends random orders through a desk and holds its books against others");
    RandomOrdersPlan plan;
    plan.orders = 1'000'000;
    int seeds = 1;
    app.add_option("--orders", plan.orders, "orders of each run [1000000]")->check(CLI::PositiveNumber);
    app.add_option("--accounts", plan.accounts, "accounts that send them [50]")->check(CLI::Range(1, 10'000));
    app.add_option("--seed", plan.seed, "first seed [1]");
    app.add_option("--seeds", seeds, "how many seeds, one after the other [1]")->check(CLI::PositiveNumber);
    CLI11_PARSE(app, argc, argv);
    for (; seeds > 0; --seeds, ++plan.seed) {
        const auto start = std::chrono::steady_clock::now();
        const auto first = runRandomOrders(plan);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        const auto second = runRandomOrders(plan);
        if (!first || !second) {
            std::fprintf(stderr, "desk: seed %llu: %s\n", static_cast<unsigned long long>(plan.seed),
                         (first ? second : first).error().text().c_str());
            return 1;
        }
        std::printf(
            "seed %llu: %lld orders of %zu accounts in %zu instruments, %.1f s\n"
            "  accepted %lld, refused %lld, changed %lld, filled %lld, cancelled %lld, expired %lld, trades %lld\n"
            "  told %s, books %s\n",
            static_cast<unsigned long long>(plan.seed), static_cast<long long>(plan.orders), plan.accounts,
            kRandomInstruments, took.count(), static_cast<long long>(first->accepted),
            static_cast<long long>(first->refused), static_cast<long long>(first->replaced),
            static_cast<long long>(first->filled), static_cast<long long>(first->cancelled),
            static_cast<long long>(first->expired), static_cast<long long>(first->trades), first->told.c_str(),
            first->books.c_str());
        if (first->told != second->told || first->books != second->books) {
            std::fprintf(stderr, "desk: seed %llu: the second run differs from the first\n",
                         static_cast<unsigned long long>(plan.seed));
            return 1;
        }
        if (first->books != first->replayed) {
            std::fprintf(stderr, "desk: seed %llu: the trades booked again give other books\n",
                         static_cast<unsigned long long>(plan.seed));
            return 1;
        }
    }
    return 0;
}
