import { describe, expect, it } from "vitest";
import { levelsInForm, readCheckSettings } from "#app/domain/check/check-settings-form.ts";
import { defaultLevels } from "#app/domain/check/check-kind.ts";

describe("what the owner typed about the checks", () => {
  it("is read line by line, each once, hosts without what people paste around them", () => {
    expect(
      readCheckSettings({
        levels: levelsInForm({ "level-link": "blocks" }),
        forbiddenWords: " cheap \n\ncheap\nno worries",
        allowedHosts: "HTTPS://www.Partner.example/a?b\npartner.example",
      }),
    ).toEqual({
      kind: "read",
      settings: {
        levels: { ...defaultLevels, link: "blocks" },
        forbiddenWords: ["cheap", "no worries"],
        allowedHosts: ["partner.example"],
      },
    });
  });

  it.each([
    ["a host that is none", { allowedHosts: "no host" }, "allowedHosts"],
    [
      "too many hosts",
      { allowedHosts: Array.from({ length: 101 }, (_, at) => `h${at}.test`).join("\n") },
      "allowedHosts",
    ],
    ["words that are too long", { forbiddenWords: "x".repeat(101) }, "forbiddenWords"],
  ])("is refused for %s", (_name, typed, field) => {
    const read = readCheckSettings({ levels: {}, forbiddenWords: "", allowedHosts: "", ...typed });

    expect(read.kind === "invalid" && Object.keys(read.errors)).toEqual([field]);
  });
});
