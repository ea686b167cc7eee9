#include "exports/codings_in.h"

#include <charconv>
#include <functional>
#include <map>
#include <unordered_set>

#include "coding/lookup.h"
#include "exports/columns_in.h"
#include "transcripts/unicode.h"

namespace exports {
namespace {

using coding::Coding;
using coding::EditError;
using coding::Put;
using transcripts::say;

// Names to rows, each looked up once; mostly a row of the table names the same as the one before.
template <class Row>
class Names {
 public:
  using Look = const Row& (*)(const coding::Study&, std::string_view);
  Names(const coding::Study& study, Look look) : study_(study), look_(look) {}
  const Row& operator()(std::string_view name) {
    if (last_ == rows_.end() || last_->first != name) last_ = rows_.find(name);
    if (last_ == rows_.end()) last_ = rows_.emplace(std::string(name), &look_(study_, name)).first;
    return *last_->second;
  }

 private:
  using Rows = std::map<std::string, const Row*, std::less<>>;
  const coding::Study& study_;
  Look look_;
  Rows rows_;
  typename Rows::iterator last_ = rows_.end();
};

// A coding as the rule of doubles sees it.
struct Place {
  coding::TranscriptId transcript;
  coding::Span span;
  coding::CodeId code;
  coding::CoderId coder;
  friend bool operator==(const Place&, const Place&) = default;
};
struct PlaceHash {
  std::size_t operator()(const Place& place) const {
    const coding::GuidHash hash;
    std::size_t mixed = hash(place.transcript);
    for (const std::size_t more :
         {hash(place.code), hash(place.coder),
          std::size_t{place.span.begin.value} << 32 | place.span.end.value})
      mixed = (mixed ^ more) * 0x9E3779B97F4A7C15U;
    return mixed ^ mixed >> 32;
  }
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
        document_(columns_.need({"gesprek", "document"}, {"document", "gesprek", "transcript"})),
        start_(columns_.need({"begin", "start"}, {"start", "begin"})),
        end_(columns_.need({"einde", "end"}, {"end", "einde", "eind"})),
        code_(columns_.need({"code", "code"}, {"code", "pad", "path"})),
        coder_(columns_.find({"coder", "codeur"})),
        memo_(columns_.find({"memo"})) {
    for (const auto& [id, coder] : study.coders()) coders_.emplace(coder.name, id);
  }

  TableImport run(std::string_view file_name, transcripts::Watch& watch) && {
    watch.begin(transcripts::Stage::Looking, columns_.rows());
    seen_.reserve(study_.codings().size() + columns_.rows());
    result_.group.edits.reserve(columns_.rows());
    for (const auto& [id, list] : study_.codings().by_transcript())
      for (const Coding& coding : *list) seen_.insert(place_of(coding));
    result_.results.reserve(columns_.rows());
    for (std::size_t row = 0; row < columns_.rows(); ++row) {
      watch.step();
      result_.results.push_back({columns_.number(row), {}, RowResult::What::Same});
      try {
        if (take(row)) result_.results.back().what = RowResult::What::New;
      } catch (const EditError& error) {
        result_.results.back().what = RowResult::What::Wrong;
        result_.errors.push_back(columns_.at(row, columns_.header(column_), error.message()));
      }
    }
    result_.group.kind = "import table";
    result_.group.title = say("{1} ingelezen uit {0}", "{2} imported from {0}", file_name,
                              transcripts::counted(result_.rows, "codering", "coderingen"),
                              transcripts::counted(result_.rows, "coding", "codings"));
    result_.group.coder = by_.coder;
    result_.columns = columns_.uses();
    return std::move(result_);
  }

 private:
  static Place place_of(const Coding& coding) {
    return {coding.transcript, coding.span, coding.code, coding.coder};
  }

  // A cell's text; errors from here on are about its column.
  std::string_view cell(std::size_t row, std::size_t column) {
    column_ = column;
    return columns_.view(row, column);
  }

  std::uint32_t position(std::size_t row, std::size_t column, const Coding& coding) {
    const std::string_view text = cell(row, column);
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
    const std::string_view name = coder_ ? cell(row, *coder_) : std::string_view();
    if (name.empty()) {
      if (by_.coder == coding::CoderId{}) {
        result_.needs_coder = true;
        throw EditError(say("er staat niet wie er codeert", "it does not say who coded"));
      }
      return by_.coder;
    }
    const auto found = coders_.find(name);
    if (found != coders_.end()) return found->second;
    if (const coding::Coder* known = find_coder(study_, name)) return known->id;
    const coding::Coder made{coding::CoderId::make(), std::string(name)};
    result_.group.edits.emplace_back(Put<coding::Coder>{made});
    coders_.emplace(made.name, made.id);
    return made.id;
  }

  // False for one that is there already.
  bool take(std::size_t row) {
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
    if (!seen_.insert(place_of(coding)).second) return false;
    coding.id = coding::CodingId::make();
    result_.group.edits.emplace_back(Put<Coding>{coding});
    if (const std::string memo = columns_.text(row, memo_); !memo.empty())
      result_.group.edits.emplace_back(
          Put<coding::Memo>{{coding::MemoId::make(), coding::OwnerKind::Coding, coding.id.guid,
                             coding.coder, by_.when, memo}});
    return true;
  }

  const coding::Study& study_;
  ColumnsIn columns_;
  coding::By by_;
  Names<coding::TranscriptInfo> transcripts_;
  Names<coding::Code> codes_;
  std::map<std::string, coding::CoderId, std::less<>> coders_;
  std::unordered_set<Place, PlaceHash> seen_;
  std::size_t document_, start_, end_, code_;
  std::optional<std::size_t> coder_, memo_;
  std::size_t column_ = 0;  // of the cell that was looked at last
  TableImport result_;
};

}  // namespace

TableImport import_codings(const coding::Study& study, const Table& table,
                           std::string_view file_name, const coding::By& by,
                           transcripts::Watch& watch) {
  return CodingsIn(study, table, file_name, by).run(file_name, watch);
}

}  // namespace exports
