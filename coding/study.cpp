#include "coding/study.h"

#include <algorithm>

#include "coding/study_rules.h"

namespace coding {
namespace {

// Reading order: by begin, the longer first, then id, so that the order is the same on every run.
bool before(const Coding& a, const Coding& b) {
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  if (a.span.end != b.span.end) return a.span.end > b.span.end;
  return a.id < b.id;
}

template <class List>
auto with_id(List& list, const CodingId& id) {
  return std::find_if(list.begin(), list.end(), [&id](const Coding& c) { return c.id == id; });
}

[[noreturn]] void nothing_to_erase(const char* table) {
  throw EditError(say("Wat verwijderd moet worden ({}) is er niet meer.",
                      "What should be removed ({}) is not there any more.", table));
}

}  // namespace

std::span<const Coding> Codings::of(const TranscriptId& transcript) const {
  const auto found = lists_->find(transcript);
  return found == lists_->end() ? std::span<const Coding>()
                                : std::span<const Coding>(*found->second);
}

const Coding* Codings::find(const Coding::Key& key) const {
  const auto list = lists_->find(key.first);
  if (list == lists_->end()) return nullptr;
  const auto found = with_id(*list->second, key.second);
  return found == list->second->end() ? nullptr : &*found;
}

const Coding* Codings::find(const CodingId& id) const {
  for (const auto& [transcript, list] : *lists_) {
    const auto found = with_id(*list, id);
    if (found != list->end()) return &*found;
  }
  return nullptr;
}

Codings::List& Codings::own(const TranscriptId& transcript) {
  if (lists_.use_count() > 1) lists_ = std::make_shared<Lists>(*lists_);
  std::shared_ptr<List>& list = (*lists_)[transcript];
  if (!list) {
    list = std::make_shared<List>();
  } else if (list.use_count() > 1) {
    list = std::make_shared<List>(*list);
  }
  return *list;
}

void Codings::put(const Coding& coding) {
  List& list = own(coding.transcript);
  const auto old = with_id(list, coding.id);
  if (old != list.end()) {
    list.erase(old);
    --size_;
  }
  list.insert(std::upper_bound(list.begin(), list.end(), coding, before), coding);
  ++size_;
}

void Codings::erase(const Coding::Key& key) {
  List& list = own(key.first);
  const auto found = with_id(list, key.second);
  if (found == list.end()) return;
  list.erase(found);
  --size_;
  if (list.empty()) lists_->erase(key.first);
}

void Codings::put_all(std::vector<Coding> codings) {
  std::sort(codings.begin(), codings.end(), [](const Coding& a, const Coding& b) {
    return a.transcript != b.transcript ? a.transcript < b.transcript : before(a, b);
  });
  lists_ = std::make_shared<Lists>();
  for (auto first = codings.begin(); first != codings.end();) {
    const auto last = std::find_if(
        first, codings.end(), [&](const Coding& c) { return c.transcript != first->transcript; });
    lists_->emplace(first->transcript, std::make_shared<List>(first, last));
    first = last;
  }
  size_ = codings.size();
}

const ProjectInfo& Study::info() const {
  static const ProjectInfo kNone;
  const ProjectInfo* info = table<ProjectInfo>().find({});
  return info != nullptr ? *info : kNone;
}

const transcripts::Transcript& Study::text(const TranscriptId& id) const {
  return *table<Text>().find(id)->content;
}

EditGroup Study::change(const EditGroup& group) {
  EditGroup inverse{group.kind, group.title, group.coder, {}};
  inverse.edits.reserve(group.edits.size());
  const auto table_for = [this]<class Row>(const Row*) -> auto& {
    if constexpr (std::is_same_v<Row, Coding>) {
      return codings_;
    } else {
      return std::get<Table<Row>>(tables_);
    }
  };
  const auto put = [&]<class Row>(const Put<Row>& edit) {
    auto& rows = table_for(static_cast<const Row*>(nullptr));
    if (const Row* old = rows.find(edit.row.key())) {
      inverse.edits.emplace_back(Put<Row>{*old});
    } else {
      inverse.edits.emplace_back(Erase<Row>{edit.row.key()});
    }
    rows.put(edit.row);
  };
  const auto erase = [&]<class Row>(const Erase<Row>& edit) {
    auto& rows = table_for(static_cast<const Row*>(nullptr));
    const Row* old = rows.find(edit.key);
    if (old == nullptr) nothing_to_erase(Row::kTable);
    inverse.edits.emplace_back(Put<Row>{*old});
    rows.erase(edit.key);
  };
  const auto carry_out = [&]<class E>(const E& edit) {
    if constexpr (requires { edit.row; }) {
      put(edit);
    } else {
      erase(edit);
    }
  };
  for (const Edit& edit : group.edits) std::visit(carry_out, edit);
  std::reverse(inverse.edits.begin(), inverse.edits.end());
  check_rules(*this, group);
  return inverse;
}

std::vector<Message> Study::broken_rules() const {
  return all_broken_rules(*this);
}

}  // namespace coding
