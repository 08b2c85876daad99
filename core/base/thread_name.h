#pragma once
// The name of a thread, as `top -H`, a debugger and a core dump show it: that of the table in ARCHITECTURE.md.
//
// Thread: names the caller's own.
namespace aetherion::base {

/// At most 15 letters.
void nameThread(const char* name);

} // namespace aetherion::base
