#include "tests/support/registered_test.h"

#ifdef AETHERION_GUI_TEST
#include <QApplication>
#else
#include <QCoreApplication>
#endif

#include <memory>

namespace aetherion::test {

std::vector<TestFactory>& registry() {
    static std::vector<TestFactory> tests;
    return tests;
}

} // namespace aetherion::test

int main(int argc, char** argv) {
#ifdef AETHERION_GUI_TEST
    QApplication app(argc, argv);
#else
    QCoreApplication app(argc, argv);
#endif
    int failures = 0;
    for (const auto& make : aetherion::test::registry()) {
        const std::unique_ptr<QObject> test(make());
        failures += QTest::qExec(test.get(), argc, argv);
    }
    // An empty registry would be a test program that checks nothing.
    return aetherion::test::registry().empty() ? 1 : failures;
}
