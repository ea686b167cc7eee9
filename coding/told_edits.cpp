#include "coding/told_edits.h"

#include <algorithm>

#include "transcripts/unicode.h"

namespace coding {
namespace {

// The beginning, on one line.
std::string beginning(std::string_view text) {
  constexpr std::uint32_t kMost = 120;
  if (text.size() <= kMost) return transcripts::on_one_line(text);
  const auto end = transcripts::previous_grapheme(text, {kMost}).value;
  return transcripts::on_one_line(text.substr(0, end)) + "…";
}

Message of_both(std::string nl, std::string en) {
  return {std::move(nl), std::move(en)};
}

class Teller {
 public:
  explicit Teller(const Study& now) : now_(now) {}

  Message operator()(const ProjectInfo& row) const { return named("project", "project", row.name); }
  Message operator()(const Coder& row) const { return named("codeur", "coder", row.name); }
  Message operator()(const Code& row) const { return named("code", "code", row.name); }
  Message operator()(const CodeSet& row) const { return named("codeset", "code set", row.name); }
  Message operator()(const CodeSetMember& row) const {
    return named("code in een set", "code in a set", name_of<Code>(row.code));
  }
  Message operator()(const Pps& row) const { return named("PPS", "PPS", row.name); }
  Message operator()(const Participant& row) const { return named("persoon", "person", row.name); }
  Message operator()(const ParticipantPps& row) const {
    return say("PPS {0} van {1}", "PPS {0} of {1}", name_of<Pps>(row.pps),
               name_of<Participant>(row.participant));
  }
  Message operator()(const TranscriptInfo& row) const {
    return named("gesprek", "transcript", row.name);
  }
  Message operator()(const Text& row) const {
    return named("tekst van gesprek", "text of transcript",
                 name_of<TranscriptInfo>(row.transcript));
  }
  Message operator()(const TranscriptPps& row) const {
    return say("PPS {0} van gesprek {1}", "PPS {0} of transcript {1}", name_of<Pps>(row.pps),
               name_of<TranscriptInfo>(row.transcript));
  }
  Message operator()(const Speaker& row) const {
    const std::string where = name_of<TranscriptInfo>(row.transcript);
    if (row.interviewer())
      return say("{0} in {1} is interviewer", "{0} in {1} is an interviewer", row.label, where);
    return say("{0} in {1} is {2}", "{0} in {1} is {2}", row.label, where,
               name_of<Participant>(*row.participant));
  }
  Message operator()(const Attribute& row) const { return named("kenmerk", "attribute", row.name); }
  Message operator()(const AttributeValue& row) const {
    return say("kenmerk {0}: {1}", "attribute {0}: {1}", name_of<Attribute>(row.attribute),
               beginning(row.value));
  }
  Message operator()(const Coding& row) const {
    return say("codering {0} door {1} in {2}: “{3}”", "coding {0} by {1} in {2}: “{3}”",
               name_of<Code>(row.code), name_of<Coder>(row.coder),
               name_of<TranscriptInfo>(row.transcript), words(row.transcript, row.span));
  }
  Message operator()(const Memo& row) const {
    return say("memo: “{}”", "memo: “{}”", beginning(row.text));
  }
  Message operator()(const CodebookVersion& row) const {
    return named("versie van het codeboek", "version of the codebook", row.name);
  }
  Message operator()(const VersionedCode& row) const {
    return named("code in een versie", "code in a version", row.code.name);
  }
  Message operator()(const Mark& row) const {
    const std::string where = name_of<TranscriptInfo>(row.transcript);
    if (row.kind == MarkKind::Read) return say("gelezen in {}", "read in {}", where);
    if (row.kind == MarkKind::NothingHere)
      return say("niets te coderen in {}", "nothing to code in {}", where);
    if (row.label.empty()) return say("bladwijzer in {}", "bookmark in {}", where);
    return say("bladwijzer {0} in {1}", "bookmark {0} in {1}", row.label, where);
  }
  Message operator()(const KeptQuery& row) const {
    return named("bewaarde vraag", "kept query", row.name);
  }
  Message operator()(const Crosswalk& row) const {
    return say("code {0} komt van {1}", "code {0} comes from {1}", name_of<Code>(row.newer),
               name_of<Code>(row.older));
  }

  Message operator()(const KeptElement& row) const {
    return say("bewaard uit een ander programma: “{}”", "kept from another program: “{}”",
               beginning(row.xml));
  }
  Message operator()(const KeptFile& row) const {
    return named("bewaard bestand", "kept file", row.file_name);
  }

  Message operator()(const ChangeText& edit) const {
    const std::string where = name_of<TranscriptInfo>(edit.transcript);
    if (edit.replacements.empty()) return say("wie er spreekt in {}", "who speaks in {}", where);
    const std::string text = beginning(edit.replacements.front().text);
    const std::size_t more = edit.replacements.size() - 1;
    if (more == 0) return say("tekst in {0}: “{1}”", "text in {0}: “{1}”", where, text);
    return say("tekst in {0}: “{1}” en nog {2} plaatsen", "text in {0}: “{1}” and {2} more places",
               where, text, more);
  }

  template <class Row>
  Message erased(const typename Row::Key& key) const {
    if (const Row* row = now_.table<Row>().find(key)) return (*this)(*row);
    return of_both("iets dat er nu niet meer is", "something that is not there any more");
  }

 private:
  static Message named(const char* nl, const char* en, const std::string& name) {
    return of_both(fmt::format("{} {}", nl, name), fmt::format("{} {}", en, name));
  }
  template <class Row>
  std::string name_of(const typename Row::Key& key) const {
    const Row* row = now_.table<Row>().find(key);
    return row == nullptr ? "?" : row->name;
  }
  // As the text is now, where it still reaches so far.
  std::string words(const TranscriptId& transcript, const Span& span) const {
    const Text* text = now_.table<Text>().find(transcript);
    if (text == nullptr) return "?";
    const std::string_view all = text->content->text();
    if (span.end.value > all.size() || !transcripts::is_grapheme_boundary(all, span.begin) ||
        !transcripts::is_grapheme_boundary(all, span.end))
      return "?";
    return beginning(text->content->slice(span));
  }

  const Study& now_;
};

}  // namespace

std::vector<ToldEdit> told_edits(const std::vector<Edit>& edits, const Study& now,
                                 std::size_t most) {
  const Teller tell(now);
  std::vector<ToldEdit> told;
  for (std::size_t i = 0; i < std::min(most, edits.size()); ++i)
    told.push_back(std::visit(
        [&tell]<class E>(const E& edit) -> ToldEdit {
          if constexpr (std::is_same_v<E, ChangeText>) {
            return {ToldEdit::What::Put, tell(edit)};
          } else if constexpr (requires { edit.row; }) {
            return {ToldEdit::What::Put, tell(edit.row)};
          } else {
            return {ToldEdit::What::Erased, [&]<class Row>(const Erase<Row>& erase) {
                      return tell.template erased<Row>(erase.key);
                    }(edit)};
          }
        },
        edits[i]));
  return told;
}

}  // namespace coding
