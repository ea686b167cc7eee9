#include "coding/placed_codings.h"

#include <algorithm>

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
  auto made = std::make_shared<PlacedCodings>(PlacedCodings{text, roles, with_interviewers, {}});
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

}  // namespace

std::shared_ptr<const PlacedCodings> placed_codings(const CodingList& list,
                                                    const transcripts::TranscriptPtr& text,
                                                    const SpeakerRoles& roles,
                                                    bool with_interviewers) {
  auto placed = list.placed.get();
  const bool still_good = placed && placed->text == text &&
                          placed->with_interviewers == with_interviewers &&
                          placed->roles.weigh_as(roles);
  if (still_good) return placed;
  placed = place(list, text, roles, with_interviewers);
  list.placed.keep(placed);
  return placed;
}

}  // namespace coding
