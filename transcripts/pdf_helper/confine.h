// The limits under which zwerm-pdf reads what may come from anybody.
#pragma once

namespace pdf_helper {

// For the rest of the process: 1 GB of memory, 20 s of computing, no file that grows, 16 open
// files, no core dump, no new privileges, and where the kernel lets no socket and no other program;
// it ends when who started it ends. False where a limit cannot be set.
bool confine();

}  // namespace pdf_helper
