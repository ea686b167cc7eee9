#include "app/views/course_choice.h"

#include "app/views/menu.h"
#include "app/window/controls.h"
#include "app/window/flow.h"
#include "app/window/segments.h"
#include "coding/cases.h"
#include "coding/codebook.h"

namespace app {
namespace {

// A button that opens a menu of that name below it.
void open_with(Ui& ui, const char* id, const std::string& label, const char* menu) {
  flow(width_of(ui.fonts.ui, label) + 2 * ImGui::GetStyle().FramePadding.x, ui.px(10));
  if (button(ui, id, label)) ImGui::OpenPopup(menu);
}

}  // namespace

void CourseChoice::choose_transcript(const Workspace& workspace, Ui& ui) {
  const coding::Study& study = workspace.study();
  auto& chosen = wanted_.transcript;
  if (chosen && !study.transcripts().contains(*chosen)) chosen.reset();
  const char* menu = "course/transcript/open";
  const char* all = ui.say("Alle gesprekken", "All transcripts");
  open_with(ui, "course/transcript", chosen ? study.transcripts().find(*chosen)->name : all, menu);
  if (!begin_menu(ui, menu, ui.px(320))) return;
  if (menu_entry(ui, "course/transcript/all", all)) chosen.reset();
  for (const coding::TranscriptInfo* each : coding::transcripts_in_order(study))
    if (menu_entry(ui, "course/transcript/" + each->id.to_string(), each->name)) chosen = each->id;
  end_menu();
}

void CourseChoice::choose_code(const Workspace& workspace, Ui& ui) {
  const coding::Study& study = workspace.study();
  auto& chosen = wanted_.code;
  if (chosen && !study.codes().contains(*chosen)) chosen.reset();
  const char* menu = "course/code/open";
  const char* all = ui.say("Alle codes", "All codes");
  open_with(ui, "course/code", chosen ? study.codes().find(*chosen)->name : all, menu);
  if (!begin_menu(ui, menu, ui.px(320))) return;
  if (menu_entry(ui, "course/code/all", all)) chosen.reset();
  for (const coding::CodebookEntry& entry : coding::in_order(study))
    if (menu_entry(ui, "course/code/" + entry.code->id.to_string(),
                   coding::path_of(study, entry.code->id)))
      chosen = entry.code->id;
  end_menu();
}

void CourseChoice::choose_look(Ui& ui) {
  const bool one = wanted_.transcript.has_value();
  const std::vector<Segment> looks =
      one ? std::vector<Segment>{{"course/line", ui.say("codelijn", "code line"),
                                  ui.say("Een baan per code, van begin tot eind.",
                                         "A lane for each code, from begin to end.")},
                                 {"course/portrait", ui.say("portret", "portrait"),
                                  ui.say("Het gesprek als tegels in de kleuren van de codes.",
                                         "The transcript as tiles in the codes' colours.")}}
          : std::vector<Segment>{{"course/alike", ui.say("even lang", "alike"),
                                  ui.say("Elk gesprek over de hele breedte, om te vergelijken.",
                                         "Each transcript over the whole width, to compare.")},
                                 {"course/by-length", ui.say("naar lengte", "by length"),
                                  ui.say("Elk gesprek zo lang als het woorden heeft.",
                                         "Each transcript as long as it has words.")}};
  bool& second = one ? wanted_.portrait : wanted_.by_length;
  flow(width_of(ui, looks), ui.px(18));
  if (const auto clicked = segments(ui, looks, second ? 1 : 0)) second = *clicked == 1;
}

void CourseChoice::draw(const Workspace& workspace, Ui& ui) {
  start_flow();
  choose_transcript(workspace, ui);
  choose_code(workspace, ui);
  choose_look(ui);
}

}  // namespace app
