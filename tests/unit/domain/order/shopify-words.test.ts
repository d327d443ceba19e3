import { isEnumType } from "graphql";
import { describe, expect, it } from "vitest";
import { parcelWords } from "#app/domain/order/parcel-words.ts";
import { shopifyWord, shopifyWords, spelledOut } from "#app/domain/order/shopify-words.ts";
import { adminSchema } from "#tests/sandbox/shopify/graphql/schema.ts";
import { aParcel } from "./an-order.ts";

const membersOf = (name: string): string[] => {
  const type = adminSchema().schema.getType(name);
  if (!isEnumType(type)) throw new Error(`Shopify has no enumeration ${name}`);
  return type.getValues().map((value) => value.name);
};

const names = Object.keys(shopifyWords) as (keyof typeof shopifyWords)[];

describe("words for what Shopify says", () => {
  it.each(names)("has words for each value of %s, and for no other", (name) => {
    expect(Object.keys(shopifyWords[name]).toSorted()).toEqual(membersOf(name).toSorted());
  });

  it.each([
    "FulfillmentEventStatus",
    "OrderDisplayFulfillmentStatus",
    "OrderDisplayFinancialStatus",
    "ReturnStatus",
    "OrderReturnStatus",
    "DisputeStatus",
    "OrderTransactionKind",
    "OrderTransactionStatus",
    "OrderRiskRecommendationResult",
    "FulfillmentOrderStatus",
    "FulfillmentHoldReason",
  ])("knows the enumeration %s", (name) => {
    expect(names).toContain(name);
  });

  it.each(membersOf("FulfillmentDisplayStatus"))("knows a parcel that is %s", (status) => {
    const unknown = parcelWords(aParcel({ status: "SOMETHING_NEW" }));

    expect(parcelWords(aParcel({ status }))).not.toBe(unknown);
  });

  it("spells out a value that is not known yet", () => {
    expect(shopifyWord("ReturnStatus", "HALF_WAY_BACK")).toBe("Half way back");
    expect(shopifyWord("ReturnStatus", "constructor")).toBe("Constructor");
    expect(spelledOut("PARTIALLY_FULFILLED")).toBe("Partially fulfilled");
  });
});
