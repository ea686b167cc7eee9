#include "app/views/quotation_words.h"

#include <cfloat>

#include "app/views/people_words.h"
#include "coding/codebook.h"
#include "coding/lookup.h"
#include "transcripts/beginning.h"

namespace app {
namespace {

constexpr std::uint32_t kMostBytes = 1200;  // of one quotation

// "R2 werkveld", "interviewer".
std::string who(const coding::Study& study, const coding::FoundPassage& passage,
                const coding::Attribute* role, const Ui& ui) {
  const coding::Ownership& owner = passage.owner;
  if (owner.interviewer_only) return ui.say("interviewer", "interviewer");
  std::string words;
  if (owner.speaker) words = study.text(passage.transcript).speakers()[*owner.speaker];
  if (role == nullptr || !owner.participant) return words;
  const std::string* value = coding::value_of(study, role->id, owner.participant->guid);
  if (value != nullptr) words += (words.empty() ? "" : " ") + *value;
  return words;
}

}  // namespace

std::string in_marks(std::string_view words) {
  const std::string shown(transcripts::beginning_of(words, kMostBytes));
  return "“" + shown + (shown.size() < words.size() ? "…”" : "”");
}

const coding::Attribute* role_attribute(const coding::Study& study) {
  return coding::find_attribute(study, coding::OwnerKind::Participant, "role");
}

std::string place_in_words(const coding::Study& study, const coding::FoundPassage& passage,
                           const coding::Attribute* role, bool with_code, const Ui& ui) {
  std::string words = study.transcripts().find(passage.transcript)->name;
  const auto add = [&words](const std::string& more) {
    if (!more.empty()) words += " · " + more;
  };
  add(who(study, passage, role, ui));
  if (passage.time) add(time_words(*passage.time));
  if (passage.coding == nullptr) return words;
  if (with_code) add(coding::path_of(study, passage.coding->code));
  if (const auto* coder = study.coders().find(passage.coding->coder)) add(coder->name);
  return words;
}

float wrapped_height(ImFont* font, std::string_view words, float width) {
  if (words.empty()) return 0;
  return font
      ->CalcTextSizeA(font->FontSize, FLT_MAX, width, words.data(), words.data() + words.size())
      .y;
}

void draw_wrapped(ImFont* font, ImVec2 at, ImU32 colour, std::string_view words, float width) {
  if (words.empty()) return;
  ImGui::GetWindowDrawList()->AddText(font, font->FontSize, at, colour, words.data(),
                                      words.data() + words.size(), width);
}

}  // namespace app
