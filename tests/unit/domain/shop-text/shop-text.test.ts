import { describe, expect, it } from "vitest";
import {
  isShopTextKey,
  kindOfText,
  policyKey,
  productKey,
  subjectOfText,
  tidyText,
} from "#app/domain/shop-text/shop-text.ts";

describe("a text of the shop", () => {
  it("is named by the type of the policy or by the product", () => {
    const product = productKey("gid://shopify/Product/7");

    expect([kindOfText(policyKey("REFUND_POLICY")), kindOfText(product)]).toEqual([
      "policy",
      "product",
    ]);
    expect(subjectOfText(product)).toBe("gid://shopify/Product/7");
    expect(isShopTextKey(product)).toBe(true);
    expect(isShopTextKey(policyKey("REFUND_POLICY"))).toBe(true);
    expect(isShopTextKey("product:7")).toBe(false);
    expect(isShopTextKey("page:1")).toBe(false);
  });

  it("is the same whatever spaces stand in it", () => {
    const text = { key: policyKey("A"), url: null };
    const one = tidyText({
      ...text,
      title: " Refund  policy ",
      body: "One.\n\n  Two \t three. \n",
    });

    expect(one).toMatchObject({ title: "Refund policy", body: "One.\nTwo three." });
    expect(tidyText(one)).toEqual(one);
    expect(tidyText({ ...text, title: "", body: "x".repeat(200_000) }).body).toHaveLength(100_000);
  });
});
