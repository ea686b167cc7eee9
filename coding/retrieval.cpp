#include "coding/retrieval.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "coding/attribute_values.h"
#include "coding/lookup.h"
#include "coding/passage_query.h"
#include "coding/share_out.h"
#include "coding/voices.h"
#include "transcripts/unicode.h"

namespace coding {
namespace {

template <class Value>
bool holds(const std::vector<Value>& list, const Value& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string_view::npos
             ? std::string_view()
             : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// Numbers as numbers; dates are kept so that they sort as texts do.
bool is_at_most(const std::string& value, const std::string& limit, AttributeType type) {
  if (type == AttributeType::Number)
    return std::strtod(value.c_str(), nullptr) <= std::strtod(limit.c_str(), nullptr);
  if (type == AttributeType::Date) return value <= limit;
  return transcripts::compare_names(value, limit) <= 0;
}

bool has_value(const Study& study, const AttributeFilter& filter, const Guid& owner) {
  const std::string* value = value_of(study, filter.attribute, owner);
  if (value == nullptr) return filter.compare == Compare::IsNot;
  const AttributeType type = study.attributes().find(filter.attribute)->type;
  const auto any = [&filter](auto test) {
    return std::any_of(filter.values.begin(), filter.values.end(), test);
  };
  switch (filter.compare) {
    case Compare::AtLeast:
      return any([&](const std::string& limit) { return is_at_most(limit, *value, type); });
    case Compare::AtMost:
      return any([&](const std::string& limit) { return is_at_most(*value, limit, type); });
    default: {
      const std::string folded = transcripts::fold(*value);
      const bool same = holds(filter.values, *value) || any([&](const std::string& wanted) {
                          return transcripts::fold(wanted) == folded;
                        });
      return same == (filter.compare == Compare::Is);
    }
  }
}

// A value that nothing has is a typing error: without a word it would count nothing.
void add_attribute_filter(const Study& study, std::string_view name, Compare compare,
                          std::string_view given, Filter& filter) {
  const Attribute& attribute = attribute_named(study, name);
  const std::string value = canonical_value(attribute.owner, attribute.name, given);
  if (compare == Compare::AtLeast || compare == Compare::AtMost) {
    filter.attributes.push_back({attribute.id, {value}, compare});
    return;
  }
  const std::string folded = transcripts::fold(value);
  std::vector<std::string> known;
  for (const auto& [key, row] : study.attribute_values())
    if (key.first == attribute.id && !holds(known, row.value)) known.push_back(row.value);
  const bool found = std::any_of(known.begin(), known.end(), [&](const std::string& other) {
    return transcripts::fold(other) == folded;
  });
  if (!found) {
    std::sort(known.begin(), known.end(), [](const std::string& a, const std::string& b) {
      return transcripts::compare_names(a, b) < 0;
    });
    std::string list;
    for (const std::string& other : known) list += (list.empty() ? "" : ", ") + other;
    throw EditError(say("Niets heeft bij {} de waarde \"{}\". Wel: {}.",
                        "Nothing has the value \"{1}\" for {0}. There is: {2}.", name, value,
                        list.empty() ? "–" : list));
  }
  for (AttributeFilter& other : filter.attributes) {
    if (other.attribute != attribute.id || other.compare != compare) continue;
    other.values.push_back(value);
    return;
  }
  filter.attributes.push_back({attribute.id, {value}, compare});
}

// Days of several filters narrow each other.
void add_day(Compare compare, std::string_view given, Filter& filter) {
  const auto day = read_value(AttributeType::Date, given);
  if (!day || compare == Compare::IsNot)
    throw EditError(
        say("\"{}\" is geen dag om op te filteren. Schrijf bijvoorbeeld gecodeerd>=2026-11-01.",
            "\"{}\" is no day to filter by. Write for example coded>=2026-11-01.", given));
  if (compare != Compare::AtMost) filter.coded_from = std::max(filter.coded_from, *day);
  if (compare == Compare::AtLeast) return;
  filter.coded_until = filter.coded_until.empty() ? *day : std::min(filter.coded_until, *day);
}

// The times at which turns begin, for places that come in order.
class TurnTimes {
 public:
  explicit TurnTimes(const transcripts::Transcript& text)
      : turns_(text.turns()), stretches_(text.stretches()) {}

  // Of the turn that Transcript::turn_at() gives.
  std::optional<transcripts::Milliseconds> at(ByteOffset place) {
    while (stretches_[next_].span.end <= place) ++next_;
    if (stretches_[next_].span.begin <= place) return turns_[next_].time;
    if (next_ > 0 && stretches_[next_ - 1].span.end == place) return turns_[next_ - 1].time;
    return std::nullopt;
  }

 private:
  const std::vector<transcripts::Turn>& turns_;
  const std::vector<transcripts::Transcript::Stretch>& stretches_;
  std::size_t next_ = 0;
};

FoundPassage passage_of(Quotation& quotation) {
  return {quotation.coding->transcript, quotation.coding->span, quotation.owner,
          std::move(quotation.pps),     quotation.time,         quotation.coding};
}

// Found by transcript, then made into what is asked for, both on all cores: at 400,000 most of it
// is fetching memory.
template <class Found, class Make>
std::vector<Found> in_reading_order(const Study& study, const QuotationQuery& query,
                                    const Make& make) {
  const std::vector<const TranscriptInfo*> all = transcripts_in_order(study);
  constexpr std::size_t kCodingsEach = 20'000;
  const std::size_t threads = threads_for(study.codings().size(), kCodingsEach);
  std::vector<std::vector<Quotation>> by_transcript(all.size());
  share_out(threads, all.size(), {}, [&](std::size_t, std::size_t at) {
    by_transcript[at] = quotations_in(study, query, all[at]->id);
  });
  std::vector<std::size_t> begins;
  std::size_t count = 0;
  for (const auto& some : by_transcript) {
    begins.push_back(count);
    count += some.size();
  }
  std::vector<Found> found(count);
  share_out(threads, all.size(), {}, [&](std::size_t, std::size_t at) {
    std::transform(by_transcript[at].begin(), by_transcript[at].end(),
                   found.begin() + static_cast<std::ptrdiff_t>(begins[at]), make);
    by_transcript[at] = {};
  });
  return found;
}

}  // namespace

void add_filter(const Study& study, std::string_view text, Filter& filter) {
  const auto parts = split_filter(text);
  if (!parts)
    throw EditError(
        say("\"{}\" is geen filter. Schrijf het als kenmerk=waarde, zoals pps=Maakcampus.",
            "\"{}\" is no filter. Write it as attribute=value, as pps=Maakcampus.", text));
  const std::string_view name = trimmed(parts->name);
  const std::string_view value = trimmed(parts->value);
  const std::string key = transcripts::fold(name);
  const bool without = parts->compare == Compare::IsNot;
  const bool compares = without || parts->compare == Compare::Is;
  if (key == "pps" && compares) {
    (without ? filter.without_pps : filter.pps).push_back(pps_named(study, value).id);
  } else if ((key == "coder" || key == "codeur") && parts->compare == Compare::Is) {
    filter.coders.push_back(coder_named(study, value).id);
  } else if ((key == "transcript" || key == "gesprek") && compares) {
    (without ? filter.without_transcripts : filter.transcripts)
        .push_back(transcript_named(study, value).id);
  } else if ((key == "participant" || key == "persoon") && compares) {
    (without ? filter.without_participants : filter.participants)
        .push_back(participant_named(study, value).id);
  } else if (key == "coded" || key == "gecodeerd") {
    add_day(parts->compare, value, filter);
  } else {
    add_attribute_filter(study, name, parts->compare, value, filter);
  }
}

std::string_view sign_of(Compare compare) {
  constexpr std::array<std::string_view, 4> kSigns = {"=", "!=", ">=", "<="};
  return kSigns[static_cast<std::size_t>(compare)];
}

std::optional<FilterParts> split_filter(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos) return std::nullopt;
  FilterParts parts{text.substr(0, equals), Compare::Is, text.substr(equals + 1)};
  for (const Compare compare : {Compare::IsNot, Compare::AtLeast, Compare::AtMost})
    if (text.substr(0, equals + 1).ends_with(sign_of(compare))) {
      parts.compare = compare;
      parts.name.remove_suffix(1);
    }
  return parts;
}

bool passes(const Study& study, const Filter& filter, const TranscriptId& transcript,
            const std::optional<ParticipantId>& participant) {
  if (!filter.transcripts.empty() && !holds(filter.transcripts, transcript)) return false;
  if (!filter.participants.empty() && !(participant && holds(filter.participants, *participant)))
    return false;
  if (holds(filter.without_transcripts, transcript)) return false;
  if (participant && holds(filter.without_participants, *participant)) return false;
  if (filter.pps.empty() && filter.attributes.empty() && filter.without_pps.empty()) return true;
  const std::vector<PpsId> pps = pps_of_speech(study, transcript, participant);
  const auto any_pps = [&pps](auto test) { return std::any_of(pps.begin(), pps.end(), test); };
  if (!filter.pps.empty() && !any_pps([&](const PpsId& id) { return holds(filter.pps, id); }))
    return false;
  if (any_pps([&](const PpsId& id) { return holds(filter.without_pps, id); })) return false;
  return std::all_of(
      filter.attributes.begin(), filter.attributes.end(), [&](const AttributeFilter& wanted) {
        const Attribute* attribute = study.attributes().find(wanted.attribute);
        if (attribute == nullptr) return false;
        if (attribute->owner == OwnerKind::Transcript)
          return has_value(study, wanted, transcript.guid);
        if (attribute->owner == OwnerKind::Participant)
          return participant ? has_value(study, wanted, participant->guid)
                             : wanted.compare == Compare::IsNot;
        const auto has = [&](const PpsId& id) { return has_value(study, wanted, id.guid); };
        if (wanted.compare == Compare::IsNot) return std::all_of(pps.begin(), pps.end(), has);
        return any_pps(has);
      });
}

std::vector<Quotation> quotations_in(const Study& study, const QuotationQuery& query,
                                     const TranscriptId& transcript) {
  std::vector<Quotation> found;
  const CodingList& codings = study.codings().list_of(transcript);
  if (codings.empty()) return found;
  const transcripts::TranscriptPtr& text = study.table<Text>().find(transcript)->content;
  const SpeakerRoles roles(study, transcript);
  const Voices voices(study, query.filter, query.with_interviewers, transcript, roles);
  std::vector<PpsList> pps;
  for (std::uint32_t voice = 0; voice < voices.size(); ++voice)
    pps.emplace_back(pps_of_speech(study, transcript, voices.participant(voice)));
  // Whose a coding is does not depend on whether interviewers' words count.
  const auto placed = placed_codings(codings, text, roles, false);
  TurnTimes times(*text);
  const ChosenCodings chosen(query.filter);
  if (query.codes.empty()) found.reserve(codings.size());
  for (std::size_t i = 0; i < codings.size(); ++i) {
    const Coding& coding = codings[i];
    const std::uint32_t voice = placed->codings[i].voice;
    if (!voices.counts(voice) || !chosen(coding)) continue;
    if (!query.codes.empty() && !holds(query.codes, coding.code)) continue;
    if (query.good_only && !coding.good_quote) continue;
    found.push_back(
        {&coding, roles.ownership_of_voice(voice), pps[voice], times.at(coding.span.begin)});
  }
  return found;
}

std::vector<Quotation> quotations(const Study& study, const QuotationQuery& query) {
  return in_reading_order<Quotation>(study, query, [](Quotation& one) { return std::move(one); });
}

std::vector<FoundPassage> quoted_passages(const Study& study, const QuotationQuery& query) {
  return in_reading_order<FoundPassage>(study, query, passage_of);
}

std::vector<FoundPassage> as_passages(std::vector<Quotation> quotations) {
  std::vector<FoundPassage> passages;
  passages.reserve(quotations.size());
  for (Quotation& quotation : quotations) passages.push_back(passage_of(quotation));
  return passages;
}

std::string memo_text(const Study& study, OwnerKind kind, const Guid& owner) {
  for (const auto& [id, memo] : study.memos())
    if (memo.owner_kind == kind && memo.owner == owner) return memo.text;
  return {};
}

}  // namespace coding
