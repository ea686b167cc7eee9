// What searching makes of the spans that match: which of them count, whose they are, and in which
// forms. One for each thread of a search; study_search.cpp puts them together.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "coding/study_search.h"

namespace coding {

// Counts the forms that are found. Of a long hit its begin is the form.
class FormCounts {
 public:
  explicit FormCounts(const std::vector<std::string>& left_out) : left_out_(left_out) {}

  // False where the user left this form out.
  bool count(std::string_view words);
  void add(const FormCounts& other);
  // Most frequent first.
  std::vector<FoundForm> sorted() const;

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::size_t number_of(const std::string& form);

  const std::vector<std::string>& left_out_;
  std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> by_words_;
  std::unordered_map<std::string, std::size_t> by_form_;
  std::vector<FoundForm> forms_;
};

// Takes up the hits of one transcript after the other. `study` and `query` must outlive it.
class SearchHits {
 public:
  SearchHits(const Study& study, const StudyQuery& query);

  // The spans that match in one transcript, in order. `place` is where it stands in reading order.
  void add(std::size_t place, const TranscriptId& transcript, const std::vector<Span>& spans);
  // Puts the hits of several threads together, in reading order.
  static StudyHits together(std::vector<SearchHits> parts, std::size_t most);

 private:
  struct InTranscript {
    std::size_t place = 0;
    TranscriptId transcript;
    std::vector<Span> hits;
  };

  const Study* study_;
  const StudyQuery* query_;
  std::vector<std::string> speakers_;  // folded
  FormCounts forms_;
  std::set<ParticipantId> people_;
  std::size_t on_interviewers_ = 0;
  std::map<PpsId, std::size_t> in_pps_;
  std::vector<InTranscript> found_;
};

}  // namespace coding
