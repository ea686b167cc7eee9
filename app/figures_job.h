// What the pages of Cijfers show beside the matrix: a picture and a table, made by a job from a
// snapshot of the study.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "coding/concordance.h"
#include "coding/cooccurrence.h"
#include "coding/dominance.h"
#include "coding/frequencies.h"
#include "coding/word_choice.h"
#include "exports/chart/chart.h"
#include "exports/table.h"
#include "transcripts/message.h"

namespace app {

enum class FiguresPage { Matrix, Years, Sources, Dominance, Together, Saturation, Course, Words };

// What the picture below the matrix is: bars of the code at hand, or the codes said most side by
// side or on each other.
enum class PictureOf { Code, Grouped, Stacked };

// What the page Course shows: where in the conversations is coded.
struct CourseWanted {
  std::optional<coding::TranscriptId> transcript;  // none: all, below each other
  std::optional<coding::CodeId> code;              // none: all
  bool portrait = false;                           // as tiles; of one conversation
  bool by_length = false;                          // each as long as it is, not all as wide
  friend bool operator==(const CourseWanted&, const CourseWanted&) = default;
};

// What the page Words shows: the most frequent words, those of one group beside another, or each
// place where one is said.
enum class WordsShown { List, Key, Context };

struct WordsWanted {
  WordsShown shown = WordsShown::List;
  coding::WordChoice choice;
  coding::Filter group;                   // Key: whose words
  std::optional<coding::Filter> against;  // Key: the other group; none: all the rest
  std::string word;                       // Context: as typed, or as a list has it
  // Context: the very words that the list counted as that one; empty where it was typed.
  std::vector<std::string> forms;
  coding::ConcordanceOrder order = coding::ConcordanceOrder::Text;
  friend bool operator==(const WordsWanted&, const WordsWanted&) = default;
};

struct FiguresWanted {
  FiguresPage page = FiguresPage::Matrix;
  coding::FrequencyQuery figures;      // what is counted, how it is shown, the filter
  std::optional<coding::CodeId> code;  // Matrix: of which the picture is
  PictureOf picture = PictureOf::Code;
  CourseWanted course;
  coding::CooccurrenceQuery together;  // how codes meet; its filter and flags are those of figures
  std::optional<coding::PpsId> pps;    // Saturation
  WordsWanted words;
  transcripts::Language language = transcripts::Language::Dutch;
  std::uint64_t revision = 0;
  friend bool operator==(const FiguresWanted&, const FiguresWanted&) = default;
};

struct FiguresMade {
  FiguresWanted wanted;
  std::optional<exports::chart::Chart> chart;  // none where the page has no picture
  exports::Table table;                        // empty where it has none
  std::string title;
  std::vector<std::string> caption;  // of the picture or, where there is none, of the table
  // Of the table's first rows, where they are words: how these were counted (WordForm::form).
  std::vector<std::vector<std::string>> forms;
  // Of the table's rows, where they are places in a text.
  std::vector<coding::StudyHit> places;
  // Of the table's rows, where they say what dominates a code.
  std::vector<coding::Dominance> dominance;
  std::optional<transcripts::Message> refusal;  // why there is nothing
};

// Half of it where stopped. Only one at a time uses `texts`.
FiguresMade make_figures(const coding::Study& study, const FiguresWanted& wanted,
                         coding::SearchTexts& texts, const std::stop_token& stop);

// The picture (.svg, .png, .pdf) or the table (.xlsx, .csv, .html, .md), its rows in that order.
// Throws exports::ExportError.
void export_page(const FiguresMade& made, const std::optional<exports::TableOrder>& order,
                 const std::filesystem::path& path);

}  // namespace app
