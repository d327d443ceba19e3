import { describe, expect, it } from "vitest";
import { changesIn, isSetOff, keyOfTime, needsShopify } from "#app/domain/rule/occasion.ts";
import type { RuleTrigger } from "#app/domain/rule/rule.ts";
import { aRuleDraft } from "./some-facts.ts";

const mail = (isFirst: boolean) => ({ kind: "mail-arrives", key: "m", isFirst }) as const;
const change = (...what: string[]) => ({ kind: "ticket-changes", key: "c", what }) as const;
const on = (trigger: RuleTrigger) => aRuleDraft({ trigger });

describe("what sets off a rule", () => {
  it("is mail, any or the first of a ticket", () => {
    const any = on({ kind: "mail-arrives", which: "any" });
    const first = on({ kind: "mail-arrives", which: "first" });

    expect([mail(true), mail(false), change("status")].map((one) => isSetOff(any, one))).toEqual([
      true,
      true,
      false,
    ]);
    expect([mail(true), mail(false)].map((one) => isSetOff(first, one))).toEqual([true, false]);
  });

  it("is a change, any or one of those that it names", () => {
    const any = on({ kind: "ticket-changes", what: [] });
    const status = on({ kind: "ticket-changes", what: ["status", "tags"] });

    expect([change("order"), mail(true)].map((one) => isSetOff(any, one))).toEqual([true, false]);
    expect(
      [change("urgency"), change("urgency", "tags")].map((one) => isSetOff(status, one)),
    ).toEqual([false, true]);
  });

  it("is time by itself, once for each newest message", () => {
    const time = on({ kind: "time-passes" });
    expect([mail(true), change("status")].map((one) => isSetOff(time, one))).toEqual([
      false,
      false,
    ]);
    expect(keyOfTime("a")).not.toBe(keyOfTime("b"));
  });

  it("is what the history says of a ticket, each once, and nothing that it only remarks", () => {
    expect(
      changesIn([
        { kind: "status", from: "open", to: "resolved", by: "Mara" },
        { kind: "not-spam", by: "Mara" },
        { kind: "tagged", added: ["VIP"], removed: [], by: "Mara" },
        { kind: "target-missed", clock: "x", dueAt: "2026-05-18T10:00" },
      ]),
    ).toEqual(["status", "tags"]);
  });

  it("waits for Shopify only where it asks about sender or order", () => {
    const asks = (field: "text" | "known" | "order-total" | "sender") =>
      needsShopify(
        aRuleDraft({
          conditions: {
            match: "all",
            items: [{ match: "any", items: [{ field, op: "is", values: ["yes"] }] }],
          },
        }),
      );
    expect([asks("text"), asks("sender"), asks("known"), asks("order-total")]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
