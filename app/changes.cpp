#include "app/changes.h"

#include "app/replace_all.h"
#include "coding/autocode.h"
#include "coding/cases.h"
#include "coding/crosswalk.h"
#include "coding/kept_queries.h"
#include "coding/operations_codes.h"
#include "coding/reading.h"
#include "coding/speaker_edits.h"

namespace app {
namespace {

using coding::EditGroup;
using coding::GroupBuilder;
using transcripts::say;

// One operator() a change.
struct Maker {
  const coding::Study& study;
  const ChangeContext& context;
  transcripts::Watch& watch;

  void need_selection() const {
    if (!context.transcript || context.selection.empty())
      throw coding::EditError(
          say("Selecteer eerst tekst om te coderen.", "Select the text to code first."));
  }

  // One of coding/reading.h.
  EditGroup in_text(EditGroup (*make)(const coding::Study&, const coding::TranscriptId&,
                                      const coding::Span&, const coding::By&)) const {
    if (!context.transcript)
      throw coding::EditError(say("Er is nog geen gesprek: lees er eerst een in.",
                                  "There is no transcript yet: import one first."));
    return make(study, *context.transcript, context.selection, context.by);
  }

  EditGroup operator()(const AddCoding& change) const {
    need_selection();
    return coding::add_coding(study, *context.transcript, context.selection, change.code,
                              context.by);
  }
  EditGroup operator()(const AddCodingWithNewCode& change) const {
    need_selection();
    coding::Code code;
    code.name = change.name;
    code.origin = change.origin;
    if (change.origin == coding::Origin::InVivo)
      code.example = study.text(*context.transcript).slice(context.selection);
    return coding::create_code_and_coding(study, std::move(code), *context.transcript,
                                          context.selection, context.by);
  }
  EditGroup operator()(const RemoveCodings& change) const {
    if (change.ids.size() == 1) return coding::remove_coding(study, change.ids.front());
    GroupBuilder group(study);
    for (const auto& id : change.ids) group.add(coding::remove_coding(group.study(), id));
    return std::move(group).finish(
        "uncode",
        say("{0} verwijderd", "{1} removed",
            transcripts::counted(change.ids.size(), "codering", "coderingen"),
            transcripts::counted(change.ids.size(), "coding", "codings")),
        context.by.coder);
  }
  EditGroup operator()(const Recode& change) const {
    return coding::recode(study, change.coding, change.code);
  }
  EditGroup operator()(const SetSpan& change) const {
    return coding::set_span(study, change.coding, change.span);
  }
  EditGroup operator()(const SplitCoding& change) const {
    return coding::split_coding(study, change.coding, change.at);
  }
  EditGroup operator()(const SetWeight& change) const {
    return coding::set_weight(study, change.coding, change.weight);
  }
  EditGroup operator()(const ToggleBookmark&) const { return in_text(coding::toggle_bookmark); }
  EditGroup operator()(const ToggleNothingHere&) const {
    return in_text(coding::toggle_nothing_here);
  }
  EditGroup operator()(const ReadUpTo&) const { return in_text(coding::read_up_to); }
  EditGroup operator()(const NotRead&) const { return in_text(coding::not_read); }
  EditGroup operator()(const LabelBookmark& change) const {
    return coding::label_bookmark(study, change.bookmark, change.label);
  }
  EditGroup operator()(const RemoveBookmark& change) const {
    return coding::remove_bookmark(study, change.bookmark);
  }
  EditGroup operator()(const CodePlaces& change) const {
    if (change.code) return coding::code_places(study, change.places, *change.code, context.by);
    coding::Code code;
    code.name = change.new_code;
    GroupBuilder group(study);
    const EditGroup added = coding::add_code(study, std::move(code));
    group.add(added);
    for (const auto& edit : added.edits)
      if (const auto* put = std::get_if<coding::Put<coding::Code>>(&edit))
        return std::move(group).finish_with(
            coding::code_places(group.study(), change.places, put->row.id, context.by));
    return added;
  }
  EditGroup operator()(const SetMemo& change) const {
    return coding::set_memo(study, change.kind, change.owner, change.text, context.by);
  }
  EditGroup operator()(const AddCode& change) const {
    coding::Code code;
    code.name = change.name;
    code.parent = change.parent;
    return coding::add_code(study, std::move(code));
  }
  EditGroup operator()(const ChangeCode& change) const {
    return coding::change_code(study, change.code, context.by.when);
  }
  EditGroup operator()(const MoveCodes& change) const {
    return coding::move_codes(study, change.codes, change.parent, change.before);
  }
  EditGroup operator()(const MergeCodes& change) const {
    return coding::merge_codes(study, change.codes, change.into);
  }
  EditGroup operator()(const DeleteCodes& change) const {
    return coding::delete_codes(study, change.codes);
  }
  EditGroup operator()(const RecolourCodes& change) const {
    return coding::recolour_codes(study, change.codes, change.colour);
  }
  EditGroup operator()(const SplitCode& change) const {
    return coding::split_code(study, change.code, change.name, change.codings);
  }
  EditGroup operator()(const CheckCodings& change) const {
    return coding::check_codings(study, change.ids, context.by);
  }
  EditGroup operator()(const NameVersion& change) const {
    return coding::name_codebook_version(study, change.name, context.by);
  }
  EditGroup operator()(const RenameVersion& change) const {
    return coding::rename_codebook_version(study, change.id, change.name);
  }
  EditGroup operator()(const DeleteVersion& change) const {
    return coding::delete_codebook_version(study, change.id);
  }
  EditGroup operator()(const LinkCodes& change) const {
    const coding::Crosswalk& link = change.link;
    const auto linked = [&](const coding::Study& in) {
      return coding::set_crosswalk(in, link.older, link.newer, link.comparability, link.note);
    };
    if (!change.was || *change.was == link.key()) return linked(study);
    GroupBuilder group(study);
    group.add(coding::remove_crosswalk(study, change.was->first, change.was->second));
    return std::move(group).finish_with(linked(group.study()));
  }
  EditGroup operator()(const UnlinkCodes& change) const {
    return coding::remove_crosswalk(study, change.older, change.newer);
  }
  EditGroup operator()(const RenameTranscript& change) const {
    return coding::rename_transcript(study, change.id, change.name);
  }
  EditGroup operator()(const MoveTranscript& change) const {
    return coding::move_transcript(study, change.id, change.before);
  }
  EditGroup operator()(const DeleteTranscript& change) const {
    return coding::delete_transcript(study, change.id);
  }
  EditGroup operator()(const SetTranscriptPps& change) const {
    return coding::set_pps(study, change.id, change.pps);
  }
  EditGroup operator()(const AddPpsTo& change) const {
    GroupBuilder group(study);
    const EditGroup added = coding::add_pps(study, change.name);
    group.add(added);
    std::vector<coding::PpsId> pps = coding::pps_of(study, change.id);
    for (const auto& edit : added.edits)
      if (const auto* put = std::get_if<coding::Put<coding::Pps>>(&edit))
        pps.push_back(put->row.id);
    group.add(coding::set_pps(group.study(), change.id, pps));
    return std::move(group).finish(added.kind, added.title, context.by.coder);
  }
  EditGroup operator()(const MapSpeaker& change) const {
    return coding::map_speaker(study, change.transcript, change.label, change.participant);
  }
  EditGroup operator()(const MapSpeakerToNew& change) const {
    return coding::map_speaker_to_new(study, change.transcript, change.label, change.name);
  }
  EditGroup operator()(const MarkInterviewer& change) const {
    return coding::mark_interviewer(study, change.transcript, change.label);
  }
  EditGroup operator()(const UnmapSpeaker& change) const {
    return coding::unmap_speaker(study, change.transcript, change.label);
  }
  EditGroup operator()(const GiveWords& change) const {
    return coding::give_words(study, change.transcript, change.span, change.label,
                              context.by.coder);
  }
  EditGroup operator()(const ReplaceAll& change) const {
    return replace_all(study, change, context.by.coder, watch);
  }
  EditGroup operator()(const JoinTurn& change) const {
    return coding::join_with_before(study, change.transcript, change.offset, context.by.coder);
  }
  EditGroup operator()(const MarkGoodQuotes& change) const {
    return coding::set_good_quotes(study, change.codings, change.good);
  }
  EditGroup operator()(const KeepQuery& change) const {
    return coding::keep_query(study, change.name, change.query, context.by);
  }
  EditGroup operator()(const ForgetQuery& change) const {
    return coding::forget_query(study, change.id);
  }
  EditGroup operator()(const CodePassages& change) const {
    return coding::code_passages(study, change.name, coding::find_passages(study, change.query),
                                 context.by);
  }
  EditGroup operator()(const ChangePeople& change) const { return app::group_for(study, change); }
};

}  // namespace

EditGroup group_for(const coding::Study& study, const Change& change, const ChangeContext& context,
                    transcripts::Watch& watch) {
  EditGroup group = std::visit(Maker{study, context, watch}, change);
  if (!group.coder) group.coder = context.by.coder;
  return group;
}

}  // namespace app
