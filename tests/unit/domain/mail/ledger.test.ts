import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ledgerDays,
  ledgerTotal,
  parsedMails,
  unexplainedMails,
  type LedgerRow,
} from "#app/domain/mail/ledger.ts";
import { addDays, type LocalDate } from "#app/domain/sla/local-date.ts";

const TODAY = 20_780 as LocalDate;

const row = (date: LocalDate, counts: Partial<LedgerRow> = {}): LedgerRow => ({
  date,
  received: 0,
  ticketed: 0,
  byKind: {},
  duplicate: 0,
  parked: 0,
  waiting: 0,
  ...counts,
});

describe("keeping the ledger of mail", () => {
  it("has a line for every day, the newest first, also for days without mail", () => {
    const days = ledgerDays([row(addDays(TODAY, -2), { received: 1, ticketed: 1 })], TODAY, 4);

    expect(days.map(({ date }) => date - TODAY)).toEqual([0, -1, -2, -3]);
    expect(days.map(({ received }) => received)).toEqual([0, 0, 1, 0]);
  });

  it("counts as read what was ticketed or screened", () => {
    const byKind = { bounce: 2, spam: 1 };
    const [day] = ledgerDays(
      [row(TODAY, { received: 9, ticketed: 4, byKind, parked: 2 })],
      TODAY,
      1,
    );

    expect(day && [day.screened, parsedMails(day), unexplainedMails(day)]).toEqual([3, 7, 0]);
  });

  it("shows mail that stands nowhere", () => {
    const [day] = ledgerDays([row(TODAY, { received: 3, ticketed: 2 })], TODAY, 1);

    expect(day && unexplainedMails(day)).toBe(1);
  });

  it("adds up on every day and in all, whatever became of each mail", () => {
    const fate = fc.constantFrom("ticketed", "duplicate", "parked", "waiting", "bounce", "spam");
    const mails = fc.array(fc.record({ day: fc.integer({ min: -9, max: 0 }), fate }));

    fc.assert(
      fc.property(mails, (stream) => {
        const rows = new Map<number, LedgerRow>();
        for (const { day, fate } of stream) {
          const before = rows.get(day) ?? row(addDays(TODAY, day));
          const counted = { ...before, received: before.received + 1 };
          rows.set(
            day,
            fate === "bounce" || fate === "spam"
              ? { ...counted, byKind: { ...before.byKind, [fate]: (before.byKind[fate] ?? 0) + 1 } }
              : { ...counted, [fate]: before[fate] + 1 },
          );
        }

        const days = ledgerDays([...rows.values()], TODAY, 10);
        const total = ledgerTotal(days);

        expect(days.map(unexplainedMails)).toEqual(days.map(() => 0));
        expect(unexplainedMails(total)).toBe(0);
        expect(total.received).toBe(stream.length);
        expect(total.byKind.spam ?? 0).toBe(stream.filter((mail) => mail.fate === "spam").length);
      }),
    );
  });
});
