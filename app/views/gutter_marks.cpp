#include "app/views/gutter_marks.h"

#include <algorithm>

namespace app {

const GutterMarks::Marks& GutterMarks::of(const Workspace& workspace,
                                          const coding::TranscriptId& id) {
  return marks_.get({workspace.revision(), id, workspace.coder()}, [&] {
    Marks marks;
    for (const auto& [key, mark] : workspace.study().table<coding::Mark>()) {
      if (mark.transcript != id) continue;
      if (mark.kind == coding::MarkKind::Bookmark)
        marks.bookmarks.push_back(mark);
      else if (mark.coder == workspace.coder())
        (mark.kind == coding::MarkKind::Read ? marks.read : marks.nothing).push_back(mark.span);
    }
    std::stable_sort(marks.bookmarks.begin(), marks.bookmarks.end(),
                     [](const auto& a, const auto& b) { return a.span < b.span; });
    std::sort(marks.read.begin(), marks.read.end());
    std::sort(marks.nothing.begin(), marks.nothing.end());
    return marks;
  });
}

}  // namespace app
