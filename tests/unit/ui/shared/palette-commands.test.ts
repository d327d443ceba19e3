import { describe, expect, it } from "vitest";
import { findCommands } from "#app/ui/shared/palette-commands.ts";

const commands = ["Go to Due next", "Go to Überfällig", "Assign", "Due today"].map((words) => ({
  id: words,
  words,
  hint: "",
  run: () => undefined,
}));
const found = (typed: string) => findCommands(commands, typed).map(({ words }) => words);

describe("finding a command by its words", () => {
  it("takes the beginnings of words in any order, without case and accents", () => {
    expect(found("next go")).toEqual(["Go to Due next"]);
    expect(found("uber")).toEqual(["Go to Überfällig"]);
    expect(found("xt")).toEqual([]);
    expect(found("")).toHaveLength(4);
  });

  it("puts first what begins like that as a whole", () => {
    expect(found("due")).toEqual(["Due today", "Go to Due next"]);
  });
});
