#include "tests/support/registered_test.h"

#ifdef AETHERION_GUI_TEST
#include <QApplication>
#include <QLocale>
#else
#include <QCoreApplication>
#endif

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <set>
#include <sstream>
#include <string>

namespace aetherion::test {

std::vector<TestFactory>& registry() {
    static std::vector<TestFactory> tests;
    return tests;
}

namespace {

constexpr const char* kClassesVariable = "AETHERION_TEST_CLASSES";

/// Empty where all are wanted.
std::set<std::string> wantedClasses() {
    std::set<std::string> names;
    const char* variable = std::getenv(kClassesVariable);
    std::istringstream list(variable ? variable : "");
    for (std::string name; std::getline(list, name, ',');)
        names.insert(name);
    return names;
}

int runTests(int argc, char** argv) {
    auto wanted = wantedClasses();
    const bool all = wanted.empty();
    int failures = 0;
    for (const auto& make : registry()) {
        const std::unique_ptr<QObject> test(make());
        if (all || wanted.erase(test->metaObject()->className()) > 0)
            failures += QTest::qExec(test.get(), argc, argv);
    }
    // One that was renamed would be left out without a word.
    for (const std::string& name : wanted)
        std::fprintf(stderr, "%s: there is no class \"%s\" here\n", kClassesVariable, name.c_str());
    // An empty registry would be a test program that checks nothing.
    return registry().empty() ? 1 : failures + static_cast<int>(wanted.size());
}

} // namespace

} // namespace aetherion::test

int main(int argc, char** argv) {
#ifdef AETHERION_GUI_TEST
    QApplication app(argc, argv);
    // As the window sets it for English, whatever the machine says and whichever test ran before.
    QLocale::setDefault(QLocale(QStringLiteral("en")));
#else
    QCoreApplication app(argc, argv);
#endif
    return aetherion::test::runTests(argc, argv);
}
