#include "core/base/thread_name.h"

#include "tests/support/registered_test.h"

#include <array>
#include <pthread.h>
#include <thread>

using namespace aetherion;

class ThreadNameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheCallersThreadAlone() {
        std::array<char, 16> before{};
        QCOMPARE(::pthread_getname_np(::pthread_self(), before.data(), before.size()), 0);
        std::array<char, 16> named{};
        std::jthread([&] {
            base::nameThread("engine");
            ::pthread_getname_np(::pthread_self(), named.data(), named.size());
        }).join();
        QCOMPARE(std::string(named.data()), std::string("engine"));
        std::array<char, 16> after{};
        QCOMPARE(::pthread_getname_np(::pthread_self(), after.data(), after.size()), 0);
        QCOMPARE(std::string(after.data()), std::string(before.data()));
    }
};

REGISTER_TEST(ThreadNameTest)
#include "thread_name_test.moc"
