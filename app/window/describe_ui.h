// A list of what is on the screen, for tests that drive the real window and for people who want to
// automate it: every control with its place, every visible word of the transcript.
//
// Format (one JSON document, rewritten whole after each frame): {"controls":[{"id","label","kind",
// "x","y","w","h","enabled","value","clipped"}],"text":[{"start","end","x","y","w","h"}],"frame",
// "busy","focused"}. Of two conversations side by side, the controls of the one at the right have
// ids that begin with "beside/", and its words have "beside": true. Places are pixels in the
// window; start and end are code points. Selected words are the control "selected-words": its
// label, and "start end" as its value. Where "busy" is false, nothing is drawn any more until
// something happens.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

namespace app {

struct Control {
  std::string id;     // stays the same from frame to frame: "coding", "code/<guid>"
  std::string label;  // as the user reads it
  std::string kind;   // button, tab, row, field, menu, check, text
  ImVec2 min;
  ImVec2 max;
  bool enabled = true;
  std::string value;
  bool clipped = false;  // partly outside what is shown
};

struct VisibleWord {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  ImVec2 min;
  ImVec2 max;
  bool beside = false;  // in the pane at the right of two
};

class DescribeUi {
 public:
  // Without a file nothing is collected.
  explicit DescribeUi(std::filesystem::path file = {}) : file_(std::move(file)) {}
  bool on() const { return !file_.empty() || collect_; }
  // Collects without writing: for tests that draw without a window.
  void collect() { collect_ = true; }

  void begin_frame();
  void add(Control control);
  void add_word(const VisibleWord& word);
  // Writes the file beside itself and renames it, so that a reader never sees half of it.
  void end_frame(bool busy);

  const std::vector<Control>& controls() const { return controls_; }
  const std::vector<VisibleWord>& words() const { return words_; }
  std::string json(bool busy) const;

 private:
  std::filesystem::path file_;
  bool collect_ = false;
  std::uint64_t frame_ = 0;
  std::vector<Control> controls_;
  std::vector<VisibleWord> words_;
  std::string focused_;
};

}  // namespace app
