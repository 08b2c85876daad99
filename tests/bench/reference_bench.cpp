#include <benchmark/benchmark.h>

#include <array>
#include <cmath>
#include <random>

// What the other figures are measured against: small kernels that every machine runs, compiled like the rest.

namespace {

/// One dependent multiply-add after the other; without contraction these are two instructions.
void fmaChain(benchmark::State& state) {
    constexpr int kLinks = 1'000;
    constexpr double kFactor = 0.999;
    constexpr double kAddend = 0.25;
    double x = 1;
    // The compiler does not know it. (DoNotOptimize spoils a double with g++ 12.)
    const volatile double given = kFactor;
    const double factor = given;
    for (auto _ : state)
        for (int i = 0; i < kLinks; ++i)
            x = x * factor + kAddend;
    state.SetItemsProcessed(state.iterations() * kLinks);
    state.SetLabel("item: a dependent multiply, then add");
    const double expected =
        kAddend / (1 - kFactor) +
        (1 - kAddend / (1 - kFactor)) * std::pow(kFactor, static_cast<double>(state.iterations()) * kLinks);
    if (!(std::abs(x - expected) < 1e-9 * expected))
        state.SkipWithError("the chain does not end where it must");
}
BENCHMARK(fmaChain)->Name("Reference/FmaChain");

void exponentials(benchmark::State& state) {
    constexpr std::size_t kCount = 1'024;
    std::array<double, kCount> arguments{};
    long double expected = 0;
    for (std::size_t i = 0; i < kCount; ++i) {
        arguments[i] = -1 + 2 * static_cast<double>(i) / kCount;
        expected += std::exp(static_cast<long double>(arguments[i]));
    }
    double sum = 0;
    benchmark::DoNotOptimize(arguments.data());
    for (auto _ : state) {
        sum = 0;
        for (const double each : arguments)
            sum += std::exp(each);
        // The arguments may be others now, for all that the compiler knows.
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kCount));
    state.SetLabel("item: std::exp of a double");
    if (!(std::abs(static_cast<double>(sum - expected)) < 1e-9))
        state.SkipWithError("the sum of the exponentials is wrong");
}
BENCHMARK(exponentials)->Name("Reference/Exp");

void normals(benchmark::State& state) {
    constexpr int kCount = 1'000;
    std::mt19937_64 generator(1);
    std::normal_distribution<double> normal;
    double sum = 0;
    double squares = 0;
    for (auto _ : state) {
        for (int i = 0; i < kCount; ++i) {
            const double z = normal(generator);
            sum += z;
            squares += z * z;
        }
    }
    state.SetItemsProcessed(state.iterations() * kCount);
    state.SetLabel("item: std::normal_distribution over std::mt19937_64");
    const double count = static_cast<double>(state.iterations()) * kCount;
    // Six standard errors.
    if (!(std::abs(sum / count) < 6 / std::sqrt(count)) || !(std::abs(squares / count - 1) < 6 * std::sqrt(2 / count)))
        state.SkipWithError("these are no standard normal numbers");
}
BENCHMARK(normals)->Name("Reference/Normal");

} // namespace
