import { describe, expect, it } from "vitest";
import { mayPost } from "#app/domain/form/may-post.ts";

describe("how often a form may be sent", () => {
  it.each([
    ["the first of the day", { bySender: 0, bySenderToday: 0, byShop: 0 }, true],
    ["the fifth in ten minutes", { bySender: 4, bySenderToday: 4, byShop: 4 }, true],
    ["the sixth in ten minutes", { bySender: 5, bySenderToday: 5, byShop: 5 }, false],
    ["the twenty-first of a day", { bySender: 0, bySenderToday: 20, byShop: 20 }, false],
    ["one in a flood from many places", { bySender: 0, bySenderToday: 0, byShop: 300 }, false],
  ])("%s", (_, before, may) => {
    expect(mayPost(before)).toBe(may);
  });
});
