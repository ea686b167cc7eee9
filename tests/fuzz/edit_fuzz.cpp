// Any replacements in a coded conversation keep every rule of the study, and undoing them gives it
// back as it was.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "coding/operations.h"
#include "coding/project.h"
#include "coding/store/edit_codec.h"
#include "coding/text_edits.h"
#include "transcripts/unicode.h"

namespace {

using namespace coding;

class FuzzBytes {
 public:
  FuzzBytes(const std::uint8_t* bytes, std::size_t size)
      : left_(reinterpret_cast<const char*>(bytes), size) {}
  bool empty() const { return left_.empty(); }
  std::uint32_t number() {
    if (left_.empty()) return 0;
    const auto value = static_cast<unsigned char>(left_.front());
    left_.remove_prefix(1);
    return value;
  }
  std::string_view text(std::size_t size) {
    const std::string_view taken = left_.substr(0, size);
    left_.remove_prefix(taken.size());
    return taken;
  }

 private:
  std::string_view left_;
};

ByteOffset boundary(std::string_view text, std::size_t at) {
  const ByteOffset offset{static_cast<std::uint32_t>(at % (text.size() + 1))};
  return transcripts::is_grapheme_boundary(text, offset)
             ? offset
             : transcripts::previous_grapheme(text, offset);
}

// Turns of up to 60 bytes each by two speakers, and codings anywhere.
Study made(FuzzBytes& bytes) {
  std::string text;
  std::vector<transcripts::Turn> turns;
  for (std::uint32_t left = bytes.number() % 4; left > 0 && !bytes.empty(); --left) {
    const std::string words = clean_text(bytes.text(60));
    if (words.empty()) continue;
    if (!text.empty()) text += '\n';
    text += words;
  }
  text = clean_text(text);
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const Span span{boundary(text, begin), boundary(text, end)};
    if (span.begin < span.end)
      turns.push_back({span, static_cast<std::uint32_t>(turns.size() % 2), {}, ""});
    begin = end + 1;
  }
  Study study;
  study.change({"", {}, {}, {Put<ProjectInfo>{{Guid::make(), "p"}}}});
  auto transcript = std::make_shared<transcripts::Transcript>(text, std::move(turns),
                                                              std::vector<std::string>{"R1", "R2"});
  const auto [group, ids] = add_transcripts(study, {{"G1", "", "", transcript, {}}});
  study.change(group);
  Code code;
  code.name = "Gat";
  study.change(add_code(study, code));
  study.change(add_coder(study, "AV"));
  const By by{study.coders().begin()->first, {}};
  for (std::uint32_t left = bytes.number() % 8; left > 0; --left) {
    const ByteOffset from = boundary(text, bytes.number());
    const ByteOffset to = boundary(text, bytes.number());
    if (from < to)
      study.change(add_coding(study, ids[0], {from, to}, study.codes().begin()->first, by));
  }
  return study;
}

std::vector<Replacement> edit_of(FuzzBytes& bytes, std::string_view text) {
  std::vector<Replacement> edit;
  ByteOffset last;
  for (std::uint32_t left = 1 + bytes.number() % 3; left > 0; --left) {
    const ByteOffset begin = std::max(last, boundary(text, bytes.number()));
    const ByteOffset end = std::max(begin, boundary(text, begin.value + bytes.number() % 20));
    edit.push_back({{begin, end}, std::string(bytes.text(bytes.number() % 24))});
    last = end;
  }
  return edit;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kEnough = 2'000;  // each edit grows the text on which the next one is tried
  FuzzBytes bytes(data, std::min(size, kEnough));
  Study study = made(bytes);
  const TranscriptId id = study.transcripts().begin()->first;
  while (!bytes.empty()) {
    const std::string before = state_hash(study);
    const EditGroup group =
        replace_text(study, id, edit_of(bytes, study.text(id).text()), std::nullopt);
    if (group.edits.empty()) continue;
    EditGroup inverse = study.change(group);
    if (!study.broken_rules().empty()) std::abort();
    if (transcripts::to_nfc(study.text(id).text()) != study.text(id).text()) std::abort();
    const std::string after = state_hash(study);
    inverse.edits = store::decode(store::encode(inverse.edits));
    const EditGroup again = study.change(inverse);
    if (state_hash(study) != before) std::abort();
    study.change(again);
    if (state_hash(study) != after) std::abort();
  }
  return 0;
}
