#include "exports/refi/code_elements.h"
#include "exports/refi/codebook.h"
#include "exports/safe_file.h"

namespace exports::refi {

std::string write_codebook(const coding::Study& study) {
  if (study.codes().empty())
    throw ExportError(transcripts::say(
        "Het codeboek is nog leeg, en een .qdc zonder codes bestaat niet. Maak eerst een code.",
        "The codebook is still empty, and a .qdc cannot be without codes. Make a code first."));
  std::string out = R"(<?xml version="1.0" encoding="UTF-8"?>)";
  XmlWriter xml(out);
  xml.open("CodeBook");
  xml.attribute("xmlns", "urn:QDA-XML:codebook:1.0");
  xml.attribute("origin", "Zwerm");
  xml.open("Codes");
  write_codes(study, xml);
  xml.close();
  xml.open("Sets");
  write_sets(study, xml, "guid");
  xml.close_unless_empty();
  xml.close();
  return out + '\n';
}

}  // namespace exports::refi
