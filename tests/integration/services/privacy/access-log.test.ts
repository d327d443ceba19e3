import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { readAccessPage, readTicketAccess } from "#app/data/pages/access-page.server.ts";
import type { AccessFilter } from "#app/domain/privacy/access-view.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import type { Role } from "#app/domain/shop/role.ts";
import { exportAccessLog } from "#app/services/privacy/export-access-log.ts";
import { recordAccess } from "#app/services/privacy/record-access.ts";
import { revealMessage } from "#app/services/privacy/reveal-message.ts";
import { aReply, aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const all: AccessFilter = { memberId: null, kind: null, ticketId: null, from: null, until: null };
const entriesOf = async (shop: TestShop, filter: Partial<AccessFilter> = {}) =>
  (
    await readAccessPage(house.deps.db, shop.id, {
      filter: { ...all, ...filter },
      after: null,
      ticketPrefix: "MJ",
    })
  ).entries;

async function anAgent(shop: TestShop, role: Role = "agent") {
  const id = house.deps.newId<MemberId>();
  await inShop(house.deps.db, shop.id, (tx) =>
    tx.member.create({
      data: {
        shopId: shop.id,
        id,
        shopifyUserId: id,
        name: "Kim Reuter",
        email: "kim@mejurn.example",
        role,
        firstSeenAt: new Date(house.clock()),
      },
    }),
  );
  return { id, role };
}

describe("the log of access", () => {
  it("notes one look at a ticket for all that the page loads again within five minutes", async () => {
    const shop = await aShop(house);
    const { id: ticketId, number } = await aTicket(house, shop);
    const open = () =>
      recordAccess(house.deps, { shopId: shop.id, member: shop.owner, kind: "open", ticketId });

    await open();
    house.clock.pass(4 * MINUTE_MS);
    await open();
    expect(await entriesOf(shop)).toHaveLength(1);
    house.clock.pass(2 * MINUTE_MS);
    await open();

    const [newest, ...others] = await entriesOf(shop);
    expect(others).toHaveLength(1);
    expect(newest).toMatchObject({
      words: "Opened the ticket",
      who: shop.owner.name,
      ticket: { ticketId, number: `${shop.ticketPrefix}-${number}`.replace(/^.*-/, "MJ-") },
    });
  });

  it("tells people and deeds apart, and notes each download", async () => {
    const shop = await aShop(house);
    const { id: ticketId } = await aTicket(house, shop);
    const agent = await anAgent(shop);
    const note = (member: { id: MemberId }, kind: "open" | "download") =>
      recordAccess(house.deps, {
        shopId: shop.id,
        member,
        kind,
        ticketId,
        ...(kind === "download" ? { detail: { what: "original" as const } } : {}),
      });

    await note(shop.owner, "open");
    await note(agent, "open");
    await note(agent, "download");
    await note(agent, "download");

    expect(await entriesOf(shop)).toHaveLength(4);
    expect(await entriesOf(shop, { memberId: agent.id })).toHaveLength(3);
    expect(await entriesOf(shop, { kind: "download" })).toHaveLength(2);
    const soon = (house.clock() + 1) as Instant;
    expect(await entriesOf(shop, { from: soon })).toEqual([]);
    expect(await entriesOf(shop, { until: soon })).toHaveLength(4);
  });

  it("notes nothing about another shop's ticket, and shows nothing of it", async () => {
    const [mine, theirs] = [await aShop(house), await aShop(house)];
    const { id: ticketId } = await aTicket(house, theirs);

    await recordAccess(house.deps, {
      shopId: mine.id,
      member: mine.owner,
      kind: "open",
      ticketId,
    });

    expect(await entriesOf(mine)).toEqual([]);
    const ask = { ticketId, ticketPrefix: "MJ" };
    expect(await readTicketAccess(house.deps.db, mine.id, ask)).toEqual([]);
    expect(await readTicketAccess(house.deps.db, theirs.id, ask)).toEqual([]);
  });

  it("goes on where a page ended, each entry once", async () => {
    const shop = await aShop(house);
    for (let index = 0; index < 60; index += 1) {
      house.clock.pass(1_000);
      await recordAccess(house.deps, {
        shopId: shop.id,
        member: shop.owner,
        kind: "search",
        detail: { words: `word ${index}` },
      });
    }
    const page = (after: string | null) =>
      readAccessPage(house.deps.db, shop.id, { filter: all, after, ticketPrefix: "MJ" });

    const first = await page(null);
    const second = await page(first.next);

    const words = [...first.entries, ...second.entries].map((one) => one.words);
    expect(inPlainEnglish(words)).toEqual(
      Array.from({ length: 60 }, (_, n) => `Searched for “word ${59 - n}”`),
    );
    expect(second.next).toBeNull();
  });

  it("is read and taken out whole when it has ten thousand entries, each once, of one ticket too", async () => {
    const shop = await aShop(house);
    const { id: ticketId } = await aTicket(house, shop);
    await inShopBySql(
      house.deps.db,
      shop.id,
      (tx) => tx.$executeRaw`
        insert into "AccessEntry" ("shopId", "id", "at", "memberId", "kind", "ticketId", "detail")
        select ${shop.id}::uuid, gen_random_uuid(), ${new Date(house.clock())}::timestamptz - (n / 3) * interval '1 second',
          ${shop.owner.id}::uuid, 'open', case when n % 100 = 0 then ${ticketId}::uuid end, '{}'
        from generate_series(1, 10000) n`,
    );
    const take = (filter: Partial<AccessFilter>) =>
      exportAccessLog(house.deps, {
        shopId: shop.id,
        by: shop.owner,
        filter: { ...all, ...filter },
        ticketPrefix: "MJ",
      });

    // The heading, the export itself, and the end of the last line.
    expect((await take({})).split("\r\n")).toHaveLength(10_003);
    expect((await take({ ticketId })).split("\r\n")).toHaveLength(102);
    const seen = new Set<string>();
    for (let after: string | null = null, page = 0; page < 3; page += 1) {
      const filter = { ...all, ticketId };
      const read = await readAccessPage(house.deps.db, shop.id, {
        filter,
        after,
        ticketPrefix: "MJ",
      });
      for (const { entryId } of read.entries) seen.add(entryId);
      after = read.next;
      if (after === null) break;
    }
    expect(seen.size).toBe(100);
  });

  it("holds no card's number that somebody searched for or gave as a reason", async () => {
    const shop = await aShop(house);
    const member = shop.owner;
    const number = "4111 1111 1111 1111";

    await recordAccess(house.deps, {
      shopId: shop.id,
      member,
      kind: "search",
      detail: { words: number },
    });
    await recordAccess(house.deps, {
      shopId: shop.id,
      member,
      kind: "reveal",
      detail: { reason: `is it ${number}?` },
    });

    const words = (await entriesOf(shop)).map((one) => one.words);
    expect(inPlainEnglish(words)).toEqual([
      "Revealed masked numbers: is it •••• •••• •••• 1111?",
      "Searched for “•••• •••• •••• 1111”",
    ]);
  });

  it("is taken out by the owner alone, which is an entry itself, and holds no formula", async () => {
    const shop = await aShop(house);
    const agent = await anAgent(shop);
    await recordAccess(house.deps, {
      shopId: shop.id,
      member: shop.owner,
      kind: "search",
      detail: { words: "=cmd()" },
    });
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.member.updateMany({ where: { id: shop.owner.id }, data: { name: "=1+1" } }),
    );
    const take = (by: { id: MemberId; role: Role }) =>
      exportAccessLog(house.deps, { shopId: shop.id, by, filter: all, ticketPrefix: "MJ" });

    await expect(take(agent)).rejects.toMatchObject({ kind: "not-allowed" });
    const lines = (await take(shop.owner)).split("\r\n");

    expect(lines[0]).toBe("When,Who,What,Ticket,Kind");
    expect(lines[1]).toContain("'=1+1,Exported the access log,,export");
    expect(lines[2]).toContain("Searched for “=cmd()”");
    expect(lines).toHaveLength(4);
  });
});

describe("masked numbers", () => {
  const text = "Please refund to DE89 3704 0044 0532 0130 00, I paid with 4111 1111 1111 1111.";
  const subject = "Card 5555 5555 5555 4444";

  it("are masked wherever the mail is stored, and nothing else is", async () => {
    const shop = await aShop(house);
    const { id: ticketId } = await aTicket(house, shop, {
      text,
      subject,
      html: `<p>${text.replace("1111 ", "1111&nbsp;")}</p>`,
    });

    const [message] = await lookAt(house, shop).messages(ticketId);
    const [ticket] = await lookAt(house, shop).tickets();
    const [email] = await lookAt(house, shop).emails();

    expect(message?.text).toContain(
      "DE•• •••• •••• •••• ••30 00, I paid with •••• •••• •••• 1111.",
    );
    expect(message?.masked).toEqual([
      { kind: "card", count: 2 },
      { kind: "account", count: 1 },
    ]);
    const stored = JSON.stringify([message, ticket, email]);
    for (const number of ["3704 0044", "4111 1111", "4111&nbsp;", "5555 5555"])
      expect(stored).not.toContain(number);
    expect(ticket?.subject).toBe("Card •••• •••• •••• 4444");
  });

  it("are revealed from the raw mail to an agent with a reason and to the owner, and each time it is logged", async () => {
    const shop = await aShop(house);
    const { id: ticketId, messageId } = await aTicket(house, shop, { text, subject });
    const agent = await anAgent(shop);
    const ask = { shopId: shop.id, ticketId, messageId };

    await expect(
      revealMessage(house.deps, { ...ask, by: agent, reason: "  " }),
    ).rejects.toMatchObject({ kind: "reason-wanted" });
    await expect(
      revealMessage(house.deps, { ...ask, by: await anAgent(shop, "read-only"), reason: "x" }),
    ).rejects.toMatchObject({ kind: "not-allowed" });
    expect(await entriesOf(shop)).toEqual([]);
    const seen = await revealMessage(house.deps, { ...ask, by: agent, reason: "a transfer" });
    await revealMessage(house.deps, { ...ask, by: shop.owner, reason: "" });

    expect(seen.numbers).toEqual([
      { kind: "card", number: "5555 5555 5555 4444" },
      { kind: "account", number: "DE89 3704 0044 0532 0130 00" },
      { kind: "card", number: "4111 1111 1111 1111" },
    ]);
    expect(seen.text).toContain(text);
    expect(inPlainEnglish((await entriesOf(shop)).map((one) => one.words))).toEqual([
      "Revealed masked numbers",
      "Revealed masked numbers: a transfer",
    ]);
  });

  it("of another ticket, another shop or a mail without any are not there", async () => {
    const [mine, theirs] = [await aShop(house), await aShop(house)];
    const masked = await aTicket(house, mine, { text });
    const plain = await aTicket(house, mine, { text: "Where is it?", from: "b@post.example" });
    const other = await aTicket(house, theirs, { text });
    const by = mine.owner;
    const reveal = (ticket: typeof masked, of = ticket) =>
      revealMessage(house.deps, {
        shopId: mine.id,
        ticketId: ticket.id,
        messageId: of.messageId,
        by,
        reason: "",
      });

    for (const [ticket, of] of [
      [plain, plain],
      [plain, masked],
      [other, other],
    ] as const)
      await expect(reveal(ticket, of)).rejects.toMatchObject({ kind: "not-found" });
    expect((await reveal(masked)).numbers).toHaveLength(2);
  });

  it("of a card go out to nobody; where to pay to does, and is masked where it is kept", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const messageId = await aReply(house, shop, ticket, { text, overrideReason: "By mistake" });

    const message = await lookAt(house, shop).message(messageId);

    expect(message.text).toBe(
      "Please refund to DE•• •••• •••• •••• ••30 00, I paid with •••• •••• •••• 1111.",
    );
    const outgoing = JSON.stringify(message.outgoing);
    expect(outgoing).toContain("DE89 3704 0044 0532 0130 00");
    expect(outgoing).not.toContain("4111 1111");
    expect((await lookAt(house, shop).ticket(ticket.id)).preview).not.toContain("3704");
  });
});
