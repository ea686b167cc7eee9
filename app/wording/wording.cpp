#include "app/wording/wording.h"

#include "transcripts/unicode.h"

namespace app {

std::string say(const Phrase& phrase, Language language,
                std::initializer_list<PhraseArgument> arguments) {
  return transcripts::format_message(say(phrase, language),
                                     language == Language::Dutch ? "nl" : "en", arguments);
}

}  // namespace app
