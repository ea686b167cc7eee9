#include "transcripts/label_evidence.h"

#include <algorithm>
#include <set>

#include "transcripts/unicode.h"

namespace transcripts {
namespace {

constexpr std::size_t kOften = 5;
constexpr std::size_t kCarries = 4;  // who has one of so many labels carries the conversation

// Nobody weighs thousands of names.
constexpr std::size_t kMostLeftOut = 64;

}  // namespace

void LabelEvidence::add(PlacedLabel& placed) {
  auto [known, added] = names_.try_emplace(fold(placed.candidate.label.name));
  auto& name = known->second;
  if (added) name.number = names_.size() - 1;
  name.wished |= placed.wished;
  name.form = std::max(name.form, placed.candidate.form_with_mark());
  name.stand.add(placed);
  candidates_.emplace_back(&placed, &name);
}

void LabelEvidence::judge(const TextAsked& text) {
  leave_out_answers();
  if (!text.asked) leave_out_openers(text);
  for (auto& [key, name] : names_) {
    const auto& stand = name.stand;
    const bool marked = stand.marked == stand.labels && name.form >= NameForm::Word;
    const bool role = name.form == NameForm::Role && stand.capital_after * 2 >= stand.labels;
    const bool asked = text.asked && name.form >= NameForm::Unknown;
    const bool recurs = name.recurs() && (name.form >= NameForm::Name || marked || role || asked);
    name.believed = name.form == NameForm::Speaker || (recurs && !name.left_out) || name.wished;
  }
  believe_words(NameForm::Word, text);
  believe_words(NameForm::Unknown, text);
  believe_fitting(text);
  for (auto& [placed, name] : candidates_) {
    placed->believed = name->believed;
    believed_ += name->believed ? 1 : 0;
  }
}

void LabelEvidence::leave_out_answers() {
  std::vector<Name*> by_count;
  std::map<const Name*, std::vector<std::size_t>> lines;
  for (auto& [placed, name] : candidates_) {
    if (placed->candidate.label.layout != LabelLayout::NameLine || !name->recurs()) continue;
    auto& own = lines[name];
    if (own.empty()) by_count.push_back(name);
    own.push_back(placed->number);
  }
  std::stable_sort(by_count.begin(), by_count.end(),
                   [](const auto* a, const auto* b) { return a->stand.labels > b->stand.labels; });
  std::set<std::size_t> labelled;
  for (auto* name : by_count) {
    const auto& own = lines[name];
    const auto answers = std::count_if(
        own.begin(), own.end(), [&](auto line) { return line > 0 && labelled.contains(line - 1); });
    name->left_out = static_cast<std::size_t>(answers) * 2 > own.size();
    if (!name->left_out) labelled.insert(own.begin(), own.end());
  }
}

void LabelEvidence::leave_out_openers(const TextAsked& text) {
  std::vector<Name*> names(names_.size());
  std::vector<bool> out(names_.size());
  std::size_t doubted = 0;
  for (auto& [key, name] : names_) {
    const bool counts = name.recurs() || name.form == NameForm::Speaker || name.wished;
    names[name.number] = &name;
    out[name.number] = name.left_out || !counts;
    doubted += name.recurs() && name.form < NameForm::Speaker ? 1 : 0;
  }
  if (doubted == 0) return;
  std::vector<TakenTurn> turns;
  for (const auto& [placed, name] : candidates_) {
    if (!out[name->number]) turns.push_back({name->number, placed->after_question});
  }
  auto takings = takings_of(turns, out);
  for (std::size_t i = 0; i < kMostLeftOut; ++i) {
    auto* opener = surest_opener(takings, names, text);
    if (opener == nullptr) break;
    opener->left_out = out[opener->number] = true;
    takings = takings_of(turns, out);
  }
}

LabelEvidence::Name* LabelEvidence::surest_opener(const std::vector<Takings>& takings,
                                                  const std::vector<Name*>& names,
                                                  const TextAsked& text) {
  // In a large group somebody may well stand between any two by chance: it takes much to doubt.
  constexpr double kDoubt = -6;
  LabelStand all;
  Takings in_all;
  for (const auto* name : names) {
    if (name->left_out || (!name->recurs() && name->form < NameForm::Speaker)) continue;
    all.add(name->stand);
    in_all.add(takings[name->number]);
  }
  Name* surest = nullptr;
  double least = kDoubt;
  for (auto* name : names) {
    const bool settled = name->left_out || !name->recurs() || name->wished ||
                         name->form == NameForm::Speaker ||
                         name->stand.labels * kCarries >= all.labels;
    if (settled) continue;
    const auto& own = takings[name->number];
    const auto belief = belief_in(*name, all, own, in_all.without(own), text);
    if (belief < least) surest = name;
    least = std::min(least, belief);
  }
  return surest;
}

double LabelEvidence::belief_in(const Name& name, const LabelStand& all, const Takings& own,
                                const Takings& others, const TextAsked& text) {
  constexpr double kOtherwise = 10;  // what it takes to stand otherwise than the others
  const bool otherwise = stands_otherwise(name.stand, all.without(name.stand), text);
  if (!otherwise && stands_as_labels(name.stand, all, text)) return 0;
  return odds_of_speaker(own, others, text.questions) - (otherwise ? kOtherwise : 0);
}

void LabelEvidence::believe_fitting(const TextAsked& text) {
  constexpr double kSure = 0.5;
  constexpr double kDoubt = -1;  // of a name
  const auto pattern = pattern_of_believed();
  const auto takings = takings_among_believed();
  Takings others;
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    if (candidates_[i].second->believed) others.add(takings[i]);
  }
  std::vector<Name*> fitting;
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    const auto& [placed, name] = candidates_[i];
    if (name->believed || name->recurs() || !fits(pattern, *placed, name->form, text)) continue;
    Takings own;
    own.add(takings[i]);
    const bool known_place =
        takings[i].edge || text.asked || stands_as_labels(name->stand, pattern, text);
    const auto least = name->form >= NameForm::Name ? kDoubt : kSure;
    if (known_place || odds_of_speaker(own, others, text.questions) > least) {
      fitting.push_back(name);
    }
  }
  for (auto* name : fitting) name->believed = true;
}

std::vector<Taking> LabelEvidence::takings_among_believed() const {
  std::vector<bool> believed(names_.size());
  for (const auto& [key, name] : names_) believed[name.number] = name.believed;
  std::vector<TakenTurn> turns;
  turns.reserve(candidates_.size());
  for (const auto& [placed, name] : candidates_) {
    turns.push_back({name->number, placed->after_question});
  }
  return takings_among(turns, believed);
}

void LabelEvidence::drop_all() {
  for (auto& [placed, name] : candidates_) placed->believed &= name->wished;
}

void LabelEvidence::keep_speakers_only() {
  for (auto& [placed, name] : candidates_) {
    placed->believed &= name->form == NameForm::Speaker || name->wished;
  }
}

LabelEvidence::Pattern LabelEvidence::pattern_of_believed() const {
  Pattern pattern;
  for (const auto& [key, name] : names_) {
    if (!name.believed) continue;
    ++pattern.names;
    pattern.words += name.form <= NameForm::Word ? 1 : 0;
    pattern.add(name.stand);
  }
  return pattern;
}

LabelEvidence::Words LabelEvidence::words_of(NameForm least) {
  LabelStand all;
  for (const auto& [key, name] : names_) {
    if (name.recurs() && !name.left_out) all.add(name.stand);
  }
  const bool some_bracketed = all.bracketed * 4 < all.labels * 3;  // "[Lacht] ..."
  Words words;
  for (auto& [key, name] : names_) {
    if (name.believed || name.left_out || !name.recurs() || name.form < least) continue;
    if (some_bracketed && name.stand.bracketed > 0) continue;
    words.names.push_back(&name);
    words.stand.add(name.stand);
    words.most = std::max(words.most, name.stand.labels);
  }
  return words;
}

// They carry a quarter of the turns, and enough of the lines: less where they look like names, go
// on as a sentence does or come very often.
bool LabelEvidence::carry(const Words& words, const Pattern& known, NameForm least,
                          const TextAsked& text) const {
  constexpr std::size_t kFewestLines = 6;  // of names alone, or in brackets: "[Lacht] ..."
  const auto& stand = words.stand;
  const auto labels = known.labels + stand.labels;
  const auto names = known.names + words.names.size();
  const bool small = stand.capital_after * 2 < stand.labels;
  if (stand.labels * kCarries < labels) return false;
  if (names < 2 && words.most < 3) return false;
  if (text.captions) return true;  // a name may stand only where another takes over
  const bool any_line = least == NameForm::Unknown && on_lines_of_their_own();
  if (any_line || stand.bracketed > 0) {
    return names >= 2 && labels >= kFewestLines && labels * 5 >= text.lines;
  }
  if (least == NameForm::Unknown || small) return labels >= 4 && labels * 5 >= text.lines;
  return labels * 10 >= text.lines || words.most >= kOften;
}

void LabelEvidence::believe_words(NameForm least, const TextAsked& text) {
  const auto words = words_of(least);
  const auto known = pattern_of_believed();
  const auto labels = known.labels + words.stand.labels;
  // Within a sentence Dutch goes on with a small letter after a colon. So may they who label, if
  // nobody else here does otherwise.
  const bool others_capital = known.labels > 0 && known.capital_after * 2 >= known.labels;
  const auto as_others = [&](const LabelStand& stand) {
    return !others_capital || text.captions || stand.capital_after * 2 >= stand.labels;
  };
  const bool all = carry(words, known, least, text) && as_others(words.stand);
  for (auto* name : words.names) {
    const auto& own = name->stand;
    const bool alone = least == NameForm::Word && own.labels >= kOften &&
                       own.labels * 10 >= labels && own.bracketed == 0 && as_others(own);
    name->believed = all || alone;
  }
}

bool LabelEvidence::on_lines_of_their_own() const {
  return !candidates_.empty() &&
         candidates_.front().first->candidate.label.layout == LabelLayout::NameLine;
}

// Whether somebody who speaks once does so as the others do.
bool LabelEvidence::fits(const Pattern& pattern, const PlacedLabel& placed, NameForm form,
                         const TextAsked& text) const {
  const auto& candidate = placed.candidate;
  const auto layout = candidate.label.layout;
  if (form <= NameForm::Unknown || pattern.names < (form < NameForm::Name ? 2U : 1U)) return false;
  if (form == NameForm::Name && layout == LabelLayout::Colon && text.captions) return true;
  if (!candidate.capital_after || !pattern.mostly(pattern.capital_after)) return false;
  if (pattern.mostly(pattern.after_blank) && !placed.after_blank) return false;
  if (pattern.mostly(pattern.marked) && !candidate.marked) return false;
  if (candidate.tight && !pattern.mostly(pattern.tight)) return false;
  // Any answer of one word could be a name on a line of its own, any cell a name before a tab.
  if (layout == LabelLayout::NameLine) {
    return form >= NameForm::Name && pattern.mostly(pattern.after_blank);
  }
  if (layout == LabelLayout::Tab) return false;
  if (candidate.marked && pattern.names >= 2 && pattern.mostly(pattern.marked)) return true;
  // "Voordeel: ..." within a long answer, among speakers who are called otherwise, is none.
  const bool one_word = form == NameForm::Word;
  return !one_word || (pattern.words >= 2 && (pattern.labels + 1) * 4 >= text.lines * 3);
}

}  // namespace transcripts
