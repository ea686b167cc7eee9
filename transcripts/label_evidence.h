// Which of a text's candidates are labels, judged by how often and how they stand there.
//
// What says that it is a speaker is one. A name of several words, or what speakers are called by,
// is one where it recurs. A single word is one where it recurs so often that such words carry a
// fair part of the turns, and what has no form of a name at all ("anna", "+31 6 12345678") only
// where it carries a fair part of the whole text as well: people who list do say "Voordeel: ..."
// and "Nadeel: ..." twice. Who speaks once is believed where it stands and goes on as the believed
// ones do.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "transcripts/label_candidates.h"

namespace transcripts {

// A candidate where it stands.
struct PlacedLabel {
  LabelCandidate candidate;
  bool after_blank = true;  // or at the text's start
  bool wished = false;      // by the user
  bool believed = false;
};

// What is known of the text as a whole.
struct TextAsked {
  std::size_t lines = 0;  // that are not blank
  bool captions = false;  // speech recognition may write no capitals at all
  bool asked = false;     // the user says that the labels are of this layout
};

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
    std::size_t count = 0;
    std::size_t capital_after = 0;
    std::size_t marked = 0;
    bool wished = false;
    bool believed = false;
    bool recurs() const { return count > 1; }
  };
  // What a number of labels have in common.
  struct Pattern {
    std::size_t names = 0;
    std::size_t words = 0;  // names of one word
    std::size_t labels = 0;
    std::size_t after_blank = 0;
    std::size_t marked = 0;
    std::size_t capital_after = 0;
    std::size_t tight = 0;
    bool mostly(std::size_t part) const { return part * 10 >= labels * 9; }
  };

  // Names that recur, are not believed, and what they have in common.
  struct Words {
    std::vector<Name*> names;
    std::size_t labels = 0;
    std::size_t capital_after = 0;
    std::size_t most = 0;  // labels of one name
  };

  Pattern pattern_of_believed() const;
  Words words_of(NameForm least);
  // Believes those of a form from `least` on that carry enough, together or alone.
  void believe_words(NameForm least, const TextAsked& text);
  static bool carry(const Words& words, const Pattern& known, NameForm least,
                    const TextAsked& text);
  bool fits(const Pattern& pattern, const PlacedLabel& placed, NameForm form,
            const TextAsked& text) const;

  std::map<std::string, Name> names_;  // by folded name
  std::vector<std::pair<PlacedLabel*, Name*>> candidates_;
  std::size_t believed_ = 0;
};

}  // namespace transcripts
