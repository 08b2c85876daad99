#pragma once
// The folder that holds everything one engine keeps, and the names of what is in it.
#include "core/base/file_lock.h"
#include "core/base/result.h"

#include <filesystem>

namespace aetherion::config {

/// `$XDG_DATA_HOME/aetherion`, or `~/.local/share/aetherion`.
[[nodiscard]] std::filesystem::path defaultDataFolder();

struct DataFolder {
    std::filesystem::path root;

    [[nodiscard]] std::filesystem::path ledger() const { return root / "ledger.db"; }
    /// Rows that wait for a database server.
    [[nodiscard]] std::filesystem::path spool() const { return root / "spool"; }
    [[nodiscard]] std::filesystem::path riskState() const { return root / "risk-state"; }
    [[nodiscard]] std::filesystem::path stopFile() const { return root / "EMERGENCY_STOP"; }
    /// Where a drill tries the stop file's way; the stop file itself is no drill's to touch.
    [[nodiscard]] std::filesystem::path drillFile() const { return root / "EMERGENCY_STOP.drill"; }
    /// What the drills found.
    [[nodiscard]] std::filesystem::path drills() const { return root / "drills"; }
    /// Rails and the policy's settings.
    [[nodiscard]] std::filesystem::path knobs() const { return root / "dt_knobs.env"; }
    /// The hash-chained record of every act on control, and what proves its end.
    [[nodiscard]] std::filesystem::path auditLog() const { return root / "audit.log"; }
    [[nodiscard]] std::filesystem::path auditAnchor() const { return root / "audit-anchor"; }
    [[nodiscard]] std::filesystem::path apiToken() const { return root / "api-token"; }
    [[nodiscard]] std::filesystem::path settings() const { return root / "settings.toml"; }
    /// The user's own additions to the instrument catalogue.
    [[nodiscard]] std::filesystem::path instruments() const { return root / "instruments.toml"; }
    [[nodiscard]] std::filesystem::path logs() const { return root / "logs"; }
    [[nodiscard]] std::filesystem::path models() const { return root / "models"; }
    /// Whatever clients of the API may have imported.
    [[nodiscard]] std::filesystem::path imports() const { return root / "imports"; }
    [[nodiscard]] std::filesystem::path exports() const { return root / "exports"; }

    /// Creates the folder, readable by its owner alone.
    [[nodiscard]] Status create() const;
    /// Taken by whoever writes here; refused with the present owner's name and process.
    [[nodiscard]] Result<FileLock> lock(const std::string& owner) const;
};

} // namespace aetherion::config
