import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { readLedgerPage } from "#app/data/pages/ledger-page.server.ts";
import { saveRepeatedEmail } from "#app/data/records/inbound-emails.server.ts";
import { ledgerTotal, unexplainedMails } from "#app/domain/mail/ledger.ts";
import { DAY_MS, HOUR_MS, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { aCustomerMail, arrives, aShop, type TestShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { anInboundRow } from "#tests/integration/data/an-inbound-row.ts";

const house = useHouse();

const ask = (timeZone = "America/New_York") => ({ now: house.clock(), timeZone });
const readDays = (shop: TestShop, timeZone?: string) =>
  readLedgerPage(house.deps.db, shop.id, ask(timeZone));

const ago = (ms: number) => (house.clock() - ms) as Instant;

/** The mail with this key comes once more. */
const comesAgain = (shop: TestShop, dedupeKey: string, at: Instant) =>
  inShopBySql(house.deps.db, shop.id, (tx) =>
    saveRepeatedEmail(tx, shop.id, { id: house.deps.newId(), dedupeKey, at }),
  );

describe("reading the ledger", () => {
  it("adds up for any stream of mail, counted by itself on each day of the shop's own zone", async () => {
    const mail = fc.record({
      status: fc.constantFrom("stored", "processed", "screened", "parked"),
      hoursAgo: fc.integer({ min: 0, max: 40 * 24 }),
      kind: fc.constantFrom("bounce", "spam", "own-mail"),
      again: fc.nat({ max: 2 }),
    });
    const streams = fc.array(mail, { minLength: 1, maxLength: 12 });

    await fc.assert(
      fc.asyncProperty(
        streams,
        fc.constantFrom("Pacific/Auckland", "UTC"),
        async (stream, zone) => {
          const shop = await aShop(house);
          for (const one of stream) {
            const at = ago(one.hoursAgo * HOUR_MS);
            const id = await anInboundRow(house, shop, { ...one, status: one.status, at });
            for (let times = 0; times < one.again; times += 1) await comesAgain(shop, id, at);
          }

          const days = await readDays(shop, zone);

          const first = days.at(-1)?.date ?? 0;
          const shown = stream.filter((one) => dayIn(zone, ago(one.hoursAgo * HOUR_MS)) >= first);
          const mails = (status: string) => shown.filter((one) => one.status === status).length;
          const again = shown.reduce((sum, one) => sum + one.again, 0);
          expect(days).toHaveLength(30);
          expect(days.map(unexplainedMails)).toEqual(days.map(() => 0));
          expect(ledgerTotal(days)).toMatchObject({
            received: shown.length + again,
            ticketed: mails("processed"),
            screened: mails("screened"),
            parked: mails("parked"),
            waiting: mails("stored"),
            duplicate: again,
          });
        },
      ),
      { numRuns: 15 },
    );
  });

  it("puts a mail on the day that the shop's clock showed", async () => {
    const shop = await aShop(house);
    // 23:30 on Sunday in New York, Monday in Berlin.
    const at = instantOf(new Date("2026-11-23T04:30:00Z"));
    await anInboundRow(house, shop, { status: "parked", at });

    const [[monday, sunday], [inBerlin]] = [
      await readDays(shop),
      await readDays(shop, "Europe/Berlin"),
    ];

    expect([monday?.parked, sunday?.parked, inBerlin?.parked]).toEqual([0, 1, 1]);
  });

  it("finds a mail that was read and stands in no ticket", async () => {
    const shop = await aShop(house);
    await anInboundRow(house, shop, { status: "processed", at: ago(DAY_MS), isLost: true });
    await anInboundRow(house, shop, { status: "processed", at: ago(DAY_MS) });

    const days = await readDays(shop);

    expect(days[1]).toMatchObject({ received: 2, ticketed: 1 });
    expect(days.map(unexplainedMails).slice(0, 3)).toEqual([0, 1, 0]);
  });

  it("counts the same mail again when the provider posts it twice, and by kind what was screened", async () => {
    const shop = await aShop(house);
    const mail = aCustomerMail();
    await arrives(house, shop, mail);
    await arrives(house, shop, mail);
    await anInboundRow(house, shop, { status: "screened", at: ago(0), kind: "spam" });

    const [today] = await readDays(shop);

    expect(today).toMatchObject({ received: 3, duplicate: 1, waiting: 1, byKind: { spam: 1 } });
  });

  it("knows nothing of another shop's mail, nor counts a repetition under its key", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const id = await anInboundRow(house, shop, { status: "parked", at: ago(0) });

    await comesAgain(other, id, ago(0));

    expect(ledgerTotal(await readDays(other)).received).toBe(0);
    expect(ledgerTotal(await readDays(shop)).received).toBe(1);
  });
});

function dayIn(timeZone: string, at: Instant): number {
  const date = new Intl.DateTimeFormat("sv-SE", { timeZone }).format(at);
  return Date.parse(date) / DAY_MS;
}
