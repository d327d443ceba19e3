import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actionsWithTagRenamed, viewWithTagRenamed } from "#app/domain/ticket/renamed-tag.ts";
import { tagKey } from "#app/domain/ticket/tag-name.ts";

const rename = { from: "ringgrosse", to: "Ring size" };
const view = (...filters: [string, string][]) => ({ view: "due", filters });

describe("a tag that goes by another name", () => {
  it("is filtered by under its new key, once", () => {
    const stored = view(["tag", "vip"], ["tag", "ringgrosse"], ["urgency", "urgent"]);

    expect(viewWithTagRenamed(stored, rename)).toEqual(
      view(["tag", "vip"], ["tag", "ring size"], ["urgency", "urgent"]),
    );
    const both = view(["tag", "ringgrosse"], ["tag", "ring size"]);
    expect(viewWithTagRenamed(both, rename)).toEqual(view(["tag", "ring size"]));
  });

  it("is put on tickets by saved replies under its new name, once, and nothing else of them changes", () => {
    const actions = { tags: ["RINGGRÖSSE", "VIP"], status: "waiting", assignee: null };

    expect(actionsWithTagRenamed(actions, rename)).toEqual({
      ...actions,
      tags: ["Ring size", "VIP"],
    });
    expect(actionsWithTagRenamed({ tags: ["ring SIZE", "Ringgrösse"] }, rename)).toEqual({
      tags: ["ring SIZE"],
    });
  });

  it("leaves alone what does not name it, or is none of ours", () => {
    expect(viewWithTagRenamed(view(["urgency", "ringgrosse"]), rename)).toBeNull();
    expect(actionsWithTagRenamed({ tags: ["VIP"] }, rename)).toBeNull();
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        fc.pre(!JSON.stringify(stored).includes("tag"));
        expect(viewWithTagRenamed(stored, rename)).toBeNull();
        expect(actionsWithTagRenamed(stored, rename)).toBeNull();
      }),
    );
  });

  it("is never named by its old name afterwards", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("VIP", "vip", "Gift", "Víp")), (tags) => {
        const renamed = actionsWithTagRenamed({ tags }, { from: "vip", to: "Guest" });
        const after = (renamed as { tags: string[] } | null)?.tags ?? tags;
        expect(after.map(tagKey)).not.toContain("vip");
      }),
    );
  });
});
