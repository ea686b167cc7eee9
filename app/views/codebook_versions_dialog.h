// Named states of the codebook: naming the present one, and what differs between two, field by
// field.
#pragma once

#include <optional>
#include <string>
#include <tuple>

#include "app/cached.h"
#include "app/views/dialog_frame.h"
#include "app/views/differences_page.h"
#include "coding/codebook_versions.h"

namespace app {

class CodebookVersionsDialog {
 public:
  explicit CodebookVersionsDialog(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  // A version, or none for the codebook as it is.
  using State = std::optional<coding::CodebookVersionId>;
  struct PageKey {
    std::uint64_t revision;
    State from;
    State to;
    float width;
    float scale;
    Language language;
    friend bool operator==(const PageKey&, const PageKey&) = default;
  };
  void name_field(DialogCall& call);
  void list(DialogCall& call);
  void line(DialogCall& call, const State& state, const std::string& name,
            const std::string& about);
  void rename_field(DialogCall& call, const coding::CodebookVersion& version);
  DifferencesPage page(const coding::Study& study, const Ui& ui, float width) const;
  std::string name_of(const coding::Study& study, const Ui& ui, const State& state) const;

  std::string name_;
  State from_;
  State to_;
  std::optional<coding::CodebookVersionId> renaming_;
  std::string new_name_;
  bool typed_ = false;  // Enter and Esc are a field's in this frame
  std::size_t versions_ = 0;
  Cached<DifferencesPage, PageKey> page_;
};

// What happened to the code at hand, as Workspace::found() has it.
class CodeHistoryDialog {
 public:
  void draw(DialogCall& call);

 private:
  using PageKey = std::tuple<std::uint64_t, float, float, Language>;
  Cached<DifferencesPage, PageKey> page_;
};

}  // namespace app
