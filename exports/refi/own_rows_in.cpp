#include <functional>
#include <limits>
#include <map>
#include <variant>

#include <nlohmann/json.hpp>

#include "exports/refi/own_columns.h"

namespace exports::refi {
namespace {

using transcripts::Message;
using transcripts::say;

using Cell = std::variant<std::nullptr_t, bool, std::int64_t, std::string>;

// {..} of the file, of a table, [..] of the rows, of a row: nothing that is read lies deeper. What
// lies far deeper is no file of ours, and would fill the parser's memory.
constexpr int kRowDepth = 4;
constexpr int kMaxDepth = 32;
// More cells than a row of any kind has columns.
constexpr std::size_t kMaxCells = 64;

template <class Enum>
constexpr std::int64_t kLast = -1;
template <>
constexpr auto kLast<coding::CodeKind> = static_cast<std::int64_t>(coding::CodeKind::Topic);
template <>
constexpr auto kLast<coding::Origin> = static_cast<std::int64_t>(coding::Origin::InVivo);
template <>
constexpr auto kLast<coding::AttributeType> =
    static_cast<std::int64_t>(coding::AttributeType::Choice);
template <>
constexpr auto kLast<coding::OwnerKind> = static_cast<std::int64_t>(coding::OwnerKind::Mark);
template <>
constexpr auto kLast<coding::MarkKind> = static_cast<std::int64_t>(coding::MarkKind::NothingHere);
template <>
constexpr auto kLast<coding::Comparability> = static_cast<std::int64_t>(coding::Comparability::Not);

// A row's cells put into its columns, by name.
class RowReader {
 public:
  RowReader(const std::vector<std::string>& names, const std::vector<Cell>& cells)
      : names_(names), cells_(cells) {}

  template <class Value>
  void operator()(std::string_view name, Value& value) {
    if constexpr (std::is_same_v<Value, coding::Span>) {
      (*this)("start", at_.start);
      (*this)("end", at_.end);
    } else {
      const Cell* cell = find(name);
      sound_ = sound_ && (cell == nullptr ? may_miss(value) : read(*cell, value));
    }
  }
  // Whether every cell was of its column's form.
  bool sound() const { return sound_ && at_.start <= at_.end; }
  const transcripts::CodePointRange& at() const { return at_; }

 private:
  const Cell* find(std::string_view name) const {
    const auto found = std::find(names_.begin(), names_.end(), name);
    const auto index = static_cast<std::size_t>(found - names_.begin());
    return index < cells_.size() && found != names_.end() ? &cells_[index] : nullptr;
  }

  // A row without its id is none.
  template <class Value>
  static bool may_miss(const Value&) {
    return true;
  }
  static bool may_miss(const coding::Guid&) { return false; }
  template <class Tag>
  static bool may_miss(const coding::Id<Tag>&) {
    return false;
  }

  static bool read(const Cell& cell, coding::Guid& guid) {
    const auto* text = std::get_if<std::string>(&cell);
    const auto parsed = text == nullptr ? std::nullopt : coding::Guid::parse(*text);
    if (parsed) guid = *parsed;
    return parsed.has_value();
  }
  template <class Tag>
  static bool read(const Cell& cell, coding::Id<Tag>& id) {
    return read(cell, id.guid);
  }
  template <class Value>
  static bool read(const Cell& cell, std::optional<Value>& value) {
    value.reset();
    return std::holds_alternative<std::nullptr_t>(cell) || read(cell, value.emplace());
  }
  static bool read(const Cell& cell, std::string& text) {
    const auto* value = std::get_if<std::string>(&cell);
    if (value != nullptr) text = *value;
    return value != nullptr;
  }
  static bool read(const Cell& cell, bool& truth) {
    const auto* value = std::get_if<bool>(&cell);
    if (value != nullptr) truth = *value;
    return value != nullptr;
  }
  static bool read(const Cell& cell, std::int64_t& number) {
    const auto* value = std::get_if<std::int64_t>(&cell);
    if (value != nullptr) number = *value;
    return value != nullptr;
  }
  static bool read_up_to(std::int64_t most, const Cell& cell, std::int64_t& number) {
    return read(cell, number) && number >= 0 && number <= most;
  }
  static bool read(const Cell& cell, std::uint32_t& number) {
    std::int64_t value = 0;
    if (!read_up_to(std::numeric_limits<std::uint32_t>::max(), cell, value)) return false;
    number = static_cast<std::uint32_t>(value);
    return true;
  }
  static bool read(const Cell& cell, transcripts::CodePointOffset& offset) {
    return read(cell, offset.value);
  }
  static bool read(const Cell& cell, coding::Timestamp& time) {
    return read(cell, time.milliseconds);
  }
  static bool read(const Cell& cell, transcripts::Milliseconds& time) {
    std::int64_t value = 0;
    const bool fits = read(cell, value);
    time = transcripts::Milliseconds(value);
    return fits;
  }
  static bool read(const Cell& cell, coding::Colour& colour) {
    return read(cell, colour.rgb) && colour.rgb <= 0xFFFFFF;
  }
  template <class Enum>
  requires std::is_enum_v<Enum>
  static bool read(const Cell& cell, Enum& value) {
    std::int64_t number = 0;
    if (!read_up_to(kLast<Enum>, cell, number)) return false;
    value = static_cast<Enum>(number);
    return true;
  }

  const std::vector<std::string>& names_;
  const std::vector<Cell>& cells_;
  transcripts::CodePointRange at_;
  bool sound_ = true;
};

template <class Row>
void read_columns(RowReader& reader, Row& row) {
  coding::columns(
      [&reader](std::string_view name, auto& value) {
        if (own_column<Row>(name)) reader(name, value);
      },
      row);
}

// Adds a row that is read to its list; false where it has another form.
using TakeRow = std::function<bool(RowReader&)>;

class Tables {
 public:
  explicit Tables(OwnRows& rows) {
    add(rows.projects), add(rows.codes), add(rows.pps), add(rows.participant_pps);
    add(rows.transcripts), add(rows.transcript_pps), add(rows.speakers), add(rows.attributes);
    add(rows.codings), add(rows.memos), add(rows.versions), add(rows.versioned_codes);
    add(rows.marks), add(rows.queries), add(rows.crosswalks);
    tables_[kLabelTable] = [&rows](RowReader& reader) {
      OwnLabel label;
      label_columns(reader, label);
      if (reader.sound()) rows.labels.push_back(std::move(label));
      return reader.sound();
    };
    tables_[kTurnTable] = [&rows](RowReader& reader) {
      OwnTurn turn;
      turn_columns(reader, turn);
      const bool sound = reader.sound() && turn.at.start <= turn.at.end;
      if (sound) rows.turns.push_back(std::move(turn));
      return sound;
    };
  }
  const TakeRow* find(const std::string& name) const {
    const auto found = tables_.find(name);
    return found == tables_.end() ? nullptr : &found->second;
  }

 private:
  template <class Row>
  void add(std::vector<Row>& rows) {
    tables_[Row::kTable] = [&rows](RowReader& reader) {
      Row row{};
      read_columns(reader, row);
      if (reader.sound()) rows.push_back(std::move(row));
      return reader.sound();
    };
  }
  template <class Row>
  void add(std::vector<RowAt<Row>>& rows) {
    tables_[Row::kTable] = [&rows](RowReader& reader) {
      RowAt<Row> placed{};
      read_columns(reader, placed.row);
      placed.at = reader.at();
      if (reader.sound()) rows.push_back(std::move(placed));
      return reader.sound();
    };
  }
  std::map<std::string, TakeRow> tables_;
};

// What the parser of nlohmann's tells while it reads; each function says whether to go on.
class Events : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit Events(const Tables& tables) : tables_(tables) {}
  bool ours() const { return version_ == 1; }
  std::size_t left_out() const { return left_out_; }

  bool null() override { return take(nullptr); }
  bool boolean(bool value) override { return take(value); }
  bool number_integer(number_integer_t value) override { return take(std::int64_t{value}); }
  bool number_unsigned(number_unsigned_t value) override {
    if (value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
      return unreadable();
    return take(static_cast<std::int64_t>(value));
  }
  bool number_float(number_float_t, const string_t&) override { return unreadable(); }
  bool string(string_t& value) override { return take(std::move(value)); }
  bool binary(binary_t&) override { return unreadable(); }

  bool start_object(std::size_t) override { return start(); }
  bool start_array(std::size_t) override { return start(); }
  bool key(string_t& name) override {
    if (depth_ == 1) {
      table_ = tables_.find(name);
      names_.clear();
      of_version_ = name == "zwerm";
    } else if (depth_ == 2) {
      columns_ = name == "columns";
      rows_ = name == "rows";
    }
    return true;
  }
  bool end_object() override {
    if (depth_ == kRowDepth && in_rows()) ++left_out_;
    return end();
  }
  bool end_array() override {
    if (depth_ == kRowDepth && in_rows()) {
      RowReader reader(names_, cells_);
      if (bad_cell_ || !(*table_)(reader)) ++left_out_;
    }
    return end();
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

 private:
  bool in_rows() const { return table_ != nullptr && rows_; }
  bool start() {
    if (depth_ == kRowDepth && in_rows()) bad_cell_ = true;
    if (++depth_ == kRowDepth) {
      cells_.clear();
      bad_cell_ = false;
    }
    return depth_ <= kMaxDepth;
  }
  bool end() {
    --depth_;
    if (depth_ <= 1) table_ = nullptr, columns_ = rows_ = false;
    return true;
  }
  bool unreadable() {
    if (depth_ == kRowDepth) bad_cell_ = true;
    return true;
  }
  bool take(Cell cell) {
    if (depth_ == 1 && of_version_) {
      const auto* number = std::get_if<std::int64_t>(&cell);
      version_ = number == nullptr ? 0 : *number;
    } else if (depth_ == kRowDepth && in_rows()) {
      if (cells_.size() < kMaxCells) cells_.push_back(std::move(cell));
    } else if (depth_ == kRowDepth - 1 && in_rows()) {
      ++left_out_;
    } else if (depth_ == kRowDepth - 1 && columns_ && names_.size() < kMaxCells) {
      const auto* name = std::get_if<std::string>(&cell);
      names_.push_back(name == nullptr ? "" : *name);
    }
    return true;
  }

  const Tables& tables_;
  int depth_ = 0;
  std::int64_t version_ = 0;
  bool of_version_ = false;
  const TakeRow* table_ = nullptr;
  bool columns_ = false;
  bool rows_ = false;
  std::vector<std::string> names_;
  std::vector<Cell> cells_;
  bool bad_cell_ = false;
  std::size_t left_out_ = 0;
};

}  // namespace

std::optional<OwnRows> own_rows_in(std::string_view json, std::vector<Message>& warnings) {
  OwnRows rows;
  const Tables tables(rows);
  Events events(tables);
  const bool read = json.size() <= kMaxOwnRowsBytes &&
                    nlohmann::json::sax_parse(json.begin(), json.end(), &events);
  if (!read || !events.ours()) {
    warnings.push_back(
        say("{}: dit is niet wat Zwerm daar schrijft. Wat alleen Zwerm kent (beurten, sprekers, "
            "bladwijzers) is daaruit niet overgenomen.",
            "{}: this is not what Zwerm writes there. What only Zwerm knows (turns, speakers, "
            "bookmarks) was not taken over from it.",
            kOwnRowsPart));
    return std::nullopt;
  }
  if (events.left_out() > 0)
    warnings.push_back(say("{}: {} regels hebben een andere vorm en zijn overgeslagen.",
                           "{}: {} rows are of another form and were left out.", kOwnRowsPart,
                           events.left_out()));
  return rows;
}

}  // namespace exports::refi
