// A trial of a rule goes on where it stands: page by page through the tickets of the last month.
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { readRuleFacts, type SeenTicket } from "#app/data/records/rule-facts.server.ts";
import {
  listMailSince,
  listTicketsSince,
  lockRuleTrial,
  saveRuleTrial,
  type RuleTrial,
} from "#app/data/records/rule-trials.server.ts";
import { isMet } from "#app/domain/rule/is-met.ts";
import type { RuleFacts } from "#app/domain/rule/rule-facts.ts";
import { asItArrived, wouldChange } from "#app/domain/rule/would-change.ts";
import type { RuleTrialId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

type Needs = Pick<Deps, "db" | "clock">;
type Which = { readonly shopId: ShopId; readonly ruleTrialId: RuleTrialId };

const TICKETS_AT_A_TIME = 100;
/** More than anybody looks through. */
const MOST_LISTED = 200;

/** Changes no ticket. Run again, it goes on after the last page that was written down; one that is over stays as it is. */
export async function carryOutRuleTrial(needs: Needs, which: Which): Promise<void> {
  const { shopId } = which;
  while (await inShopBySql(needs.db, shopId, (tx) => nextPage(needs, tx, which)));
}

/** True while there is more. */
async function nextPage(needs: Needs, tx: Tx, { shopId, ruleTrialId }: Which): Promise<boolean> {
  const trial = await lockRuleTrial(tx, shopId, ruleTrialId);
  if (!trial || trial.isFinished) return false;
  const { since, lastTicketId: after } = trial;
  const ask = { since, after, limit: TICKETS_AT_A_TIME };
  const ticketIds = await listTicketsSince(tx, shopId, ask);
  const met = await listMet(needs, tx, shopId, trial, ticketIds);
  const isOver = ticketIds.length < TICKETS_AT_A_TIME;
  const told = {
    ...trial,
    done: trial.done + ticketIds.length,
    lastTicketId: ticketIds.at(-1) ?? after,
    found: trial.found + met.size,
    counts: trial.rule.actions.map((action, index) => {
      const changed = [...met.values()].filter((facts) => wouldChange(action, facts)).length;
      return (trial.counts[index] ?? 0) + changed;
    }),
    ticketIds: [...trial.ticketIds, ...met.keys()].slice(0, MOST_LISTED),
  };
  await saveRuleTrial(tx, shopId, told, isOver ? needs.clock() : null);
  return !isOver;
}

/** Each ticket once, with what the rule saw there first. */
async function listMet(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  { rule, since }: RuleTrial,
  ticketIds: readonly TicketId[],
): Promise<ReadonlyMap<TicketId, RuleFacts>> {
  const { trigger, conditions } = rule;
  const firstOnly = trigger.kind === "mail-arrives" && trigger.which === "first";
  const asked =
    trigger.kind === "mail-arrives"
      ? await listMailSince(tx, shopId, ticketIds, { since, firstOnly })
      : ticketIds.map((ticketId) => ({ ticketId, messageId: null }));
  const seen = await readRuleFacts(tx, shopId, asked, needs.clock());
  const factsOf = ({ facts, message }: SeenTicket): RuleFacts =>
    trigger.kind === "mail-arrives" && message ? asItArrived(facts, message.at) : facts;
  const met = new Map<TicketId, RuleFacts>();
  for (const ticket of seen) {
    const facts = factsOf(ticket);
    if (!met.has(ticket.ticketId) && isMet(conditions, facts)) met.set(ticket.ticketId, facts);
  }
  return met;
}
