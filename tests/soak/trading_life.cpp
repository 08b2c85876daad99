#include "tests/soak/trading_life.h"

#include "tests/support/child_process.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <sstream>

namespace aetherion::soak {

Result<std::unique_ptr<TradingLife>> TradingLife::start(const Options& options) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return failAt("pipe", std::strerror(errno));
    const auto pid =
        test::spawn({options.program.string(), "--folder=" + options.folder.string(),
                     "--seed=" + std::to_string(options.seed), "--trades=" + std::to_string(options.trades)},
                    {}, {.output = ends[1], .log = options.log});
    ::close(ends[1]);
    if (!pid) {
        ::close(ends[0]);
        return tl::unexpected(pid.error());
    }
    return std::unique_ptr<TradingLife>(new TradingLife(*pid, ends[0]));
}

TradingLife::TradingLife(pid_t pid, int output) : m_pid(pid), m_reader([this, output] { read(output); }) {}

TradingLife::~TradingLife() { (void)end(SIGKILL); }

bool TradingLife::awaitTrading(Duration timeout) const {
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    while (!m_trading && !m_closed && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    return m_trading;
}

int TradingLife::end(int signal) {
    if (m_pid <= 0)
        return 0;
    ::kill(m_pid, signal);
    const int how = test::awaitEnd(m_pid);
    m_pid = 0;
    m_reader.join();
    return how;
}

void TradingLife::read(int output) {
    std::string kept;
    std::array<char, 65536> buffer{};
    for (;;) {
        const ssize_t size = ::read(output, buffer.data(), buffer.size());
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            break;
        kept.append(buffer.data(), static_cast<std::size_t>(size));
        std::size_t from = 0;
        for (std::size_t end = kept.find('\n'); end != std::string::npos; end = kept.find('\n', from)) {
            take(kept.substr(from, end - from));
            from = end + 1;
        }
        kept.erase(0, from);
    }
    ::close(output);
    m_closed = true;
}

void TradingLife::take(const std::string& line) {
    std::istringstream words(line);
    std::string kind;
    std::string account;
    std::string other;
    std::int64_t units = 0;
    std::int64_t cost = 0;
    words >> kind;
    if (kind == "source") {
        words >> m_story.source;
    } else if (kind == "view") {
        m_view = {};
        words >> m_view.lastTrade >> m_view.lowestOrder;
    } else if (kind == "cash") {
        words >> account >> other >> units;
        m_view.cash[{account, other}] = units;
    } else if (kind == "hold") {
        words >> account >> other >> units >> cost;
        m_view.holdings[{account, other}] = {units, cost};
    } else if (kind == "open") {
        words >> units >> other;
        m_view.open[units] = other;
    } else if (kind == "bare") {
        words >> account >> other;
        m_view.bare.emplace(account, other);
    } else if (kind == "end") {
        m_story.views.push_back(m_view);
    } else if (kind == "ack") {
        words >> units;
        m_story.acknowledged.push_back(units);
    } else if (kind == "refused") {
        words >> other;
        ++m_story.refusals[other];
    } else if (kind == "trading") {
        m_story.traded = true;
        m_trading = true;
    }
}

} // namespace aetherion::soak
