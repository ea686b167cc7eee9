#include "exports/foreign/from_qualcoder.h"

#include <charconv>
#include <memory>

#include "exports/foreign/building.h"
#include "exports/foreign/qualcoder_codes.h"
#include "exports/foreign/stated_words.h"
#include "exports/refi/xml_text.h"

namespace exports::foreign {
namespace {

using coding::store::ForeignRow;
using coding::store::ForeignTables;
using coding::store::ForeignValue;

bool is_number(const std::string& text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

std::string joined(std::initializer_list<std::string> parts) {
  std::string all;
  for (const std::string& part : parts) all += part + '\0';
  return all;
}

class QualCoderReader {
 public:
  QualCoderReader(const ForeignTables& tables, const std::string& file_name,
                  transcripts::Watch& watch)
      : tables_(tables), file_(file_name), watch_(watch), guids_("QualCoder", made_on()) {}

  Project read() && {
    project_.origin = "QualCoder";
    project_.id = guids_.project();
    project_.name = "QualCoder";
    for (const ForeignRow& row : tables_.rows("project", {"memo", "codername"}))
      project_.notes.push_back(
          {guids_.of("memo of project", ""), row[0].text(), coders_.of(row[1].text()), {}});
    project_.codes = qualcoder_codes(tables_, guids_, codes_);
    read_sources();
    read_codings();
    read_annotations();
    read_cases();
    read_attributes();
    read_journal();
    count_without_text();
    tell_all();
    return std::move(project_);
  }

 private:
  std::string made_on() const {
    const auto rows = tables_.rows("project", {"date"});
    return rows.empty() ? std::string() : rows.front()[0].text();
  }

  static std::string time(const ForeignValue& value) { return time_of(value.text(), ""); }

  Note note(std::string_view kind, const std::string& key, const ForeignValue& text,
            const ForeignValue& owner, const ForeignValue& date) {
    return {guids_.of(kind, key), text.text(), coders_.of(owner.text()), time(date)};
  }

  // A source with its text, while passages are placed in it.
  struct Text {
    std::size_t index = 0;  // in the list of sources
    std::unique_ptr<StatedWords> words;
  };

  void read_sources() {
    for (const ForeignRow& row :
         tables_.rows("source", {"id", "name", "fulltext", "memo", "owner", "date"})) {
      const std::string name = row[1].text();
      watch_.step();
      if (refi::without_blank_ends(row[2].text()).empty()) {
        without_text_.emplace(row[0].number(-1), name);
        continue;
      }
      Text text{project_.sources.size(), std::make_unique<StatedWords>(row[2].text())};
      Source source;
      source.id = guids_.of("source", name);
      source.name = name;
      source.text = text.words->text();
      source.user = coders_.of(row[4].text());
      source.time = time(row[5]);
      source.note = note("memo of source", name, row[3], row[4], row[5]);
      if (texts_.try_emplace(row[0].number(-1), std::move(text)).second)
        project_.sources.push_back(std::move(source));
    }
  }

  // A passage without its code and id; none where its source has no text or it holds no words.
  std::optional<Passage> passage(const Text* text, const ForeignValue& start,
                                 const ForeignValue& end, const ForeignValue& words) {
    if (text == nullptr) return std::nullopt;
    const std::string& name = project_.sources[text->index].name;
    const auto place = text->words->place(start.number(-1), end.number(-1), words.text());
    if (place.start == place.end) {
      without_words_.add(name);
      return std::nullopt;
    }
    if (place.past_the_end) past_the_end_.add(name);
    Passage made;
    made.start = place.start;
    made.end = place.end;
    made.words = place.words;
    return made;
  }

  const Text* text_of(const ForeignValue& source) const {
    const auto found = texts_.find(source.number(-1));
    return found == texts_.end() ? nullptr : &found->second;
  }

  void read_codings() {
    for (const ForeignRow& row : tables_.rows(
             "code_text",
             {"cid", "fid", "pos0", "pos1", "seltext", "owner", "date", "memo", "important"})) {
      const Text* text = text_of(row[1]);
      auto made = passage(text, row[2], row[3], row[4]);
      if (!made) continue;
      Source& source = project_.sources[text->index];
      const auto code = codes_.find(row[0].number(-1));
      if (code == codes_.end()) {
        without_code_.add(source.name);
        continue;
      }
      const std::string key = joined({project_.codes[code->second].name, source.name, row[2].text(),
                                      row[3].text(), row[5].text()});
      made->id = guids_.of("coding", key);
      made->code = project_.codes[code->second].id;
      made->user = coders_.of(row[5].text());
      made->time = time(row[6]);
      made->note = note("memo of coding", key, row[7], row[5], row[6]);
      if (row[8].number(0) == 1) project_.important.insert(made->id);
      source.passages.push_back(std::move(*made));
    }
  }

  void read_annotations() {
    for (const ForeignRow& row :
         tables_.rows("annotation", {"fid", "pos0", "pos1", "memo", "owner", "date"})) {
      const Text* text = text_of(row[0]);
      auto made = passage(text, row[1], row[2], {});
      if (!made) continue;
      Source& source = project_.sources[text->index];
      const std::string key = joined({source.name, row[1].text(), row[2].text(), row[4].text()});
      made->id = guids_.of("annotation", key);
      made->user = coders_.of(row[4].text());
      made->time = time(row[5]);
      made->note = note("memo of annotation", key, row[3], row[4], row[5]);
      source.passages.push_back(std::move(*made));
    }
  }

  void read_cases() {
    for (const ForeignRow& row :
         tables_.rows("cases", {"caseid", "name", "memo", "owner", "date"})) {
      const std::string name = row[1].text();
      if (!cases_.try_emplace(row[0].number(-1), project_.cases.size()).second) continue;
      Case one;
      one.id = guids_.of("case", name);
      one.name = name;
      one.note = note("memo of case", name, row[2], row[3], row[4]);
      project_.cases.push_back(std::move(one));
    }
    for (const ForeignRow& row : tables_.rows("case_text", {"caseid", "fid", "pos0", "pos1"})) {
      const auto found = cases_.find(row[0].number(-1));
      const Text* text = text_of(row[1]);
      if (found == cases_.end() || text == nullptr) continue;
      tie(project_.cases[found->second], *text, row);
    }
  }

  // A whole source, or a passage of it, to a case.
  void tie(Case& one, const Text& text, const ForeignRow& row) {
    Source& source = project_.sources[text.index];
    if (text.words->place(row[2].number(-1), row[3].number(-1), {}).whole) {
      if (tied_.insert(joined({one.name, source.name})).second) one.sources.push_back(source.id);
      return;
    }
    auto made = passage(&text, row[2], row[3], {});
    if (!made) return;
    const std::string key = joined({one.name, source.name, row[2].text(), row[3].text()});
    if (!tied_.insert(key).second) return;
    made->id = guids_.of("case text", key);
    one.passages.push_back(made->id);
    source.passages.push_back(std::move(*made));
  }

  void read_attributes() {
    std::map<std::string, std::size_t> variables;
    for (const ForeignRow& row : tables_.rows("attribute_type", {"name", "memo", "valuetype"})) {
      const std::string name = row[0].text();
      if (!variables.try_emplace(name, project_.variables.size()).second) continue;
      project_.variables.push_back(
          {guids_.of("attribute", name), name, row[1].text(), row[2].text() == "numeric"});
    }
    for (const ForeignRow& row : tables_.rows("attribute", {"name", "attr_type", "value", "id"})) {
      const std::string name = row[0].text();
      const std::string value(refi::without_blank_ends(row[2].text()));
      std::vector<Value>* values = values_of(row[1].text(), row[3]);
      if (values == nullptr || value.empty()) continue;
      const auto [known, first] = variables.try_emplace(name, project_.variables.size());
      if (first) project_.variables.push_back({guids_.of("attribute", name), name, {}, false});
      Variable& variable = project_.variables[known->second];
      if (!is_number(value)) variable.number = false;
      values->push_back({variable.id, value});
    }
  }

  std::vector<Value>* values_of(const std::string& kind, const ForeignValue& id) {
    if (kind == "case") {
      const auto found = cases_.find(id.number(-1));
      return found == cases_.end() ? nullptr : &project_.cases[found->second].values;
    }
    const Text* text = kind == "file" ? text_of(id) : nullptr;
    return text == nullptr ? nullptr : &project_.sources[text->index].values;
  }

  // An entry's title stands on its first line: a memo has none.
  void read_journal() {
    for (const ForeignRow& row : tables_.rows("journal", {"name", "jentry", "owner", "date"})) {
      const std::string name = row[0].text();
      Note entry = note("journal", name, row[1], row[2], row[3]);
      if (refi::without_blank_ends(entry.text).empty()) continue;
      entry.text = name + "\n\n" + entry.text;
      project_.notes.push_back(std::move(entry));
    }
  }

  void count_without_text() {
    for (const auto& [id, name] : without_text_) media_.add(name);
    for (const char* table : {"code_image", "code_av"})
      for (const ForeignRow& row : tables_.rows(table, {"id"}))
        if (const auto found = without_text_.find(row[0].number(-1)); found != without_text_.end())
          on_media_.add(found->second);
  }

  void tell_all() {
    tell(project_, file_, media_,
         {"bronnen zonder tekst (beeld, geluid, video), niet overgenomen",
          "sources without text (pictures, sound, video), not taken over"});
    tell(project_, file_, on_media_,
         {"coderingen daarop, niet overgenomen", "codings on those, not taken over"});
    tell(project_, file_, without_words_,
         {"passages zonder woorden, niet overgenomen", "passages without words, not taken over"});
    tell(project_, file_, past_the_end_,
         {"passages die voorbij het einde van hun tekst gaan en daar zijn afgekort",
          "passages that go past the end of their text and were cut short there"});
    tell(project_, file_, without_code_,
         {"coderingen met een code die er niet is, niet overgenomen",
          "codings with a code that is not there, not taken over"});
  }

  const ForeignTables& tables_;
  const std::string& file_;
  transcripts::Watch& watch_;
  Guids guids_;
  Project project_;
  Coders coders_{project_, guids_};
  std::map<std::int64_t, std::size_t> codes_;  // by number; places in the project's lists
  std::map<std::int64_t, std::size_t> cases_;
  std::map<std::int64_t, Text> texts_;
  std::map<std::int64_t, std::string> without_text_;  // names of sources
  std::set<std::string> tied_;
  Occurrences media_, on_media_, without_words_, past_the_end_, without_code_;
};

}  // namespace

bool is_qualcoder(const ForeignTables& tables) {
  return tables.has("source", "fulltext") && tables.has("code_name", "cid") &&
         tables.has("code_text", "pos0") && tables.has("project", "about");
}

Project from_qualcoder(const ForeignTables& tables, const std::string& file_name,
                       transcripts::Watch& watch) {
  return QualCoderReader(tables, file_name, watch).read();
}

}  // namespace exports::foreign
