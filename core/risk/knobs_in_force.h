#pragma once
// The knobs in force, apart from those that the file asks for: what loosens waits here until it is on record.
//
// What tightens is in force at once, also while something that loosens waits; a value that is asked for no longer when
// it comes back from the record is not put in force. What could not be recorded stays out, and is asked for again with
// the next change of the file. Thread: one at a time.
#include "core/risk/knob_update.h"

#include <map>
#include <string>
#include <vector>

namespace aetherion::risk {

class KnobsInForce {
public:
    [[nodiscard]] const Knobs& knobs() const { return m_knobs; }

    /// The file asks for these now. What is to be put on record: all that differs from what is in force and does not
    /// wait already; those that loosen wait for recorded() or refused().
    [[nodiscard]] std::vector<KnobChange> want(const Knobs& wanted);
    /// Are all of these on record? Answered by whoever records, for the changes of one want() that loosen.
    void recorded(const std::vector<KnobChange>& loosened);
    void refused(const std::vector<KnobChange>& loosened);

private:
    Knobs m_knobs;
    Knobs m_wanted;
    /// What each waits to become, as written.
    std::map<KnobAddress, std::string> m_waiting;
};

} // namespace aetherion::risk
