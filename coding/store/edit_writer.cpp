#include "coding/store/edit_writer.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <unordered_set>

#include "coding/store/project_store_impl.h"

namespace coding::store {
namespace {

// In a transcript whose text a group corrects, positions count in a text that is there for a moment
// only: what lies in it is written last, as the group leaves it.
class EditWriter {
 public:
  EditWriter(ProjectStore::Impl& impl, const Study& after, Watch& watch)
      : impl_(impl), after_(after), watch_(watch) {}

  void write_all(const std::vector<Edit>& edits) {
    for (const Edit& edit : edits)
      if (const auto* change = std::get_if<ChangeText>(&edit)) note(*change);
    watch_.begin(transcripts::Stage::Writing, edits.size() + corrected_.size());
    for (std::size_t i = 0; i < edits.size();) {
      if (std::holds_alternative<Put<Coding>>(edits[i])) {
        i = write_codings(edits, i);
      } else {
        std::visit([this](const auto& edit) { write(edit); }, edits[i++]);
        watch_.step();
      }
    }
    for (const auto& [transcript, corrected] : corrected_) {
      write_corrected(transcript, corrected);
      watch_.step();
    }
    if (!corrected_.empty()) erase_memos_on_lost_marks();
  }

 private:
  // What a group does to a text: the first byte that it changes, and the codings it puts.
  struct Corrected {
    std::uint32_t first = UINT32_MAX;
    bool turns = false;  // the list of turns or speakers changes
    std::unordered_set<CodingId, GuidHash> put;
  };

  void note(const ChangeText& change) {
    Corrected& corrected = corrected_[change.transcript];
    if (!change.replacements.empty())
      corrected.first = std::min(corrected.first, change.replacements.front().span.begin.value);
    if (change.speakers || !change.turns.empty()) corrected.turns = true;
  }

  struct PlacedCoding {
    const Coding* row;
    transcripts::CodePointRange range;
  };

  // The codings from `first` on, by id: rows that rise lie at the end of the table, while others,
  // from another program's GUIDs, would cost four times as much. Gives the next edit's place.
  std::size_t write_codings(const std::vector<Edit>& edits, std::size_t first) {
    std::vector<PlacedCoding> codings;
    const Text* text = nullptr;  // of the coding before, which mostly lies in the same
    for (; first < edits.size(); ++first) {
      const auto* put = std::get_if<Put<Coding>>(&edits[first]);
      if (put == nullptr) break;
      if (const auto corrected = corrected_.find(put->row.transcript);
          corrected != corrected_.end()) {
        corrected->second.put.insert(put->row.id);
        continue;
      }
      if (text == nullptr || text->transcript != put->row.transcript)
        text = after_.table<Text>().find(put->row.transcript);
      if (text == nullptr) continue;  // a later edit of the group takes the transcript away
      codings.push_back({&put->row, text->content->units().to_code_points(put->row.span)});
    }
    std::stable_sort(codings.begin(), codings.end(),
                     [](const auto& a, const auto& b) { return a.row->id < b.row->id; });
    for (const PlacedCoding& coding : codings) {
      write_coding(*coding.row, coding.range);
      watch_.step();
    }
    return first;
  }

  void write_coding(const Coding& row, const transcripts::CodePointRange& range) {
    auto& upsert = impl_.statement(
        "INSERT INTO coding(id, transcript, start, \"end\", code, coder, made, weight, checked, "
        "good_quote) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET transcript "
        "= "
        "excluded.transcript, start = excluded.start, \"end\" = excluded.\"end\", code = "
        "excluded.code, coder = excluded.coder, made = excluded.made, weight = excluded.weight, "
        "checked = excluded.checked, good_quote = excluded.good_quote");
    Bind bind(upsert);
    bind.add(row.id), bind.add(row.transcript), bind.add(range.start.value);
    bind.add(range.end.value), bind.add(row.code), bind.add(row.coder), bind.add(row.made);
    bind.add(row.weight), bind.add(row.checked), bind.add(row.good_quote);
    upsert.exec();
  }

  void write(const Put<Coding>&) {}  // write_codings() has them
  void write(const Erase<Coding>& edit) {
    auto& erase = impl_.statement("DELETE FROM coding WHERE id = ?");
    Bind(erase).add(edit.key.second);
    erase.exec();
  }

  void write(const Put<Mark>& edit) {
    if (corrected_.contains(edit.row.transcript)) return;  // write_corrected() has it
    if (after_.table<Text>().contains(edit.row.transcript)) write_mark(edit.row);
  }
  void write_mark(const Mark& row) {
    auto& upsert = impl_.statement(
        "INSERT INTO mark(id, transcript, start, \"end\", kind, coder, label, made) VALUES(?, ?, "
        "?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET transcript = excluded.transcript, start = "
        "excluded.start, \"end\" = excluded.\"end\", kind = excluded.kind, coder = "
        "excluded.coder, label = excluded.label, made = excluded.made");
    const auto range = after_.text(row.transcript).units().to_code_points(row.span);
    Bind bind(upsert);
    bind.add(row.id), bind.add(row.transcript), bind.add(range.start.value);
    bind.add(range.end.value), bind.add(row.kind), bind.add(row.coder), bind.add(row.label);
    bind.add(row.made);
    upsert.exec();
  }

  void write(const ChangeText&) {}  // write_corrected() does it
  void write_corrected(const TranscriptId& id, const Corrected& corrected) {
    const Text* row = after_.table<Text>().find(id);
    if (row == nullptr) return;  // the group takes the transcript away
    const transcripts::Transcript& text = *row->content;
    if (corrected.first != UINT32_MAX) write_words(id, text);
    if (corrected.turns) {
      erase_parts(id);
      write_parts(id, text);
    } else {
      move_turns(id, text, corrected.first);
    }
    for (const Coding& coding : after_.codings().of(id))
      if (coding.span.end.value >= corrected.first || corrected.put.contains(coding.id))
        write_coding(coding, text.units().to_code_points(coding.span));
    write_marks(id);
  }

  // Those that lost their words go.
  void write_marks(const TranscriptId& id) {
    auto& erase = impl_.statement("DELETE FROM mark WHERE transcript = ?");
    Bind(erase).add(id);
    erase.exec();
    for (const auto& [key, mark] : after_.table<Mark>())
      if (mark.transcript == id) write_mark(mark);
  }

  // When all marks are written: those of one corrected transcript may come back after another's.
  void erase_memos_on_lost_marks() {
    static const std::string memos =
        fmt::format("DELETE FROM memo WHERE owner_kind = {} AND owner NOT IN (SELECT id FROM mark)",
                    static_cast<int>(OwnerKind::Mark));
    impl_.statement(memos.c_str()).exec();
  }

  void move_turns(const TranscriptId& id, const transcripts::Transcript& text,
                  std::uint32_t first) {
    auto& update = impl_.statement(
        "UPDATE turn SET start = ?, \"end\" = ? WHERE transcript = ? AND number = ?");
    // One that lost its end ends right there.
    std::size_t i = text.first_turn_after({first > 0 ? first - 1 : 0});
    for (; i < text.turns().size(); ++i) {
      const auto range = text.units().to_code_points(text.turns()[i].span);
      update.reset();
      Bind bind(update);
      bind.add(range.start.value), bind.add(range.end.value), bind.add(id), bind.add(i);
      update.exec();
    }
  }

  void write(const Put<Text>& edit) {
    erase_parts(edit.row.transcript);
    write_words(edit.row.transcript, *edit.row.content);
    write_parts(edit.row.transcript, *edit.row.content);
  }

  void write_words(const TranscriptId& id, const transcripts::Transcript& text) {
    const std::string words(text.text());
    const Sha256 hash = sha256(words);
    auto& upsert = impl_.statement(
        "INSERT INTO transcript_text(transcript, text, sha256) VALUES(?, ?, ?) ON "
        "CONFLICT(transcript) DO UPDATE SET text = excluded.text, sha256 = excluded.sha256");
    Bind bind(upsert);
    bind.add(id), bind.add(words);
    upsert.bindNoCopy(3, hash.data(), static_cast<int>(hash.size()));
    upsert.exec();
  }

  // Labels and turns.
  void write_parts(const TranscriptId& id, const transcripts::Transcript& text) {
    std::int64_t number = 0;
    for (const std::string& label : text.speakers()) {
      auto& row =
          impl_.statement("INSERT INTO speaker_label(transcript, number, label) VALUES(?, ?, ?)");
      Bind values(row);
      values.add(id), values.add(number++), values.add(label);
      row.exec();
    }
    number = 0;
    for (const transcripts::Turn& turn : text.turns()) write_turn(id, number++, turn, text);
  }

  void write_turn(const TranscriptId& id, std::int64_t number, const transcripts::Turn& turn,
                  const transcripts::Transcript& text) {
    auto& row = impl_.statement(
        "INSERT INTO turn(transcript, number, start, \"end\", speaker, "
        "time_ms, cut) VALUES(?, ?, ?, ?, ?, ?, ?)");
    const auto range = text.units().to_code_points(turn.span);
    Bind values(row);
    values.add(id), values.add(number), values.add(range.start.value);
    values.add(range.end.value), values.add(turn.speaker);
    values.add(turn.time ? std::optional(std::int64_t{turn.time->count()}) : std::nullopt);
    values.add(turn.cut);
    row.exec();
  }

  void erase_parts(const TranscriptId& id) {
    for (const char* sql : {"DELETE FROM turn WHERE transcript = ?",
                            "DELETE FROM speaker_label WHERE transcript = ?"}) {
      auto& erase = impl_.statement(sql);
      Bind(erase).add(id);
      erase.exec();
    }
  }
  void write(const Erase<Text>& edit) {
    erase_parts(edit.key);
    auto& erase = impl_.statement("DELETE FROM transcript_text WHERE transcript = ?");
    Bind(erase).add(edit.key);
    erase.exec();
  }

  void write(const Put<ProjectInfo>& edit) {
    write(Erase<ProjectInfo>{});  // there is one such row, whatever its id
    put_row(edit.row);
  }
  void write(const Erase<ProjectInfo>&) { impl_.statement("DELETE FROM project").exec(); }

  template <class Row>
  void write(const Put<Row>& edit) {
    put_row(edit.row);
  }
  template <class Row>
  void put_row(const Row& row) {
    static const std::string sql = upsert_sql<Row>();
    auto& upsert = impl_.statement(sql.c_str());
    Bind bind(upsert);
    columns(bind, row);
    upsert.exec();
  }
  template <class Row>
  void write(const Erase<Row>& edit) {
    static const std::string sql = delete_sql<Row>();
    auto& erase = impl_.statement(sql.c_str());
    Bind(erase).add(edit.key);
    erase.exec();
  }

  ProjectStore::Impl& impl_;
  const Study& after_;
  Watch& watch_;
  std::map<TranscriptId, Corrected> corrected_;
};

}  // namespace

void write_edits(ProjectStore::Impl& impl, const Study& after, const std::vector<Edit>& edits,
                 Watch& watch) {
  EditWriter(impl, after, watch).write_all(edits);
}

}  // namespace coding::store
