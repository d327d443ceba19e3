import { describe, expect, it } from "vitest";
import {
  LONGEST_EXAMPLE_NOTE,
  LONGEST_EXAMPLE_TITLE,
  readExample,
} from "#app/domain/review/example.ts";
import { refusalOf } from "#tests/unit/domain/ticket/a-state.ts";

describe("what is said of an example", () => {
  it("has a title, and a note where there is something to say", () => {
    expect(readExample({ title: " A late parcel ", note: "" })).toEqual({
      title: "A late parcel",
      note: "",
    });
  });

  it.each([
    ["no title", { title: " " }, "Give the example a title."],
    ["a title that is too long", { title: "x".repeat(LONGEST_EXAMPLE_TITLE + 1) }, "120"],
    ["a note that is too long", { note: "x".repeat(LONGEST_EXAMPLE_NOTE + 1) }, "2,000"],
  ])("is refused with %s", (_, given, words) => {
    const refusal = refusalOf(() => readExample({ title: "A title", note: "", ...given }));

    expect(refusal).toContain("invalid: ");
    expect(refusal).toContain(words);
  });
});
