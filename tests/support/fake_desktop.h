// A session bus of the test's own (a dbus-daemon that starts nothing) with a desktop's portal for
// files on it, which answers as the test wants. The bus of the machine is never spoken to.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace tests {

class FakeDesktop {
 public:
  // What becomes of a question.
  enum class Answer {
    Choose,        // the files of choose()
    Cancel,        // the user does
    EndOtherwise,  // the portal gives up on it
    Refuse,        // an error for an answer
    Wait,          // the dialog stays open
    Vanish,        // the portal goes while the dialog is open
  };
  struct Asked {
    std::string method;
    std::string title;
    bool multiple = false;
    std::string name;
    std::string folder;
    std::vector<std::string> filters;   // their names
    std::vector<std::string> patterns;  // of the first of these
  };

  static bool possible();  // whether dbus-daemon is installed

  // Without a file chooser the portal is there and knows no dialog.
  explicit FakeDesktop(bool file_chooser = true);
  ~FakeDesktop();
  FakeDesktop(const FakeDesktop&) = delete;
  FakeDesktop& operator=(const FakeDesktop&) = delete;

  const std::string& address() const;  // for DBUS_SESSION_BUS_ADDRESS

  // Questions of before are forgotten.
  void answer(Answer answer);
  // The files by their URIs.
  void choose(std::vector<std::string> uris);

  // Waits for so many questions in all, and gives the last. Throws std::runtime_error where they do
  // not come within 20 s; so does wait_for_end().
  Asked wait_for_question(std::size_t number = 1);
  // Waits until the dialog that was left open is closed, or who asked for it is gone.
  void wait_for_end();
  // The user chooses in the dialog that was left open.
  void choose_now(std::vector<std::string> uris);
  // The bus goes, with all who are on it.
  void end_bus();

 private:
  struct Service;
  std::unique_ptr<Service> service_;
};

}  // namespace tests
