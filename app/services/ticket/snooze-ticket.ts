// An agent puts a ticket out of sight for a while.
import type { Tx } from "#app/data/db.server.ts";
import { listCopiesOfTicket } from "#app/data/records/held-orders.server.ts";
import { listOrderEventKeys, saveOrderEvents } from "#app/data/records/order-events.server.ts";
import {
  awaitedWords,
  eventsToAwaitOfAny,
  type AwaitedEvent,
} from "#app/domain/order/awaited-event.ts";
import { orderEventsOf } from "#app/domain/order/order-events.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { snoozePresets } from "#app/domain/ticket/snooze-presets.ts";
import { snoozing } from "#app/domain/ticket/snoozing.ts";
import { wallTimeInForm } from "#app/domain/ticket/wall-time-in-form.ts";
import { say, within } from "#app/domain/words/words.ts";
import type { Words } from "#app/domain/words/words.ts";
import { changeTicket, type AgentsStep, type ChangeNeeds, type Opening } from "./change-ticket.ts";

export type SnoozeTicket = AgentsStep & {
  /** The key of a preset, or a time on the shop's wall such as `2026-11-24T09:00`. */
  readonly until: string;
  /** What of its orders brings it back sooner. */
  readonly awaits?: AwaitedEvent | null;
};

/**
 * `told`: words for the agent when something is due before that time, and brings it back then. The same time again changes nothing.
 * Throws Refusal as `changeTicket` does; "conflict" for a ticket that is done or late, and for an event that none of its orders can
 * still have; "invalid" for a time that is none, has passed, or is more than a year away.
 */
export async function snoozeTicket(
  needs: ChangeNeeds,
  input: SnoozeTicket,
): Promise<{ readonly told: Words | null }> {
  let told: Words | null = null;
  const { shopId, ticketId, awaits = null } = input;
  await changeTicket(needs, input, async ({ tx, state, now, clocks, opening }) => {
    if (awaits !== null) await waitFor(needs, tx, { shopId, ticketId, awaits });
    const { isoOf, wordsOf, ...open } = await opening();
    const decided = snoozing(state, {
      until: untilOf(open, input.until, now),
      awaits,
      by: input.by.name,
      clocks: await clocks(),
      now,
      isoOf,
      wordsOf,
    });
    told = decided.told;
    return decided.change;
  });
  return { told };
}

/** What we know to have happened is no news: only what we hear of from now on brings the ticket back. */
async function waitFor(
  { clock }: Pick<ChangeNeeds, "clock">,
  tx: Tx,
  { shopId, ticketId, awaits }: Which & { readonly awaits: AwaitedEvent },
): Promise<void> {
  const orders = await listCopiesOfTicket(tx, shopId, ticketId);
  if (!eventsToAwaitOfAny(orders.map(({ facts }) => facts)).includes(awaits))
    throw new Refusal(
      "conflict",
      say("Nothing here waits until {awaited}. Choose a time, or something else to wait for.", {
        awaited: within(awaitedWords[awaits]),
      }),
    );
  for (const { facts, details } of orders) {
    const known = await listOrderEventKeys(tx, shopId, facts.id);
    const asOf = instantOf(new Date(facts.updatedAt));
    const events = orderEventsOf(facts, { details, before: null, known, told: [], asOf });
    await saveOrderEvents(tx, shopId, facts.id, { events, seenAt: clock() });
  }
}

type Which = Pick<SnoozeTicket, "shopId" | "ticketId">;

function untilOf({ calendar }: Pick<Opening, "calendar">, asked: string, now: Instant): Instant {
  const preset = snoozePresets(calendar, now).find(({ key }) => key === asked);
  const at = preset?.at ?? wallTimeInForm(calendar, asked);
  if (at === null) throw new Refusal("invalid", "Choose until when the ticket is snoozed.");
  return at;
}
