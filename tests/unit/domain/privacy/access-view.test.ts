import { describe, expect, it } from "vitest";
import { accessView } from "#app/domain/privacy/access-view.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const entry = {
  entryId: "e1",
  at: Date.parse("2026-11-23T15:00:00Z") as Instant,
  kind: "open" as const,
  detail: {},
  memberName: "Marlen Vogt",
  ticketId: "t1",
  number: 1042,
};

describe("a line of the log of access", () => {
  it("says who did what, when, on which ticket", () => {
    expect(inPlainEnglish(accessView(entry, "MJ"))).toEqual({
      entryId: "e1",
      at: "2026-11-23T15:00:00.000Z",
      kind: "open",
      words: "Opened the ticket",
      who: "Marlen Vogt",
      ticket: { ticketId: "t1", number: "MJ-1042" },
    });
  });

  it("stays readable when the person or the ticket is gone", () => {
    const gone = accessView({ ...entry, memberName: null, ticketId: null, number: null }, "MJ");

    expect(inPlainEnglish(gone)).toMatchObject({ who: "Somebody who is gone", ticket: null });
  });
});
