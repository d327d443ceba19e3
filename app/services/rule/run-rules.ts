// Something happened to a ticket: what do the shop's rules make of it?
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { readRuleFacts } from "#app/data/records/rule-facts.server.ts";
import { hasRuleRun } from "#app/data/records/rule-runs.server.ts";
import { listRulesOf } from "#app/data/records/rules.server.ts";
import { isSetOff, needsShopify, type Occasion } from "#app/domain/rule/occasion.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";
import { takeTicket } from "#app/services/ticket/change-ticket.ts";
import { followRules } from "./follow-rules.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "openCalendar" | "enqueue">;

type Which = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly occasion: Occasion;
};

/** So long a rule waits to hear whose mail it is: while Shopify is away the others go on without. */
const WAIT_FOR_SHOPIFY_MS = 5 * MINUTE_MS;

/**
 * Twice is once: where a rule has acted on the occasion, none acts on it again. Rules say nothing of spam and of tickets that were
 * merged. Throws TemporaryFault while it is not known yet whose mail it is, and a rule asks for it.
 */
export async function runRules(needs: Needs, which: Which): Promise<void> {
  const outcome = await inShopBySql(needs.db, which.shopId, (tx) => run(needs, tx, which));
  if (outcome === "not-linked-yet")
    throw new TemporaryFault("it is not known yet whose mail it is");
}

async function run(
  needs: Needs,
  tx: Tx,
  { shopId, ticketId, occasion }: Which,
): Promise<"done" | "not-linked-yet"> {
  const all = await listRulesOf(tx, shopId, occasion.kind);
  const rules = all.filter((rule) => isSetOff(rule, occasion));
  if (rules.length === 0) return "done";
  const ticket = await takeTicket(needs, tx, shopId, ticketId);
  if (!ticket || ticket.state.mergedInto || ticket.state.spamAt !== null) return "done";
  if (await hasRuleRun(tx, shopId, ticketId, occasion.key)) return "done";
  const messageId = occasion.kind === "mail-arrives" ? (occasion.key as MessageId) : null;
  if (messageId !== null && rules.some(needsShopify)) {
    const [seen] = await readRuleFacts(tx, shopId, [{ ticketId, messageId }], ticket.now);
    const waitsSince = seen?.message?.at ?? ticket.now;
    if (seen && !seen.isLooked && ticket.now - waitsSince < WAIT_FOR_SHOPIFY_MS)
      return "not-linked-yet";
  }
  await followRules(needs, { shopId, ticketId, ticket, rules, key: occasion.key, messageId });
  return "done";
}
