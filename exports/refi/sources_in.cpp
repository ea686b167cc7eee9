// The sources of a REFI-QDA project: their texts, and where their selections lie in them.
#include <algorithm>

#include "exports/refi/pdf_representation.h"
#include "exports/refi/project_reading.h"
#include "exports/refi/rich_text.h"
#include "exports/refi/values_in.h"
#include "exports/refi/xml_nodes.h"
#include "exports/refi/xml_text.h"
#include "exports/safe_file.h"
#include "transcripts/import.h"
#include "transcripts/unicode.h"

namespace exports::refi {
namespace {

using coding::Guid;
using coding::OwnerKind;
using coding::TranscriptId;
using transcripts::say;

constexpr std::size_t kMostSources = 20'000;

// MAXQDA calls a selection after its range ("13,28"), qc after its line ("line:3"): no words.
bool names_a_place(std::string_view name) {
  constexpr std::string_view kLine = "line:";
  const bool line = name.starts_with(kLine);
  if (line) name.remove_prefix(kLine.size());
  return (line || name.find(',') != std::string_view::npos) &&
         name.find_first_not_of("0123456789,") == std::string_view::npos;
}

// How the program that wrote the file counts, as far as is known (notes on REFI-QDA, section 4).
PositionReading usual_of(std::string_view origin) {
  const std::string program = transcripts::is_utf8(origin) ? transcripts::fold(origin) : "";
  PositionReading reading;
  reading.utf16 = program.find("nvivo") != std::string::npos;
  for (const char* one : {"atlas", "qualcoder"})
    if (program.find(one) != std::string::npos) reading.crlf_two = false;
  return reading;
}

class SourcesReader {
 public:
  explicit SourcesReader(ProjectReading& reading) : reading_(reading) {
    for (const auto& [id, info] : reading.study.transcripts()) names_.hold("", info.name, id.guid);
  }

  void run() {
    const pugi::xml_node sources = child(reading_.root, "Sources");
    for (const pugi::xml_node& node : sources.children()) {
      if (node.type() != pugi::node_element) continue;
      if (reading_.sources.size() >= kMostSources) refuse_so_many();
      if (!read(node)) keep_whole(node);
    }
    place_all();
  }

 private:
  [[noreturn]] void refuse_so_many() const {
    throw ExportError(say("{} heeft meer dan {} bronnen en wordt niet ingelezen.",
                          "{} has more than {} sources and is not read.", reading_.file_name,
                          kMostSources));
  }

  // False for what has no text that Zwerm can show.
  bool read(const pugi::xml_node& node) {
    if (is(node, "TextSource")) return read_text(node, node);
    if (is(node, "AudioSource") || is(node, "VideoSource"))
      return read_text(node, child(node, "Transcript"));
    if (is(node, "PDFSource") && child(node, "Representation"))
      return read_text(node, child(node, "Representation"));
    if (is(node, "PDFSource")) return read_text(node, represent_pdf(reading_, node), true);
    return false;
  }

  bool read_text(const pugi::xml_node& outer, const pugi::xml_node& node,
                 bool counted_here = false) {
    if (!node) return false;
    auto raw = raw_text(node);
    const bool plain = raw.has_value();
    if (!plain) raw = rich_text_of(reading_, node);
    if (!raw || !has_words(*raw)) return false;
    ReadSource source;
    source.plain = plain;
    source.outer = outer;
    source.node = node;
    source.counted_here = counted_here;
    source.text = std::make_unique<SourceText>(*raw);
    if (source.text->text().size() > transcripts::kMaxTextBytes) {
      reading_.tell(
          say("{0}: de bron {1} is te lang voor één gesprek en is niet overgenomen.",
              "{0}: the source {1} is too long for one transcript and was not taken over.",
              reading_.file_name, name_of(source)));
      return false;
    }
    reading_.replaced += source.text->replaced();
    take_id(source);
    source.name = source.there || source.other ? reading_.study.transcripts().find(source.id)->name
                                               : names_.unique("", name_of(source)).name;
    read_selections(source);
    reading_.known[source.id.guid] = {OwnerKind::Transcript, source.id.guid};
    if (const auto guid = guid_from(outer.attribute("guid").value()))
      reading_.known[*guid] = {OwnerKind::Transcript, source.id.guid};
    reading_.sources.push_back(std::move(source));
    return true;
  }

  // The plain text: the element's, else the part's. None where there is none, or no words.
  std::optional<std::string> raw_text(const pugi::xml_node& node) {
    std::string text;
    const std::string_view path = node.attribute("plainTextPath").value();
    if (const auto content = child(node, "PlainTextContent")) {
      text = text_of(content);
    } else if (!path.empty()) {
      auto part = reading_.part(path);
      if (!part) return std::nullopt;
      text = std::move(*part);
    }
    if (!has_words(text)) return std::nullopt;
    return text;
  }

  static bool has_words(std::string_view text) {
    return text.find_first_not_of(" \t\r\n\xEF\xBB\xBF") != std::string_view::npos;
  }

  std::string name_of(const ReadSource& source) {
    const bool named = *source.outer.attribute("name").value() != '\0';
    return reading_.clean_name(named ? source.outer : source.node);
  }

  void take_id(ReadSource& source) {
    // A pdf and its Representation may share one.
    source.id = TranscriptId{reading_.guid_of(source.node)};
    const coding::Text* there = reading_.study.table<coding::Text>().find(source.id);
    if (there == nullptr) return;
    source.there = there->content->text() == source.text->text();
    source.other = !source.there;
  }

  void read_selections(ReadSource& source) {
    said_.clear();
    const auto points = points_of(source.node);
    for (const pugi::xml_node& node : source.node.children()) {
      ReadSelection selection;
      StatedRange stated;
      if (is(node, "PlainTextSelection")) {
        stated = stated_range(node);
      } else if (is(node, "TranscriptSelection")) {
        stated = between_points(points, node);
      } else {
        continue;
      }
      selection.node = node;
      selection.guid = guid_from(node.attribute("guid").value());
      stated.words = words_said(node, stated.start, source);
      source.selections.push_back(std::move(selection));
      source.stated.push_back(std::move(stated));
    }
    read_annotations(source);
  }

  void read_annotations(ReadSource& source) const {
    for (const pugi::xml_node& reference : source.node.children()) {
      if (!is(reference, "NoteRef")) continue;
      const auto note = guid_from(reference.attribute("targetGUID").value());
      const auto found = note ? reading_.annotations.find(*note) : reading_.annotations.end();
      if (found == reading_.annotations.end()) continue;
      ReadSelection selection;
      selection.node = found->second;
      selection.guid = guid_from(selection.node.attribute("guid").value());
      selection.note = note;
      source.stated.push_back(stated_range(selection.node));
      source.selections.push_back(std::move(selection));
    }
  }

  static StatedRange stated_range(const pugi::xml_node& node) {
    return {integer_from(node.attribute("startPosition").value()).value_or(-1),
            integer_from(node.attribute("endPosition").value()).value_or(-1),
            {}};
  }

  // QualCoder repeats the words in a selection's name, ATLAS.ti their beginning, Zwerm too. Others
  // have names of their own there, which are no words of the text.
  std::string words_said(const pugi::xml_node& node, std::int64_t start, const ReadSource& source) {
    std::string name = legal_text(node.attribute("name").value()).text;
    constexpr std::size_t kLongest = 2000;
    if (name.size() < 3 || name.size() > kLongest || names_a_place(name)) return {};
    if (name == source.node.attribute("name").value()) return {};  // QualCoder, in recordings
    const std::string begin = name.substr(0, std::min<std::size_t>(40, name.find_first_of("\n.")));
    if (source.text->holds_at(start, begin)) return name;
    const auto [said, first] = said_.try_emplace(begin);
    if (first) said->second = source.text->text().find(begin) != std::string::npos;
    return said->second ? name : std::string();
  }

  // Where the sync points of a recording's transcript are.
  static ByFileGuid<std::int64_t> points_of(const pugi::xml_node& transcript) {
    ByFileGuid<std::int64_t> points;
    for (const pugi::xml_node& point : transcript.children()) {
      if (!is(point, "SyncPoint")) continue;
      const auto guid = guid_from(point.attribute("guid").value());
      const auto position = integer_from(point.attribute("position").value());
      if (guid && position) points.insert_or_assign(*guid, *position);
    }
    return points;
  }

  // Between two of them.
  static StatedRange between_points(const ByFileGuid<std::int64_t>& points,
                                    const pugi::xml_node& selection) {
    const auto position_of = [&](const char* attribute) {
      const auto guid = guid_from(selection.attribute(attribute).value());
      const auto point = guid ? points.find(*guid) : points.end();
      return point == points.end() ? -1 : point->second;
    };
    return {position_of("fromSyncPoint"), position_of("toSyncPoint"), {}};
  }

  // One reading for the whole file, unless a source of its own tells otherwise.
  void place_all() {
    std::vector<CountedSource> all;
    std::vector<CountedSource> foreign;
    for (const ReadSource& source : reading_.sources) {
      all.push_back({source.text.get(), &source.stated});
      if (!source.counted_here) foreign.push_back(all.back());
    }
    const PositionReading usual = usual_of(reading_.root.attribute("origin").value());
    const PositionReading common = best_reading(foreign, usual);
    if (!(common == usual))
      reading_.tell(say("{0}: de posities zijn geteld als: {1}.",
                        "{0}: the positions are counted as: {2}.", reading_.file_name,
                        words_for(common).nl, words_for(common).en));
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (reading_.sources[i].counted_here) {
        place(reading_.sources[i], {});
        continue;
      }
      const PositionReading own = best_reading({all[i]}, common);
      if (!(own == common))
        reading_.tell(say("{0}: in {1} zijn de posities anders geteld: {2}.",
                          "{0}: in {1} the positions are counted otherwise: {3}.",
                          reading_.file_name, reading_.sources[i].name, words_for(own).nl,
                          words_for(own).en));
      place(reading_.sources[i], own);
      reading_.watch.step();
    }
  }

  void place(ReadSource& source, const PositionReading& counted) {
    for (std::size_t i = 0; i < source.selections.size(); ++i) {
      ReadSelection& selection = source.selections[i];
      const StatedRange& stated = source.stated[i];
      const SourceText::Placed placed = source.text->place(stated, counted);
      selection.span = placed.span;
      selection.placed = !placed.span.empty();
      const auto add_to = [&](Occurrences& met) {
        met.add(source.name + ", " + selection.node.attribute("guid").value());
      };
      const bool other = source.text->has_other_words(stated, placed.span);
      if (!selection.placed) {
        add_to(reading_.without_words);
      } else if (!source.plain && (other || stated.words.empty())) {
        selection.placed = false;
        selection.span.end = selection.span.begin;
        add_to(reading_.unproven);
      } else if (placed.clamped) {
        add_to(reading_.past_the_end);
      } else if (other) {
        add_to(reading_.other_words);
      }
    }
    source.stated = {};
    recount_points(source, counted);
  }

  // What is kept of a recording's transcript counts as exports do from here on.
  static void recount_points(ReadSource& source, const PositionReading& counted) {
    std::unique_ptr<transcripts::TextUnits> units;
    for (pugi::xml_node point : source.node.children()) {
      const auto position = integer_from(point.attribute("position").value());
      if (!is(point, "SyncPoint") || !position) continue;
      if (!units) units = std::make_unique<transcripts::TextUnits>(source.text->text());
      const auto at = source.text->place({*position, *position, {}}, counted).span.begin;
      point.attribute("position").set_value(units->to_code_points(at).value);
    }
  }

  void keep_whole(const pugi::xml_node& node) {
    const Guid& project = reading_.study.info().id;
    reading_.keep_of_project(as_xml(node));
    for (const char* path : {"path", "plainTextPath", "richTextPath"})
      reading_.keep_file(project, node.attribute(path).value());
    reading_.without_text.push_back(transcripts::on_one_line(node.attribute("name").value()));
  }

  ProjectReading& reading_;
  NamesGiven names_;
  // Whether the source at hand says these words somewhere; turns repeat the names of speakers.
  std::unordered_map<std::string, bool> said_;
};

}  // namespace

void read_sources(ProjectReading& reading) {
  SourcesReader(reading).run();
}

}  // namespace exports::refi
