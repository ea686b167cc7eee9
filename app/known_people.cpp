#include "app/known_people.h"

#include <algorithm>

#include "coding/cases.h"
#include "transcripts/speaker_names.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

// "Jan de Wit (docent)" and "Jan de Wit, docent" -> "Jan de Wit".
std::string_view bare(std::string_view label) {
  const auto end = label.find_first_of("([,");
  auto name = label.substr(0, end);
  while (name.ends_with(' ')) name.remove_suffix(1);
  return name;
}

}  // namespace

KnownPeople::KnownPeople(const coding::Study& study) {
  for (const auto* participant : coding::participants_in_order(study)) {
    std::string folded = transcripts::fold(participant->name);
    by_name_.emplace(folded, people_.size());
    people_.push_back({participant->id, participant->name, std::move(folded)});
  }
  for (const auto& [key, speaker] : study.speakers()) {
    if (!speaker.participant) continue;
    const Person* person = find(*speaker.participant);
    if (person == nullptr) continue;
    const auto place = static_cast<std::size_t>(person - people_.data());
    const auto [known, is_new] = by_label_.emplace(transcripts::fold(speaker.label), place);
    if (!is_new && known->second != place) known->second.reset();
  }
}

const KnownPeople::Person* KnownPeople::find(const coding::ParticipantId& id) const {
  const auto found = std::find_if(people_.begin(), people_.end(),
                                  [&](const Person& person) { return person.id == id; });
  return found == people_.end() ? nullptr : &*found;
}

const KnownPeople::Person* KnownPeople::suggested(std::string_view label) const {
  for (const auto name : {label, bare(label)}) {
    const auto found = by_name_.find(transcripts::fold(name));
    if (found != by_name_.end()) return &people_[found->second];
  }
  if (transcripts::form_of_name(label) == transcripts::NameForm::Speaker) return nullptr;
  const auto found = by_label_.find(transcripts::fold(label));
  return found == by_label_.end() || !found->second ? nullptr : &people_[*found->second];
}

}  // namespace app
