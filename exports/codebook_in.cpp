#include "exports/codebook_in.h"

#include <map>
#include <unordered_map>

#include "coding/codebook.h"
#include "coding/operations_parts.h"
#include "exports/code_words.h"
#include "exports/columns_in.h"
#include "transcripts/unicode.h"

namespace exports {
namespace {

using coding::Code;
using coding::CodeId;
using coding::EditError;
using transcripts::fold;
using transcripts::say;

struct CodebookColumns {
  std::size_t name;
  std::optional<std::size_t> parent, colour, kind, origin, codable, id;
  std::vector<std::pair<std::string Code::*, std::optional<std::size_t>>> texts;
};

CodebookColumns columns_of(ColumnsIn& table) {
  CodebookColumns columns{table.need({"naam", "name"}, {"naam", "name", "code"}),
                          table.find({"ouder", "parent", "groep", "group", "bovenliggende code"}),
                          table.find({"kleur", "colour", "color"}),
                          table.find({"soort", "kind"}),
                          table.find({"herkomst", "origin"}),
                          table.find({"codeerbaar", "codable"}),
                          table.find({"id", "guid"}),
                          {}};
  for (const TextField& field : text_fields())
    columns.texts.emplace_back(field.member, table.find({field.label.nl, field.label.en}));
  return columns;
}

template <class Value>
void set_word(Value& value, std::optional<Value> read, const std::string& word) {
  if (word.empty()) return;
  if (!read)
    throw EditError(say("\"{}\" is geen bekende waarde", "\"{}\" is no known value", word));
  value = *read;
}

// The codes as the rows so far leave them, found by name, by path and below their parent.
class CodesIn {
 public:
  explicit CodesIn(const coding::Study& study) : colours_(study) {
    for (const auto& entry : coding::in_order(study)) know(*entry.code);
  }

  const Code* child(const std::optional<CodeId>& parent, const std::string& name) const {
    const auto found = children_.find({parent, fold(name)});
    return found == children_.end() ? nullptr : &codes_.at(found->second).code;
  }
  // By name where that is unique, else by path. Throws EditError.
  CodeId named(const std::string& name) const {
    const auto [first, last] = by_name_.equal_range(fold(name));
    if (first != last && std::next(first) == last) return first->second;
    if (first == last)
      if (const auto at_path = by_path(name)) return *at_path;
    throw EditError(first == last
                        ? say("Er is geen code \"{}\".", "There is no code \"{}\".", name)
                        : say("\"{}\" kan meer codes zijn. Noem er een met zijn pad.",
                              "\"{}\" could be several codes. Name one by its path.", name));
  }

  // A new code with its name, parent, place and colour, not yet put. With the GUID that the table
  // has for it, so that copies of a project know it as the same code; not with another code's.
  Code made(const std::string& name, const std::optional<CodeId>& parent, std::string_view id) {
    if (parent && codes_.at(*parent).depth >= kDeepest)
      throw EditError(say("codes kunnen niet dieper dan {} lagen liggen",
                          "codes cannot lie deeper than {} levels", kDeepest));
    Code code;
    const auto given = coding::Guid::parse(id);
    code.id = given && !codes_.contains(CodeId{*given}) ? CodeId{*given} : CodeId::make();
    code.name = name;
    code.parent = parent;
    const auto last = last_.find(parent);
    code.position = last == last_.end() ? 0 : coding::position_after(last->second);
    return code;
  }
  // Puts it, where it differs from what is there; true where it does.
  bool put(Code code) {
    const auto known = codes_.find(code.id);
    if (known == codes_.end() && code.colour.rgb == 0) code.colour = colours_.next();
    if (known == codes_.end()) {
      colours_.count(code.colour);
      know(code);
    } else if (same(known->second.code, code)) {
      return false;
    } else {
      known->second.code = code;
    }
    if (changed_.emplace(code.id, order_.size()).second) order_.push_back(code.id);
    return true;
  }
  void finish(std::vector<coding::Edit>& edits) const {
    for (const CodeId& id : order_) edits.emplace_back(coding::Put<Code>{codes_.at(id).code});
  }

 private:
  static constexpr int kDeepest = 63;  // a code below it would be the 65th level

  struct Known {
    Code code;
    int depth;
  };

  static bool same(const Code& a, const Code& b) {
    bool equal = true;
    std::vector<std::string> texts;
    coding::columns(
        [&texts](const char*, const auto& value) {
          if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, std::string>)
            texts.push_back(value);
        },
        a);
    std::size_t at = 0;
    coding::columns(
        [&](const char*, const auto& value) {
          if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, std::string>)
            equal = equal && texts[at++] == value;
        },
        b);
    return equal && a.colour == b.colour && a.kind == b.kind && a.origin == b.origin &&
           a.codable == b.codable;
  }

  void know(const Code& code) {
    const int depth =
        code.parent && codes_.contains(*code.parent) ? codes_.at(*code.parent).depth + 1 : 0;
    codes_.insert_or_assign(code.id, Known{code, depth});
    children_.insert_or_assign({code.parent, fold(code.name)}, code.id);
    by_name_.emplace(fold(code.name), code.id);
    const auto last = last_.emplace(code.parent, code.position).first;
    last->second = std::max(last->second, code.position);
  }

  std::optional<CodeId> by_path(std::string_view path) const {
    std::optional<CodeId> at;
    while (!path.empty()) {
      const std::size_t end = std::min(path.find('>'), path.size());
      const Code* below = child(at, trimmed(path.substr(0, end)));
      if (below == nullptr) return std::nullopt;
      at = below->id;
      path.remove_prefix(std::min(end + 1, path.size()));
    }
    return at;
  }

  coding::ColourPicker colours_;
  std::unordered_map<CodeId, Known, coding::GuidHash> codes_;
  std::map<std::pair<std::optional<CodeId>, std::string>, CodeId> children_;
  std::unordered_multimap<std::string, CodeId> by_name_;
  std::map<std::optional<CodeId>, std::int64_t> last_;
  std::unordered_map<CodeId, std::size_t, coding::GuidHash> changed_;
  std::vector<CodeId> order_;
};

Code code_of_row(const ColumnsIn& table, const CodebookColumns& columns, std::size_t row,
                 CodesIn& codes, bool& is_new) {
  const std::string name = name_from(table.view(row, columns.name));
  if (name.empty()) throw EditError(say("de naam is leeg", "the name is empty"));
  const std::string parent = table.text(row, columns.parent);
  std::optional<CodeId> above;
  if (!parent.empty()) above = codes.named(parent);
  const Code* known = codes.child(above, name);
  is_new = known == nullptr;
  Code code = is_new ? codes.made(name, above, table.text(row, columns.id)) : *known;
  const std::string hex = table.text(row, columns.colour);
  set_word(code.colour, colour_from(hex), hex);
  const std::string word = table.text(row, columns.kind);
  set_word(code.kind, kind_from(word), word);
  const std::string from = table.text(row, columns.origin);
  set_word(code.origin, origin_from(from), from);
  const std::string can = fold(table.text(row, columns.codable));
  if (!can.empty()) code.codable = can != "nee" && can != "no" && can != "false" && can != "0";
  for (const auto& [member, column] : columns.texts)
    if (column) code.*member = table.text(row, column);
  return code;
}

}  // namespace

TableImport import_codebook(const coding::Study& study, const Table& from,
                            std::string_view file_name, const coding::By& by,
                            transcripts::Watch& watch) {
  ColumnsIn table(from, file_name);
  const CodebookColumns columns = columns_of(table);
  CodesIn codes(study);
  TableImport result;
  watch.begin(transcripts::Stage::Looking, table.rows());
  for (std::size_t row = 0; row < table.rows(); ++row) {
    watch.step();
    RowResult& done = result.results.emplace_back();
    done.number = table.number(row);
    done.name = table.text(row, columns.name);
    try {
      bool is_new = false;
      const bool changed = codes.put(code_of_row(table, columns, row, codes, is_new));
      done.what = is_new    ? RowResult::What::New
                  : changed ? RowResult::What::Changed
                            : RowResult::What::Same;
      ++result.rows;
    } catch (const EditError& error) {
      done.what = RowResult::What::Wrong;
      result.errors.push_back(table.at(row, table.header(columns.name), error.message()));
    }
  }
  result.group = {
      "import table", say("Tabel ingelezen: {}", "Table imported: {}", file_name), by.coder, {}};
  codes.finish(result.group.edits);
  result.columns = table.uses();
  return result;
}

}  // namespace exports
