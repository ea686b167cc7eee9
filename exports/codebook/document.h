// A codebook as people read it, made once for every page format: what it is of, then code by code
// its fields, how widespread it is and some quotations.
//
// A quotation says who speaks by the name and role that the study has for the person, and the PPS:
// never by the name of a conversation, which may be that of a file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "coding/reach.h"
#include "coding/study.h"
#include "transcripts/message.h"

namespace exports::codebook {

using transcripts::Language;

struct DocumentChoices {
  Language language = Language::Dutch;
  std::string day;               // "2026-11-29": when it is made; empty: it does not say
  std::size_t examples = 2;      // quotations a code, at most
  std::size_t most_words = 0;    // of a quotation; 0: all
  std::uint32_t hide_below = 0;  // an extent of fewer people, but of somebody, is not told
};

struct Example {
  std::string words;
  std::string source;  // "Anna (werkveld), Maakcampus"
  bool good = false;   // chosen to be quoted
};

// How often a code was put on words, by how many people; codings of all coders, its own alone.
struct Extent {
  std::size_t codings = 0;
  std::size_t passages = 0;  // overlapping and touching codings joined
  coding::Reach reach;       // what only interviewers say is nobody's
  bool hidden = false;       // of few people, who might be recognised: all of it is 0 here
};

struct DocumentCode {
  const coding::Code* code = nullptr;  // of the study
  int depth = 0;
  std::string number;  // "2.1"
  std::string path;
  Extent extent;
  std::vector<Example> examples;
};

struct Document {
  std::string title;               // "Codeboek – PPS-impactanalyse"
  std::vector<std::string> about;  // a sentence each: when, which version, who coded, out of what
  std::vector<DocumentCode> codes;
  coding::Reach all;  // what the codes' reaches are held against
  std::uint32_t hide_below = 0;
  Language language = Language::Dutch;
};

// Good quotes first; then those that are short and yet say something, and of other people than
// those before them. Words of interviewers alone are no example.
Document document_of(const coding::Study& study, const DocumentChoices& choices);

// "12 coderingen, 9 passages · 9 van 73 personen, 6 van 16 gesprekken, 5 van 8 PPS", or "van minder
// dan 5 personen".
std::string extent_in_words(const Document& document, const Extent& extent);

// A field of a code in a page: what it is called and what it holds.
struct ShownField {
  std::string name;
  std::string text;
};
// Those that are filled, in the order in which people read them. A kind and being codable only
// where they are not as usual. Of a code deeper than `levels` headings can show also below which
// code it lies.
std::vector<ShownField> shown_fields(const Document& document, const DocumentCode& code,
                                     int levels);

}  // namespace exports::codebook
