// Answers to a questionnaire on their way in: one row a respondent. The open answers become a short
// transcript, the other answers attributes of the respondent, who becomes a participant.
//
// A question is a line of the transcript that nobody speaks: it was read, not said, so it belongs
// to no interviewer's turns and counts in no base. What respondents wrote is theirs alone.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "exports/tables_in.h"

namespace exports {

// What a column of answers becomes.
enum class SurveyUse {
  Open,       // an open answer: words in the transcript
  Attribute,  // of the participant
  Name,       // what the respondent is called
  Pps,
  Completed,  // when it was filled in: the transcript's date
  LeftOut,    // what the survey tool keeps for itself: addresses, times, numbers
};

struct SurveyColumn {
  std::string header;
  SurveyUse use = SurveyUse::LeftOut;
  std::size_t filled = 0;
  std::size_t characters = 0;  // of a filled answer, on the average
  transcripts::Message why;    // it is taken for that
};

// What the user says himself; the rest is guessed.
struct SurveyChoices {
  std::vector<std::string> open;          // headers; empty: guessed
  std::vector<std::string> attributes;    // headers, also of what would be left out
  std::string name;                       // a header
  std::string pps;                        // a header
  std::map<std::size_t, SurveyUse> uses;  // by column
  std::string year;                       // of the study: 2017, 2021, 2025
};

// The columns as Google Forms, Microsoft Forms, LimeSurvey and Qualtrics name them in Dutch and
// English; long and varied texts are open answers, and short ones below a question where most
// differ.
std::vector<SurveyColumn> survey_columns(const Table& answers, const SurveyChoices& choices,
                                         std::string_view file_name);

// Qualtrics writes three headers: short names, the questions, {"ImportId":…}. The questions stay.
Table with_one_header(Table answers);

// Where the answers came from, which their transcripts keep.
struct SurveyFile {
  std::string name;
  std::string sha256;
};

// One command for all respondents. A respondent whose name (exactly, or without case and accents)
// is a participant's already is that person; a name that comes twice in the table is two persons;
// without a name they are "Respondent 1", "Respondent 2". Empty answers and rows are skipped; a
// respondent without open answers has no transcript. The transcripts' source is survey.
TableImport import_survey(const coding::Study& study, const Table& answers,
                          const std::vector<SurveyColumn>& columns, const SurveyChoices& choices,
                          const SurveyFile& file, const coding::By& by,
                          transcripts::Watch& watch = transcripts::Watch::nobody());

}  // namespace exports
