#include "coding/study_search.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <unordered_set>

#include "coding/cases.h"
#include "coding/search_hits.h"
#include "transcripts/unicode_regex.h"

namespace coding {
namespace {

struct ToSearch {
  TranscriptId transcript;
  SearchTexts::Entry* text;
};

// One search, shared out over threads: each takes the next transcript that none has taken.
class SharedSearch {
 public:
  SharedSearch(const Study& study, const StudyQuery& query, std::vector<ToSearch> texts,
               const std::stop_token& stop)
      : study_(study), texts_(std::move(texts)), stop_(stop) {
    const std::size_t threads = threads_for(texts_);
    const transcripts::Query meant = transcripts::without_quotes(query.query);
    for (std::size_t i = 0; i < threads; ++i) {
      searches_.emplace_back(meant, stop);
      parts_.emplace_back(study, query);
    }
    failures_.resize(threads);
  }

  StudyHits run(std::size_t most) && {
    {
      std::vector<std::jthread> others;
      for (std::size_t i = 1; i < parts_.size(); ++i) others.emplace_back([this, i] { work(i); });
      work(0);
    }
    for (const std::exception_ptr& failure : failures_)
      if (failure) std::rethrow_exception(failure);
    StudyHits found = SearchHits::together(std::move(parts_), most);
    std::sort(too_heavy_.begin(), too_heavy_.end());
    for (const std::size_t at : too_heavy_) found.left_out.push_back(texts_[at].transcript);
    if (!found.left_out.empty()) found.cut_short = what_is_left_out(found.left_out);
    return found;
  }

 private:
  // One for each few megabytes: starting one takes as long as searching some hundreds of kB.
  static std::size_t threads_for(const std::vector<ToSearch>& texts) {
    constexpr std::size_t kBytesEach = 2'000'000;
    std::size_t bytes = 0;
    for (const ToSearch& one : texts) bytes += one.text->text->text().size();
    const std::size_t cores = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
    return std::clamp<std::size_t>(bytes / kBytesEach, 1, cores);
  }

  void work(std::size_t thread) {
    try {
      for (std::size_t at = next_++; at < texts_.size() && !stop_.stop_requested(); at = next_++)
        look_through(at, thread);
    } catch (...) {
      failures_[thread] = std::current_exception();
    }
  }

  void look_through(std::size_t at, std::size_t thread) {
    try {
      parts_[thread].add(at, texts_[at].transcript,
                         searches_[thread].in(texts_[at].text->searchable()));
    } catch (const transcripts::RegexTooHeavy&) {
      const std::scoped_lock lock(too_heavy_mutex_);
      too_heavy_.push_back(at);
    }
  }

  Message what_is_left_out(const std::vector<TranscriptId>& transcripts) const {
    constexpr std::size_t kNamed = 8;
    std::string names;
    for (std::size_t i = 0; i < std::min(kNamed, transcripts.size()); ++i)
      names += (i == 0 ? "" : ", ") + study_.transcripts().find(transcripts[i])->name;
    if (transcripts.size() > kNamed) names += ", …";
    const std::size_t count = transcripts.size();
    return say(
        "Zoekpatroon te zwaar voor {0}, dus daar is niet gezocht: {1}. Maak het eenvoudiger: zo "
        "min mogelijk * en + achter haakjes.",
        "Pattern too heavy for {2}, which were not searched: {1}. Make it simpler: as few * and + "
        "after parentheses as you can.",
        transcripts::counted(count, "gesprek", "gesprekken"), names,
        transcripts::counted(count, "transcript", "transcripts"));
  }

  const Study& study_;
  std::vector<ToSearch> texts_;  // in reading order
  const std::stop_token& stop_;
  std::vector<transcripts::Search> searches_;  // these three: one for each thread
  std::vector<SearchHits> parts_;
  std::vector<std::exception_ptr> failures_;
  std::atomic<std::size_t> next_ = 0;
  std::mutex too_heavy_mutex_;
  std::vector<std::size_t> too_heavy_;  // places in texts_
};

}  // namespace

const transcripts::SearchableText& SearchTexts::Entry::searchable() {
  std::call_once(folded_, [this] { searchable_.emplace(text->text()); });
  return *searchable_;
}

SearchTexts::Entry& SearchTexts::of(const transcripts::TranscriptPtr& text) {
  return entries_.try_emplace(text.get(), text).first->second;
}

void SearchTexts::keep_only(const Study& study) {
  std::unordered_set<const transcripts::Transcript*> used;
  for (const auto& [id, text] : study.table<Text>()) used.insert(text.content.get());
  std::erase_if(entries_, [&used](const auto& entry) { return !used.contains(entry.first); });
}

StudyHits search_study(const Study& study, const StudyQuery& query, SearchTexts& texts,
                       const std::stop_token& stop, std::size_t most) {
  texts.keep_only(study);
  const auto& only = query.filter.transcripts;
  std::vector<ToSearch> all;
  for (const TranscriptInfo* info : transcripts_in_order(study))
    if (only.empty() || std::find(only.begin(), only.end(), info->id) != only.end())
      all.push_back({info->id, &texts.of(study.table<Text>().find(info->id)->content)});
  return SharedSearch(study, query, std::move(all), stop).run(most);
}

}  // namespace coding
