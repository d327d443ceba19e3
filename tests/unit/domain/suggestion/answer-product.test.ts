import { describe, expect, it } from "vitest";
import { answerProduct, type AboutProduct } from "#app/domain/suggestion/answer-product.ts";
import type { ProductFacts } from "#app/domain/product/product-facts.ts";
import { aProduct } from "#tests/unit/domain/product/a-product.ts";
import { at, someFacts } from "./some-facts.ts";

const field = (key: string, value: string) => ({ namespace: "custom", key, value });

const said = (
  about: AboutProduct,
  product: Partial<ProductFacts>,
  language: "en" | "de" = "en",
) => {
  const facts = aProduct({ title: "Luna Ring", url: null, description: "", ...product });
  const known = { kind: "known", facts, asOf: at("2026-05-22T09:59:00Z") } as const;
  const answer = answerProduct(someFacts({ product: known, language }), about);
  return answer.kind === "answer" ? answer.paragraphs.join("\n") : answer;
};

describe("answering what is asked about a product", () => {
  it("says the shop's own fields, and the page", () => {
    const product = {
      url: "https://mejurn.example/products/luna",
      metafields: [field("material", "Recycled gold"), field("care", "Keep dry.")],
    };

    expect(said("material", product)).toBe(
      "About the Luna Ring:\nMaterial: Recycled gold\nhttps://mejurn.example/products/luna",
    );
    expect(said("care", product)).toContain("Care: Keep dry.");
    expect(said("care", product)).not.toContain("Material");
  });

  it("says which sizes there are", () => {
    const product = {
      metafields: [field("size_guide", "6 = 16.5 mm")],
      options: [{ name: "Size", values: ["6", "7"] }],
    };
    expect(said("size", product, "de")).toBe(
      "Zum Artikel Luna Ring:\nSize guide: 6 = 16.5 mm\nSize: 6, 7",
    );
  });

  it("takes sentences of the description where there is no field", () => {
    const description =
      "A ring for every day. It is made of recycled gold. Wipe it clean with a cloth.";
    expect(said("material", { metafields: [], description })).toBe(
      "About the Luna Ring:\nIt is made of recycled gold.",
    );
  });

  it("says nothing where the product's text does not", () => {
    expect(said("care", { metafields: [field("material", "Gold")], options: [] })).toEqual({
      kind: "missing",
      because: "the product’s text says nothing of its care",
    });
    expect(answerProduct(someFacts(), "care")).toMatchObject({ kind: "missing" });
  });
});
