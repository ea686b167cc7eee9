#include "coding/word_parts.h"

#include <algorithm>
#include <map>

#include "transcripts/unicode.h"

namespace coding {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

bool begins_small(std::string_view text) {
  const std::size_t at = text.find_first_not_of('\'');
  return at != std::string_view::npos && text[at] >= 'a' && text[at] <= 'z';
}

// Is `a` the better way to write a word? What stands most within sentences; where that does not
// tell, small letters and a hyphen.
bool better(const Spelling& a, const Spelling& b) {
  if (a.within != b.within) return a.within > b.within;
  if (a.count != b.count) return a.count > b.count;
  if (begins_small(a.text) != begins_small(b.text)) return begins_small(a.text);
  return a.text < b.text;
}

// Of a word that only begins sentences: without the capital that comes from that (Netwerk, IJver),
// but not MBO.
std::string with_small_begin(std::string_view word) {
  const auto is_capital = [word](std::size_t at) {
    return at < word.size() && word[at] >= 'A' && word[at] <= 'Z';
  };
  std::string small(word);
  const std::size_t capitals = word.starts_with("IJ") ? 2 : 1;
  if (!is_capital(0) || is_capital(capitals)) return small;
  for (std::size_t i = 0; i < capitals; ++i) small[i] = static_cast<char>(small[i] - 'A' + 'a');
  return small;
}

// The forms of one family, each in its best spelling. Where one of them stands with a small letter
// within a sentence, the word is no name, and the others have one too.
std::vector<WordForm> forms_of_family(const std::vector<Spelling>& spellings) {
  struct Best {
    const Spelling* spelling = nullptr;
    std::uint64_t count = 0;
  };
  std::map<std::string, Best> by_form;
  bool no_name = false;
  for (const Spelling& one : spellings) {
    no_name = no_name || (one.within > 0 && begins_small(one.text));
    Best& best = by_form[transcripts::fold(one.text, transcripts::InnerHyphens::Dropped)];
    best.count += one.count;
    if (best.spelling == nullptr || better(one, *best.spelling)) best.spelling = &one;
  }
  std::vector<WordForm> made;
  made.reserve(by_form.size());
  for (const auto& [form, best] : by_form)
    made.push_back({form,
                    no_name && best.spelling->within == 0 ? with_small_begin(best.spelling->text)
                                                          : std::string(best.spelling->text),
                    best.count});
  std::stable_sort(made.begin(), made.end(),
                   [](const WordForm& a, const WordForm& b) { return a.count > b.count; });
  return made;
}

// Puts the parts of several threads together.
class Together {
 public:
  explicit Together(std::vector<WordPart> parts) : parts_(std::move(parts)) {}

  WordTally run() && {
    number_families();
    add_forms();
    number_people();
    count_reach();
    return std::move(tally_);
  }

 private:
  struct Person {
    std::uint32_t transcript;
    std::uint32_t participant;  // kNone: not known
    std::vector<std::uint32_t> pps;
  };

  // Sorted, whatever thread met them first.
  void number_families() {
    std::vector<std::string> names;
    for (const WordPart& part : parts_)
      for (const auto& [name, number] : part.families) names.push_back(name);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    for (const WordPart& part : parts_) {
      auto& numbers = numbers_.emplace_back(part.families.size());
      for (const auto& [name, number] : part.families)
        numbers[number] = static_cast<std::uint32_t>(
            std::lower_bound(names.begin(), names.end(), name) - names.begin());
    }
    tally_.words.resize(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) tally_.words[i].family = std::move(names[i]);
  }

  void add_forms() {
    std::map<std::string_view, Spelling> spellings;  // of all parts, each once
    for (std::size_t part = 0; part < parts_.size(); ++part)
      for (const Spelling& spelling : parts_[part].spellings) {
        if (spelling.family == kNoFamily) {
          tally_.left_out += spelling.count;
          continue;
        }
        Spelling& sum = spellings.try_emplace(spelling.text, Spelling{spelling.text}).first->second;
        sum.family = numbers_[part][spelling.family];
        sum.count += spelling.count;
        sum.within += spelling.within;
      }
    std::vector<std::vector<Spelling>> by_family(tally_.words.size());
    for (const auto& [text, spelling] : spellings) by_family[spelling.family].push_back(spelling);
    for (std::size_t i = 0; i < by_family.size(); ++i)
      tally_.words[i].forms = forms_of_family(by_family[i]);
  }

  void number_people() {
    std::map<ParticipantId, std::uint32_t> participants;
    std::map<PpsId, std::uint32_t> pps;
    const auto number = [](auto& numbers, const auto& id) {
      return numbers.try_emplace(id, static_cast<std::uint32_t>(numbers.size())).first->second;
    };
    for (const WordPart& part : parts_) {
      tally_.base.words += part.words;
      for (const WordVoice& voice : part.voices) {
        Person person{voice.transcript, kNone, {}};
        if (voice.participant) person.participant = number(participants, *voice.participant);
        for (const PpsId& id : voice.pps) person.pps.push_back(number(pps, id));
        transcripts_ = std::max(transcripts_, voice.transcript + 1);
        people_.push_back(std::move(person));
      }
    }
    tally_.base.participants = participants_ = static_cast<std::uint32_t>(participants.size());
    tally_.base.pps = pps_ = static_cast<std::uint32_t>(pps.size());
    std::vector<bool> used(transcripts_);
    for (const Person& person : people_) used[person.transcript] = true;
    tally_.base.transcripts =
        static_cast<std::uint32_t>(std::count(used.begin(), used.end(), true));
  }

  // Whoever said a word, word by word, so that one row of marks serves all words.
  void count_reach() {
    std::vector<std::size_t> first(tally_.words.size() + 1);
    each_said([&](std::uint32_t word, std::uint32_t) { ++first[word + 1]; });
    for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
    std::vector<std::uint32_t> voices(first.back());
    std::vector<std::size_t> next(first.begin(), first.end() - 1);
    each_said([&](std::uint32_t word, std::uint32_t voice) { voices[next[word]++] = voice; });

    std::vector<std::uint32_t> met_participant(participants_, kNone);
    std::vector<std::uint32_t> met_transcript(transcripts_, kNone);
    std::vector<std::uint32_t> met_pps(pps_, kNone);
    for (std::uint32_t word = 0; word < tally_.words.size(); ++word) {
      WordReach& reach = tally_.words[word].reach;
      for (const WordForm& form : tally_.words[word].forms) reach.words += form.count;
      const auto meet = [word](std::vector<std::uint32_t>& met, std::uint32_t who) {
        return std::exchange(met[who], word) == word ? 0U : 1U;
      };
      for (std::size_t i = first[word]; i < first[word + 1]; ++i) {
        const Person& person = people_[voices[i]];
        reach.transcripts += meet(met_transcript, person.transcript);
        if (person.participant != kNone)
          reach.participants += meet(met_participant, person.participant);
        for (const std::uint32_t pps : person.pps) reach.pps += meet(met_pps, pps);
      }
    }
  }

  template <class Take>
  void each_said(Take take) const {
    std::uint32_t first_voice = 0;
    for (std::size_t part = 0; part < parts_.size(); ++part) {
      for (const auto& [family, voice] : parts_[part].said)
        take(numbers_[part][family], first_voice + voice);
      first_voice += static_cast<std::uint32_t>(parts_[part].voices.size());
    }
  }

  std::vector<WordPart> parts_;
  std::vector<std::vector<std::uint32_t>> numbers_;  // by part and its number: place in words
  std::vector<Person> people_;                       // the voices of all parts
  std::uint32_t transcripts_ = 0;
  std::uint32_t participants_ = 0;
  std::uint32_t pps_ = 0;
  WordTally tally_;
};

}  // namespace

WordTally put_together(std::vector<WordPart> parts) {
  return Together(std::move(parts)).run();
}

}  // namespace coding
