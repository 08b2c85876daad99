#pragma once
// What a process that serves many sockets asks of the system: enough open files, and no signal when a peer has gone.
//
// Thread: at start. A limit that cannot be raised stays: accepting pauses while files are short, and goes on by itself.
namespace aetherion::http {

void makeRoomForDescriptors(int connections);
/// Writing to a socket whose peer has gone is an error of that write, not the end of the program.
void ignoreBrokenPipes();

} // namespace aetherion::http
