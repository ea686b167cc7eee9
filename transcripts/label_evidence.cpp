#include "transcripts/label_evidence.h"

#include <algorithm>

#include "transcripts/unicode.h"

namespace transcripts {
namespace {

constexpr std::size_t kOften = 5;

// A time or number beside a name makes it more of a speaker.
NameForm form_with_mark(const LabelCandidate& candidate) {
  if (!candidate.marked) return candidate.form;
  switch (candidate.form) {
    case NameForm::None:
      return NameForm::None;
    case NameForm::Unknown:
      return NameForm::Word;
    case NameForm::Word:
    case NameForm::Role:
      return NameForm::Name;
    default:
      return NameForm::Speaker;
  }
}

}  // namespace

void LabelEvidence::add(PlacedLabel& placed) {
  auto& name = names_[fold(placed.candidate.label.name)];
  name.wished |= placed.wished;
  name.form = std::max(name.form, form_with_mark(placed.candidate));
  ++name.count;
  name.capital_after += placed.candidate.capital_after ? 1 : 0;
  name.marked += placed.candidate.marked ? 1 : 0;
  candidates_.emplace_back(&placed, &name);
}

void LabelEvidence::judge(const TextAsked& text) {
  for (auto& [key, name] : names_) {
    const bool marked = name.marked == name.count && name.form >= NameForm::Word;
    const bool role = name.form == NameForm::Role && name.capital_after * 2 >= name.count;
    const bool asked = text.asked && name.form >= NameForm::Unknown;
    const bool recurs = name.recurs() && (name.form >= NameForm::Name || marked || role || asked);
    name.believed = name.form == NameForm::Speaker || recurs || name.wished;
  }
  believe_words(NameForm::Word, text);
  believe_words(NameForm::Unknown, text);
  const auto pattern = pattern_of_believed();
  for (auto& [placed, name] : candidates_) {
    if (!name->believed && name->count == 1) {
      name->believed = fits(pattern, *placed, name->form, text);
    }
  }
  for (auto& [placed, name] : candidates_) {
    placed->believed = name->believed;
    believed_ += name->believed ? 1 : 0;
  }
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
    pattern.names += name.believed ? 1 : 0;
    pattern.words += name.believed && name.form <= NameForm::Word ? 1 : 0;
  }
  for (const auto& [placed, name] : candidates_) {
    if (!name->believed) continue;
    ++pattern.labels;
    pattern.after_blank += placed->after_blank ? 1 : 0;
    pattern.marked += placed->candidate.marked ? 1 : 0;
    pattern.capital_after += placed->candidate.capital_after ? 1 : 0;
    pattern.tight += placed->candidate.tight ? 1 : 0;
  }
  return pattern;
}

LabelEvidence::Words LabelEvidence::words_of(NameForm least) {
  Words words;
  for (auto& [key, name] : names_) {
    if (name.believed || !name.recurs() || name.form < least) continue;
    words.names.push_back(&name);
    words.labels += name.count;
    words.capital_after += name.capital_after;
    words.most = std::max(words.most, name.count);
  }
  return words;
}

// They carry a quarter of the turns, and enough of the lines: less where they look like names, go
// on as a sentence does or come very often.
bool LabelEvidence::carry(const Words& words, const Pattern& known, NameForm least,
                          const TextAsked& text) {
  const auto labels = known.labels + words.labels;
  const bool small = words.capital_after * 2 < words.labels;
  if (words.labels * 4 < labels) return false;
  if (known.names + words.names.size() < 2 && words.most < 3) return false;
  if (text.captions) return true;  // a name may stand only where another takes over
  if (least == NameForm::Unknown || small) return labels >= 4 && labels * 5 >= text.lines;
  return labels * 10 >= text.lines || words.most >= kOften;
}

void LabelEvidence::believe_words(NameForm least, const TextAsked& text) {
  const auto words = words_of(least);
  const auto known = pattern_of_believed();
  const auto labels = known.labels + words.labels;
  // Within a sentence Dutch goes on with a small letter after a colon. So may they who label, if
  // nobody else here does otherwise.
  const bool others_capital = known.labels > 0 && known.capital_after * 2 >= known.labels;
  const auto as_others = [&](std::size_t capital_after, std::size_t count) {
    return !others_capital || text.captions || capital_after * 2 >= count;
  };
  const bool all = carry(words, known, least, text) && as_others(words.capital_after, words.labels);
  for (auto* name : words.names) {
    const bool alone = least == NameForm::Word && name->count >= kOften &&
                       name->count * 10 >= labels && as_others(name->capital_after, name->count);
    name->believed = all || alone;
  }
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
