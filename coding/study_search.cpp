#include "coding/study_search.h"

#include <algorithm>
#include <set>

#include "coding/cases.h"
#include "transcripts/unicode.h"
#include "transcripts/unicode_regex.h"

namespace coding {
namespace {

template <class Value>
bool holds(const std::vector<Value>& list, const Value& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

std::vector<std::string> folded(const std::vector<std::string>& words) {
  std::vector<std::string> all;
  all.reserve(words.size());
  for (const std::string& word : words) all.push_back(transcripts::fold(word));
  return all;
}

// The stretches under the codings that a query asks about.
std::vector<Span> coded_stretches(const Study& study, const StudyQuery& query,
                                  const TranscriptId& transcript) {
  std::vector<Span> spans;
  for (const Coding& coding : study.codings().of(transcript))
    if ((query.codes.empty() || holds(query.codes, coding.code)) &&
        (query.filter.coders.empty() || holds(query.filter.coders, coding.coder)))
      spans.push_back(coding.span);
  return united(std::move(spans));
}

// Which hits of one transcript count. They come in order.
class HitFilter {
 public:
  HitFilter(const Study& study, const StudyQuery& query, const std::vector<std::string>& speakers,
            const TranscriptId& transcript)
      : query_(query),
        text_(study.text(transcript)),
        roles_(study, transcript),
        sweep_(text_, roles_) {
    if (query.coded != Coded::Either) coded_ = coded_stretches(study, query, transcript);
    for (std::uint32_t speaker = 0; speaker < roles_.size(); ++speaker) {
      voices_.push_back(voice(study, transcript, roles_.participant(speaker)));
      wanted_.push_back(speakers.empty() ||
                        holds(speakers, transcripts::fold(text_.speakers()[speaker])));
    }
    nobody_ = voice(study, transcript, std::nullopt);
    all_speakers_ = speakers.empty();
  }

  struct Voice {
    bool passes = false;
    std::optional<ParticipantId> participant;
    std::vector<PpsId> pps;
    bool interviewer = false;  // nobody else speaks in the hit
  };
  // Whose the hit is, or null where it does not count.
  const Voice* take(const Span& hit) {
    const std::uint32_t winner = sweep_.winner(hit);
    const bool interviewer = winner == OwnerSweep::kInterviewers;
    if (query_.interviewers == Interviewers::Without && interviewer) return nullptr;
    if (query_.interviewers == Interviewers::Only && !interviewer) return nullptr;
    if (!all_speakers_ && !speaker_wanted(hit)) return nullptr;
    if (query_.coded != Coded::Either && lies_coded(hit) != (query_.coded == Coded::Yes))
      return nullptr;
    Voice& whose = winner < voices_.size() ? voices_[winner] : nobody_;
    whose.interviewer = interviewer;
    return whose.passes ? &whose : nullptr;
  }

 private:
  Voice voice(const Study& study, const TranscriptId& transcript,
              const std::optional<ParticipantId>& participant) const {
    return {passes(study, query_.filter, transcript, participant), participant,
            pps_of_speech(study, transcript, participant), false};
  }
  bool speaker_wanted(const Span& hit) const {
    const transcripts::Turn* turn = text_.turn_at(hit.begin);
    return turn != nullptr && wanted_[turn->speaker];
  }
  bool lies_coded(const Span& hit) {
    while (next_coded_ < coded_.size() && coded_[next_coded_].end <= hit.begin) ++next_coded_;
    return next_coded_ < coded_.size() && coded_[next_coded_].overlaps(hit);
  }

  const StudyQuery& query_;
  const transcripts::Transcript& text_;
  SpeakerRoles roles_;
  OwnerSweep sweep_;
  std::vector<Voice> voices_;  // by speaker
  Voice nobody_;
  std::vector<bool> wanted_;  // by speaker
  bool all_speakers_ = true;
  std::vector<Span> coded_;
  std::size_t next_coded_ = 0;
};

// Counts the forms that are found. Of a long hit its begin is the form.
class Forms {
 public:
  explicit Forms(const StudyQuery& query) : left_out_(query.left_out) {}

  // False where the user left this form out.
  bool count(std::string_view words) {
    constexpr std::uint32_t kLongest = 120;
    constexpr std::size_t kMost = 20'000;
    if (words.size() > kLongest)
      words = words.substr(0, transcripts::previous_grapheme(words, {kLongest}).value);
    auto found = by_words_.find(words);
    if (found == by_words_.end()) {
      const std::string form = transcripts::fold(words);
      if (by_words_.size() >= kMost) return !holds(left_out_, form);
      found = by_words_.emplace(words, number_of(form)).first;
    }
    FoundForm& form = forms_[found->second];
    ++form.count;
    return !form.left_out;
  }

  std::vector<FoundForm> sorted() && {
    std::sort(forms_.begin(), forms_.end(), [](const FoundForm& a, const FoundForm& b) {
      return a.count != b.count ? a.count > b.count : a.form < b.form;
    });
    return std::move(forms_);
  }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::size_t number_of(const std::string& form) {
    const auto [place, is_new] = by_form_.emplace(form, forms_.size());
    if (is_new) forms_.push_back({form, 0, holds(left_out_, form)});
    return place->second;
  }

  const std::vector<std::string>& left_out_;
  std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> by_words_;
  std::unordered_map<std::string, std::size_t> by_form_;
  std::vector<FoundForm> forms_;
};

// Takes up the hits of one transcript after the other.
class Collected {
 public:
  Collected(const Study& study, const StudyQuery& query, std::size_t most)
      : study_(study),
        query_(query),
        speakers_(folded(query.speakers)),
        most_(most),
        forms_(query) {}

  void add(const TranscriptId& transcript, const std::vector<Span>& spans) {
    if (spans.empty()) return;
    HitFilter filter(study_, query_, speakers_, transcript);
    const transcripts::Transcript& text = study_.text(transcript);
    std::size_t here = 0;
    for (const Span& span : spans) {
      const HitFilter::Voice* voice = filter.take(span);
      if (voice == nullptr || !forms_.count(text.slice(span))) continue;
      ++here;
      if (found_.hits.size() < most_) found_.hits.push_back({transcript, span});
      if (voice->participant) people_.insert(*voice->participant);
      if (voice->interviewer) ++found_.on_interviewers;
      for (const PpsId& pps : voice->pps) ++found_.in_pps[pps];
    }
    found_.count += here;
    if (here > 0) found_.in_transcript[transcript] = here;
  }
  void cut_short(const Message& why) { found_.cut_short = why; }

  StudyHits finish() && {
    found_.participants = people_.size();
    found_.forms = std::move(forms_).sorted();
    return std::move(found_);
  }

 private:
  const Study& study_;
  const StudyQuery& query_;
  std::vector<std::string> speakers_;
  std::size_t most_;
  Forms forms_;
  std::set<ParticipantId> people_;
  StudyHits found_;
};

}  // namespace

const transcripts::SearchableText& SearchTexts::of(const transcripts::TranscriptPtr& text) {
  const auto found = entries_.find(text.get());
  if (found != entries_.end()) return found->second.searchable;
  return entries_.emplace(text.get(), Entry{text, transcripts::SearchableText(text->text())})
      .first->second.searchable;
}

void SearchTexts::keep_only(const Study& study) {
  std::unordered_map<const transcripts::Transcript*, bool> used;
  for (const auto& [id, text] : study.table<Text>()) used[text.content.get()] = true;
  std::erase_if(entries_, [&used](const auto& entry) { return !used.contains(entry.first); });
}

StudyHits search_study(const Study& study, const StudyQuery& query, SearchTexts& texts,
                       const std::stop_token& stop, std::size_t most) {
  texts.keep_only(study);
  transcripts::Search search(query.query, stop);
  Collected collected(study, query, most);
  try {
    for (const TranscriptInfo* info : transcripts_in_order(study)) {
      if (stop.stop_requested()) break;
      const auto& only = query.filter.transcripts;
      if (!only.empty() && !holds(only, info->id)) continue;
      const Text* text = study.table<Text>().find(info->id);
      collected.add(info->id, search.in(texts.of(text->content)));
    }
  } catch (const transcripts::RegexTooHeavy& error) {
    collected.cut_short(error.message());
  }
  return std::move(collected).finish();
}

}  // namespace coding
