// What each kind of row must hold by itself and in what it refers to; the rules between rows of one
// kind (names, the code tree, double codings) run over all of them at once, so that a large change
// or file costs time in proportion to its size.
#pragma once

#include <functional>
#include <unordered_set>

#include "coding/study.h"

namespace coding {

class RowRules {
 public:
  explicit RowRules(const Study& study) : study_(study) {}

  // Throws EditError with the first rule that `row`, which is in the study, breaks.
  template <class Row>
  void check(const Row& row) {
    check_texts(row);
    check_row(row);
  }

  // Tells every broken row of its kind, each with the sentence for the user. `tell` may throw.
  template <class Row>
  using Tell = std::function<void(const Row&, const Message&)>;
  // Names that differ in nothing but case and accents where they should be unique.
  template <class Row>
  void names(const Tell<Row>& tell);
  // Codes below themselves or deeper than 64 levels.
  void code_tree(const Tell<Code>& tell);
  // The codings of one transcript: all rules.
  void codings_of(const TranscriptId& transcript, const Tell<Coding>& tell);

 private:
  // All texts of a row are UTF-8: they may come from a hostile file or a command line.
  template <class Row>
  static void check_texts(const Row& row) {
    columns(
        []<class Value>(const char*, const Value& value) {
          if constexpr (std::is_same_v<Value, std::string>) check_utf8(value);
        },
        row);
  }
  static void check_utf8(std::string_view text);

  void check_row(const ProjectInfo& row);
  void check_row(const Coder& row);
  void check_row(const Code& row);
  void check_row(const CodeSet& row);
  void check_row(const CodeSetMember& row);
  void check_row(const Pps& row);
  void check_row(const Participant& row);
  void check_row(const ParticipantPps& row);
  void check_row(const TranscriptInfo& row);
  void check_row(const Text& row);
  void check_row(const TranscriptPps& row);
  void check_row(const Speaker& row);
  void check_row(const Attribute& row);
  void check_row(const AttributeValue& row);
  void check_row(const Coding& row);
  void check_row(const Memo& row);
  void check_row(const CodebookVersion& row);
  void check_row(const VersionedCode& row);
  void check_row(const Mark& row);
  void check_row(const KeptQuery& row);
  void check_row(const Crosswalk& row);
  void check_row(const KeptElement& row);
  void check_row(const KeptFile& row);

  template <class From, class To>
  void need(const typename To::Key& key) const;
  template <class From>
  void need_owner(OwnerKind kind, const Guid& owner);
  bool has_coding(const CodingId& id);
  bool has_code(const CodeId& id);
  void check_span(const char* what, const TranscriptId& transcript, const Span& span) const;
  static void check_weight(const Coding& row);
  [[noreturn]] void throw_double(const Coding& row) const;

  const Study& study_;
  // Made when many rows ask.
  std::unordered_set<CodingId, GuidHash> codings_;
  std::unordered_set<CodeId, GuidHash> codes_;
  int asked_for_codings_ = 0;
};

}  // namespace coding
