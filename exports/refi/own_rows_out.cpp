#include <charconv>
#include <concepts>

#include "exports/refi/own_columns.h"
#include "transcripts/unicode.h"

namespace exports::refi {
namespace {

using coding::Study;
using transcripts::CodePointOffset;

void append_number(std::int64_t value, std::string& out) {
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

void append_string(std::string_view text, std::string& out) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      out += "\\u00";
      out += kHex[byte >> 4];
      out += kHex[byte & 0x0F];
    } else {
      out += c;
    }
  }
  out += '"';
}

// The columns of a table, then its rows, one a line.
class TableWriter {
 public:
  explicit TableWriter(std::string& out) : out_(out) {}

  template <class Columns>
  void begin(std::string_view table, const Columns& columns) {
    out_ += ",\n\"";
    out_ += table;
    out_ += "\":{\"columns\":";
    char before = '[';
    columns([&](std::string_view name, const auto& value) {
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, coding::Span>) {
        out_ += before + std::string(R"("start","end")");
      } else {
        (out_ += before) += '"';
        (out_ += name) += '"';
      }
      before = ',';
    });
    out_ += "],\"rows\":[";
    first_ = true;
  }
  // `units` of the text that a span in the row counts in.
  template <class Columns>
  void row(const Columns& columns, const transcripts::TextUnits* units = nullptr) {
    out_ += first_ ? "\n" : ",\n";
    first_ = false;
    units_ = units;
    before_ = '[';
    columns([this](std::string_view, const auto& value) { this->cell(value); });
    out_ += ']';
  }
  void end() { out_ += "]}"; }

 private:
  template <class Value>
  void cell(const Value& value) {
    out_ += before_;
    before_ = ',';
    add(value);
  }
  void add(const coding::Guid& guid) {
    out_ += '"';
    out_ += guid.to_string();
    out_ += '"';
  }
  template <class Tag>
  void add(const coding::Id<Tag>& id) {
    add(id.guid);
  }
  template <class Value>
  void add(const std::optional<Value>& value) {
    if (value) {
      add(*value);
    } else {
      out_ += "null";
    }
  }
  void add(const std::string& text) {
    append_string(transcripts::is_utf8(text) ? text : transcripts::clean_utf8(text).text, out_);
  }
  void add(const coding::Span& span) {
    const auto range = units_->to_code_points(span);
    add(range.start);
    out_ += ',';
    add(range.end);
  }
  void add(CodePointOffset offset) { append_number(offset.value, out_); }
  void add(coding::Timestamp time) { append_number(time.milliseconds, out_); }
  void add(transcripts::Milliseconds time) { append_number(time.count(), out_); }
  void add(coding::Colour colour) { append_number(colour.rgb, out_); }
  void add(bool value) { out_ += value ? "true" : "false"; }
  template <class Value>
  requires std::integral<Value> || std::is_enum_v<Value>
  void add(Value value) { append_number(static_cast<std::int64_t>(value), out_); }

  std::string& out_;
  bool first_ = true;
  char before_ = '[';
  const transcripts::TextUnits* units_ = nullptr;
};

// Calls a visitor with the columns of `row` that stand in zwerm.json.
template <class Row>
auto own_columns_of(const Row& row) {
  return [&row](const auto& visit) {
    coding::columns(
        [&visit](std::string_view name, const auto& value) {
          if (own_column<Row>(name)) visit(name, value);
        },
        row);
  };
}

const transcripts::TextUnits* units_for(const Study& study, const auto& row) {
  if constexpr (requires { row.span; }) return &study.text(row.transcript).units();
  return nullptr;
}

template <class Row>
void write_table(const Study& study, TableWriter& table) {
  if (study.table<Row>().empty()) return;
  table.begin(Row::kTable, own_columns_of(Row{}));
  for (const auto& [key, row] : study.table<Row>())
    table.row(own_columns_of(row), units_for(study, row));
  table.end();
}

bool more_than_refi_has(const coding::Coding& coding) {
  return coding.weight || coding.checked.milliseconds != 0 || coding.good_quote;
}

void write_codings(const Study& study, const CodingIds& unplaced, TableWriter& table) {
  bool begun = false;
  for (const auto& [transcript, codings] : study.codings().by_transcript()) {
    for (const coding::Coding& coding : *codings) {
      if (!more_than_refi_has(coding) && (unplaced.empty() || !unplaced.contains(coding.id)))
        continue;
      if (!begun) table.begin(coding::Coding::kTable, own_columns_of(coding));
      begun = true;
      table.row(own_columns_of(coding), &study.text(transcript).units());
    }
  }
  if (begun) table.end();
}

// As a turn stands in the table, without a copy of its words.
struct TurnRow {
  const coding::TranscriptId& transcript;
  transcripts::CodePointRange at;
  std::uint32_t speaker;
  const std::optional<transcripts::Milliseconds>& time;
  const std::string& cut;
};

void write_labels(const Study& study, TableWriter& table) {
  const OwnLabel none;
  table.begin(kLabelTable, [&none](const auto& visit) { label_columns(visit, none); });
  for (const auto& [id, text] : study.table<coding::Text>()) {
    for (const std::string& label : text.content->speakers()) {
      const OwnLabel row{id, label};
      table.row([&row](const auto& visit) { label_columns(visit, row); });
    }
  }
  table.end();
}

void write_turns(const Study& study, TableWriter& table) {
  const OwnTurn none;
  table.begin(kTurnTable, [&none](const auto& visit) { turn_columns(visit, none); });
  for (const auto& [id, text] : study.table<coding::Text>()) {
    const transcripts::TextUnits& units = text.content->units();
    for (const transcripts::Turn& turn : text.content->turns()) {
      const TurnRow row{id, units.to_code_points(turn.span), turn.speaker, turn.time, turn.cut};
      table.row([&row](const auto& visit) { turn_columns(visit, row); });
    }
  }
  table.end();
}

}  // namespace

std::string own_rows(const Study& study, const CodingIds& unplaced) {
  using namespace coding;
  std::string out = "{\"zwerm\":1";
  TableWriter table(out);
  write_table<ProjectInfo>(study, table);
  write_table<Code>(study, table);
  write_table<Pps>(study, table);
  write_table<ParticipantPps>(study, table);
  write_table<TranscriptInfo>(study, table);
  if (!study.transcripts().empty()) write_labels(study, table), write_turns(study, table);
  write_table<TranscriptPps>(study, table);
  write_table<Speaker>(study, table);
  write_table<Attribute>(study, table);
  write_codings(study, unplaced, table);
  write_table<Memo>(study, table);
  write_table<CodebookVersion>(study, table);
  write_table<VersionedCode>(study, table);
  write_table<Mark>(study, table);
  write_table<KeptQuery>(study, table);
  write_table<Crosswalk>(study, table);
  return out + "}\n";
}

}  // namespace exports::refi
