#include "coding/word_index.h"

#include <utility>

#include "coding/share_out.h"
#include "transcripts/joined_words.h"
#include "transcripts/unicode.h"

namespace coding {
namespace {

using transcripts::Transcript;
using transcripts::TranscriptPtr;

// Told by what stands before the spaces, quotes and brackets.
bool begins_sentence(std::string_view text, std::size_t at, const Span& stretch) {
  while (at > stretch.begin.value) {
    const char before = text[--at];
    if (std::string_view(".!?:\n").find(before) != std::string_view::npos) return true;
    if (text.substr(0, at + 1).ends_with("…")) return true;
    if ((before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z') || before == ',' ||
        (before >= '0' && before <= '9'))
      return false;
  }
  return true;
}

// What one thread reads. Spellings have numbers of its own, and lie in the texts.
class Reader {
 public:
  SaidWords read(const Transcript& text) {
    SaidWords said;
    if (text.turns().empty()) {
      if (!text.text().empty()) add(text, transcripts::make_span(0, text.text().size()));
      said.add_voice(voice_.take());
      return said;
    }
    for (std::uint32_t speaker = 0; speaker < text.speakers().size(); ++speaker) {
      for (const transcripts::Turn& turn : text.turns())
        if (turn.speaker == speaker) add(text, turn.span);
      said.add_voice(voice_.take());
    }
    return said;
  }
  const std::vector<std::string_view>& spellings() const { return spellings_; }

 private:
  void add(const Transcript& text, const Span& stretch) {
    words_.clear();
    transcripts::add_joined_words(text.text(), text.word_starts(), stretch, words_);
    for (const Span& word : words_)
      voice_.add(number_of(text.slice(word)), stands_within(text.text(), word, stretch));
  }

  std::uint32_t number_of(std::string_view spelling) {
    const auto next = static_cast<std::uint32_t>(spellings_.size());
    const std::uint32_t number = numbers_.number_of(spelling, next);
    if (number == next) spellings_.push_back(spelling);
    return number;
  }

  SpellingTable numbers_;
  std::vector<std::string_view> spellings_;
  WordsOfVoice voice_;
  std::vector<Span> words_;  // of the stretch at hand
};

}  // namespace

WrittenWord written_word(std::string_view text, const transcripts::WordFamilies& families) {
  std::string form = transcripts::fold(text, transcripts::InnerHyphens::Dropped);
  std::string family = families.family(form);
  return {std::string(text), std::move(form), std::move(family)};
}

// Makes an index from one that knows less.
class WordIndexing {
 public:
  WordIndexing(const WordIndex& known, const Study& study) : known_(known) {
    for (const auto& [id, text] : study.table<Text>())
      if (!known.knows(text.content)) new_.push_back(text.content);
  }
  bool nothing_is_new() const { return new_.empty(); }

  std::shared_ptr<const WordIndex> run(const std::stop_token& stop) && {
    read(stop);
    if (stop.stop_requested()) return nullptr;
    auto made = std::make_shared<WordIndex>(known_);
    std::erase_if(made->texts_, [](const auto& entry) { return entry.second.text.expired(); });
    std::vector<std::vector<std::uint32_t>> numbers;  // in the index, by reader and its number
    for (const Reader& reader : readers_) numbers.push_back(added(reader.spellings(), *made));
    for (std::size_t at = 0; at < new_.size(); ++at) {
      for (SaidWord& word : said_[at]->all())
        word.spelling = numbers[reader_of_[at]][word.spelling];
      said_[at]->all().shrink_to_fit();
      made->texts_.insert_or_assign(new_[at].get(), WordIndex::Entry{new_[at], said_[at]});
    }
    return made;
  }

 private:
  void read(const std::stop_token& stop) {
    constexpr std::size_t kBytesEach = 500'000;
    std::size_t bytes = 0;
    for (const TranscriptPtr& text : new_) bytes += text->text().size();
    readers_.resize(threads_for(bytes, kBytesEach));
    said_.resize(new_.size());
    reader_of_.resize(new_.size());
    share_out(readers_.size(), new_.size(), stop, [this](std::size_t thread, std::size_t at) {
      said_[at] = std::make_shared<SaidWords>(readers_[thread].read(*new_[at]));
      reader_of_[at] = thread;
    });
  }

  std::vector<std::uint32_t> added(const std::vector<std::string_view>& spellings,
                                   WordIndex& index) const {
    std::vector<std::uint32_t> numbers;
    numbers.reserve(spellings.size());
    for (const std::string_view spelling : spellings) {
      if (const auto number = index.find(spelling)) {
        numbers.push_back(*number);
        continue;
      }
      index.words_.push_back(std::make_shared<WrittenWord>(written_word(spelling, families_)));
      numbers.push_back(index.size() - 1);
      index.numbers_.number_of(index.words_.back()->text, numbers.back());
    }
    return numbers;
  }

  const WordIndex& known_;
  transcripts::WordFamilies families_;
  std::vector<TranscriptPtr> new_;
  std::vector<Reader> readers_;                   // one for each thread
  std::vector<std::shared_ptr<SaidWords>> said_;  // by place in new_
  std::vector<std::size_t> reader_of_;            // the same
};

bool WordIndex::knows(const TranscriptPtr& text) const {
  const auto found = texts_.find(text.get());
  return found != texts_.end() && !found->second.text.expired();
}

std::shared_ptr<const WordIndex> word_index(const Study& study, const std::stop_token& stop) {
  std::shared_ptr<const WordIndex> index = study.word_index().get();
  if (!index) index = std::make_shared<WordIndex>();
  WordIndexing indexing(*index, study);
  if (indexing.nothing_is_new()) return stop.stop_requested() ? nullptr : index;
  const auto made = std::move(indexing).run(stop);
  if (made) study.word_index().keep(made);
  return made;
}

bool stands_within(std::string_view text, const Span& word, const Span& stretch) {
  const char first = text[word.begin.value];
  return (first >= 'a' && first <= 'z') || !begins_sentence(text, word.begin.value, stretch);
}

void SaidWords::add_voice(const std::vector<SaidWord>& said) {
  said_.insert(said_.end(), said.begin(), said.end());
  ends_.push_back(said_.size());
}

std::span<const SaidWord> SaidWords::of(std::uint32_t voice) const {
  const std::size_t begin = voice == 0 ? 0 : ends_[voice - 1];
  return std::span(said_).subspan(begin, ends_[voice] - begin);
}

void WordsOfVoice::add(std::uint32_t spelling, bool within) {
  if (spelling >= place_.size()) place_.resize(std::size_t{spelling} * 2 + 1);
  std::uint32_t& place = place_[spelling];
  if (place == 0) {
    said_.push_back({spelling, 0, 0});
    place = static_cast<std::uint32_t>(said_.size());
  }
  SaidWord& word = said_[place - 1];
  ++word.count;
  word.within += within ? 1 : 0;
}

std::vector<SaidWord> WordsOfVoice::take() {
  for (const SaidWord& word : said_) place_[word.spelling] = 0;
  return std::exchange(said_, {});
}

}  // namespace coding
