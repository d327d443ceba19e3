import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readComplaintsPage } from "#app/data/pages/complaints-page.server.ts";
import { readTicketQuality } from "#app/data/pages/ticket-quality.server.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import { answerComplaint } from "#app/services/complaint/answer-complaint.ts";
import { closeComplaint } from "#app/services/complaint/close-complaint.ts";
import { investigateComplaint } from "#app/services/complaint/investigate-complaint.ts";
import { openComplaint } from "#app/services/complaint/open-complaint.ts";
import { takeBackComplaint } from "#app/services/complaint/take-back-complaint.ts";
import { sendReply } from "#app/services/reply/send-reply.ts";
import { takeBackSend } from "#app/services/reply/take-back-send.ts";
import type { AgentsStep } from "#app/services/ticket/change-ticket.ts";
import { changeStatus } from "#app/services/ticket/change-status.ts";
import { closeQuietTickets } from "#app/services/ticket/close-quiet-tickets.ts";
import { investigateTicket } from "#app/services/ticket/investigate-ticket.ts";
import { mergeTickets } from "#app/services/ticket/merge-tickets.ts";
import { splitTicket } from "#app/services/ticket/split-ticket.ts";
import { undoMove } from "#app/services/ticket/undo-move.ts";
import {
  anAnsweredTicket,
  anUnansweredTicket,
} from "#tests/integration/services/ticket/a-ticket-to-work-on.ts";
import {
  aCustomerMail,
  aReply,
  arrives,
  aShop,
  aTicket,
  type TestShop,
  type TestTicket,
} from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aReader } from "#tests/integration/services/ticket/look-at-tickets.ts";
import { aDeskWithUndo, sendIt } from "#tests/integration/services/reply/a-waiting-send.ts";

const house = useHouse();

const angry = {
  subject: "Complaint",
  text: "I want to lodge a complaint: your staff was rude on the phone. This is unacceptable.",
};
const told = { outcome: "upheld", remedy: "A new ring", messageId: null };

type OnTicket = {
  readonly shop: Pick<TestShop, "id">;
  readonly ticket: Pick<TestTicket, "id">;
};
const complaintOf = async ({ shop, ticket }: OnTicket) =>
  (await readTicketQuality(house.deps.db, shop.id, ticket.id)).complaint;
const stepsOf = async ({ history }: { history: () => Promise<readonly object[]> }) =>
  (await history()).flatMap((event) => ("step" in event ? [event.step] : []));

describe("a complaint", () => {
  it("is opened by the words of a mail, acknowledged by the first reply, and closed with its ticket", async () => {
    const at = await anUnansweredTicket(house, angry);
    expect(await complaintOf(at)).toMatchObject({
      step: "opened",
      openedBy: null,
      outcome: null,
    });

    await aReply(house, at.shop, at.ticket, { text: "We are sorry and look into it." });
    await drainJobs(house);
    expect(await complaintOf(at)).toMatchObject({ step: "acknowledged" });
    const resolve = { ...at.step, to: "resolved", seen: "waiting" } as const;
    const words = await expectRefusal(changeStatus(house.deps, resolve), "conflict");
    expect(words).toContain("Give its outcome first");

    await answerComplaint(house.deps, { ...at.step, ...told });
    await changeStatus(house.deps, resolve);

    expect(await complaintOf(at)).toMatchObject({
      step: "closed",
      outcome: "upheld",
      remedy: "A new ring",
    });
    expect(await stepsOf(at)).toEqual(["opened", "acknowledged", "answered", "closed"]);
    await expectSameAfterRepeating(house, () => changeStatus(house.deps, resolve));
  });

  it("is opened once, however often the customer complains", async () => {
    const at = await anUnansweredTicket(house, angry);
    const again = { ...angry, from: "jo.fremd@post.example", fromName: "Jo Fremd" };
    await arrives(
      house,
      at.shop,
      aCustomerMail({ ...again, inReplyTo: at.ticket.messageIdHeader, seed: "again" }),
      { from: again.from },
    );
    await drainJobs(house);

    expect(await stepsOf(at)).toEqual(["opened"]);
    const page = await readComplaintsPage(house.deps.db, at.shop.id, {
      list: "open",
      now: house.clock(),
      ticketPrefix: "MJ",
    });
    expect(page).toMatchObject({ open: 1, unacknowledged: 1, complaints: [{ step: "opened" }] });
  });

  it("is none where a customer praises, or asks", async () => {
    const at = await anUnansweredTicket(house, {
      subject: "Thank you",
      text: "I love my ring, your service was wonderful!",
    });

    expect(await complaintOf(at)).toBeNull();
  });

  it("is opened by hand: a ticket that was done is open again, for there is something to answer", async () => {
    const at = await anAnsweredTicket(house);
    await changeStatus(house.deps, { ...at.step, to: "resolved", seen: "waiting" });

    await openComplaint(house.deps, { ...at.step, about: "A rude call" });

    expect(await at.now()).toMatchObject({ status: "open", resolvedAt: null });
    expect(await complaintOf(at)).toMatchObject({
      about: "A rude call",
      openedBy: "Marlen Vogt",
      step: "opened",
    });
    await expectSameAfterRepeating(house, () =>
      openComplaint(house.deps, { ...at.step, about: "Once more" }),
    );
  });

  it("has its outcome only once the customer was told, unless they took it back", async () => {
    const at = await anUnansweredTicket(house, angry);
    await expectRefusal(answerComplaint(house.deps, { ...at.step, ...told }), "conflict");
    await expectRefusal(closeComplaint(house.deps, at.step), "conflict");

    await answerComplaint(house.deps, { ...at.step, ...told, outcome: "withdrawn" });
    await closeComplaint(house.deps, at.step);

    expect(await complaintOf(at)).toMatchObject({
      step: "closed",
      outcome: "withdrawn",
      answerMessageId: null,
    });
    expect(await at.now()).toMatchObject({ status: "open" });
    await expectSameAfterRepeating(house, () => closeComplaint(house.deps, at.step));
    await expectRefusal(answerComplaint(house.deps, { ...at.step, ...told }), "conflict");
  });

  it("keeps which reply told the customer, and takes none of another ticket for it", async () => {
    const at = await anUnansweredTicket(house, angry);
    const first = await aReply(house, at.shop, at.ticket, { text: "It was our mistake." });
    await aReply(house, at.shop, at.ticket, { text: "Your new ring is on its way." });
    const other = await aTicket(house, at.shop, { seed: "other" });
    const elsewhere = await aReply(house, at.shop, other);

    const given = (messageId: MessageId) =>
      answerComplaint(house.deps, { ...at.step, ...told, messageId });
    await expectRefusal(given(elsewhere), "conflict");
    await given(first);

    expect(await complaintOf(at)).toMatchObject({ answerMessageId: first });
  });

  it("is investigated when its ticket is, or when somebody says so", async () => {
    const at = await anUnansweredTicket(house, angry);
    await investigateTicket(house.deps, { ...at.step, what: "The call", until: "" });
    expect(await stepsOf(at)).toEqual(["opened", "investigated"]);
    await expectSameAfterRepeating(house, () => investigateComplaint(house.deps, at.step));

    const other = await anUnansweredTicket(house, { ...angry, seed: "other" });
    await investigateComplaint(house.deps, other.step);
    expect(await complaintOf(other)).toMatchObject({ step: "investigated" });
  });

  it("was a mistake: it is gone, the history keeps it, and the ticket can be done", async () => {
    const at = await anAnsweredTicket(house);
    await openComplaint(house.deps, { ...at.step, about: "" });

    await takeBackComplaint(house.deps, at.step);

    expect(await complaintOf(at)).toBeNull();
    expect(await stepsOf(at)).toEqual(["opened", "taken-back"]);
    await changeStatus(house.deps, { ...at.step, to: "resolved", seen: "waiting" });
    await expectSameAfterRepeating(house, () => takeBackComplaint(house.deps, at.step));
  });

  it("is given its outcome in the step that resolves the ticket, or neither happens", async () => {
    const at = await anUnansweredTicket(house, angry);
    const resolve = { ...at.step, to: "resolved", seen: "open", reason: "By phone" } as const;
    await expectRefusal(changeStatus(house.deps, { ...resolve, complaint: told }), "conflict");
    expect(await complaintOf(at)).toMatchObject({ outcome: null });

    const withdrawn = { ...told, outcome: "withdrawn" };
    await changeStatus(house.deps, { ...resolve, complaint: withdrawn });

    expect(await at.now()).toMatchObject({ status: "resolved" });
    expect(await complaintOf(at)).toMatchObject({ step: "closed", outcome: "withdrawn" });
    expect(await stepsOf(at)).toEqual(["opened", "answered", "closed"]);
  });

  it("keeps a saved reply that resolves from doing so, and says why in the history", async () => {
    const at = await anUnansweredTicket(house, angry);
    await sendReply(house.deps, {
      shopId: at.shop.id,
      ticketId: at.ticket.id,
      author: at.shop.owner,
      text: "We are sorry.",
      to: at.ticket.customerAddress,
      seenMessageId: at.ticket.messageId,
      idempotencyKey: "a-press-that-resolves",
      actions: { tags: [], status: "resolved", assignee: null },
    });

    expect(await at.now()).toMatchObject({ status: "waiting" });
    expect(await at.history()).toContainEqual(
      expect.objectContaining({
        kind: "reply-step-refused",
        why: expect.stringContaining("outcome") as unknown,
      }),
    );
  });

  it("is not closed by quiet days, even on a ticket that was resolved before the gate", async () => {
    const at = await anAnsweredTicket(house);
    await changeStatus(house.deps, { ...at.step, to: "resolved", seen: "waiting" });
    await openComplaint(house.deps, { ...at.step, about: "" });
    await inShop(house.deps.db, at.shop.id, (tx) =>
      tx.ticket.updateMany({
        where: { id: at.ticket.id },
        data: { status: "resolved", resolvedAt: new Date(house.clock()) },
      }),
    );
    house.clock.pass(60 * DAY_MS);

    await closeQuietTickets(house.deps);

    expect(await at.now()).toMatchObject({ status: "resolved", closedAt: null });
  });

  it("is acknowledged no more when the reply is taken back before it left", async () => {
    const { shop, ticket } = await aDeskWithUndo(house);
    const step = { shopId: shop.id, ticketId: ticket.id, by: shop.owner };
    await openComplaint(house.deps, { ...step, about: "" });
    const messageId = await sendIt(house, shop, ticket);
    expect(await complaintOf({ shop, ticket })).toMatchObject({ step: "acknowledged" });

    await takeBackSend(house.deps, { shopId: shop.id, messageId, by: shop.owner });

    expect(await complaintOf({ shop, ticket })).toMatchObject({ step: "opened" });
  });

  it("goes along in a merge, one at most, and comes back when that is undone", async () => {
    const at = await anUnansweredTicket(house, angry);
    const other = await aTicket(house, at.shop, { seed: "other" });
    const into = { shop: at.shop, ticket: other };

    const { moveId } = await mergeTickets(house.deps, { ...at.step, into: other.id });
    expect(await complaintOf(into)).toMatchObject({ step: "opened" });
    expect(await complaintOf(at)).toBeNull();
    await undoMove(house.deps, { shopId: at.shop.id, moveId, by: at.shop.owner });
    expect(await complaintOf(into)).toBeNull();
    expect(await complaintOf(at)).toMatchObject({ step: "opened" });

    await openComplaint(house.deps, { ...at.step, ticketId: other.id, about: "Its own" });
    await mergeTickets(house.deps, { ...at.step, into: other.id });
    expect(await complaintOf(into)).toMatchObject({ about: "Its own" });
    expect(await complaintOf(at)).toMatchObject({ step: "opened" });
  });

  it("stays with the ticket that messages are split off from", async () => {
    const at = await anUnansweredTicket(house, angry);
    const mail = aCustomerMail({
      from: "jo.fremd@post.example",
      fromName: "Jo Fremd",
      text: "Also: do you make rings of white gold?",
      inReplyTo: at.ticket.messageIdHeader,
      seed: "more",
    });
    await arrives(house, at.shop, mail, { from: "jo.fremd@post.example" });
    await drainJobs(house);
    const messages = await lookAt(house, at.shop).messages(at.ticket.id);
    const last = messages.at(-1)?.id as MessageId;

    await splitTicket(house.deps, { ...at.step, messageId: last, only: true });

    expect(await complaintOf(at)).toMatchObject({ step: "opened" });
  });

  it("is not for readers, and not in another shop", async () => {
    const at = await anUnansweredTicket(house, angry);
    const other = await aShop(house);
    const steps = [
      (step: AgentsStep) => openComplaint(house.deps, { ...step, about: "" }),
      (step: AgentsStep) => investigateComplaint(house.deps, step),
      (step: AgentsStep) => answerComplaint(house.deps, { ...step, ...told }),
      (step: AgentsStep) => closeComplaint(house.deps, step),
      (step: AgentsStep) => takeBackComplaint(house.deps, step),
    ];
    for (const take of steps) {
      await expectRefusal(take({ ...at.step, by: aReader(at.shop) }), "not-allowed");
      await expectRefusal(take({ ...at.step, shopId: other.id, by: other.owner }), "not-found");
    }
    expect(await complaintOf({ shop: other, ticket: at.ticket })).toBeNull();
  });
});
