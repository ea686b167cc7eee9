#include "coding/word_sums.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "coding/share_out.h"

namespace coding {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

struct Spelling {
  const std::string* text = nullptr;
  std::uint64_t count = 0;
  std::uint64_t within = 0;
};

bool begins_small(std::string_view text) {
  const std::size_t at = text.find_first_not_of('\'');
  return at != std::string_view::npos && text[at] >= 'a' && text[at] <= 'z';
}

// Is `a` the better way to write a word? What stands most within sentences; where that does not
// tell, small letters and a hyphen.
bool better(const Spelling& a, const Spelling& b) {
  if (a.within != b.within) return a.within > b.within;
  if (a.count != b.count) return a.count > b.count;
  if (begins_small(*a.text) != begins_small(*b.text)) return begins_small(*a.text);
  return *a.text < *b.text;
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

// Groups of voices: those of one participant, conversation or PPS.
using Groups = std::vector<std::vector<std::uint32_t>>;

class Summing {
 public:
  Summing(const WordIndex& index, const ChosenFamilies& families,
          const std::vector<WordVoice>& voices, const std::stop_token& stop)
      : index_(index), families_(families), voices_(voices), stop_(stop) {
    std::size_t said = 0;
    for (const WordVoice& voice : voices) said += voice.said.size();
    constexpr std::size_t kSaidEach = 100'000;
    threads_ = threads_for(said, kSaidEach);
  }

  WordTally run() && {
    make_groups();
    sum_spellings();
    const auto in_transcripts = said_by(transcripts_);
    const auto by_participants = said_by(participants_);
    const auto by_pps = said_by(pps_);
    for (std::size_t i = 0; i < families_.spellings.size();) {
      const std::uint32_t family = families_.of[families_.spellings[i]];
      TalliedWord word{std::string(families_.names[family]), {}, take_forms(i)};
      if (word.forms.empty()) continue;
      word.reach = {0, by_participants[family], in_transcripts[family], by_pps[family]};
      for (const WordForm& form : word.forms) word.reach.words += form.count;
      tally_.words.push_back(std::move(word));
    }
    return std::move(tally_);
  }

 private:
  struct Sum {
    std::uint64_t count = 0;
    std::uint64_t within = 0;
  };

  void make_groups() {
    std::map<ParticipantId, std::size_t> participants;
    std::map<PpsId, std::size_t> pps;
    const auto group = [](auto& numbers, const auto& id, Groups& groups) -> auto& {
      const auto [place, is_new] = numbers.try_emplace(id, groups.size());
      if (is_new) groups.emplace_back();
      return groups[place->second];
    };
    for (std::uint32_t i = 0; i < voices_.size(); ++i) {
      const WordVoice& voice = voices_[i];
      if (i == 0 || voices_[i - 1].transcript != voice.transcript) transcripts_.emplace_back();
      transcripts_.back().push_back(i);
      if (voice.participant) group(participants, *voice.participant, participants_).push_back(i);
      for (const PpsId& id : voice.pps) group(pps, id, pps_).push_back(i);
    }
    const auto size = [](const Groups& groups) {
      return static_cast<std::uint32_t>(groups.size());
    };
    tally_.base = {0, size(participants_), size(transcripts_), size(pps_)};
  }

  // Also the words of the base, and how many of them are left out.
  void sum_spellings() {
    std::vector<std::vector<Sum>> parts(threads_, std::vector<Sum>(index_.size()));
    share_out(threads_, voices_.size(), stop_, [&](std::size_t thread, std::size_t at) {
      std::vector<Sum>& sums = parts[thread];
      for (const SaidWord& word : voices_[at].said) {
        sums[word.spelling].count += word.count;
        sums[word.spelling].within += word.within;
      }
    });
    sums_ = std::move(parts.front());
    for (std::uint32_t i = 0; i < sums_.size(); ++i) {
      for (std::size_t thread = 1; thread < threads_; ++thread) {
        sums_[i].count += parts[thread][i].count;
        sums_[i].within += parts[thread][i].within;
      }
      tally_.base.words += sums_[i].count;
      if (families_.of[i] == ChosenFamilies::kLeftOut) tally_.left_out += sums_[i].count;
    }
  }

  // By how many of the groups each family is said.
  std::vector<std::uint32_t> said_by(const Groups& groups) const {
    struct Part {
      std::vector<std::uint32_t> last;  // by family: the last group that says it
      std::vector<std::uint32_t> count;
    };
    const std::size_t size = families_.names.size();
    std::vector<Part> parts(threads_, Part{std::vector(size, kNone), std::vector(size, 0U)});
    share_out(threads_, groups.size(), stop_, [&](std::size_t thread, std::size_t at) {
      Part& part = parts[thread];
      const auto group = static_cast<std::uint32_t>(at);
      for (const std::uint32_t voice : groups[at])
        for (const SaidWord& word : voices_[voice].said) {
          const std::uint32_t family = families_.of[word.spelling];
          if (family != ChosenFamilies::kLeftOut &&
              std::exchange(part.last[family], group) != group)
            ++part.count[family];
        }
    });
    std::vector<std::uint32_t> count = std::move(parts.front().count);
    for (std::size_t thread = 1; thread < threads_; ++thread)
      for (std::size_t i = 0; i < size; ++i) count[i] += parts[thread].count[i];
    return count;
  }

  // The forms that are said of the family whose first spelling stands at `at`, each in its best
  // spelling; `at` goes on to the next family. Where one of them stands with a small letter within
  // a sentence, the word is no name, and the others have one too.
  std::vector<WordForm> take_forms(std::size_t& at) const {
    struct Best {
      const WrittenWord* word = nullptr;
      Spelling spelling;
      std::uint64_t count = 0;
    };
    std::vector<Best> best;
    bool no_name = false;
    const std::uint32_t family = families_.of[families_.spellings[at]];
    for (; at < families_.spellings.size() && families_.of[families_.spellings[at]] == family;
         ++at) {
      const std::uint32_t number = families_.spellings[at];
      const WrittenWord& word = index_.word(number);
      const Spelling one{&word.text, sums_[number].count, sums_[number].within};
      if (one.count == 0) continue;
      no_name = no_name || (one.within > 0 && begins_small(word.text));
      if (best.empty() || best.back().word->form != word.form) best.push_back({&word, one, 0});
      best.back().count += one.count;
      if (better(one, best.back().spelling)) best.back().spelling = one;
    }
    std::vector<WordForm> made;
    made.reserve(best.size());
    for (const Best& each : best)
      made.push_back({each.word->form,
                      no_name && each.spelling.within == 0 ? with_small_begin(*each.spelling.text)
                                                           : *each.spelling.text,
                      each.count});
    std::stable_sort(made.begin(), made.end(),
                     [](const WordForm& a, const WordForm& b) { return a.count > b.count; });
    return made;
  }

  const WordIndex& index_;
  const ChosenFamilies& families_;
  const std::vector<WordVoice>& voices_;
  const std::stop_token& stop_;
  std::size_t threads_ = 1;
  Groups transcripts_;
  Groups participants_;
  Groups pps_;
  std::vector<Sum> sums_;  // by spelling
  WordTally tally_;
};

}  // namespace

WordTally sum_words(const WordIndex& index, const ChosenFamilies& families,
                    const std::vector<WordVoice>& voices, const std::stop_token& stop) {
  return Summing(index, families, voices, stop).run();
}

}  // namespace coding
