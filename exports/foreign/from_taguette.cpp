#include "exports/foreign/from_taguette.h"

#include <algorithm>
#include <map>

#include "exports/foreign/building.h"
#include "exports/foreign/page_text.h"
#include "exports/refi/source_text.h"
#include "exports/safe_file.h"
#include "transcripts/import.h"
#include "transcripts/text_units.h"
#include "transcripts/unicode.h"

namespace exports::foreign {
namespace {

using coding::store::ForeignRow;
using coding::store::ForeignTables;
using transcripts::on_one_line;
using transcripts::say;

// The number behind "key": in a flat JSON object; -1 where there is none.
std::int64_t number_in(std::string_view json, std::string_view key) {
  const std::string wanted = '"' + std::string(key) + "\":";
  std::size_t at = json.find(wanted);
  if (at == std::string_view::npos) return -1;
  at += wanted.size();
  while (at < json.size() && json[at] == ' ') ++at;
  const std::size_t end = json.find_first_not_of("0123456789", at);
  return coding::store::ForeignValue(std::string(json.substr(at, end - at))).number(-1);
}

class TaguetteReader {
 public:
  TaguetteReader(const ForeignTables& tables, const std::string& file_name,
                 transcripts::Watch& watch)
      : tables_(tables),
        file_(file_name),
        watch_(watch),
        row_(only_project()),
        guids_("Taguette", key_of(row_)) {}

  Project read() && {
    project_.origin = "Taguette";
    project_.id = guids_.project();
    project_.name = row_[1].text();
    number_ = row_[0].number(0);
    project_.notes.push_back({guids_.of("description", ""), row_[2].text(), {}, time(row_[3])});
    read_makers();
    read_tags();
    read_tags_of_highlights();
    read_highlights();
    read_documents();
    tell_all();
    return std::move(project_);
  }

 private:
  // When it was made, to the microsecond: a project may be given another name.
  static std::string key_of(const ForeignRow& row) {
    return row[3].is_null() ? row[1].text() : row[3].text();
  }

  static std::string time(const coding::store::ForeignValue& value) {
    return time_of(value.text(), "Z");
  }

  ForeignRow only_project() const {
    const auto rows = tables_.rows("projects", {"id", "name", "description", "created"});
    if (rows.size() == 1) return rows.front();
    if (rows.empty())
      throw ExportError(say("{} is van Taguette, maar er staat geen project in.",
                            "{} is of Taguette, but there is no project in it.", file_));
    std::string names;
    constexpr std::size_t kNamed = 8;
    for (std::size_t i = 0; i < std::min(kNamed, rows.size()); ++i)
      names += (i == 0 ? "" : ", ") + on_one_line(rows[i][1].text());
    throw ExportError(
        say("{0} is van Taguette en bevat {1} projecten ({2}). Exporteer er in Taguette een als "
            "project en lees dat in.",
            "{0} is of Taguette and holds {1} projects ({2}). Export one of them as a project in "
            "Taguette and read that.",
            file_, rows.size(), names));
  }

  // Who made each highlight and when: the first command on it.
  void read_makers() {
    for (const ForeignRow& row :
         tables_.rows("commands", {"project_id", "user_login", "date", "payload"})) {
      const std::string payload = row[3].text();
      if (row[0].number(-1) != number_ ||
          payload.find("\"type\": \"highlight_add\"") == std::string::npos)
        continue;
      const std::int64_t highlight = number_in(payload, "highlight_id");
      if (highlight >= 0) makers_.try_emplace(highlight, row[1].text(), time(row[2]));
    }
  }

  void read_tags() {
    std::vector<std::int64_t> parents;
    for (const ForeignRow& row :
         tables_.rows("tags", {"id", "project_id", "path", "description", "parent_id"})) {
      if (row[1].number(-1) != number_) continue;
      const std::string path = row[2].text();
      tags_.try_emplace(row[0].number(-1), project_.codes.size());
      by_path_.try_emplace(path, project_.codes.size());
      parents.push_back(row[4].number(-1));
      project_.codes.push_back({guids_.of("tag", path), {}, path, {}, row[3].text()});
    }
    for (std::size_t i = 0; i < parents.size(); ++i) {
      const auto parent = tags_.find(parents[i]);
      if (parent != tags_.end()) project_.codes[i].parent = parent->second;
    }
    for (std::size_t i = 0; i < parents.size(); ++i) place_by_path(project_.codes[i]);
    settle_parents(project_.codes);
  }

  // A tag "geld.subsidie" where there is a tag "geld" stands below that, as "subsidie".
  void place_by_path(Code& code) const {
    const std::size_t dot = code.name.rfind('.');
    if (dot == std::string::npos || dot + 1 == code.name.size() || code.name[dot + 1] == ' ')
      return;
    const auto above = by_path_.find(code.name.substr(0, dot));
    if (above == by_path_.end() || (code.parent && *code.parent != above->second)) return;
    code.parent = above->second;
    code.name.erase(0, dot + 1);
  }

  void read_tags_of_highlights() {
    for (const ForeignRow& row : tables_.rows("highlight_tags", {"highlight_id", "tag_id"}))
      if (const auto tag = tags_.find(row[1].number(-1)); tag != tags_.end())
        tags_of_[row[0].number(-1)].push_back(tag->second);
    for (auto& [highlight, tags] : tags_of_) std::sort(tags.begin(), tags.end());
  }

  void read_highlights() {
    for (const ForeignRow& row :
         tables_.rows("highlights", {"id", "document_id", "start_offset", "end_offset"}))
      highlights_[row[1].number(-1)].push_back(
          {row[0].number(-1), row[2].number(-1), row[3].number(-1)});
  }

  void read_documents() {
    std::map<std::string, int> same;  // documents of one name, added at one moment
    for (const ForeignRow& row : tables_.rows(
             "documents", {"id", "project_id", "name", "created", "description", "contents"})) {
      if (row[1].number(-1) != number_) continue;
      Source source;
      source.name = row[2].text();
      std::string key = source.name + '\0' + row[3].text();
      if (const int number = ++same[key]; number > 1) key += '\0' + std::to_string(number);
      source.id = guids_.of("document", key);
      source.time = time(row[3]);
      source.note = {guids_.of("description", key), row[4].text(), {}, source.time};
      watch_.step();
      read_contents(row[5].text(), key, row[0].number(-1), source);
    }
  }

  void read_contents(const std::string& html, const std::string& key, std::int64_t document,
                     Source& source) {
    try {
      const PageText page(html, file_ + ": " + on_one_line(source.name));
      const refi::SourceText clean(page.text());
      const transcripts::TextUnits units(clean.text());
      std::map<std::string, int> same;  // highlights on one place
      for (const Highlight& highlight : highlights_[document])
        add_passages(highlight, page, clean, units, key, same, source);
      source.text = clean.text();
      project_.sources.push_back(std::move(source));
    } catch (const transcripts::ImportError& error) {
      project_.warnings.push_back(error.message());
    }
  }

  struct Highlight {
    std::int64_t id;
    std::int64_t start;
    std::int64_t end;
  };

  void add_passages(const Highlight& highlight, const PageText& page, const refi::SourceText& clean,
                    const transcripts::TextUnits& units, const std::string& key,
                    std::map<std::string, int>& same, Source& source) {
    const PageText::Place place = page.place(highlight.start, highlight.end);
    if (place.start == place.end) return without_words_.add(source.name);
    if (place.past_the_end) past_the_end_.add(source.name);
    const auto span = clean.place({place.start, place.end, {}}, {}).span;
    const auto range = units.to_code_points(span);
    Passage passage;
    passage.start = range.start.value;
    passage.end = range.end.value;
    if (const auto maker = makers_.find(highlight.id); maker != makers_.end()) {
      passage.user = coders_.of(maker->second.first);
      passage.time = maker->second.second;
    }
    std::string at =
        key + '\0' + std::to_string(highlight.start) + '-' + std::to_string(highlight.end);
    if (const int number = ++same[at]; number > 1) at += '\0' + std::to_string(number);
    const auto tags = tags_of_.find(highlight.id);
    if (tags == tags_of_.end()) {
      passage.id = guids_.of("highlight", at);
      source.passages.push_back(std::move(passage));
      return;
    }
    for (const std::size_t tag : tags->second) {
      passage.code = project_.codes[tag].id;
      passage.id = guids_.of("highlight", at + '\0' + passage.code->to_string());
      source.passages.push_back(passage);
    }
  }

  void tell_all() {
    tell(project_, file_, without_words_,
         {"markeringen zonder woorden, niet overgenomen",
          "highlights without words, not taken over"});
    tell(project_, file_, past_the_end_,
         {"markeringen die voorbij het einde van hun tekst gaan en daar zijn afgekort",
          "highlights that go past the end of their text and were cut short there"});
  }

  const ForeignTables& tables_;
  const std::string& file_;
  transcripts::Watch& watch_;
  ForeignRow row_;
  Guids guids_;
  std::int64_t number_ = 0;  // of the project
  Project project_;
  Coders coders_{project_, guids_};
  std::map<std::int64_t, std::pair<std::string, std::string>> makers_;  // of highlights: who, when
  std::map<std::int64_t, std::size_t> tags_;                            // numbers of codes
  std::map<std::string, std::size_t> by_path_;
  std::map<std::int64_t, std::vector<std::size_t>> tags_of_;   // of highlights
  std::map<std::int64_t, std::vector<Highlight>> highlights_;  // by document
  Occurrences without_words_, past_the_end_;
};

}  // namespace

bool is_taguette(const ForeignTables& tables) {
  return tables.has("projects", "name") && tables.has("documents", "contents") &&
         tables.has("highlights", "start_offset") && tables.has("tags", "path");
}

Project from_taguette(const ForeignTables& tables, const std::string& file_name,
                      transcripts::Watch& watch) {
  return TaguetteReader(tables, file_name, watch).read();
}

}  // namespace exports::foreign
