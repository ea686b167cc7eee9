// The links between codes of several years (coding/crosswalk.h): which code of before became which
// one of now, and how far they may be compared. The dialog stays for the next one.
#pragma once

#include <optional>
#include <string>

#include "app/cached.h"
#include "app/views/code_dialogs.h"
#include "app/views/dialog_frame.h"

namespace app {

class CrosswalkDialog {
 public:
  explicit CrosswalkDialog(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  // As the list shows it.
  struct Link {
    coding::Crosswalk row;
    std::string older;  // its path
    std::string newer;
  };
  static std::vector<Link> links_of(const coding::Study& study);
  const std::vector<Link>& links(const Workspace& workspace);
  void list(DialogCall& call, const std::vector<Link>& links);
  void line(Ui& ui, const Link& link);
  void choose(const Link& link);
  void begin_anew();
  // True where the keyboard is in a field of these.
  bool draw_codes(DialogCall& call);
  bool draw_note(DialogCall& call);
  void draw_label(Ui& ui);
  void draw_buttons(DialogCall& call);
  void keep(DialogCall& call);
  const char* why_not(const DialogCall& call) const;

  Cached<std::vector<Link>, std::uint64_t> links_;
  std::optional<coding::Crosswalk::Key> chosen_;  // none: a new one
  CodeList older_;
  CodeList newer_;
  coding::Comparability label_ = coding::Comparability::Comparable;
  std::string note_;
  std::uint64_t asked_ = 0;  // the revision at which a change was asked for; 0: none was
};

}  // namespace app
