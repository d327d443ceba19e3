import { describe, expect, it } from "vitest";
import { findVerb } from "#app/cli/find-verb.ts";
import { WrongArguments } from "#app/cli/verb.ts";
import { verbs } from "#app/cli/verbs.ts";

const one = async () => async () => undefined;

describe("the verb that a call names", () => {
  it("is the longest that it begins with; the rest are its arguments", () => {
    const other = async () => async () => undefined;

    expect(findVerb({ sla: one, "sla due": other }, ["sla", "due", "x"])).toEqual({
      load: other,
      args: ["x"],
    });
    expect(findVerb({ sla: one, "sla due": other }, ["sla", "x"])).toEqual({
      load: one,
      args: ["x"],
    });
  });

  it.each([[[]], [["mail"]], [["mail", "burn"]], [["toString"]]])("is refused for %j", (words) => {
    expect(() => findVerb(verbs, words)).toThrow(WrongArguments);
  });

  it.each(Object.entries(verbs))("can be loaded: %s", async (_, load) => {
    expect(await load()).toBeTypeOf("function");
  });
});
