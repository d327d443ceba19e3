import { describe, expect, it } from "vitest";
import { actionKinds, actionTraits } from "#app/domain/action/action-kind.ts";
import { mayAct, type ActRequest } from "#app/domain/action/may-act.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";

const usd = (amount: string) => ({ amount, currency: "USD" });
const aRequest = (given: Partial<ActRequest>): ActRequest => ({
  role: "agent",
  kind: "refund",
  worth: usd("49.00"),
  orderTotal: usd("120.00"),
  wentBack: null,
  limit: null,
  given: null,
  reason: "",
  ...given,
});

/** In English; empty where they may. */
function whyNot(change: Parameters<typeof aRequest>[0]): string {
  const answer = mayAct(aRequest(change));
  return answer.kind === "refused" ? inEnglish(answer.why) : "";
}

describe("who may have something done at Shopify", () => {
  it("lets an owner do everything and readers nothing", () => {
    for (const kind of actionKinds) {
      expect(mayAct(aRequest({ role: "owner", kind, worth: usd("9999.00") })).kind).toBe("allowed");
      for (const role of ["read-only", "blocked"] as const)
        expect(mayAct(aRequest({ role, kind })).kind).toBe("refused");
    }
  });

  it("lets agents move money up to the order's total", () => {
    expect(mayAct(aRequest({ worth: usd("120.00") })).kind).toBe("allowed");
    expect(whyNot({ worth: usd("120.01") })).toContain("120.00 USD");
    expect(mayAct(aRequest({ worth: null })).kind).toBe("allowed");
    expect(mayAct(aRequest({ orderTotal: null })).kind).toBe("allowed");
    expect(mayAct(aRequest({ worth: "unlimited" })).kind).toBe("refused");
    const yen = (amount: string) => ({ amount, currency: "JPY" });
    expect(mayAct(aRequest({ worth: yen("500"), orderTotal: yen("499") })).kind).toBe("refused");
  });

  it("counts what went back before: two refunds of one order are no way past its total", () => {
    const half = { worth: usd("60.00"), wentBack: usd("60.00") };

    expect(mayAct(aRequest(half)).kind).toBe("allowed");
    expect(whyNot({ ...half, wentBack: usd("60.01") })).toBe(
      "Agents can move up to the order’s total, 120.00 USD, and 60.01 USD went back before. Ask the owner for more.",
    );
    expect(mayAct(aRequest({ ...half, role: "owner", wentBack: usd("999.00") })).kind).toBe(
      "allowed",
    );
  });

  it("asks agents why an address is changed", () => {
    const kinds = actionKinds.filter((kind) => actionTraits[kind].family === "identity");

    expect(kinds).toContain("address");
    for (const kind of kinds) {
      expect(mayAct(aRequest({ kind, reason: "  " })).kind).toBe("wants-reason");
      expect(mayAct(aRequest({ kind, reason: "moved house" })).kind).toBe("allowed");
    }
  });

  it("lets agents write notes and tags", () => {
    for (const kind of ["note", "tags"] as const)
      expect(mayAct(aRequest({ kind, worth: null })).kind).toBe("allowed");
  });

  it("lets agents give away up to a limit, all that they gave on the ticket counted", () => {
    for (const kind of ["gift-card", "store-credit", "discount"] as const) {
      const gift = { kind, orderTotal: null, worth: usd("20.00") };
      expect(mayAct(aRequest(gift)).kind).toBe("refused");
      expect(mayAct(aRequest({ ...gift, limit: usd("20.00") })).kind).toBe("allowed");
      expect(whyNot({ ...gift, limit: usd("19.99") })).toMatch(/up to 19\.99 USD this way\. Ask/);
      expect(whyNot({ ...gift, limit: usd("30.00"), given: usd("15.00") })).toMatch(
        /15\.00 USD were given/,
      );
      expect(mayAct(aRequest({ ...gift, worth: "unlimited", limit: usd("99.00") })).kind).toBe(
        "refused",
      );
      expect(mayAct(aRequest({ ...gift, worth: null, limit: usd("1.00") })).kind).toBe("allowed");
    }
  });
});
