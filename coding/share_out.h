// Work on many things of a kind, such as all transcripts, shared out over the cores.
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

namespace coding {

// One for each `each` of `size`, at least one and no more than there are cores or than eight.
std::size_t threads_for(std::size_t size, std::size_t each);

// Calls work(thread, at) for every `at` below `count`: each thread takes the next that none has
// taken, until stopped. `thread` is below `threads`; what is made under one number needs no lock.
// Rethrows what one of them throws.
void share_out(std::size_t threads, std::size_t count, const std::stop_token& stop,
               const std::function<void(std::size_t thread, std::size_t at)>& work);

}  // namespace coding
