import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { actionKinds, actionTraits, isActionKind } from "#app/domain/action/action-kind.ts";

const config = readFileSync(new URL("../../../../shopify.app.toml", import.meta.url), "utf8");
const optional = /^optional_scopes = \[([^\]]*)\]/m.exec(config)?.[1] ?? "";

describe("the kinds of actions", () => {
  it("ask only for scopes that the app may ask for, and the app for none that no action needs", () => {
    const needed = new Set(actionKinds.flatMap((kind) => actionTraits[kind].scopes));
    const listed = [...optional.matchAll(/"([^"]+)"/g)].map((match) => match[1]);

    expect(listed).toEqual(expect.arrayContaining([...needed]));
  });

  it("are known by their keys", () => {
    expect(actionKinds.every(isActionKind)).toBe(true);
    expect([isActionKind("steal"), isActionKind(null)]).toEqual([false, false]);
  });

  it("want proof of the order where they send value or the order itself elsewhere", () => {
    const intents = (family: string) =>
      actionKinds
        .filter((kind) => actionTraits[kind].family === family)
        .map((kind) => actionTraits[kind].intent);

    expect(intents("identity").every((intent) => intent.endsWith("-change"))).toBe(true);
    expect([...intents("gift-card"), ...intents("store-credit"), ...intents("discount")]).toEqual([
      "gift-card",
      "store-credit",
      "discount",
    ]);
  });
});
