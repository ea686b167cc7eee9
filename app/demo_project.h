// The demo project: fictional conversations with fictional people of fictional PPS, coded by two
// coders who do not always agree, with memos. Its name and memos say that it is fictional.
//
// It is the same every time but for GUIDs and the times in its history: made from the files in
// app/demo, a conversation being in it where its NN.txt is.
#pragma once

#include <filesystem>

#include "coding/project.h"

namespace app {

// Where it throws, no file is left. Throws ProjectError where a file is there already, or it cannot
// be written; Error naming what does not fit where the demo's own files contradict each other.
coding::Project make_demo(const std::filesystem::path& path,
                          transcripts::Watch& watch = transcripts::Watch::nobody());

}  // namespace app
