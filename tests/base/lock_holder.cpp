// Takes the lock that it is given and says so, then waits for its input to end.
#include "core/base/file_lock.h"

#include <iostream>
#include <string>

int main(int argc, char** argv) {
    if (argc != 2)
        return 2;
    const auto lock = aetherion::FileLock::acquire(argv[1], "lock holder");
    std::cout << (lock ? "held" : lock.error().text()) << std::endl;
    for (std::string line; std::getline(std::cin, line);) {
    }
    return lock ? 0 : 1;
}
