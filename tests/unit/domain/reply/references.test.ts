import { describe, expect, it } from "vitest";
import { referencesOf } from "#app/domain/reply/references.ts";

const long = (length: number, mark: string) => `<${mark.repeat(length - 2)}>`;

describe("naming the earlier messages of a thread", () => {
  it("puts the parent last and each once", () => {
    expect(referencesOf(["<a@x>", "<p@x>", "<b@x>", "<a@x>", "junk"], "<p@x>")).toBe(
      "<a@x> <b@x> <p@x>",
    );
  });

  it("keeps the first and the last ones of a long thread", () => {
    const ids = Array.from({ length: 200 }, (_, index) => `<message-${index}@in.loupe.example>`);

    const value = referencesOf(ids, "<parent@x>");

    expect(value.length).toBeLessThanOrEqual(900);
    expect(value.startsWith("<message-0@in.loupe.example> <message-1")).toBe(true);
    expect(value.endsWith("<message-199@in.loupe.example> <parent@x>")).toBe(true);
  });

  it("is the parent alone when there is nothing before it or no room", () => {
    expect(referencesOf([], "<p@x>")).toBe("<p@x>");
    expect(referencesOf([long(500, "a")], long(500, "b"))).toBe(long(500, "b"));
  });
});
