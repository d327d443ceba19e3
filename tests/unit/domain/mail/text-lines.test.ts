import { describe, expect, it } from "vitest";
import { linesOfText } from "#app/domain/mail/text-lines.ts";

describe("the lines of a plain mail", () => {
  it("are marked where they are quoted, whatever ends them", () => {
    const lines = linesOfText("Yes\r\n> Shall we?\r >> Hm?\nNo > yes");

    expect(lines.map(({ marked }) => marked)).toEqual([false, true, true, false]);
    expect(lines.map(({ text }) => text)).toEqual(["Yes", "> Shall we?", " >> Hm?", "No > yes"]);
  });
});
