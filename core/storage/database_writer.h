#pragma once
// Writes batches of records into one of the two files, or into a server's database. After an error it is thrown away
// and another is opened: what it had looked up may have been rolled back.
//
// Thread: the one that opened it.
#include "core/contract/record.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>

namespace aetherion::storage {

class Connection;

/// Records that can never be written, because their source was not announced or a server refuses what they hold; they
/// do not hold up the rest.
struct WriteOutcome {
    std::size_t refused = 0;
    std::string refusal;

    void refuse(market::SourceId source) {
        ++refused;
        refusal = "rows of source " + std::to_string(source.value) + " came before its announcement and were refused";
    }
    void refuse(std::string why) {
        ++refused;
        refusal = std::move(why);
    }
};

class DatabaseWriter {
public:
    virtual ~DatabaseWriter() = default;
    /// One transaction: all of them or, on an error, none.
    [[nodiscard]] virtual Result<WriteOutcome> write(std::span<const contract::Record> records) = 0;
    /// What was written before this call survives a power cut after it.
    [[nodiscard]] virtual Status makeDurable() = 0;
    /// Asked for now and then while nothing is written: an error when the connection, or the right to write, is lost.
    [[nodiscard]] virtual Status keepAlive() const { return {}; }
    /// For what else is done between two writes, on the same thread.
    [[nodiscard]] virtual const Connection& connection() const = 0;
};

using OpenWriter = std::function<Result<std::unique_ptr<DatabaseWriter>>()>;

} // namespace aetherion::storage
