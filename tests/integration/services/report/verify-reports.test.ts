import { beforeAll, describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { NOBODY } from "#app/domain/report/report-view.ts";
import { isoDateOf } from "#app/domain/sla/local-date.ts";
import type { Calendar } from "#app/domain/sla/calendar.ts";
import type { Category } from "#app/domain/triage/category.ts";
import { refreshReports } from "#app/services/report/refresh-reports.ts";
import { verifyReports } from "#app/services/report/verify-reports.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { readReport } from "#tests/integration/data/pages/read-report.ts";
import {
  countByHand,
  deskByHand,
  openMinutesByHand,
  quantileByHand,
  wallOf,
  type Kept,
} from "./count-by-hand.ts";
import { generateTickets, storeTickets, type GeneratedTicket } from "./generated-tickets.ts";

const house = useHouse();

const TICKETS = 10_000;
/** As of this instant at night nothing is open, so a day's end is no matter of minutes. */
const everything: Kept = () => true;

async function aDesk(count: number) {
  const shop = await aShop(house);
  const members = [
    shop.owner,
    await aMember(house, shop, { name: "Ida Kern" }),
    await aMember(house, shop, { name: "Theo Brandt" }),
  ].map(({ id }) => id);
  const tags = [house.deps.newId(), house.deps.newId()];
  await inShop(house.deps.db, shop.id, (tx) =>
    tx.tag.createMany({
      data: tags.map((id, index) => ({
        shopId: shop.id,
        id,
        name: `tag ${index}`,
        key: `tag ${index}`,
        createdAt: new Date(house.clock()),
      })),
    }),
  );
  const tickets = generateTickets({
    count,
    seed: 4_711,
    now: house.clock(),
    spanDays: 110,
    members,
    tags,
  });
  await storeTickets(house.database.ownerUrl, shop, tickets);
  await refreshReports(house.deps, { shopId: shop.id });
  return { shop, tickets, members, tags };
}

/** One desk for all of these tests: they only read it. */
let made: ReturnType<typeof aDesk> | undefined;
const theDesk = () => (made ??= aDesk(TICKETS));
/** Making it takes longer than a test may. */
const LONGEST_MAKING_MS = 180_000;
beforeAll(() => theDesk(), LONGEST_MAKING_MS);

const asObject = (counts: Iterable<readonly [string, number]>) =>
  Object.fromEntries([...counts].filter(([, count]) => count !== 0).sort());

const HIDDEN = ["backlog-in", "backlog-out"];

async function compare(
  filter: NonNullable<Parameters<typeof readReport>[2]>["filter"],
  kept: Kept,
  agent: string | null = null,
) {
  const { shop, tickets } = await theDesk();
  const { figures, period } = await readReport(house, shop, { days: "90", filter });
  const shown = figures.now
    .filter(({ figure }) => !figure.startsWith("time:") && !HIDDEN.includes(figure))
    .map(({ figure, count }) => [figure, count] as const);
  const window = {
    from: isoDateOf(period.from),
    until: isoDateOf(period.until),
    timeZone: "America/New_York",
    now: house.clock(),
  };
  const events = agent === null || agent === shop.owner.id;
  const counted = countByHand(tickets, window, { ticket: kept, agent });
  // What agents did is noted under the owner's name.
  if (events && agent !== null)
    for (const [name, count] of countByHand(tickets, window, { ticket: kept, agent: "owner" }))
      counted.set(name, (counted.get(name) ?? 0) + count);
  expect(asObject(shown)).toEqual(asObject(counted));
  return counted;
}

describe("figures of ten thousand tickets", () => {
  it("are those that are counted by hand, whatever the report is narrowed to", async () => {
    const { shop, members, tags } = await theDesk();
    const all = await compare({}, everything);
    expect(all.get("first-reply.missed")).toBeGreaterThan(100);
    expect(all.get("first-reply.running")).toBeGreaterThan(10);
    expect(all.get("next-reply.met")).toBeGreaterThan(100);
    await compare({ urgency: "urgent" }, ({ urgency }) => urgency === "urgent");
    const category: Category = "order_support";
    await compare({ category }, (ticket) => ticket.category === category);
    await compare({ tagId: tags[0] ?? "" }, ({ tag }) => tag === tags[0]);
    await compare(
      { tagId: tags[1] ?? "", category },
      (ticket) => ticket.tag === tags[1] && ticket.category === category,
    );
    await compare({ agentId: members[1] ?? "" }, everything, members[1]);
    await compare(
      { agentId: shop.owner.id, category },
      (one) => one.category === category,
      shop.owner.id,
    );
  });

  it("tell how many tickets were on the desk at the end of each day", async () => {
    const { shop, tickets } = await theDesk();
    const { series } = await readReport(house, shop, { part: "desk", days: "30" });

    expect(series).toHaveLength(30);
    for (const { until, backlog } of series) {
      // Later than the last minute of that date in New York, and before the next one's first.
      const ends = endOfDay(until);
      expect([until, backlog]).toEqual([until, deskByHand(tickets, Math.min(ends, house.clock()))]);
    }
  });

  it("give the middle and the slowest tenth, in business time and on the clock on the wall", async () => {
    const { shop, tickets } = await theDesk();
    const { firstReplies, period } = await readReport(house, shop, { part: "times", days: "90" });
    const isOpenOn = await openDays(shop);
    const window = { from: isoDateOf(period.from), until: isoDateOf(period.until) };
    const replies = tickets
      .filter(({ isSpam }) => !isSpam)
      .flatMap((ticket) => waitsOf(ticket, isOpenOn))
      .filter(({ date }) => window.from <= date && date <= window.until);

    for (const { by, of, count, median, p90, elapsedMedian, elapsedP90 } of firstReplies) {
      const own = replies.filter((one) => by === "all" || one[by] === of);
      const hasNights = by !== "weekday" && by !== "hour";
      const open = own.map(({ open: minutes }) => minutes);
      const elapsed = own.map(({ elapsed: minutes }) => minutes);
      expect({ by, of, count, median, p90, elapsedMedian, elapsedP90 }).toEqual({
        by,
        of,
        count: own.length,
        median: quantileByHand(open, 0.5),
        p90: quantileByHand(open, 0.9),
        elapsedMedian: hasNights ? quantileByHand(elapsed, 0.5) : null,
        elapsedP90: hasNights ? quantileByHand(elapsed, 0.9) : null,
      });
    }
    expect(new Set(firstReplies.map(({ by }) => by)).size).toBe(5);
    expect(firstReplies.filter(({ by }) => by === "category")).toHaveLength(7);
  });

  it("agree with what clocks and events say, counted once more by other means", async () => {
    const { shop } = await theDesk();

    expect(await verifyReports(house.deps, { shopId: shop.id })).toEqual({
      disagreements: [],
      wrongDays: 0,
    });
  });

  it("show where what is kept is not what the tickets say", async () => {
    const { shop, tickets } = await theDesk();
    const [ticket] = tickets.filter(({ isSpam, mergedInto }) => !isSpam && mergedInto === null);
    const change = (by: number) =>
      inShopBySql(
        house.deps.db,
        shop.id,
        (tx) => tx.$executeRaw`
          update "ReportFact" set "day" = "day" + ${by}::int where "shopId" = ${shop.id}::uuid
            and "ticketId" = ${ticket?.id}::uuid and "figure" = 'opened'`,
      );
    await change(1);
    const { disagreements, wrongDays } = await verifyReports(house.deps, { shopId: shop.id });
    await change(-1);

    expect(disagreements).toMatchObject([
      { ticketId: ticket?.id, figure: "opened" },
      { ticketId: ticket?.id, figure: "opened" },
    ]);
    expect(wrongDays).toBeGreaterThan(0);
  });
});

type Waited = Readonly<Record<"date" | "category" | "agent" | "weekday" | "hour", string>> & {
  readonly open: number;
  readonly elapsed: number;
};

/** How long the first reply of a ticket took. */
function waitsOf(ticket: GeneratedTicket, isOpenOn: (date: string) => boolean): readonly Waited[] {
  const clock = ticket.clocks.find(({ kind }) => kind === "first-reply");
  if (!clock || clock.metAt === null) return [];
  const timeZone = "America/New_York";
  const { date, minutes } = wallOf(clock.startedAt, timeZone);
  const author = ticket.replies.find(({ id }) => id === clock.metBy)?.author;
  return [
    {
      date,
      category: ticket.category,
      agent: author ?? ticket.assignee ?? NOBODY,
      weekday: String(new Date(`${date}T00:00:00Z`).getUTCDay() || 7),
      hour: String(Math.floor(minutes / 60)),
      open: toldAs(openMinutesByHand(clock.startedAt, clock.metAt, { timeZone, isOpenOn })),
      elapsed: toldAs(Math.floor((clock.metAt - clock.startedAt) / 60_000)),
    },
  ];
}

/** Long times are told in steps, each of which begins with the lowest. */
function toldAs(minutes: number): number {
  if (minutes < 400) return minutes;
  const step =
    minutes < 1_000 ? 5 : minutes < 2_000 ? 10 : minutes < 4_000 ? 20 : minutes < 10_000 ? 50 : 100;
  return Math.floor(minutes / step) * step;
}

/** Monday to Friday but for the public holidays of the shop's calendar. */
async function openDays({ id }: { id: Parameters<typeof inShop>[1] }) {
  const { calendar } = await inShop(house.deps.db, id, (tx) =>
    tx.calendarVersion.findFirstOrThrow({ orderBy: { version: "desc" } }),
  );
  const holidays = new Set((calendar as unknown as Calendar).holidayDates.map(({ date }) => date));
  return (date: string): boolean => {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6 && !holidays.has(date);
  };
}

/** The first instant in New York that is not of this date any more. */
function endOfDay(date: string): number {
  let at = Date.parse(`${date}T12:00:00Z`);
  while (wallOf(at, "America/New_York").date === date) at += 3_600_000;
  return at;
}
