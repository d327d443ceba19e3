import { describe, expect, it } from "vitest";
import { defaultChoices, readChoices } from "#app/domain/reply/draft.ts";

describe("what a writer chose beside the words", () => {
  it("is read as it was kept", () => {
    expect(readChoices({ signature: false })).toEqual({ signature: false });
    expect(readChoices({ signature: true })).toEqual({ signature: true });
    const actions = { tags: ["vip"], status: "resolved", assignee: null };
    expect(readChoices({ actions })).toEqual({ signature: true, actions });
    expect(readChoices({ actions: { tags: [] } })).toEqual({ signature: true });
  });

  it.each([null, undefined, "off", 7, {}, { signature: "off" }])(
    "is as if nothing was chosen where %j was kept",
    (stored) => {
      expect(readChoices(stored)).toEqual(defaultChoices);
    },
  );
});
