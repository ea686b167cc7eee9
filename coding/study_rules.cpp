#include "coding/study_rules.h"

#include <array>
#include <set>
#include <tuple>
#include <unordered_set>

#include "coding/row_rules.h"

namespace coding {
namespace {

constexpr std::size_t kMostMessages = 200;
// From this many codings on, the lists they lie in are checked as a whole.
constexpr std::size_t kManyCodings = 32;

template <class... Rows>
using RowList = std::tuple<std::type_identity<Rows>...>;

template <class Visit>
void each_kind(Visit visit) {
  std::apply([&](auto... kinds) { (visit(kinds), ...); }, ForAllRows<RowList>{});
}

template <class Row>
inline constexpr bool kHasUniqueName = requires(const Row& row) {
  row.name;
}
&&!std::is_same_v<Row, ProjectInfo>;

template <class Row>
[[noreturn]] void refuse(const Row&, const Message& why) {
  throw EditError(why);
}

// What a group does, gathered in one pass.
struct Touched {
  std::array<bool, std::variant_size_v<AnyEdit>> kinds{};  // by number in Edit
  std::set<TranscriptId> texts;
  std::set<TranscriptId> coded;
  std::size_t codings_put = 0;
  std::unordered_set<Guid, GuidHash> noted_on;  // erased codings and marks: a memo may be left

  explicit Touched(const EditGroup& group) {
    TranscriptId last;
    for (const Edit& edit : group.edits) {
      kinds[edit.index()] = true;
      if (const auto* text = std::get_if<Put<Text>>(&edit)) texts.insert(text->row.transcript);
      if (const auto* text = std::get_if<ChangeText>(&edit)) texts.insert(text->transcript);
      if (const auto* coding = std::get_if<Put<Coding>>(&edit)) {
        // Those of one transcript mostly stand together.
        if (codings_put == 0 || last != coding->row.transcript)
          coded.insert(coding->row.transcript);
        last = coding->row.transcript;
        ++codings_put;
      }
      if (const auto* coding = std::get_if<Erase<Coding>>(&edit))
        noted_on.insert(coding->key.second.guid);
      if (const auto* mark = std::get_if<Erase<Mark>>(&edit)) noted_on.insert(mark->key.guid);
    }
  }
  template <class E>
  bool holds() const {
    return kinds[Edit(E{}).index()];
  }
};

void check_put_rows(const EditGroup& group, const Touched& touched, RowRules& rules,
                    const Study& study) {
  const bool whole_lists = touched.codings_put >= kManyCodings;
  const auto check = [&]<class E>(const E& edit) {
    if constexpr (requires { edit.row; }) {
      using Row = std::remove_cvref_t<decltype(edit.row)>;
      if (std::is_same_v<Row, Coding> && whole_lists) return;
      // A later edit of the group may have replaced or erased the row.
      if (const Row* now = study.table<Row>().find(edit.row.key())) rules.check(*now);
    }
  };
  for (const Edit& edit : group.edits) std::visit(check, edit);
  if (whole_lists)
    for (const TranscriptId& transcript : touched.coded)
      rules.codings_of(transcript, &refuse<Coding>);
}

// Rows that the group did not touch, but that lean on one it put.
void check_leaning(const Touched& touched, RowRules& rules, const Study& study) {
  for (const TranscriptId& transcript : touched.texts) {
    rules.codings_of(transcript, &refuse<Coding>);
    const auto& speakers = study.speakers().rows();
    for (auto row = speakers.lower_bound({transcript, ""});
         row != speakers.end() && row->first.first == transcript; ++row)
      rules.check(row->second);
    for (const auto& [key, mark] : study.table<Mark>())
      if (mark.transcript == transcript) rules.check(mark);
  }
  if (touched.holds<Put<Attribute>>())
    for (const auto& [key, value] : study.attribute_values()) rules.check(value);
  if (touched.holds<Put<Code>>()) rules.code_tree(&refuse<Code>);
  each_kind([&]<class Row>(std::type_identity<Row>) {
    if constexpr (kHasUniqueName<Row>)
      if (touched.holds<Put<Row>>()) rules.names<Row>(&refuse<Row>);
  });
}

// After something was erased that others refer to: every row that refers to others, once.
void check_nothing_dangles(RowRules& rules, const Study& study) {
  each_kind([&]<class Row>(std::type_identity<Row>) {
    if constexpr (std::is_same_v<Row, Coding>) {
      for (const auto& [transcript, list] : study.codings().by_transcript())
        rules.codings_of(transcript, &refuse<Coding>);
    } else {
      for (const auto& [key, row] : study.table<Row>()) rules.check(row);
    }
  });
}

// Nothing but a memo refers to a coding or a mark, and nothing but its codes to a version of the
// codebook: the other rows need no looking at.
void check_few_left(const Touched& touched, RowRules& rules, const Study& study) {
  if (!touched.noted_on.empty())
    for (const auto& [id, memo] : study.memos())
      if (touched.noted_on.contains(memo.owner)) rules.check(memo);
  if (touched.holds<Erase<CodebookVersion>>())
    for (const auto& [key, code] : study.table<VersionedCode>()) rules.check(code);
}

}  // namespace

void check_before(const EditGroup& group) {
  for (const Edit& edit : group.edits)
    if (const auto* text = std::get_if<Put<Text>>(&edit); text != nullptr && !text->row.content)
      throw EditError(say("Een gesprek heeft geen tekst.", "A transcript has no text."));
}

void check_rules(const Study& study, const EditGroup& group) {
  const Touched touched(group);
  RowRules rules(study);
  check_put_rows(group, touched, rules, study);
  check_leaning(touched, rules, study);
  const bool referred_to_erased = touched.holds<Erase<Code>>() || touched.holds<Erase<Coder>>() ||
                                  touched.holds<Erase<CodeSet>>() || touched.holds<Erase<Pps>>() ||
                                  touched.holds<Erase<Participant>>() ||
                                  touched.holds<Erase<TranscriptInfo>>() ||
                                  touched.holds<Erase<Text>>() || touched.holds<Erase<Attribute>>();
  if (referred_to_erased)
    check_nothing_dangles(rules, study);
  else
    check_few_left(touched, rules, study);
}

namespace {

// Calls `tell` with each broken row and the sentence, kind by kind.
template <class Tell>
void each_broken_row(const Study& study, Tell tell) {
  RowRules rules(study);
  each_kind([&]<class Row>(std::type_identity<Row>) {
    if constexpr (std::is_same_v<Row, Coding>) {
      for (const auto& [transcript, list] : study.codings().by_transcript())
        rules.codings_of(transcript, tell);
    } else {
      for (const auto& [key, row] : study.table<Row>()) {
        try {
          rules.check(row);
        } catch (const EditError& error) {
          tell(row, error.message());
        }
      }
    }
  });
  rules.code_tree(tell);
}

}  // namespace

std::vector<Message> all_broken_rules(const Study& study) {
  std::vector<Message> broken;
  const auto tell = [&](const auto&, const Message& why) {
    if (broken.size() < kMostMessages) broken.push_back(why);
  };
  each_broken_row(study, tell);
  RowRules rules(study);
  each_kind([&]<class Row>(std::type_identity<Row>) {
    if constexpr (kHasUniqueName<Row>) rules.names<Row>(tell);
  });
  if (!study.table<ProjectInfo>().contains({}))
    broken.push_back(say("Het project heeft geen naam.", "The project has no name."));
  return broken;
}

std::vector<Edit> broken_rows_erased(const Study& study) {
  std::vector<Edit> erased;
  each_broken_row(study, [&]<class Row>(const Row& row, const Message&) {
    erased.emplace_back(Erase<Row>{row.key()});
  });
  return erased;
}

}  // namespace coding
