import { describe, expect, it } from "vitest";
import { sendTimes, whySendTimeRefused } from "#app/domain/reply/send-times.ts";
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import { at, inNewYork } from "#tests/unit/domain/ticket/a-state.ts";
import { english } from "#tests/support/english.ts";

const timesAt = (iso: string, customerZone: string | null = null) =>
  sendTimes({ now: at(iso), calendar: inNewYork, customerZone }).map(
    ({ key, hours, words, at }) => [...[key, hours, english(words)], new Date(at).toISOString()],
  );

describe("the times at which a reply leaves with one click", () => {
  it("are, while the shop is open, its next opening and the next morning", () => {
    // A Monday, 10:00 in New York.
    expect(timesAt("2026-11-23T15:00:00Z")).toEqual([
      ["next-opening", "shop", "When the shop opens, tomorrow 09:00", "2026-11-24T14:00:00.000Z"],
    ]);
  });

  it("are, on a Friday night, Saturday morning and Monday's opening", () => {
    expect(timesAt("2026-11-28T02:00:00Z")).toEqual([
      ["tomorrow-morning", "shop", "Tomorrow at 09:00", "2026-11-28T14:00:00.000Z"],
      ["next-opening", "shop", "When the shop opens, Monday 09:00", "2026-11-30T14:00:00.000Z"],
    ]);
  });

  it("are, before the shop opens, today's opening too", () => {
    expect(timesAt("2026-11-23T12:00:00Z")[0]?.[2]).toBe("When the shop opens, today 09:00");
  });

  it("know the customer's morning where their zone is certain", () => {
    expect(timesAt("2026-11-23T15:00:00Z", "Europe/Berlin")[0]).toEqual([
      ...["customer-morning", "customer", "In the customer’s morning, 09:00 in Berlin"],
      "2026-11-24T08:00:00.000Z",
    ]);
    // 08:30 in Berlin: the morning is still to come.
    expect(timesAt("2026-11-23T07:30:00Z", "Europe/Berlin")[0]?.[3]).toBe(
      "2026-11-23T08:00:00.000Z",
    );
  });

  it("lie ahead, and not years ahead", () => {
    const now = at("2026-11-23T15:00:00Z");

    expect(whySendTimeRefused((now + 1) as Instant, now)).toBeNull();
    expect(whySendTimeRefused(now, now)).toMatch(/still to come/);
    expect(whySendTimeRefused((now + 366 * DAY_MS) as Instant, now)).toMatch(/a year/);
  });
});
