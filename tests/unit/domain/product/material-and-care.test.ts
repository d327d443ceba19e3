import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { materialAndCare } from "#app/domain/product/material-and-care.ts";
import { aProduct } from "./a-product.ts";

const field = (key: string, value: string) => ({ namespace: "custom", key, value });
const notes = (key: string, value: string) =>
  materialAndCare(aProduct({ metafields: [field(key, value)] }));

describe("telling what a product is made of and how it is looked after", () => {
  it("shows the shop's own fields under their names", () => {
    expect(notes("care-guide", "Clean with a soft\ncloth.")).toEqual([
      { name: "Care guide", words: "Clean with a soft cloth." },
    ]);
  });

  it.each([
    ["a list", '["14k gold","sapphire"]', "14k gold, sapphire"],
    ["a measure", '{"value": 2.5, "unit": "MILLIMETERS"}', "2.5 millimeters"],
    [
      "a text with headings",
      '{"type":"root","children":[{"type":"paragraph","children":[{"type":"text","value":"Keep it dry."}]}]}',
      "Keep it dry.",
    ],
    ["a text that only begins like a list", "[14k] gold", "[14k] gold"],
  ])("reads %s", (_case, value, words) => {
    expect(notes("material", value)).toEqual([{ name: "Material", words }]);
  });

  it.each([
    ["ids of other things", "material", "gid://shopify/Metaobject/1"],
    ["lists of ids", "stones", '["gid://shopify/Metaobject/1"]'],
    ["what is for search engines", "seo_title", "Buy gold"],
    ["flags", "care", '[true, null, ""]'],
    ["what is nested too deeply to be words", "care", `${"[".repeat(40)}"x"${"]".repeat(40)}`],
  ])("leaves out %s", (_case, key, value) => {
    expect(notes(key, value)).toEqual([]);
  });

  it("takes the sentences of the description that speak of it", () => {
    const description =
      "A ring for every day. Made of recycled silver. Ships in two days!\nDo not wear it in salt water.";

    expect(materialAndCare(aProduct({ description }))).toEqual([
      {
        name: "From the description",
        words: "Made of recycled silver. Do not wear it in salt water.",
      },
    ]);
  });

  it("does not say twice what a field says already, nor takes the name for a sentence", () => {
    const product = aProduct({
      title: "Pearl Ring",
      description: "Pearl Ring. Material: gold vermeil. Care: keep it dry. Made of recycled gold.",
      metafields: [field("material", "Gold vermeil"), field("care", "Keep it dry.")],
    });

    expect(materialAndCare(product).map(({ words }) => words)).toEqual([
      "Gold vermeil",
      "Keep it dry.",
      "Made of recycled gold.",
    ]);
  });

  it("reads anything that a shop may have written", () => {
    fc.assert(
      fc.property(fc.string(), fc.oneof(fc.string(), fc.json()), (description, value) => {
        const product = aProduct({ description, metafields: [field("material", value)] });

        for (const { words } of materialAndCare(product)) expect(words.trim()).not.toBe("");
      }),
    );
  });
});
