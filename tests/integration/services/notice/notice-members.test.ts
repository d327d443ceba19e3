import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { readNoticesPage } from "#app/data/pages/notices-page.server.ts";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import { chooseNotices } from "#app/services/alert/choose-notices.ts";
import { mailNotices } from "#app/services/alert/mail-notices.ts";
import { readNotices } from "#app/services/alert/read-notices.ts";
import { noticeMembers, type Happened } from "#app/services/notice/notice-members.ts";
import { followTicket } from "#app/services/ticket/follow-ticket.ts";
import {
  aColleague,
  assign,
  bells,
} from "#tests/integration/services/alert/a-ticket-with-bells.ts";
import { sentTo } from "#tests/integration/services/proof/a-request.ts";
import { aCustomerMail, arrives, aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

/** A ticket, its owner, and an agent who may be told of it. */
async function aTicketToTellOf() {
  const shop = await aShop(house);
  const ticket = await aTicket(house, shop, { subject: "Rings" });
  const tom = await aColleague(house, shop, "Tom Brandt", "tom");
  const tell = (
    kind: Happened["kind"],
    memberIds: readonly MemberId[] = [tom.id],
    by: Happened["by"] = shop.owner,
  ) =>
    inShopBySql(house.deps.db, shop.id, (tx) =>
      noticeMembers(house.deps, tx, shop.id, { kind, ticketId: ticket.id, memberIds, by }),
    );
  const choose = (
    topic: Parameters<typeof chooseNotices>[1]["topic"],
    inApp: boolean,
    byMail: boolean,
  ) =>
    chooseNotices(house.deps, {
      shopId: shop.id,
      memberId: tom.id,
      topic,
      choice: { inApp, byMail },
    });
  const own = { shopId: shop.id, memberId: tom.id };
  return {
    shop,
    ticket,
    tom,
    tell,
    choose,
    number: `${shop.ticketPrefix}-${ticket.number}`,
    bell: () => readNoticesPage(house.deps.db, shop.id, tom.id),
    read: () => readNotices(house.deps, { ...own, read: { ticketId: ticket.id } }),
    mailed: async () => {
      house.clock.pass(5 * MINUTE_MS);
      await mailNotices(house.deps);
      await drainJobs(house);
      return sentTo(house, `tom@${shop.domain}`);
    },
  };
}

describe("telling somebody what happened on a ticket", () => {
  it("says what, of which ticket and by whom, to everybody but the one who did it", async () => {
    const at = await aTicketToTellOf();

    await at.tell("mention", [at.tom.id, at.shop.owner.id]);

    expect(await bells(house, at.shop)).toMatchObject([
      {
        to: "Tom Brandt",
        kind: "mention",
        detail: { number: at.number, subject: "Rings", by: "Marlen Vogt", clocks: [], dueAt: null },
      },
    ]);
    expect((await at.bell()).notices).toHaveLength(1);
  });

  it("rings once for the same until it was read, and again after that", async () => {
    const at = await aTicketToTellOf();

    await at.tell("assigned");
    house.clock.pass(MINUTE_MS);
    await at.tell("assigned");
    expect(await at.bell()).toMatchObject({
      unread: 1,
      notices: [{ at: new Date(house.clock()).toISOString() }],
    });
    await at.read();
    await at.tell("assigned");
    await at.tell("assigned", [at.tom.id], { id: at.shop.owner.id, name: "Somebody else" });

    expect(await at.bell()).toMatchObject({ unread: 2 });
    expect(await bells(house, at.shop)).toHaveLength(3);
  });

  it("is mailed where that was chosen, with the ticket's number and not a word of its text", async () => {
    const at = await aTicketToTellOf();

    await at.tell("mention");
    await at.tell("answered");
    const [mail, ...more] = await at.mailed();

    expect(more).toEqual([]);
    expect(mail?.content[0]?.value).toContain(`You were mentioned:\n${at.number}\n`);
    expect(mail?.content[0]?.value).not.toContain("A customer answered");
    expect(JSON.stringify(mail)).not.toMatch(/Rings|Marlen|parcel/);
  });

  it("follows the choice of its reader, topic by topic, in the bell and by mail", async () => {
    const at = await aTicketToTellOf();
    await at.choose("mention", false, true);
    await at.choose("answered", true, true);
    await at.choose("assigned", false, false);

    for (const kind of ["mention", "answered", "assigned"] as const) await at.tell(kind);
    const { notices, unread, choices } = await at.bell();
    const [mail] = await at.mailed();

    expect([notices.map(({ kind }) => kind), unread]).toEqual([["answered"], 1]);
    expect(choices).toMatchObject({
      targets: { inApp: true, byMail: true },
      mention: { inApp: false, byMail: true },
      assigned: { inApp: false, byMail: false },
    });
    expect(mail?.content[0]?.value).toMatch(/You were mentioned:\n[\s\S]*A customer answered:\n/);
    expect(mail?.content[0]?.value).not.toContain("Assigned");
  });

  it("is not mailed to who switched mail off after it rang", async () => {
    const at = await aTicketToTellOf();
    await at.tell("mention");

    await at.choose("mention", true, false);

    expect(await at.mailed()).toEqual([]);
    expect((await at.bell()).unread).toBe(1);
  });

  it("is nothing for a ticket or for people of another shop", async () => {
    const at = await aTicketToTellOf();
    const other = await aTicketToTellOf();

    await at.tell("mention", [other.tom.id]);
    await inShopBySql(house.deps.db, other.shop.id, (tx) =>
      noticeMembers(house.deps, tx, other.shop.id, {
        kind: "mention",
        ticketId: at.ticket.id,
        memberIds: [other.tom.id],
        by: null,
      }),
    );

    expect(await bells(house, at.shop)).toEqual([]);
    expect(await bells(house, other.shop)).toEqual([]);
  });
});

describe("a customer who answers", () => {
  /** The customer writes once more; `text` null: only thanks. */
  async function answers(at: Awaited<ReturnType<typeof aTicketToTellOf>>, text: string | null) {
    const { ticketId, subject } = { ticketId: at.ticket.id, subject: `Re: Rings [${at.number}]` };
    const mail = aCustomerMail({ subject, text: text ?? "Thanks!", seed: house.deps.newId() });
    await arrives(house, at.shop, mail);
    await drainJobs(house);
    return ticketId;
  }

  it("rings for who follows the ticket and for whose it is, once until they read it", async () => {
    const at = await aTicketToTellOf();
    const follower = await aColleague(house, at.shop, "Ida Lang", "ida");
    await aColleague(house, at.shop, "Not Concerned", "not");
    await assign(house, at.shop, at.tom.id);
    await followTicket(house.deps, { shopId: at.shop.id, ticketId: at.ticket.id, by: follower });

    await answers(at, "Do you have it in white gold, too?");
    await answers(at, "And in which sizes does it come?");

    const rung = await bells(house, at.shop);
    expect(rung.map(({ to, kind }) => [to, kind]).sort()).toEqual([
      ["Ida Lang", "answered"],
      ["Tom Brandt", "answered"],
    ]);
    expect(rung[0]?.detail).toMatchObject({ number: at.number, by: null, unmailed: true });
  });

  it("rings for nobody when there is nobody", async () => {
    const at = await aTicketToTellOf();

    await answers(at, "Do you have it in white gold, too?");

    expect(await bells(house, at.shop)).toEqual([]);
    expect(
      await inShop(house.deps.db, at.shop.id, (tx) =>
        tx.message.count({ where: { ticketId: at.ticket.id } }),
      ),
    ).toBe(2);
  });
});
