#include "transcripts/formats/html_tree.h"

#include <csetjmp>
#include <cstddef>
#include <cstdlib>
#include <ctime>

#include "transcripts/import.h"

namespace transcripts {

// All that gumbo asked for, in a ring, so that it can be freed without its help.
class HtmlTree::Memory {
 public:
  Memory() { ring_.next = ring_.previous = &ring_; }
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;
  ~Memory() {
    for (Block* block = ring_.next; block != &ring_;) {
      Block* const next = block->next;
      std::free(block);
      block = next;
    }
  }

  // Gumbo does not check for null and is C code that no exception may cross: past a bound, this
  // jumps back to before the parsing.
  void* allocate(std::size_t bytes) {
    constexpr std::size_t kMostBytes = 500'000'000;
    constexpr std::size_t kOverhead = sizeof(Block) + 16;  // ours and malloc's
    constexpr int kMostSeconds = 10;
    constexpr unsigned int kLookAtClock = 256;
    const bool too_long =
        ++calls_ % kLookAtClock == 0 && (std::clock() - begin_) / CLOCKS_PER_SEC >= kMostSeconds;
    if (too_long || bytes + kOverhead > kMostBytes - bytes_) std::longjmp(stop, 1);
    auto* block = static_cast<Block*>(std::malloc(sizeof(Block) + bytes));
    if (block == nullptr) std::longjmp(stop, 1);
    *block = {ring_.next, &ring_, bytes + kOverhead};
    ring_.next->previous = block;
    ring_.next = block;
    bytes_ += block->bytes;
    return block + 1;
  }

  void release(void* memory) {
    if (memory == nullptr) return;
    Block* block = static_cast<Block*>(memory) - 1;
    block->next->previous = block->previous;
    block->previous->next = block->next;
    bytes_ -= block->bytes;
    std::free(block);
  }

  std::jmp_buf stop{};

 private:
  struct alignas(std::max_align_t) Block {
    Block* next = nullptr;
    Block* previous = nullptr;
    std::size_t bytes = 0;
  };

  Block ring_;
  std::size_t bytes_ = 0;
  unsigned int calls_ = 0;
  std::clock_t begin_ = std::clock();
};

HtmlTree::HtmlTree(std::string text, std::string_view file_name)
    : text_(std::move(text)), memory_(std::make_unique<Memory>()) {
  GumboOptions options = kGumboDefaultOptions;
  options.userdata = memory_.get();
  options.allocator = [](void* memory, std::size_t bytes) {
    return static_cast<Memory*>(memory)->allocate(bytes);
  };
  options.deallocator = [](void* memory, void* block) {
    static_cast<Memory*>(memory)->release(block);
  };
  options.max_errors = 0;
  if (setjmp(memory_->stop) == 0) {
    output_ = gumbo_parse_with_options(&options, text_.data(), text_.size());
    return;
  }
  throw ImportError(
      say("{} is als webpagina te groot of te diep genest en is niet ingelezen. Bewaar het gesprek "
          "als .docx of .txt en importeer dat.",
          "{} is too large or too deeply nested for a web page and was not read. Save the "
          "conversation as .docx or .txt and import that.",
          file_name));
}

HtmlTree::~HtmlTree() = default;

}  // namespace transcripts
