// Sources become transcripts: who says what in them, and the codings and bookmarks on their words.
#include <algorithm>

#include <fmt/format.h>

#include "exports/refi/codings_elsewhere.h"
#include "exports/refi/derived_guids.h"
#include "exports/refi/kept_rows.h"
#include "exports/refi/makers_in.h"
#include "exports/refi/project_reading.h"
#include "exports/refi/values_in.h"
#include "exports/refi/voices_in.h"
#include "exports/refi/xml_nodes.h"
#include "exports/refi/xml_text.h"
#include "transcripts/unicode.h"

namespace exports::refi {
namespace {

using coding::Coding;
using coding::CodingId;
using coding::Guid;
using coding::OwnerKind;
using coding::TranscriptId;
using transcripts::Span;
using transcripts::Turn;

class TranscriptsMaker {
 public:
  explicit TranscriptsMaker(ProjectReading& reading) : reading_(reading), voices_(reading) {
    for (const auto& [id, info] : reading.study.transcripts())
      position_ = std::max(position_, info.position);
    for (const auto& [transcript, list] : reading.study.codings().by_transcript())
      for (const Coding& coding : *list) ids_.emplace(coding.id.guid, transcript);
    if (!reading.own) return;
    for (const auto& row : reading.own->codings) own_codings_.emplace(row.row.id.guid, &row.row);
    for (const auto& row : reading.own->transcripts) own_infos_.emplace(row.id, &row);
  }

  void run() {
    for (ReadSource& source : reading_.sources) {
      own_turns_ = VoicesIn::own_turns(source);
      if (source.other) {
        tell_other_words(source);
        continue;
      }
      note_kept_codings(source);
      if (source.there) {
        source.content = reading_.study.table<coding::Text>().find(source.id)->content;
        ++reading_.result.taken.transcripts.there;
      } else {
        make(source);
      }
      take_selections(source);
      let_go(source);
      reading_.watch.step();
    }
  }

 private:
  void tell_other_words(const ReadSource& source) {
    reading_.tell(transcripts::say(
        "{0}: de tekst van {1} is in dit project anders dan in het bestand. Van dat gesprek is "
        "niets overgenomen: coderingen zouden op andere woorden komen.",
        "{0}: the text of {1} is another in this project than in the file. Nothing of that "
        "transcript was taken over: codings would come to lie on other words.",
        reading_.file_name, source.name));
  }

  void note_kept_codings(const ReadSource& source) {
    for (const ReadSelection& selection : source.selections) {
      if (!stays(selection)) continue;
      for (const pugi::xml_node& coding : selection.node.children())
        if (const auto guid = guid_from(coding.attribute("guid").value()))
          reading_.kept_codings.insert(*guid);
    }
  }

  // Of what is read and not needed any more, which is most of the memory that a project takes.
  static void let_go(ReadSource& source) {
    source.text.reset();
    source.selections = {};
    source.outer.parent().remove_child(source.outer);
    source.outer = source.node = {};
  }

  void make(ReadSource& source) {
    coding::TranscriptInfo info{source.id, ++position_, source.name, {}, {}};
    if (const auto own = own_infos_.find(source.id); own != own_infos_.end()) {
      info.position = own->second->position;
      info.file_name = own->second->file_name;
      info.file_sha256 = own->second->file_sha256;
    }
    reading_.put(std::move(info));
    std::string words = std::move(*source.text).take_text();
    Voiced voiced = voices_.of(source, words);
    source.content = content_of(std::move(words), voiced);
    reading_.put(coding::Text{source.id, source.content});
    const auto& labels = source.content->speakers();
    for (const auto& [label, who] : voiced.who)
      if (std::find(labels.begin(), labels.end(), label) != labels.end())
        reading_.put(coding::Speaker{source.id, label, who});
    ++reading_.result.taken.transcripts.made;
    keep_rest(source);
  }

  // Where the turns do not fit the words, without them.
  static transcripts::TranscriptPtr content_of(std::string words, Voiced& voiced) {
    if (voiced.content) return voiced.content;
    try {
      return std::make_shared<transcripts::Transcript>(words, voiced.turns, voiced.labels);
    } catch (const transcripts::Error&) {
      voiced = {};
      return std::make_shared<transcripts::Transcript>(std::move(words), std::vector<Turn>(),
                                                       std::vector<std::string>());
    }
  }

  void keep_rest(ReadSource& source) {
    // What cases claim and has no code is not written anew: it stays where it lies.
    const transcripts::TextUnits& units = source.content->units();
    OwnParts own{{"guid", "name", "plainTextPath"}, {"PlainTextContent"}};
    if (!source.values_left) own.children.insert("VariableValue");
    for (ReadSelection& selection : source.selections) {
      if (stays(selection)) {
        const auto range = units.to_code_points(selection.span);
        selection.node.attribute("startPosition").set_value(range.start.value);
        selection.node.attribute("endPosition").set_value(range.end.value);
      } else {
        own.nodes.insert(selection.node);
      }
    }
    reading_.keep(source.id.guid, source.outer == source.node ? reading_.shell_of(source.node, own)
                                                              : outer_shell(source, own));
    const bool places =
        std::any_of(source.node.begin(), source.node.end(), [&own](const pugi::xml_node& part) {
          return is(part, "SyncPoint") || (std::string_view(part.name()).ends_with("Selection") &&
                                           !own.nodes.contains(part));
        });
    if (places)
      reading_.keep(source.id.guid, fmt::format("<{} text=\"{}\"/>", kCountedIn,
                                                guid_made_of(source.content->text()).to_string()));
    reading_.memos_on(source.node, {OwnerKind::Transcript, source.id.guid});
    std::set<std::string_view> paths;
    for (const pugi::xml_node& node : {source.outer, source.node})
      for (const char* path : {"path", "richTextPath"}) paths.insert(node.attribute(path).value());
    for (const std::string_view path : paths) reading_.keep_file(source.id.guid, path);
    tell_of_codings_elsewhere(reading_, source);
  }

  // A selection that no coding, bookmark or turn of Zwerm's is.
  bool stays(const ReadSelection& selection) const {
    if (!selection.placed) return true;
    if (child(selection.node, "Coding")) return false;
    if (selection.guid && own_turns_.contains(*selection.guid)) return false;
    return is(selection.node, "TranscriptSelection") ||
           (selection.guid && reading_.voices.contains(*selection.guid));
  }

  // A recording or pdf around the text.
  std::string outer_shell(const ReadSource& source, const OwnParts& own) {
    pugi::xml_document copy;
    pugi::xml_node outer = copy.append_copy(source.outer);
    outer.set_name(std::string(local_name(source.outer.name())).c_str());
    const std::string inside = reading_.shell_of(source.node, own);
    pugi::xml_node old = child(outer, local_name(source.node.name()));
    pugi::xml_document parsed;
    if (!inside.empty() && parsed.load_buffer(inside.data(), inside.size())) {
      outer.insert_copy_after(parsed.document_element(), old);
    } else {
      outer.insert_child_after(old.name(), old);
    }
    outer.remove_child(old);
    return as_xml(outer);
  }

  void take_selections(ReadSource& source) {
    places_.clear();
    for (const Coding& coding : reading_.study.codings().of(source.id))
      places_.emplace(coding.span, coding.code, coding.coder);
    for (const ReadSelection& selection : source.selections) {
      if (selection.note) take_annotation(source, selection);
      if (!selection.placed || selection.note) continue;
      std::optional<Owner> first;
      for (const pugi::xml_node& node : selection.node.children())
        if (is(node, "Coding"))
          if (const auto owner = take_coding(source, selection, node); owner && !first)
            first = owner;
      if (!child(selection.node, "Coding") && !stays(selection))
        first = bookmark(source, selection);
      if (!first) continue;
      if (selection.guid) reading_.known.emplace(*selection.guid, *first);
      reading_.memos_on(selection.node, *first);
      describe(selection, *first);
    }
  }

  std::optional<Owner> take_coding(const ReadSource& source, const ReadSelection& selection,
                                   const pugi::xml_node& node) {
    const auto code = guid_from(child(node, "CodeRef").attribute("targetGUID").value());
    if (!code || !reading_.codes.contains(*code)) {
      reading_.without_code.add(source.name);
      return std::nullopt;
    }
    const auto guid = guid_from(node.attribute("guid").value());
    if (const auto there = guid ? ids_.find(*guid) : ids_.end();
        there != ids_.end() && there->second == source.id &&
        reading_.study.codings().find(Coding::Key{source.id, CodingId{*guid}}) != nullptr) {
      ++reading_.result.taken.codings.there;
      return std::nullopt;
    }
    Coding coding;
    coding.id = guid && !ids_.contains(*guid) ? CodingId{*guid} : CodingId::make();
    coding.transcript = source.id;
    coding.span = selection.span;
    coding.code = coding::CodeId{*code};
    coding.coder = coder_of(reading_, source, selection, node);
    coding.made = made_at(reading_, selection, node);
    if (!places_.emplace(coding.span, coding.code, coding.coder).second) {
      reading_.twice.add(source.name);
      return std::nullopt;
    }
    if (const auto own = own_codings_.find(coding.id.guid); own != own_codings_.end()) {
      coding.weight = own->second->weight;
      coding.checked = own->second->checked;
      coding.good_quote = own->second->good_quote;
    }
    ids_.emplace(coding.id.guid, source.id);
    reading_.put(coding);
    ++reading_.result.taken.codings.made;
    const Owner owner{OwnerKind::Coding, coding.id.guid};
    reading_.memos_on(node, owner);
    keep_selection(selection, coding.id.guid, is_own(selection));
    return owner;
  }

  // The selection as its program had it, but for its range, its codes and its comment, which is a
  // memo. Nothing where it is as Zwerm would write it.
  void keep_selection(const ReadSelection& selection, const Guid& owner, bool own) {
    static const OwnParts written{
        {"guid", "name", "startPosition", "endPosition", "creatingUser", "creationDateTime"},
        {"Coding", "Description"}};
    static const OwnParts always_ours{{"startPosition", "endPosition"}, {"Coding", "Description"}};
    if (!own || reading_.has_shell(selection.node, written))
      reading_.keep(owner, reading_.shell_of(selection.node, always_ours));
  }

  bool is_own(const ReadSelection& selection) const {
    if (!selection.guid) return true;  // nothing to keep it by
    if (!may_be_derived(*selection.guid)) return false;
    for (const pugi::xml_node& node : selection.node.children())
      if (const auto guid = guid_from(node.attribute("guid").value());
          guid && is(node, "Coding") && derived_guid(*guid, Derived::Selection) == *selection.guid)
        return true;
    return false;
  }

  // A passage without a code that somebody marked.
  std::optional<Owner> bookmark(const ReadSource& source, const ReadSelection& selection) {
    if (selection.guid && own_turns_.contains(*selection.guid)) return std::nullopt;
    const coding::MarkId id{reading_.guid_of(selection.node)};
    const Owner owner{OwnerKind::Mark, id.guid};
    if (reading_.study.table<coding::Mark>().contains(id)) return std::nullopt;
    reading_.put(coding::Mark{
        id, source.id, selection.span, coding::MarkKind::Bookmark,
        coder_of(reading_, source, selection, selection.node),
        transcripts::on_one_line(legal_text(selection.node.attribute("name").value()).text),
        made_at(reading_, selection, selection.node)});
    keep_selection(selection, id.guid, true);
    return owner;
  }

  // A note with a place in the source: a memo on a bookmark there, else on the whole.
  void take_annotation(const ReadSource& source, const ReadSelection& selection) {
    Owner owner{OwnerKind::Transcript, source.id.guid};
    if (selection.placed) owner = bookmark(source, selection).value_or(owner);
    if (reading_.memos.contains(*selection.note)) reading_.make_memo(*selection.note, owner);
  }

  // ATLAS.ti writes the comment on a quotation there: shown as a memo, and kept where it stood.
  void describe(const ReadSelection& selection, const Owner& owner) {
    const std::string text = reading_.clean(text_of(child(selection.node, "Description")));
    if (without_blank_ends(text).empty()) return;
    coding::Memo memo{coding::MemoId{derived_guid(owner.id, Derived::Description)},
                      owner.kind,
                      owner.id,
                      reading_.coder_of_element(selection.node),
                      made_at(reading_, selection, selection.node),
                      text};
    if (reading_.study.memos().contains(memo.id)) return;
    reading_.put(std::move(memo));
    ++reading_.result.taken.memos.made;
  }

  ProjectReading& reading_;
  VoicesIn voices_;
  std::int64_t position_ = -1;    // the last that is given out
  ByFileGuid<TranscriptId> ids_;  // of codings, of the study and the file
  ByFileGuid<const Coding*> own_codings_;
  std::map<TranscriptId, const coding::TranscriptInfo*> own_infos_;
  FileGuids own_turns_;  // of the source at hand
  std::set<std::tuple<Span, coding::CodeId, coding::CoderId>> places_;
};

}  // namespace

void make_transcripts(ProjectReading& reading) {
  TranscriptsMaker(reading).run();
}

}  // namespace exports::refi
