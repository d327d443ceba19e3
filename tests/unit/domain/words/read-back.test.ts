import { describe, expect, it } from "vitest";
import { readBack } from "#app/domain/words/read-back.ts";

describe("a sentence that was stored in English", () => {
  it.each([
    ["{by} did it", "Ana did it", { by: "Ana" }],
    ["order {order} is {name}'s", "order #1 is Ana's", { order: "#1", name: "Ana" }],
    ["asked for {what}", "asked for more: {all}", { what: "more: {all}" }],
  ])("is read back by its values: %s", (sentence, stored, values) => {
    expect(readBack(stored, ["none of them", sentence])).toEqual({ text: sentence, values });
  });

  it.each(["{by} did it", "{by} did it again", "{one} and {other}", "Ana"])(
    "comes back as it stands where nothing reads like it (%s)",
    (sentence) => {
      expect(readBack(" did it", [sentence])).toBe(" did it");
      expect(readBack("Ana did it, and left", [sentence])).not.toMatchObject({ text: "Ana" });
    },
  );
});
