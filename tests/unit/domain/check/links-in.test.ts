import { describe, expect, it } from "vitest";
import { linksIn } from "#app/domain/check/links-in.ts";

describe("links behind other words", () => {
  it("are named once, without those that the words say", () => {
    const html =
      '<a href="https://a.test/?x=1&amp;y=2">a</a> <a href="https://a.test/?x=1&amp;y=2">b</a> <a href="https://b.test/">https://b.test/</a>';

    expect(linksIn(html, "a b https://b.test/")).toEqual(["https://a.test/?x=1&y=2"]);
  });
});
