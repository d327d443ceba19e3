import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowActions, readFlowAction } from "#app/domain/flow/flow-action.ts";

const properties = {
  order_id: 4_567,
  subject: " High-risk\norder ",
  note: "Check before it ships.",
  urgency: "Urgent",
  ticket: "MJ-1042",
};

describe("what a workflow wants done", () => {
  it("reads each action's own fields", () => {
    expect(readFlowAction("create-ticket", properties)).toEqual({
      kind: "wish",
      wish: {
        kind: "create-ticket",
        orderGid: "gid://shopify/Order/4567",
        subject: "High-risk order",
        note: "Check before it ships.",
        urgency: "urgent",
      },
    });
    expect(readFlowAction("add-note", properties)).toEqual({
      kind: "wish",
      wish: { kind: "add-note", ticket: "MJ-1042", note: "Check before it ships." },
    });
    expect(readFlowAction("set-urgency", properties)).toEqual({
      kind: "wish",
      wish: { kind: "set-urgency", ticket: "MJ-1042", urgency: "urgent" },
    });
  });

  it.each([["4567"], ["gid://shopify/Order/4567"]])("knows an order written as %s", (order_id) => {
    expect(readFlowAction("create-ticket", { ...properties, order_id })).toMatchObject({
      wish: { orderGid: "gid://shopify/Order/4567" },
    });
  });

  it("takes a new ticket without an urgency for a general one, but changes no ticket to nothing", () => {
    const without = { ...properties, urgency: "" };
    expect(readFlowAction("create-ticket", without)).toMatchObject({
      wish: { urgency: "general" },
    });
    expect(readFlowAction("set-urgency", without)).toMatchObject({ kind: "unclear" });
  });

  it.each([
    ["no order", "create-ticket", { order_id: null }],
    ["another thing's id", "create-ticket", { order_id: "gid://shopify/Customer/1" }],
    ["no subject", "create-ticket", { subject: "  " }],
    ["no note", "add-note", { note: "" }],
    ["no ticket", "add-note", { ticket: "" }],
    ["a word that is no urgency", "set-urgency", { urgency: "asap" }],
  ] as const)("says what is missing: %s", (_, handle, changed) => {
    expect(readFlowAction(handle, { ...properties, ...changed })).toMatchObject({
      kind: "unclear",
    });
  });

  it("reads the keys that the extensions declare", () => {
    for (const handle of flowActions) {
      const path = `../../../../extensions/${handle}/shopify.extension.toml`;
      const declared = readFileSync(join(import.meta.dirname, path), "utf8");
      const keys = [...declared.matchAll(/^\s*key = "(.+)"$/gm)].map((match) => match[1] ?? "");
      const given = Object.fromEntries(
        Object.entries(properties).filter(([key]) => key === "order_id" || keys.includes(key)),
      );
      expect(readFlowAction(handle, given).kind).toBe("wish");
    }
  });

  it("throws for nothing that Flow could post", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...flowActions),
        fc.dictionary(
          fc.constantFrom("order_id", "subject", "note", "ticket", "urgency"),
          fc.anything(),
        ),
        (handle, posted) => {
          expect(["wish", "unclear"]).toContain(readFlowAction(handle, posted).kind);
        },
      ),
    );
  });
});
