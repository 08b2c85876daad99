#include "app/ctl/world_ticks.h"

#include "app/ctl/tick_rows.h"

#include <algorithm>
#include <functional>
#include <thread>
#include <vector>

namespace aetherion::ctl {

namespace {

/// Steps that are computed before they are written; bounds the memory.
constexpr std::size_t kBlockSteps = 4096;
constexpr std::size_t kBlockTicks = 1u << 20;

/// Runs `work(part)` for every part, each on a thread of its own; the last on this one.
void inParts(std::size_t parts, const std::function<void(std::size_t)>& work) {
    std::vector<std::jthread> threads;
    for (std::size_t part = 0; part + 1 < parts; ++part)
        threads.emplace_back([&work, part] { work(part); });
    work(parts - 1);
}

class TickTable {
public:
    TickTable(simulator::World& world, std::size_t parts)
        : m_world(world), m_parts(parts), m_ticks(world.paths().size()), m_counts(world.paths().size()), m_text(parts) {
        for (const simulator::InstrumentPath& path : world.paths())
            m_styles.push_back(tickRowStyle(path.spec()));
    }

    void fill(std::size_t steps) {
        m_world.drive(steps, m_block);
        inParts(m_parts, [&](std::size_t part) {
            for (std::size_t i = part; i < m_ticks.size(); i += m_parts) {
                m_ticks[i].resize(steps);
                m_counts[i] = m_world.paths()[i].advance(m_block, m_ticks[i]);
            }
        });
        inParts(m_parts, [&](std::size_t part) {
            format(m_block.timeOf(steps * part / m_parts), m_block.timeOf(steps * (part + 1) / m_parts), m_text[part]);
        });
    }
    [[nodiscard]] const std::vector<std::string>& text() const { return m_text; }
    [[nodiscard]] std::uint64_t rows() const {
        std::uint64_t rows = 0;
        for (const std::size_t count : m_counts)
            rows += count;
        return rows;
    }

private:
    void format(Timestamp from, Timestamp to, std::string& out) const {
        out.clear();
        std::vector<std::size_t> next(m_ticks.size());
        for (std::size_t i = 0; i < m_ticks.size(); ++i) {
            const auto end = m_ticks[i].begin() + static_cast<std::ptrdiff_t>(m_counts[i]);
            next[i] = static_cast<std::size_t>(
                std::ranges::lower_bound(m_ticks[i].begin(), end, from, {}, &simulator::PathTick::time) -
                m_ticks[i].begin());
        }
        for (Timestamp time = from; time < to; time += m_block.interval())
            for (std::size_t i = 0; i < m_ticks.size(); ++i)
                if (next[i] < m_counts[i] && m_ticks[i][next[i]].time == time)
                    appendTick(out, m_styles[i], m_ticks[i][next[i]++]);
    }

    simulator::World& m_world;
    std::size_t m_parts;
    simulator::DriverBlock m_block;
    std::vector<TickRowStyle> m_styles;
    std::vector<std::vector<simulator::PathTick>> m_ticks;
    std::vector<std::size_t> m_counts;
    std::vector<std::string> m_text;
};

} // namespace

Result<std::uint64_t> writeWorldTicks(simulator::World& world, Timestamp until, int threads, AtomicFile& file) {
    if (const Status written = file.write(std::string(kTickColumns) + "\n"); !written)
        return tl::unexpected(written.error());
    TickTable table(world, static_cast<std::size_t>(std::max(1, threads)));
    const std::size_t most = std::clamp<std::size_t>(kBlockTicks / world.paths().size(), 1, kBlockSteps);
    std::uint64_t rows = 0;
    while (world.next() < until) {
        const std::int64_t left = (until - world.next() + world.grid() - Duration(1)) / world.grid();
        table.fill(std::min(most, static_cast<std::size_t>(left)));
        for (const std::string& text : table.text())
            if (const Status written = file.write(text); !written)
                return tl::unexpected(written.error());
        rows += table.rows();
    }
    return rows;
}

} // namespace aetherion::ctl
