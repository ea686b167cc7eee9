#include "transcripts/pdf_helper/confine.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace pdf_helper {
namespace {

bool limit(__rlimit_resource what, rlim_t most) {
  const rlimit both{most, most};
  return setrlimit(what, &both) == 0;
}

#if defined(__x86_64__)
constexpr unsigned kMachine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned kMachine = AUDIT_ARCH_AARCH64;
#else
constexpr unsigned kMachine = 0;
#endif

// The calls below fail as if not permitted; everything else goes on as it was. A call by another
// machine's numbers ends the process. A kernel without seccomp leaves it at the limits.
void refuse_calls() {
  if (kMachine == 0) return;
  constexpr std::array<unsigned, 6> kRefused{__NR_socket, __NR_socketpair, __NR_connect,
                                             __NR_execve, __NR_execveat,   __NR_ptrace};
  constexpr std::size_t kBefore = 4;
  std::array<sock_filter, kBefore + kRefused.size() + 2> program{};
  program[0] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch));
  program[1] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kMachine, 1, 0);
  program[2] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
  program[3] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr));
  for (std::size_t i = 0; i < kRefused.size(); ++i) {
    const auto to_refusal = static_cast<__u8>(kRefused.size() - i);
    program[kBefore + i] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kRefused[i], to_refusal, 0);
  }
  program[kBefore + kRefused.size()] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  program[kBefore + kRefused.size() + 1] =
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (EPERM & SECCOMP_RET_DATA));
  const sock_fprog whole{static_cast<unsigned short>(program.size()), program.data()};
  prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &whole);
}

}  // namespace

bool confine() {
  constexpr rlim_t kMemory = 1'000'000'000;
  constexpr rlim_t kSeconds = 20;
  constexpr rlim_t kFiles = 16;
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  prctl(PR_SET_DUMPABLE, 0);
  const bool limited = limit(RLIMIT_AS, kMemory) && limit(RLIMIT_CPU, kSeconds) &&
                       limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NOFILE, kFiles) &&
                       limit(RLIMIT_CORE, 0) && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
  if (limited) refuse_calls();
  return limited;
}

}  // namespace pdf_helper
