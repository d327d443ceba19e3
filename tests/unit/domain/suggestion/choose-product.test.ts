import { describe, expect, it } from "vitest";
import { chooseProduct } from "#app/domain/suggestion/choose-product.ts";
import { anItem } from "#tests/unit/domain/order/an-order.ts";
import { known } from "./some-facts.ts";

const named = (...titles: readonly string[]) =>
  titles.map((title) => ({ title, productGid: `gid://shopify/Product/${title}` }));
const ordered = (...ids: readonly string[]) =>
  known({ items: ids.map((productId) => anItem({ productId })) });

describe("choosing the product that a customer asks about", () => {
  it("takes the one that is named, also where its name holds another one's", () => {
    expect(chooseProduct(named("Aster Ring Deluxe", "Aster Ring"), [])).toEqual({
      kind: "product",
      productGid: "gid://shopify/Product/Aster Ring Deluxe",
    });
  });

  it("takes the only one that was ordered where none is named", () => {
    expect(chooseProduct([], [ordered("p1", "p1")])).toEqual({ kind: "product", productGid: "p1" });
  });

  it.each([
    ["two are named", named("Aster Ring", "Luna Chain"), []],
    ["nothing is known", [], []],
    ["several were ordered", [], [ordered("p1", "p2")]],
    ["there may be more in the order", [], [known({ items: [anItem()], hasMoreItems: true })]],
    ["the order is a surprise", [], [{ ...ordered("p1"), isSurprise: true }]],
    ["the order may not be told", [], [{ ...ordered("p1"), refusal: "no" }]],
  ])("takes none where %s", (_, names, orders) => {
    expect(chooseProduct(names, orders)).toMatchObject({ kind: "unknown" });
  });
});
