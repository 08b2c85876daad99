#include "core/api/job_request.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace aetherion::api {

namespace {

using contract::JobKind;
using nlohmann::ordered_json;

tl::unexpected<http::Refusal> unusable(std::string_view place, std::string_view reason) {
    return tl::unexpected(http::Refusal{422, std::string(place) + ": " + std::string(reason)});
}

/// A text as it is; a number or a flag as the command line would have it.
tl::expected<std::string, http::Refusal> optionText(const std::string& option, const ordered_json& value) {
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_boolean() || value.is_number())
        return value.dump();
    return unusable(option, "must be a text, a number, true or false");
}

tl::expected<void, http::Refusal> readOption(contract::JobRequest& job, const std::string& option,
                                             const ordered_json& value) {
    auto text = optionText(option, value);
    if (!text)
        return tl::unexpected(text.error());
    if (!job.options.emplace(option, std::move(*text)).second)
        return unusable(option, "stands twice, in the body and in its \"options\"");
    return {};
}

bool climbs(const std::filesystem::path& path) {
    return std::any_of(path.begin(), path.end(), [](const auto& part) { return part == ".."; });
}

bool liesIn(const std::filesystem::path& path, const std::filesystem::path& folder) {
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return end == folder.end() && rest != path.end();
}

/// What an option names: a file to read or to write, in the first of these folders when relative, in any when absolute.
struct Confinement {
    std::vector<std::string_view> folders;

    [[nodiscard]] std::string names() const {
        std::string text;
        for (const std::string_view folder : folders)
            text.append(text.empty() ? "" : " or ").append(folder).append("/");
        return text;
    }
};

tl::expected<std::string, http::Refusal> confinedPath(std::string_view where, const std::string& file,
                                                      const Confinement& confinement,
                                                      const std::filesystem::path& root) {
    const std::filesystem::path path(file);
    if (file.empty() || path.filename().empty())
        return unusable(where, "names no file");
    if (climbs(path))
        return unusable(where, "\"..\" leads out of the folder; files lie in the data folder's " + confinement.names());
    if (path.is_relative())
        return (root / confinement.folders.front() / path).string();
    for (const std::string_view folder : confinement.folders)
        if (liesIn(path, root / folder))
            return file;
    return unusable(where, "lies outside the data folder's " + confinement.names());
}

const Confinement kRead{{"imports", "exports"}};
const Confinement kReadModel{{"models/candidates", "models", "imports", "exports"}};
const Confinement kWrite{{"exports"}};
const Confinement kWriteModel{{"models/candidates"}};

struct FileOption {
    JobKind kind;
    std::string_view option;
    const Confinement& confinement;
};
const std::array kFileOptions{
    FileOption{JobKind::Export, "out", kWrite},
    FileOption{JobKind::Train, "out", kWriteModel},
    FileOption{JobKind::Train, "report", kWrite},
    FileOption{JobKind::Train, "picture", kWrite},
    FileOption{JobKind::AcceptModel, "model", kReadModel},
};

} // namespace

tl::expected<JobKind, http::Refusal> readJobKind(std::string_view kindName) {
    std::string kinds;
    for (const JobKind kind : contract::kJobKinds) {
        if (kindName == name(kind))
            return kind;
        kinds.append(kinds.empty() ? "" : ", ").append(name(kind));
    }
    return tl::unexpected(http::Refusal{404, "jobs are " + kinds});
}

tl::expected<contract::JobRequest, http::Refusal> readJobRequest(JobKind kind, const ordered_json& body) {
    contract::JobRequest job;
    job.kind = kind;
    for (const auto& [key, value] : body.items()) {
        if (key == "sources") {
            if (!value.is_array())
                return unusable(key, "must be a list of texts");
            for (const auto& source : value) {
                if (!source.is_string())
                    return unusable("sources[" + std::to_string(job.sources.size()) + "]", "must be a text");
                job.sources.push_back(source.get<std::string>());
            }
        } else if (key == "options") {
            if (!value.is_object())
                return unusable(key, "must be an object");
            for (const auto& [option, text] : value.items())
                if (const auto taken = readOption(job, option, text); !taken)
                    return tl::unexpected(taken.error());
        } else if (const auto taken = readOption(job, key, value); !taken) {
            return tl::unexpected(taken.error());
        }
    }
    return job;
}

tl::expected<contract::JobRequest, http::Refusal> confine(contract::JobRequest job,
                                                          const std::filesystem::path& dataFolder) {
    const std::filesystem::path root = std::filesystem::absolute(dataFolder).lexically_normal();
    for (std::size_t i = 0; i < job.sources.size(); ++i) {
        auto placed = confinedPath("sources[" + std::to_string(i) + "]", job.sources[i], kRead, root);
        if (!placed)
            return tl::unexpected(placed.error());
        job.sources[i] = std::move(*placed);
    }
    for (const FileOption& file : kFileOptions) {
        const auto found = job.options.find(std::string(file.option));
        if (file.kind != job.kind || found == job.options.end())
            continue;
        auto placed = confinedPath(file.option, found->second, file.confinement, root);
        if (!placed)
            return tl::unexpected(placed.error());
        found->second = std::move(*placed);
    }
    return job;
}

} // namespace aetherion::api
