#include "transcripts/file_messages.h"

namespace transcripts {

Message protected_by_password(std::string_view file_name) {
  return say(
      "{} is met een wachtwoord beveiligd. Haal het wachtwoord eraf en importeer het opnieuw.",
      "{} is protected by a password. Remove the password and import it again.", file_name);
}

Message text_too_long(std::string_view file_name) {
  return say("{} is langer dan {} MB tekst en is niet ingelezen. Deel het gesprek op.",
             "{} is longer than {} MB of text and was not read. Split the conversation.", file_name,
             kMaxTextBytes / 1'000'000);
}

void warn_of_replaced(std::uint32_t count, std::string_view file_name, Warnings& warnings) {
  if (count == 0) return;
  warnings.push_back(say("{}: {} onleesbare tekens zijn vervangen door \uFFFD.",
                         "{}: {} unreadable characters were replaced by \uFFFD.", file_name,
                         count));
}

}  // namespace transcripts
