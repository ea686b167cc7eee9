#include "tests/support/spoken.h"

#include <filesystem>

#include "transcripts/speakers.h"

namespace tests {
namespace {

std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) c == '\n' ? out += " / " : out += c;
  return out;
}

std::string nobody(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    if (end > 0) out += "-||" + std::string(text.substr(0, end)) + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace

std::string spoken(const transcripts::Transcript& transcript) {
  std::string out;
  std::size_t at = 0;
  for (const auto& turn : transcript.turns()) {
    out += nobody(transcript.text().substr(at, turn.span.begin.value - at));
    out += transcript.speakers()[turn.speaker] + "|";
    if (turn.time) out += std::to_string(turn.time->count() / 1000);
    out += "|" + on_one_line(transcript.slice(turn.span)) + "\n";
    at = turn.span.end.value;
  }
  return out + nobody(transcript.text().substr(at));
}

std::string spoken(const std::vector<std::string>& paragraphs) {
  return spoken(*transcripts::recognise_turns(paragraphs).transcript);
}

std::string imported(std::string_view bytes, std::string_view file_name) {
  try {
    return spoken(*transcripts::import_transcript(bytes, file_name).transcript);
  } catch (const transcripts::ImportError& error) {
    return error.message().nl;
  }
}

std::string warnings_of(std::string_view bytes, std::string_view file_name) {
  std::string out;
  for (const auto& warning : transcripts::import_transcript(bytes, file_name).warnings) {
    out += warning.nl + "\n";
  }
  return out;
}

transcripts::Message refusal(std::string_view bytes, std::string_view file_name) {
  try {
    transcripts::import_transcript(bytes, file_name);
    return {};
  } catch (const transcripts::ImportError& error) {
    return error.message();
  }
}

std::vector<std::string> lines_by_chance(std::mt19937& random,
                                         const std::vector<std::string>& also) {
  std::vector<std::string> pieces = {"R1:",
                                     "Jan de Wit",
                                     "[00:01:02]",
                                     "Interviewer: ",
                                     "00:03:12",
                                     " ",
                                     "\t",
                                     "Twee: ik",
                                     "Ja.",
                                     "(docent)",
                                     "é",
                                     "😀",
                                     "#00:01:02-3#",
                                     ":",
                                     "De heer Laçin (SP)",
                                     "zegt: wij"};
  pieces.insert(pieces.end(), also.begin(), also.end());
  std::vector<std::string> lines(random() % 14);
  for (auto& line : lines)
    for (auto count = random() % 5; count > 0; --count) line += pieces[random() % pieces.size()];
  return lines;
}

std::string sample(std::string_view name) {
  const auto path = std::filesystem::path(ZWERM_SOURCE_DIR) / "../shared/samples" / name;
  return std::filesystem::exists(path) ? path.string() : std::string();
}

}  // namespace tests
