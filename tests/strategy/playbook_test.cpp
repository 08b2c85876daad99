#include "core/strategy/playbook.h"
#include "tests/support/registered_test.h"

#include <set>

using namespace aetherion;
using namespace aetherion::strategy;
using market::MetaRegime;

class PlaybookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPlaybookButNeutralAnswersToOneMetaRegime() {
        std::multiset<std::string_view> names;
        for (const MetaRegime regime : market::kMetaRegimes)
            names.insert(name(playbookFor(regime)));
        for (const Playbook playbook :
             {Playbook::TrendFollowingLong, Playbook::TrendFollowingShort, Playbook::DipBuying, Playbook::RallySelling,
              Playbook::MeanReversion, Playbook::RiskOff})
            QCOMPARE(names.count(name(playbook)), std::size_t{1});
        QCOMPARE(names.count("Neutral"), std::size_t{2});
    }

    /// AETHERION's strategy names were absent from its map of actions, so that it never decided anything; and what
    /// reverts to its mean was only ever sold.
    void everyDirectionCanBeTraded() {
        QVERIFY(welcomesBuying(playbookFor(MetaRegime::TrendingBull)));
        QVERIFY(!welcomesSelling(playbookFor(MetaRegime::TrendingBull)));
        QVERIFY(welcomesSelling(playbookFor(MetaRegime::TrendingBear)));
        QVERIFY(welcomesBuying(playbookFor(MetaRegime::RangeBound)));
        QVERIFY(welcomesSelling(playbookFor(MetaRegime::RangeBound)));
    }

    void nothingIsOpenedWhenRiskIsOffOrNothingIsKnown() {
        for (const MetaRegime regime :
             {MetaRegime::HighVolatilityRiskOff, MetaRegime::MixedCondition, MetaRegime::Unknown}) {
            QVERIFY(!welcomesBuying(playbookFor(regime)));
            QVERIFY(!welcomesSelling(playbookFor(regime)));
        }
    }
};

REGISTER_TEST(PlaybookTest)
#include "playbook_test.moc"
