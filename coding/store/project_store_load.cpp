// The reading half of project_store.h: the whole file into a Study, whatever its state.
#include <cstring>
#include <map>

#include <sqlite3.h>

#include "coding/store/code_point_scan.h"
#include "coding/store/edit_codec.h"
#include "coding/store/project_store_impl.h"
#include "transcripts/unicode.h"

namespace coding::store {
namespace {

struct TextParts {
  std::string text;
  std::vector<std::string> speakers;
  std::vector<transcripts::Turn> turns;  // their spans still count code points
};

// A range of the file, in code points, as bytes of `units`' text; an empty span, which is nowhere
// allowed, where the text has no such range.
Span to_span(const transcripts::TextUnits& units, std::int64_t start, std::int64_t end) {
  if (start < 0 || start >= end || end > std::int64_t{units.code_points().value}) return {};
  return units.to_bytes(transcripts::CodePointRange{{static_cast<std::uint32_t>(start)},
                                                    {static_cast<std::uint32_t>(end)}});
}

// Out of range stays out of range.
std::uint32_t bounded(std::int64_t number) {
  return number < 0 || number > UINT32_MAX ? UINT32_MAX : static_cast<std::uint32_t>(number);
}

class Loading {
 public:
  Loading(SQLite::Database& db, Watch& watch) : db_(db), watch_(watch) {}

  ProjectStore::Loaded run() && {
    SQLite::Transaction one_moment(db_);
    watch_.begin(transcripts::Stage::Opening, steps());
    each_kind([this]<class Row>(std::type_identity<Row>) {
      guarded(Row::kTable, [this] {
        if constexpr (std::is_same_v<Row, Text>) {
          read_texts();
        } else if constexpr (std::is_same_v<Row, Coding>) {
          load_codings();
        } else if constexpr (std::is_same_v<Row, Mark>) {
          load_marks();
        } else {
          load_rows<Row>();
        }
      });
      if constexpr (std::is_same_v<Row, Text>) make_texts();
    });
    guarded("history", [this] { load_history(); });
    return std::move(loaded_);
  }

 private:
  // Reads as far as it goes: what comes after a broken page of one table is still read.
  template <class Work>
  void guarded(const char* table, Work work) {
    try {
      work();
    } catch (const SQLite::Exception& error) {
      if (!is_damage(error)) throw;
      tell(say("De tabel {} is beschadigd en is niet helemaal gelezen.",
               "The table {} is damaged and was not read completely.", table));
    }
  }

  // Of texts each is one, of codings and entries so many together.
  static constexpr std::size_t kTogether = 1000;
  std::size_t steps() {
    std::int64_t steps = 0;
    guarded("sqlite_schema", [&] {
      SQLite::Statement count(db_,
                              "SELECT (SELECT count(*) FROM transcript_text) + (SELECT count(*) "
                              "FROM coding) / ?1 + (SELECT count(*) FROM history) / ?1");
      count.bind(1, static_cast<std::int64_t>(kTogether));
      if (count.executeStep()) steps = count.getColumn(0).getInt64();
    });
    return static_cast<std::size_t>(steps);
  }
  void step_among(std::size_t rows) {
    if (rows % kTogether == kTogether - 1) watch_.step();
  }

  void tell(Message message) {
    if (loaded_.damage.size() < 200) loaded_.damage.push_back(std::move(message));
  }

  template <class Row>
  void load_rows() {
    SQLite::Statement select(db_, select_sql<Row>());
    ReadColumns read(select);
    while (read.step()) {
      Row row;
      columns(read, row);
      columns(
          [&]<class Value>(const char*, Value& value) {
            if constexpr (std::is_same_v<Value, std::string>) make_readable(value, Row::kTable);
          },
          row);
      loaded_.study.load(std::move(row));
    }
  }

  void make_readable(std::string& text, const char* table) {
    if (transcripts::is_utf8(text)) return;
    text = transcripts::clean_utf8(text).text;
    tell(say("In de tabel {} staan tekens die niet te lezen zijn.",
             "The table {} holds characters that cannot be read.", table));
  }

  void read_texts() {
    SQLite::Statement texts(db_, "SELECT transcript, text, sha256 FROM transcript_text");
    ReadColumns read(texts);
    while (read.step()) {
      TranscriptId id;
      watch_.step();
      read.read(id);
      TextParts& parts = parts_[id];
      read.read(parts.text);
      const SQLite::Column hash = texts.getColumn(2);
      const Sha256 ours = sha256(parts.text);
      if (hash.getBytes() != static_cast<int>(ours.size()) ||
          std::memcmp(hash.getBlob(), ours.data(), ours.size()) != 0)
        tell(say("De tekst van gesprek \"{}\" wijkt af van de opgeslagen controlesom.",
                 "The text of transcript \"{}\" differs from its stored checksum.", name_of(id)));
    }
    guarded("speaker_label", [this] { read_speakers(); });
    guarded("turn", [this] { read_turns(); });
  }

  // The parts of `id`, which mostly is the one before; null where it has no text.
  TextParts* parts_of(const TranscriptId& id) {
    if (last_ == parts_.end() || last_->first != id) last_ = parts_.find(id);
    return last_ == parts_.end() ? nullptr : &last_->second;
  }

  void read_speakers() {
    SQLite::Statement rows(
        db_, "SELECT transcript, label FROM speaker_label ORDER BY transcript, number");
    ReadColumns read(rows);
    last_ = parts_.end();
    while (read.step()) {
      TranscriptId id;
      std::string label;
      read.read(id), read.read(label);
      make_readable(label, "speaker_label");
      if (TextParts* parts = parts_of(id)) parts->speakers.push_back(std::move(label));
    }
  }

  void read_turns() {
    SQLite::Statement rows(db_,
                           "SELECT transcript, start, \"end\", speaker, time_ms, cut FROM turn "
                           "ORDER BY transcript, number");
    ReadColumns read(rows);
    last_ = parts_.end();
    while (read.step()) {
      TranscriptId id;
      std::int64_t start = 0;
      std::int64_t end = 0;
      std::int64_t speaker = 0;
      std::optional<std::int64_t> time;
      transcripts::Turn turn;
      read.read(id), read.read(start), read.read(end), read.read(speaker), read.read(time);
      read.read(turn.cut);
      make_readable(turn.cut, "turn");
      turn.span = {{bounded(start)}, {bounded(end)}};
      turn.speaker = bounded(speaker);
      if (time) turn.time = transcripts::Milliseconds(*time);
      if (TextParts* parts = parts_of(id)) parts->turns.push_back(std::move(turn));
    }
  }

  void make_texts() {
    for (auto& [id, parts] : parts_) loaded_.study.load(Text{id, make_text(id, parts)});
    parts_.clear();
  }

  // From code points to bytes; a turn that lies nowhere in the text becomes an empty one.
  static void place_turns(TextParts& parts) {
    CodePointScan scan(parts.text);
    for (transcripts::Turn& turn : parts.turns) {
      const auto begin = scan.byte_of(turn.span.begin.value);
      const auto end = scan.byte_of(turn.span.end.value);
      turn.span = begin && end ? Span{*begin, *end} : Span{};
    }
  }

  transcripts::TranscriptPtr make_text(const TranscriptId& id, TextParts& parts) {
    place_turns(parts);
    try {
      return std::make_shared<transcripts::Transcript>(std::move(parts.text),
                                                       std::move(parts.turns), parts.speakers);
    } catch (const transcripts::Error& error) {
      const Message& why = error.message();
      tell({fmt::format("Gesprek \"{}\" is zonder beurten gelezen. {}", name_of(id), why.nl),
            fmt::format("Transcript \"{}\" was read without turns. {}", name_of(id), why.en)});
      parts.text = text_of(id);  // once more, for what a Transcript refuses is gone
      make_readable(parts.text, "transcript_text");
      return std::make_shared<transcripts::Transcript>(
          std::move(parts.text), std::vector<transcripts::Turn>(), std::move(parts.speakers));
    }
  }

  std::string text_of(const TranscriptId& id) {
    SQLite::Statement select(db_, "SELECT text FROM transcript_text WHERE transcript = ?");
    Bind(select).add(id);
    return select.executeStep() ? select.getColumn(0).getString() : std::string();
  }

  std::string name_of(const TranscriptId& id) const {
    const TranscriptInfo* info = loaded_.study.transcripts().find(id);
    return info != nullptr ? info->name : id.to_string();
  }

  void load_codings() {
    std::vector<Coding> codings;
    // A page that cannot be read ends the loop; what was read before is kept.
    guarded(Coding::kTable, [&] { read_codings(codings); });
    loaded_.study.load_codings(std::move(codings));
  }

  void read_codings(std::vector<Coding>& codings) {
    SQLite::Statement rows(db_,
                           "SELECT id, transcript, start, \"end\", code, coder, made, weight, "
                           "checked, good_quote FROM coding");
    ReadColumns read(rows);
    while (read.step()) {
      Coding coding;
      std::int64_t start = 0;
      std::int64_t end = 0;
      read.read(coding.id), read.read(coding.transcript), read.read(start), read.read(end);
      read.read(coding.code), read.read(coding.coder), read.read(coding.made);
      read.read(coding.weight), read.read(coding.checked), read.read(coding.good_quote);
      if (const Text* text = loaded_.study.table<Text>().find(coding.transcript))
        coding.span = to_span(text->content->units(), start, end);
      codings.push_back(coding);
      step_among(codings.size());
    }
  }

  void load_marks() {
    SQLite::Statement rows(
        db_, "SELECT id, transcript, start, \"end\", kind, coder, label, made FROM mark");
    ReadColumns read(rows);
    while (read.step()) {
      Mark mark;
      std::int64_t start = 0;
      std::int64_t end = 0;
      read.read(mark.id), read.read(mark.transcript), read.read(start), read.read(end);
      read.read(mark.kind), read.read(mark.coder), read.read(mark.label), read.read(mark.made);
      make_readable(mark.label, Mark::kTable);
      if (const Text* text = loaded_.study.table<Text>().find(mark.transcript))
        mark.span = to_span(text->content->units(), start, end);
      loaded_.study.load(std::move(mark));
    }
  }

  void load_history() {
    // Nobody gets so far; what a hostile file holds beyond it could not be counted on from.
    constexpr std::int64_t kLastNumber = std::int64_t{1} << 53;
    SQLite::Statement rows(db_,
                           "SELECT number, time, coder, kind, title_nl, title_en, state, of FROM "
                           "history ORDER BY number");
    ReadColumns read(rows);
    while (read.step()) {
      HistoryEntry entry;
      read.read(entry.number), read.read(entry.time), read.read(entry.coder);
      read.read(entry.kind), read.read(entry.title.nl), read.read(entry.title.en);
      read.read(entry.state), read.read(entry.of);
      for (std::string* text : {&entry.kind, &entry.title.nl, &entry.title.en})
        make_readable(*text, "history");
      if (entry.number < 1 || entry.number > kLastNumber) {
        loaded_.damage.push_back(say("De geschiedenis heeft een onmogelijk nummer ({}).",
                                     "The history has an impossible number ({}).", entry.number));
        continue;
      }
      if (entry.state < HistoryEntry::State::Applied || entry.state > HistoryEntry::State::Final)
        entry.state = HistoryEntry::State::Final;
      loaded_.history.push_back(std::move(entry));
      step_among(loaded_.history.size());
    }
  }

  using AllParts = std::map<TranscriptId, TextParts>;
  SQLite::Database& db_;
  Watch& watch_;
  ProjectStore::Loaded loaded_;
  AllParts parts_;
  AllParts::iterator last_ = parts_.end();
};

}  // namespace

ProjectStore::Loaded ProjectStore::load(Watch& watch) {
  require_may_touch(*impl_);
  return translated(impl_->path, [&] {
    Loaded loaded = Loading(*impl_->db, watch).run();
    load_drafts(*impl_);
    return loaded;
  });
}

}  // namespace coding::store
