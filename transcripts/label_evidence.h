// Which of a text's candidates are labels, judged by how often and how they stand there.
//
// What says that it is a speaker is one. A name of several words, or what speakers are called by,
// is one where it recurs. A single word is one where it recurs so often that such words carry a
// fair part of the turns, and what has no form of a name at all ("anna", "+31 6 12345678") only
// where it carries a fair part of the whole text as well: people who list do say "Voordeel: ..."
// and "Nadeel: ..." twice. Who speaks once is believed where it stands and goes on as the believed
// ones do. What stands otherwise than the others do (label_stand.h), or takes no turns as they do
// (turn_taking.h), opens a paragraph and is none, however often.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "transcripts/label_stand.h"
#include "transcripts/turn_taking.h"

namespace transcripts {

// The candidates of one layout.
class LabelEvidence {
 public:
  // Keeps a reference.
  void add(PlacedLabel& placed);
  // Sets PlacedLabel::believed.
  void judge(const TextAsked& text);

  std::size_t believed() const { return believed_; }
  void drop_all();
  void keep_speakers_only();

 private:
  // All that could be a label of one name.
  struct Name {
    NameForm form = NameForm::None;
    std::size_t number = 0;
    LabelStand stand;
    bool wished = false;
    bool believed = false;
    bool left_out = false;  // opens paragraphs, or answers
    bool recurs() const { return stand.labels > 1; }
  };
  // What the believed have in common.
  struct Pattern : LabelStand {
    std::size_t names = 0;
    std::size_t words = 0;  // names of one word
  };

  // Names that recur, are not believed, and what they have in common.
  struct Words {
    std::vector<Name*> names;
    LabelStand stand;
    std::size_t most = 0;  // labels of one name
  };

  // Leaves out what is said on the line below a name: "Anna", "Absoluut", "Bert", "Absoluut".
  void leave_out_answers();
  void leave_out_openers(const TextAsked& text);
  // The one of `names` that is most surely none, by how each takes its turns; null for nobody.
  static Name* surest_opener(const std::vector<Takings>& takings, const std::vector<Name*>& names,
                             const TextAsked& text);
  // Below 0 for what is none, in any order of belief.
  static double belief_in(const Name& name, const LabelStand& all, const Takings& own,
                          const Takings& others, const TextAsked& text);
  Pattern pattern_of_believed() const;
  Words words_of(NameForm least);
  // Believes those of a form from `least` on that carry enough, together or alone.
  void believe_words(NameForm least, const TextAsked& text);
  bool carry(const Words& words, const Pattern& known, NameForm least, const TextAsked& text) const;
  bool on_lines_of_their_own() const;
  bool fits(const Pattern& pattern, const PlacedLabel& placed, NameForm form,
            const TextAsked& text) const;
  // Believes who speaks once, as the others do.
  void believe_fitting(const TextAsked& text);
  // How each candidate stands among the believed.
  std::vector<Taking> takings_among_believed() const;

  std::map<std::string, Name> names_;  // by folded name
  std::vector<std::pair<PlacedLabel*, Name*>> candidates_;
  std::size_t believed_ = 0;
};

}  // namespace transcripts
