// Rules that are tried on the tickets of the last month: nothing of them is changed.
import type { RuleDraft } from "#app/domain/rule/rule.ts";
import type {
  MemberId,
  MessageId,
  RuleId,
  RuleTrialId,
  ShopId,
  TicketId,
} from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type RuleTrial = {
  readonly id: RuleTrialId;
  readonly rule: RuleDraft;
  readonly since: Instant;
  readonly total: number;
  readonly done: number;
  readonly lastTicketId: TicketId | null;
  readonly found: number;
  /** Of each action of the rule. */
  readonly counts: readonly number[];
  /** The first ones found. */
  readonly ticketIds: readonly TicketId[];
  readonly isFinished: boolean;
};

type NewTrial = Pick<RuleTrial, "id" | "rule" | "since" | "total"> & {
  readonly ruleId: RuleId | null;
  readonly at: Instant;
  readonly by: MemberId;
};

/** The member's earlier ones go: each tries one rule at a time. */
export async function addRuleTrial(tx: Tx, shopId: ShopId, trial: NewTrial): Promise<void> {
  await tx.$executeRaw`
    delete from "RuleTrial" where "shopId" = ${shopId}::uuid and "byId" = ${trial.by}::uuid`;
  await tx.$executeRaw`
    insert into "RuleTrial" ("shopId", "id", "ruleId", "rule", "since", "total", "counts", "ticketIds", "startedAt", "byId")
    values (${shopId}::uuid, ${trial.id}::uuid, ${trial.ruleId}::uuid, ${JSON.stringify(trial.rule)}::jsonb,
      ${dateOf(trial.since)}, ${trial.total}::int, ${JSON.stringify(trial.rule.actions.map(() => 0))}::jsonb, '{}',
      ${dateOf(trial.at)}, ${trial.by}::uuid)`;
}

type Row = Omit<RuleTrial, "since" | "isFinished"> & { since: Date; finishedAt: Date | null };

const trialOf = ({ since, finishedAt, ...row }: Row): RuleTrial => ({
  ...row,
  since: instantOf(since),
  isFinished: finishedAt !== null,
});

/** Null when there is none (any more). */
export async function lockRuleTrial(
  tx: Tx,
  shopId: ShopId,
  id: RuleTrialId,
): Promise<RuleTrial | null> {
  const rows = await tx.$queryRaw<Row[]>`
    select "id", "rule", "since", "total", "done", "lastTicketId", "found", "counts", "ticketIds", "finishedAt" from "RuleTrial"
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid for update`;
  return rows[0] ? trialOf(rows[0]) : null;
}

/** The one that the member made last; null when they made none. */
export async function findRuleTrialOf(
  tx: Tx,
  shopId: ShopId,
  memberId: MemberId,
  id: RuleTrialId,
): Promise<RuleTrial | null> {
  const rows = await tx.$queryRaw<Row[]>`
    select "id", "rule", "since", "total", "done", "lastTicketId", "found", "counts", "ticketIds", "finishedAt" from "RuleTrial"
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid and "byId" = ${memberId}::uuid`;
  return rows[0] ? trialOf(rows[0]) : null;
}

export async function saveRuleTrial(
  tx: Tx,
  shopId: ShopId,
  trial: Omit<RuleTrial, "isFinished">,
  finishedAt: Instant | null,
): Promise<void> {
  await tx.$executeRaw`
    update "RuleTrial" set "done" = ${trial.done}::int, "lastTicketId" = ${trial.lastTicketId}::uuid, "found" = ${trial.found}::int,
      "counts" = ${JSON.stringify(trial.counts)}::jsonb, "ticketIds" = ${[...trial.ticketIds]}::uuid[],
      "finishedAt" = ${finishedAt === null ? null : dateOf(finishedAt)}
    where "shopId" = ${shopId}::uuid and "id" = ${trial.id}::uuid`;
}

/** Tickets of which something was heard since then. */
export async function countTicketsSince(tx: Tx, shopId: ShopId, since: Instant): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from "Ticket" where "shopId" = ${shopId}::uuid and "newestAt" >= ${dateOf(since)}
      and "spamAt" is null and "mergedIntoId" is null`;
  return rows[0]?.count ?? 0;
}

export async function listTicketsSince(
  tx: Tx,
  shopId: ShopId,
  ask: { readonly since: Instant; readonly after: TicketId | null; readonly limit: number },
): Promise<readonly TicketId[]> {
  const rows = await tx.$queryRaw<{ id: TicketId }[]>`
    select "id" from "Ticket" where "shopId" = ${shopId}::uuid and "newestAt" >= ${dateOf(ask.since)} and "spamAt" is null
      and "mergedIntoId" is null and (${ask.after}::uuid is null or "id" > ${ask.after}::uuid) order by "id" limit ${ask.limit}`;
  return rows.map(({ id }) => id);
}

/** A ticket of thousands of mails is no measure of a rule. */
const MOST_MAILS = 20;

/** Mail of customers that came in since then: of each ticket the newest, or only the one that opened it. */
export async function listMailSince(
  tx: Tx,
  shopId: ShopId,
  ticketIds: readonly TicketId[],
  { since, firstOnly }: { readonly since: Instant; readonly firstOnly: boolean },
): Promise<readonly { readonly ticketId: TicketId; readonly messageId: MessageId }[]> {
  return tx.$queryRaw<{ ticketId: TicketId; messageId: MessageId }[]>`
    select t."id" as "ticketId", m."id" as "messageId" from unnest(${[...ticketIds]}::uuid[]) asked("id")
    join "Ticket" t on t."shopId" = ${shopId}::uuid and t."id" = asked."id"
    join lateral (select "id", "at" from "Message" where "shopId" = t."shopId" and "ticketId" = t."id" and "kind" = 'inbound'
      and "at" >= ${dateOf(since)} and (not ${firstOnly}::boolean or "at" = t."openedAt")
      order by "at" desc, "id" desc limit ${MOST_MAILS}) m on true
    order by t."id", m."at"`;
}
