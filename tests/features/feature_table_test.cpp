#include "core/features/feature_table.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using features::Feature;
using features::FeatureRow;

class FeatureTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesEveryFeatureTwice() {
        const QString header = QString::fromStdString(features::featureTableHeader());
        QCOMPARE(header.split(',').size(), 2 + 2 * static_cast<int>(features::kFeatureCount));
        QVERIFY(header.startsWith("time_iso,time_epoch_ms,log_return,"));
        QVERIFY(header.endsWith(",volume_normalised"));
    }

    void absentValuesAreEmptyCells() {
        FeatureRow row;
        row.time = fromEpochMillis(1'700'000'040'000);
        row.raw[features::index(Feature::LogReturn)] = 0.1;
        row.normalised[features::index(Feature::Spread)] = -2;
        QCOMPARE(features::featureTableLine(row),
                 std::string("2023-11-14T22:14:00Z,1700000040000,0.10000000000000001,,,,,,,,,,,,,,,,-2,,,"));
    }

    void featureNamesAreReadBack() {
        for (const Feature feature : features::kFeatures)
            QVERIFY(*features::parseFeature(features::name(feature)) == feature);
        const auto unknown = features::parseFeature("rsi");
        QVERIFY(!unknown);
        QVERIFY(unknown.error().reason.find("\"rsi\"") != std::string::npos);
    }
};

REGISTER_TEST(FeatureTableTest)
#include "feature_table_test.moc"
