import { describe, expect, it } from "vitest";
import { decideDraftSave } from "#app/domain/reply/draft-save.ts";

const kept = { draftId: "018f-a", version: 4 };

describe("saving over a draft", () => {
  it("makes the first one", () => {
    expect(decideDraftSave(null, null)).toEqual({ kind: "create" });
  });

  it("writes over the one that the page has seen last", () => {
    expect(decideDraftSave(kept, kept)).toEqual({ kind: "write-over", version: 5 });
  });

  it.each([
    ["knows of none", null, kept],
    ["knows an older version", { ...kept, version: 3 }, kept],
    ["knows another draft with the same version", { ...kept, draftId: "018f-b" }, kept],
    ["knows one that was sent or thrown away", kept, null],
  ])("leaves what is there to a page that %s", (_what, known, there) => {
    expect(decideDraftSave(known, there)).toEqual({ kind: "changed-elsewhere" });
  });
});
