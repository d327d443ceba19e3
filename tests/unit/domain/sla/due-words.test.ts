import { describe, expect, it } from "vitest";

import { dueWords } from "#app/domain/sla/due-words.ts";
import type { Due } from "#app/domain/sla/due-words.ts";
import { at } from "./a-calendar.ts";

const zone = "America/New_York";
/** Wednesday. */
const due: Due = { dueAt: at("2026-05-27T10:00"), readBy: at("2026-05-27T10:00") };

describe("the words for what is due", () => {
  it.each([
    ["2026-05-27T06:40", "Reply by Wed 10:00, in 3 h 20 min", "info"], // Wednesday
    ["2026-05-27T09:00", "Reply by Wed 10:00, in 1 h", "attention"], // Wednesday
    ["2026-05-27T09:59:30", "Reply by Wed 10:00, in less than a minute", "attention"], // Wednesday
    ["2026-05-27T10:00", "Reply by Wed 10:00, in less than a minute", "attention"], // Wednesday
    ["2026-05-27T12:00", "2 h late", "critical"], // Wednesday
    ["2026-05-27T10:00:30", "less than a minute late", "critical"], // Wednesday
    ["2026-05-26T10:30", "Reply by Wed 10:00, in 23 h 30 min", "info"], // Tuesday
    ["2026-05-24T07:00", "Reply by Wed 10:00, in 3 d 3 h", "info"], // Sunday
    ["2026-05-18T10:00", "Reply by Wed, May 27 10:00, in 9 d", "info"], // Monday of the week before
    ["2026-05-30T11:20", "3 d 1 h late", "critical"], // Saturday
  ])("at %s are “%s”", (now, words, tone) => {
    const spoken = dueWords(due, at(now), zone, "en-US");

    expect(spoken).toEqual({ words, tone });
  });

  it("name the last open moment until it has passed, then the due instant itself", () => {
    // Tuesday 09:00, which people read as Monday 17:00
    const atOpening = { dueAt: at("2026-05-26T09:00"), readBy: at("2026-05-25T17:00") };

    const before = dueWords(atOpening, at("2026-05-25T15:00"), zone, "en-US");
    const overnight = dueWords(atOpening, at("2026-05-25T21:00"), zone, "en-US");

    expect(before).toEqual({ words: "Reply by Mon 17:00, in 2 h", tone: "info" });
    expect(overnight).toEqual({ words: "Reply by Tue 09:00, in 12 h", tone: "attention" });
  });

  it("are amber from the warning on, where that is known", () => {
    const toneAt = (now: string, warnAt: string) =>
      dueWords({ ...due, warnAt: at(warnAt) }, at(now), zone, "en-US").tone;

    expect(toneAt("2026-05-26T16:00", "2026-05-26T15:00")).toBe("attention"); // Tuesday
    expect(toneAt("2026-05-26T14:59", "2026-05-26T15:00")).toBe("info"); // Tuesday
    expect(toneAt("2026-05-27T09:30", "2026-05-27T09:45")).toBe("info"); // Wednesday
    expect(toneAt("2026-05-27T10:01", "2026-05-26T15:00")).toBe("critical"); // Wednesday
  });

  it("say what the clock waits for", () => {
    const wordsOf = (kind: Due["kind"]) =>
      dueWords({ ...due, kind }, at("2026-05-27T06:00"), zone, "en-US").words;

    expect(wordsOf("resolution")).toBe("Resolve by Wed 10:00, in 4 h");
    expect(wordsOf("update")).toBe("Update by Wed 10:00, in 4 h");
    expect(wordsOf("promise")).toBe("Promised by Wed 10:00, in 4 h");
  });

  it("use the weekday of the reader's language and the clock of the shop's zone", () => {
    const spoken = dueWords(due, at("2026-05-27T06:00"), "Europe/Berlin", "de");

    expect(spoken.words).toBe("Reply by Mi 16:00, in 4 h");
  });
});
