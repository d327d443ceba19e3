import { describe, expect, it } from "vitest";
import { instantOf } from "#app/domain/shared/instant.ts";
import { previewDue } from "#app/domain/sla/preview-due.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { aPolicy } from "./a-policy.ts";

const NOW = instantOf(new Date("2026-05-20T12:00:00Z")); // a Wednesday
const memorialDay = { date: "2026-05-25", name: "Memorial Day", region: "US" };

const preview = (given: Partial<Parameters<typeof previewDue>[0]> = {}) =>
  inPlainEnglish(
    previewDue({
      ...aPolicy({ holidayDates: [memorialDay] }),
      urgency: "urgent",
      clock: "first-reply",
      arrival: { on: "sat", time: "11:00" },
      now: NOW,
      ...given,
    }),
  ) as { readonly says: string };

describe("trying out hours and targets", () => {
  it("says when a mail of the coming Saturday is due, by when people read it, and why", () => {
    // Sat 23 May; Mon 25 May is a holiday; counted from Tue 26 May
    expect(preview()).toMatchObject({
      kind: "due",
      says: "An urgent mail that arrives Sat 23 May 11:00 is to be answered by Wed 27 May 09:00. People read: by Tue 26 May 17:00.",
    });
    expect(preview()).toMatchObject({
      trace: expect.arrayContaining([
        "Mon 25 May public holiday (Memorial Day, US)",
        "1 business day",
      ]) as string[],
    });
  });

  it("takes today for the coming day of its name, and any date", () => {
    expect(preview({ arrival: { on: "wed", time: "10" } }).says).toContain(
      "arrives Wed 20 May 10:00",
    );
    expect(preview({ arrival: { on: "2026-12-24", time: "10:00" } }).says).toContain(
      "arrives Thu 24 Dec 10:00 is to be answered by Fri 25 Dec 10:00.",
    );
  });

  it("speaks of a ticket where no mail is answered", () => {
    expect(preview({ clock: "update", urgency: "general" }).says).toContain(
      "A general ticket put under investigation Sat 23 May 11:00 is to be updated by",
    );
  });

  it("says why there is nothing to show", () => {
    expect(preview({ clock: "resolution", urgency: "general" })).toEqual({
      kind: "none",
      says: "There is no such target for this mail.",
    });
    for (const arrival of [
      { on: "", time: "11:00" },
      { on: "sat", time: "soon" },
      { on: "sat", time: "24:00" },
    ])
      expect(preview({ arrival })).toEqual({
        kind: "none",
        says: "Choose a day and a time such as 11:00.",
      });
  });
});
