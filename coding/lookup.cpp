#include "coding/lookup.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "coding/codebook.h"
#include "transcripts/unicode.h"

namespace coding {
namespace {

using transcripts::fold;
constexpr std::size_t kNearest = 5;

// Levenshtein's distance in bytes of folded text.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = std::min({above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row.back();
}

std::string nearest(std::vector<std::string> names, std::string_view wanted) {
  const std::string folded = fold(wanted);
  const auto cost = [&folded](const std::string& name) {
    const std::string other = fold(name);
    const bool part = !folded.empty() && other.find(folded) != std::string::npos;
    return part ? 0 : 1 + distance(folded, other);
  };
  std::vector<std::pair<std::size_t, std::string>> ranked;
  ranked.reserve(names.size());
  for (std::string& name : names) ranked.emplace_back(cost(name), std::move(name));
  std::sort(ranked.begin(), ranked.end());
  std::string list;
  for (std::size_t i = 0; i < std::min(kNearest, ranked.size()); ++i)
    list += (i == 0 ? "" : ", ") + ranked[i].second;
  return list;
}

// The row whose name is `name`, exactly or else folded; null where none or several are.
template <class Row>
const Row* find_named(const Table<Row>& table, std::string_view name) {
  const Row* alike = nullptr;
  bool several = false;
  const std::string folded = fold(name);
  for (const auto& [key, row] : table) {
    if (row.name == name) return &row;
    if (fold(row.name) != folded) continue;
    several = alike != nullptr;
    alike = &row;
  }
  return several ? nullptr : alike;
}

[[noreturn]] void unknown(std::vector<std::string> names, std::string_view name,
                          const Message& kind) {
  const std::string list = nearest(std::move(names), name);
  throw EditError(
      list.empty()
          ? say("Er is geen {} \"{}\"; er zijn er nog geen.",
                "There is no {2} \"{1}\"; there are none yet.", kind.nl, name, kind.en)
          : Message{
                fmt::format("Er is geen {} \"{}\". Het dichtst erbij: {}.", kind.nl, name, list),
                fmt::format("There is no {} \"{}\". Nearest: {}.", kind.en, name, list)});
}

template <class Row>
[[noreturn]] void unknown(const Table<Row>& table, std::string_view name, const Message& kind) {
  std::vector<std::string> names;
  for (const auto& [key, row] : table) names.push_back(row.name);
  unknown(std::move(names), name, kind);
}

template <class Row>
const Row& named(const Table<Row>& table, std::string_view name, const Message& kind) {
  if (const Row* row = find_named(table, name)) return *row;
  unknown(table, name, kind);
}

// The nearest ones as the user's language calls them.
[[noreturn]] void unknown_attribute(const Study& study, std::string_view name) {
  std::vector<std::string> dutch;
  std::vector<std::string> english;
  for (const auto& [id, attribute] : study.attributes()) {
    dutch.push_back(dutch_attribute(attribute.name));
    english.push_back(attribute.name);
  }
  if (dutch.empty()) unknown({}, name, {"kenmerk", "attribute"});
  throw EditError(say("Er is geen kenmerk \"{0}\". Het dichtst erbij: {1}.",
                      "There is no attribute \"{0}\". Nearest: {2}.", name,
                      nearest(std::move(dutch), name), nearest(std::move(english), name)));
}

// "A>B", "A  >  B" -> "a > b".
std::string folded_path(std::string_view path) {
  std::string out;
  while (true) {
    const std::size_t end = path.find('>');
    std::string part = fold(path.substr(0, end));
    while (!part.empty() && part.back() == ' ') part.pop_back();
    while (!part.empty() && part.front() == ' ') part.erase(0, 1);
    out += (out.empty() ? "" : " > ") + part;
    if (end == std::string_view::npos) return out;
    path.remove_prefix(end + 1);
  }
}

// Codes by name, exactly or else folded, or by path: "> Geld" is the one at the top.
std::vector<const Code*> codes_called(const Study& study, std::string_view name) {
  std::vector<const Code*> exact;
  std::vector<const Code*> alike;
  const std::string folded = fold(name);
  for (const auto& [id, code] : study.codes()) {
    if (code.name == name) exact.push_back(&code);
    if (fold(code.name) == folded) alike.push_back(&code);
  }
  if (!exact.empty()) return exact;
  if (!alike.empty() || name.find('>') == std::string_view::npos) return alike;
  const std::string path = folded_path(name);
  for (const auto& [id, code] : study.codes())
    if (folded_path(path_of(study, id)) == path) alike.push_back(&code);
  return alike;
}

}  // namespace

const TranscriptInfo& transcript_named(const Study& study, std::string_view name) {
  return named(study.transcripts(), name, {"gesprek", "transcript"});
}
const Participant& participant_named(const Study& study, std::string_view name) {
  return named(study.participants(), name, {"persoon", "participant"});
}
const Pps& pps_named(const Study& study, std::string_view name) {
  return named(study.pps(), name, {"PPS", "PPS"});
}
const Coder& coder_named(const Study& study, std::string_view name) {
  return named(study.coders(), name, {"codeur", "coder"});
}

std::string path_from_top(const Study& study, const Code& code) {
  return (code.parent ? "" : "> ") + path_of(study, code.id);
}

const Code& code_named(const Study& study, std::string_view name) {
  const auto found = codes_called(study, name);
  if (found.size() == 1) return *found.front();
  if (found.empty()) unknown(study.codes(), name, {"code", "code"});
  std::string paths;
  for (const Code* code : found) paths += (paths.empty() ? "" : "; ") + path_from_top(study, *code);
  throw EditError(say("\"{}\" kan meer codes zijn. Noem er een met zijn pad: {}.",
                      "\"{}\" could be several codes. Name one by its path: {}.", name, paths));
}

const std::string& speaker_named(const Study& study, const TranscriptId& transcript,
                                 std::string_view label) {
  const auto& labels = study.text(transcript).speakers();
  const auto exact = std::find(labels.begin(), labels.end(), label);
  if (exact != labels.end()) return *exact;
  const auto alike = [folded = fold(label)](const std::string& known) {
    return fold(known) == folded;
  };
  const auto found = std::find_if(labels.begin(), labels.end(), alike);
  if (found != labels.end() && std::count_if(found, labels.end(), alike) == 1) return *found;
  unknown(labels, label, {"spreker", "speaker"});
}

const Coding& coding_with_id(const Study& study, std::string_view id) {
  if (const auto guid = Guid::parse(id))
    if (const Coding* coding = study.codings().find(CodingId{*guid})) return *coding;
  throw EditError(say("Er is geen codering met id {}. \"zwerm quotes\" geeft de ids.",
                      "There is no coding with id {}. \"zwerm quotes\" gives the ids.", id));
}

const CodebookVersion& codebook_version_named(const Study& study, std::string_view name) {
  return named(study.table<CodebookVersion>(), name,
               {"versie van het codeboek", "codebook version"});
}

const KeptQuery& kept_query_named(const Study& study, std::string_view name) {
  return named(study.table<KeptQuery>(), name, {"bewaarde vraag", "kept query"});
}

const Mark& bookmark_named(const Study& study, std::string_view label) {
  const auto id = Guid::parse(label);
  const Mark* found = nullptr;
  for (const auto& [key, mark] : study.table<Mark>()) {
    if (mark.kind != MarkKind::Bookmark) continue;
    if (id && key.guid == *id) return mark;
    if (transcripts::fold(mark.label) != transcripts::fold(label)) continue;
    if (found != nullptr)
      throw EditError(say("Er zijn meer bladwijzers \"{}\". Neem het id uit \"zwerm marks\".",
                          "There are more bookmarks \"{}\". Take the id from \"zwerm marks\".",
                          label));
    found = &mark;
  }
  if (found != nullptr) return *found;
  throw EditError(say("Er is geen bladwijzer {}. \"zwerm marks\" toont ze.",
                      "There is no bookmark {}. \"zwerm marks\" shows them.", label));
}

const TranscriptInfo* find_transcript(const Study& study, std::string_view name) {
  return find_named(study.transcripts(), name);
}
const Participant* find_participant(const Study& study, std::string_view name) {
  return find_named(study.participants(), name);
}
const Pps* find_pps(const Study& study, std::string_view name) {
  return find_named(study.pps(), name);
}
const Coder* find_coder(const Study& study, std::string_view name) {
  return find_named(study.coders(), name);
}
const Code* find_code(const Study& study, std::string_view name) {
  const auto found = codes_called(study, name);
  return found.size() == 1 ? found.front() : nullptr;
}

const Attribute* find_attribute(const Study& study, OwnerKind owner, std::string_view name) {
  const std::string canonical = fold(canonical_attribute(name));
  for (const auto& [id, attribute] : study.attributes())
    if (attribute.owner == owner && fold(attribute.name) == canonical) return &attribute;
  return nullptr;
}

const Attribute& attribute_named(const Study& study, std::string_view name) {
  std::vector<OwnerKind> owners = {OwnerKind::Transcript, OwnerKind::Participant, OwnerKind::Pps};
  std::string_view rest = name;
  if (const std::size_t dot = name.find('.'); dot != std::string_view::npos) {
    const std::string owner = fold(name.substr(0, dot));
    if (owner == "transcript" || owner == "gesprek") owners = {OwnerKind::Transcript};
    if (owner == "participant" || owner == "persoon") owners = {OwnerKind::Participant};
    if (owner == "pps") owners = {OwnerKind::Pps};
    if (owners.size() == 1) rest = name.substr(dot + 1);
  }
  std::vector<const Attribute*> found;
  for (const OwnerKind owner : owners)
    if (const Attribute* attribute = find_attribute(study, owner, rest)) found.push_back(attribute);
  if (found.size() == 1) return *found.front();
  if (found.empty()) unknown_attribute(study, rest);
  throw EditError(
      say("\"{0}\" is een kenmerk van meer soorten. Noem het met zijn eigenaar, zoals "
          "pps.{0} of gesprek.{0}.",
          "\"{0}\" is an attribute of several kinds. Name it with its owner, as pps.{0} "
          "or transcript.{0}.",
          name));
}

}  // namespace coding
