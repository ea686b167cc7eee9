#include "exports/codings_in.h"

#include <charconv>
#include <map>
#include <set>
#include <unordered_map>

#include "coding/lookup.h"
#include "exports/columns_in.h"
#include "transcripts/unicode.h"

namespace exports {
namespace {

using coding::Coding;
using coding::EditError;
using coding::Put;
using transcripts::say;

// Names to rows, each looked up once.
template <class Row>
class Names {
 public:
  using Look = const Row& (*)(const coding::Study&, std::string_view);
  Names(const coding::Study& study, Look look) : study_(study), look_(look) {}
  const Row& operator()(const std::string& name) {
    const auto found = rows_.find(name);
    if (found != rows_.end()) return *found->second;
    return *rows_.emplace(name, &look_(study_, name)).first->second;
  }

 private:
  const coding::Study& study_;
  Look look_;
  std::unordered_map<std::string, const Row*> rows_;
};

class CodingsIn {
 public:
  CodingsIn(const coding::Study& study, const Table& table, std::string_view file_name,
            const coding::By& by)
      : study_(study),
        columns_(table, file_name),
        by_(by),
        transcripts_(study, &coding::transcript_named),
        codes_(study, &coding::code_named),
        document_(columns_.need({"document", "gesprek", "transcript"})),
        start_(columns_.need({"start", "begin"})),
        end_(columns_.need({"end", "einde", "eind"})),
        code_(columns_.need({"code", "pad", "path"})),
        coder_(columns_.find({"coder", "codeur"})),
        memo_(columns_.find({"memo"})) {
    for (const auto& [id, coder] : study.coders()) coders_.emplace(coder.name, id);
  }

  TableImport run(std::string_view file_name) && {
    for (const auto& [id, list] : study_.codings().by_transcript())
      for (const Coding& coding : *list) seen_.insert(place_of(coding));
    for (std::size_t row = 0; row < columns_.rows(); ++row) {
      try {
        take(row);
      } catch (const EditError& error) {
        result_.errors.push_back(columns_.at(row, column_, error.message()));
      }
    }
    result_.group.kind = "import table";
    result_.group.title = say("{} coderingen ingelezen uit {}", "{} codings imported from {}",
                              result_.rows, file_name);
    result_.group.coder = by_.coder;
    return std::move(result_);
  }

 private:
  using Place = std::tuple<coding::TranscriptId, coding::Span, coding::CodeId, coding::CoderId>;
  static Place place_of(const Coding& coding) {
    return {coding.transcript, coding.span, coding.code, coding.coder};
  }

  // A cell's text; errors from here on are about its column.
  std::string cell(std::size_t row, std::size_t column) {
    column_ = columns_.header(column);
    return columns_.text(row, column);
  }

  std::uint32_t position(std::size_t row, std::size_t column, const Coding& coding) {
    const std::string text = cell(row, column);
    std::uint32_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size())
      throw EditError(say("\"{}\" is geen positie; tel tekens vanaf 0",
                          "\"{}\" is no position; count characters from 0", text));
    const std::uint32_t length = study_.text(coding.transcript).units().code_points().value;
    if (value > length)
      throw EditError(say("{} ligt voorbij het einde van het gesprek ({} tekens)",
                          "{} lies past the end of the transcript ({} characters)", value, length));
    return value;
  }

  coding::CoderId coder(std::size_t row) {
    const std::string name = coder_ ? cell(row, *coder_) : std::string();
    if (name.empty()) return by_.coder;
    const auto found = coders_.find(name);
    if (found != coders_.end()) return found->second;
    if (const coding::Coder* known = find_coder(study_, name)) return known->id;
    const coding::Coder made{coding::CoderId::make(), name};
    result_.group.edits.emplace_back(Put<coding::Coder>{made});
    coders_.emplace(name, made.id);
    return made.id;
  }

  void take(std::size_t row) {
    Coding coding;
    coding.transcript = transcripts_(cell(row, document_)).id;
    const transcripts::Transcript& text = study_.text(coding.transcript);
    coding.span.begin =
        text.units().to_bytes(transcripts::CodePointOffset{position(row, start_, coding)});
    coding.span.end =
        text.units().to_bytes(transcripts::CodePointOffset{position(row, end_, coding)});
    if (coding.span.end <= coding.span.begin)
      throw EditError(say("het einde ligt niet na het begin", "the end is not after the start"));
    for (const coding::ByteOffset end : {coding.span.begin, coding.span.end})
      if (!transcripts::is_grapheme_boundary(text.text(), end))
        throw EditError(
            say("de positie ligt midden in een teken", "the position lies inside a character"));
    coding.code = codes_(cell(row, code_)).id;
    coding.coder = coder(row);
    coding.made = by_.when;
    ++result_.rows;
    if (!seen_.insert(place_of(coding)).second) return;
    coding.id = coding::CodingId::make();
    result_.group.edits.emplace_back(Put<Coding>{coding});
    if (const std::string memo = columns_.text(row, memo_); !memo.empty())
      result_.group.edits.emplace_back(
          Put<coding::Memo>{{coding::MemoId::make(), coding::OwnerKind::Coding, coding.id.guid,
                             coding.coder, by_.when, memo}});
  }

  const coding::Study& study_;
  ColumnsIn columns_;
  coding::By by_;
  Names<coding::TranscriptInfo> transcripts_;
  Names<coding::Code> codes_;
  std::map<std::string, coding::CoderId> coders_;
  std::set<Place> seen_;
  std::size_t document_, start_, end_, code_;
  std::optional<std::size_t> coder_, memo_;
  std::string column_;
  TableImport result_;
};

}  // namespace

TableImport import_codings(const coding::Study& study, const Table& table,
                           std::string_view file_name, const coding::By& by) {
  return CodingsIn(study, table, file_name, by).run(file_name);
}

}  // namespace exports
