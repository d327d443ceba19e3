import { describe, expect, it } from "vitest";
import { mergedObligations, undoneObligations } from "#app/domain/ticket/merged-obligations.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const general = {
  status: "open",
  urgency: "general",
  investigating: null,
  ownDueAt: null,
  ownDueReason: null,
} as const;
const strict = {
  ...general,
  urgency: "urgent",
  investigating: { what: "the lost parcel", until: "2026-05-22T16:00:00.000Z" },
  ownDueAt: "2026-05-20T14:00:00+00:00",
  ownDueReason: "a birthday",
} as const;
const given = { status: "open", by: "Ann", timeZone: "America/New_York" } as const;
const merge = (from: typeof general | typeof strict, to: typeof general | typeof strict) =>
  mergedObligations({ ticket: from, number: "MJ-1" }, { ticket: to, number: "MJ-2" }, given);

describe("what was decided about a ticket that is merged", () => {
  it("goes along where the other ticket has less of it, and its history says why", () => {
    const { obligations, details } = merge(strict, general);

    expect(obligations).toEqual({ ...strict });
    expect(inPlainEnglish(details)).toEqual([
      {
        kind: "urgency",
        from: "general",
        to: "urgent",
        by: "Ann",
        because: "MJ-1 was merged into this ticket",
      },
      {
        kind: "investigating",
        what: "the lost parcel",
        until: "2026-05-22T12:00:00-04:00",
        by: "Ann",
      },
      { kind: "own-due", until: "2026-05-20T10:00:00-04:00", reason: "a birthday", by: "Ann" },
    ]);
  });

  it("stays behind where the other ticket has its own, or where nothing was decided", () => {
    expect(merge(general, strict)).toEqual({ obligations: strict, details: [] });
    expect(merge(strict, strict)).toEqual({ obligations: strict, details: [] });
    expect(merge(general, general).details).toEqual([]);
  });

  it("ends with a ticket that was done, and opens one that was done for mail that waits", () => {
    const done = mergedObligations(
      { ticket: { ...strict, status: "closed" }, number: "MJ-1" },
      { ticket: general, number: "MJ-2" },
      given,
    );
    const opened = mergedObligations(
      { ticket: general, number: "MJ-1" },
      { ticket: { ...general, status: "resolved" }, number: "MJ-2" },
      given,
    );

    expect(done).toEqual({ obligations: general, details: [] });
    expect(opened.details).toMatchObject([{ kind: "status", from: "resolved", to: "open" }]);
  });

  it("is taken back with the merge", () => {
    const by = { by: "Ann", timeZone: "America/New_York" };

    expect(undoneObligations(strict, { ...general, status: "resolved" }, by)).toEqual([
      { kind: "urgency", from: "urgent", to: "general", by: "Ann" },
      { kind: "investigation-ended", by: "Ann" },
      { kind: "own-due", until: null, reason: "", by: "Ann" },
      { kind: "status", from: "open", to: "resolved", by: "Ann" },
    ]);
    expect(undoneObligations(strict, strict, by)).toEqual([]);
  });
});
