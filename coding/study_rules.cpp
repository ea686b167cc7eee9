#include "coding/study_rules.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <tuple>

#include "transcripts/unicode.h"

namespace coding {
namespace {

constexpr int kDeepestCode = 64;

[[noreturn]] void dangling(const char* table) {
  throw EditError(say("Er wordt nog verwezen naar iets dat er niet (meer) is ({}).",
                      "Something refers to what is not there ({}).", table));
}

template <class Row>
void need(const Study& study, const typename Row::Key& key) {
  if (!study.table<Row>().contains(key)) dangling(Row::kTable);
}

void check_name(std::string_view name) {
  if (transcripts::fold(name).find_first_not_of(' ') == std::string::npos)
    throw EditError(say("Een naam mag niet leeg zijn.", "A name must not be empty."));
}

// `same_place` says which other rows must not have the name.
template <class Row, class SamePlace>
void check_unique_name(const Study& study, const Row& row, SamePlace same_place) {
  check_name(row.name);
  const std::string folded = transcripts::fold(row.name);
  for (const auto& [key, other] : study.table<Row>()) {
    if (!(key == row.key()) && same_place(other) && transcripts::fold(other.name) == folded)
      throw EditError(say("De naam \"{}\" bestaat al. Kies een andere.",
                          "The name \"{}\" exists already. Choose another.", row.name));
  }
}

template <class Row>
void check_unique_name(const Study& study, const Row& row) {
  check_unique_name(study, row, [](const Row&) { return true; });
}

void check_owner(const Study& study, OwnerKind kind, const Guid& owner) {
  switch (kind) {
    case OwnerKind::Project:
      return;
    case OwnerKind::Transcript:
      return need<TranscriptInfo>(study, {owner});
    case OwnerKind::Participant:
      return need<Participant>(study, {owner});
    case OwnerKind::Pps:
      return need<Pps>(study, {owner});
    case OwnerKind::Code:
      return need<Code>(study, {owner});
    case OwnerKind::Coding:
      if (study.codings().find(CodingId{owner}) == nullptr) dangling(Coding::kTable);
  }
}

bool is_number(std::string_view text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto number = [&](std::size_t at, std::size_t length) {
    int value = -1;
    std::from_chars(text.data() + at, text.data() + at + length, value);
    return value;
  };
  const std::chrono::year_month_day date{std::chrono::year(number(0, 4)),
                                         std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                         std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  return date.ok();
}

void check_row(const Study&, const ProjectInfo& row) {
  check_name(row.name);
}
void check_row(const Study& study, const Coder& row) {
  check_unique_name(study, row);
}
void check_row(const Study& study, const CodeSet& row) {
  check_unique_name(study, row);
}
void check_row(const Study& study, const Pps& row) {
  check_unique_name(study, row);
}
void check_row(const Study& study, const Participant& row) {
  check_unique_name(study, row);
}

void check_row(const Study& study, const TranscriptInfo& row) {
  check_unique_name(study, row);
  need<Text>(study, row.id);
}

void check_row(const Study& study, const Code& row) {
  check_unique_name(study, row, [&row](const Code& other) { return other.parent == row.parent; });
  int depth = 0;
  for (auto parent = row.parent; parent;) {
    const Code* above = study.codes().find(*parent);
    if (above == nullptr) dangling(Code::kTable);
    if (++depth > kDeepestCode || above->id == row.id)
      throw EditError(say("\"{}\" kan niet onder zichzelf of dieper dan {} lagen liggen.",
                          "\"{}\" cannot lie below itself or deeper than {} levels.", row.name,
                          kDeepestCode));
    parent = above->parent;
  }
}

void check_row(const Study& study, const CodeSetMember& row) {
  need<CodeSet>(study, row.set);
  need<Code>(study, row.code);
}

void check_row(const Study& study, const ParticipantPps& row) {
  need<Participant>(study, row.participant);
  need<Pps>(study, row.pps);
}

void check_row(const Study& study, const TranscriptPps& row) {
  need<TranscriptInfo>(study, row.transcript);
  need<Pps>(study, row.pps);
}

void check_row(const Study& study, const Speaker& row) {
  const Text* text = study.table<Text>().find(row.transcript);
  if (text == nullptr) dangling(Text::kTable);
  const auto& labels = text->content->speakers();
  if (std::find(labels.begin(), labels.end(), row.label) == labels.end())
    throw EditError(say("\"{}\" is geen spreker in dit gesprek.",
                        "\"{}\" is no speaker in this transcript.", row.label));
  if (row.participant) need<Participant>(study, *row.participant);
}

void check_row(const Study& study, const Attribute& row) {
  check_unique_name(study, row,
                    [&row](const Attribute& other) { return other.owner == row.owner; });
  if (row.owner != OwnerKind::Transcript && row.owner != OwnerKind::Participant &&
      row.owner != OwnerKind::Pps)
    throw EditError(say("Kenmerken zijn er voor gesprekken, personen en PPS'en.",
                        "Attributes belong to transcripts, participants and PPS."));
}

void check_row(const Study& study, const AttributeValue& row) {
  const Attribute* attribute = study.attributes().find(row.attribute);
  if (attribute == nullptr) dangling(Attribute::kTable);
  check_owner(study, attribute->owner, row.owner);
  const bool fits = !row.value.empty() &&
                    (attribute->type != AttributeType::Number || is_number(row.value)) &&
                    (attribute->type != AttributeType::Date || is_date(row.value));
  if (!fits)
    throw EditError(
        say("\"{}\" past niet bij het kenmerk {}. Een getal is bijvoorbeeld 2025, een "
            "datum 2025-11-24.",
            "\"{}\" does not fit the attribute {}. A number is 2025, a date "
            "2025-11-24.",
            row.value, attribute->name));
}

void check_span(const transcripts::Transcript& text, const Span& span) {
  if (span.end <= span.begin || span.end.value > text.text().size() ||
      !transcripts::is_grapheme_boundary(text.text(), span.begin) ||
      !transcripts::is_grapheme_boundary(text.text(), span.end))
    throw EditError(say("Een codering moet op hele tekens van het gesprek liggen.",
                        "A coding must lie on whole characters of the transcript."));
}

// Codings of one transcript are sorted, so that doubles lie in one run of equal spans.
void check_no_double(const Study& study, const Coding& row) {
  const auto all = study.codings().of(row.transcript);
  auto other = std::lower_bound(all.begin(), all.end(), row, [](const Coding& a, const Coding& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  for (; other != all.end() && other->span == row.span; ++other)
    if (other->id != row.id && other->code == row.code && other->coder == row.coder)
      throw EditError(say("Deze codeur heeft deze code al op precies deze woorden.",
                          "This coder has this code on exactly these words already."));
}

void check_row(const Study& study, const Coding& row) {
  const Text* text = study.table<Text>().find(row.transcript);
  if (text == nullptr) dangling(Text::kTable);
  need<Code>(study, row.code);
  need<Coder>(study, row.coder);
  check_span(*text->content, row.span);
  check_no_double(study, row);
}

void check_row(const Study& study, const Text& row) {
  need<TranscriptInfo>(study, row.transcript);
  for (const Coding& coding : study.codings().of(row.transcript))
    check_span(*row.content, coding.span);
}

void check_row(const Study& study, const Memo& row) {
  check_owner(study, row.owner_kind, row.owner);
  if (row.coder) need<Coder>(study, *row.coder);
}

// Whom a row refers to must still be there; cheap enough for a sweep, unlike check_row.
bool leads_somewhere(const Study& study, const Coding& row) {
  return study.codes().contains(row.code) && study.coders().contains(row.coder) &&
         study.table<Text>().contains(row.transcript);
}

template <class... Rows>
using RowList = std::tuple<std::type_identity<Rows>...>;

// Calls `visit` with each kind of row that has a Table.
template <class Visit>
void each_kind(Visit visit) {
  std::apply([&](auto... kinds) { (visit(kinds), ...); }, ForAllRows<RowList>{});
}

// After something was erased: every row that refers to others is checked once.
void check_nothing_dangles(const Study& study) {
  each_kind([&]<class Row>(std::type_identity<Row>) {
    if constexpr (std::is_same_v<Row, Coding>) {
      for (const auto& [transcript, list] : study.codings().by_transcript())
        for (const Coding& coding : *list)
          if (!leads_somewhere(study, coding)) dangling(Coding::kTable);
    } else if constexpr (!std::is_same_v<Row, Text> && !std::is_same_v<Row, Memo>) {
      for (const auto& [key, row] : study.table<Row>()) check_row(study, row);
    } else {
      for (const auto& [key, row] : study.table<Row>())
        if constexpr (std::is_same_v<Row, Memo>) check_row(study, row);
    }
  });
}

}  // namespace

void check_rules(const Study& study, const EditGroup& group) {
  bool referred_to_erased = false;
  const auto check_edit = [&]<class E>(const E& edit) {
    if constexpr (requires { edit.row; }) {
      using Row = std::remove_cvref_t<decltype(edit.row)>;
      // A later edit of the group may have replaced or erased the row.
      if (const Row* now = study.table<Row>().find(edit.row.key())) check_row(study, *now);
    } else {
      referred_to_erased = referred_to_erased || !std::is_same_v<E, Erase<Speaker>>;
    }
  };
  for (const Edit& edit : group.edits) std::visit(check_edit, edit);
  const bool only_codings_erased =
      std::all_of(group.edits.begin(), group.edits.end(), [](const Edit& edit) {
        return !std::holds_alternative<Erase<Code>>(edit) &&
               !std::holds_alternative<Erase<Coder>>(edit) &&
               !std::holds_alternative<Erase<CodeSet>>(edit) &&
               !std::holds_alternative<Erase<Pps>>(edit) &&
               !std::holds_alternative<Erase<Participant>>(edit) &&
               !std::holds_alternative<Erase<TranscriptInfo>>(edit) &&
               !std::holds_alternative<Erase<Text>>(edit) &&
               !std::holds_alternative<Erase<Attribute>>(edit);
      });
  if (referred_to_erased && !only_codings_erased) check_nothing_dangles(study);
  for (const Edit& edit : group.edits)
    if (const auto* erased = std::get_if<Erase<Coding>>(&edit))
      for (const auto& [id, memo] : study.memos())
        if (memo.owner_kind == OwnerKind::Coding && memo.owner == erased->key.second.guid &&
            study.codings().find(erased->key) == nullptr)
          dangling(Coding::kTable);
}

std::vector<Message> all_broken_rules(const Study& study) {
  std::vector<Message> broken;
  const auto check = [&](const auto& row) {
    try {
      check_row(study, row);
    } catch (const EditError& error) {
      broken.push_back(error.message());
    }
  };
  each_kind([&]<class Row>(std::type_identity<Row>) {
    if constexpr (std::is_same_v<Row, Coding>) {
      for (const auto& [transcript, list] : study.codings().by_transcript())
        for (const Coding& coding : *list) check(coding);
    } else {
      for (const auto& [key, row] : study.table<Row>()) check(row);
    }
  });
  return broken;
}

}  // namespace coding
