#pragma once
// Raises the process's limit of open files towards what the wanted connections need.
//
// Thread: at start. A limit that cannot be raised stays: accepting pauses while files are short, and goes on by itself.
namespace aetherion::http {

void makeRoomForDescriptors(int connections);

} // namespace aetherion::http
