#include "core/api/actor.h"
#include "core/api/job_request.h"
#include "core/api/routes.h"
#include "core/api/wire_values.h"

#include <nlohmann/json.hpp>

#include <charconv>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

ordered_json jobJson(const contract::JobStatus& job) {
    const bool ended = job.finished != Timestamp();
    return {{"job_id", std::to_string(job.id)},
            {"kind", name(job.kind)},
            {"status", name(job.state)},
            {"progress", job.progress},
            {"message", job.message},
            {"created_at", formatIso(job.created)},
            {"finished_at", ended ? ordered_json(formatIso(job.finished)) : ordered_json()}};
}

/// The newest job's fields, as clients read them, and the list.
http::Response jobs(const RouteContext& context) {
    auto list = ordered_json::array();
    for (const contract::JobStatus& job : context.ports.jobs.jobs())
        list.push_back(jobJson(job));
    ordered_json answer =
        list.empty() ? ordered_json{{"job_id", ""}, {"status", "idle"}, {"progress", 0}, {"message", "no job has run"}}
                     : list.front();
    answer["jobs"] = std::move(list);
    return http::jsonResponse(200, answer);
}

tl::expected<contract::JobStatus, http::Refusal> findJob(const RouteContext& context, const http::Request& request) {
    const std::string text = request.parameter("job");
    contract::JobId id = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (error != std::errc() || stop != text.data() + text.size())
        return tl::unexpected(http::Refusal{404, "there is no such job"});
    auto job = context.ports.jobs.status(id);
    if (!job)
        return tl::unexpected(http::Refusal{404, "there is no such job"});
    return *job;
}

http::Response show(const RouteContext& context, const http::Request& request) {
    const auto job = findJob(context, request);
    return job ? http::jsonResponse(200, jobJson(*job)) : http::problem(job.error());
}

http::Response cancel(const RouteContext& context, const http::Request& request) {
    auto job = findJob(context, request);
    if (!job)
        return http::problem(job.error());
    context.ports.jobs.cancel(job->id);
    if (auto now = context.ports.jobs.status(job->id))
        job = std::move(*now);
    return http::jsonResponse(202, jobJson(*job));
}

tl::expected<contract::JobRequest, http::Refusal> readJob(const RouteContext& context, const http::Request& request) {
    const auto kind = readJobKind(request.parameter("job"));
    if (!kind)
        return tl::unexpected(kind.error());
    const auto body = readObject(request, context.settings.limits.jsonDepth);
    if (!body)
        return tl::unexpected(body.error());
    auto job = readJobRequest(*kind, *body);
    if (!job)
        return job;
    // Who decides about a model stands on record: nobody says that for somebody else.
    if (*kind == contract::JobKind::AcceptModel || *kind == contract::JobKind::RollBackModel) {
        const Actor actor = actorOf(request);
        job->options["who"] = actor.who;
        job->options["channel"] = actor.channelName();
    }
    return confine(std::move(*job), context.settings.dataFolder);
}

http::Response start(const RouteContext& context, const http::Request& request) {
    auto job = readJob(context, request);
    if (!job)
        return http::problem(job.error());
    const auto id = context.ports.jobs.start(std::move(*job));
    if (!id)
        return http::problem(422, id.error().text());
    const auto status = context.ports.jobs.status(*id);
    if (!status)
        return http::problem(503, "the job is no longer known");
    return http::jsonResponse(202, jobJson(*status)).with("Location", "/jobs/" + std::to_string(*id));
}

} // namespace

void addJobRoutes(http::Router& router, const RouteContext& context) {
    router.add(http::Method::Get, "/jobs/status", http::Scope::Read,
               [&context](const http::Request&) { return jobs(context); });
    router.add(http::Method::Get, "/jobs/{job}", http::Scope::Read,
               [&context](const http::Request& request) { return show(context, request); });
    router.add(http::Method::Post, "/jobs/{job}", http::Scope::Admin,
               [&context](const http::Request& request) { return start(context, request); });
    router.add(http::Method::Delete, "/jobs/{job}", http::Scope::Admin,
               [&context](const http::Request& request) { return cancel(context, request); });
}

} // namespace aetherion::api
