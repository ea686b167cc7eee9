#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "coding/study.h"

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

}  // namespace

std::span<const Coding> Codings::of(const TranscriptId& transcript) const {
  return list_of(transcript);
}

const Codings::List& Codings::list_of(const TranscriptId& transcript) const {
  static const List none;
  const auto found = lists_->find(transcript);
  return found == lists_->end() ? none : *found->second;
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
  list->placed.keep(nullptr);
  list->placed_with_interviewers.keep(nullptr);
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
  if (find(key) == nullptr) return;
  List& list = own(key.first);
  list.erase(with_id(list, key.second));
  --size_;
  if (list.empty()) lists_->erase(key.first);
}

std::vector<std::optional<Coding>> Codings::change(const std::vector<Change>& changes) {
  std::vector<std::optional<Coding>> olds(changes.size());
  std::vector<std::uint32_t> order(changes.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto transcript = [&](std::uint32_t i) -> const TranscriptId& {
    return changes[i].key.first;
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return transcript(a) < transcript(b); });
  for (auto first = order.begin(); first != order.end();) {
    const auto last = std::find_if(
        first, order.end(), [&](std::uint32_t i) { return transcript(i) != transcript(*first); });
    change_list(transcript(*first), changes, {first, last}, olds);
    first = last;
  }
  return olds;
}

void Codings::change_list(const TranscriptId& transcript, const std::vector<Change>& changes,
                          std::span<const std::uint32_t> which,
                          std::vector<std::optional<Coding>>& olds) {
  List& list = own(transcript);
  const List present = std::move(list);
  std::unordered_map<CodingId, const Coding*, GuidHash> rows;  // null: gone
  rows.reserve(present.size() + which.size());
  for (const Coding& row : present) rows.emplace(row.id, &row);
  for (const std::uint32_t i : which) {
    const Coding*& row = rows[changes[i].key.second];
    if (row != nullptr) olds[i] = *row;
    row = changes[i].put;
  }
  list = List();
  list.reserve(rows.size());
  for (const auto& [id, row] : rows)
    if (row != nullptr) list.push_back(*row);
  std::sort(list.begin(), list.end(), before);
  size_ += list.size();
  size_ -= present.size();
  if (list.empty()) lists_->erase(transcript);
}

bool Codings::move(const TranscriptId& transcript, const transcripts::ReplacementMap& map) {
  List moved = list_of(transcript);
  for (Coding& coding : moved) {
    const auto span = map.map(coding.span);
    if (!span) return false;
    coding.span = *span;
  }
  if (moved.empty()) return true;
  std::sort(moved.begin(), moved.end(), before);
  own(transcript) = std::move(moved);
  return true;
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

}  // namespace coding
