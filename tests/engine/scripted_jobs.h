#pragma once
// A job port whose jobs end when the test says so.
#include "core/contract/job.h"

#include <string>
#include <vector>

namespace aetherion::test {

class ScriptedJobs final : public contract::JobPort {
public:
    struct Started {
        contract::JobRequest request;
        contract::JobStatus status;
    };
    std::vector<Started> started;
    bool full = false;

    Result<contract::JobId> start(contract::JobRequest request) override {
        if (full)
            return fail("16 jobs are waiting already");
        contract::JobStatus status;
        status.id = started.size() + 1;
        status.kind = request.kind;
        status.state = contract::JobState::Running;
        started.push_back({std::move(request), status});
        return started.size();
    }
    Result<contract::JobStatus> status(contract::JobId id) const override { return started.at(id - 1).status; }
    std::vector<contract::JobStatus> jobs() const override { return {}; }
    void cancel(contract::JobId) override {}

    void end(contract::JobState state, const std::string& message) {
        started.back().status.state = state;
        started.back().status.message = message;
    }
};

} // namespace aetherion::test
