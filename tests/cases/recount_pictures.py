#!/usr/bin/env python3
"""Counts what a picture says anew from exported quotations, by nothing but their columns.

    recount_pictures.py KIND PICTURE.svg FOLDER [TRANSCRIPT]

KIND: heatmap, bars, grouped, stacked, slope, network, saturation, wordcloud, portrait, codeline.
FOLDER holds citaten.csv, mensen.csv and gesprekken.csv as `zwerm export` writes them in Dutch; for
portraits, code lines and words the text of each conversation, NAME.txt; for words also woorden.json
of `zwerm words`, of which only the forms that make one word are taken. Figures are those that a
picture shows: the text of its elements and what the pointer is told over them. Says each that
differs; ends with 1 if there is one, and with 2 if there was nothing to count.
"""
import csv
import json
import math
import re
import sys
import xml.etree.ElementTree as xml
from collections import defaultdict
from pathlib import Path

SVG = "{http://www.w3.org/2000/svg}"


def table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def number(text):
    return float(text.replace(".", "").replace(",", "."))


def united(spans):
    """Overlapping and touching stretches as one."""
    made = []
    for start, end in sorted(spans):
        if made and start <= made[-1][1]:
            made[-1][1] = max(made[-1][1], end)
        else:
            made.append([start, end])
    return made


def span(row):
    return int(row["start"]), int(row["einde"])


def wilson(count, base):
    """The 95 % interval of count / base after Wilson (1927), as shares."""
    z = 1.959963984540054
    share = count / base
    middle = (share + z * z / (2 * base)) / (1 + z * z / base)
    reach = z / (1 + z * z / base) * math.sqrt(
        share * (1 - share) / base + z * z / (4 * base * base))
    return middle - reach, middle + reach


class Picture:
    def __init__(self, kind, svg, folder, transcript):
        self.kind, self.folder, self.transcript = kind, Path(folder), transcript
        root = xml.parse(svg).getroot()
        self.caption = root.find(SVG + "desc").text
        # What the pointer is told, and what stands there.
        self.tips = defaultdict(set)
        self.words = ["".join(each.itertext()).strip() for each in root.iter(SVG + "text")]
        for element in root.iter():
            title = element.find(SVG + "title")
            if title is not None and element is not root:
                words = (title.tail or "").strip() if element.tag == SVG + "text" else ""
                self.tips[title.text].add(words)
        self.all = table(self.folder / "citaten.csv")
        self.rows = [row for row in self.all if row["interviewer"] == "nee"]
        self.people = table(self.folder / "mensen.csv")
        self.texts = table(self.folder / "gesprekken.csv")
        self.codes = {row["code"] for row in self.all}
        self.checked = self.wrong = 0

    def expect(self, what, shown, counted, within=0.0):
        self.checked += 1
        if abs(shown - counted) > within:
            self.wrong += 1
            print(f"{what}: {shown}, counted {counted}")

    def columns_of(self, row):
        """Of a quotation: its PPS, or in a slope the year of its conversation."""
        if self.kind != "slope":
            return [pps for pps in row["pps"].split("; ") if pps]
        return [text["jaar"] for text in self.texts if text["naam"] == row["gesprek"]]

    def base(self, column):
        """How many people spoke, in all or in the column."""
        years = {text["naam"]: text["jaar"] for text in self.texts}
        def there(person):
            if self.kind == "slope":
                return any(years[name] == column for name in person["gesprek"].split("; "))
            return column in person["pps"].split("; ")
        return sum(column is None or there(person) for person in self.people)

    # "Valley of death × Maakcampus Zaan: 2 van 11 personen (18,2 %); 95%-interval 5,1 % tot 47,7 %"
    FIGURE = re.compile(r"(?P<code>.*?)(?: × (?P<column>.*))?: (?P<count>[\d.]+)"
                        r"(?: van (?P<base>\d+) (?:persoon|personen)| (?:passage|passages),.*)"
                        r"(?: \((?P<share>[\d,]+) %\))?"
                        r"(?:; 95%-interval (?P<low>[\d,]+) % tot (?P<high>[\d,]+) %)?")

    def figures(self):
        seen = set()
        for tip, words in self.tips.items():
            found = self.FIGURE.fullmatch(tip)
            if not found or found["code"] not in self.codes:
                continue
            code, column = found["code"], found["column"]
            rows = [row for row in self.rows if row["code"] == code
                    and (column is None or column in self.columns_of(row))]
            if found["base"]:
                count = len({row["persoon"] for row in rows if row["persoon"]})
                self.expect(tip + " (van)", int(found["base"]), self.base(column))
            else:
                count = sum(len(united(span(row) for row in rows if row["gesprek"] == text))
                            for text in {row["gesprek"] for row in rows})
            self.expect(tip, number(found["count"]), count)
            if found["share"]:
                self.expect(tip, number(found["share"]), 100 * count / int(found["base"]), 0.0501)
            if found["low"]:
                for shown, end in zip((found["low"], found["high"]),
                                      wilson(count, int(found["base"]))):
                    self.expect(tip, number(shown), 100 * end, 0.0501)
            for shown in filter(re.compile(r"[\d.,]+( %)?").fullmatch, words):
                wanted = found["share"] or found["count"]
                self.expect(tip + " (figuur)", number(shown.rstrip(" %")), number(wanted))
            seen.add((code, column))
        if self.kind == "heatmap":  # nothing that was said is missing
            for row in self.rows:
                for column in self.columns_of(row) + [None]:
                    if (row["code"], column) not in seen:
                        self.expect(f"{row['code']} × {column}: niets", 0, 1)

    def meeting(self, a, b):
        """Of whose own passages of both codes one overlaps; or in which conversations both are."""
        if "in hetzelfde gesprek" in self.caption:
            return self.where(a) & self.where(b)
        whose = defaultdict(lambda: defaultdict(list))
        for row in self.rows:
            if row["code"] in (a, b) and row["persoon"]:
                whose[row["persoon"], row["gesprek"]][row["code"]].append(span(row))
        return {person for (person, _), spans in whose.items()
                if any(x[0] < y[1] and y[0] < x[1] for x in spans[a] for y in spans[b])}

    def where(self, code):
        column = "gesprek" if "in hetzelfde gesprek" in self.caption else "persoon"
        return {row[column] for row in self.rows if row["code"] == code and row[column]}

    def network(self):
        ties = 0
        for tip in self.tips:
            found = re.fullmatch(r"(.*): (\d+)(?: \(Jaccard ([\d,]+) %\))?", tip)
            if not found:
                continue
            names, count = found[1], int(found[2])
            if names in self.codes:
                self.expect(tip, count, len(self.where(names)))
                continue
            a, b = next((a, names[len(a) + 3:]) for a in self.codes
                        if names.startswith(a + " – ") and names[len(a) + 3:] in self.codes)
            both = self.meeting(a, b)
            ties += 1
            self.expect(tip, count, len(both))
            if found[3]:  # of people, or of conversations
                either = len(self.where(a)) + len(self.where(b)) - len(both)
                self.expect(tip, number(found[3]), 100 * len(both) / either, 0.0501)
        left_out = re.search(r"; (\d+) andere", self.caption)
        codes = sorted(self.codes)
        self.expect("verbanden", ties + (int(left_out[1]) if left_out else 0),
                    sum(bool(self.meeting(a, b))
                        for at, a in enumerate(codes) for b in codes[at + 1:]))

    def saturation(self):
        met = set()
        for text in sorted(self.texts, key=lambda text: text["datum"]):
            here = {row["pad"] for row in self.rows if row["gesprek"] == text["naam"]}
            tip = f"{text['naam']}: {len(here - met)} nieuw, {len(here | met)} tot hier"
            met |= here
            self.expect(tip, tip in self.tips, True)

    def wordcloud(self):
        """Of the words under one code, which the caption names."""
        code = re.search(r"Alleen wat gecodeerd is als (.*?)\. ", self.caption)[1]
        rows = [row for row in self.rows if row["code"] == code]
        said = defaultdict(list)
        for text in {row["gesprek"] for row in rows}:
            words = self.text(text)
            for start, end in united(span(row) for row in rows if row["gesprek"] == text):
                whose = next(row["persoon"] for row in rows
                             if row["gesprek"] == text and start <= int(row["start"]) < end)
                for word in re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", words[start:end].lower()):
                    said[word].append(whose)
        known = json.loads((self.folder / "woorden.json").read_text(encoding="utf-8"))["words"]
        forms = {word["word"]: {each["form"].lower() for each in word["forms"]} for word in known}
        for tip in self.tips:
            found = re.fullmatch(r"(.*): (\d+)×, (\d+) van (\d+) personen", tip)
            if found:
                people = [one for form in forms[found[1]] for one in said[form]]
                self.expect(tip, int(found[2]), len(people))
                self.expect(tip, int(found[3]), len(set(people)))
                self.expect(tip, int(found[4]), len({row["persoon"] for row in rows}))

    def passages(self, transcript, code=None):
        return united(span(row) for row in self.all if row["gesprek"] == transcript
                      and (code is None or row["code"] == code))

    def text(self, transcript):
        return (self.folder / (transcript + ".txt")).read_text(encoding="utf-8").rstrip("\n")

    def length(self, transcript):
        return len(self.text(transcript))

    def portrait(self):
        length = self.length(self.transcript)
        spans = {code: self.passages(self.transcript, code) for code in self.codes}
        for tip in self.tips:
            found = re.fullmatch(r"(.*): ([\d,]+) % – ([\d,]+) %", tip)
            if not found:
                continue
            # A tile is an 800th; its ends are rounded.
            middle = (number(found[2]) + number(found[3])) / 200
            tile = round(middle * 800 - 0.5)
            begin, end = tile * length / 800, (tile + 1) * length / 800
            covered = {code: sum(max(0, min(end, b) - max(begin, a)) for a, b in of)
                       for code, of in spans.items()}
            most = max(covered.values())
            shown = 0 if found[1] == "niet gecodeerd" else covered[found[1]]
            self.expect(tip, round(shown, 6), round(most, 6))
        # The legend: a code's name, and behind it its share of all text.
        for name, share in zip(self.words, self.words[1:]):
            for code in self.codes:
                if name == code + code and re.fullmatch(r"[\d,]+ %", share):
                    covered = sum(b - a for a, b in spans[code])
                    self.expect(f"{code}: {share}", number(share[:-2]), 100 * covered / length,
                                0.0501)

    def codeline(self):
        drawn = defaultdict(list)
        for tip in self.tips:
            found = re.fullmatch(r"(.*): ([\d,]+) % – ([\d,]+) %", tip)
            if found:
                drawn[found[1]].append((number(found[2]), number(found[3])))
        for text in self.texts:
            name = text["naam"]
            length = self.length(name)
            counted = self.passages(name)
            shown = sorted(drawn[name])
            self.expect(f"{name}: strepen", len(shown),
                        len({(round(1000 * a / length), round(1000 * b / length))
                             for a, b in counted}))
            for a, b in counted:
                near = min(shown, key=lambda one: abs(one[0] - 100 * a / length))
                self.expect(f"{name}: {near}", near[0], 100 * a / length, 0.0501)


def main(kind, svg, folder, transcript=None):
    picture = Picture(kind, svg, folder, transcript)
    known = {"network": picture.network, "saturation": picture.saturation,
             "wordcloud": picture.wordcloud, "portrait": picture.portrait,
             "codeline": picture.codeline}
    known.get(kind, picture.figures)()
    print(f"{picture.checked} figures, {picture.wrong} differ")
    return 2 if picture.checked == 0 else int(picture.wrong > 0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
