#pragma once
// Does what else has to be done in a database, in small steps between its writer's writes: takes away what is kept long
// enough, for one.
//
// Steps take no longer together than what lay between two calls, and a tenth of a second at most, so that tidying keeps
// up with a writer that is never idle and takes half of the time at worst; whoever must not wait for more than one step
// says so. Thread: the writer's.
#include "core/storage/database_file.h"
#include "core/storage/database_writer.h"
#include "core/storage/housekeeping_step.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace aetherion::storage {

class Housekeeper {
public:
    using Clock = std::chrono::steady_clock;
    Housekeeper(HousekeepingStep step, Database database) : m_step(std::move(step)), m_database(database) {}
    /// Steps while they are due and nothing is `urgent`. An error is logged, and does not matter to the writer.
    void tidy(const DatabaseWriter& writer, const std::function<bool()>& urgent);
    /// When it wants to be called again; nothing: whenever the writer comes by.
    [[nodiscard]] std::optional<Clock::time_point> wanted() const {
        return m_more ? std::optional(m_next) : std::nullopt;
    }

private:
    HousekeepingStep m_step;
    Database m_database;
    Clock::time_point m_next{};
    Clock::time_point m_left{};
    bool m_more = false;
    std::string m_lastError;
};

} // namespace aetherion::storage
