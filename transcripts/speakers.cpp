#include "transcripts/speakers.h"

#include <algorithm>
#include <array>
#include <map>

#include "transcripts/time_stamps.h"
#include "transcripts/unicode.h"

namespace transcripts {
namespace {

constexpr std::size_t kLongestLabel = 70;  // bytes
constexpr std::size_t kMostWords = 7;

// How a paragraph could begin a turn.
struct Candidate {
  std::string label;
  std::optional<Milliseconds> time;
  std::size_t cut = 0;  // bytes of the paragraph that are label and time
  bool alone = false;   // the label stands on a line of its own
  bool sure = false;    // its form says that it is a speaker
};

bool starts_with_capital_or_digit(std::string_view word) {
  return capitalised(word) == word && !word.empty() && word[0] != '-';
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

// Words that names have in small letters, and the one title that is a speaker by itself.
bool joins_names(std::string_view word) {
  static constexpr std::array<std::string_view, 14> kWords = {
      "van", "de", "der",  "den", "het", "ten", "ter",
      "'t",  "en", "heer", "el",  "op",  "in",  "voorzitter"};
  return std::find(kWords.begin(), kWords.end(), fold(word)) != kWords.end();
}

// "Jan de Wit", "De voorzitter", "Mevrouw Dijksma (PvdA)": every word a name's, whatever is in
// brackets.
bool name_like(std::string_view label) {
  const std::string_view name = label.substr(0, std::min(label.find(" ("), label.size()));
  const auto words = split(name);
  if (words.empty() || words.size() > kMostWords || !starts_with_capital_or_digit(words[0]))
    return false;
  return name.find_first_of(",;!?\"") == std::string_view::npos &&
         std::all_of(words.begin(), words.end(), [](std::string_view word) {
           return starts_with_capital_or_digit(word) || joins_names(word);
         });
}

// "R1", "I", "V2", "Respondent 3": what nobody would write in a sentence before a colon.
bool respondent_code(std::string_view label) {
  const std::size_t letters = label.find_first_of("0123456789");
  if (letters == std::string_view::npos)
    return label.size() <= 3 && label == capitalised(label) &&
           label.find(' ') == std::string_view::npos &&
           std::all_of(label.begin(), label.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return letters > 0 && letters <= 12 && label.size() - letters <= 2;
}

// "01.01 Naam (Partij)": the number is no part of the name.
std::size_t numbering(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789.");
  return end != std::string_view::npos && end >= 3 && text[end] == ' ' &&
                 text.substr(0, end).find('.') != std::string_view::npos
             ? end + 1
             : 0;
}

bool sure_form(std::string_view label) {
  const std::string_view name = label.substr(0, std::min(label.find(" ("), label.size()));
  return is_interviewer_label(label) || respondent_code(name) || fold(name) == "de voorzitter" ||
         (name.size() < label.size() && label.back() == ')');
}

// A time at the start: "[00:14:02] " or "00:14:02 "; gives where the rest begins.
std::size_t leading_time(std::string_view text, std::optional<Milliseconds>& time) {
  std::size_t begin = 0;
  std::size_t end = 0;
  if (text.starts_with('[') || text.starts_with('(')) {
    begin = 1;
    end = text.find(text[0] == '[' ? ']' : ')');
  } else {
    end = text.find(' ');
  }
  if (end == std::string_view::npos || end > 20) return 0;
  time = parse_time(text.substr(begin, end - begin));
  if (!time) return 0;
  const std::size_t rest = text.find_first_not_of(" \t", end + begin);
  return rest == std::string_view::npos ? text.size() : rest;
}

std::optional<Candidate> with_colon(std::string_view paragraph) {
  Candidate found;
  const std::size_t start = leading_time(paragraph, found.time);
  const std::size_t number = numbering(paragraph.substr(start));
  const std::size_t colon = paragraph.find(':', start);
  if (colon == std::string_view::npos || colon - start > kLongestLabel) return std::nullopt;
  if (colon + 1 < paragraph.size() && paragraph[colon + 1] != ' ' && paragraph[colon + 1] != '\t')
    return std::nullopt;  // a time or a web address
  found.label = paragraph.substr(start + number, colon - start - number);
  if (!name_like(found.label)) return std::nullopt;
  found.cut = std::min(paragraph.find_first_not_of(" \t", colon + 1), paragraph.size());
  found.alone = found.cut == paragraph.size();
  found.sure = found.time.has_value() || number > 0 || sure_form(found.label);
  return found;
}

// A name on a line of its own, perhaps with a time before or behind it.
std::optional<Candidate> on_own_line(std::string_view paragraph) {
  if (paragraph.size() > kLongestLabel) return std::nullopt;
  Candidate found;
  std::size_t start = leading_time(paragraph, found.time);
  std::string_view name = paragraph.substr(start);
  const std::size_t space = name.rfind(' ');
  if (!found.time && space != std::string_view::npos) {
    std::string_view last = name.substr(space + 1);
    if (last.size() > 2 && last.front() == '[') last = last.substr(1, last.size() - 2);
    found.time = parse_time(last);
    if (found.time) name = name.substr(0, space);
  }
  if (!name_like(name) || name.back() == '.') return std::nullopt;
  found.label = name;
  found.cut = paragraph.size();
  found.alone = true;
  found.sure = found.time.has_value() || sure_form(name);
  return found;
}

using Candidates = std::vector<std::optional<Candidate>>;

// Keeps what is sure, and names that recur; a label that occurs once is suspect.
std::size_t keep_believed(Candidates& candidates) {
  std::map<std::string, int> count;
  for (const auto& candidate : candidates)
    if (candidate) ++count[candidate->label];
  std::size_t kept = 0;
  for (auto& candidate : candidates) {
    if (candidate && !candidate->sure && count[candidate->label] < 2) candidate.reset();
    kept += candidate ? 1 : 0;
  }
  return kept;
}

// The layout for which there is most evidence: "Name: text", or names on lines of their own.
Candidates candidates_in(const std::vector<std::string>& paragraphs) {
  Candidates colon(paragraphs.size());
  Candidates own(paragraphs.size());
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (paragraphs[i].empty()) continue;
    colon[i] = with_colon(paragraphs[i]);
    const bool text_follows = i + 1 < paragraphs.size() && !paragraphs[i + 1].empty();
    const bool after_blank = i == 0 || paragraphs[i - 1].empty();
    if (!colon[i] && text_follows && after_blank) own[i] = on_own_line(paragraphs[i]);
  }
  const std::size_t with = keep_believed(colon);
  const std::size_t without = keep_believed(own);
  return with >= without ? colon : own;
}

// Where turns are set apart by blank lines, what follows a blank line without a label is nobody's.
bool blank_lines_part_turns(const std::vector<std::string>& paragraphs,
                            const Candidates& candidates) {
  std::size_t labels = 0;
  std::size_t after_blank = 0;
  for (std::size_t i = 1; i < paragraphs.size(); ++i) {
    if (!candidates[i]) continue;
    ++labels;
    after_blank += paragraphs[i - 1].empty() ? 1 : 0;
  }
  return labels > 0 && after_blank * 10 >= labels * 9;
}

class TurnBuilder {
 public:
  void add(std::string_view words, const std::string* speaker, std::optional<Milliseconds> time,
           std::string cut, bool new_turn) {
    if (words.empty()) return;
    if (!text_.empty()) text_ += '\n';
    const std::size_t begin = text_.size();
    text_ += words;
    if (speaker == nullptr) return;
    if (!new_turn && !turns_.empty()) {
      turns_.back().span.end = {static_cast<std::uint32_t>(text_.size())};
      return;
    }
    turns_.push_back({make_span(begin, text_.size()), number_of(*speaker), time, std::move(cut)});
  }
  TranscriptPtr finish() && {
    return std::make_shared<Transcript>(std::move(text_), std::move(turns_), std::move(speakers_));
  }

 private:
  std::uint32_t number_of(const std::string& speaker) {
    const auto known = std::find(speakers_.begin(), speakers_.end(), speaker);
    const auto number = static_cast<std::uint32_t>(known - speakers_.begin());
    if (known == speakers_.end()) speakers_.push_back(speaker);
    return number;
  }
  std::string text_;
  std::vector<Turn> turns_;
  std::vector<std::string> speakers_;
};

}  // namespace

TranscriptPtr recognise_turns(const std::vector<std::string>& paragraphs) {
  const Candidates candidates = candidates_in(paragraphs);
  const bool parted = blank_lines_part_turns(paragraphs, candidates);
  TurnBuilder builder;
  const Candidate* speaking = nullptr;
  bool new_turn = false;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const std::string_view paragraph = paragraphs[i];
    const bool first_after_blank = i > 0 && paragraphs[i - 1].empty();
    if (candidates[i]) {
      speaking = &*candidates[i];
      new_turn = true;
    } else if (parted && first_after_blank && !new_turn) {
      speaking = nullptr;
    }
    const std::string_view words = candidates[i] ? paragraph.substr(speaking->cut) : paragraph;
    if (words.empty()) continue;
    builder.add(
        words, speaking ? &speaking->label : nullptr, speaking ? speaking->time : std::nullopt,
        speaking && new_turn
            ? std::string(candidates[i] ? paragraph.substr(0, speaking->cut) : speaking->label)
            : std::string(),
        new_turn);
    new_turn = false;
  }
  return std::move(builder).finish();
}

TranscriptPtr join_utterances(const std::vector<Utterance>& utterances) {
  TurnBuilder builder;
  std::string speaker;
  for (const Utterance& utterance : utterances) {
    const bool changes = !utterance.speaker.empty() && utterance.speaker != speaker;
    if (changes) speaker = utterance.speaker;
    builder.add(utterance.text, speaker.empty() ? nullptr : &speaker, utterance.time, utterance.cut,
                changes);
  }
  return std::move(builder).finish();
}

bool is_interviewer_label(std::string_view label) {
  std::string folded = fold(label.substr(0, std::min(label.find(" ("), label.size())));
  while (!folded.empty() && (folded.back() == ' ' || folded.back() == '.' ||
                             (folded.back() >= '0' && folded.back() <= '9')))
    folded.pop_back();
  static constexpr std::array<std::string_view, 8> kWords = {
      "interviewer",    "int",         "i",     "moderator",
      "gespreksleider", "onderzoeker", "vraag", "interviewster"};
  return std::find(kWords.begin(), kWords.end(), folded) != kWords.end();
}

}  // namespace transcripts
