#include "app/history_list.h"

#include <algorithm>
#include <set>

#include "transcripts/unicode.h"

namespace app {
namespace {

using coding::HistoryEntry;

struct KindWords {
  const char* kind;
  Phrase words;
};

constexpr KindWords kKinds[] = {
    {"new", {"project gemaakt", "project made"}},
    {"demo", {"demoproject", "demo project"}},
    {"import", {"ingelezen", "imported"}},
    {"import table", {"tabel ingelezen", "table imported"}},
    {"code", {"gecodeerd", "coded"}},
    {"autocode", {"treffers gecodeerd", "hits coded"}},
    {"uncode", {"codering verwijderd", "coding removed"}},
    {"recode", {"andere code", "recoded"}},
    {"stretch", {"codering verlegd", "coding stretched"}},
    {"split", {"codering gesplitst", "coding split"}},
    {"weigh", {"gewicht gegeven", "weighed"}},
    {"check", {"nagekeken", "checked"}},
    {"memo", {"memo", "memo"}},
    {"mark", {"bladwijzer of gelezen", "bookmark or read"}},
    {"import codebook", {"codeboek ingelezen", "codebook imported"}},
    {"code book", {"codeboek", "codebook"}},
    {"code book version", {"versie van het codeboek", "codebook version"}},
    {"query", {"vraag", "query"}},
    {"quote", {"goed citaat", "good quote"}},
    {"crosswalk", {"codes tussen jaren", "codes between years"}},
    {"set", {"kenmerk of persoon", "attribute or person"}},
    {"attribute", {"kenmerk", "attribute"}},
    {"participant", {"persoon", "person"}},
    {"pps", {"PPS", "PPS"}},
    {"coder", {"codeur", "coder"}},
    {"rename", {"hernoemd", "renamed"}},
    {"order", {"verplaatst", "moved"}},
    {"delete", {"verwijderd", "deleted"}},
    {"replace", {"vervangen", "replaced"}},
    {"correct", {"tekst verbeterd", "text corrected"}},
    {"new_version", {"nieuwe versie", "new version"}},
    {"speaker_of", {"andere spreker", "another speaker"}},
    {"speaker", {"wie een spreker is", "who a speaker is"}},
    {"pseudonymise", {"pseudoniemen", "pseudonyms"}},
    {"undo", {"ongedaan gemaakt", "undone"}},
    {"redo", {"opnieuw gedaan", "redone"}},
    {coding::kForget, {"vergeten", "forgotten"}},
    {coding::kEraseParticipant, {"deelnemer verwijderd", "participant removed"}},
};

bool has_all(std::string_view sentence, const std::string& words) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (sentence.find(std::string_view(words).substr(at, end - at)) == std::string_view::npos)
      return false;
    at = end + 1;
  }
  return true;
}

}  // namespace

void HistoryList::fold(const coding::Project& project, Language language) {
  const auto& history = project.history();
  const HistoryEntry* forgotten = project.last_forgotten();
  const Of of{project.path(), language, forgotten == nullptr ? 0 : forgotten->number};
  if (!(of == of_) || folded_.size() > history.size()) folded_.clear();
  of_ = of;
  for (std::size_t place = folded_.size(); place < history.size(); ++place)
    folded_.push_back(transcripts::fold(in(history[place].title, language)));
}

std::vector<std::uint32_t> HistoryList::shown(const coding::Project& project,
                                              const HistoryFilter& filter, Language language) {
  const auto& history = project.history();
  const std::string words = transcripts::fold(filter.text);
  if (!words.empty()) fold(project, language);
  std::vector<std::uint32_t> places;
  for (std::size_t place = history.size(); place-- > 0;) {
    const HistoryEntry& entry = history[place];
    if (filter.coder && entry.coder != filter.coder) continue;
    if (!filter.kind.empty() && entry.kind != filter.kind) continue;
    if (words.empty() || has_all(folded_[place], words))
      places.push_back(static_cast<std::uint32_t>(place));
  }
  return places;
}

std::vector<std::string> kinds_in(const std::vector<HistoryEntry>& history) {
  std::vector<std::string> kinds;
  std::set<std::string_view> seen;
  for (auto entry = history.rbegin(); entry != history.rend(); ++entry)
    if (seen.insert(entry->kind).second) kinds.push_back(entry->kind);
  return kinds;
}

std::vector<coding::CoderId> coders_in(const std::vector<HistoryEntry>& history) {
  std::vector<coding::CoderId> coders;
  std::set<coding::CoderId> seen;
  for (auto entry = history.rbegin(); entry != history.rend(); ++entry)
    if (entry->coder && seen.insert(*entry->coder).second) coders.push_back(*entry->coder);
  return coders;
}

std::string kind_in_words(const std::string& kind, Language language) {
  for (const KindWords& known : kKinds)
    if (kind == known.kind) return say(known.words, language);
  return kind;
}

std::string state_in_words(const HistoryEntry& entry, Language language) {
  if (entry.state == HistoryEntry::State::Undone)
    return say(Phrase{"ongedaan gemaakt", "undone"}, language);
  if (entry.state == HistoryEntry::State::Final && !entry.of)
    return say(Phrase{"kan niet meer terug", "cannot be undone"}, language);
  return {};
}

}  // namespace app
