#include <algorithm>
#include <cmath>
#include <map>

#include "coding/cases.h"
#include "coding/codebook.h"
#include "coding/retrieval.h"
#include "coding/share_out.h"
#include "exports/chart/axis.h"
#include "exports/chart/code_rows.h"
#include "exports/chart/words.h"

namespace exports::chart {
namespace {

using coding::CodeId;
using coding::Span;
using coding::Study;
using coding::TranscriptId;

constexpr std::size_t kTiles = 800;

// The passages of each code in one conversation, in the codebook's order.
struct CodedText {
  const coding::Code* code = nullptr;
  std::vector<Span> passages;
};

// The filter's own transcripts do not count.
coding::QuotationQuery query_of(const CodedBy& coded) {
  coding::QuotationQuery query{coded.codes, coded.filter};
  query.filter.transcripts.clear();
  return query;
}

std::vector<CodedText> coded_text(const Study& study, const TranscriptId& transcript,
                                  const CodedBy& coded) {
  std::map<CodeId, std::vector<Span>> spans;
  for (const auto& quotation : coding::quotations_in(study, query_of(coded), transcript))
    spans[quotation.coding->code].push_back(quotation.coding->span);
  std::vector<CodedText> found;
  for (const auto& entry : coding::in_order(study))
    if (const auto at = spans.find(entry.code->id); at != spans.end())
      found.push_back({entry.code, coding::united(std::move(at->second))});
  return found;
}

std::vector<Span> all_coded_text(const Study& study, const TranscriptId& transcript,
                                 const coding::QuotationQuery& query) {
  std::vector<Span> spans;
  for (const auto& quotation : coding::quotations_in(study, query, transcript))
    spans.push_back(quotation.coding->span);
  return coding::united(std::move(spans));
}

// A place in a text in code points, and where that is.
class Ruler {
 public:
  explicit Ruler(const transcripts::Transcript& text)
      : text_(text), length_(std::max(1.0, at({static_cast<std::uint32_t>(text.text().size())}))) {}
  double length() const { return length_; }
  double at(transcripts::ByteOffset offset) const {
    return text_.units().to_code_points(offset).value;
  }
  double length_of(const std::vector<Span>& spans) const {
    double sum = 0;
    for (const Span& span : spans) sum += at(span.end) - at(span.begin);
    return sum;
  }

 private:
  const transcripts::Transcript& text_;
  double length_;
};

std::string words_in_all(const transcripts::Transcript& text, Language language) {
  const Span all{{0}, {static_cast<std::uint32_t>(text.text().size())}};
  return counted_text(text.words_in(all), coding::CountOf::Words, language);
}

// What the captions of pictures of a text share.
std::vector<std::string> caption(const Study& study, const std::string& what, const std::string& n,
                                 const CodedBy& coded, const ChartWords& words) {
  return {what, n + " " + filter_in_words(study, query_of(coded).filter, words.language),
          made_with(study, words.day, words.language)};
}

std::string tip_of(const std::string& name, double begin, double end, double length,
                   Language language) {
  return name + ": " + share_text(begin / length, language) + " – " +
         share_text(end / length, language);
}

std::vector<std::pair<double, std::string>> share_marks(double length, Language language) {
  std::vector<std::pair<double, std::string>> marks;
  for (const int share : {0, 25, 50, 75, 100})
    marks.emplace_back(length * share / 100,
                       std::to_string(share) + (language == Language::Dutch ? " %" : "%"));
  return marks;
}

CodeLine::Lane lane_of(const std::string& name, Colour colour, const Ruler& ruler,
                       const std::vector<Span>& passages, Language language) {
  CodeLine::Lane lane{name, colour, {}, ruler.length(), {}};
  lane.stripes.reserve(passages.size());
  double coded = 0;
  for (const Span& span : passages) {
    const double begin = ruler.at(span.begin);
    const double end = ruler.at(span.end);
    coded += end - begin;
    lane.stripes.push_back({begin, end, tip_of(name, begin, end, ruler.length(), language)});
  }
  lane.figure = share_text(coded / ruler.length(), language);
  return lane;
}

// Which code covers most of each tile; the one higher in the codebook on a tie.
std::vector<std::size_t> tiles_of(const Ruler& ruler, const std::vector<CodedText>& coded) {
  const auto count = std::min(kTiles, static_cast<std::size_t>(ruler.length()));
  const double tile = ruler.length() / static_cast<double>(count);
  std::vector<std::size_t> tiles(count, Portrait::kNone);
  std::vector<double> covered(count, 0);
  for (std::size_t code = 0; code < coded.size(); ++code) {
    std::vector<double> here(count, 0);
    for (const Span& span : coded[code].passages) {
      const double begin = ruler.at(span.begin);
      const double end = ruler.at(span.end);
      for (auto i = static_cast<std::size_t>(begin / tile); i < count; ++i) {
        const double from = std::max(begin, static_cast<double>(i) * tile);
        const double to = std::min(end, static_cast<double>(i + 1) * tile);
        if (to <= from) break;
        here[i] += to - from;
      }
    }
    for (std::size_t i = 0; i < count; ++i)
      if (here[i] > covered[i] + 1e-9) {
        covered[i] = here[i];
        tiles[i] = code;
      }
  }
  return tiles;
}

// What stands along the bottom of lanes that are compared: shares, or characters.
void mark_lanes(CodeLine& line, bool standardised, Language language) {
  const bool nl = language == Language::Dutch;
  if (standardised) {
    line.marks = share_marks(1, language);
    line.axis = nl ? "plaats in het gesprek" : "place in the transcript";
    return;
  }
  double longest = 1;
  for (const auto& lane : line.lanes) longest = std::max(longest, lane.length);
  for (const double tick : axis_for(longest, 5, true).ticks)
    if (tick <= longest) line.marks.emplace_back(tick, tick_text(tick, nl ? "nl" : "en"));
  line.axis = nl ? "tekens vanaf het begin" : "characters from the start";
}

const std::string& name_of(const Study& study, const TranscriptId& transcript) {
  return study.transcripts().find(transcript)->name;
}

}  // namespace

Chart portrait_of(const Study& study, const TranscriptId& transcript, const CodedBy& coded,
                  const ChartWords& words) {
  const bool nl = words.language == Language::Dutch;
  const Ruler ruler(study.text(transcript));
  const auto found = coded_text(study, transcript, coded);
  Portrait portrait;
  for (const CodedText& each : found)
    portrait.codes.push_back(
        {code_label(study, *each.code), each.code->colour,
         share_text(ruler.length_of(each.passages) / ruler.length(), words.language)});
  portrait.tiles = tiles_of(ruler, found);
  portrait.uncoded = nl ? "niet gecodeerd" : "not coded";
  const double count = static_cast<double>(portrait.tiles.size());
  for (std::size_t i = 0; i < portrait.tiles.size(); ++i) {
    const std::size_t code = portrait.tiles[i];
    portrait.tips.push_back(
        tip_of(code == Portrait::kNone ? portrait.uncoded : portrait.codes[code].name,
               static_cast<double>(i), static_cast<double>(i + 1), count, words.language));
  }
  const std::string what =
      nl ? "Het gesprek in leesrichting, elk vakje even veel tekst, in de kleur van de code die er "
           "het meest van beslaat. Bij de codes: hun deel van alle tekst."
         : "The transcript in reading order, each tile as much text, in the colour of the code "
           "that "
           "covers most of it. With the codes: their share of all text.";
  Chart chart = framed(
      caption(study, what, "n = " + words_in_all(study.text(transcript), words.language) + ".",
              coded, words),
      name_of(study, transcript), words);
  chart.body = std::move(portrait);
  return chart;
}

Chart code_line_of(const Study& study, const TranscriptId& transcript, const CodedBy& coded,
                   const ChartWords& words) {
  const bool nl = words.language == Language::Dutch;
  const Ruler ruler(study.text(transcript));
  CodeLine line;
  for (const CodedText& each : coded_text(study, transcript, coded))
    line.lanes.push_back(lane_of(code_label(study, *each.code), each.code->colour, ruler,
                                 each.passages, words.language));
  line.marks = share_marks(ruler.length(), words.language);
  line.axis = nl ? "plaats in het gesprek" : "place in the transcript";
  const std::string what =
      nl ? "Waar in het gesprek elke code ligt, en haar deel van alle tekst."
         : "Where in the transcript each code lies, and its share of all text.";
  Chart chart = framed(
      caption(study, what, "n = " + words_in_all(study.text(transcript), words.language) + ".",
              coded, words),
      name_of(study, transcript), words);
  chart.body = std::move(line);
  return chart;
}

Chart code_lines_of(const Study& study, const std::vector<TranscriptId>& transcripts,
                    const CodedBy& coded, bool standardised, const ChartWords& words) {
  const bool nl = words.language == Language::Dutch;
  const coding::Code* only =
      coded.codes.size() == 1 ? study.codes().find(coded.codes.front()) : nullptr;
  CodeLine line;
  line.lanes.resize(transcripts.size());
  const coding::QuotationQuery query = query_of(coded);
  constexpr std::size_t kLanesEach = 50;
  coding::share_out(coding::threads_for(transcripts.size(), kLanesEach), transcripts.size(), {},
                    [&](std::size_t, std::size_t at) {
                      const Ruler ruler(study.text(transcripts[at]));
                      CodeLine::Lane& lane = line.lanes[at];
                      lane = lane_of(name_of(study, transcripts[at]), only ? only->colour : kAccent,
                                     ruler, all_coded_text(study, transcripts[at], query),
                                     words.language);
                      if (!standardised) return;
                      for (auto& stripe : lane.stripes)
                        stripe.begin /= ruler.length(), stripe.end /= ruler.length();
                      lane.length = 1;
                    });
  std::string what =
      nl ? "Waar in elk gesprek het gecodeerde ligt, en het deel van alle tekst."
         : "Where in each transcript the coded text lies, and its share of all text.";
  if (standardised)
    what += nl ? " Elk gesprek is op 100 % gezet." : " Each transcript is set to 100%.";
  mark_lanes(line, standardised, words.language);
  Chart chart =
      framed(caption(study, what,
                     "n = " +
                         counted_text(static_cast<double>(transcripts.size()),
                                      coding::CountOf::Transcripts, words.language) +
                         ".",
                     coded, words),
             only ? code_label(study, *only) + (nl ? " per gesprek" : " by transcript")
                  : std::string(nl ? "Gecodeerde tekst per gesprek" : "Coded text by transcript"),
             words);
  chart.body = std::move(line);
  return chart;
}

}  // namespace exports::chart
