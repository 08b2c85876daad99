#pragma once
// A writer whose disk may be full on purpose: asks the fault port before each write to a file, and otherwise does what
// the writer behind it does.
//
// Thread: as DatabaseWriter. The port outlives it.
#include "core/base/fault_port.h"
#include "core/storage/database_writer.h"

namespace aetherion::storage {

class FaultyWriter final : public DatabaseWriter {
public:
    FaultyWriter(std::unique_ptr<DatabaseWriter> writer, FaultPort& faults, std::string place)
        : m_writer(std::move(writer)), m_faults(faults), m_place(std::move(place)) {}

    [[nodiscard]] Result<WriteOutcome> write(std::span<const contract::Record> records) override {
        if (const Status refused = refusal(); !refused)
            return tl::unexpected(refused.error());
        return m_writer->write(records);
    }
    [[nodiscard]] Status makeDurable() override {
        const Status refused = refusal();
        return refused ? m_writer->makeDurable() : refused;
    }
    [[nodiscard]] Status keepAlive() const override { return m_writer->keepAlive(); }
    [[nodiscard]] const Connection& connection() const override { return m_writer->connection(); }

private:
    [[nodiscard]] Status refusal() {
        const Status asked = m_faults.beforeWrite();
        return asked ? asked : failAt(m_place, "cannot be written: " + asked.error().reason);
    }

    std::unique_ptr<DatabaseWriter> m_writer;
    FaultPort& m_faults;
    const std::string m_place;
};

} // namespace aetherion::storage
