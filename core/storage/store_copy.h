#pragma once
// All of one store into another, whichever databases they are in.
//
// Rows go by their natural keys: what is there already stays, orders and states give way to newer ones, and instruments
// and models keep the numbers that the target gives them, so copying twice changes nothing and a copy that was broken
// off goes on where it stopped. An engine may write into `from` meanwhile: it is read as of one moment. Then both sides
// are compared, of the target only what belongs to the sources, engines, instruments and models of `from`.
//
// The caller holds the target folder's lock. Thread: the caller's, for as long as it takes.
#include "core/storage/store_checksum.h"

#include <vector>

namespace aetherion::storage {

struct CopiedTable {
    TableChecksum from;
    TableChecksum to;
    [[nodiscard]] bool same() const { return from.rows == to.rows && from.checksum == to.checksum; }
};

enum class CopyStep : std::uint8_t { Copying, Comparing };
using CopyProgress = std::function<void(CopyStep step, const StoredTable& table, std::uint64_t rows)>;

/// The target must have the program's schema (migrateDatabase()), and be another store.
[[nodiscard]] Result<std::vector<CopiedTable>> copyStore(const StoreSnapshot& from, const StoreAddress& to,
                                                         const CopyProgress& progress = {});

} // namespace aetherion::storage
