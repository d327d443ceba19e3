import { describe, expect, it } from "vitest";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { defaultCalendar } from "#app/domain/sla/calendar.ts";
import { keepCalendars } from "#app/domain/sla/keep-calendars.ts";

const [mejurn, larkspur] = ["a", "b"] as ShopId[] as [ShopId, ShopId];
const newYork = defaultCalendar("America/New_York");
const berlin = defaultCalendar("Europe/Berlin");

describe("keeping calendars ready", () => {
  it("works a version of a shop's calendar out once", () => {
    const open = keepCalendars();

    expect(open(mejurn, 1, newYork)).toBe(open(mejurn, 1, defaultCalendar("America/New_York")));
  });

  it("keeps shops and versions apart", () => {
    const open = keepCalendars();
    const first = open(mejurn, 1, newYork);

    expect(open(mejurn, 2, berlin).calendar.timeZone).toBe("Europe/Berlin");
    expect(open(larkspur, 1, berlin).calendar.timeZone).toBe("Europe/Berlin");
    expect(open(mejurn, 1, newYork)).toBe(first);
  });

  it("lets the oldest go when there is no room", () => {
    const open = keepCalendars(1);
    const first = open(mejurn, 1, newYork);
    open(larkspur, 1, berlin);

    expect(open(mejurn, 1, newYork)).not.toBe(first);
  });
});
