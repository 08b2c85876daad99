#pragma once
// Does what else has to be done in a database, in small steps between its writer's writes: takes away what is kept long
// enough, for one.
//
// No more than a fifth of the time goes into it. Thread: the writer's.
#include "core/storage/database_file.h"
#include "core/storage/database_writer.h"
#include "core/storage/housekeeping_step.h"

#include <chrono>
#include <string>

namespace aetherion::storage {

class Housekeeper {
public:
    using Clock = std::chrono::steady_clock;
    Housekeeper(HousekeepingStep step, Database database) : m_step(std::move(step)), m_database(database) {}
    /// One step, if it is time for one. An error is logged, and does not matter to the writer.
    void tidy(const DatabaseWriter& writer);

private:
    HousekeepingStep m_step;
    Database m_database;
    Clock::time_point m_next{};
    std::string m_lastError;
};

} // namespace aetherion::storage
