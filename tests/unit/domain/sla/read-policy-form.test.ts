import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf } from "#app/domain/shared/instant.ts";
import { weekdays, type OpenHours } from "#app/domain/sla/calendar.ts";
import { policyForm, type PolicyForm } from "#app/domain/sla/policy-form.ts";
import { readPolicyForm } from "#app/domain/sla/read-policy-form.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { aPolicy } from "./a-policy.ts";

const NOW = instantOf(new Date("2026-05-22T16:52:00Z")); // a Friday
const holidays = [
  { date: "2026-05-25", name: "Memorial Day", region: "US" },
  { date: "2026-07-04", name: "Independence Day", region: "US" },
];

const read = (changed: Partial<PolicyForm> = {}, given = holidays) =>
  readPolicyForm({ ...policyForm(aPolicy()), ...changed }, given, NOW);

const errorsOf = (changed: Partial<PolicyForm>) => {
  const answer = read(changed);
  return answer.kind === "invalid" ? answer.errors : {};
};

describe("reading the form of hours and targets", () => {
  it("gives back the policy that the form showed", () => {
    const policy = aPolicy({
      holidays: {
        regions: ["US"],
        struck: ["2026-05-25"],
        closed: ["2026-12-24", "2026-12-25", "2027-01-02"],
        open: [{ date: "2026-12-31", hours: [["09:00", "12:00"]], counts: false }],
      },
      holidayDates: holidays,
      dayEnds: "close_of_day",
      afterHours: "next_day",
    });

    expect(readPolicyForm(policyForm(policy), holidays, NOW)).toEqual({ kind: "valid", ...policy });
  });

  it("keeps all holidays of the regions, and forgets strikes of days that are none", () => {
    const answer = read({ regions: ["US"], struck: ["2026-05-25", "2026-05-26"] });

    expect(answer).toMatchObject({
      kind: "valid",
      calendar: { holidays: { struck: ["2026-05-25"] }, holidayDates: holidays },
    });
  });

  it("says at the day which hours are wrong, and at each day that has some", () => {
    const { hours } = policyForm(aPolicy());
    const overlap: OpenHours[] = [
      ["09:00", "13:00"],
      ["12:00", "17:00"],
    ];

    const errors = errorsOf({ hours: { ...hours, tue: overlap, fri: [["9", "17:00"]] } });

    expect(inPlainEnglish(errors["hours.tue"])).toBe(
      "On Tuesday, 09:00 to 13:00 and 12:00 to 17:00 overlap.",
    );
    expect(inPlainEnglish(errors["hours.fri"])).toContain("“9” is not an opening time");
    expect(Object.keys(errors)).toHaveLength(2);
  });

  it("says at the closure that its end is missing, before it begins or years away", () => {
    const closures = [
      { from: "2026-12-24", to: "" },
      { from: "2026-12-24", to: "2026-12-23" },
      { from: "2026-12-24", to: "2029-12-24" },
      { from: "2026-12-24", to: "2026-12-24" },
    ];

    expect(Object.keys(errorsOf({ closures }))).toEqual(["closures.0", "closures.1", "closures.2"]);
  });

  it("says at the second opening of a date that there is one", () => {
    const opening = {
      date: "2026-12-31",
      hours: [["09:00", "12:00"]] as OpenHours[],
      counts: true,
    };

    expect(inPlainEnglish(errorsOf({ openings: [opening, opening] }))).toEqual({
      "openings.1": "There are two special openings on 2026-12-31. Put their hours into one.",
    });
  });

  it.each([
    ["", "Enter a whole number, such as 2."],
    ["0", "“0 business day” is not a target: it must be a whole number of at least 1."],
    ["1.5", "“1.5 business day” is not a target: it must be a whole number of at least 1."],
  ])("takes no target of “%s”", (amount, error) => {
    const { targets } = policyForm(aPolicy());
    const changed = { ...targets, update: { amount, unit: "business day" as const } };

    expect(inPlainEnglish(errorsOf({ targets: changed }))).toEqual({ "targets.update": error });
  });

  it("takes an empty resolution for none", () => {
    const { targets } = policyForm(aPolicy());
    const empty = { amount: " ", unit: "hour" as const };
    const answer = read({ targets: { ...targets, "urgent.resolution": empty } });

    expect(answer.kind === "valid" && answer.targets.urgent.resolution).toBe(undefined);
  });

  it("takes no week without an opening, and says so once", () => {
    const hours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

    expect(inPlainEnglish(errorsOf({ hours }))).toEqual({
      calendar:
        "The shop never opens in the next 400 days. Give at least one day of the week opening hours.",
    });
  });

  it("takes no zone that does not exist", () => {
    expect(inPlainEnglish(errorsOf({ timeZone: "Mars/Olympus" }).timeZone)).toContain(
      "Mars/Olympus",
    );
  });

  it("answers for anything that somebody may type", () => {
    const range = fc.tuple(fc.string(), fc.string());
    const form = fc.record({
      timeZone: fc.oneof(fc.constant("Asia/Kathmandu"), fc.string()),
      hours: fc.record(
        Object.fromEntries(weekdays.map((day) => [day, fc.array(range, { maxLength: 2 })])),
      ),
      closures: fc.array(fc.record({ from: fc.string(), to: fc.string() }), { maxLength: 2 }),
      missCauses: fc.string(),
      closeAfterDays: fc.string(),
    });

    fc.assert(
      fc.property(form, (typed) => {
        const answer = read(typed as unknown as Partial<PolicyForm>);
        if (answer.kind === "invalid") expect(Object.keys(answer.errors).length).toBeGreaterThan(0);
      }),
    );
  });
});
