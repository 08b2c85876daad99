#pragma once
// Lets several Qt Test classes of one room share one program: each source ends with REGISTER_TEST(ClassName) and its
// moc include; registered_test.cpp holds the only main.
//
// With AETHERION_TEST_CLASSES=OneTest,AnotherTest in the environment only those run.
#include <QObject>
#include <QTest>

#include <functional>
#include <vector>

namespace aetherion::test {

using TestFactory = std::function<QObject*()>;
std::vector<TestFactory>& registry();

struct Registration {
    explicit Registration(TestFactory factory) { registry().push_back(std::move(factory)); }
};

} // namespace aetherion::test

#define REGISTER_TEST(Class)                                                                                           \
    namespace {                                                                                                        \
    const aetherion::test::Registration k##Class##Registration([]() -> QObject* { return new Class; });                \
    }
