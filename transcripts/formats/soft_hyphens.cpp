#include "transcripts/formats/soft_hyphens.h"

namespace transcripts {

std::string without_soft_hyphens(std::string_view text) {
  constexpr std::string_view kSoftHyphen = "\u00AD";
  std::string rest;
  rest.reserve(text.size());
  for (auto at = text.find(kSoftHyphen); at != std::string_view::npos;
       at = text.find(kSoftHyphen)) {
    rest += text.substr(0, at);
    text.remove_prefix(at + kSoftHyphen.size());
  }
  return rest += text;
}

}  // namespace transcripts
