// Words that tell speakers from sentences, Dutch and some English. All are asked in folded form
// (unicode.h): small letters, no accents, straight apostrophes.
#pragma once

#include <string_view>

namespace transcripts {

enum class WordKind {
  Interviewer,  // names an interviewer by itself
  Speaker,      // calls somebody a speaker and nothing else, interviewers included
  Role,         // speakers are called by it, mostly with a number ("Docent 2") or field
  Title,        // stands before a name: "mevrouw", "minister"
  Particle,     // stands within a name: "van", "de"
  Sentence,     // begins a sentence, or the part of one before a colon
  Within,       // stands within a sentence and in no name: "is", "zegt"
  Opener,       // is said before a colon by people who list or weigh: "Voordeel", "Gevolg"
  Heading,      // begins a line in the head of a transcript
};

bool is_word(WordKind kind, std::string_view folded);

}  // namespace transcripts
