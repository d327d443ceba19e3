import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { eventWords } from "#app/domain/ticket/event-words.ts";
import { taggedEvent, tagging } from "#app/domain/ticket/tagging.ts";

const nothing = { added: [], removed: [] };

describe("tagging a ticket", () => {
  it("adds what it has not and removes what it has", () => {
    expect(tagging(["Gift", "VIP"], { added: ["Ring size"], removed: ["gift"] })).toEqual({
      added: ["Ring size"],
      removed: ["Gift"],
    });
  });

  it("takes one tag for one, however it is written", () => {
    expect(tagging(["Café"], { added: ["CAFE", "cafe\u0301"], removed: [] })).toBeNull();
    expect(tagging([], { added: ["Engraving", " engraving "], removed: [] })?.added).toHaveLength(
      1,
    );
  });

  it("keeps a tag that is both added and removed", () => {
    expect(tagging(["VIP"], { added: ["vip"], removed: ["VIP"] })).toBeNull();
  });

  it("refuses a twenty-first tag, but lets one take another's place", () => {
    const has = Array.from({ length: 20 }, (_, at) => `Tag ${at}`);

    expect(() => tagging(has, { added: ["One more"], removed: [] })).toThrow(Refusal);
    expect(tagging(has, { added: ["One more"], removed: ["tag 3"] })).not.toBeNull();
  });

  it("never says that something changed when nothing did", () => {
    const name = fc.stringMatching(/^[a-zA-Zäöé ]{1,10}$/u).filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { maxLength: 5 }),
        fc.array(name, { maxLength: 5 }),
        (has, added) => {
          const first = tagging(has, { ...nothing, added });
          const then = [...has, ...(first?.added ?? [])];

          expect(tagging(then, { ...nothing, added })).toBeNull();
        },
      ),
    );
  });

  it("is written down with what came and what went", () => {
    expect(taggedEvent({ added: ["VIP"], removed: [] }, "Jo")).toEqual({
      kind: "tagged",
      added: ["VIP"],
      removed: [],
      by: "Jo",
    });
  });

  it.each([
    [["VIP", "Gift"], [], "Jo tagged this “VIP”, “Gift”"],
    [[], ["VIP"], "Jo removed the tag “VIP”"],
    [["Gift"], ["VIP"], "Jo tagged this “Gift” instead of “VIP”"],
  ])("reads well: %j, %j", (added, removed, words) => {
    expect(eventWords(taggedEvent({ added, removed }, "Jo"))).toBe(words);
  });
});
