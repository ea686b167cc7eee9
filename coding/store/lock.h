// One process writes a project at a time: it holds NAME.zwerm.lock beside the file.
//
// The operating system's lock on that file (an open file description lock, which a crash frees)
// decides between processes of one computer. What is written in it, one line of JSON, tells others
// who has the project, and decides where a network drive keeps no locks between computers: another
// computer's lock holds until a week after it was taken, or until its file is removed by hand.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "transcripts/message.h"

namespace coding::store {

class Lock {
 public:
  // Nothing where another holds it, or the folder cannot be written: `why_not` then says so. Where
  // a process that ended without closing had it, it is taken over and `notice` says so.
  static std::optional<Lock> take(const std::filesystem::path& project, std::string_view coder,
                                  transcripts::Message& why_not,
                                  std::optional<transcripts::Message>& notice);
  Lock(Lock&& other) noexcept;
  Lock& operator=(Lock&& other) noexcept;
  ~Lock();  // removes the file, also where its folder was renamed
  // False where its file was moved or removed, so that another may have taken the lock.
  bool holds() const;
  // Its file is the one beside `project`: where the folder was renamed, beside the file in that.
  bool lies_beside(const std::filesystem::path& project) const;
  // Is the lock of `project` from now on, which it lies beside.
  void follow(const std::filesystem::path& project);

 private:
  Lock(std::filesystem::path path, int file) : path_(std::move(path)), file_(file) {}
  std::filesystem::path path_;
  int file_ = -1;
};

}  // namespace coding::store
