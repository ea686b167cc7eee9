// Finding names and thinking of pseudonyms: the first half of pseudonymise.h.
#include <algorithm>
#include <map>
#include <set>

#include <sodium.h>

#include "coding/cases.h"
#include "coding/pseudonymise.h"
#include "transcripts/speaker_names.h"
#include "transcripts/speaker_words.h"
#include "transcripts/unicode.h"

namespace coding {
namespace {

using transcripts::fold;
using transcripts::KnownName;
using transcripts::NameKind;

// Attributes of people whose values name an organisation.
bool names_an_organisation(std::string_view attribute) {
  const std::string name = fold(attribute);
  for (const std::string_view known : {"organisation", "organisatie", "organization", "bedrijf",
                                       "werkgever", "company", "employer", "school"})
    if (name == known) return true;
  return false;
}

class Known {
 public:
  explicit Known(const Study& study) {
    for (const Participant* person : participants_in_order(study))
      for (std::string& form : transcripts::forms_of_name(person->name))
        add(std::move(form), NameKind::Person);
    for (const auto& [key, value] : study.attribute_values()) {
      const Attribute& attribute = *study.attributes().find(value.attribute);
      if (attribute.owner == OwnerKind::Participant && names_an_organisation(attribute.name))
        add(value.value, NameKind::Organisation);
    }
    for (const Pps* pps : pps_in_order(study)) add(pps->name, NameKind::Organisation);
    for (const TranscriptInfo* info : transcripts_in_order(study))
      for (const std::string& label : study.text(info->id).speakers()) add_label(label);
  }
  std::vector<KnownName> take() { return std::move(names_); }

 private:
  void add(std::string name, NameKind kind) {
    if (seen_.insert(fold(name)).second) names_.push_back({std::move(name), kind});
  }
  void add_label(const std::string& label) {
    const auto form = transcripts::form_of_name(label);
    if (form != transcripts::NameForm::Name && form != transcripts::NameForm::Word) return;
    for (std::string& name : transcripts::forms_of_name(label))
      if (!transcripts::is_word(transcripts::WordKind::Role, fold(name)))
        add(std::move(name), NameKind::Person);
  }

  std::set<std::string> seen_;
  std::vector<KnownName> names_;
};

// Numbers pseudonyms at random, so that they tell nothing of the order of people or conversations.
class Numbers {
 public:
  Numbers(const Study& study, const std::vector<Pseudonym>& key) {
    for (const Pseudonym& row : key) used_.insert(fold(row.pseudonym));
    for (const auto& [id, person] : study.participants()) used_.insert(fold(person.name));
  }
  std::string next(std::string_view prefix) {
    constexpr std::uint32_t kFew = 500;
    const std::uint32_t most = used_.size() < kFew ? 1000 : 1'000'000;
    while (true) {
      std::string made = fmt::format("{}{:03}", prefix, 1 + randombytes_uniform(most - 1));
      if (used_.insert(fold(made)).second) return made;
    }
  }

 private:
  std::set<std::string> used_;
};

std::string fixed_pseudonym(NameKind kind) {
  switch (kind) {
    case NameKind::Email:
      return "[e-mail]";
    case NameKind::Telephone:
      return "[telefoon]";
    case NameKind::Postcode:
      return "[postcode]";
    case NameKind::Bsn:
      return "[bsn]";
    case NameKind::Iban:
      return "[rekening]";
    case NameKind::Url:
      return "[webadres]";
    default:
      return {};
  }
}

const char* prefix_of(NameKind kind) {
  if (kind == NameKind::Organisation) return "O-";
  return kind == NameKind::Place ? "Plaats-" : "P-";
}

// Who shares a pseudonym: the forms of one person's name, where nobody else is called so.
class Sharing {
 public:
  Sharing(const Study& study, const std::vector<NameSuggestion>& names) {
    std::map<std::string, std::set<std::string>> called;
    const auto add = [&](const std::string& whole) {
      for (const std::string& form : transcripts::forms_of_name(whole))
        called[fold(form)].insert(fold(whole));
    };
    for (const auto& [id, person] : study.participants()) add(person.name);
    for (const NameSuggestion& one : names)
      if ((one.kind == NameKind::Person || one.kind == NameKind::Name) &&
          !called.contains(fold(one.name)))
        add(one.name);
    for (const auto& [form, wholes] : called) {
      std::set<std::string> longer = wholes;
      if (longer.size() > 1) longer.erase(form);  // "Jan" by himself may be Jan de Wit
      if (longer.size() == 1) whole_[form] = *longer.begin();
    }
  }
  std::string of(const std::string& name) const {
    const auto whole = whole_.find(fold(name));
    return whole == whole_.end() ? fold(name) : whole->second;
  }

 private:
  std::map<std::string, std::string> whole_;
};

}  // namespace

NamesInStudy names_in(const Study& study, Watch& watch) {
  NamesInStudy found;
  std::vector<std::string_view> texts;
  for (const TranscriptInfo* info : transcripts_in_order(study)) {
    found.transcripts.push_back(info->id);
    texts.push_back(study.text(info->id).text());
  }
  found.names = transcripts::find_names(texts, Known(study).take(), watch);
  std::string pps = " ";
  for (const auto& [id, row] : study.pps()) pps += fold(row.name) + " ";
  std::set<std::string> offered;
  for (NameSuggestion& one : found.names) {
    offered.insert(fold(one.name));
    // Counts go by PPS: their names, and words of these, stay unless the user wants otherwise.
    if (one.kind != NameKind::Person && pps.find(" " + fold(one.name) + " ") != std::string::npos)
      one.likely = false;
  }
  for (const Participant* person : participants_in_order(study))
    if (offered.insert(fold(person->name)).second)
      found.names.push_back({person->name, NameKind::Person, true, {}});
  std::stable_sort(found.names.begin(), found.names.end(),
                   [](const auto& a, const auto& b) { return a.kind < b.kind; });
  return found;
}

std::vector<std::string> propose_pseudonyms(const Study& study,
                                            const std::vector<NameSuggestion>& names,
                                            const std::vector<Pseudonym>& key) {
  const Sharing sharing(study, names);
  std::map<std::string, std::string> by_whole;
  std::map<std::string, std::string> by_name;
  for (const Pseudonym& row : key) {
    by_name.emplace(fold(row.name), row.pseudonym);
    by_whole.emplace(sharing.of(row.name), row.pseudonym);
  }
  Numbers numbers(study, key);
  std::vector<std::string> proposed;
  for (const NameSuggestion& one : names) {
    std::string made = fixed_pseudonym(one.kind);
    if (const auto known = by_name.find(fold(one.name)); known != by_name.end()) {
      made = known->second;
    } else if (made.empty()) {
      const bool somebody = one.kind == NameKind::Person || one.kind == NameKind::Name;
      std::string& shared = by_whole[somebody ? sharing.of(one.name) : fold(one.name)];
      if (shared.empty()) shared = numbers.next(prefix_of(one.kind));
      made = shared;
    }
    proposed.push_back(std::move(made));
  }
  return proposed;
}

}  // namespace coding
