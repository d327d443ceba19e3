// What the pages of the rules show: all of them, and of one what it did lately and what it would have done.
import type { RuleDraft } from "#app/domain/rule/rule.ts";
import { readOutcome, type RuleOutcome } from "#app/domain/rule/rule-outcome.ts";
import type { MemberId, RuleId, RuleTrialId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { canBeAssigned } from "#app/domain/ticket/assignment.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { inShopBySql, type Db, type Tx } from "#app/data/db.server.ts";
import { findRuleTrialOf } from "#app/data/records/rule-trials.server.ts";
import { listRules, type StoredRule } from "#app/data/records/rules.server.ts";

/** Whom and what a rule can name. */
export type RuleChoices = {
  /** Those who can read tickets; `canOwn`: who can be assigned. */
  readonly members: readonly {
    readonly id: MemberId;
    readonly name: string;
    readonly canOwn: boolean;
  }[];
  /** The team's. */
  readonly savedReplies: readonly { readonly id: string; readonly name: string }[];
  readonly tags: readonly string[];
};

export type RulesPage = RuleChoices & {
  readonly rules: readonly (StoredRule & { readonly runs: number })[];
};

const MONTH_MS = 30 * DAY_MS;
const MOST_TAGS = 200;
const MOST_REPLIES = 500;

/** `runs`: on how many tickets it acted within a month. */
export function readRulesPage(db: Db, shopId: ShopId, now: Instant): Promise<RulesPage> {
  return inShopBySql(db, shopId, async (tx) => {
    const rules = await listRules(tx, shopId);
    const counts = await tx.$queryRaw<{ ruleId: RuleId; runs: number }[]>`
      select "ruleId", count(distinct "ticketId")::int as "runs" from "RuleRun"
      where "shopId" = ${shopId}::uuid and "at" > ${dateOf((now - MONTH_MS) as Instant)} group by 1`;
    const runs = new Map(counts.map((row) => [row.ruleId, row.runs]));
    const choices = await readChoices(tx, shopId);
    return { ...choices, rules: rules.map((rule) => ({ ...rule, runs: runs.get(rule.id) ?? 0 })) };
  });
}

export type RulePage = RuleChoices & {
  /** Null for a rule that is yet to be written. */
  readonly rule: StoredRule | null;
  readonly runs: readonly RuleRunShown[];
};

export type RuleRunShown = {
  readonly ticketId: TicketId;
  readonly number: string;
  /** ISO 8601. */
  readonly at: string;
  readonly outcome: RuleOutcome;
};

const MOST_RUNS = 50;

/** Null when there is no such rule in this shop. */
export function readRulePage(
  db: Db,
  shopId: ShopId,
  { ruleId, ticketPrefix }: { readonly ruleId: RuleId | null; readonly ticketPrefix: string },
): Promise<RulePage | null> {
  return inShopBySql(db, shopId, async (tx) => {
    const rules = ruleId === null ? [] : await listRules(tx, shopId);
    const rule = rules.find(({ id }) => id === ruleId) ?? null;
    if (ruleId !== null && rule === null) return null;
    const runs =
      ruleId === null
        ? []
        : await tx.$queryRaw<
            { ticketId: TicketId; number: number; at: Date; outcome: Partial<RuleOutcome> }[]
          >`
            select r."ticketId", t."number", r."at", r."outcome" from "RuleRun" r
            join "Ticket" t on t."shopId" = r."shopId" and t."id" = r."ticketId"
            where r."shopId" = ${shopId}::uuid and r."ruleId" = ${ruleId}::uuid
            order by r."at" desc, r."ticketId" limit ${MOST_RUNS}`;
    return {
      ...(await readChoices(tx, shopId)),
      rule,
      runs: runs.map(({ ticketId, number, at, outcome }) => ({
        ticketId,
        number: ticketNumber(ticketPrefix, number),
        at: at.toISOString(),
        outcome: readOutcome(outcome),
      })),
    };
  });
}

export type TrialShown = {
  readonly rule: RuleDraft;
  readonly total: number;
  readonly done: number;
  readonly found: number;
  /** Of each action of the rule. */
  readonly counts: readonly number[];
  readonly tickets: readonly {
    readonly ticketId: TicketId;
    readonly number: string;
    readonly subject: string;
    readonly customerName: string;
  }[];
  readonly isFinished: boolean;
};

/** Null when the member has made no such trial, or a later one. */
export function readRuleTrial(
  db: Db,
  shopId: ShopId,
  ask: { readonly memberId: MemberId; readonly id: RuleTrialId; readonly ticketPrefix: string },
): Promise<TrialShown | null> {
  return inShopBySql(db, shopId, async (tx) => {
    const trial = await findRuleTrialOf(tx, shopId, ask.memberId, ask.id);
    if (!trial) return null;
    const rows = await tx.$queryRaw<
      { ticketId: TicketId; number: number; subject: string; customerName: string }[]
    >`
      select "id" as "ticketId", "number", "subject", "customerName" from "Ticket"
      where "shopId" = ${shopId}::uuid and "id" = any(${[...trial.ticketIds]}::uuid[]) order by "number" desc`;
    const { rule, total, done, found, counts, isFinished } = trial;
    const tickets = rows.map(({ number, ...row }) => ({
      ...row,
      number: ticketNumber(ask.ticketPrefix, number),
    }));
    return { rule, total: Math.max(total, done), done, found, counts, tickets, isFinished };
  });
}

async function readChoices(tx: Tx, shopId: ShopId): Promise<RuleChoices> {
  const members = await tx.$queryRaw<{ id: MemberId; name: string; role: Role }[]>`
    select "id", "name", "role" from "Member" where "shopId" = ${shopId}::uuid order by "name", "id"`;
  const savedReplies = await tx.$queryRaw<{ id: string; name: string }[]>`
    select "id", "name" from "SavedReply" where "shopId" = ${shopId}::uuid and "deletedAt" is null and "memberId" is null
    order by "name", "id" limit ${MOST_REPLIES}`;
  const tags = await tx.$queryRaw<{ name: string }[]>`
    select "name" from "Tag" where "shopId" = ${shopId}::uuid order by "key" limit ${MOST_TAGS}`;
  return {
    members: members
      .filter(({ role }) => may(role, "read"))
      .map(({ id, name, role }) => ({ id, name, canOwn: canBeAssigned(role) })),
    savedReplies,
    tags: tags.map(({ name }) => name),
  };
}
