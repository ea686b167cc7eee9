#include "coding/search_hits.h"

#include <algorithm>
#include <iterator>

#include "coding/cases.h"
#include "coding/voices.h"
#include "transcripts/unicode.h"

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
  const ChosenCodings chosen(query.filter);
  for (const Coding& coding : study.codings().of(transcript))
    if ((query.codes.empty() || holds(query.codes, coding.code)) && chosen(coding))
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

}  // namespace

bool FormCounts::count(std::string_view words) {
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

void FormCounts::add(const FormCounts& other) {
  for (const FoundForm& form : other.forms_) forms_[number_of(form.form)].count += form.count;
}

std::vector<FoundForm> FormCounts::sorted() const {
  std::vector<FoundForm> all = forms_;
  std::sort(all.begin(), all.end(), [](const FoundForm& a, const FoundForm& b) {
    return a.count != b.count ? a.count > b.count : a.form < b.form;
  });
  return all;
}

std::size_t FormCounts::number_of(const std::string& form) {
  const auto [place, is_new] = by_form_.emplace(form, forms_.size());
  if (is_new) forms_.push_back({form, 0, holds(left_out_, form)});
  return place->second;
}

SearchHits::SearchHits(const Study& study, const StudyQuery& query)
    : study_(&study), query_(&query), speakers_(folded(query.speakers)), forms_(query.left_out) {}

void SearchHits::add(std::size_t place, const TranscriptId& transcript,
                     const std::vector<Span>& spans) {
  if (spans.empty()) return;
  HitFilter filter(*study_, *query_, speakers_, transcript);
  const transcripts::Transcript& text = study_->text(transcript);
  InTranscript here{place, transcript, {}};
  for (const Span& span : spans) {
    const HitFilter::Voice* voice = filter.take(span);
    if (voice == nullptr || !forms_.count(text.slice(span))) continue;
    here.hits.push_back(span);
    if (voice->participant) people_.insert(*voice->participant);
    if (voice->interviewer) ++on_interviewers_;
    for (const PpsId& pps : voice->pps) ++in_pps_[pps];
  }
  if (!here.hits.empty()) found_.push_back(std::move(here));
}

StudyHits SearchHits::together(std::vector<SearchHits> parts, std::size_t most) {
  SearchHits& all = parts.front();
  for (auto part = parts.begin() + 1; part != parts.end(); ++part) {
    all.forms_.add(part->forms_);
    all.people_.merge(part->people_);
    all.on_interviewers_ += part->on_interviewers_;
    for (const auto& [pps, count] : part->in_pps_) all.in_pps_[pps] += count;
    std::move(part->found_.begin(), part->found_.end(), std::back_inserter(all.found_));
  }
  std::sort(all.found_.begin(), all.found_.end(),
            [](const InTranscript& a, const InTranscript& b) { return a.place < b.place; });
  StudyHits result;
  for (const InTranscript& here : all.found_) {
    result.count += here.hits.size();
    result.in_transcript[here.transcript] = here.hits.size();
    for (const Span& span : here.hits) {
      if (result.hits.size() >= most) break;
      result.hits.push_back({here.transcript, span});
    }
  }
  result.participants = all.people_.size();
  result.on_interviewers = all.on_interviewers_;
  result.in_pps = std::move(all.in_pps_);
  result.forms = all.forms_.sorted();
  return result;
}

}  // namespace coding
