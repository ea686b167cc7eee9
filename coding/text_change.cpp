#include "coding/text_change.h"

#include <memory>
#include <utility>

namespace coding {
namespace {

using transcripts::ReplacementMap;
using transcripts::Transcript;
using transcripts::Turn;

[[noreturn]] void does_not_fit() {
  throw EditError(say("De verandering past niet bij de beurten van het gesprek.",
                      "The change does not fit the turns of the transcript."));
}

std::vector<Turn> changed_turns(const Transcript& before, const ChangeText& change) {
  const ReplacementMap map(change.replacements);
  const std::vector<Turn>& old = before.turns();
  std::vector<Turn> turns;
  turns.reserve(old.size());
  std::size_t next = 0;
  const auto map_until = [&](std::size_t end) {
    if (end < next || end > old.size()) does_not_fit();
    for (; next < end; ++next) {
      const auto span = map.map(old[next].span);
      if (!span) does_not_fit();
      turns.push_back(old[next]);
      turns.back().span = *span;
    }
  };
  for (const TurnSplice& splice : change.turns) {
    map_until(splice.first);
    turns.insert(turns.end(), splice.put.begin(), splice.put.end());
    if (splice.removed > old.size() - next) does_not_fit();
    next += splice.removed;
  }
  map_until(old.size());
  return turns;
}

}  // namespace

transcripts::TranscriptPtr changed(const Transcript& before, const ChangeText& change) {
  try {
    return std::make_shared<Transcript>(transcripts::replaced(before.text(), change.replacements),
                                        changed_turns(before, change),
                                        change.speakers.value_or(before.speakers()));
  } catch (const EditError&) {
    throw;
  } catch (const transcripts::Error& error) {
    throw EditError(error.message());
  }
}

ChangeText taken_back(const Transcript& before, const Transcript& after, const ChangeText& change) {
  ChangeText back{change.transcript,
                  transcripts::reversed(before.text(), change.replacements),
                  {},
                  std::nullopt};
  back.turns = turn_splices(after.turns(), ReplacementMap(back.replacements), before.turns());
  if (change.speakers) back.speakers = before.speakers();
  return back;
}

// Both lists rise by where turns begin, so that a walk along both finds all that are equal: a turn
// that begins before the other list's next one is not in that.
std::vector<TurnSplice> turn_splices(const std::vector<Turn>& turns, const ReplacementMap& map,
                                     const std::vector<Turn>& wanted) {
  std::vector<TurnSplice> splices;
  bool open = false;  // whether splices.back() goes on
  std::size_t i = 0;
  std::size_t j = 0;
  const auto splice = [&]() -> TurnSplice& {
    if (!open) splices.push_back({static_cast<std::uint32_t>(i), 0, {}});
    open = true;
    return splices.back();
  };
  while (i < turns.size() || j < wanted.size()) {
    const auto span = i < turns.size() ? map.map(turns[i].span) : std::nullopt;
    const bool same = span && j < wanted.size() && *span == wanted[j].span &&
                      turns[i].speaker == wanted[j].speaker && turns[i].time == wanted[j].time &&
                      turns[i].cut == wanted[j].cut;
    if (same) {
      open = false;
      ++i, ++j;
      continue;
    }
    const bool goes =
        i < turns.size() && (!span || j == wanted.size() || span->begin <= wanted[j].span.begin);
    const bool comes =
        j < wanted.size() && (i == turns.size() || (span && wanted[j].span.begin <= span->begin));
    TurnSplice& now = splice();
    if (goes) ++now.removed, ++i;
    if (comes) now.put.push_back(wanted[j++]);
  }
  return splices;
}

}  // namespace coding
