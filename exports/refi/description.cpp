#include "exports/refi/description.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "exports/code_words.h"
#include "exports/refi/xml_text.h"
#include "transcripts/unicode.h"
#include "transcripts/white_space.h"

namespace exports::refi {
namespace {

using coding::Code;
using transcripts::Message;

const Message kKindLabel = {"Soort", "Kind"};
const Message kOriginLabel = {"Herkomst", "Origin"};
// No label is longer, in bytes.
constexpr std::size_t kLongestLabel = 40;

enum class Field { Text, Kind, Origin };

struct Label {
  Field field = Field::Text;
  std::string Code::*member = nullptr;  // of a Text
  std::string nl;                       // both folded
  std::string en;
};

std::vector<Label> folded_labels() {
  std::vector<Label> labels;
  const auto add = [&labels](Field field, std::string Code::*member, const Message& words) {
    labels.push_back({field, member, transcripts::fold(words.nl), transcripts::fold(words.en)});
  };
  for (const TextField& text : text_fields()) add(Field::Text, text.member, text.label);
  add(Field::Kind, nullptr, kKindLabel);
  add(Field::Origin, nullptr, kOriginLabel);
  return labels;
}

struct LabelledLine {
  const Label* label = nullptr;
  std::string_view text;  // behind the colon and one space
};

// A line that begins with a label. A kind or an origin must be one that we know: "Herkomst:
// Jansen (2020)" is a sentence of somebody's.
std::optional<LabelledLine> labelled(std::string_view line) {
  static const std::vector<Label> labels = folded_labels();
  const std::size_t colon = line.find(':');
  if (colon > kLongestLabel) return std::nullopt;
  const std::string folded = transcripts::fold(line.substr(0, colon));
  const std::string_view word = transcripts::trimmed(folded);
  const auto label = std::find_if(labels.begin(), labels.end(), [&](const Label& known) {
    return word == known.nl || word == known.en;
  });
  if (label == labels.end()) return std::nullopt;
  std::string_view text = line.substr(colon + 1);
  if (text.starts_with(' ')) text.remove_prefix(1);
  const std::string_view value = transcripts::trimmed(text);
  if (label->field == Field::Kind && !kind_from(value)) return std::nullopt;
  if (label->field == Field::Origin && !origin_from(value)) return std::nullopt;
  return LabelledLine{&*label, text};
}

bool needs_backslash(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of('\\'), line.size()));
  return labelled(line).has_value();
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (true) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

// A Description that begins with a label, while it is read.
class LabelledDescription {
 public:
  explicit LabelledDescription(std::string_view description) {
    for (const std::string_view line : lines_of(description)) {
      if (const auto found = labelled(line)) {
        begin(*found);
      } else {
        // Only a backslash in front can keep a label from being one.
        go_on(needs_backslash(line) ? line.substr(1) : line);
      }
    }
  }

  void put_into(Code& code) const {
    const bool whole = origin_.has_value();
    if (whole) {
      for (const TextField& field : text_fields()) (code.*field.member).clear();
      code.kind = coding::CodeKind::Theme;
    }
    if (kind_) code.kind = *kind_;
    if (origin_) code.origin = *origin_;
    for (const auto& [member, text] : texts_)
      code.*member = whole ? text : std::string(without_blank_ends(text));
    const std::string_view after = without_blank_ends(after_);
    if (after.empty()) return;
    // Only with what this text calls the definition, not with what the code had before: else it
    // would grow at every reading.
    if (!names(&Code::definition)) code.definition.clear();
    if (!code.definition.empty()) code.definition += '\n';
    code.definition += after;
  }

 private:
  void begin(const LabelledLine& line) {
    const std::string_view value = transcripts::trimmed(line.text);
    current_ = nullptr;
    if (line.label->field == Field::Kind) {
      kind_ = kind_from(value);
    } else if (line.label->field == Field::Origin) {
      origin_ = origin_from(value);
    } else {
      begin_text(line.label->member, line.text);
    }
  }

  bool names(std::string Code::*member) const {
    return std::any_of(texts_.begin(), texts_.end(),
                       [member](const auto& text) { return text.first == member; });
  }

  // A label that comes twice goes on with the text it had.
  void begin_text(std::string Code::*member, std::string_view text) {
    const auto known = std::find_if(texts_.begin(), texts_.end(),
                                    [&](const auto& field) { return field.first == member; });
    if (known == texts_.end()) {
      texts_.emplace_back(member, text);
      current_ = &texts_.back().second;
    } else {
      current_ = &known->second;
      go_on(text);
    }
  }

  void go_on(std::string_view line) {
    std::string& text = current_ != nullptr ? *current_ : after_;
    text += '\n';
    text += line;
  }

  std::vector<std::pair<std::string Code::*, std::string>> texts_;
  std::string* current_ = nullptr;  // in texts_, which is not looked into while it grows
  std::string after_;               // lines behind a kind or an origin
  std::optional<coding::CodeKind> kind_;
  std::optional<coding::Origin> origin_;
};

}  // namespace

std::string description_of(const Code& code) {
  std::string out;
  for (const TextField& field : text_fields()) {
    const std::string text = legal_text(code.*field.member).text;
    if (text.empty()) continue;
    out += field.label.nl + ": ";
    bool first = true;
    for (const std::string_view line : lines_of(text)) {
      if (!first && needs_backslash(line)) out += '\\';
      out += line;
      out += '\n';
      first = false;
    }
  }
  if (code.kind != coding::CodeKind::Theme)
    out += kKindLabel.nl + ": " + word_for(code.kind).nl + '\n';
  return out + kOriginLabel.nl + ": " + word_for(code.origin).nl;
}

std::string bare_description_of(const Code& code) {
  const std::string text = legal_text(code.definition).text;
  Code bare;
  take_description(text, bare);
  const bool other =
      std::any_of(text_fields().begin(), text_fields().end(),
                  [&](const auto& field) { return code.*field.member != bare.*field.member; });
  return other || code.kind != bare.kind || code.origin != bare.origin ? description_of(code)
                                                                       : text;
}

void take_description(std::string_view description, Code& code) {
  const std::string_view text = without_blank_ends(description);
  if (text.empty()) return;
  if (labelled(lines_of(text).front())) {
    LabelledDescription(text).put_into(code);
  } else {
    code.definition = text;
  }
}

}  // namespace exports::refi
