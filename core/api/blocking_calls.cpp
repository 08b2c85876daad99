#include "core/api/blocking_calls.h"

#include <exception>
#include <spdlog/spdlog.h>

namespace aetherion::api {

BlockingCalls::BlockingCalls() : m_thread([this] { run(); }) {}

BlockingCalls::~BlockingCalls() { finish(); }

void BlockingCalls::finish() {
    m_calls.close();
    if (m_thread.joinable())
        m_thread.join();
}

bool BlockingCalls::post(std::function<void()> call) { return m_calls.tryPush(call); }

void BlockingCalls::run() {
    while (true) {
        const auto calls = m_calls.popAll(std::chrono::milliseconds(500));
        for (const auto& call : calls) {
            try {
                call();
            } catch (const std::exception& error) {
                spdlog::error("api: a call failed: {}", error.what());
            }
        }
        if (calls.empty() && m_calls.closed())
            return;
    }
}

} // namespace aetherion::api
