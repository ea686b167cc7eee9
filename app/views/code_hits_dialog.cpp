#include "app/views/code_hits_dialog.h"

#include <algorithm>

#include "app/views/code_dialogs.h"
#include "app/views/menu.h"
#include "coding/codebook.h"
#include "transcripts/beginning.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

constexpr float kLine = 26;
constexpr std::uint32_t kMostBytes = 300;  // of a passage, more than a line has room for

std::string shown(std::string_view words) {
  std::string line(transcripts::beginning_of(words, kMostBytes));
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

}  // namespace

CodeHitsDialog::CodeHitsDialog(const Workspace& workspace)
    : hits_(std::make_shared<std::vector<coding::StudyHit>>(workspace.search().found.hits)),
      too_many_(workspace.search().found.count > hits_->size()),
      awaited_(workspace),
      code_(workspace.code()) {
  const coding::Study& study = workspace.study();
  for (const auto& entry : coding::in_order(study)) {
    if (!entry.code->codable) continue;
    std::string path = coding::path_of(study, entry.code->id);
    std::string folded = transcripts::fold(path);
    codes_.push_back({entry.code->id, std::move(path), std::move(folded), entry.code->colour});
  }
}

void CodeHitsDialog::look_around(DialogCall& call) {
  looked_ = true;
  places_.clear();
  wanted_.clear();
  call.look(LookAroundHits{hits_, unit_});
}

std::vector<coding::StudyHit> CodeHitsDialog::chosen() const {
  std::vector<coding::StudyHit> places;
  for (std::size_t i = 0; i < places_.size(); ++i)
    if (wanted_[i]) places.push_back(places_[i]);
  return places;
}

void CodeHitsDialog::choose_code(Ui& ui, bool fresh) {
  const Field field = text_field(ui, "code-hits/filter", ui.say("Zoek een code…", "Find a code…"),
                                 filter_, ImGui::GetContentRegionAvail().x, fresh);
  const std::string wanted = transcripts::fold(filter_);
  const Target* first = nullptr;
  ImGui::BeginChild("codes", {0, list_height(ui, 140, 380)}, true);
  for (const Target& code : codes_) {
    if (code.folded.find(wanted) == std::string::npos) continue;
    if (first == nullptr) first = &code;
    if (code_choice(ui, "code-hits/" + code.id.to_string(), code.path, colour_of(code.colour),
                    code_ == code.id))
      code_ = code.id;
  }
  const std::string label = fmt::format("{} “{}”", ui.say("+ Nieuwe code", "+ New code"), filter_);
  if (!filter_.empty() && button(ui, "code-hits/new", label, code_ ? Look::Quiet : Look::Chosen))
    code_.reset();
  ImGui::EndChild();
  if (field.changed)
    code_ = first != nullptr && !wanted.empty() ? std::optional(first->id) : std::nullopt;
}

void CodeHitsDialog::choose_unit(DialogCall& call) {
  Ui& ui = call.ui;
  using coding::CodingUnit;
  const auto one = [&](CodingUnit unit, const char* id, const char* label) {
    if (button(ui, id, label, unit_ == unit ? Look::Chosen : Look::Plain) &&
        (unit_ != unit || places_.empty())) {
      unit_ = unit;
      look_around(call);
    }
    ImGui::SameLine(0, ui.px(4));
  };
  one(CodingUnit::Match, "unit/match", ui.say("treffer", "hit"));
  one(CodingUnit::Word, "unit/word", ui.say("woord", "word"));
  one(CodingUnit::Sentence, "unit/sentence", ui.say("zin", "sentence"));
  one(CodingUnit::Turn, "unit/turn", ui.say("beurt", "turn"));
  one(CodingUnit::Paragraph, "unit/paragraph", ui.say("alinea", "paragraph"));
  ImGui::NewLine();
}

void CodeHitsDialog::draw_places(const Workspace& workspace, Ui& ui) {
  const coding::Study& study = workspace.study();
  ImGui::BeginChild("places", {0, list_height(ui, 240, 440)}, true);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(places_.size()), ui.px(kLine));
  while (clipper.Step()) {
    for (int at = clipper.DisplayStart; at < clipper.DisplayEnd; ++at) {
      const auto i = static_cast<std::size_t>(at);
      const coding::StudyHit& place = places_[i];
      const auto* info = study.transcripts().find(place.transcript);
      // Coded by this dialog's OK, which closes it in the next frame; nothing has moved.
      if (info == nullptr) continue;
      const std::string words = shown(study.text(place.transcript).slice(place.span));
      const Row line = row(ui, "place/" + std::to_string(i), words, false, ui.px(kLine),
                           wanted_[i] ? "on" : "off");
      ImDrawList* list = ImGui::GetWindowDrawList();
      const float y = line.min.y + (ui.px(kLine) - ui.fonts.ui->FontSize) / 2;
      const float where = (line.max.x - line.min.x) * 0.25F;
      draw_tick(ui, list, {line.min.x + ui.px(4), line.min.y + ui.px(6)}, wanted_[i]);
      draw_cut(list, ui.fonts.ui, {line.min.x + ui.px(26), y},
               wanted_[i] ? ui.theme.text : ui.theme.muted, words,
               line.max.x - line.min.x - where - ui.px(40));
      draw_cut(list, ui.fonts.small, {line.max.x - where, y}, ui.theme.muted, info->name,
               where - ui.px(6));
      if (line.clicked) wanted_[i] = !wanted_[i];
    }
  }
  ImGui::PopStyleVar();
  ImGui::EndChild();
}

void CodeHitsDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  if (!looked_ && !too_many_) look_around(call);
  if (const auto* found = awaited_.arrived(call.workspace)) {
    places_ = found->places;
    wanted_.assign(places_.size(), true);
  }
  dialog_title(ui, ui.say("Treffers coderen", "Code the hits"));
  field_label(ui, ui.say("Code", "Code"));
  choose_code(ui, call.fresh);
  field_label(ui, ui.say("Wat om een treffer heen", "What around a hit"));
  choose_unit(call);
  const auto count = static_cast<std::size_t>(std::count(wanted_.begin(), wanted_.end(), true));
  const std::string what =
      ui.say({"{0, plural, =0 {Er wordt niets gecodeerd} one {# passage wordt gecodeerd} other {# "
              "passages worden gecodeerd}}; wat die code al heeft, wordt niet dubbel.",
              "{0, plural, =0 {Nothing is coded} one {# passage is coded} other {# passages are "
              "coded}}; what has that code already is not coded twice."},
             {static_cast<std::int64_t>(count)});
  wrapped(ui, ui.fonts.ui, ui.theme.text, what);
  describe_item(ui, "code-hits/what", what, "text");
  draw_places(call.workspace, ui);
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && too_many_)
    why_not = ui.say("Dit zijn er te veel in één keer: zoek nauwer, of gebruik zwerm autocode.",
                     "These are too many at once: search more narrowly, or use zwerm autocode.");
  if (why_not == nullptr && !code_ && filter_.empty())
    why_not = ui.say("Kies eerst een code.", "Choose a code first.");
  if (why_not == nullptr && count == 0)
    why_not = ui.say("Er is geen passage aangekruist.", "No passage is ticked.");
  if (dialog_buttons(call, {.label = ui.say("Coderen", "Code"), .why_not = why_not}))
    call.submit(CodePlaces{chosen(), code_, code_ ? std::string() : filter_});
}

}  // namespace app
