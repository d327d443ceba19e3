import { describe, expect, it } from "vitest";
import type { MemberId } from "#app/domain/shared/ids.ts";
import { MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { eventWords } from "#app/domain/ticket/event-words.ts";
import {
  changeableUntil,
  LONGEST_NOTE,
  mustBeChangeable,
  readNote,
} from "#app/domain/ticket/note.ts";

const mara = "mara" as MemberId;
const at = Date.UTC(2026, 10, 23, 15) as Instant;
const note = { authorId: mara, at, text: "She called twice." };
const after = (minutes: number) => (at + minutes * MINUTE_MS) as Instant;

describe("a note of the staff", () => {
  it("is kept as written, without the space around it", () => {
    expect(readNote("\r\n She called.\r\nTwice. \u0000\n")).toBe("She called.\nTwice.");
  });

  it("is refused when it is empty or endless", () => {
    expect(() => readNote(" \n ")).toThrow(Refusal);
    expect(() => readNote("x".repeat(LONGEST_NOTE + 1))).toThrow(Refusal);
  });

  it("can be changed for 15 minutes by whoever wrote it", () => {
    expect(changeableUntil(at)).toBe(after(15));
    expect(() => mustBeChangeable(note, mara, after(15))).not.toThrow();
    expect(() => mustBeChangeable(note, mara, (after(15) + 1) as Instant)).toThrow("15 minutes");
    expect(() => mustBeChangeable(note, "jo" as MemberId, at)).toThrow("Only whoever wrote");
    expect(() => mustBeChangeable({ ...note, authorId: null }, mara, at)).toThrow(Refusal);
    expect(() => mustBeChangeable({ ...note, text: "" }, mara, at)).toThrow("deleted");
  });

  it("leaves a line in the history when it is changed or deleted", () => {
    const by = "Mara";

    expect(eventWords({ kind: "note-edited", message: "m", was: "She caled", by })).toBe(
      "Mara changed their note, which said “She caled”",
    );
    expect(eventWords({ kind: "note-deleted", message: "m", by })).toBe("Mara deleted their note");
  });
});
