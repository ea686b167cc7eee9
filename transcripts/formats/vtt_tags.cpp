#include "transcripts/formats/vtt_tags.h"

#include <algorithm>
#include <array>
#include <utility>

#include "transcripts/time_stamps.h"
#include "transcripts/unicode.h"
#include "transcripts/white_space.h"

namespace transcripts {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kEntities = {{
    {"&amp;", "&"},
    {"&lt;", "<"},
    {"&gt;", ">"},
    {"&nbsp;", "\u00A0"},
    {"&lrm;", "\u200E"},
    {"&rlm;", "\u200F"},
    {"&quot;", "\""},
    {"&#39;", "'"},
}};

std::string decoded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (auto at = text.find('&'); at != std::string_view::npos; at = text.find('&')) {
    out += text.substr(0, at);
    text.remove_prefix(at);
    const auto entity = std::find_if(kEntities.begin(), kEntities.end(), [&](const auto& known) {
      return text.starts_with(known.first);
    });
    const bool known = entity != kEntities.end();
    out += known ? entity->second : "&";
    text.remove_prefix(known ? entity->first.size() : 1);
  }
  return out += text;
}

// In lower case, for SubRip files have <I> and <FONT COLOR=...>.
std::string tag_name(std::string_view inside) {
  if (inside.starts_with('/')) inside.remove_prefix(1);
  std::string name(inside.substr(0, inside.find_first_of(". \t/")));
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return name;
}

bool is_tag(std::string_view inside) {
  constexpr std::array<std::string_view, 11> kTags = {"c",    "i",    "b",  "u",    "v", "s",
                                                      "lang", "ruby", "rt", "font", "br"};
  return parse_time(inside).has_value() || inside == "/" ||
         std::find(kTags.begin(), kTags.end(), tag_name(inside)) != kTags.end();
}

class Pieces {
 public:
  void add_text(std::string_view text) { raw_ += text; }

  // `inside` without its brackets: "v Name", "v.loud Name", "/v".
  void change_voice(std::string_view inside) {
    finish();
    if (inside.starts_with('/')) return;
    const auto name = inside.find_first_of(" \t");
    if (name != std::string_view::npos) next_.voice = to_nfc(decoded(trimmed(inside.substr(name))));
    next_.tag = "<" + std::string(inside) + ">";
  }

  std::vector<VoicePiece> take() && {
    finish();
    return std::move(pieces_);
  }

 private:
  void finish() {
    const auto text = decoded(raw_);
    next_.text = to_nfc(trimmed(text));
    if (!next_.text.empty()) pieces_.push_back(std::move(next_));
    next_ = {};
    raw_.clear();
  }

  std::vector<VoicePiece> pieces_;
  VoicePiece next_;
  std::string raw_;
};

}  // namespace

std::vector<VoicePiece> voice_pieces(std::string_view cue_text) {
  constexpr std::size_t kLongestTag = 500;
  Pieces pieces;
  while (!cue_text.empty()) {
    const auto open = std::min(cue_text.find('<'), cue_text.size());
    pieces.add_text(cue_text.substr(0, open));
    cue_text.remove_prefix(open);
    if (cue_text.empty()) break;
    const auto close = cue_text.substr(0, kLongestTag).find('>');
    const bool closed = close != std::string_view::npos;
    const auto inside = closed ? cue_text.substr(1, close - 1) : std::string_view();
    if (inside.empty() || !is_tag(inside)) {
      pieces.add_text("<");
      cue_text.remove_prefix(1);
      continue;
    }
    if (tag_name(inside) == "br") pieces.add_text(" ");
    if (tag_name(inside) == "v") pieces.change_voice(inside);
    cue_text.remove_prefix(close + 1);
  }
  return std::move(pieces).take();
}

}  // namespace transcripts
