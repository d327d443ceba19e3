// A shop's days, made up: mails, replies, bounces, what agents do. Whatever is refused is refused.
import { inShop } from "#app/data/db.server.ts";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import type { MessageId, TicketId, TicketMoveId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { acceptDeliveryEvents } from "#app/services/delivery/accept-delivery-events.ts";
import { sendReply } from "#app/services/reply/send-reply.ts";
import { changeStatus } from "#app/services/ticket/change-status.ts";
import { mergeTickets } from "#app/services/ticket/merge-tickets.ts";
import { splitTicket } from "#app/services/ticket/split-ticket.ts";
import { undoMove } from "#app/services/ticket/undo-move.ts";
import { anEvent } from "#tests/support/an-event.ts";
import { aCustomerMail, arrives, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

export const storySteps = [
  "new mail",
  "answer",
  "thanks",
  "urgent answer",
  "reply",
  "question",
  "reply on its way",
  "bounce",
  "resolve",
  "reopen",
  "wait",
  "merge",
  "split",
  "undo",
  "pass an hour",
  "pass a day",
] as const;
export type StoryStep = {
  readonly kind: (typeof storySteps)[number];
  /** Which ticket, message or move; any number. */
  readonly pick: number;
};

const texts: Readonly<Partial<Record<StoryStep["kind"], string>>> = {
  "new mail": "Do you have this ring in silver?",
  answer: "And which sizes are there?",
  thanks: "Thank you so much!",
  "urgent answer": "The ring arrived broken, the stone is missing.",
  reply: "We have it in silver.",
  question: "Which size do you wear?",
  "reply on its way": "One moment, we look.",
};

let presses = 0;

/** Carries the steps out, one after the other, with everything done that follows of each. */
export async function tellStory(
  house: TestHouse,
  shop: TestShop,
  steps: readonly StoryStep[],
): Promise<void> {
  for (const step of steps) {
    try {
      await carryOut(house, shop, step);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    if (step.kind !== "reply on its way") await drainJobs(house, { evenIfNotDue: true });
  }
  await drainJobs(house, { evenIfNotDue: true });
}

async function carryOut(house: TestHouse, shop: TestShop, step: StoryStep): Promise<void> {
  const { kind } = step;
  const world = await inShop(house.deps.db, shop.id, async (tx) => ({
    tickets: await tx.ticket.findMany({ orderBy: { number: "asc" } }),
    messages: await tx.message.findMany({ orderBy: { id: "asc" } }),
    moves: await tx.ticketMove.findMany({ orderBy: { id: "asc" } }),
  }));
  const text = texts[kind] ?? "";
  const pickOf = <One>(all: readonly One[]): One | undefined => all[step.pick % all.length];
  const ticket = pickOf(world.tickets);
  const by = shop.owner;
  if (kind === "pass an hour") return house.clock.pass(HOUR_MS);
  if (kind === "pass a day") return house.clock.pass(24 * HOUR_MS);
  if (kind === "new mail" || !ticket) {
    await arrives(
      house,
      shop,
      aCustomerMail({ subject: `Mail ${step.pick}`, text: texts["new mail"] ?? "" }),
    );
    return;
  }
  const ticketId = ticket.id as TicketId;
  const thread = world.messages.filter((one) => one.ticketId === ticketId);
  const newest = thread.findLast((one) => one.kind === "inbound");
  switch (kind) {
    case "answer":
    case "thanks":
    case "urgent answer": {
      const header = newest?.messageIdHeader;
      if (header) await arrives(house, shop, aCustomerMail({ text, inReplyTo: header }));
      return;
    }
    case "reply":
    case "question":
    case "reply on its way":
      presses += 1;
      await sendReply(house.deps, {
        shopId: shop.id,
        ticketId,
        author: by,
        text,
        to: ticket.customerAddress,
        seenMessageId: newest ? (newest.id as MessageId) : null,
        idempotencyKey: `story-${presses}`,
      });
      return;
    case "bounce": {
      const sent = pickOf(world.messages.filter((one) => one.delivery === "accepted"));
      if (!sent) return;
      const at = house.clock();
      const event = {
        shopId: shop.id,
        messageId: sent.id as MessageId,
        kind: "bounce",
        at,
      } as const;
      return acceptDeliveryEvents(house.deps, [anEvent(event)]);
    }
    case "resolve":
    case "reopen":
    case "wait": {
      const to = { resolve: "resolved", reopen: "open", wait: "waiting" } as const;
      return changeStatus(house.deps, {
        shopId: shop.id,
        ticketId,
        by,
        to: to[kind],
        seen: ticket.status,
        reason: "settled by phone",
        cause: "Overlooked",
      });
    }
    case "merge": {
      const into = world.tickets[(step.pick * 7 + 1) % world.tickets.length]?.id as TicketId;
      await mergeTickets(house.deps, { shopId: shop.id, ticketId, into, by });
      return;
    }
    case "split": {
      const messageId = (pickOf(thread)?.id ?? "") as MessageId;
      const only = step.pick % 2 === 0;
      await splitTicket(house.deps, { shopId: shop.id, ticketId, messageId, only, by });
      return;
    }
    case "undo": {
      const move = world.moves.at(-1);
      if (move)
        await undoMove(house.deps, { shopId: shop.id, moveId: move.id as TicketMoveId, by });
    }
  }
}
