#!/usr/bin/env python3
"""Counts a matrix anew from exported quotations, by nothing but their columns.

    recount.py QUOTATIONS.csv FIGURES.csv passages|codings|participants|transcripts absolute|percent

Both as `zwerm export` writes them in Dutch, the figures per PPS. Says each cell that differs; ends
with 1 if there is one, and with 2 if there was nothing to count.
"""
import csv
import sys
from collections import defaultdict

BASES = {"participants": "(basis) personen", "transcripts": "(basis) gesprekken"}


def passages(rows):
    """How many stretches the rows make, where overlapping and touching ones are one."""
    found = 0
    for transcript in {row["gesprek"] for row in rows}:
        end = -1
        for start, stop in sorted((int(row["start"]), int(row["einde"]))
                                  for row in rows if row["gesprek"] == transcript):
            if start > end:
                found += 1
            end = max(end, stop)
    return found


def count(rows, what):
    if what == "passages":
        return passages(rows)
    if what == "codings":
        return len(rows)
    column = "persoon" if what == "participants" else "gesprek"
    return len({row[column] for row in rows if row[column]})


def main(quotations, figures, what, shown):
    cells = defaultdict(list)
    with open(quotations, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["interviewer"] == "ja":
                continue
            cells[row["pad"], "Totaal"].append(row)
            for pps in filter(None, row["pps"].split("; ")):
                cells[row["pad"], pps].append(row)
    with open(figures, encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    base = next((row for row in table if row["code"] == BASES.get(what)), None)
    columns = [name for name in table[0] if name not in ("code", "pad")]
    checked = wrong = 0
    for row in table:
        if row["code"].startswith("(basis)"):
            continue
        for column in columns:
            expected = count(cells[row["pad"], column], what)
            if shown == "percent":
                of = float(base[column])
                expected = round(100 * expected / of, 2) if of else 0
            checked += expected > 0
            if abs(float(row[column]) - expected) > 0.0051:
                wrong += 1
                print(f"{row['pad']} x {column}: {row[column]}, counted {expected}")
    print(f"{checked} figures above zero, {wrong} differ")
    return 2 if checked == 0 else int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
