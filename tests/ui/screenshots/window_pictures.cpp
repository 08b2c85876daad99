#include "core/contract/silent_stream.h"
#include "tests/ui/screenshots/pictures.h"
#include "tests/ui/screenshots/studio.h"

namespace aetherion::test {

using look::Theme;
using namespace std::chrono_literals;

namespace {

constexpr QSize kLargeScreen{3840, 2160};

QPixmap fullDesk(const Setting& setting) {
    Studio studio(setting);
    studio.fill();
    return studio.take();
}

QPixmap heldDesk(risk::RiskState state, const Setting& setting = {}) {
    Studio studio(setting);
    studio.fill();
    studio.trouble(state);
    return studio.take();
}

QPixmap haltedDesk(const Setting& setting) {
    Studio studio(setting);
    studio.fill();
    studio.settle();
    studio.halt();
    return studio.take();
}

QPixmap changedDesk(const std::function<void(contract::EngineSnapshot&)>& edit) {
    Studio studio;
    studio.fill(edit);
    return studio.take();
}

void goStale(contract::EngineSnapshot& snapshot) {
    for (contract::StreamView& view : snapshot.streams) {
        view.feedState = market::FeedState::Stale;
        view.feedReason = "no data for 42 s";
        view.lastReceiveTime = kDeskNow - 42s;
        contract::withholdRegimes(view);
        view.meta = {.explanation = view.feedReason};
    }
    snapshot.pulse.eventsPerSecond = 0;
}

void loseStore(contract::EngineSnapshot& snapshot) {
    snapshot.pulse.store = {.state = contract::StoreState::Spooling,
                            .place = "mysql://desk@db1/aetherion",
                            .spooledRows = 128'431,
                            .spooledBytes = 9'400'000};
    snapshot.pulse.storeError = "the server at mysql://desk@db1/aetherion is away since 23:54:02 UTC (does not "
                                "answer); 128431 rows are safe in the spool";
}

QPixmap withoutContact() {
    Studio studio;
    studio.fill();
    studio.settle();
    studio.clock().advance(14s);
    return studio.take();
}

QPixmap replay() {
    Studio studio;
    studio.fill([](contract::EngineSnapshot& snapshot) { snapshot.streams.resize(1); }, market::SourceKind::Replay);
    return studio.take();
}

} // namespace

const std::vector<Picture>& windowPictures() {
    static const std::vector<Picture> pictures{
        {"first_start", [] { return Studio({.onMarket = false}).take(); }},
        {"market_dark", [] { return fullDesk({}); }},
        {"market_light", [] { return fullDesk({.theme = Theme::Light}); }},
        {"market_150",
         [] {
             return fullDesk({.percent = 150, .size = {2160, 1350}});
         }},
        {"market_200_light",
         [] {
             return fullDesk({.theme = Theme::Light, .percent = 200, .size = {2880, 1800}});
         }},
        {"market_3840", [] { return fullDesk({.size = kLargeScreen}); }},
        {"market_3840_200", [] { return fullDesk({.percent = 200, .size = kLargeScreen}); }},
        {"hi", [] { return heldDesk(risk::RiskState::StandDown, {.language = "hi"}); }},
        {"zh_CN", [] { return fullDesk({.language = "zh_CN"}); }},
        {"reduce_only", [] { return heldDesk(risk::RiskState::ReduceOnly); }},
        {"stand_down", [] { return heldDesk(risk::RiskState::StandDown); }},
        {"halted", [] { return haltedDesk({}); }},
        {"halted_light_zh_CN", [] { return haltedDesk({.theme = Theme::Light, .language = "zh_CN"}); }},
        {"no_contact", withoutContact},
        {"stale", [] { return changedDesk(goStale); }},
        {"empty", [] { return Studio().take(); }},
        {"replay", replay},
        {"store_away", [] { return changedDesk(loseStore); }}};
    return pictures;
}

} // namespace aetherion::test
