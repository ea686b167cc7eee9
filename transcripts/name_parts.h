// What the words of a name look like, each judged by itself: titles, initials, numbers, particles.
#pragma once

#include <string>
#include <string_view>

namespace transcripts {

// Up to three digits.
bool is_number(std::string_view word);
// "3.12", as a room is called.
bool is_number_of_room(std::string_view word);
// "R1", "I2", "MD03", "S12?": up to three letters and up to three digits.
bool is_code(std::string_view word);

bool is_capital(std::string_view word);
std::string folded_without_point(std::string_view word);
// Has a sign that stands in no name.
bool has_foreign_sign(std::string_view word);

// "dr.", "prof.dr.ir.".
bool is_title(std::string_view word);
// "J.", "J.W.M.A.", "M.v.d.M.", "J.W".
bool is_initials(std::string_view word);
// "ds.", "em.", "MSc.", "Ph.D.": what stands beside a name, for all that is known.
bool is_abbreviation(std::string_view word);
bool is_particle(std::string_view word);
// "d'Hondt", "'t Hart".
bool is_joined_particle(std::string_view word);

// A point belongs to initials or a title: "J.", "P.J.", "Dhr.". "Ja." ends a sentence.
bool is_word_of_name(std::string_view word);
// Any of these, or a sign between names: "Jan & Piet".
bool is_name_part(std::string_view word);

}  // namespace transcripts
