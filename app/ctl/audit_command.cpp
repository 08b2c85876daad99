#include "app/ctl/command.h"
#include "core/config/data_folder.h"
#include "core/storage/audit_check.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace aetherion::ctl {

namespace {

/// A log under its own name has its anchor beside it; a copy has none.
std::optional<std::filesystem::path> anchorBeside(const std::filesystem::path& log) {
    const auto anchor = log.parent_path() / storage::kAuditAnchorName;
    std::error_code error;
    if (log.filename() == storage::kAuditLogName && std::filesystem::exists(anchor, error))
        return anchor;
    return std::nullopt;
}

Status verify(const std::filesystem::path& log, const std::optional<std::filesystem::path>& anchor) {
    const auto verdict = storage::verifyAudit(log, anchor);
    if (!verdict)
        return tl::unexpected(verdict.error());
    if (verdict->fault)
        return failAt(log.string(), verdict->fault->text);
    std::cout << "sound: " << verdict->records << " records (" << verdict->firstSeq << " to " << verdict->lastSeq
              << "), head " << verdict->head << "\n";
    if (!verdict->tailProven)
        std::cout << "no anchor: that no records are missing at the end is not proven\n";
    if (verdict->ahead > 0)
        std::cout << "the last " << verdict->ahead << " are not anchored yet\n";
    if (verdict->tornBytes > 0)
        std::cout << verdict->tornBytes << " bytes of record " << verdict->lastSeq + 1
                  << " stand behind them, whose writing was interrupted or goes on\n";
    return {};
}

} // namespace

void addAuditCommand(CLI::App& app, CommandLine& line) {
    auto* audit = app.add_subcommand("audit", "the record of every act on control");
    audit->require_subcommand(1);
    auto* command = audit->add_subcommand(
        "verify", "check that the audit log is what was written: exit 0 when it is sound, 1 with the first bad record");
    const auto file = std::make_shared<std::string>();
    command->add_option("--file", *file,
                        "a log elsewhere; without its anchor beside it nothing is said about records missing at the "
                        "end (default: the data folder's audit.log)");
    command->callback([&line, file] {
        line.work = [&line, file]() -> Status {
            if (!file->empty())
                return verify(*file, anchorBeside(*file));
            const auto settings = line.settings();
            if (!settings)
                return tl::unexpected(settings.error());
            const config::DataFolder folder{settings->dataFolder};
            return verify(folder.auditLog(), folder.auditAnchor());
        };
    });
}

} // namespace aetherion::ctl
