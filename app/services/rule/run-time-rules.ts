// Which tickets of a shop does a rule about time concern by now?
import { inShopBySql } from "#app/data/db.server.ts";
import { listTicketsForRules, readRuleFacts } from "#app/data/records/rule-facts.server.ts";
import { listRuleRuns } from "#app/data/records/rule-runs.server.ts";
import { listRulesOf, type StoredRule } from "#app/data/records/rules.server.ts";
import { isMet } from "#app/domain/rule/is-met.ts";
import { keyOfTime } from "#app/domain/rule/occasion.ts";
import type { RuleId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { runTimeRulesJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { takeTicket } from "#app/services/ticket/change-ticket.ts";
import { followRules } from "./follow-rules.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "openCalendar" | "enqueue">;
type Which = { readonly shopId: ShopId; readonly after?: TicketId | undefined };

const TICKETS_AT_A_TIME = 200;
/** A job has two minutes; the rest is the next one's. */
const PAGES_OF_A_JOB = 25;

/** A rule acts once for each newest message of a ticket; run again, it finds that it has acted. */
export async function runTimeRules(needs: Needs, { shopId, after }: Which): Promise<void> {
  let from = after ?? null;
  for (let page = 0; page < PAGES_OF_A_JOB; page += 1) {
    const looked = await lookAt(needs, shopId, from);
    for (const ticket of looked.due) await act(needs, shopId, ticket);
    if (looked.last === null) return;
    from = looked.last;
  }
  const next = from;
  if (next !== null)
    await inShopBySql(needs.db, shopId, (tx) =>
      needs.enqueue(tx, runTimeRulesJob, { shopId, after: next }),
    );
}

type Due = {
  readonly ticketId: TicketId;
  readonly key: string;
  readonly ruleIds: readonly RuleId[];
};

/** `last`: the ticket after which to go on; null at the end. */
function lookAt(
  needs: Needs,
  shopId: ShopId,
  after: TicketId | null,
): Promise<{ readonly due: readonly Due[]; readonly last: TicketId | null }> {
  return inShopBySql(needs.db, shopId, async (tx) => {
    const rules = await listRulesOf(tx, shopId, "time-passes");
    if (rules.length === 0) return { due: [], last: null };
    const ticketIds = await listTicketsForRules(tx, shopId, { after, limit: TICKETS_AT_A_TIME });
    const asked = ticketIds.map((ticketId) => ({ ticketId, messageId: null }));
    const [seen, runs] = await Promise.all([
      readRuleFacts(tx, shopId, asked, needs.clock()),
      listRuleRuns(tx, shopId, ticketIds),
    ]);
    const ran = new Set(runs.map(({ ruleId, ticketId, key }) => `${ruleId} ${ticketId} ${key}`));
    const due = seen.flatMap(({ ticketId, newestMessageId, facts }) => {
      if (newestMessageId === null) return [];
      const key = keyOfTime(newestMessageId);
      const isDue = (rule: StoredRule) =>
        !ran.has(`${rule.id} ${ticketId} ${key}`) && isMet(rule.conditions, facts);
      const ruleIds = rules.filter(isDue).map(({ id }) => id);
      return ruleIds.length === 0 ? [] : [{ ticketId, key, ruleIds }];
    });
    const isEnd = ticketIds.length < TICKETS_AT_A_TIME;
    return { due, last: isEnd ? null : (ticketIds.at(-1) ?? null) };
  });
}

/** The ticket may have changed since it was looked at: its rules are asked once more, with nobody else at it. */
function act(needs: Needs, shopId: ShopId, { ticketId, key, ruleIds }: Due): Promise<void> {
  return inShopBySql(needs.db, shopId, async (tx) => {
    const ticket = await takeTicket(needs, tx, shopId, ticketId);
    if (!ticket || ticket.state.mergedInto || ticket.state.spamAt !== null) return;
    const rules = await listRulesOf(tx, shopId, "time-passes");
    const asked = rules.filter(({ id }) => ruleIds.includes(id));
    await followRules(needs, { shopId, ticketId, ticket, rules: asked, key, messageId: null });
  });
}
