// Rules look at a ticket one after the other: each sees what those before it made of it.
import {
  countRuleChanges,
  deleteRuleRun,
  saveRuleOutcome,
  saveRuleRun,
} from "#app/data/records/rule-runs.server.ts";
import { readRuleFacts, type SeenTicket } from "#app/data/records/rule-facts.server.ts";
import { markRuleStopped, type StoredRule } from "#app/data/records/rules.server.ts";
import { listStaff } from "#app/data/records/notes.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { isMet } from "#app/domain/rule/is-met.ts";
import type { RuleOutcome } from "#app/domain/rule/rule-outcome.ts";
import { isTooMuch, LIMIT_MS, whichToStop } from "#app/domain/rule/run-limit.ts";
import type { MessageId, RuleId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { may } from "#app/domain/shop/role.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { noticeMembers } from "#app/services/notice/notice-members.ts";
import type { TicketAtHand } from "#app/services/ticket/change-ticket.ts";
import { applyActions } from "./apply-actions.ts";
import type { RuleNeeds } from "./rule-at-work.ts";

export type RulesAtWork = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly ticket: TicketAtHand;
  /** In their order. */
  readonly rules: readonly StoredRule[];
  /** Of the occasion: a rule acts on it once. */
  readonly key: string;
  /** The customer's message that it is about; null for their newest. */
  readonly messageId: MessageId | null;
};

/** A step of a transaction, with the ticket locked, and neither spam nor merged. */
export async function followRules(needs: RuleNeeds, work: RulesAtWork): Promise<void> {
  const { shopId, ticketId, rules, key } = work;
  let { ticket } = work;
  const { tx, now } = ticket;
  let seen = await look(work);
  if (!seen) return;
  for (const rule of rules) {
    if (!isMet(rule.conditions, seen.facts)) continue;
    const before = await countRuleChanges(tx, shopId, ticketId, (now - LIMIT_MS) as Instant);
    if (isTooMuch(before, rule.actions.filter(({ kind }) => kind !== "stop").length)) {
      await stopRule(needs, work, whichToStop(before) ?? rule.id, seen);
      continue;
    }
    const run = { ruleId: rule.id, ticketId, key, version: rule.version, at: now };
    if (!(await saveRuleRun(tx, shopId, { ...run, outcome: { did: [], refused: [] } }))) continue;
    const messageId = seen.message?.id ?? null;
    const { outcome, state } = await applyActions(needs, {
      shopId,
      ticketId,
      ticket,
      rule,
      messageId,
      key,
    });
    if (isPutOff(rule, outcome)) await deleteRuleRun(tx, shopId, run);
    else await saveRuleOutcome(tx, shopId, { ...run, outcome });
    if (rule.actions.some(({ kind }) => kind === "stop")) return;
    if (outcome.did.length === 0) continue;
    ticket = { ...ticket, state: { ...ticket.state, ...state } };
    seen = (await look(work)) ?? seen;
  }
}

/** A ticket that nobody is there to take is looked at again when time has passed. */
const isPutOff = ({ trigger }: StoredRule, { did, refused }: RuleOutcome): boolean =>
  trigger.kind === "time-passes" &&
  did.length === 0 &&
  refused.some(({ why }) => why === "nobody-here");

async function look({
  shopId,
  ticketId,
  ticket,
  messageId,
}: RulesAtWork): Promise<SeenTicket | null> {
  const [seen] = await readRuleFacts(ticket.tx, shopId, [{ ticketId, messageId }], ticket.now);
  return seen ?? null;
}

/** Whoever may change rules hears of it. */
async function stopRule(
  needs: RuleNeeds,
  { shopId, ticketId, ticket }: RulesAtWork,
  ruleId: RuleId,
  { number }: SeenTicket,
): Promise<void> {
  const { tx, now } = ticket;
  const { ticketPrefix } = await getShop(tx, shopId);
  const onTicket = ticketNumber(ticketPrefix, number);
  if (!(await markRuleStopped(tx, shopId, ruleId, { at: now, onTicket }))) return;
  const staff = await listStaff(tx, shopId);
  const memberIds = staff.filter(({ role }) => may(role, "settings")).map(({ id }) => id);
  await noticeMembers(needs, tx, shopId, { kind: "rule-stopped", ticketId, by: null, memberIds });
}
