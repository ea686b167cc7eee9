#include "coding/pseudonymise.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "coding/cases.h"
#include "coding/operations_parts.h"
#include "coding/text_edits.h"
#include "coding/turns_after.h"
#include "transcripts/unicode.h"

namespace coding {
namespace {

using transcripts::NameMatch;
using transcripts::PseudonymTable;
using transcripts::Transcript;
using Capitals = PseudonymTable::Capitals;

// The turns and what lies between them: no name runs across two speakers.
std::vector<Span> segments_of(const Transcript& text) {
  std::vector<Span> segments;
  ByteOffset from;
  const auto add = [&](ByteOffset to) {
    if (from < to) segments.push_back({from, to});
    from = to;
  };
  for (const transcripts::Turn& turn : text.turns()) add(turn.span.begin), add(turn.span.end);
  add({static_cast<std::uint32_t>(text.text().size())});
  return segments;
}

// What is no text for a reader.
bool is_left_alone(std::string_view column) {
  return column == "file_sha256" || column == "shortcut";
}

template <class Row>
std::string place_of([[maybe_unused]] const Row& row) {
  if constexpr (std::is_same_v<Row, Code>) return row.parent ? row.parent->to_string() : "";
  if constexpr (std::is_same_v<Row, Attribute>) return std::to_string(static_cast<int>(row.owner));
  return "";
}

template <class Row>
concept HasName = requires(const Row& row) {
  row.name;
};

template <class Row>
inline constexpr bool kIsThing = std::is_same_v<Row, Participant> || std::is_same_v<Row, Pps> ||
                                 std::is_same_v<Row, TranscriptInfo>;

std::string unique_in(std::set<std::string>& taken, const std::string& place,
                      const std::string& name) {
  std::string unique = name;
  for (int number = 2; !taken.insert(place + '\n' + transcripts::fold(unique)).second; ++number)
    unique = fmt::format("{} ({})", name, number);
  return unique;
}

class Replacing {
 public:
  Replacing(const Study& study, const PseudonymTable& table) : study_(study), table_(table) {
    counts_.rows.resize(table.rows().size());
  }

  Pseudonymised run(Watch& watch) && {
    watch.begin(transcripts::Stage::Looking, study_.transcripts().size());
    for (const TranscriptInfo* info : transcripts_in_order(study_)) {
      in_text(info->id);
      watch.step();
    }
    in_rows<ProjectInfo>(), in_rows<Code>(), in_rows<CodeSet>(), in_rows<Pps>();
    in_rows<Participant>(), in_rows<TranscriptInfo>(), in_rows<Attribute>();
    in_rows<AttributeValue>(), in_rows<Memo>(), in_rows<CodebookVersion>();
    in_rows<VersionedCode>(), in_rows<Mark>(), in_rows<KeptQuery>(), in_rows<Crosswalk>();
    in_rows<KeptElement>(), in_rows<KeptFile>();
    for (const auto& [id, coder] : study_.coders())
      if (!table_.find(coder.name).empty()) counts_.coders.push_back(coder.name);
    return {std::move(group_), std::move(counts_)};
  }

 private:
  std::string replaced(const std::string& text, Capitals capitals) {
    std::string out = table_.replace(text, capitals);
    if (out != text)
      for (const NameMatch& match : table_.find(text, capitals))
        ++counts_.rows[match.row].elsewhere;
    return out;
  }

  // Tags stay, and what comes in stays text.
  std::string replaced_in_xml(const std::string& xml) {
    std::string out;
    std::size_t from = 0;
    for (const NameMatch& match : table_.find(xml)) {
      const std::size_t begin = match.span.begin.value;
      if (begin > 0 && (xml[begin - 1] == '<' || xml[begin - 1] == '/')) continue;
      ++counts_.rows[match.row].elsewhere;
      out.append(xml, from, begin - from);
      for (const char c : match.replacement)
        out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '"' ? "&quot;" : std::string(1, c);
      from = match.span.end.value;
    }
    return out.append(xml, from);
  }

  std::vector<Replacement> replacements_in(const Transcript& text) {
    std::vector<Replacement> pieces;
    for (const Span& segment : segments_of(text)) {
      const std::string_view words = text.slice(segment);
      const auto found = table_.find(words);
      counts_.small_letters += table_.find(words, Capitals::Any).size() - found.size();
      for (const NameMatch& match : found) {
        ++counts_.rows[match.row].in_texts;
        pieces.push_back({transcripts::make_span(segment.begin.value + match.span.begin.value,
                                                 segment.begin.value + match.span.end.value),
                          match.replacement});
      }
    }
    return settled(text, std::move(pieces));
  }

  // The labels with names replaced, or nothing where none has one.
  std::optional<std::vector<std::string>> labels_of(const Transcript& text) {
    std::vector<std::string> labels = text.speakers();
    std::set<std::string> taken;
    for (std::string& label : labels)
      if (replaced_quietly(label) == label) taken.insert('\n' + transcripts::fold(label));
    bool changed = false;
    for (std::string& label : labels) {
      std::string after = replaced(label, Capitals::Any);
      if (after == label) continue;
      label = unique_in(taken, "", after);
      ++counts_.labels;
      changed = true;
    }
    return changed ? std::optional(std::move(labels)) : std::nullopt;
  }
  std::string replaced_quietly(const std::string& text) const {
    return table_.replace(text, Capitals::Any);
  }

  void in_text(const TranscriptId& id) {
    const Transcript& text = study_.text(id);
    const std::vector<Replacement> pieces = replacements_in(text);
    const auto after = labels_of(text);
    const bool cuts = std::any_of(text.turns().begin(), text.turns().end(), [&](const auto& turn) {
      return replaced_quietly(turn.cut) != turn.cut;
    });
    if (pieces.empty() && !after && !cuts) return;
    if (!pieces.empty()) ++counts_.transcripts;
    if (after) rename_speakers(id, text.speakers(), *after);
    erase_kept_files(study_, {id.guid}, group_);
    ChangeText change{id, pieces, {}, after};
    std::vector<LostTurn> lost;
    auto turns = turns_after(text, transcripts::replaced(text.text(), pieces), pieces, lost);
    for (transcripts::Turn& turn : turns) turn.cut = replaced_quietly(turn.cut);
    add_text_edits(study_, std::move(change), turns, group_);
  }

  void rename_speakers(const TranscriptId& id, const std::vector<std::string>& before,
                       const std::vector<std::string>& after) {
    std::vector<Speaker> renamed;
    for (std::size_t i = 0; i < before.size(); ++i) {
      const Speaker* speaker = study_.speakers().find({id, before[i]});
      if (speaker == nullptr || before[i] == after[i]) continue;
      group_.edits.emplace_back(Erase<Speaker>{speaker->key()});
      renamed.push_back(*speaker);
      renamed.back().label = after[i];
    }
    for (Speaker& speaker : renamed) group_.edits.emplace_back(Put<Speaker>{std::move(speaker)});
  }

  bool holds_text(const AttributeValue& row) const {
    const Attribute* attribute = study_.attributes().find(row.attribute);
    return attribute->type == AttributeType::Text || attribute->type == AttributeType::Choice;
  }

  template <class Row>
  Row after(const Row& row) {
    Row changed = row;
    if constexpr (std::is_same_v<Row, AttributeValue>)
      if (!holds_text(row)) return changed;
    if constexpr (std::is_same_v<Row, KeptElement>) {
      changed.xml = replaced_in_xml(row.xml);
      return changed;
    }
    // Names of conversations often come from those of files, where nobody types capitals.
    const Capitals capitals =
        std::is_same_v<Row, TranscriptInfo> ? Capitals::Any : Capitals::Needed;
    columns(
        [&]<class Value>(const char* column, Value& value) {
          if constexpr (std::is_same_v<Value, std::string>)
            if (!is_left_alone(column)) value = replaced(value, capitals);
        },
        changed);
    return changed;
  }

  template <class Row>
  void in_rows() {
    std::vector<Row> changed;
    std::set<std::string> taken;
    for (const auto& [key, row] : study_.table<Row>()) {
      const std::size_t before = elsewhere();
      Row now = after(row);
      if (elsewhere() != before) {
        changed.push_back(std::move(now));
      } else if constexpr (HasName<Row>) {
        taken.insert(place_of(row) + '\n' + transcripts::fold(row.name));
      }
    }
    for (Row& row : changed) {
      if constexpr (HasName<Row>) row.name = unique_in(taken, place_of(row), row.name);
      ++count_of<Row>();
      group_.edits.emplace_back(Put<Row>{std::move(row)});
    }
  }
  template <class Row>
  std::size_t& count_of() {
    if constexpr (std::is_same_v<Row, Memo>) return counts_.memos;
    if constexpr (kIsThing<Row>) return counts_.participants;
    return counts_.fields;
  }
  std::size_t elsewhere() const {
    std::size_t sum = 0;
    for (const PseudonymCounts::Row& row : counts_.rows) sum += row.elsewhere;
    return sum;
  }

  const Study& study_;
  const PseudonymTable& table_;
  EditGroup group_;
  PseudonymCounts counts_;
};

}  // namespace

Pseudonymised pseudonymise(const Study& study, const PseudonymTable& table,
                           std::optional<CoderId> coder, Watch& watch) {
  Pseudonymised made = Replacing(study, table).run(watch);
  std::size_t places = 0;
  for (const PseudonymCounts::Row& row : made.counts.rows) places += row.in_texts + row.elsewhere;
  made.group.kind = "pseudonymise";
  made.group.title = say("Gepseudonimiseerd op {0}", "Pseudonymised in {1}",
                         transcripts::counted(places, "plaats", "plaatsen"),
                         transcripts::counted(places, "place", "places"));
  made.group.coder = coder;
  return made;
}

}  // namespace coding
