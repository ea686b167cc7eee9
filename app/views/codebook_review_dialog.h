// A codebook that came back: choosing the file, then what it would change, each change with a tick
// beside ours and theirs.
#pragma once

#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "app/cached.h"
#include "app/views/dialog_frame.h"
#include "app/views/differences_page.h"
#include "app/views/file_dialog.h"
#include "exports/codebook/review.h"

namespace app {

class CompareCodebookDialog {
 public:
  CompareCodebookDialog(const Workspace& workspace, const std::filesystem::path& folder);
  void draw(DialogCall& call);
  const std::filesystem::path& folder() const { return files_.folder(); }

 private:
  FileDialog files_;
};

class ReviewCodebookDialog {
 public:
  void draw(DialogCall& call);

 private:
  // A code's name, or a change with its tick.
  struct Entry {
    std::optional<std::size_t> change;  // in Review::changes; none: a name
    std::string label;                  // of the tick
    DifferencesPage page;
  };
  using PageKey = std::tuple<std::uint64_t, float, float, Language>;
  static std::vector<Entry> entries(const exports::codebook::Review& review, const Ui& ui,
                                    float width);
  void notes(DialogCall& call, const exports::codebook::Review& review) const;
  void choices(DialogCall& call, const exports::codebook::Review& review);
  void list(DialogCall& call, const exports::codebook::Review& review);
  void draw_entry(Ui& ui, const Entry& entry);

  std::set<std::size_t> taken_;  // of Review::changes
  Cached<std::vector<Entry>, PageKey> entries_;
};

}  // namespace app
