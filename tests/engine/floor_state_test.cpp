#include "core/engine/floor_state.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using engine::FloorState;

class FloorStateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDamagedStateIsRefused() {
        FloorState state;
        state.saved = parseIso("2024-03-06T02:00:00Z")->time;
        state.lastTrade = 7;
        state.nextOrder = 9;
        state.cycle = std::string("some\0bytes", 10);
        state.disabled = {{"ann", "squeeze", parseIso("2024-03-06T00:00:00Z")->time}};
        const std::string bytes = state.bytes();
        QCOMPARE(FloorState::parse(bytes).value(), state);
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            std::string changed = bytes;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            QVERIFY(!FloorState::parse(changed));
            QVERIFY(!FloorState::parse(std::string_view(bytes).substr(0, i)));
        }
    }
};

REGISTER_TEST(FloorStateTest)
#include "floor_state_test.moc"
