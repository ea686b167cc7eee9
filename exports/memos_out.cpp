#include "exports/memos_out.h"

#include <ctime>

#include <fmt/chrono.h>

#include "coding/memo_list.h"
#include "exports/markup.h"

namespace exports {
namespace {

using coding::ListedMemo;
using coding::OwnerKind;
using coding::Study;
using transcripts::Language;

constexpr OwnerKind kKinds[] = {OwnerKind::Project, OwnerKind::Transcript, OwnerKind::Participant,
                                OwnerKind::Pps,     OwnerKind::Code,       OwnerKind::Coding,
                                OwnerKind::Mark};

std::string day_of(const coding::Memo& memo) {
  return fmt::format("{:%Y-%m-%d}", fmt::localtime(std::time_t{memo.changed.milliseconds / 1000}));
}

std::string words_of(const Study& study, const ListedMemo& listed) {
  if (!listed.span || listed.transcript == nullptr) return {};
  return std::string(study.text(listed.transcript->id).slice(*listed.span));
}

// "Leercultuur, 03 Groen gas", or the kind where it has no name.
std::string head_of(const ListedMemo& listed, Language language) {
  std::string head =
      listed.on.empty() ? in(word_for(listed.memo->owner_kind), language) : listed.on;
  if (listed.span && listed.transcript != nullptr) head += ", " + listed.transcript->name;
  return head;
}

std::string foot_of(const ListedMemo& listed) {
  const std::string day = day_of(*listed.memo);
  return listed.coder.empty() ? day : listed.coder + ", " + day;
}

std::string title_of(const Study& study, Language language) {
  return (language == Language::Dutch ? "Memo's – " : "Memos – ") + study.info().name;
}

std::string heading_of(OwnerKind kind, Language language) {
  const bool dutch = language == Language::Dutch;
  switch (kind) {
    case OwnerKind::Project:
      return dutch ? "Het project" : "The project";
    case OwnerKind::Transcript:
      return dutch ? "Gesprekken" : "Transcripts";
    case OwnerKind::Participant:
      return dutch ? "Personen" : "Participants";
    case OwnerKind::Pps:
      return dutch ? "PPS'en" : "PPS";
    case OwnerKind::Code:
      return "Codes";
    case OwnerKind::Coding:
      return dutch ? "Coderingen" : "Codings";
    case OwnerKind::Mark:
      break;
  }
  return dutch ? "Bladwijzers" : "Bookmarks";
}

template <class Each>
void by_kind(const Study& study, Each each) {
  const auto memos = coding::listed_memos(study);
  for (const OwnerKind kind : kKinds) {
    bool first = true;
    for (const ListedMemo& listed : memos) {
      if (listed.memo->owner_kind != kind) continue;
      each(listed, first);
      first = false;
    }
  }
}

constexpr std::string_view kStyle =
    "section{break-inside:"
    "avoid;margin:1.2rem 0}h3{margin:0}p,blockquote{white-space:pre-line;margin:.4rem "
    "0}blockquote{color:#6b6b6f;border-left:3px solid #e2dfda;padding-left:.8rem}.n{color:#6b6b6f;"
    "font-size:.85rem}";

}  // namespace

Table memos_table(const Study& study, Language language) {
  const bool dutch = language == Language::Dutch;
  Table table;
  table.header = dutch ? std::vector<std::string>{"soort",   "bij",    "gesprek",   "begin", "eind",
                                                  "woorden", "codeur", "gewijzigd", "tekst"}
                       : std::vector<std::string>{"kind",  "on",    "transcript", "start", "end",
                                                  "words", "coder", "changed",    "text"};
  for (const ListedMemo& listed : coding::listed_memos(study)) {
    Cell start;
    Cell end;
    if (listed.span && listed.transcript != nullptr) {
      const auto range = study.text(listed.transcript->id).units().to_code_points(*listed.span);
      start = static_cast<double>(range.start.value);
      end = static_cast<double>(range.end.value);
    }
    table.rows.push_back({in(word_for(listed.memo->owner_kind), language), listed.on,
                          listed.transcript == nullptr ? std::string() : listed.transcript->name,
                          start, end, words_of(study, listed), listed.coder,
                          Day{day_of(*listed.memo)}, listed.memo->text});
  }
  return table;
}

std::string memos_html(const Study& study, Language language) {
  std::string out;
  by_kind(study, [&](const ListedMemo& listed, bool first) {
    if (first)
      out += fmt::format("<h2>{}</h2>\n", escaped(heading_of(listed.memo->owner_kind, language)));
    out += fmt::format("<section>\n<h3>{}</h3>\n", escaped(head_of(listed, language)));
    if (const std::string words = words_of(study, listed); !words.empty())
      out += fmt::format("<blockquote>{}</blockquote>\n", escaped(words));
    out += fmt::format("<p>{}</p>\n<div class=\"n\">{}</div>\n</section>\n",
                       escaped(listed.memo->text), escaped(foot_of(listed)));
  });
  return html_page(title_of(study, language), language, kStyle, out);
}

std::string memos_markdown(const Study& study, Language language) {
  std::string out = fmt::format("# {}\n", as_markdown(title_of(study, language)));
  by_kind(study, [&](const ListedMemo& listed, bool first) {
    if (first)
      out += fmt::format("\n## {}\n", as_markdown(heading_of(listed.memo->owner_kind, language)));
    out += fmt::format("\n### {}\n\n", as_markdown(head_of(listed, language)));
    if (const std::string words = words_of(study, listed); !words.empty())
      out += markdown_quote(words) + "\n";
    out += fmt::format("{}\n\n{}\n", as_markdown(listed.memo->text), as_markdown(foot_of(listed)));
  });
  return out;
}

}  // namespace exports
