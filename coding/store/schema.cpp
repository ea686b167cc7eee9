#include "coding/store/schema.h"

namespace coding::store {
namespace {

// Tables that a step makes or changes.
constexpr const char* kCode =
    "CREATE TABLE code(id BLOB PRIMARY KEY, parent BLOB REFERENCES code(id) DEFERRABLE INITIALLY "
    "DEFERRED, position INTEGER NOT NULL, name TEXT NOT NULL, colour INTEGER NOT NULL, codable "
    "INTEGER NOT NULL, kind INTEGER NOT NULL, short_definition TEXT NOT NULL, definition TEXT NOT "
    "NULL, when_to_use TEXT NOT NULL, when_not_to_use TEXT NOT NULL, example TEXT NOT NULL, origin "
    "INTEGER NOT NULL, shortcut TEXT NOT NULL, defined INTEGER NOT NULL) STRICT";
constexpr const char* kCoding =
    "CREATE TABLE coding(id BLOB PRIMARY KEY, transcript BLOB NOT NULL REFERENCES transcript(id) "
    "DEFERRABLE INITIALLY DEFERRED, start INTEGER NOT NULL, \"end\" INTEGER NOT NULL, code BLOB "
    "NOT "
    "NULL REFERENCES code(id) DEFERRABLE INITIALLY DEFERRED, coder BLOB NOT NULL REFERENCES "
    "coder(id) DEFERRABLE INITIALLY DEFERRED, made INTEGER NOT NULL, weight INTEGER, checked "
    "INTEGER NOT NULL, good_quote INTEGER NOT NULL) STRICT, WITHOUT ROWID";
constexpr const char* kCodebookVersion =
    "CREATE TABLE codebook_version(id BLOB PRIMARY KEY, name TEXT NOT NULL, coder BLOB REFERENCES "
    "coder(id) DEFERRABLE INITIALLY DEFERRED, made INTEGER NOT NULL) STRICT";
constexpr const char* kVersionedCode =
    "CREATE TABLE codebook_version_code(version BLOB NOT NULL REFERENCES codebook_version(id) "
    "DEFERRABLE INITIALLY DEFERRED, code BLOB NOT NULL, parent BLOB, position INTEGER NOT NULL, "
    "name TEXT NOT NULL, colour INTEGER NOT NULL, codable INTEGER NOT NULL, kind INTEGER NOT NULL, "
    "short_definition TEXT NOT NULL, definition TEXT NOT NULL, when_to_use TEXT NOT NULL, "
    "when_not_to_use TEXT NOT NULL, example TEXT NOT NULL, origin INTEGER NOT NULL, shortcut TEXT "
    "NOT NULL, defined INTEGER NOT NULL, PRIMARY KEY(version, code)) STRICT";
constexpr const char* kMark =
    "CREATE TABLE mark(id BLOB PRIMARY KEY, transcript BLOB NOT NULL REFERENCES transcript(id) "
    "DEFERRABLE INITIALLY DEFERRED, start INTEGER NOT NULL, \"end\" INTEGER NOT NULL, kind INTEGER "
    "NOT NULL, coder BLOB NOT NULL REFERENCES coder(id) DEFERRABLE INITIALLY DEFERRED, label TEXT "
    "NOT NULL, made INTEGER NOT NULL) STRICT";
constexpr const char* kKeptQuery =
    "CREATE TABLE kept_query(id BLOB PRIMARY KEY, name TEXT NOT NULL, coder BLOB REFERENCES "
    "coder(id) DEFERRABLE INITIALLY DEFERRED, changed INTEGER NOT NULL, text TEXT NOT NULL) STRICT";
constexpr const char* kCrosswalk =
    "CREATE TABLE crosswalk(older BLOB NOT NULL REFERENCES code(id) DEFERRABLE INITIALLY DEFERRED, "
    "newer BLOB NOT NULL REFERENCES code(id) DEFERRABLE INITIALLY DEFERRED, comparability INTEGER "
    "NOT NULL, note TEXT NOT NULL, PRIMARY KEY(older, newer)) STRICT";
constexpr const char* kKeptElement =
    "CREATE TABLE kept_element(id BLOB PRIMARY KEY, owner BLOB NOT NULL, position INTEGER NOT "
    "NULL, xml TEXT NOT NULL) STRICT";
constexpr const char* kKeptFile =
    "CREATE TABLE kept_file(id BLOB PRIMARY KEY, owner BLOB NOT NULL, file_name TEXT NOT NULL, "
    "bytes BLOB NOT NULL) STRICT";

// A change to these is a new version with a numbered step, and a test that opens the old version.
constexpr const char* kCreate[] = {
    "CREATE TABLE project(id BLOB PRIMARY KEY, name TEXT NOT NULL) STRICT",
    "CREATE TABLE coder(id BLOB PRIMARY KEY, name TEXT NOT NULL) STRICT",
    kCode,
    "CREATE TABLE code_set(id BLOB PRIMARY KEY, name TEXT NOT NULL) STRICT",
    "CREATE TABLE code_set_member(code_set BLOB NOT NULL REFERENCES code_set(id) DEFERRABLE "
    "INITIALLY DEFERRED, code BLOB NOT NULL REFERENCES code(id) DEFERRABLE INITIALLY DEFERRED, "
    "PRIMARY KEY(code_set, code)) STRICT",
    "CREATE TABLE pps(id BLOB PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL) STRICT",
    "CREATE TABLE participant(id BLOB PRIMARY KEY, name TEXT NOT NULL) STRICT",
    "CREATE TABLE participant_pps(participant BLOB NOT NULL REFERENCES participant(id) DEFERRABLE "
    "INITIALLY DEFERRED, pps BLOB NOT NULL REFERENCES pps(id) DEFERRABLE INITIALLY DEFERRED, "
    "PRIMARY KEY(participant, pps)) STRICT",
    "CREATE TABLE transcript(id BLOB PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, "
    "file_name TEXT NOT NULL, file_sha256 TEXT NOT NULL) STRICT",
    "CREATE TABLE transcript_text(transcript BLOB PRIMARY KEY REFERENCES transcript(id) DEFERRABLE "
    "INITIALLY DEFERRED, text TEXT NOT NULL, sha256 BLOB NOT NULL) STRICT",
    "CREATE TABLE speaker_label(transcript BLOB NOT NULL, number INTEGER NOT NULL, label TEXT NOT "
    "NULL, PRIMARY KEY(transcript, number)) STRICT, WITHOUT ROWID",
    "CREATE TABLE turn(transcript BLOB NOT NULL, number INTEGER NOT NULL, start INTEGER NOT NULL, "
    "\"end\" INTEGER NOT NULL, speaker INTEGER NOT NULL, time_ms INTEGER, cut TEXT NOT NULL, "
    "PRIMARY KEY(transcript, number)) STRICT, WITHOUT ROWID",
    "CREATE TABLE transcript_pps(transcript BLOB NOT NULL REFERENCES transcript(id) DEFERRABLE "
    "INITIALLY DEFERRED, pps BLOB NOT NULL REFERENCES pps(id) DEFERRABLE INITIALLY DEFERRED, "
    "PRIMARY KEY(transcript, pps)) STRICT",
    "CREATE TABLE speaker(transcript BLOB NOT NULL REFERENCES transcript(id) DEFERRABLE INITIALLY "
    "DEFERRED, label TEXT NOT NULL, participant BLOB REFERENCES participant(id) DEFERRABLE "
    "INITIALLY DEFERRED, PRIMARY KEY(transcript, label)) STRICT",
    "CREATE TABLE attribute(id BLOB PRIMARY KEY, owner_kind INTEGER NOT NULL, position INTEGER NOT "
    "NULL, name TEXT NOT NULL, type INTEGER NOT NULL) STRICT",
    "CREATE TABLE attribute_value(attribute BLOB NOT NULL REFERENCES attribute(id) DEFERRABLE "
    "INITIALLY DEFERRED, owner BLOB NOT NULL, value TEXT NOT NULL, PRIMARY KEY(attribute, owner)) "
    "STRICT",
    kCoding,
    "CREATE TABLE memo(id BLOB PRIMARY KEY, owner_kind INTEGER NOT NULL, owner BLOB NOT NULL, "
    "coder BLOB REFERENCES coder(id) DEFERRABLE INITIALLY DEFERRED, changed INTEGER NOT NULL, text "
    "TEXT NOT NULL) STRICT",
    kCodebookVersion,
    kVersionedCode,
    kMark,
    kKeptQuery,
    kCrosswalk,
    kKeptElement,
    kKeptFile,
    "CREATE TABLE history(number INTEGER PRIMARY KEY, time INTEGER NOT NULL, coder BLOB, kind TEXT "
    "NOT NULL, title_nl TEXT NOT NULL, title_en TEXT NOT NULL, state INTEGER NOT NULL, of INTEGER) "
    "STRICT",
    "CREATE TABLE history_chunk(entry INTEGER NOT NULL, part INTEGER NOT NULL, bytes BLOB NOT "
    "NULL, PRIMARY KEY(entry, part)) STRICT",
    "CREATE TABLE draft(field TEXT PRIMARY KEY, text TEXT NOT NULL, changed INTEGER NOT NULL) "
    "STRICT",
};

}  // namespace

std::span<const char* const> create_statements() {
  return kCreate;
}

std::span<const MigrationStep> migration_steps() {
  static const MigrationStep steps[] = {
      {2,
       {"CREATE TABLE before AS SELECT * FROM code", "DROP TABLE code", kCode,
        "INSERT INTO code SELECT *, 0 FROM before", "DROP TABLE before",
        "ALTER TABLE coding ADD COLUMN weight INTEGER",
        "ALTER TABLE coding ADD COLUMN checked INTEGER NOT NULL DEFAULT 0", kCodebookVersion,
        kVersionedCode, kMark}},
      {3,
       {"CREATE TABLE before AS SELECT * FROM coding", "DROP TABLE coding", kCoding,
        "INSERT INTO coding SELECT *, 0 FROM before", "DROP TABLE before", kKeptQuery, kCrosswalk}},
      {4, {kKeptElement, kKeptFile}}};
  return steps;
}

}  // namespace coding::store
