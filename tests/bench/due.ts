// How many due instants a second come from one calendar that is ready: editing a calendar takes every open clock anew.
import { DAY_MS, MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import { defaultCalendar } from "#app/domain/sla/calendar.ts";
import { dueAt } from "#app/domain/sla/due.ts";
import { compileCalendar } from "#app/domain/sla/open-calendar.ts";
import { parseTarget } from "#app/domain/sla/target.ts";
import { pureDeps } from "#app/pure-wiring.server.ts";

const INSTANTS = 200_000;
const ROUNDS = 7;
const FROM = Date.parse("2026-01-01T00:00:00Z");
const SPAN_MS = 730 * DAY_MS;
const TARGETS = [
  "1 business day",
  "2 business days",
  "4 business hours",
  "90 business minutes",
  "24 hours",
  "5 business days",
];

export async function run(
  _args: readonly string[],
): Promise<{ says: string[]; figures: Record<string, number> }> {
  const publicHolidays = await pureDeps().loadPublicHolidays();
  const base = defaultCalendar("America/New_York");
  const calendar = compileCalendar({
    ...base,
    holidays: { ...base.holidays, regions: ["US"] },
    holidayDates: publicHolidays(["US"], { from: 2025, to: 2030 }),
  });
  const asked = askedDues();

  const round = (): number => {
    const startedAt = performance.now();
    let sum = 0;
    for (const { receivedAt, target } of asked) sum += dueAt(calendar, receivedAt, target) % 7;
    if (sum === 0) throw new Error("Nothing was reckoned.");
    return (INSTANTS / (performance.now() - startedAt)) * 1_000;
  };
  round();
  const rates = Array.from({ length: ROUNDS }, round).sort((one, other) => one - other);

  const figures = { perSecond: Math.round(rates[Math.floor(ROUNDS / 2)] ?? 0) };
  return {
    says: [
      `${INSTANTS} receipts over two years in New York with the holidays of the US, ${TARGETS.length} targets in turn, without trace; the middle of ${ROUNDS} rounds`,
      `due instants: ${figures.perSecond} a second on one core (wanted: 300000)`,
    ],
    figures,
  };
}

/** The same in every run: minutes of two years, far apart from one to the next. */
function askedDues() {
  const targets = TARGETS.map(parseTarget);
  const minutes = SPAN_MS / MINUTE_MS;
  // A number without a factor in common with the minutes leads to each of them once.
  const stride = 654_321;
  return Array.from({ length: INSTANTS }, (_, index) => ({
    receivedAt: (FROM + ((index * stride) % minutes) * MINUTE_MS) as Instant,
    target: targets[index % targets.length] ?? { amount: 1, unit: "business day" as const },
  }));
}
