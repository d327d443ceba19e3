import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUnusuallySilent, spansLike, usualMails } from "#app/domain/mail/unusual-silence.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";

/** Monday 00:00 in UTC. */
const MONDAY = Date.parse("2026-11-23T00:00:00Z");
const WEEK_MS = 7 * DAY_MS;
const at = (hours: number) => (MONDAY + hours * HOUR_MS) as Instant;

/** A shop that gets mail from 9 to 17 on weekdays, one each `everyMinutes`, up to `until`. */
function officeMail(everyMinutes: number, until: Instant): Instant[] {
  const mails: Instant[] = [];
  for (let day = -28; MONDAY + day * DAY_MS < until; day += 1)
    for (let minute = 9 * 60; minute < 17 * 60; minute += everyMinutes) {
      const isWeekend = ((day % 7) + 7) % 7 >= 5;
      const one = (MONDAY + day * DAY_MS + minute * MINUTE_MS) as Instant;
      if (!isWeekend && one < until) mails.push(one);
    }
  return mails;
}

function isSilent(mails: readonly Instant[], now: Instant): boolean {
  const lastAt = mails.at(-1);
  const spans = lastAt === undefined ? null : spansLike(lastAt, now);
  if (spans === null) return false;
  const counts = spans.map(({ from, to }) => mails.filter((one) => one >= from && one < to).length);
  return isUnusuallySilent(counts);
}

describe("noticing that a shop is unusually silent", () => {
  it("warns when a busy Monday brings nothing", () => {
    const mails = officeMail(15, at(10));

    expect(isSilent(mails, at(11))).toBe(false);
    expect(isSilent(mails, at(12.5))).toBe(true);
  });

  it("says nothing at night and over the weekend", () => {
    const [night, weekend] = [at(4 * 24 + 17), at(6 * 24 + 12)];

    expect(isSilent(officeMail(15, night), (night + 14 * HOUR_MS) as Instant)).toBe(false);
    expect(isSilent(officeMail(15, weekend), weekend)).toBe(false);
  });

  it("lets a shop with little mail wait until the silence says something", () => {
    const daily = officeMail(480, at(0));

    expect(isSilent(daily, at(30))).toBe(false);
    // Four or five mails a week are never eight.
    expect(isSilent(daily, at(24 * 20))).toBe(false);
    const twiceADay = officeMail(240, at(0));
    expect(isSilent(twiceADay, at(30))).toBe(false);
    expect(isSilent(twiceADay, at(4 * 24))).toBe(true);
  });

  it("does not judge a shop that is new", () => {
    const mails = officeMail(15, at(10)).filter((one) => one > MONDAY - 2 * WEEK_MS);

    expect(isSilent(mails, at(15))).toBe(false);
  });

  it("does not take one loud week for the usual", () => {
    expect(isUnusuallySilent([90, 2, 4])).toBe(false);
    expect(isUnusuallySilent([16, 5, 3])).toBe(true);
    expect(isUnusuallySilent([8, 8])).toBe(false);
    expect(isUnusuallySilent([8, 8, 7])).toBe(false);
  });

  it("never warns in a shop whose every week is like the last, at whatever minute one looks", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: WEEK_MS - 1 }), { maxLength: 60 }),
        fc.integer({ min: 0, max: WEEK_MS - 1 }),
        (offsets, lookedAt) => {
          const now = (MONDAY + lookedAt) as Instant;
          const mails = [-4, -3, -2, -1, 0]
            .flatMap((week) =>
              offsets.map((offset) => (MONDAY + week * WEEK_MS + offset) as Instant),
            )
            .filter((one) => one <= now)
            .sort((a, b) => a - b);

          // The mail that ended the silence in the weeks before stands at the span's open end.
          expect(isSilent(mails, now)).toBe(false);
        },
      ),
    );
  });

  it("compares each hour of the week once, however long the silence", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5_000 }), (hours) => {
        const spans = spansLike(at(0), at(hours)) ?? [];

        expect(spans).toHaveLength(3);
        for (const [index, { from, to }] of spans.entries()) {
          expect(to - from).toBe(Math.min(hours * HOUR_MS, WEEK_MS));
          expect(to).toBe(at(hours) - (index + 1) * WEEK_MS);
        }
      }),
    );
  });
});

describe("saying how much mail is usual", () => {
  it("is the average, rounded down, and 0 for nothing", () => {
    expect(usualMails([9, 8, 8])).toBe(8);
    expect(usualMails([])).toBe(0);
  });
});
