import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readTicketPage } from "#app/data/pages/ticket-page.server.ts";
import { readEarlierThread, readWholeMessage } from "#app/data/pages/ticket-thread.server.ts";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { EARLIER_MESSAGES, SHOWN_MESSAGES } from "#app/domain/ticket/thread-window.ts";
import type { MessageView, ThreadEntry } from "#app/domain/ticket/ticket-view.ts";
import { deleteNote } from "#app/services/ticket/delete-note.ts";
import { editNote } from "#app/services/ticket/edit-note.ts";
import { tagTicket } from "#app/services/ticket/tag-ticket.ts";
import { writeNote } from "#app/services/ticket/write-note.ts";
import { aMember } from "#tests/support/a-member.ts";
import { anUnansweredTicket } from "#tests/integration/services/ticket/a-ticket-to-work-on.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const LONG = 170;

describe("the thread of a ticket with very many messages", () => {
  it("comes with the first and the newest ones, and with words for the newest of all", async () => {
    const { page } = await aLongTicket();

    const ticket = await page();
    const messages = messagesOf(ticket.thread);

    expect(messages).toHaveLength(SHOWN_MESSAGES + 1);
    expect(messages[0]?.text).toContain("white gold");
    expect(messages[0]?.isFolded).toBeUndefined();
    expect(messages[1]).toMatchObject({ isFolded: true, text: "Message 140 of many", html: null });
    expect(messages.at(-1)).toMatchObject({ text: longWords(LONG - 1), html: "<p>169</p>" });
    expect(ticket.earlier).toEqual({
      count: LONG - SHOWN_MESSAGES - 1,
      before: messages[1]?.messageId,
    });
  });

  it("gives the rest stretch by stretch, each message and event once and in order", async () => {
    const { shop, step, page } = await aLongTicket();
    const ticket = await page();
    const whole = messagesOf(ticket.thread)
      .slice(1)
      .map(({ messageId }) => messageId);
    const events = ticket.thread.filter(({ entry }) => entry === "event").length;

    let earlier = ticket.earlier ?? null;
    let asked = 0;
    let eventsLater = 0;
    while (earlier !== null) {
      const stretch = await readEarlierThread(house.deps.db, shop.id, {
        ticketId: step.ticketId,
        messageId: earlier.before as MessageId,
        now: house.clock(),
        reader: shop.owner.id,
      });
      const messages = messagesOf(stretch.thread);
      expect(messages.length).toBeLessThanOrEqual(EARLIER_MESSAGES);
      expect(messages.every(({ isFolded }) => isFolded)).toBe(true);
      whole.unshift(...messages.map(({ messageId }) => messageId));
      eventsLater += stretch.thread.length - messages.length;
      earlier = stretch.earlier;
      asked += 1;
    }

    expect(asked).toBe(2);
    expect(whole).toHaveLength(LONG - 1);
    expect(new Set(whole).size).toBe(LONG - 1);
    const all = await inShop(house.deps.db, shop.id, (tx) =>
      tx.ticketEvent.count({ where: { ticketId: step.ticketId } }),
    );
    expect(events + eventsLater).toBe(all);
  });

  it("opens one of them with all its words, but none of another ticket's or shop's", async () => {
    const { shop, step, page } = await aLongTicket();
    const folded = messagesOf((await page()).thread)[1] as MessageView;
    const other = await anUnansweredTicket(house);
    const ask = {
      ticketId: step.ticketId,
      messageId: folded.messageId as MessageId,
      now: house.clock(),
      reader: shop.owner.id,
    };
    const { db } = house.deps;

    expect(await readWholeMessage(db, shop.id, ask)).toMatchObject({
      messageId: folded.messageId,
      text: longWords(140),
      html: "<p>140</p>",
    });
    const elsewhere = { ...ask, ticketId: other.ticket.id };
    await expectRefusal(readWholeMessage(db, shop.id, elsewhere), "not-found");
    await expectRefusal(readWholeMessage(db, other.shop.id, ask), "not-found");
    await expectRefusal(readEarlierThread(db, shop.id, elsewhere), "not-found");
    await expectRefusal(readEarlierThread(db, other.shop.id, ask), "not-found");
  });
});

describe("what staff does on a ticket, on its page", () => {
  it("shows who could take it, who follows it, and its tags among the shop's", async () => {
    const { shop, step } = await anUnansweredTicket(house);
    const away = await aMember(house, shop, { name: "Away" });
    await aMember(house, shop, { name: "Blocked", role: "blocked" });
    await aMember(house, shop, { name: "Reader", role: "read-only" });
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.member.update({
        where: { shopId_id: { shopId: shop.id, id: away.id } },
        data: { awayUntil: new Date(house.clock() + MINUTE_MS) },
      }),
    );
    await tagTicket(house.deps, { ...step, add: ["VIP"], remove: [] });

    const ticket = await readPage(step);

    expect(ticket.desk).toMatchObject({
      assigneeId: null,
      readerId: shop.owner.id,
      followers: [],
      tags: ["VIP"],
      knownTags: ["VIP"],
    });
    const members = ticket.desk?.members.map(({ name, canBeAssigned, awayUntil }) => [
      name,
      canBeAssigned,
      awayUntil !== null,
    ]);
    expect(members).toEqual([
      ["Away", true, true],
      ["Marlen Vogt", true, false],
      ["Reader", false, false],
    ]);
  });

  it("says of a note whom it named, that it was changed, and that it is gone", async () => {
    const { shop, step } = await anUnansweredTicket(house);
    const jo = await aMember(house, shop, { name: "Jo Agent" });
    const write = async (text: string, key: string) => {
      const note = { ...step, text, idempotencyKey: key };
      return (await writeNote(house.deps, note)).messageId as MessageId;
    };
    const kept = await write("Ask @Jo Agent", "one");
    const gone = await write("Never mind", "two");
    await editNote(house.deps, { ...step, messageId: kept, text: "Ask @Jo Agent today" });
    await deleteNote(house.deps, { ...step, messageId: gone });

    const mine = messagesOf((await readPage(step)).thread);
    const theirs = messagesOf((await readPage({ ...step, by: jo })).thread);

    const changeableUntil = new Date(house.clock() + 15 * MINUTE_MS).toISOString();
    const editedAt = new Date(house.clock()).toISOString();
    expect(mine.slice(1)).toMatchObject([
      { note: { mentions: ["Jo Agent"], editedAt, changeableUntil, isDeleted: false } },
      { text: "", isErased: false, note: { isDeleted: true, changeableUntil: null } },
    ]);
    expect(theirs[1]?.note?.changeableUntil).toBeNull();
  });
});

async function readPage(step: Awaited<ReturnType<typeof anUnansweredTicket>>["step"]) {
  const ticket = await readTicketPage(house.deps.db, step.shopId, {
    ticketId: step.ticketId,
    ticketPrefix: "MJ",
    now: house.clock(),
    reader: step.by.id,
  });
  if (!ticket) throw new Error("the ticket is not there");
  return ticket;
}

const messagesOf = (thread: readonly ThreadEntry[]): readonly MessageView[] =>
  thread.filter((entry) => entry.entry === "message");

const longWords = (nth: number) => `Message ${nth} of many\n\n> ${"quoted words ".repeat(400)}`;

/** A minute between two messages, each with an event of its own; the first is the customer's mail. */
async function aLongTicket() {
  const made = await anUnansweredTicket(house);
  const { shop, step } = made;
  const { ticketId } = step;
  const start = house.clock();
  const times = Array.from({ length: LONG - 1 }, (_, at) => ({
    nth: at + 1,
    at: new Date(start + (at + 1) * MINUTE_MS),
  }));
  await inShop(house.deps.db, shop.id, async (tx) => {
    await tx.message.createMany({
      data: times.map(({ nth, at }) => ({
        shopId: shop.id,
        id: house.deps.newId<string>(),
        ticketId,
        kind: nth % 2 === 0 ? "inbound" : "outbound",
        at,
        fromName: "",
        fromAddress: "jo.fremd@post.example",
        to: ["support@mejurn.example"],
        subject: "Rings",
        text: longWords(nth),
        html: `<p>${nth}</p>`,
        clockless: nth % 2 === 0 ? "a mere thank-you" : null,
      })),
    });
    await tx.ticketEvent.createMany({
      data: times.map(({ nth, at }) => ({
        shopId: shop.id,
        id: house.deps.newId<string>(),
        ticketId,
        kind: "tagged",
        actor: "loupe",
        detail: { kind: "tagged", added: [`Tag ${nth}`], removed: [], by: "Jo" },
        at,
      })),
    });
  });
  return { ...made, page: () => readPage(step) };
}
