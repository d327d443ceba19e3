import pg from "pg";
import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { listFoundTickets } from "#app/data/records/found-tickets.server.ts";
import { parseSearch } from "#app/domain/search/parse-search.ts";
import { searchQuery } from "#app/domain/search/search-query.ts";
import type { Narrowing } from "#app/domain/search/narrowing.ts";
import { DAY_MS, isoOf, type Instant } from "#app/domain/shared/instant.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import {
  aStoredTicket,
  find,
  search,
  takeIn,
} from "#tests/integration/services/search/a-stored-ticket.ts";

const house = useHouse();
const daysAgo = (days: number) => isoOf((house.clock() - days * DAY_MS) as Instant);

describe("the page of a search", () => {
  it("narrows by how a ticket stands, whose it is and when it last heard", async () => {
    const shop = await aShop(house);
    const late = await aStoredTicket(house, shop, { dueAt: daysAgo(1), at: daysAgo(2) });
    const own = await aStoredTicket(house, shop, {
      assigneeId: shop.owner.id,
      status: "waiting",
      at: daysAgo(3),
    });
    const done = await aStoredTicket(house, shop, {
      status: "closed",
      at: daysAgo(40),
      messages: [{ text: "with a picture", files: ["ring.jpg"] }],
    });
    const asleep = await aStoredTicket(house, shop, { snoozedUntil: daysAgo(-2), at: daysAgo(4) });
    const spam = await aStoredTicket(house, shop, {
      isSpam: true,
      status: "closed",
      tags: ["VIP"],
      at: daysAgo(5),
    });
    await takeIn(house, shop);
    const day = (days: number) => daysAgo(days).slice(0, 10);

    const finds: readonly (readonly [string, readonly string[]])[] = [
      ["is:overdue", [late]],
      ["is:open", [late, asleep]],
      ["is:waiting", [own]],
      ["is:closed", [spam, done]],
      ["is:closed -is:spam", [done]],
      ["is:snoozed", [asleep]],
      ["is:mine", [own]],
      ["assignee:marlen", [own]],
      ["is:unassigned is:open -is:snoozed", [late]],
      ["-assignee:me is:closed", [spam, done]],
      ["has:attachment", [done]],
      ["tag:vip", [spam]],
      ["-tag:vip is:closed", [done]],
      ["tag:nothing", []],
      [`before:${day(30)}`, [done]],
      [`after:${day(3)} morning`, [late, own]],
      ["picture -is:open", [done]],
      ["morning -is:spam -is:open", [own]],
      ['"with a picture"', [done]],
      ['"picture a with"', []],
      ["-morning", [done]],
    ];
    for (const [typed, tickets] of finds)
      expect([typed, await find(house, shop, typed)]).toEqual([typed, tickets]);
  });

  it("says what it did not understand, and searches the rest", async () => {
    const shop = await aShop(house);
    const ticket = await aStoredTicket(house, shop, { text: "colour gold" });
    await takeIn(house, shop);

    const page = await search(house, shop, "gold colour: is:late tag:none");
    const words = await search(house, shop, "colour:gold");

    expect(page.hints.map(({ kind }) => kind)).toEqual(["unknown-state", "no-tag"]);
    expect(words.hints.map(({ kind }) => kind)).toEqual(["unknown-operator"]);
    expect(words.rows.map(({ ticketId }) => ticketId)).toEqual([ticket]);
    expect((await search(house, shop, "")).rows).toEqual([]);
  });

  it("shows the newest first, page by page, each ticket once", async () => {
    const shop = await aShop(house);
    const tickets: string[] = [];
    for (let index = 0; index < 30; index += 1)
      tickets.unshift(
        await aStoredTicket(house, shop, {
          text: "sapphire",
          at: daysAgo(60 - Math.floor(index / 2)),
        }),
      );
    await aStoredTicket(house, shop, { text: "something else" });
    await takeIn(house, shop);

    const first = await search(house, shop, "sapphire");
    const second = await search(house, shop, "sapphire", first.next);

    expect(first.rows).toHaveLength(25);
    expect(second.next).toBeNull();
    const shown = [...first.rows, ...second.rows].map(({ ticketId }) => ticketId);
    expect(new Set(shown)).toEqual(new Set(tickets));
    const at = [...first.rows, ...second.rows].map(({ newestAt }) => newestAt);
    expect(at).toEqual(at.toSorted().toReversed());
  });

  it("shows the message with the words, marked, however they are accented there", async () => {
    const shop = await aShop(house);
    await aStoredTicket(house, shop, {
      subject: "Kette",
      messages: [
        { text: "Guten Tag" },
        {
          text: `${"Vorher viel Text. ".repeat(20)} Der Verschluß ist offen.`,
          fromName: "Ana Berg",
        },
        { text: "Danke" },
      ],
    });
    await takeIn(house, shop);

    const [row] = (await search(house, shop, "kette verschluss")).rows;

    expect(row?.subject).toEqual([{ text: "Kette", found: true }]);
    expect(row?.message?.fromName).toBe("Ana Berg");
    expect(row?.snippet.filter(({ found }) => found).map(({ text }) => text)).toEqual([
      "Verschluß",
    ]);
  });

  it("names the ticket whose number was typed", async () => {
    const shop = await aShop(house);
    await aStoredTicket(house, shop, { subject: "The one" });
    const { number } = await onlyTicket(shop);

    expect((await search(house, shop, `MJ-${number}`)).named).toMatchObject({
      number: `MJ-${number}`,
      subject: "The one",
      isCertain: true,
    });
    expect((await search(house, shop, `#${number}`)).named).toMatchObject({ isCertain: false });
    expect((await search(house, shop, "MJ-1")).named).toBeNull();
    expect((await search(house, shop, "999999999")).named).toBeNull();
  });

  it("finds in its own shop only, whatever is typed or asked", async () => {
    const shop = await aShop(house);
    const other = await aShop(house);
    const theirs = await aStoredTicket(house, other, { text: "alexandrite", tags: ["secret"] });
    await takeIn(house, other);

    for (const typed of ["alexandrite", "is:open", "-nothing", "tag:secret", "from:jo"])
      expect([typed, await find(house, shop, typed)]).toEqual([typed, []]);
    expect(await find(house, other, "alexandrite")).toEqual([theirs]);
    const tag = await inShopBySql(
      house.deps.db,
      other.id,
      (tx) =>
        tx.$queryRaw<{ id: string }[]>`select "id" from "Tag" where "shopId" = ${other.id}::uuid`,
    );
    const attacks: Narrowing[] = [
      { kind: "tagged", ids: tag.map(({ id }) => id), not: false },
      { kind: "before", at: "2030-01-01' or true or '1' = '", not: false },
    ];
    await expect(asks(shop, attacks.slice(0, 1))).resolves.toEqual([]);
    await expect(asks(shop, attacks)).rejects.toThrow(/invalid input syntax|timestamp/);
    for (const words of ["') or true --", "'x':* | 'y", "%' or '1'='1"])
      await expect(asks(shop, [], words).catch(() => [])).resolves.toEqual([]);
  });

  it("finds nothing outside of a shop's transaction", async () => {
    const shop = await aShop(house);
    await aStoredTicket(house, shop, { text: "onyx" });
    await takeIn(house, shop);
    const client = new pg.Client({ connectionString: house.database.appUrl });
    await client.connect();

    const { rows } = await client.query(
      `select * from search_tickets(array['''onyx'''], array[null], null, '[]', now(), null, null, 10)`,
    );
    await client.end();

    expect(rows).toEqual([]);
  });
});

const asks = (shop: TestShop, narrowed: readonly Narrowing[], words?: string) =>
  inShopBySql(house.deps.db, shop.id, (tx) =>
    listFoundTickets(tx, {
      query: words
        ? { needs: [{ words, part: `%${words}%` }], never: null }
        : searchQuery(parseSearch("").terms),
      narrowed,
      after: null,
      now: house.clock(),
      limit: 10,
    }),
  );

async function onlyTicket(shop: TestShop): Promise<{ number: number }> {
  const [ticket] = await inShopBySql(
    house.deps.db,
    shop.id,
    (tx) =>
      tx.$queryRaw<{ number: number }[]>`
      select "number" from "Ticket" where "shopId" = ${shop.id}::uuid`,
  );
  if (!ticket) throw new Error("there is no ticket");
  return ticket;
}
