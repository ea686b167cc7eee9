// The reading column of Coderen, one a pane: the text of its transcript with its speakers and marks
// in the gutter, coded text tinted, the codings as stripes with names in the margin; selecting by
// mouse, and handles at the ends of the coding at hand.
//
// A press of the mouse in a pane that is not active makes it active and is taken up all the same:
// the action that does so goes before those that the press asks for.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/coding_stripes.h"
#include "app/keys.h"
#include "app/text_filter.h"
#include "app/text_layout.h"
#include "app/views/coding_tooltip.h"
#include "app/views/gutter_marks.h"
#include "app/views/minimap.h"
#include "app/views/turn_menu.h"
#include "app/views/typing_draft.h"
#include "app/window/ui.h"
#include "app/workspace.h"
#include "coding/cases.h"

namespace app {

class TranscriptView {
 public:
  TranscriptView() : draft_(std::make_shared<TypingDraft>()) {}
  // The project has one draft of what is being typed, so two panes keep it together.
  explicit TranscriptView(std::shared_ptr<TypingDraft> draft) : draft_(std::move(draft)) {}

  // Fills the current ImGui window with what one side holds, or the active pane. Only with a
  // project.
  void draw(const Workspace& workspace, Side side, Actions& actions, Ui& ui);
  void draw(const Workspace& workspace, Actions& actions, Ui& ui) {
    draw(workspace, workspace.side(), actions, ui);
  }
  // Instead of draw(), while something else is shown: what is brought in sight meanwhile is not
  // here.
  void pass_over(const Workspace& workspace);
  // While the text can be typed in: characters and keys, carried out by the next draw().
  void type(char32_t character);
  // An end of a coding is being dragged, which Esc gives up.
  bool pulling() const { return pull_.has_value(); }
  bool has_typed() const { return !typed_.empty(); }
  // Some of it is neither in the text nor in the drafts of the file.
  bool has_unkept_typing() const { return draft_->waiting(); }
  // False where the key is none for editing.
  bool take_editing_key(const Key& key);
  // The transcript that was drawn last. What of it is at the top of the view, none where it is
  // another's; and having that there when it is drawn next.
  const std::optional<coding::TranscriptId>& shown() const { return shown_; }
  std::optional<transcripts::ByteOffset> top_of(const coding::TranscriptId& transcript) const {
    return shown_ == transcript ? std::optional(top_.place) : std::nullopt;
  }
  void begin_at(const coding::TranscriptId& transcript, transcripts::ByteOffset place) {
    begin_at_ = {transcript, place};
  }
  // Where the selection ends on the screen, for what is shown beside it; none where out of sight.
  const std::optional<ImVec2>& selection_place() const { return selection_place_; }
  // Something shows when the mouse has rested for long enough.
  bool waits() const { return rests_since_ && !hovering_; }

 private:
  // What of the text is in sight, and where.
  struct Sight {
    ImVec2 origin;     // of the layout on the screen
    float gutter = 0;  // width of the speakers and times
    float left = 0;
    float margin = 0;  // where the stripes begin
    float right = 0;
    float view_top = 0;
    float view_bottom = 0;
    std::uint32_t first_line = 0;
    std::uint32_t last_line = 0;
  };
  enum class Unit { Character, Word, Sentence, Paragraph };
  struct LayoutKey {
    const transcripts::Transcript* text;
    LayoutMeasures measures;
    const ImFont* font;
    friend bool operator==(const LayoutKey&, const LayoutKey&) = default;
  };
  // Text that keeps its place on the screen when the lines change: the line at the top of the view
  // where words change, that of the caret (if in sight) where the width or scale does.
  struct Anchor {
    transcripts::ByteOffset place;
    float below_scroll = 0;  // of its line, in pixels
  };

  // What the filter lets through, and whose words are faint (by speaker; empty: nobody's).
  struct Shown {
    ShownCodings codings;
    std::vector<bool> faint;
  };
  struct ShownKey {
    std::uint64_t revision;
    coding::TranscriptId transcript;
    TextFilter filter;
    friend bool operator==(const ShownKey&, const ShownKey&) = default;
  };
  // An end of a coding under the mouse, and where it would be let go.
  struct Pull {
    coding::CodingId coding;
    transcripts::SpanEnd end;
    transcripts::Span from;  // where the coding lies
    transcripts::Span span;
  };

  bool editing(const Workspace& workspace) const { return active_ && workspace.editing(); }
  // Of a control: its own for each side.
  std::string id_of(std::string_view name) const { return prefix_ + std::string(name); }
  void become_active(Actions& actions) const;
  void lay_out(const Workspace& workspace, const Ui& ui, float width);
  bool is_faint(const TextLayout::Line& line) const;
  transcripts::Span selected_words() const;
  void change_layout(const transcripts::TranscriptPtr& text, const LayoutKey& key);
  Anchor anchor_at(transcripts::ByteOffset place) const;
  void keep_anchors(const Sight& sight);
  void bring_in_sight(const Workspace& workspace, const Ui& ui);
  Sight sight_of(const Ui& ui, ImVec2 origin, float width) const;
  void draw_tints(const Workspace& workspace, const Ui& ui, const Sight& sight) const;
  void draw_line_tints(const Workspace& workspace, const Ui& ui, const Sight& sight,
                       std::uint32_t line, const std::vector<const Stripe*>& stripes) const;
  void draw_words(const Workspace& workspace, Ui& ui, const Sight& sight);
  void draw_selected(Ui& ui, const Sight& sight, std::size_t number, ImVec2 at, ImU32 colour);
  void draw_gutter(const Workspace& workspace, Actions& actions, Ui& ui, const Sight& sight);
  void draw_turn_label(const Workspace& workspace, Actions& actions, Ui& ui, const Sight& sight,
                       const coding::SpeakerRoles& roles, const TextLayout::Line& line);
  void draw_marks(const Workspace& workspace, Actions& actions, Ui& ui, const Sight& sight);
  void draw_progress(const std::vector<transcripts::Span>& spans, bool broken, Ui& ui,
                     const Sight& sight) const;
  void draw_bookmark(const Workspace& workspace, Actions& actions, Ui& ui, const Sight& sight,
                     const coding::Mark& mark) const;
  void draw_handles(const Workspace& workspace, Actions& actions, Ui& ui, const Sight& sight);
  bool draw_handle(const coding::Coding& coding, transcripts::SpanEnd end, Ui& ui,
                   const Sight& sight, ImU32 colour) const;
  void pull(const Workspace& workspace, Actions& actions, const Sight& sight,
            const coding::Coding& coding, transcripts::SpanEnd end);
  void draw_coming(const Ui& ui, const Sight& sight, const transcripts::Span& span,
                   ImU32 colour) const;
  const coding::Coding* coding_at_hand(const Workspace& workspace);
  void scroll_along(const Sight& sight) const;
  float draw_editing(Ui& ui, const Sight& sight) const;
  void draw_filter(const Workspace& workspace, Actions& actions, Ui& ui, const Sight& sight,
                   float below);
  void edit(const Workspace& workspace, Actions& actions, Ui& ui);
  void edit_with_ctrl(const Workspace& workspace, Actions& actions, Ui& ui);
  void delete_text(const Workspace& workspace, Actions& actions, bool forward);
  void push_edit(const Workspace& workspace, Actions& actions, const transcripts::Span& span,
                 std::string text);
  void move_caret(const Workspace& workspace, Actions& actions);
  transcripts::ByteOffset beside_caret(const Workspace& workspace, bool forward) const;
  transcripts::ByteOffset line_away(transcripts::ByteOffset caret, int lines);
  transcripts::ByteOffset page_away(transcripts::ByteOffset caret, float pages);
  transcripts::ByteOffset at_column(std::size_t from, std::size_t to,
                                    transcripts::ByteOffset caret);
  void draw_margin(const Workspace& workspace, Actions& actions, Ui& ui, const Sight& sight);
  void draw_margin_names(const Workspace& workspace, Actions& actions, Ui& ui, const Sight& sight,
                         const std::vector<const Stripe*>& stripes, float left);
  std::vector<const coding::Coding*> codings_of(const Stripe& stripe) const;
  void describe_words(Ui& ui, const Sight& sight) const;
  void describe_selection(Ui& ui) const;
  void take_mouse(const Workspace& workspace, Actions& actions, Ui& ui, const Sight& sight);
  void press_mouse(const Workspace& workspace, Actions& actions, const Sight& sight, int clicks);
  void press_right(const Workspace& workspace, Actions& actions, const Sight& sight);
  void hover(const Workspace& workspace, Ui& ui, const Sight& sight, bool over_text);
  void drag_to(const Workspace& workspace, Actions& actions, transcripts::ByteOffset place) const;
  void release_mouse(Actions& actions);
  // transcript_drag.cpp
  bool grips(const Workspace& workspace, const Sight& sight, int clicks) const;
  void hold_words(const Workspace& workspace, Actions& actions, Ui& ui, const Sight& sight);
  void take_code(const Workspace& workspace, Actions& actions, Ui& ui, const Sight& sight);
  transcripts::ByteOffset place_at(const Sight& sight, ImVec2 mouse) const;
  transcripts::Span unit_around(const Workspace& workspace, transcripts::ByteOffset place) const;

  struct StripesKey {
    ShownKey shown;
    LayoutKey layout;
    friend bool operator==(const StripesKey&, const StripesKey&) = default;
  };

  Side side_ = Side::Left;
  const char* prefix_ = "";
  bool active_ = true;
  const Pane* pane_ = nullptr;  // these of this frame
  GlyphWidths glyphs_;
  std::optional<TextLayout> layout_;
  LayoutKey layout_key_{};
  Cached<Shown, ShownKey> all_shown_;
  const Shown* seen_ = nullptr;  // of this frame
  Cached<CodingStripes, StripesKey> all_stripes_;
  const CodingStripes* stripes_ = nullptr;  // of this frame
  std::optional<coding::TranscriptId> shown_;
  std::uint64_t revealed_ = 0;
  std::optional<float> scroll_to_;
  std::optional<std::pair<coding::TranscriptId, transcripts::ByteOffset>> begin_at_;
  Anchor top_;
  Anchor caret_;
  // A drag of the mouse: the unit that it selects in, and where it began.
  bool dragging_ = false;
  bool holding_ = false;  // the selected words themselves, on their way to a code
  Unit unit_ = Unit::Character;
  transcripts::Span drag_from_;
  std::optional<ImVec2> selection_place_;
  std::optional<Pull> pull_;
  using AtHandKey = std::pair<std::uint64_t, std::optional<coding::CodingId>>;
  Cached<std::optional<coding::Coding>, AtHandKey> at_hand_;
  GutterMarks marks_;
  Cached<std::string, std::pair<ShownKey, Language>> filter_words_;
  CodingTooltip tooltip_;
  std::optional<double> rests_since_;  // the mouse, on coded words
  bool hovering_ = false;              // they are told of
  // What was typed or pressed and waits for the next draw().
  std::string typed_;
  std::optional<Key> editing_key_;
  std::optional<float> column_;  // that the caret keeps when it goes up and down
  std::shared_ptr<TypingDraft> draft_;
  TurnMenu turn_menu_;
  Minimap minimap_;
};

}  // namespace app
