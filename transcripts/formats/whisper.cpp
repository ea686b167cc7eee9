#include "transcripts/formats/whisper.h"

#include <charconv>
#include <cmath>

#include <nlohmann/json.hpp>

#include "transcripts/formats/plain_text.h"
#include "transcripts/unicode.h"
#include "transcripts/white_space.h"

namespace transcripts {
namespace {

using nlohmann::json;

constexpr double kLongestSeconds = 1'000'000;

std::string_view without_mark(std::string_view bytes) {
  return bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
}

ImportError damaged(std::string_view file_name) {
  return ImportError(
      say("{} is beschadigd of afgebroken: het is geen hele json. Exporteer het "
          "opnieuw, of als .vtt of .srt.",
          "{} is damaged or cut off: it is no whole json. Export it again, or as "
          ".vtt or .srt.",
          file_name));
}

ImportError other_json(std::string_view file_name) {
  return ImportError(
      say("{} is json, maar niet van Whisper. Exporteer het gesprek als .vtt of .srt.",
          "{} is json, but not Whisper's. Export the conversation as .vtt or .srt.", file_name));
}

// Only what is read of it is kept: nothing deep, and none of the tokens and words of a segment.
json parsed(std::string_view bytes, std::string_view file_name) {
  constexpr int kDeepest = 4;
  const auto wanted = [](int depth, json::parse_event_t event, json& value) {
    if (depth > kDeepest) return false;
    if (event != json::parse_event_t::key) return true;
    const auto& key = value.get_ref<const std::string&>();
    return key == "segments" || key == "text" || key == "start" || key == "speaker";
  };
  auto whole = json::parse(bytes.begin(), bytes.end(), wanted, false);
  if (whole.is_discarded()) throw damaged(file_name);
  return whole;
}

std::string text_in(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return {};
  std::string text = to_nfc(found->get_ref<const std::string&>());
  for (char& c : text) {
    if (c >= 0 && c < ' ') c = ' ';
  }
  return std::string(trimmed(text));
}

std::optional<Milliseconds> time_in(const json& segment) {
  const auto found = segment.find("start");
  if (found == segment.end() || !found->is_number()) return std::nullopt;
  const auto seconds = found->get<double>();
  if (!(seconds >= 0 && seconds < kLongestSeconds)) return std::nullopt;
  return Milliseconds(std::llround(seconds * 1000));
}

std::optional<Milliseconds> parse_milliseconds(std::string_view digits) {
  long value = 0;
  const auto* end = digits.data() + digits.size();
  const auto [at, error] = std::from_chars(digits.data(), end, value);
  const bool sound = error == std::errc() && at == end && value >= 0;
  if (!sound || static_cast<double>(value) >= kLongestSeconds * 1000) return std::nullopt;
  return Milliseconds(value);
}

}  // namespace

bool begins_as_json(std::string_view bytes) {
  bytes = without_mark(bytes);
  const auto skip = [&] {
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  };
  skip();
  if (bytes.empty() || (bytes[0] != '{' && bytes[0] != '[')) return false;
  const bool object = bytes[0] == '{';
  bytes.remove_prefix(1);
  skip();
  return !bytes.empty() && (object ? bytes[0] == '"' : bytes[0] == '{');
}

bool is_whisper_tsv(std::string_view bytes) {
  return without_mark(bytes).starts_with("start\tend\ttext");
}

std::vector<Utterance> read_whisper_json(std::string_view bytes, std::string_view file_name,
                                         Warnings&) {
  const auto whole = parsed(without_mark(bytes), file_name);
  if (!whole.is_object()) throw other_json(file_name);
  const auto segments = whole.find("segments");
  if (segments == whole.end() || !segments->is_array()) throw other_json(file_name);
  std::vector<Utterance> utterances;
  for (const auto& segment : *segments) {
    if (!segment.is_object()) throw other_json(file_name);
    auto text = text_in(segment, "text");
    if (text.empty()) continue;
    utterances.push_back({text_in(segment, "speaker"), time_in(segment), std::move(text), {}});
  }
  return utterances;
}

std::vector<Utterance> read_whisper_tsv(std::string_view bytes, std::string_view file_name,
                                        Warnings& warnings) {
  std::vector<Utterance> utterances;
  std::size_t strange = 0;
  const auto lines = read_plain_text(bytes, file_name, warnings);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::string_view line = lines[i];
    if (line.empty()) continue;
    const auto first = std::min(line.find('\t'), line.size());
    const auto second = line.find('\t', first + 1);
    const auto time = parse_milliseconds(line.substr(0, first));
    const bool sound = time && second != std::string_view::npos;
    strange += sound ? 0 : 1;
    utterances.push_back({{}, time, std::string(sound ? line.substr(second + 1) : line), {}});
  }
  if (strange > 0) {
    warnings.push_back(say("{0}: {1} geen segment van Whisper; de woorden zijn meegenomen.",
                           "{0}: {2} no segment of Whisper's; the words were taken in.", file_name,
                           counted(strange, "regel is", "regels zijn"),
                           counted(strange, "line is", "lines are")));
  }
  return utterances;
}

}  // namespace transcripts
