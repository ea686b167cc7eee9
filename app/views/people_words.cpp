#include "app/views/people_words.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "coding/lookup.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

// The first letter of a word, with its accents.
std::string first_letter(std::string_view word) {
  return std::string(word.substr(0, transcripts::next_grapheme(word, {0}).value));
}

ImU32 colour_of_role(const Theme& theme, std::string_view role) {
  const std::string folded = transcripts::fold(role);
  if (folded == "onderwijs") return theme.onderwijs;
  if (folded == "werkveld") return theme.werkveld;
  if (folded == "overheid") return theme.overheid;
  return theme.text;
}

}  // namespace

SpeakerWords speaker_words(const coding::Study& study, const coding::SpeakerRoles& roles,
                           const std::string& label, std::uint32_t speaker, const Ui& ui) {
  SpeakerWords words{label, {}, {}, ui.theme.text};
  if (roles.interviewer(speaker)) {
    words.colour = ui.theme.interviewer;
    return words;
  }
  const auto& participant = roles.participant(speaker);
  if (!participant) return words;
  words.name = study.participants().find(*participant)->name;
  const auto* role = coding::find_attribute(study, coding::OwnerKind::Participant, "role");
  if (role == nullptr) return words;
  if (const auto* value = coding::value_of(study, role->id, participant->guid)) words.role = *value;
  words.colour = colour_of_role(ui.theme, words.role);
  return words;
}

std::vector<std::uint32_t> speakers_in_order(const coding::Study& study,
                                             const coding::TranscriptId& transcript) {
  const auto& labels = study.text(transcript).speakers();
  const coding::SpeakerRoles roles(study, transcript);
  std::vector<std::uint32_t> order(labels.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (roles.interviewer(a) != roles.interviewer(b)) return roles.interviewer(a);
    return transcripts::compare_names(labels[a], labels[b]) < 0;
  });
  return order;
}

std::string time_words(transcripts::Milliseconds time) {
  const auto seconds = time.count() / 1000;
  return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string initials(std::string_view name) {
  constexpr std::size_t kShort = 3;
  if (name.size() <= kShort) return std::string(name);
  const std::size_t space = name.rfind(' ');
  std::string letters = first_letter(name);
  if (space != std::string_view::npos && space + 1 < name.size())
    letters += first_letter(name.substr(space + 1));
  return letters;
}

}  // namespace app
