import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dueAfter,
  isComplianceTopic,
  readComplianceRequest,
} from "#app/domain/privacy/privacy-request.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

describe("a compliance request of Shopify's", () => {
  it("names the customer by id, address and telephone, and the orders", () => {
    const payload = {
      shop_id: 954889,
      shop_domain: "mejurn.myshopify.com",
      customer: { id: 191167, email: "Ana@Post.example", phone: "+49 151 2345678" },
      orders_to_redact: [299938, "280263", { id: 1 }, -5],
    };

    expect(readComplianceRequest("customers/redact", payload)).toEqual({
      kind: "customer-redact",
      customerGid: "gid://shopify/Customer/191167",
      address: "ana@post.example",
      phone: "+49 151 2345678",
      orderGids: ["gid://shopify/Order/299938", "gid://shopify/Order/280263"],
    });
  });

  it("asks for the orders of a data request under another name", () => {
    const payload = { customer: { id: 1, email: null }, orders_requested: [7] };

    expect(readComplianceRequest("customers/data_request", payload)).toMatchObject({
      kind: "data-request",
      address: null,
      orderGids: ["gid://shopify/Order/7"],
    });
  });

  it("is about nobody in particular for a whole shop", () => {
    expect(readComplianceRequest("shop/redact", { shop_id: 1 })).toEqual({
      kind: "shop-redact",
      customerGid: null,
      address: null,
      phone: null,
      orderGids: [],
    });
  });

  it("is none for another topic, and reads whatever a payload holds", () => {
    expect(readComplianceRequest("orders/create", {})).toBeNull();
    expect([isComplianceTopic("shop/redact"), isComplianceTopic("shop/update")]).toEqual([
      true,
      false,
    ]);
    fc.assert(
      fc.property(fc.jsonValue(), (payload) => {
        const read = readComplianceRequest("customers/redact", payload);
        return read?.orderGids.every((gid) => /^gid:\/\/shopify\/Order\/\d+$/.test(gid)) === true;
      }),
    );
  });

  it("is due within 30 days", () => {
    const at = Date.parse("2026-11-23T15:00:00Z") as Instant;

    expect(new Date(dueAfter(at)).toISOString()).toBe("2026-12-23T15:00:00.000Z");
  });
});
