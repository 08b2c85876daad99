#include "core/storage/store_reader.h"

#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <bit>
#include <cmath>
#include <limits>
#include <numbers>

using namespace aetherion;
using namespace aetherion::test;

namespace {

/// Around every edge between the ways in which a double can travel, and some of none.
std::vector<double> doublesOfAllSizes() {
    std::vector<double> all{0,    1,    0.5,    -0.25,  0.002,  0.001953125, 5e-324,
                            1e15, 2e16, 0x1p62, 0x1p63, 1e+300, -1e-300,     std::numeric_limits<double>::max()};
    for (int exponent = -12; exponent <= 3; ++exponent)
        all.push_back(std::ldexp(std::numbers::pi / 4, exponent));
    for (std::size_t i = 0, count = all.size(); i < count; ++i)
        for (const double towards : {-1.0, 1.0})
            all.push_back(std::nextafter(all[i], towards));
    return all;
}

contract::PosteriorRecord posteriorWith(const std::vector<double>& numbers, std::size_t n) {
    contract::PosteriorRecord row;
    row.source = replaySource().id();
    row.instrument = {market::Market::Crypto, n % 2 == 0 ? "A B" : "Ä'\"\\ = - 1"};
    row.closeTime = kStart + static_cast<std::int64_t>(n) * std::chrono::minutes(1);
    row.regime = market::Regime::Crisis;
    row.state = -1;
    row.confidence = numbers[n];
    for (std::size_t i = 0; i < market::kRegimeCount; ++i)
        row.probabilities[i] = numbers[(n + i + 1) % numbers.size()];
    row.confirmed = true;
    row.modelId = "a model = - 2";
    row.reason = n % 3 == 0 ? "" : " ünïcode €\n";
    return row;
}

bool sameBits(const contract::PosteriorRecord& a, const contract::PosteriorRecord& b) {
    bool same = std::bit_cast<std::uint64_t>(a.confidence) == std::bit_cast<std::uint64_t>(b.confidence);
    for (std::size_t i = 0; i < market::kRegimeCount; ++i)
        same = same && std::bit_cast<std::uint64_t>(a.probabilities[i]) == //
                           std::bit_cast<std::uint64_t>(b.probabilities[i]);
    return same;
}

void compareRegimes(const contract::PosteriorRecord& row, const contract::PosteriorRecord& expected) {
    QVERIFY2(sameBits(row, expected), std::to_string(expected.confidence).c_str());
    QCOMPARE(row.source, expected.source);
    QCOMPARE(row.instrument, expected.instrument);
    QCOMPARE(row.timeframe, expected.timeframe);
    QCOMPARE(row.closeTime, expected.closeTime);
    QCOMPARE(row.regime, expected.regime);
    QCOMPARE(row.state, expected.state);
    QCOMPARE(row.modelId, expected.modelId);
    QCOMPARE(row.reason, expected.reason);
}

} // namespace

class RegimePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryDoubleBackBitForBit() {
        const std::vector<double> numbers = doublesOfAllSizes();
        std::vector<contract::Record> records{contract::SourceRecord{replaySource()}};
        for (std::size_t n = 0; n < numbers.size(); ++n) {
            records.emplace_back(posteriorWith(numbers, n));
            records.emplace_back(contract::RegimeChangeRecord{posteriorWith(numbers, n), market::Regime::Bull});
        }
        const auto address = storeAddress("regime pages");
        store(address, records);
        const auto reader = storage::StoreReader::open(address);
        QVERIFY2(reader, reader ? "" : reader.error().text().c_str());
        const auto changes = (*reader)->regimes({});
        const auto posteriors = (*reader)->posteriors({});
        QVERIFY2(changes, changes ? "" : changes.error().text().c_str());
        QVERIFY2(posteriors, posteriors ? "" : posteriors.error().text().c_str());
        QCOMPARE(changes->rows.size(), numbers.size());
        QCOMPARE(posteriors->rows.size(), numbers.size());
        for (std::size_t n = 0; n < numbers.size(); ++n) {
            compareRegimes(changes->rows[n].record.at, posteriorWith(numbers, n));
            compareRegimes(posteriors->rows[n].record, posteriorWith(numbers, n));
            QCOMPARE(changes->rows[n].record.previous, market::Regime::Bull);
            QCOMPARE(changes->rows[n].source, replaySource());
        }
    }

    void absentNumbersReadAsZero() {
        const auto address = storeAddress("regime pages without numbers");
        const std::vector<double> numbers{0.75, std::nan(""), 0.125, 1e-9};
        auto row = posteriorWith(numbers, 0);
        store(address, {contract::SourceRecord{replaySource()}, contract::RegimeChangeRecord{row, row.regime}});
        const auto reader = storage::StoreReader::open(address);
        QVERIFY2(reader, reader ? "" : reader.error().text().c_str());
        const auto changes = (*reader)->regimes({});
        QVERIFY2(changes, changes ? "" : changes.error().text().c_str());
        QCOMPARE(changes->rows.size(), std::size_t{1});
        row.probabilities[0] = 0;
        compareRegimes(changes->rows[0].record.at, row);
    }
};

REGISTER_TEST(RegimePageTest)
#include "regime_page_test.moc"
