import { describe, expect, it } from "vitest";
import { monthlySentences, type MonthFigures } from "#app/domain/report/monthly-sentences.ts";
import { targetInWords } from "#app/domain/sla/target.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";
import { english } from "#tests/support/english.ts";

const counted = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([figure, count]) => ({ figure, count, total: 0 }));

const aMonth = (month: Partial<MonthFigures> = {}): MonthFigures => ({
  all: [],
  byUrgency: { urgent: [], general: [] },
  firstReplies: null,
  targets: { general: targetInWords("2 business days"), urgent: targetInWords("1 business day") },
  ...month,
});
const said = (month: MonthFigures) => monthlySentences(month).map((words) => english(words));

describe("a month in sentences", () => {
  const general = counted({
    "first-reply.met": 300,
    "first-reply.missed": 20,
    "next-reply.met": 88,
    "next-reply.missed": 4,
    "next-reply.running": 9,
  });

  it("says which share of how many was answered within which target", () => {
    const month = aMonth({ byUrgency: { urgent: [], general } });
    expect(said(month)).toEqual([
      "94.1% of 412 general messages were answered within 2 business days.",
    ]);
    expect(said({ ...month, targets: null })).toEqual([
      "94.1% of 412 general messages were answered in time.",
    ]);
    expect(monthlySentences(month).map((words) => wordsFor("de")(words))).toEqual([
      "94,1 % von 412 allgemeinen Nachrichten wurden innerhalb der Frist beantwortet: 2 Geschäftstage.".replace(
        " %",
        "\u00a0%",
      ),
    ]);
  });

  it("tells the counts of a few, and nothing of nothing", () => {
    const urgent = counted({ "first-reply.met": 3, "resolution.met": 2, "resolution.missed": 1 });
    expect(said(aMonth({ byUrgency: { urgent, general: [] } }))).toEqual([
      "3 of 3 urgent messages were answered within 1 business day.",
      "2 of 3 urgent tickets were resolved in time.",
    ]);
    expect(said(aMonth())).toEqual([]);
  });

  it("adds how long it took, how much there was, what was promised, rated and corrected", () => {
    const all = counted({
      opened: 1,
      replied: 2,
      "promises-kept": 4,
      "promises-broken": 1,
      "rating:5": 3,
      "rating:4": 1,
      "correction:policy": 1,
      "correction:other": 1,
    });
    const firstReplies = { count: 9, median: 90, p90: 480, elapsedMedian: 90, elapsedP90: 2_000 };
    expect(said(aMonth({ all, firstReplies }))).toEqual([
      "Half of all first replies went out within 1.5 hours of business time, nine of ten within 8.",
      "1 ticket was opened and 2 replies sent.",
      "4 of 5 promises were kept by the promised date.",
      "4 customers rated us 4.8 of 5 on average.",
      "2 answers were corrected openly in the thread.",
    ]);
  });
});
