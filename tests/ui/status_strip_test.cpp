#include "tests/support/registered_test.h"
#include "ui/window/status_strip.h"

#include <QLabel>
#include <QTest>

using namespace aetherion;

/// The bottom line of the window.
class StatusStripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysThatNoOtherProgramReachesTheEngineAndWhy() {
        window::StatusStrip strip;
        auto* label = strip.findChild<QLabel*>(QStringLiteral("apiTrouble"));
        QVERIFY(label != nullptr && label->isHidden());
        strip.setApiTrouble(QStringLiteral("127.0.0.1:8001: the address is in use"));
        QVERIFY(!label->isHidden());
        QCOMPARE(label->toolTip(), QStringLiteral("127.0.0.1:8001: the address is in use"));
        QVERIFY(label->autoFillBackground());
        strip.setApiTrouble({});
        QVERIFY(label->isHidden());
    }
};

REGISTER_TEST(StatusStripTest)
#include "status_strip_test.moc"
