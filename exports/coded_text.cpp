#include "exports/coded_text.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "coding/cases.h"

namespace exports {
namespace {

using coding::Span;
using coding::Study;
using transcripts::ByteOffset;

// Without line ends at its ends, which stand in no paragraph.
Span within_paragraphs(std::string_view text, Span span) {
  while (span.begin.value + 1 < span.end.value && text[span.end.value - 1] == '\n')
    --span.end.value;
  while (span.begin.value + 1 < span.end.value && text[span.begin.value] == '\n')
    ++span.begin.value;
  return span;
}

// A begin or an end, in the order in which they stand in the text: what ends goes before what
// begins, the inner before the outer.
struct Mark {
  ByteOffset at;
  bool begins;
  std::size_t passage;
};

std::vector<Mark> marks_of(const std::vector<CodedPassage>& passages) {
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    marks.push_back({passages[i].span.begin, true, i});
    marks.push_back({passages[i].span.end, false, i});
  }
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    const auto place = [](const Mark& mark) { return std::tuple(mark.at, mark.begins); };
    if (place(a) != place(b)) return place(a) < place(b);
    return a.begins ? a.passage < b.passage : a.passage > b.passage;
  });
  return marks;
}

class Conversation {
 public:
  Conversation(const Study& study, const coding::TranscriptId& id)
      : study_(study), text_(study.text(id)), roles_(study, id), made_{id, {}, {}, 0} {}

  void add(const coding::Quotation& quotation) {
    ++made_.codings;
    const coding::Coding& coding = *quotation.coding;
    const Span span = within_paragraphs(text_.text(), coding.span);
    // The same code twice on the same words lies close by, for codings come in reading order.
    auto& passages = made_.passages;
    for (auto at = passages.rbegin(); at != passages.rend() && at->span.begin == span.begin; ++at)
      if (at->code == coding.code && at->span == span) {
        at->coders.push_back(coding.coder);
        at->good_quote = at->good_quote || coding.good_quote;
        return;
      }
    passages.push_back({coding.code, span, {coding.coder}, coding.good_quote});
  }

  CodedConversation finish() && {
    auto& passages = made_.passages;
    std::stable_sort(
        passages.begin(), passages.end(), [](const CodedPassage& a, const CodedPassage& b) {
          return std::tuple(a.span.begin, b.span.end) < std::tuple(b.span.begin, a.span.end);
        });
    marks_ = marks_of(passages);
    const std::string_view text = text_.text();
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      if (end > begin) add_paragraph(transcripts::make_span(begin, end));
      begin = end + 1;
    }
    return std::move(made_);
  }

 private:
  void add_paragraph(const Span& span) {
    CodedParagraph& paragraph = made_.paragraphs.emplace_back();
    paragraph.goes_on = open_;
    const coding::ByteOffset begin = span.begin;
    const std::size_t turn = text_.first_turn_after(begin);
    const auto& turns = text_.turns();
    if (turn < turns.size() && turns[turn].span.begin >= begin &&
        turns[turn].span.begin < span.end) {
      paragraph.speaker = speaker_name(turns[turn].speaker);
      paragraph.time = turns[turn].time;
    }
    ByteOffset at = begin;
    for (; mark_ < marks_.size() && marks_[mark_].at <= span.end; ++mark_) {
      const Mark& mark = marks_[mark_];
      if (mark.begins && mark.at == span.end) break;
      add_words(paragraph, {at, mark.at});
      at = std::max(at, mark.at);
      paragraph.parts.push_back(
          {mark.begins ? CodedPart::Kind::Begin : CodedPart::Kind::End, {}, mark.passage});
      if (mark.begins) {
        open_.push_back(mark.passage);
        paragraph.begin.push_back(mark.passage);
      } else {
        std::erase(open_, mark.passage);
      }
    }
    add_words(paragraph, {at, span.end});
  }

  void add_words(CodedParagraph& paragraph, const Span& span) const {
    if (span.begin >= span.end) return;
    const auto innermost = open_.empty() ? std::nullopt : std::optional(open_.back());
    paragraph.parts.push_back({CodedPart::Kind::Words, text_.slice(span), innermost});
  }

  std::string speaker_name(std::uint32_t speaker) const {
    const auto& person = roles_.participant(speaker);
    return person ? study_.participants().find(*person)->name : text_.speakers()[speaker];
  }

  const Study& study_;
  const transcripts::Transcript& text_;
  coding::SpeakerRoles roles_;
  CodedConversation made_;
  std::vector<Mark> marks_;
  std::size_t mark_ = 0;
  std::vector<std::size_t> open_;  // passages that lie where the walk is
};

}  // namespace

std::vector<CodedConversation> coded_text(const Study& study, const CodedTextQuery& query) {
  coding::QuotationQuery wanted;
  wanted.codes = query.codes;
  wanted.filter = query.filter;
  const auto holds = [](const auto& list, const auto& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
  };
  const bool all = query.codes.empty() && query.filter.empty();
  std::map<coding::TranscriptId, std::vector<coding::Quotation>> found;
  for (const coding::Quotation& quotation : quotations(study, wanted))
    found[quotation.coding->transcript].push_back(quotation);
  std::vector<CodedConversation> conversations;
  for (const coding::TranscriptInfo* info : coding::transcripts_in_order(study)) {
    const auto& of = found[info->id];
    if (query.transcripts.empty() ? !all && of.empty() : !holds(query.transcripts, info->id))
      continue;
    Conversation conversation(study, info->id);
    for (const coding::Quotation& quotation : of) conversation.add(quotation);
    conversations.push_back(std::move(conversation).finish());
  }
  return conversations;
}

}  // namespace exports
