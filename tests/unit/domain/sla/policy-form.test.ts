import { describe, expect, it } from "vitest";
import { mayBeAbsent, policyForm, targetFields } from "#app/domain/sla/policy-form.ts";
import { aPolicy } from "./a-policy.ts";

describe("the form that shows a policy", () => {
  it("shows targets as number and unit, and one that is not set as empty", () => {
    const { targets } = policyForm(aPolicy());

    expect(targets["general.first-reply"]).toEqual({ amount: "2", unit: "business day" });
    expect(targets["general.resolution"]).toEqual({ amount: "", unit: "business day" });
    expect(targets["urgent.resolution"]).toEqual({ amount: "1", unit: "business day" });
  });

  it("shows closed days that follow each other as one closure", () => {
    const holidays = { regions: ["US"], closed: ["2026-12-24", "2026-12-25"], open: [] };
    const form = policyForm(aPolicy({ holidays, afterHours: "next_day" }));

    expect(form.closures).toEqual([{ from: "2026-12-24", to: "2026-12-25" }]);
    expect(form.regions).toEqual(["US"]);
    expect(form.struck).toEqual([]);
    expect(form.nextDay).toBe(true);
  });

  it("lets only resolution be left out", () => {
    expect(targetFields.filter(mayBeAbsent)).toEqual(["general.resolution", "urgent.resolution"]);
  });
});
