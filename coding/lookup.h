// Finding things by the names that people type: exactly, then without case and accents. An unknown
// name is refused with the nearest ones listed; an ambiguous one with what it could mean.
#pragma once

#include <optional>
#include <string_view>

#include "coding/known_attributes.h"
#include "coding/study.h"

namespace coding {

// All throw EditError.
const TranscriptInfo& transcript_named(const Study& study, std::string_view name);
const Participant& participant_named(const Study& study, std::string_view name);
const Pps& pps_named(const Study& study, std::string_view name);
const Coder& coder_named(const Study& study, std::string_view name);
// By its name where that is unique, else by its path "A > B"; one at the top by "> A".
const Code& code_named(const Study& study, std::string_view name);
// "A > B", "> A": what tells a code from others of its name.
std::string path_from_top(const Study& study, const Code& code);
// A speaker of the transcript, as the label stands there.
const std::string& speaker_named(const Study& study, const TranscriptId& transcript,
                                 std::string_view label);
// By the text of its GUID.
const Coding& coding_with_id(const Study& study, std::string_view id);
// A bookmark by its label or id.
const Mark& bookmark_named(const Study& study, std::string_view label);
const KeptQuery& kept_query_named(const Study& study, std::string_view name);
const CodebookVersion& codebook_version_named(const Study& study, std::string_view name);
// "role", "participant.role", or in Dutch "rol", "persoon.rol"; unqualified only where unique.
const Attribute& attribute_named(const Study& study, std::string_view name);

// The same without an error: null where nothing or more than one fits.
const TranscriptInfo* find_transcript(const Study& study, std::string_view name);
const Participant* find_participant(const Study& study, std::string_view name);
const Pps* find_pps(const Study& study, std::string_view name);
const Coder* find_coder(const Study& study, std::string_view name);
const Code* find_code(const Study& study, std::string_view name);
const Attribute* find_attribute(const Study& study, OwnerKind owner, std::string_view name);

}  // namespace coding
