// Edits as bytes, for the history: what undo and redo need, compact and exact.
//
// Format, version 1: a byte 1; then per edit its number in Edit's variant (one byte) and the values
// of its row's columns() or of its key, in order. Numbers are little-endian 64-bit, texts and lists
// a 32-bit length and their bytes, GUIDs 16 bytes, optional values a byte 0 or 1 before them. Spans
// count bytes of the text as it is when the edit is applied. A correction of a text has number 128.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/edit.h"

namespace coding::store {

std::string encode(const std::vector<Edit>& edits);
// Bounds-checked: the bytes may come from a hostile file. Throws ProjectError where they make no
// sense.
std::vector<Edit> decode(std::string_view bytes);

}  // namespace coding::store
