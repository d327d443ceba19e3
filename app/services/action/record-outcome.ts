// What became of an action: written down, told on the ticket, and the copy beside it fetched anew.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { saveCustomerCopies } from "#app/data/records/customer-copies.server.ts";
import {
  findAction,
  lockAction,
  markActionOpen,
  markActionOver,
  type ActionRow,
} from "#app/data/records/shopify-actions.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { PERMISSION, problem } from "#app/domain/action/action-field.ts";
import { lockTicket } from "#app/data/records/tickets.server.ts";
import { ruleOf } from "#app/domain/action/rule-of.ts";
import type { ShopId, ShopifyActionId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { say, within, type Words } from "#app/domain/words/words.ts";
import type { ActionOutcome, Deps } from "#app/services/deps.ts";
import { keepOrder } from "#app/services/order/keep-order.ts";
import { followUp } from "./follow-up.ts";
import { lookAtSubject, type SubjectFacts } from "./gather-action.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "enqueue" | "shopify" | "log">;
type Which = { readonly shopId: ShopId; readonly actionId: ShopifyActionId };

/** `cannot-tell`: an agent has to look at the order and decide. */
export type Recorded = ActionOutcome | { readonly kind: "cannot-tell"; readonly why: Words };

/** Words in the thread are written for everybody who reads it. */
const LOCALE = "en";

/** An outcome that comes after another process has settled the action changes nothing. */
export async function recordOutcome(
  needs: Needs,
  { shopId, actionId }: Which,
  outcome: Recorded,
): Promise<void> {
  const known = await inShopBySql(needs.db, shopId, (tx) => findAction(tx, shopId, actionId));
  if (!known) return;
  const askedAt = needs.clock();
  const facts = outcome.kind === "done" ? await freshFacts(needs, known) : null;
  await inShopBySql(needs.db, shopId, async (tx) => {
    // Tickets are locked before what belongs to them. The action's own line says what is new: the order is kept, not told.
    if (facts?.kind === "order") await keepOrder(tx, shopId, facts.order, askedAt);
    if (known.ticketId) await lockTicket(tx, shopId, known.ticketId);
    if (facts?.kind === "customer") await saveCustomerCopies(tx, shopId, [facts.customer], askedAt);
    const action = await lockAction(tx, shopId, actionId);
    if (action?.state !== "running") return;
    await writeDown(needs, tx, shopId, action, outcome);
    if (action.ticketId) await announceChange(tx, shopId, action.ticketId);
  });
}

async function writeDown(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  action: ActionRow,
  outcome: Recorded,
): Promise<void> {
  const at = needs.clock();
  const { id, input } = action;
  switch (outcome.kind) {
    case "done": {
      const result = Object.entries(outcome.result).map(([name, value]) => ({ name, value }));
      const after = [...ruleOf(action.kind).after(input.plan), ...result];
      await markActionOver(tx, shopId, id, { state: "done", at, after });
      await followUp(needs, tx, shopId, action);
      return tell(needs, tx, shopId, action, "action-done");
    }
    case "refused":
      return markActionOver(tx, shopId, id, { state: "refused", at, problems: outcome.problems });
    case "missing-scope": {
      const problems = [
        problem(PERMISSION, say("The shop has not granted Loupe what this takes.")),
      ];
      return markActionOver(tx, shopId, id, { state: "refused", at, problems });
    }
    case "unavailable": {
      const problems = [problem(null, outcome.why)];
      return markActionOver(tx, shopId, id, { state: "refused", at, problems });
    }
    case "later": {
      const problems = [problem(null, outcome.why)];
      return markActionOpen(tx, shopId, id, { state: "queued", problems });
    }
    case "unknown": {
      const problems = [problem(null, outcome.why)];
      return markActionOpen(tx, shopId, id, { state: "unanswered", problems });
    }
    case "cannot-tell": {
      const problems = [problem(null, outcome.why)];
      await markActionOpen(tx, shopId, id, { state: "unknown", problems });
      return tell(needs, tx, shopId, action, "action-unknown");
    }
  }
}

async function tell(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  action: ActionRow,
  kind: "action-done" | "action-unknown",
): Promise<void> {
  const { ticketId, by, memberId: actor } = action;
  if (ticketId === null) return;
  const words = within(ruleOf(action.kind).done(action.input.plan, LOCALE));
  const detail: TicketEventDetail = { kind, by, words };
  await saveTicketEvents(tx, shopId, [
    { id: needs.newId(), ticketId, actor, detail, at: needs.clock() },
  ]);
}

/** It is done whether or not we get to see it: webhooks and the next look at the ticket bring the copy up to date too. */
async function freshFacts(needs: Needs, action: ActionRow): Promise<SubjectFacts | null> {
  try {
    const facts = await lookAtSubject(needs, action.domain, action);
    return facts.kind === "unavailable" ? null : facts;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    needs.log.info("action-subject-gone", { actionId: action.id });
    return null;
  }
}
