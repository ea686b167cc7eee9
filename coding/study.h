// A study in memory: the codebook, people, transcripts and codings of one project, as a plain
// value.
//
// Copying is cheap (tables are shared until one side changes), so a copy is a snapshot that a job
// may read while the original goes on. All rules that bind rows together hold after every change():
// references lead somewhere, names are unique, spans lie on grapheme boundaries, the code tree has
// no circle, one coder codes one range with one code at most once.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "coding/edit.h"
#include "coding/ids.h"
#include "coding/rows.h"
#include "transcripts/watch.h"

namespace coding {

// Rows of one kind by key. Copies share their rows until one of them changes.
template <class Row>
class Table {
 public:
  using Key = typename Row::Key;
  using Rows = std::map<Key, Row>;

  const Row* find(const Key& key) const {
    const auto found = rows_->find(key);
    return found == rows_->end() ? nullptr : &found->second;
  }
  bool contains(const Key& key) const { return find(key) != nullptr; }
  // Key to row, in the order of keys: the same on every run.
  const Rows& rows() const { return *rows_; }
  auto begin() const { return rows_->begin(); }
  auto end() const { return rows_->end(); }
  std::size_t size() const { return rows_->size(); }
  bool empty() const { return rows_->empty(); }

  void put(Row row) { own().insert_or_assign(row.key(), std::move(row)); }
  void erase(const Key& key) { own().erase(key); }

 private:
  Rows& own() {
    if (rows_.use_count() > 1) rows_ = std::make_shared<Rows>(*rows_);
    return *rows_;
  }
  std::shared_ptr<Rows> rows_ = std::make_shared<Rows>();
};

// Room beside a value for what is worked out from it. Safe from threads; copies begin empty.
template <class Made>
class WorkedOut {
 public:
  WorkedOut() = default;
  WorkedOut(const WorkedOut&) {}
  WorkedOut& operator=(const WorkedOut& other) {
    if (this != &other) keep(nullptr);
    return *this;
  }
  std::shared_ptr<const Made> get() const {
    const std::scoped_lock lock(mutex_);
    return made_;
  }
  void keep(std::shared_ptr<const Made> made) const {
    const std::scoped_lock lock(mutex_);
    made_ = std::move(made);
  }

 private:
  mutable std::mutex mutex_;
  mutable std::shared_ptr<const Made> made_;
};

// The codings of one transcript, and until they change what counting works out from them: without
// interviewers' words and with them (placed_codings.h).
struct CodingList : std::vector<Coding> {
  using std::vector<Coding>::vector;
  WorkedOut<struct PlacedCodings> placed;
  WorkedOut<struct PlacedCodings> placed_with_interviewers;
};

// All codings, by transcript; within one sorted by begin, then the longer first, then id.
class Codings {
 public:
  using List = CodingList;

  std::span<const Coding> of(const TranscriptId& transcript) const;
  const List& list_of(const TranscriptId& transcript) const;  // an empty one where there is none
  const Coding* find(const Coding::Key& key) const;
  // Looks through all transcripts: linear in the number of codings.
  const Coding* find(const CodingId& id) const;
  // Transcript to its codings; transcripts without codings may be missing.
  const std::map<TranscriptId, std::shared_ptr<List>>& by_transcript() const { return *lists_; }
  std::size_t size() const { return size_; }

  void put(const Coding& coding);  // replaces the one of the same id in the same transcript
  void erase(const Coding::Key& key);
  // A coding to put, or nothing: the one with that key goes.
  struct Change {
    Coding::Key key;
    const Coding* put = nullptr;
  };
  // Carries many out, in their order, in time that grows evenly with their number; per change what
  // lay there before.
  std::vector<std::optional<Coding>> change(const std::vector<Change>& changes);
  // Every coding of the transcript goes where `map` says. False, and nothing has changed, where one
  // has no place there.
  bool move(const TranscriptId& transcript, const transcripts::ReplacementMap& map);
  // For loading: takes codings in any order, faster than put one by one.
  void put_all(std::vector<Coding> codings);

 private:
  using Lists = std::map<TranscriptId, std::shared_ptr<List>>;
  List& own(const TranscriptId& transcript);
  void change_list(const TranscriptId& transcript, const std::vector<Change>& changes,
                   std::span<const std::uint32_t> which, std::vector<std::optional<Coding>>& olds);
  std::shared_ptr<Lists> lists_ = std::make_shared<Lists>();
  std::size_t size_ = 0;
};

class Study {
 public:
  template <class Row>
  const auto& table() const {
    if constexpr (std::is_same_v<Row, Coding>) {
      return codings_;
    } else {
      return std::get<Table<Row>>(tables_);
    }
  }
  const ProjectInfo& info() const;
  const Table<Coder>& coders() const { return table<Coder>(); }
  const Table<Code>& codes() const { return table<Code>(); }
  const Table<Pps>& pps() const { return table<Pps>(); }
  const Table<Participant>& participants() const { return table<Participant>(); }
  const Table<TranscriptInfo>& transcripts() const { return table<TranscriptInfo>(); }
  const Table<Speaker>& speakers() const { return table<Speaker>(); }
  const Table<Attribute>& attributes() const { return table<Attribute>(); }
  const Table<AttributeValue>& attribute_values() const { return table<AttributeValue>(); }
  const Table<Memo>& memos() const { return table<Memo>(); }
  const Codings& codings() const { return codings_; }
  // The words of a transcript that is in the study.
  const transcripts::Transcript& text(const TranscriptId& id) const;

  // Room for what counting words works out from the texts (word_index.h). A study and its copies
  // have the same, since it tells texts apart by themselves.
  const WorkedOut<class WordIndex>& word_index() const { return *word_index_; }

  // Carries the group out and gives its exact inverse. Throws EditError or Stopped, and then this
  // study is half changed: call it on a copy and keep the copy only if it succeeds, as Project
  // does.
  EditGroup change(const EditGroup& group,
                   transcripts::Watch& watch = transcripts::Watch::nobody());

  // For the store's loading: rows that were checked when they were written.
  template <class Row>
  void load(Row row) {
    std::get<Table<Row>>(tables_).put(std::move(row));
  }
  void load_codings(std::vector<Coding> codings) { codings_.put_all(std::move(codings)); }
  // Checks every rule over the whole study; a sentence for each that is broken (at most 200).
  std::vector<Message> broken_rules() const;
  // For showing a damaged file: leaves out of this study the rows that break a rule, and what
  // refers to them, until the rules hold (names that are double excepted, which harm nobody).
  void leave_out_broken_rows();

 private:
  template <class... Rows>
  using TablesOf = std::tuple<Table<Rows>...>;
  template <class Row>
  auto& own_table() {
    if constexpr (std::is_same_v<Row, Coding>) {
      return codings_;
    } else {
      return std::get<Table<Row>>(tables_);
    }
  }
  template <class Row>
  void erase_row(const Erase<Row>& edit) {
    own_table<Row>().erase(edit.key);
  }
  std::size_t change_codings(const EditGroup& group, std::size_t first, EditGroup& inverse);
  void change_text(const ChangeText& edit, EditGroup& inverse);
  void move_marks(const TranscriptId& transcript, const transcripts::ReplacementMap& there,
                  const transcripts::ReplacementMap& and_back, EditGroup& inverse);
  void take_memos(OwnerKind kind, const Guid& owner, EditGroup& inverse);

  ForAllRows<TablesOf> tables_;  // its Table<Coding> stays empty; codings_ holds them
  Codings codings_;
  std::shared_ptr<WorkedOut<class WordIndex>> word_index_ =
      std::make_shared<WorkedOut<class WordIndex>>();
};

}  // namespace coding
