import { describe, expect, it } from "vitest";
import { readScreenedPage, type ScreenedCursor } from "#app/data/pages/screened-page.server.ts";
import { MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import type { ScreenedKind } from "#app/domain/mail/screened-kind.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { anInboundRow } from "#tests/integration/data/an-inbound-row.ts";

const house = useHouse();

const ago = (minutes: number) => (house.clock() - minutes * MINUTE_MS) as Instant;
const read = (shop: TestShop, kind: ScreenedKind | null, after: ScreenedCursor | null = null) =>
  readScreenedPage(house.deps.db, shop.id, { kind, after });

describe("listing screened mail", () => {
  it("shows the newest first, with sender, subject and evidence, and nothing that is no screened mail", async () => {
    const shop = await aShop(house);
    const old = await anInboundRow(house, shop, { status: "screened", at: ago(9), kind: "spam" });
    const from = "MAILER-DAEMON (Mail Delivery System)";
    const fresh = await anInboundRow(house, shop, { status: "screened", at: ago(5), from });
    for (const status of ["stored", "parked", "processed"] as const)
      await anInboundRow(house, shop, { status, at: ago(1) });

    const { mails, next } = await read(shop, null);

    expect(mails).toMatchObject([
      { id: fresh, kind: "bounce", from, sender: null, evidence: "it says so" },
      { id: old, kind: "spam", sender: "jo.fremd@post.example", subject: "Hello" },
    ]);
    expect(mails[0]?.receivedAt).toBe(new Date(ago(5)).toISOString());
    expect(next).toBeNull();
  });

  it("shows one kind when asked, and our own mail only then", async () => {
    const shop = await aShop(house);
    const kinds = ["own-mail", "spam", "blocked"] as const;
    for (const kind of kinds)
      await anInboundRow(house, shop, { status: "screened", at: ago(1), kind });

    for (const kind of kinds)
      expect((await read(shop, kind)).mails.map((mail) => mail.kind)).toEqual([kind]);
    expect((await read(shop, null)).mails.map((mail) => mail.kind).sort()).toEqual([
      "blocked",
      "spam",
    ]);
  });

  it("goes through all of it page by page, though many came in the same millisecond", async () => {
    const shop = await aShop(house);
    const ids = [];
    for (let index = 0; index < 60; index += 1)
      ids.push(
        await anInboundRow(house, shop, { status: "screened", at: ago(index < 40 ? 3 : 2) }),
      );

    const seen: string[] = [];
    let after: ScreenedCursor | null = null;
    do {
      const page = await read(shop, null, after);
      expect(page.mails.length).toBeLessThanOrEqual(25);
      seen.push(...page.mails.map(({ id }) => id));
      after = page.next;
    } while (after !== null);

    expect(seen).toHaveLength(60);
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  it("shows no mail of another shop, its cursor included", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const id = await anInboundRow(house, shop, { status: "screened", at: ago(5) });

    expect((await read(other, null)).mails).toEqual([]);
    expect((await read(other, null, { at: "2027-01-01 00:00:00+00", id })).mails).toEqual([]);
  });
});
