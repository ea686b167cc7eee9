// What the user sets, together: language, theme, size, who codes, keys, whose file dialog. Each
// takes effect at once and is kept in the user's config folder. By keyboard: up and down choose,
// left and right change.
#pragma once

#include <string>

#include "app/views/dialog_frame.h"
#include "app/views/palette_frame.h"

namespace app {

class SettingsDialog {
 public:
  explicit SettingsDialog(const Workspace& workspace);
  void draw(DialogCall& call);
  void closing(Actions& actions) { keep_coder(actions); }

 private:
  enum class Line { Language, Theme, Scale, Coder, Keys, Files };
  static constexpr std::size_t kLines = 6;

  bool at(Line line) const { return mark_.row == static_cast<std::size_t>(line); }
  void begin_line(Ui& ui, Line line, const char* name);
  int step(Line line) const;  // -1 or 1 where an arrow changes it
  void draw_language(DialogCall& call);
  void draw_theme(DialogCall& call);
  void draw_scale(DialogCall& call);
  void draw_coder(DialogCall& call);
  void draw_files(DialogCall& call);
  void keep_coder(Actions& actions);

  PaletteMark mark_;
  std::string coder_;
  bool coder_typed_ = false;  // and not kept yet
};

}  // namespace app
