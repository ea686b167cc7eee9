// The coded text of conversations as a reader gets it: paragraph by paragraph, with where each
// coded passage begins and ends. What it looks like is coded_text_page.h's.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/retrieval.h"
#include "coding/study.h"

namespace exports {

struct CodedTextQuery {
  std::vector<coding::TranscriptId> transcripts = {};  // none: all, but see coded_text()
  std::vector<coding::CodeId> codes = {};              // none: all
  coding::Filter filter = {};                          // of whose codings, on whose words
};

// One place under one code, by one or more coders.
struct CodedPassage {
  coding::CodeId code;
  coding::Span span;
  std::vector<coding::CoderId> coders = {};
  bool good_quote = false;
};

// Words that lie under the same passages, or the place where one begins or ends.
struct CodedPart {
  enum class Kind { Words, Begin, End };
  Kind kind = Kind::Words;
  std::string_view words = {};              // of the study's text
  std::optional<std::size_t> passage = {};  // of Words the innermost, if any
};

struct CodedParagraph {
  std::string speaker = {};  // where a turn begins: the person's name, or the label as it stands
  std::optional<transcripts::Milliseconds> time = {};  // the same
  std::vector<CodedPart> parts = {};
  std::vector<std::size_t> begin = {};    // passages that begin in it
  std::vector<std::size_t> goes_on = {};  // that began before it
};

struct CodedConversation {
  coding::TranscriptId transcript;
  std::vector<CodedPassage> passages;  // in reading order, so that one's number is its place + 1
  std::vector<CodedParagraph> paragraphs;
  std::size_t codings = 0;
};

// In the order of the transcripts, each whole. Where none is named and codings were chosen by code
// or filter: those with any. Good while the study is unchanged.
std::vector<CodedConversation> coded_text(const coding::Study& study, const CodedTextQuery& query);

}  // namespace exports
