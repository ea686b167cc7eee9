#include "tests/support/foreign_projects.h"

#include <algorithm>

#include <fmt/format.h>

#include "coding/lookup.h"
#include "coding/project.h"
#include "exports/foreign/read.h"
#include "exports/safe_file.h"

namespace tests {
namespace {

// As SQLAlchemy makes them of remram44/taguette, taguette/database/models.py, commit 00cc79db.
const char* const kTaguette = R"(
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL);
CREATE TABLE users (login VARCHAR(30) NOT NULL, created DATETIME NOT NULL,
  hashed_password VARCHAR(192), password_set_date DATETIME, language VARCHAR(10),
  email VARCHAR(256), email_sent DATETIME, CONSTRAINT pk_users PRIMARY KEY (login));
CREATE TABLE projects (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL,
  description TEXT NOT NULL, created DATETIME NOT NULL);
CREATE TABLE project_members (project_id INTEGER NOT NULL, user_login VARCHAR(30) NOT NULL,
  privileges VARCHAR(11) NOT NULL,
  CONSTRAINT pk_project_members PRIMARY KEY (project_id, user_login),
  FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE,
  FOREIGN KEY(user_login) REFERENCES users (login) ON DELETE CASCADE ON UPDATE CASCADE);
CREATE TABLE documents (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL,
  description TEXT NOT NULL, filename VARCHAR(200) NOT NULL, created DATETIME NOT NULL,
  project_id INTEGER NOT NULL, text_direction VARCHAR(13) NOT NULL, contents TEXT NOT NULL,
  FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE);
CREATE TABLE commands (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, date DATETIME NOT NULL,
  user_login VARCHAR(30) NOT NULL, project_id INTEGER NOT NULL, document_id INTEGER,
  payload TEXT NOT NULL, FOREIGN KEY(user_login) REFERENCES users (login) ON UPDATE CASCADE,
  FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE);
CREATE TABLE highlights (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL, start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL,
  snippet TEXT NOT NULL, FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE);
CREATE TABLE tags (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL,
  path VARCHAR(200) NOT NULL, description TEXT NOT NULL,
  CONSTRAINT uq_tags_project_id UNIQUE (project_id, path),
  FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE);
CREATE TABLE highlight_tags (highlight_id INTEGER NOT NULL, tag_id INTEGER NOT NULL,
  CONSTRAINT pk_highlight_tags PRIMARY KEY (highlight_id, tag_id),
  FOREIGN KEY(highlight_id) REFERENCES highlights (id) ON DELETE CASCADE,
  FOREIGN KEY(tag_id) REFERENCES tags (id) ON DELETE CASCADE);
CREATE INDEX idx_project_document ON commands (project_id, document_id);
CREATE INDEX ix_highlights_document_id ON highlights (document_id);
INSERT INTO users (login, created) VALUES ('admin', '2026-03-01 09:00:00.000000');
INSERT INTO projects VALUES (1, 'Wijken', '', '2026-03-01 09:00:00.123456');
)";

// Of ccbogel/QualCoder, src/qualcoder/__main__.py (new_project) and app.py (update_coder_names),
// commit 36c58b10: the tables that are read, and some that are not.
const char* const kQualCoder = R"(
CREATE TABLE project (databaseversion text, date text, memo text,about text, bookmarkfile integer,
  bookmarkpos integer, codername text, recently_used_codes text, avbookmarkfile integer,
  avbookmarkmsec integer, avbookmarktextpos integer);
CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text,
  owner text, date text, av_text_id integer, risid integer, unique(name));
CREATE TABLE code_image (imid integer primary key,id integer,x1 integer, y1 integer, width integer,
  height integer, cid integer, memo text, date text, owner text, important integer,
  pdf_page integer);
CREATE TABLE code_av (avid integer primary key,id integer,pos0 integer, pos1 integer, cid integer,
  memo text, date text, owner text, important integer);
CREATE TABLE annotation (anid integer primary key, fid integer,pos0 integer, pos1 integer,
  memo text, owner text, date text, unique(fid,pos0,pos1,owner));
CREATE TABLE attribute_type (name text primary key, date text, owner text, memo text,
  caseOrFile text, valuetype text);
CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text,
  id integer, date text, owner text, unique(name,attr_type,id));
CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer,
  pos1 integer, owner text, date text, memo text);
CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text,date text,
  constraint ucm unique(name));
CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text,
  supercatid integer, unique(name));
CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer,seltext text,
  pos0 integer, pos1 integer, owner text, date text, memo text, avid integer, important integer,
  unique(cid,fid,pos0,pos1, owner));
CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text,
  date text, color text, supercid integer, unique(name));
CREATE TABLE journal (jid integer primary key, name text, jentry text, date text, owner text,
  unique(name));
CREATE TABLE coder_names (name TEXT UNIQUE NOT NULL,
  visibility INTEGER NOT NULL DEFAULT 1 CHECK (visibility IN (0, 1)));
CREATE VIEW code_text_visible AS SELECT code_text.* FROM code_text
  LEFT JOIN coder_names ON code_text.owner = coder_names.name WHERE coder_names.visibility = 1;
INSERT INTO project VALUES ('v17', '2024-01-15 10:00:00', '', 'QualCoder 4.0', 0, 0, 'Anna', '',
  null, null, null);
)";

const char* const kDay = "2024-02-01 11:30:00";

}  // namespace

TaguetteFile::TaguetteFile() : file(kTaguette) {}

TaguetteFile& TaguetteFile::document(int id, const std::string& name, const std::string& html,
                                     const std::string& description) {
  file.insert("documents",
              "id, name, description, filename, created, project_id, text_direction, contents",
              {std::int64_t{id}, name, description, name + ".docx", "2026-03-02 10:00:00.000000",
               std::int64_t{1}, "LEFT_TO_RIGHT", html});
  return *this;
}

TaguetteFile& TaguetteFile::tag(int id, const std::string& path, const std::string& description) {
  file.insert("tags", "id, project_id, path, description",
              {std::int64_t{id}, std::int64_t{1}, path, description});
  return *this;
}

TaguetteFile& TaguetteFile::highlight(int id, int document, int start, int end,
                                      const std::vector<int>& tags, const std::string& user) {
  file.insert("highlights", "id, document_id, start_offset, end_offset, snippet",
              {std::int64_t{id}, std::int64_t{document}, std::int64_t{start}, std::int64_t{end},
               "<p>…</p>"});
  for (const int tag : tags)
    file.insert("highlight_tags", "highlight_id, tag_id", {std::int64_t{id}, std::int64_t{tag}});
  if (user.empty()) return *this;
  file.insert("commands", "date, user_login, project_id, document_id, payload",
              {"2026-03-03 12:00:00.500000", user, std::int64_t{1}, std::int64_t{document},
               fmt::format(R"({{"end_offset": {}, "highlight_id": {}, "start_offset": {}, )"
                           R"("tags": [{}], "type": "highlight_add"}})",
                           end, id, start, fmt::join(tags, ", "))});
  return *this;
}

QualCoderFile::QualCoderFile() : file(kQualCoder) {}

QualCoderFile& QualCoderFile::source(int id, const std::string& name, const SqliteCell& text,
                                     const std::string& memo) {
  file.insert("source", "id, name, fulltext, memo, owner, date",
              {std::int64_t{id}, name, text, memo, "Anna", kDay});
  return *this;
}

QualCoderFile& QualCoderFile::category(int id, const std::string& name, const SqliteCell& above) {
  file.insert("code_cat", "catid, name, owner, date, memo, supercatid",
              {std::int64_t{id}, name, "Anna", kDay, "", above});
  return *this;
}

QualCoderFile& QualCoderFile::code(int id, const std::string& name, const SqliteCell& category,
                                   const SqliteCell& above, const std::string& memo) {
  file.insert("code_name", "cid, name, memo, catid, owner, date, color, supercid",
              {std::int64_t{id}, name, memo, category, "Anna", kDay, "#AA5500", above});
  return *this;
}

QualCoderFile& QualCoderFile::coding(int code, int source, int start, int end,
                                     const std::string& words, const std::string& owner,
                                     const std::string& memo, const SqliteCell& important) {
  file.insert("code_text", "cid, fid, seltext, pos0, pos1, owner, date, memo, important",
              {std::int64_t{code}, std::int64_t{source}, words, std::int64_t{start},
               std::int64_t{end}, owner, kDay, memo, important});
  return *this;
}

QualCoderFile& QualCoderFile::person(int id, const std::string& name, const std::string& memo) {
  file.insert("cases", "caseid, name, memo, owner, date",
              {std::int64_t{id}, name, memo, "Anna", kDay});
  return *this;
}

QualCoderFile& QualCoderFile::person_says(int person, int source, int start, int end) {
  file.insert("case_text", "caseid, fid, pos0, pos1, owner, date, memo",
              {std::int64_t{person}, std::int64_t{source}, std::int64_t{start}, std::int64_t{end},
               "Anna", kDay, ""});
  return *this;
}

QualCoderFile& QualCoderFile::attribute(const std::string& name, const std::string& kind,
                                        const std::string& type, int id, const std::string& value) {
  file.run(
      fmt::format("INSERT OR IGNORE INTO attribute_type VALUES ('{}', '{}', 'Anna', '', '{}', "
                  "'{}')",
                  name, kDay, kind, type));
  file.insert("attribute", "name, attr_type, value, id, date, owner",
              {name, kind, value, std::int64_t{id}, kDay, "Anna"});
  return *this;
}

ReadForeign read_foreign(const std::string& bytes, const coding::Study& study) {
  ReadForeign read{study, {}, {}};
  if (study.table<coding::ProjectInfo>().empty()) {
    coding::EditGroup start{"new", {}, {}, {}};
    start.edits.emplace_back(coding::Put<coding::ProjectInfo>{{coding::Guid::make(), "studie"}});
    read.study.change(start);
  }
  const auto import = exports::foreign::read_project(read.study, bytes, "a.db", {{}, {1000}});
  read.study.change(import.group);
  read.taken = import.taken;
  for (const auto& warning : import.warnings) read.warnings += warning.nl + "\n";
  return read;
}

std::string refusal_of_foreign(const std::string& bytes) {
  try {
    return "read: " + read_foreign(bytes).warnings;
  } catch (const exports::ExportError& error) {
    return error.message().nl;
  }
}

std::string memos_in(const coding::Study& study) {
  const auto kind = [](coding::OwnerKind owner) -> std::string {
    switch (owner) {
      case coding::OwnerKind::Project:
        return "project";
      case coding::OwnerKind::Transcript:
        return "transcript";
      case coding::OwnerKind::Participant:
        return "participant";
      case coding::OwnerKind::Coding:
        return "coding";
      case coding::OwnerKind::Mark:
        return "mark";
      default:
        return "?";
    }
  };
  std::vector<std::string> memos;
  for (const auto& [id, memo] : study.memos())
    memos.push_back(kind(memo.owner_kind) + ": " + memo.text);
  std::sort(memos.begin(), memos.end());
  return fmt::format("{}", fmt::join(memos, "|"));
}

std::string code_tree(const coding::Study& study) {
  std::vector<std::string> paths;
  for (const auto& [id, code] : study.codes()) paths.push_back(coding::path_from_top(study, code));
  std::sort(paths.begin(), paths.end());
  return fmt::format("{}", fmt::join(paths, "|"));
}

}  // namespace tests
