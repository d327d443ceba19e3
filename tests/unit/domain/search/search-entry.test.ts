import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderWords, searchEntry, type SearchContent } from "#app/domain/search/search-entry.ts";
import { anyText } from "./any-text.ts";

const nobody = { name: "", address: "" };
const aContent = (content: Partial<SearchContent> = {}): SearchContent => ({
  subject: "",
  people: [],
  orders: [],
  trackingNumbers: [],
  fileNames: [],
  tags: [],
  messages: [],
  ...content,
});
const aMessage = (text: string) => ({ from: nobody, to: [], subject: "", text });

/** What PostgreSQL would read: words with their places. */
const placesIn = (words: string) =>
  new Map(
    words
      .split(" ")
      .filter((part) => part !== "")
      .map((part) => {
        const [, word = "", places = ""] = /^'(.*)':([\d,]+)$/u.exec(part) ?? [];
        return [word, places.split(",").map(Number)] as const;
      }),
  );

describe("what a ticket is found by", () => {
  it("is every word with its places; words of two texts are no neighbours", () => {
    const { words } = searchEntry(
      aContent({ subject: "Lost ring", messages: [aMessage("ring again"), aMessage("twice")] }),
    );

    const places = placesIn(words);
    expect([...places.keys()]).toEqual(["lost", "ring", "again", "twice"]);
    const [lost = 0] = places.get("lost") ?? [];
    const [ring = 0, ringAgain = 0] = places.get("ring") ?? [];
    const [again = 0] = places.get("again") ?? [];
    const [twice = 0] = places.get("twice") ?? [];
    expect(ring - lost).toBe(1);
    expect(again - ringAgain).toBe(1);
    expect(ringAgain - ring).toBeGreaterThan(1);
    expect(twice - again).toBeGreaterThan(1);
  });

  it("tells who wrote from whom it went to", () => {
    const { words } = searchEntry(
      aContent({
        messages: [
          {
            from: { name: "Ana Berg", address: "ana@post.example" },
            to: ["support@mejurn.example"],
            subject: "",
            text: "",
          },
        ],
      }),
    );

    const known = [...placesIn(words).keys()];
    expect(known).toContain("from:berg");
    expect(known).toContain("to:support");
    expect(known).not.toContain("to:ana");
  });

  it("keeps names, addresses, numbers, files and tags for parts of words, folded", () => {
    const { facts } = searchEntry(
      aContent({
        subject: "Größe",
        people: [{ name: "Ana Berg", address: "Ana@Post.example" }],
        orders: ["#1042"],
        trackingNumbers: ["1Z999"],
        fileNames: ["IMG_1.jpg"],
        tags: ["VIP"],
      }),
    );

    expect(facts.split("\n")).toEqual([
      "grosse",
      "ana berg",
      "ana@post.example",
      "#1042",
      "1z999",
      "img_1.jpg",
      "vip",
    ]);
  });

  it("finds an order by the whole of its name and by each part with a figure", () => {
    expect(orderWords("#MJ-1042-EU")).toEqual(["mj1042eu", "1042"]);
    expect(orderWords("MJ1042.2")).toEqual(["mj10422", "mj1042", "2", "10422"]);
    expect(orderWords("#1042")).toEqual(["1042"]);
  });

  it("says of a long thread that its last places don't count", () => {
    const { words } = searchEntry(aContent({ messages: [aMessage("very ".repeat(17_000))] }));

    const places = placesIn(words);
    expect(places.get("very")?.length).toBe(255);
    expect(places.has("cut:1")).toBe(true);
  });

  it("stays below what a tsvector holds, whatever was sent", () => {
    const random = Array.from({ length: 30_000 }, (_, index) => `${index.toString(36)}ﷺ輪`);
    const { words } = searchEntry(
      aContent({ messages: Array.from({ length: 9 }, () => aMessage(random.join(" "))) }),
    );

    expect(Buffer.byteLength(words)).toBeLessThan(2_000_000);
  });

  it("writes nothing that PostgreSQL would read as anything but words and places", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { words } = searchEntry(aContent({ subject: text, messages: [aMessage(text)] }));
        for (const part of words === "" ? [] : words.split(" "))
          expect(part).toMatch(/^'[\p{L}\p{N}\p{M}]{1,64}':\d{1,5}(?:,\d{1,5})*$/u);
      }),
    );
  });
});
