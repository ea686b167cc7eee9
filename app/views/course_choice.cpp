#include "app/views/course_choice.h"

#include "app/window/controls.h"
#include "app/window/flow.h"
#include "app/window/segments.h"
#include "coding/cases.h"
#include "coding/codebook.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

// A button that opens a menu below it.
void open_with(Ui& ui, const char* id, const std::string& label, PickMenu& menu) {
  if (next_button(ui, id, label, Look::Plain, nullptr, 10)) menu.open(ui);
}

std::vector<PickName> names_of_transcripts(const coding::Study& study) {
  std::vector<PickName> names;
  for (const coding::TranscriptInfo* each : coding::transcripts_in_order(study))
    names.push_back(
        {"course/transcript/" + each->id.to_string(), each->name, transcripts::fold(each->name)});
  return names;
}

}  // namespace

void CourseChoice::choose_transcript(const Workspace& workspace, Ui& ui) {
  const coding::Study& study = workspace.study();
  auto& chosen = wanted_.transcript;
  if (chosen && !study.transcripts().contains(*chosen)) chosen.reset();
  const char* all = ui.say("Alle gesprekken", "All transcripts");
  open_with(ui, "course/transcript", chosen ? study.transcripts().find(*chosen)->name : all,
            transcripts_);
  const auto& names =
      transcript_names_.get(workspace.revision(), [&] { return names_of_transcripts(study); });
  const auto clicked = transcripts_.draw(ui, names, nullptr, all);
  if (!clicked) return;
  chosen.reset();
  if (*clicked < names.size()) chosen = coding::transcripts_in_order(study)[*clicked]->id;
}

void CourseChoice::choose_code(const Workspace& workspace, Ui& ui) {
  const coding::Study& study = workspace.study();
  auto& chosen = wanted_.code;
  if (chosen && !study.codes().contains(*chosen)) chosen.reset();
  const char* all = ui.say("Alle codes", "All codes");
  open_with(ui, "course/code", chosen ? study.codes().find(*chosen)->name : all, codes_);
  const auto& names =
      code_names_.get(workspace.revision(), [&] { return code_names(study, "course/code/"); });
  const auto clicked = codes_.draw(ui, names, nullptr, all);
  if (!clicked) return;
  chosen.reset();
  if (*clicked < names.size()) chosen = coding::in_order(study)[*clicked].code->id;
}

void CourseChoice::choose_look(Ui& ui) {
  const bool one = wanted_.transcript.has_value();
  std::vector<Segment> looks;
  if (one) {
    looks.push_back({"course/line", ui.say("codelijn", "code line"),
                     ui.say("Een baan per code, van begin tot eind.",
                            "A lane for each code, from begin to end.")});
    looks.push_back({"course/portrait", ui.say("portret", "portrait"),
                     ui.say("Het gesprek als tegels in de kleuren van de codes.",
                            "The transcript as tiles in the codes' colours.")});
  } else {
    looks.push_back({"course/alike", ui.say("even lang", "alike"),
                     ui.say("Elk gesprek over de hele breedte, om te vergelijken.",
                            "Each transcript over the whole width, to compare.")});
    looks.push_back({"course/by-length", ui.say("naar lengte", "by length"),
                     ui.say("Elk gesprek zo lang als het woorden heeft.",
                            "Each transcript as long as it has words.")});
  }
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
