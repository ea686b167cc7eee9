// Passages found by how codes lie to each other: "Geld AND NOT Gat", "(Geld OR Subsidie) NEAR 20
// Gat".
//
//   A AND B          the stretches that lie under both
//   A OR B           the stretches under one of them, joined where they touch
//   A NOT B          passages of A that no passage of B overlaps        (also: AND NOT)
//   A OVERLAPS B     passages of A that one of B overlaps
//   A WITHIN B       passages of A that lie whole in one of B
//   A NEAR n B       passages of A with one of B at most n words away, 20 where no n is given
//   A FOLLOWED BY n B    passages of A after whose begin one of B begins, at most n words after its
//                    end
//   A SAME TURN B    passages of A in a turn in which one of B lies
//   A SAME TRANSCRIPT B
//
// In Dutch: EN, OF, NIET, OVERLAPT, BINNEN, BIJ n, GEVOLGD DOOR n, ZELFDE BEURT, ZELFDE GESPREK.
// Keywords are capitals. A is a code by its name or path, in double quotes where a keyword or
// parenthesis is part of it; "ALL" any coding (ALLES); with "SUB" (ONDER) before it the codes below
// it count in; with "@ AV" behind it one coder's codings. NOT, AND bind before OR; what lies to
// each other binds before both. Where A and B are the same, a passage is not held against itself.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "coding/retrieval.h"
#include "coding/study.h"

namespace coding {

struct PassageExpression {
  enum class Kind {
    Code,
    All,  // of any code
    And,
    Or,
    Not,
    Overlaps,
    Within,
    Near,
    FollowedBy,
    SameTurn,
    SameTranscript,
  };
  Kind kind = Kind::All;
  std::optional<CodeId> code;  // Code
  bool with_subcodes = false;
  std::optional<CoderId> coder;               // Code and All
  std::uint32_t words = 20;                   // Near and FollowedBy
  std::vector<PassageExpression> parts = {};  // none, or two
  friend bool operator==(const PassageExpression&, const PassageExpression&) = default;
};

// Throws EditError that says where it does not understand the text, or which name there is not.
PassageExpression read_expression(const Study& study, std::string_view text);

// The same as text. With ids (#01234567-…) in place of names, for keeping: it can be read back
// after a code was renamed.
enum class NamesAs { English, Dutch, Ids };
std::string text_of(const Study& study, const PassageExpression& expression, NamesAs names);

struct PassageQuery {
  PassageExpression expression;
  Filter filter;                      // of whose codings make the passages, and whose they are
  std::vector<std::string> speakers;  // labels of those who say what is found; empty: all
  bool with_interviewers = false;
  friend bool operator==(const PassageQuery&, const PassageQuery&) = default;
};

struct FoundPassage {
  TranscriptId transcript;
  Span span;
  Ownership owner;
  PpsList pps;
  std::optional<transcripts::Milliseconds> time;  // of the turn in which it begins
  const Coding* coding = nullptr;  // where it is a coding's; good while the study is unchanged
};

// Codings as what a query finds; quoted_passages() (retrieval.h) finds them as such.
std::vector<FoundPassage> as_passages(std::vector<Quotation> quotations);

// In reading order. Half of them where stopped.
std::vector<FoundPassage> find_passages(const Study& study, const PassageQuery& query,
                                        const std::stop_token& stop = {});

}  // namespace coding
