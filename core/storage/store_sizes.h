#pragma once
// How much room the rows of each prunable class take, measured on a connection of its own beside the writer.
//
// Files: bytes of a table's pages, all sources together. Server: this engine's rows times the table's bytes a row, as
// the server estimates them; others that share it are not counted. Rows are counted series by series, so that no
// reading transaction lasts long; the whole takes time in proportion to the store. Changes nothing. Thread: any.
#include "core/base/result.h"
#include "core/storage/retention_rules.h"
#include "core/storage/store_address.h"

#include <array>
#include <cstdint>
#include <stop_token>
#include <string>

namespace aetherion::storage {

struct ClassSize {
    std::int64_t rows = 0;
    std::int64_t bytes = 0;
    [[nodiscard]] double bytesPerRow() const {
        return rows > 0 ? static_cast<double>(bytes) / static_cast<double>(rows) : 0;
    }
};

struct StoreSizes {
    /// By index(PrunedRows).
    std::array<ClassSize, kPrunedRows.size()> classes{};
    /// Everything, what is kept for ever included.
    std::int64_t totalBytes = 0;

    [[nodiscard]] std::int64_t prunableBytes() const {
        std::int64_t bytes = 0;
        for (const ClassSize& size : classes)
            bytes += size.bytes;
        return bytes;
    }
};

[[nodiscard]] Result<StoreSizes> measureStore(const StoreAddress& address, const std::string& engine,
                                              const std::stop_token& stop = {});

} // namespace aetherion::storage
