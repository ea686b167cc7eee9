#include "coding/withdrawn.h"

#include <algorithm>
#include <array>
#include <new>

#include <sodium.h>

#include "transcripts/speaker_names.h"
#include "transcripts/unicode.h"

namespace coding {
namespace {

// About 5 ms a name: a few hundred names of an import may be asked for, a dictionary takes its
// time.
constexpr unsigned long long kOperations = 1;
constexpr std::size_t kMemory = 8 << 20;

}  // namespace

std::string withdrawn_person(const Study& study, std::string_view name) {
  const std::string folded = transcripts::fold(name);
  const Guid& salt = study.info().id;
  static_assert(sizeof(salt.bytes) == crypto_pwhash_SALTBYTES);
  std::array<unsigned char, 16> hash{};
  if (crypto_pwhash(hash.data(), hash.size(), folded.data(), folded.size(),
                    reinterpret_cast<const unsigned char*>(salt.bytes.data()), kOperations, kMemory,
                    crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::bad_alloc();
  std::string field = "withdrawn/person/";
  for (const unsigned char byte : hash) field += fmt::format("{:02x}", byte);
  return field;
}

std::string withdrawn_file(std::string_view sha256) {
  return "withdrawn/file/" + std::string(sha256);
}

BroughtIn brought_in(const Study& before, const EditGroup& group) {
  BroughtIn in;
  const auto add_labels = [&](const TranscriptId& id, const std::vector<std::string>& labels) {
    const Text* old = before.table<Text>().find(id);
    for (const std::string& label : labels) {
      if (transcripts::form_of_name(label) == transcripts::NameForm::Speaker) continue;  // "R1"
      if (old != nullptr) {
        const auto& known = old->content->speakers();
        if (std::find(known.begin(), known.end(), label) != known.end()) continue;
      }
      in.names.insert(label);
    }
  };
  for (const Edit& edit : group.edits) {
    if (const auto* person = std::get_if<Put<Participant>>(&edit)) {
      const Participant* old = before.participants().find(person->row.id);
      if (old == nullptr || old->name != person->row.name) in.names.insert(person->row.name);
    } else if (const auto* text = std::get_if<Put<Text>>(&edit)) {
      if (text->row.content) add_labels(text->row.transcript, text->row.content->speakers());
    } else if (const auto* change = std::get_if<ChangeText>(&edit)) {
      if (change->speakers) add_labels(change->transcript, *change->speakers);
    } else if (const auto* info = std::get_if<Put<TranscriptInfo>>(&edit)) {
      const bool fresh = !before.transcripts().contains(info->row.id);
      if (fresh && !info->row.file_sha256.empty()) in.files.insert(info->row.file_sha256);
    }
  }
  return in;
}

}  // namespace coding
