#include "app/pseudonym_words.h"

#include <algorithm>
#include <map>
#include <set>

#include "coding/project.h"
#include "transcripts/unicode.h"

namespace app {

using transcripts::counted;
using transcripts::fold;
using transcripts::Message;
using transcripts::NameKind;
using transcripts::say;

Message word_of(NameKind kind) {
  switch (kind) {
    case NameKind::Person:
      return {"persoon", "person"};
    case NameKind::Organisation:
      return {"organisatie", "organisation"};
    case NameKind::Name:
      return {"naam", "name"};
    case NameKind::Place:
      return {"plaats", "place"};
    case NameKind::Email:
      return {"e-mail", "e-mail"};
    case NameKind::Telephone:
      return {"telefoon", "telephone"};
    case NameKind::Postcode:
      return {"postcode", "postcode"};
    case NameKind::Bsn:
      return {"bsn", "bsn"};
    case NameKind::Iban:
      return {"rekening", "iban"};
    case NameKind::Url:
      return {"webadres", "url"};
  }
  return {};
}

std::string words_around(const transcripts::Transcript& text, const transcripts::Span& span,
                         std::uint32_t before, std::uint32_t after) {
  const std::string_view all = text.text();
  transcripts::ByteOffset from{span.begin.value > before ? span.begin.value - before : 0};
  transcripts::ByteOffset to{
      std::min(span.end.value + after, static_cast<std::uint32_t>(all.size()))};
  if (from.value > 0) from = transcripts::next_grapheme(all, from);
  if (to.value < all.size()) to = transcripts::previous_grapheme(all, to);
  from = std::min(from, span.begin);
  to = std::max(to, span.end);
  std::string line(text.slice({from, span.begin}));
  line += "[" + std::string(text.slice(span)) + "]";
  line += text.slice({span.end, to});
  for (char& c : line)
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  return line;
}

std::vector<Message> remarks_on_rows(const coding::Study& study,
                                     const std::vector<coding::Pseudonym>& key) {
  std::set<std::string> people;
  for (const auto& [id, person] : study.participants()) people.insert(fold(person.name));
  std::map<std::string, std::string> pseudonyms;  // of a name, folded
  std::map<std::string, std::string> called;      // who of the people has the pseudonym
  std::vector<Message> remarks;
  for (const coding::Pseudonym& row : key) {
    const std::string name = fold(row.name);
    const std::string pseudonym = fold(row.pseudonym);
    if (name.empty() || pseudonym.empty()) continue;
    const auto [first, is_new] = pseudonyms.emplace(name, row.pseudonym);
    if (!is_new && fold(first->second) != pseudonym)
      remarks.push_back(say("{0} staat twee keer in de sleutel; {1} geldt, {2} niet.",
                            "{0} stands twice in the key; {1} counts, {2} does not.", row.name,
                            first->second, row.pseudonym));
    if (people.contains(pseudonym) && pseudonym != name)
      remarks.push_back(
          say("{} is als pseudoniem gekozen, maar zo heet een van de deelnemers.",
              "{} was chosen as a pseudonym, but one of the participants is called so.",
              row.pseudonym));
    if (!is_new || !people.contains(name)) continue;
    const auto [other, alone] = called.emplace(pseudonym, row.name);
    if (!alone)
      remarks.push_back(
          say("{0} en {1} krijgen hetzelfde pseudoniem, {2}: in de tekst zijn zij dan niet meer te "
              "onderscheiden.",
              "{0} and {1} get the same pseudonym, {2}: in the text nobody can tell them apart.",
              other->second, row.name, row.pseudonym));
  }
  return remarks;
}

std::vector<Message> told_of(const std::vector<coding::Pseudonym>& rows,
                             const coding::PseudonymCounts& counts) {
  std::vector<Message> lines;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (counts.rows[i].in_texts + counts.rows[i].elsewhere > 0)
      lines.push_back(say("{0} → {1}: {2}× in gesprekken, {3}× elders",
                          "{0} → {1}: {2}× in transcripts, {3}× elsewhere", rows[i].name,
                          rows[i].pseudonym, counts.rows[i].in_texts, counts.rows[i].elsewhere));
  lines.push_back(
      say("In {0}; verder {1}, {2}, {3} en {4}.", "In {5}; beside {6}, {7}, {8} and {9}.",
          counted(counts.transcripts, "gesprek", "gesprekken"),
          counted(counts.labels, "sprekerslabel", "sprekerslabels"),
          counted(counts.participants, "naam van iets of iemand", "namen van iets of iemand"),
          counted(counts.memos, "memo", "memo's"),
          counted(counts.fields, "ander veld", "andere velden"),
          counted(counts.transcripts, "transcript", "transcripts"),
          counted(counts.labels, "speaker's label", "speakers' labels"),
          counted(counts.participants, "name of a thing or person", "names of things or people"),
          counted(counts.memos, "memo", "memos"),
          counted(counts.fields, "other field", "other fields")));
  if (counts.small_letters > 0)
    lines.push_back(
        say("{} keer staat zo'n woord er zonder hoofdletter; dat blijft staan. Kijk het na.",
            "Such a word stands there without its capital {} times; that stays. Look at it.",
            counts.small_letters));
  for (const std::string& coder : counts.coders)
    lines.push_back(say("Codeur {} houdt de eigen naam.", "Coder {} keeps their name.", coder));
  return lines;
}

Message told_of(const coding::Erasure& erasure) {
  Message told = say(
      "Dit verdwijnt: {0} ({1}), {2} en {3}.", "These go: {4} ({5}), {6} and {7}.",
      counted(erasure.turns, "beurt", "beurten"), counted(erasure.words, "woord", "woorden"),
      counted(erasure.codings, "codering", "coderingen"), counted(erasure.memos, "memo", "memo's"),
      counted(erasure.turns, "turn", "turns"), counted(erasure.words, "word", "words"),
      counted(erasure.codings, "coding", "codings"), counted(erasure.memos, "memo", "memos"));
  const auto add = [&told](const Message& more) {
    told.nl += " " + more.nl;
    told.en += " " + more.en;
  };
  if (erasure.shortened > 0)
    add(say("Korter wordt wat ook op andermans woorden ligt: {0}.",
            "What lies on others' words too becomes shorter: {1}.",
            counted(erasure.shortened, "codering", "coderingen"),
            counted(erasure.shortened, "coding", "codings")));
  if (erasure.mentions > 0)
    add(say("Elders wordt de naam op {0} “[deelnemer]”.",
            "Elsewhere the name becomes “[deelnemer]” in {1}.",
            counted(erasure.mentions, "plaats", "plaatsen"),
            counted(erasure.mentions, "place", "places")));
  if (const auto left = told_of_left(erasure)) add(*left);
  return told;
}

std::optional<Message> told_of_left(const coding::Erasure& erasure) {
  constexpr std::size_t kNamed = 8;
  if (erasure.left.empty()) return std::nullopt;
  Message told;
  for (const coding::FirstNameLeft& name : erasure.left) {
    std::string where;
    for (std::size_t i = 0; i < std::min(kNamed, name.transcripts.size()); ++i)
      where += fmt::format("{}{}: {}", i == 0 ? "" : ", ", name.transcripts[i].transcript,
                           name.transcripts[i].places);
    if (name.transcripts.size() > kNamed) where += ", …";
    const Message one =
        say("Nog {0} keer “{1}” in de woorden van anderen ({2}).",
            "{3} “{1}” in what others say ({2}).", name.places, name.name, where,
            name.places == 1 ? "Still once" : fmt::format("Still {} times", name.places));
    told.nl += one.nl + " ";
    told.en += one.en + " ";
  }
  told.nl += "Kijk zelf of dat deze persoon is: dat blijft staan.";
  told.en += "Look whether that is this person: it stays.";
  return told;
}

coding::EditGroup forget_group(std::optional<coding::CoderId> coder) {
  return {coding::kForget, say("Originelen vergeten", "Originals forgotten"), coder, {}};
}

}  // namespace app
