import { describe, expect, it } from "vitest";
import { noteRule, type NoteStart } from "#app/domain/action/note.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";
import { askedOf, fillIn } from "./fill-in.ts";

const start: NoteStart = { kind: "note", orderId: "o", orderName: "#1001", note: "Ring the bell" };
const planOf = (note: string) => ({
  ...askedOf(fillIn(noteRule, start, { note })),
  orderId: "o",
  orderName: "#1001",
  noteBefore: start.note,
});

describe("changing the note of an order", () => {
  it("begins with the note as it is and keeps its lines", () => {
    expect(noteRule.fields(start, "en")).toMatchObject([{ value: "Ring the bell" }]);
    const plan = planOf("Two\r\nlines ");

    expect(plan.note).toBe("Two\nlines");
    expect(inEnglish(noteRule.effect(plan, "en"))).toMatch(/^Replaces the note of #1001/);
    expect(inEnglish(noteRule.done(plan, "en"))).toBe("changed the note of #1001");
    expect(wordsFor("de")(noteRule.done(plan, "de"))).toBe("hat die Notiz von #1001 geändert");
    expect(noteRule.before(plan)).toEqual([{ name: "Note", value: "Ring the bell" }]);
    expect(noteRule.after(plan)).toEqual([{ name: "Note", value: "Two\nlines" }]);
    expect([noteRule.hint(start), noteRule.worth(plan), noteRule.lines(plan, "en")]).toEqual([
      null,
      null,
      [],
    ]);
  });

  it("says so when it removes the note, and refuses what changes nothing", () => {
    expect(inEnglish(noteRule.effect(planOf(""), "en"))).toMatch(/^Removes the note/);
    expect(inEnglish(noteRule.done(planOf(""), "en"))).toBe("removed the note of #1001");
    expect(fillIn(noteRule, start)).toMatchObject({ problems: [{ field: "note" }] });
  });
});
