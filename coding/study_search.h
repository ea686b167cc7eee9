// Searching the whole study, narrowed to who speaks, to PPS and attributes, and to what is coded or
// not: one value says what is looked for, by the command line, the window and autocoding alike.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

#include "coding/retrieval.h"
#include "coding/study.h"
#include "transcripts/search.h"

namespace coding {

enum class Interviewers { With, Without, Only };
enum class Coded { Either, Yes, No };

struct StudyQuery {
  transcripts::Query query;
  Filter filter = {};                      // its coders are those whose codings `coded` looks at
  std::vector<std::string> speakers = {};  // labels, without case and accents; empty: all
  Interviewers interviewers = Interviewers::With;  // hits on interviewers' words only
  Coded coded = Coded::Either;                     // Yes: overlaps a coding; No: overlaps none
  std::vector<CodeId> codes = {};                  // of those codings; empty: any
  std::vector<std::string> left_out = {};  // forms (FoundForm::form) that the user does not want
  friend bool operator==(const StudyQuery&, const StudyQuery&) = default;
};

struct StudyHit {
  TranscriptId transcript;
  Span span;
  friend bool operator==(const StudyHit&, const StudyHit&) = default;
};

// A word or phrase that was found, folded, and how often.
struct FoundForm {
  std::string form;
  std::size_t count = 0;
  bool left_out = false;
};

struct StudyHits {
  std::vector<StudyHit> hits;  // in reading order; the first ones where there are too many
  std::size_t count = 0;       // all of them, without the forms left out
  std::size_t participants = 0;
  std::size_t on_interviewers = 0;  // hits where only interviewers speak
  std::map<TranscriptId, std::size_t> in_transcript;
  std::map<PpsId, std::size_t> in_pps;  // a hit of two PPS counts in both
  std::vector<FoundForm> forms;         // most frequent first; those left out as well
  // On which a regular expression gave up, in reading order: none of their hits are in here.
  std::vector<TranscriptId> left_out;
  std::optional<Message> cut_short;  // that, with their names and what to do
};

// Texts made ready for searching, kept from one search to the next. Only one search at a time uses
// it; a text that was corrected or deleted leaves it at the next.
class SearchTexts {
 public:
  struct Entry {
    explicit Entry(transcripts::TranscriptPtr of) : text(std::move(of)) {}
    // Made where it is not there yet; by any thread.
    const transcripts::SearchableText& searchable();

    const transcripts::TranscriptPtr text;  // keeps alive what `searchable` points into

   private:
    std::once_flag folded_;
    std::optional<transcripts::SearchableText> searchable_;
  };
  Entry& of(const transcripts::TranscriptPtr& text);
  void keep_only(const Study& study);

 private:
  std::unordered_map<const transcripts::Transcript*, Entry> entries_;
};

// The most hits that are kept unless less is asked for.
inline constexpr std::size_t kMostHits = 1'000'000;

// A phrase may stand in quotes. On all cores where there is much text. Ends early when asked to;
// with a regular expression within two seconds. Throws QueryError or RegexError for a query that
// cannot be.
StudyHits search_study(const Study& study, const StudyQuery& query, SearchTexts& texts,
                       const std::stop_token& stop = {}, std::size_t most = kMostHits);

}  // namespace coding
