// A session bus for one test: a dbus-daemon that starts no service, whose address nobody knows but
// who is given it.
#pragma once

#include <string>

#include <sys/types.h>

#include "tests/support/temp_folder.h"

namespace tests {

class SessionBus {
 public:
  // Throws std::runtime_error where there is no dbus-daemon.
  SessionBus();
  SessionBus(const SessionBus&) = delete;
  SessionBus& operator=(const SessionBus&) = delete;
  ~SessionBus() { end(); }

  const std::string& address() const { return address_; }
  // Without a word to those who are on it.
  void end();

 private:
  TempFolder folder_;
  pid_t process_ = -1;
  std::string address_;
};

}  // namespace tests
