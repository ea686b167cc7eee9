#include "transcripts/turn_builder.h"

#include <algorithm>

#include "transcripts/unicode.h"
#include "transcripts/white_space.h"

namespace transcripts {

void TurnBuilder::begin_turn(std::string speaker, std::optional<Milliseconds> time,
                             std::string cut) {
  settle_label();
  next_ = {std::move(speaker), time, std::move(cut)};
  in_turn_ = true;
}

void TurnBuilder::end_turn() {
  settle_label();
  in_turn_ = false;
}

void TurnBuilder::add_line(std::string_view words) {
  if (words.empty()) return;
  if (!text_.empty()) text_ += '\n';
  line_begin_ = text_.size();
  append(words);
}

void TurnBuilder::add_words(std::string_view words) {
  if (words.empty()) return;
  if (next_ || text_.empty()) return add_line(words);
  text_ += ' ';
  append(words);
}

void TurnBuilder::keep_time(std::string_view found, Milliseconds time) {
  if (!next_) {
    turns_.back().cut += found;
    return;
  }
  next_->cut += found;
  if (!next_->time) next_->time = time;
}

bool TurnBuilder::ends_in_sentence() const {
  return !text_.empty() && std::string_view(".?!").find(text_.back()) != std::string_view::npos;
}

TranscriptPtr TurnBuilder::finish() && {
  settle_label();
  return std::make_shared<Transcript>(std::move(text_), std::move(turns_), std::move(speakers_));
}

void TurnBuilder::settle_label() {
  if (!next_) return;
  auto label = std::move(next_->cut);
  next_.reset();
  in_turn_ = false;
  std::replace(label.begin(), label.end(), '\n', ' ');
  add_line(trimmed(label));
}

void TurnBuilder::append(std::string_view words) {
  const auto begin = text_.size();
  text_ += words;
  if (next_) {
    const auto speaker = number_of(next_->speaker);
    turns_.push_back({make_span(begin, begin), speaker, next_->time, std::move(next_->cut)});
    next_.reset();
  }
  if (in_turn_) turns_.back().span.end = {static_cast<std::uint32_t>(text_.size())};
}

std::uint32_t TurnBuilder::number_of(const std::string& speaker) {
  const auto number = static_cast<std::uint32_t>(speakers_.size());
  const auto [known, added] = numbers_.try_emplace(fold(speaker), number);
  if (added) speakers_.push_back(speaker);
  return known->second;
}

}  // namespace transcripts
