import { describe, expect, it } from "vitest";
import { defaultUndoSeconds, isUndoChoice, undoChoices } from "#app/domain/reply/undo-time.ts";

describe("the time to take a reply back", () => {
  it("is ten seconds unless an owner chooses otherwise, and may be none", () => {
    expect(isUndoChoice(defaultUndoSeconds)).toBe(true);
    expect(undoChoices[0]).toBe(0);
  });

  it("is nothing that is not offered", () => {
    expect([-1, 1, 3_600, Number.NaN].some(isUndoChoice)).toBe(false);
  });
});
