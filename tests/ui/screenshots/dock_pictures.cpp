#include "tests/ui/screenshots/pictures.h"
#include "tests/ui/screenshots/studio.h"

#include <QDockWidget>

namespace aetherion::test {

using namespace std::chrono_literals;

namespace {

constexpr QSize kBesideChart{340, 520};
constexpr QSize kBelowChart{1100, 240};

QPixmap dock(const char* name, QSize size, bool inTrouble = false) {
    Studio studio;
    studio.fill();
    if (inTrouble)
        studio.trouble();
    studio.settle();
    auto* shown = studio.part<QDockWidget>(name);
    shown->setFloating(true);
    shown->show();
    return studio.take(shown, size);
}

/// Since the first of the trades, a step every twelve seconds.
QPixmap equity() {
    Studio studio;
    studio.fill([](contract::EngineSnapshot& snapshot) { snapshot.pulse.engineTime = kDeskNow - 24min; });
    for (int step = 0; step <= 120; ++step) {
        const Timestamp time = kDeskNow - 24min + std::chrono::seconds(12 * step);
        contract::EngineSnapshot next = deskSnapshotAt(time, deskSnapshot());
        studio.trading().change([&](contract::TradingView& view) { valueDesk(view, next); });
        next.pulse.engineTime = time;
        studio.engine().publish(std::move(next));
        for (int beat = 0; beat < 8; ++beat)
            studio.window().frameClock().beat();
    }
    auto* shown = studio.part<QDockWidget>("equityDock");
    shown->setFloating(true);
    shown->show();
    return studio.take(shown, {1100, 360});
}

} // namespace

const std::vector<Picture>& dockPictures() {
    static const std::vector<Picture> pictures{{"board",
                                                [] {
                                                    return dock("boardDock", {300, 520});
                                                }},
                                               {"book", [] { return dock("bookDock", kBesideChart); }},
                                               {"risk",
                                                [] {
                                                    return dock("riskDock", {340, 300}, true);
                                                }},
                                               {"states", [] { return dock("statesDock", kBesideChart); }},
                                               {"trading", [] { return dock("tradingDock", kBelowChart); }},
                                               {"changes", [] { return dock("changesDock", kBelowChart); }},
                                               {"alarms", [] { return dock("alarmsDock", kBelowChart, true); }},
                                               {"events", [] { return dock("eventsDock", kBelowChart, true); }},
                                               {"decisions", [] { return dock("decisionsDock", kBelowChart); }},
                                               {"jobs", [] { return dock("jobsDock", kBelowChart); }},
                                               {"equity", equity}};
    return pictures;
}

} // namespace aetherion::test
