import { describe, expect, it } from "vitest";

import { clockKinds } from "#app/domain/sla/clock-kind.ts";
import { defaultTargets, targetFor } from "#app/domain/sla/default-targets.ts";

describe("the targets that a new shop starts with", () => {
  it("answers general mail within two business days and promises no date of resolution", () => {
    const targets = clockKinds.map((kind) => targetFor(defaultTargets, "general", kind));

    const twoDays = { amount: 2, unit: "business day" };
    expect(targets).toEqual([twoDays, twoDays, null, twoDays, null]);
  });

  it("answers and resolves urgent mail within one business day, and keeps informed within two", () => {
    const targets = clockKinds.map((kind) => targetFor(defaultTargets, "urgent", kind));

    const oneDay = { amount: 1, unit: "business day" };
    expect(targets).toEqual([oneDay, oneDay, oneDay, { ...oneDay, amount: 2 }, null]);
  });
});
