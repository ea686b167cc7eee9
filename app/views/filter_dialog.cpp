#include "app/views/filter_dialog.h"

#include <algorithm>

#include "app/views/people_words.h"
#include "coding/cases.h"
#include "coding/codebook.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

constexpr float kHeight = 380;
constexpr float kIndent = 16;

template <class Value>
bool has(const std::vector<Value>& list, const Value& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace

FilterDialog::FilterDialog(const Workspace& workspace) {
  const coding::Study& study = workspace.study();
  const TextFilter& now = workspace.filter();
  for (const auto& entry : coding::in_order(study))
    codes_.push_back({{"filter/code/" + entry.code->id.to_string(), entry.code->name,
                       transcripts::fold(entry.code->name), static_cast<float>(entry.depth),
                       has(now.codes, entry.code->id)},
                      entry.code->id});
  for (const coding::Coder* coder : coding::coders_in_order(study))
    coders_.push_back(
        {{"filter/coder/" + coder->id.to_string(), coder->name, {}, 0, has(now.coders, coder->id)},
         coder->id});
  const auto& labels = study.text(*workspace.transcript()).speakers();
  for (const std::uint32_t speaker : speakers_in_order(study, *workspace.transcript())) {
    const std::string& label = labels[speaker];
    speakers_.push_back({"filter/speaker/" + label, label, {}, 0, has(now.speakers, label)});
  }
}

TextFilter FilterDialog::filter() const {
  TextFilter filter;
  for (const CodeChoice& choice : codes_)
    if (choice.ticked) filter.codes.push_back(choice.code);
  for (const CoderChoice& choice : coders_)
    if (choice.ticked) filter.coders.push_back(choice.coder);
  for (const Choice& choice : speakers_)
    if (choice.ticked) filter.speakers.push_back(choice.label);
  return filter;
}

void FilterDialog::codes(DialogCall& call, float width, float height) {
  Ui& ui = call.ui;
  ImGui::BeginGroup();
  field_label(ui, ui.say("Codes, met wat eronder hangt", "Codes, with those below them"));
  text_field(ui, "filter/find", ui.say("Zoek een code…", "Find a code…"), typed_, width,
             call.fresh);
  const std::string wanted = transcripts::fold(typed_);
  const float used = ImGui::GetFrameHeightWithSpacing();
  ImGui::BeginChild("codes", {width, height - used}, true);
  for (CodeChoice& choice : codes_) {
    if (choice.folded.find(wanted) == std::string::npos) continue;
    const float indent = wanted.empty() ? choice.indent * ui.px(kIndent) : 0;
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + indent);
    check_box(ui, choice.id, choice.label, choice.ticked);
  }
  ImGui::EndChild();
  ImGui::EndGroup();
}

void FilterDialog::others(DialogCall& call, float width, float height) {
  Ui& ui = call.ui;
  ImGui::BeginGroup();
  ImGui::BeginChild("others", {width, height + ui.px(24)});
  field_label(ui, ui.say("Codeurs", "Coders"));
  for (CoderChoice& choice : coders_) check_box(ui, choice.id, choice.label, choice.ticked);
  if (!speakers_.empty()) field_label(ui, ui.say("Sprekers", "Speakers"));
  for (Choice& choice : speakers_) check_box(ui, choice.id, choice.label, choice.ticked);
  ImGui::EndChild();
  ImGui::EndGroup();
}

void FilterDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Wat wordt er getoond?", "What is shown?"));
  wrapped(
      ui, ui.fonts.ui, ui.theme.muted,
      ui.say("Vink aan wat u wilt zien; waar niets is aangevinkt, is alles te zien. Andere "
             "coderingen verdwijnen uit beeld, andere sprekers worden vaag.",
             "Tick what you want to see; where nothing is ticked, all is shown. Other codings go "
             "out of sight, other speakers become faint."));
  const float all = ImGui::GetContentRegionAvail().x;
  const float height = list_height(ui, kHeight, 260);
  const float gap = ui.px(18);
  codes(call, all * 0.55F, height);
  ImGui::SameLine(0, gap);
  others(call, all * 0.45F - gap, height);
  if (dialog_buttons(call, {.label = ui.say("Tonen", "Show")})) call.submit(FilterText{filter()});
}

}  // namespace app
