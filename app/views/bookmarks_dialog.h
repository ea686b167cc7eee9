// All bookmarks of the project: go to one, name it, write a memo on it, take it away.
#pragma once

#include "app/cached.h"
#include "app/views/dialog_frame.h"

namespace app {

class BookmarksDialog {
 public:
  explicit BookmarksDialog(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  struct Line {
    coding::MarkId id;
    coding::TranscriptId transcript;
    coding::Span span;
    std::string label;
    std::string words;   // that it stands on, the first of them
    std::string where;   // "03 Maakcampus Zaan · AV · memo"
    std::string folded;  // label, words and where, for the filter
  };
  static std::vector<Line> lines_of(const coding::Study& study);
  void list(DialogCall& call, const std::vector<Line>& lines);
  void line(DialogCall& call, const Line& line);
  bool change(DialogCall& call, const Line& line);
  void choose(const Line& line);
  void choose_first(const std::vector<Line>& lines);

  Cached<std::vector<Line>, std::uint64_t> lines_;
  std::string filter_;
  std::optional<coding::MarkId> chosen_;
  std::string label_;  // of the chosen one, as typed
};

}  // namespace app
