import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { deleteNote } from "#app/services/ticket/delete-note.ts";
import { editNote } from "#app/services/ticket/edit-note.ts";
import { markSpam } from "#app/services/ticket/mark-spam.ts";
import { writeNote } from "#app/services/ticket/write-note.ts";
import { aShop, aTicket } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aMember } from "#tests/support/a-member.ts";
import { anUnansweredTicket } from "./a-ticket-to-work-on.ts";
import { aReader } from "./look-at-tickets.ts";

const house = useHouse();

async function aTicketWithTeam() {
  const at = await anUnansweredTicket(house);
  const { shop, step } = at;
  const jo = await aMember(house, shop, { name: "Jo Agent" });
  const inTheShop = <T>(work: Parameters<typeof inShop<T>>[2]) =>
    inShop(house.deps.db, shop.id, work);
  return {
    ...at,
    jo,
    write: (text: string, idempotencyKey = house.deps.newId<string>()) =>
      writeNote(house.deps, { ...step, text, idempotencyKey }),
    notes: () => inTheShop((tx) => tx.message.findMany({ where: { kind: "note" } })),
    mentions: () => inTheShop((tx) => tx.mention.findMany()),
    bells: () =>
      inTheShop(async (tx) =>
        (await tx.notice.findMany({ orderBy: { id: "asc" } })).map(({ memberId, kind }) => ({
          memberId,
          kind,
        })),
      ),
  };
}

const idOf = ({ messageId }: { messageId: MessageId | null }): MessageId => {
  if (messageId === null) throw new Error("the note was taken for one that is written already");
  return messageId;
};

describe("a note on a ticket", () => {
  it("tells those whom it names, meets no clock and goes to nobody outside", async () => {
    const { shop, jo, write, notes, now, clocks, bells } = await aTicketWithTeam();
    const before = { ticket: await now(), clocks: await clocks() };

    const messageId = idOf(await write("@Jo Agent, she called twice. @Marlen Vogt knows."));

    expect(await notes()).toMatchObject([
      { id: messageId, authorId: shop.owner.id, fromName: "Marlen Vogt", to: [], delivery: null },
    ]);
    expect(await bells()).toEqual([{ memberId: jo.id, kind: "mention" }]);
    expect({ ticket: await now(), clocks: await clocks() }).toEqual(before);
    expect(house.sendgrid.accepted()).toEqual([]);
  });

  it("is one note however often its button is pressed", async () => {
    const { write, notes } = await aTicketWithTeam();

    await write("Once", "one-press");
    expect(await write("Once", "one-press")).toEqual({ messageId: null });

    expect(await notes()).toHaveLength(1);
  });

  it("hides the number of a card", async () => {
    const { write, notes } = await aTicketWithTeam();

    await write("She gave me 4111 1111 1111 1111 on the phone");

    expect((await notes())[0]?.text).not.toContain("4111 1111");
  });

  it("can be mended for 15 minutes, and the history keeps what it said", async () => {
    const { step, jo, write, notes, mentions, bells, history } = await aTicketWithTeam();
    const messageId = idOf(await write("She caled"));
    const mended = { ...step, messageId, text: "She called, @Jo Agent" };

    await editNote(house.deps, mended);
    await editNote(house.deps, mended);
    expect(await mentions()).toMatchObject([{ memberId: jo.id }]);
    await editNote(house.deps, { ...mended, text: "She called" });

    expect((await notes())[0]?.text).toBe("She called");
    expect(await mentions()).toEqual([]);
    expect(await bells()).toHaveLength(1);
    const by = "Marlen Vogt";
    expect(await history()).toEqual([
      { kind: "note-edited", message: messageId, was: "She caled", by },
      { kind: "note-edited", message: messageId, was: "She called, @Jo Agent", by },
    ]);
    house.clock.pass(16 * MINUTE_MS);
    await expectRefusal(editNote(house.deps, mended), "conflict");
    await expectRefusal(deleteNote(house.deps, { ...step, messageId }), "conflict");
  });

  it("leaves only that there was one when it is deleted", async () => {
    const { step, write, notes, mentions, history } = await aTicketWithTeam();
    const messageId = idOf(await write("Wrong ticket, @Jo Agent"));

    await deleteNote(house.deps, { ...step, messageId });
    await deleteNote(house.deps, { ...step, messageId });

    expect((await notes())[0]?.text).toBe("");
    expect(await mentions()).toEqual([]);
    expect(await history()).toEqual([
      { kind: "note-deleted", message: messageId, by: "Marlen Vogt" },
    ]);
    const text = "I want it back";
    await expectRefusal(editNote(house.deps, { ...step, messageId, text }), "conflict");
  });

  it("is changed only by whoever wrote it, and only where it stands", async () => {
    const { shop, step, ticket, jo, write } = await aTicketWithTeam();
    const messageId = idOf(await write("Mine"));
    const other = await aTicket(house, shop);
    const edit = { ...step, messageId, text: "Yours" };

    await expectRefusal(editNote(house.deps, { ...edit, by: jo }), "not-allowed");
    await expectRefusal(deleteNote(house.deps, { ...edit, by: jo }), "not-allowed");
    await expectRefusal(editNote(house.deps, { ...edit, ticketId: other.id }), "not-found");
    const mail = { ...edit, messageId: ticket.messageId };
    await expectRefusal(editNote(house.deps, mail), "not-found");
    await expectRefusal(deleteNote(house.deps, mail), "not-found");
  });

  it("is possible on spam, but not for readers, in another shop, or without words", async () => {
    const { shop, step } = await aTicketWithTeam();
    const theirs = await aShop(house);
    const note = { ...step, text: "Known sender of spam", idempotencyKey: "press" };

    await expectRefusal(writeNote(house.deps, { ...note, by: aReader(shop) }), "not-allowed");
    await expectRefusal(writeNote(house.deps, { ...note, shopId: theirs.id }), "not-found");
    await expectRefusal(writeNote(house.deps, { ...note, text: " " }), "invalid");
    await markSpam(house.deps, step);
    expect(idOf(await writeNote(house.deps, note))).toBeTruthy();
  });
});
