#include "coding/speaker_list.h"

#include <algorithm>

#include "transcripts/unicode.h"

namespace coding {

std::uint32_t SpeakerList::number_of(const std::string& label) {
  const std::string folded = transcripts::fold(label);
  const auto known = std::find_if(labels_.begin(), labels_.end(), [&](const std::string& one) {
    return one == label || transcripts::fold(one) == folded;
  });
  if (known != labels_.end()) return static_cast<std::uint32_t>(known - labels_.begin());
  labels_.push_back(label);
  return static_cast<std::uint32_t>(labels_.size() - 1);
}

void SpeakerList::drop_silent(const std::vector<transcripts::Turn>& before,
                              std::vector<transcripts::Turn>& after) {
  const std::vector<bool> spoke = speaking(before);
  const std::vector<bool> speaks = speaking(after);
  std::vector<std::uint32_t> numbers(labels_.size());
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    numbers[i] = static_cast<std::uint32_t>(kept.size());
    if (speaks[i] || !spoke[i]) kept.push_back(labels_[i]);
  }
  for (transcripts::Turn& turn : after) turn.speaker = numbers[turn.speaker];
  labels_ = std::move(kept);
}

std::vector<bool> SpeakerList::speaking(const std::vector<transcripts::Turn>& turns) const {
  std::vector<bool> heard(labels_.size());
  for (const transcripts::Turn& turn : turns) heard[turn.speaker] = true;
  return heard;
}

void erase_silent_speakers(const Study& study, const ChangeText& change, EditGroup& group) {
  if (!change.speakers) return;
  const auto& rows = study.speakers().rows();
  for (auto row = rows.lower_bound({change.transcript, ""});
       row != rows.end() && row->first.first == change.transcript; ++row)
    if (std::find(change.speakers->begin(), change.speakers->end(), row->first.second) ==
        change.speakers->end())
      group.edits.emplace_back(Erase<Speaker>{row->first});
}

}  // namespace coding
