// Transcripts as sources, with their turns, codings and bookmarks as selections of the text.
#include <algorithm>
#include <set>

#include "exports/refi/derived_guids.h"
#include "exports/refi/first_words.h"
#include "exports/refi/project_elements.h"

namespace exports::refi {
namespace {

using coding::Coding;
using coding::Guid;
using coding::OwnerKind;
using coding::Span;

// Codings on one range that share an element: of one coder, or as another program had them.
struct Selection {
  Span span;
  Guid guid;
  std::vector<const Coding*> codings;  // by id
  Shells shells;
};

// Of one transcript.
class Selections {
 public:
  Selections(const SourcePlan& source, ProjectOut& out) : source_(source), out_(out) {}

  std::vector<Selection> all() {
    for (const Coding& coding : out_.study.codings().of(source_.info->id)) {
      if (first_here_ < made_.size() && made_[first_here_].span != coding.span)
        first_here_ = made_.size();
      put(coding);
    }
    return std::move(made_);
  }

 private:
  void put(const Coding& coding) {
    if (out_.kept.has(coding.id.guid)) {
      Shells shells = out_.kept.shells(coding.id.guid);
      if (put_into_shell(coding, shells)) return;
      out_.kept.leave_out(shells);
    }
    if (!source_.has_positions()) {
      out_.unplaced.insert(coding.id);
      return;
    }
    const auto same = std::find_if(here(), made_.end(), [&](const Selection& made) {
      return made.shells.empty() && made.codings.front()->coder == coding.coder;
    });
    if (same != made_.end()) {
      same->codings.push_back(&coding);
    } else {
      made_.push_back(
          {coding.span, derived_guid(coding.id.guid, Derived::Selection), {&coding}, {}});
    }
  }

  std::vector<Selection>::iterator here() {
    return made_.begin() + static_cast<std::ptrdiff_t>(first_here_);
  }

  // False where the coding has no selection of another program, or one that lies elsewhere by now.
  bool put_into_shell(const Coding& coding, Shells& shells) {
    const pugi::xml_node shell =
        shells.named(source_.has_positions() ? "PlainTextSelection" : "TranscriptSelection");
    if (!shell) return false;
    const Guid guid = Guid::parse(shell.attribute("guid").value())
                          .value_or(derived_guid(coding.id.guid, Derived::Selection));
    if (used_.insert(guid).second) {
      made_.push_back({coding.span, guid, {&coding}, std::move(shells)});
      return true;
    }
    const auto same =
        std::find_if(here(), made_.end(), [&](const Selection& made) { return made.guid == guid; });
    if (same == made_.end()) return false;
    same->codings.push_back(&coding);
    same->shells.add(std::move(shells));
    return true;
  }

  const SourcePlan& source_;
  ProjectOut& out_;
  std::vector<Selection> made_;
  std::size_t first_here_ = 0;  // the first on the range of the last coding
  std::set<Guid> used_;         // GUIDs of selections that other programs made
};

void write_coding(ProjectOut& out, const Coding& coding) {
  out.xml.open("Coding");
  out.xml.attribute("guid", coding.id);
  out.xml.attribute("creatingUser", coding.coder);
  out.xml.time("creationDateTime", coding.made);
  out.xml.reference("CodeRef", coding.code.guid, "targetGUID");
  write_note_refs(out, OwnerKind::Coding, coding.id.guid);
  out.xml.close();
}

class SourceWriter {
 public:
  SourceWriter(const SourcePlan& source, ProjectOut& out)
      : source_(source), out_(out), xml_(out.xml), text_(out.study.text(source.info->id)) {}

  void write() {
    xml_.open(source_.element);
    xml_.attribute("guid", source_.guid);
    xml_.attribute("name", source_.info->name);
    if (source_.inner != nullptr) {
      xml_.open(source_.inner);
      xml_.attribute("guid", source_.text_guid);
    }
    xml_.attribute("plainTextPath", "internal://" + source_.text_name());
    write_selections();
    // In the text that they are on, so that they are found there again.
    write_note_refs(out_, OwnerKind::Transcript, source_.info->id.guid);
    if (source_.inner != nullptr) xml_.close();
    write_values(out_, OwnerKind::Transcript, source_.info->id.guid);
    if (source_.shells.empty()) return xml_.close();
    out_.kept.close_merged(xml_, source_.shells.nodes);
  }

 private:
  // Where it begins, and what to write there.
  struct Item {
    std::uint32_t begin;
    enum { Turn, Codings, Bookmark } kind;
    std::uint32_t index;
  };

  void write_selections() {
    selections_ = Selections(source_, out_).all();
    if (!source_.has_positions()) {
      for (const Selection& selection : selections_) write_codings(selection);
      return;
    }
    for (const Item& item : in_order()) {
      if (item.kind == Item::Turn) write_turn(item.index);
      if (item.kind == Item::Codings) write_codings(selections_[item.index]);
      if (item.kind == Item::Bookmark) write_bookmark(*source_.bookmarks[item.index]);
    }
  }

  std::vector<Item> in_order() const {
    std::vector<Item> items;
    items.reserve(text_.turns().size() + selections_.size() + source_.bookmarks.size());
    std::uint32_t index = 0;
    for (const auto& turn : text_.turns())
      items.push_back({turn.span.begin.value, Item::Turn, index++});
    index = 0;
    for (const auto& selection : selections_)
      items.push_back({selection.span.begin.value, Item::Codings, index++});
    index = 0;
    for (const auto* mark : source_.bookmarks)
      items.push_back({mark->span.begin.value, Item::Bookmark, index++});
    std::stable_sort(items.begin(), items.end(),
                     [](const Item& a, const Item& b) { return a.begin < b.begin; });
    return items;
  }

  void write_place(const Span& span) {
    const auto range = text_.units().to_code_points(span);
    xml_.number("startPosition", range.start.value);
    xml_.number("endPosition", range.end.value);
  }

  void write_turn(std::uint32_t number) {
    const transcripts::Turn& turn = text_.turns()[number];
    xml_.open("PlainTextSelection");
    xml_.attribute("guid", source_.turns[number]);
    xml_.attribute("name", text_.speakers()[turn.speaker]);
    write_place(turn.span);
    xml_.close();
  }

  void write_description(const Guid& owner) {
    if (const coding::Memo* memo = out_.memos.description(owner))
      xml_.text_element("Description", memo->text);
  }

  void write_codings(const Selection& selection) {
    const Coding& first = *selection.codings.front();
    xml_.open(source_.has_positions() ? "PlainTextSelection" : "TranscriptSelection");
    xml_.attribute("guid", selection.guid);
    if (selection.shells.empty()) {
      xml_.attribute("name", first_words(text_.slice(selection.span)));
      write_place(selection.span);
      xml_.attribute("creatingUser", first.coder);
      xml_.time("creationDateTime", first.made);
    } else if (source_.has_positions()) {
      write_place(selection.span);
    }
    for (const Coding* coding : selection.codings) write_description(coding->id.guid);
    for (const Coding* coding : selection.codings) write_coding(out_, *coding);
    if (selection.shells.empty()) return xml_.close();
    out_.kept.close_merged(xml_, selection.shells.nodes);
  }

  void write_bookmark(const coding::Mark& mark) {
    const Shells shells = out_.kept.has(mark.id.guid) ? out_.kept.shells(mark.id.guid) : Shells();
    const pugi::xml_node shell = shells.named("PlainTextSelection");
    xml_.open("PlainTextSelection");
    xml_.attribute("guid", Guid::parse(shell.attribute("guid").value()).value_or(mark.id.guid));
    write_place(mark.span);
    if (!shell) {
      xml_.attribute("name", mark.label);
      xml_.attribute("creatingUser", mark.coder);
      xml_.time("creationDateTime", mark.made);
    }
    write_description(mark.id.guid);
    write_note_refs(out_, OwnerKind::Mark, mark.id.guid);
    if (shells.empty()) return xml_.close();
    out_.kept.close_merged(xml_, shells.nodes);
  }

  const SourcePlan& source_;
  ProjectOut& out_;
  XmlWriter& xml_;
  const transcripts::Transcript& text_;
  std::vector<Selection> selections_;
};

}  // namespace

void write_sources(ProjectOut& out, transcripts::Watch& watch) {
  out.xml.open("Sources");
  for (const SourcePlan& source : out.plan.sources) {
    SourceWriter(source, out).write();
    watch.step();
  }
  out.kept.write_whole("Sources", out.xml);
  out.xml.close_unless_empty();
}

}  // namespace exports::refi
