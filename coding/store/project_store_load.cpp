#include <algorithm>
#include <cstring>
#include <map>

#include "coding/store/edit_codec.h"
#include "coding/store/project_store_impl.h"
#include "coding/store/schema.h"
#include "transcripts/unicode.h"

namespace coding::store {

// What SQLite says, as a sentence about the file.
[[noreturn]] void fail(const std::filesystem::path& path, const SQLite::Exception& error) {
  const std::string name = path.string();
  switch (error.getErrorCode()) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
      throw ProjectError(
          say("{}: de laatste wijziging is niet bewaard, de schijf is vol of geeft "
              "fouten. Maak ruimte vrij en probeer het opnieuw.",
              "{}: the last change was not saved, the disk is full or failing. Make "
              "room and try again.",
              name));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw ProjectError(say("{} is bezet door een ander programma. Probeer het zo opnieuw.",
                             "{} is in use by another program. Try again in a moment.", name));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      throw ProjectError(say("{} is beschadigd. Zet een back-up terug met \"zwerm restore\".",
                             "{} is damaged. Put a backup back with \"zwerm restore\".", name));
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      throw ProjectError(
          say("{} kan niet geopend of beschreven worden. Kijk naar de rechten van het "
              "bestand en de map.",
              "{} cannot be opened or written. Look at the rights of the file and "
              "its folder.",
              name));
    default:
      throw ProjectError(say("{}: bewaren of lezen mislukte ({}).",
                             "{}: saving or reading failed ({}).", name,
                             std::string(error.what())));
  }
}

// Settings for a file that may come from somebody else (DESIGN.md section 4).
void harden(SQLite::Database& db, Access access) {
  for (const auto& [option, value] : {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                      {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                      {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                      {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}})
    sqlite3_db_config(db.getHandle(), option, value, nullptr);
  sqlite3_limit(db.getHandle(), SQLITE_LIMIT_LENGTH, 64 << 20);
  db.setBusyTimeout(kBusyMilliseconds);
  db.exec(
      "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA foreign_keys=ON; "
      "PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY");
  if (access == Access::Write) db.exec("PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA");
}

namespace {

struct TextParts {
  std::string text;
  std::vector<std::string> speakers;
  std::vector<transcripts::Turn> turns;
};

// A range of the file, in code points, as bytes of `units`' text; end before start becomes empty.
Span to_span(const transcripts::TextUnits& units, std::int64_t start, std::int64_t end) {
  const auto bounded = [&](std::int64_t value) {
    return transcripts::CodePointOffset{
        static_cast<std::uint32_t>(std::clamp<std::int64_t>(value, 0, units.code_points().value))};
  };
  return units.to_bytes(transcripts::CodePointRange{bounded(start), bounded(end)});
}

class Loading {
 public:
  Loading(ProjectStore::Impl& impl, std::vector<Message>& damage) : impl_(impl), damage_(damage) {}

  Study run() && {
    each_kind([this]<class Row>(std::type_identity<Row>) {
      if constexpr (std::is_same_v<Row, Text>) {
        load_texts();
      } else if constexpr (std::is_same_v<Row, Coding>) {
        load_codings();
      } else {
        SQLite::Statement select(impl_.db, select_sql<Row>());
        while (select.executeStep()) {
          Row row;
          ReadColumns read(select);
          columns(read, row);
          study_.load(std::move(row));
        }
      }
    });
    return std::move(study_);
  }

 private:
  void load_texts() {
    std::map<TranscriptId, TextParts> parts;
    SQLite::Statement texts(impl_.db, "SELECT transcript, text, sha256 FROM transcript_text");
    while (texts.executeStep()) {
      TranscriptId id;
      ReadColumns read(texts);
      read.read(id);
      read.read(parts[id].text);
      const SQLite::Column hash = texts.getColumn(2);
      const Sha256 ours = sha256(parts[id].text);
      if (hash.getBytes() != static_cast<int>(ours.size()) ||
          std::memcmp(hash.getBlob(), ours.data(), ours.size()) != 0)
        damage_.push_back(say("De tekst van gesprek \"{}\" wijkt af van de opgeslagen controlesom.",
                              "The text of transcript \"{}\" differs from its stored checksum.",
                              name_of(id)));
    }
    load_speakers(parts);
    load_turns(parts);
    for (auto& [id, part] : parts) make_text(id, part);
  }

  void load_speakers(std::map<TranscriptId, TextParts>& parts) {
    SQLite::Statement rows(
        impl_.db, "SELECT transcript, label FROM speaker_label ORDER BY transcript, number");
    while (rows.executeStep()) {
      TranscriptId id;
      ReadColumns read(rows);
      read.read(id);
      read.read(parts[id].speakers.emplace_back());
    }
  }

  // Positions stay in code points until the text is indexed (make_text).
  void load_turns(std::map<TranscriptId, TextParts>& parts) {
    SQLite::Statement rows(impl_.db,
                           "SELECT transcript, start, \"end\", speaker, time_ms, cut FROM turn "
                           "ORDER BY transcript, number");
    while (rows.executeStep()) {
      TranscriptId id;
      transcripts::Turn turn;
      std::optional<std::int64_t> time;
      ReadColumns read(rows);
      read.read(id), read.read(turn.span.begin.value), read.read(turn.span.end.value);
      read.read(turn.speaker), read.read(time), read.read(turn.cut);
      if (time) turn.time = transcripts::Milliseconds(*time);
      parts[id].turns.push_back(std::move(turn));
    }
  }

  void make_text(const TranscriptId& id, TextParts& part) {
    const transcripts::TextUnits units(part.text);
    for (transcripts::Turn& turn : part.turns)
      turn.span = to_span(units, turn.span.begin.value, turn.span.end.value);
    transcripts::TranscriptPtr content;
    try {
      content = std::make_shared<transcripts::Transcript>(part.text, std::move(part.turns),
                                                          part.speakers);
    } catch (const transcripts::Error& error) {
      damage_.push_back(
          say("Gesprek \"{}\": {}", "Transcript \"{}\": {}", name_of(id), error.message().nl));
      content = std::make_shared<transcripts::Transcript>(
          transcripts::clean_utf8(part.text).text, std::vector<transcripts::Turn>(), part.speakers);
    }
    study_.load(Text{id, std::move(content)});
  }

  std::string name_of(const TranscriptId& id) const {
    const TranscriptInfo* info = study_.transcripts().find(id);
    return info != nullptr ? info->name : id.to_string();
  }

  void load_codings() {
    std::vector<Coding> codings;
    SQLite::Statement rows(impl_.db,
                           "SELECT id, transcript, start, \"end\", code, coder, made FROM coding");
    while (rows.executeStep()) {
      Coding coding;
      std::int64_t start = 0;
      std::int64_t end = 0;
      ReadColumns read(rows);
      read.read(coding.id), read.read(coding.transcript), read.read(start), read.read(end);
      read.read(coding.code), read.read(coding.coder), read.read(coding.made);
      const Text* text = study_.table<Text>().find(coding.transcript);
      if (text == nullptr) {
        damage_.push_back(say("Codering {} hoort bij een gesprek dat er niet is.",
                              "Coding {} belongs to a transcript that is not there.",
                              coding.id.to_string()));
        continue;
      }
      coding.span = to_span(text->content->units(), start, end);
      codings.push_back(coding);
    }
    study_.load_codings(std::move(codings));
  }

  ProjectStore::Impl& impl_;
  std::vector<Message>& damage_;
  Study study_;
};

}  // namespace

Study ProjectStore::load(std::vector<Message>& damage) {
  try {
    return Loading(*impl_, damage).run();
  } catch (const SQLite::Exception& error) {
    fail(impl_->path, error);
  }
}

std::vector<HistoryEntry> ProjectStore::history() {
  std::vector<HistoryEntry> entries;
  try {
    SQLite::Statement rows(impl_->db,
                           "SELECT number, time, coder, kind, title_nl, title_en, state, of FROM "
                           "history ORDER BY number");
    while (rows.executeStep()) {
      HistoryEntry entry;
      ReadColumns read(rows);
      read.read(entry.number), read.read(entry.time), read.read(entry.coder);
      read.read(entry.kind), read.read(entry.title.nl), read.read(entry.title.en);
      read.read(entry.state), read.read(entry.of);
      entries.push_back(std::move(entry));
    }
  } catch (const SQLite::Exception& error) {
    fail(impl_->path, error);
  }
  return entries;
}

std::vector<Edit> ProjectStore::payload(std::int64_t entry) {
  std::string bytes;
  try {
    auto& select =
        impl_->statement("SELECT bytes FROM history_chunk WHERE entry = ? ORDER BY part");
    Bind(select).add(entry);
    while (select.executeStep()) bytes += select.getColumn(0).getString();
    select.reset();
  } catch (const SQLite::Exception& error) {
    fail(impl_->path, error);
  }
  return decode(bytes.empty() ? std::string_view("\1", 1) : std::string_view(bytes));
}

std::optional<std::string> ProjectStore::draft(std::string_view field) {
  try {
    auto& select = impl_->statement("SELECT text FROM draft WHERE field = ?");
    Bind(select).add(std::string(field));
    if (!select.executeStep()) return std::nullopt;
    std::string text = select.getColumn(0).getString();
    select.reset();
    return text;
  } catch (const SQLite::Exception& error) {
    fail(impl_->path, error);
  }
}

std::vector<Message> ProjectStore::check_file() {
  std::vector<Message> wrong;
  try {
    SQLite::Statement check(impl_->db, "PRAGMA integrity_check(20)");
    while (check.executeStep())
      if (const std::string said = check.getColumn(0).getString(); said != "ok")
        wrong.push_back(say("Het bestand is beschadigd: {}", "The file is damaged: {}", said));
    SQLite::Statement keys(impl_->db, "PRAGMA foreign_key_check");
    while (keys.executeStep())
      wrong.push_back(say("Een rij in {} verwijst naar iets dat er niet is.",
                          "A row in {} refers to what is not there.",
                          keys.getColumn(0).getString()));
    SQLite::Statement schema(impl_->db,
                             "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view')");
    while (schema.executeStep())
      wrong.push_back(say("Het bestand bevat {}, dat Zwerm niet gemaakt heeft.",
                          "The file holds {}, which Zwerm did not make.",
                          schema.getColumn(0).getString()));
  } catch (const SQLite::Exception& error) {
    wrong.push_back(
        say("Het bestand is beschadigd: {}", "The file is damaged: {}", std::string(error.what())));
  }
  return wrong;
}

}  // namespace coding::store
