import { describe, expect, it } from "vitest";
import { noteRule, type NoteStart } from "#app/domain/action/note.ts";
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
    expect(noteRule.effect(plan, "en")).toMatch(/^Replaces the note of #1001/);
    expect(noteRule.done(plan, "en")).toBe("changed the note of #1001");
    expect(noteRule.before(plan)).toEqual([{ name: "Note", value: "Ring the bell" }]);
    expect(noteRule.after(plan)).toEqual([{ name: "Note", value: "Two\nlines" }]);
    expect([noteRule.hint(start), noteRule.worth(plan), noteRule.lines(plan, "en")]).toEqual([
      null,
      null,
      [],
    ]);
  });

  it("says so when it removes the note, and refuses what changes nothing", () => {
    expect(noteRule.effect(planOf(""), "en")).toMatch(/^Removes the note/);
    expect(noteRule.done(planOf(""), "en")).toBe("removed the note of #1001");
    expect(fillIn(noteRule, start)).toMatchObject({ problems: [{ field: "note" }] });
  });
});
