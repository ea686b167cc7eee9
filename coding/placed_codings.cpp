#include "coding/placed_codings.h"

#include <algorithm>

#include "coding/share_out.h"

namespace coding {
namespace {

using Starts = std::vector<std::uint32_t>;

// The first of `starts` that is not before `offset`, looked for from `from` on in steps that
// double: what is asked for lies near.
std::uint32_t first_not_before(const Starts& starts, std::uint32_t from, ByteOffset offset) {
  const auto size = static_cast<std::uint32_t>(starts.size());
  std::uint32_t step = 1;
  std::uint32_t beyond = from;
  while (beyond < size && starts[beyond] < offset.value) {
    from = beyond + 1;
    beyond += step;
    step *= 2;
  }
  const auto begin = starts.begin();
  return static_cast<std::uint32_t>(
      std::lower_bound(begin + from, begin + std::min(beyond, size), offset.value) - begin);
}

Starts words_that_count(const transcripts::Transcript& text, const SpeakerRoles& roles,
                        bool with_interviewers) {
  const Starts& all = text.word_starts();
  if (text.turns().empty()) return all;
  Starts counted;
  counted.reserve(all.size());
  std::uint32_t from = 0;
  for (const auto& turn : text.turns()) {
    if (!with_interviewers && roles.interviewer(turn.speaker)) continue;
    from = first_not_before(all, from, turn.span.begin);
    const std::uint32_t to = first_not_before(all, from, turn.span.end);
    counted.insert(counted.end(), all.begin() + from, all.begin() + to);
    from = to;
  }
  return counted;
}

std::shared_ptr<const PlacedCodings> place(const CodingList& list,
                                           const transcripts::TranscriptPtr& text,
                                           const SpeakerRoles& roles, bool with_interviewers) {
  auto made = std::make_shared<PlacedCodings>(PlacedCodings{text, roles, {}});
  made->codings.reserve(list.size());
  const Starts words = words_that_count(*text, roles, with_interviewers);
  OwnerSweep owners(*text, roles);
  std::uint32_t first = 0;
  for (const Coding& coding : list) {
    const std::uint32_t voice = roles.voice_of(owners.winner(coding.span));
    first = first_not_before(words, first, coding.span.begin);
    const std::uint32_t last = first_not_before(words, first, coding.span.end);
    made->codings.push_back({coding.span, code_key(coding.code), voice, first, last});
  }
  return made;
}

const WorkedOut<PlacedCodings>& room_of(const CodingList& list, bool with_interviewers) {
  return with_interviewers ? list.placed_with_interviewers : list.placed;
}

}  // namespace

std::shared_ptr<const PlacedCodings> placed_codings(const CodingList& list,
                                                    const transcripts::TranscriptPtr& text,
                                                    const SpeakerRoles& roles,
                                                    bool with_interviewers) {
  const WorkedOut<PlacedCodings>& room = room_of(list, with_interviewers);
  auto placed = room.get();
  if (placed && placed->text == text && placed->roles.weigh_as(roles)) return placed;
  placed = place(list, text, roles, with_interviewers);
  room.keep(placed);
  return placed;
}

void place_all_codings(const Study& study, bool with_interviewers) {
  std::vector<const TranscriptId*> all;
  std::size_t codings = 0;
  for (const auto& [id, list] : study.codings().by_transcript()) {
    if (room_of(*list, with_interviewers).get() != nullptr) continue;
    all.push_back(&id);
    codings += list->size();
  }
  constexpr std::size_t kCodingsEach = 2'000;
  share_out(threads_for(codings, kCodingsEach), all.size(), {}, [&](std::size_t, std::size_t at) {
    const TranscriptId& id = *all[at];
    placed_codings(study.codings().list_of(id), study.table<Text>().find(id)->content,
                   SpeakerRoles(study, id), with_interviewers);
  });
}

}  // namespace coding
