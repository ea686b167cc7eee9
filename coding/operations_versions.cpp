// Named states of the codebook, and codings that are older than what their code means now.
#include <algorithm>
#include <utility>

#include "coding/cases.h"
#include "coding/operations.h"
#include "coding/operations_parts.h"

namespace coding {
namespace {

const CodebookVersion& version_of(const Study& study, const CodebookVersionId& id) {
  if (const CodebookVersion* version = study.table<CodebookVersion>().find(id)) return *version;
  throw EditError(say("Deze versie van het codeboek is er niet meer.",
                      "This version of the codebook is not there any more."));
}

}  // namespace

EditGroup name_codebook_version(const Study& study, std::string_view name, const By& by) {
  const CodebookVersion version{CodebookVersionId::make(), clean_name(name), by.coder, by.when};
  EditGroup group{
      "code book version",
      say("Versie van het codeboek bewaard: {}", "Codebook version kept: {}", version.name),
      by.coder,
      {}};
  group.edits.emplace_back(Put<CodebookVersion>{version});
  for (const auto& [id, code] : study.codes())
    group.edits.emplace_back(Put<VersionedCode>{{version.id, code}});
  return group;
}

EditGroup rename_codebook_version(const Study& study, const CodebookVersionId& id,
                                  std::string_view name) {
  CodebookVersion changed = version_of(study, id);
  const std::string before = std::exchange(changed.name, clean_name(name));
  EditGroup group{"code book version",
                  say("Versie {} van het codeboek hernoemd naar {}",
                      "Codebook version {} renamed to {}", before, changed.name),
                  std::nullopt,
                  {}};
  group.edits.emplace_back(Put<CodebookVersion>{std::move(changed)});
  return group;
}

EditGroup delete_codebook_version(const Study& study, const CodebookVersionId& id) {
  EditGroup group{"code book version",
                  say("Versie {} van het codeboek verwijderd", "Codebook version {} deleted",
                      version_of(study, id).name),
                  std::nullopt,
                  {}};
  const auto& codes = study.table<VersionedCode>().rows();
  for (auto row = codes.lower_bound({id, {}}); row != codes.end() && row->first.first == id; ++row)
    group.edits.emplace_back(Erase<VersionedCode>{row->first});
  group.edits.emplace_back(Erase<CodebookVersion>{id});
  return group;
}

std::vector<const Coding*> older_codings(const Study& study, const CodeId& code) {
  std::vector<const Coding*> older;
  const Code* row = study.codes().find(code);
  if (row == nullptr) return older;
  for (const TranscriptInfo* info : transcripts_in_order(study))
    for (const Coding& coding : study.codings().of(info->id))
      if (coding.code == code && std::max(coding.made, coding.checked) < row->defined)
        older.push_back(&coding);
  return older;
}

EditGroup check_codings(const Study& study, const std::vector<CodingId>& codings, const By& by) {
  EditGroup group{"check",
                  say("{0} nagekeken", "{1} checked",
                      transcripts::counted(codings.size(), "codering", "coderingen"),
                      transcripts::counted(codings.size(), "coding", "codings")),
                  by.coder,
                  {}};
  for (const CodingId& id : codings) {
    Coding checked = coding_of(study, id);
    checked.checked = by.when;
    group.edits.emplace_back(Put<Coding>{checked});
  }
  return group;
}

}  // namespace coding
