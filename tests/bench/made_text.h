// Conversations that nobody held: Dutch-like words in turns of an interviewer and four or five
// others, the same on every run.
#pragma once

#include <cstdint>
#include <string>

namespace tests {

inline constexpr int kWordsInConversation = 10'000;

// How many others speak in conversation `number`.
int speakers_in(std::uint32_t number);

// Conversation `number` as a .txt: a turn a line, "Interviewer: ..." or "R1: ...".
std::string conversation_file(std::uint32_t number);

}  // namespace tests
