// What rules did to which tickets: once for each occasion.
import { readOutcome, type RuleOutcome } from "#app/domain/rule/rule-outcome.ts";
import type { RuleId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/** Whether any rule has acted on the ticket for this occasion. */
export async function hasRuleRun(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  key: string,
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "RuleRun" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "key" = ${key} limit 1`;
  return rows.length > 0;
}

/** Which rules have acted on which of these tickets, and for which occasions. */
export async function listRuleRuns(
  tx: Tx,
  shopId: ShopId,
  ticketIds: readonly TicketId[],
): Promise<
  readonly { readonly ruleId: RuleId; readonly ticketId: TicketId; readonly key: string }[]
> {
  return tx.$queryRaw<{ ruleId: RuleId; ticketId: TicketId; key: string }[]>`
    select "ruleId", "ticketId", "key" from "RuleRun"
    where "shopId" = ${shopId}::uuid and "ticketId" = any(${[...ticketIds]}::uuid[])`;
}

/** How much each rule has changed about the ticket since then; those that changed nothing are not among them. */
export async function countRuleChanges(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  since: Instant,
): Promise<ReadonlyMap<RuleId, number>> {
  const rows = await tx.$queryRaw<{ ruleId: RuleId; count: number }[]>`
    select "ruleId", sum(jsonb_array_length("outcome"->'did'))::int as "count" from "RuleRun"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "at" > ${dateOf(since)}
      and jsonb_array_length("outcome"->'did') > 0
    group by "ruleId"`;
  return new Map(rows.map(({ ruleId, count }) => [ruleId, count]));
}

export type RuleRunToSave = {
  readonly ruleId: RuleId;
  readonly ticketId: TicketId;
  readonly key: string;
  readonly version: number;
  readonly outcome: RuleOutcome;
  readonly at: Instant;
};

/** False when the rule has acted on this occasion before: nothing was written. */
export async function saveRuleRun(tx: Tx, shopId: ShopId, run: RuleRunToSave): Promise<boolean> {
  const written = await tx.$executeRaw`
    insert into "RuleRun" ("shopId", "ruleId", "ticketId", "key", "version", "outcome", "at")
    values (${shopId}::uuid, ${run.ruleId}::uuid, ${run.ticketId}::uuid, ${run.key}, ${run.version}::int,
      ${JSON.stringify(run.outcome)}::jsonb, ${dateOf(run.at)})
    on conflict do nothing`;
  return written === 1;
}

/** Of a run that is there: what became of it later, such as of its mail. */
export async function saveRuleOutcome(
  tx: Tx,
  shopId: ShopId,
  {
    ruleId,
    ticketId,
    key,
    outcome,
  }: Pick<RuleRunToSave, "ruleId" | "ticketId" | "key" | "outcome">,
): Promise<void> {
  await tx.$executeRaw`
    update "RuleRun" set "outcome" = ${JSON.stringify(outcome)}::jsonb
    where "shopId" = ${shopId}::uuid and "ruleId" = ${ruleId}::uuid and "ticketId" = ${ticketId}::uuid and "key" = ${key}`;
}

/** As though it had not been: time brings the rule back to the ticket. */
export async function deleteRuleRun(
  tx: Tx,
  shopId: ShopId,
  { ruleId, ticketId, key }: Pick<RuleRunToSave, "ruleId" | "ticketId" | "key">,
): Promise<void> {
  await tx.$executeRaw`
    delete from "RuleRun" where "shopId" = ${shopId}::uuid and "ruleId" = ${ruleId}::uuid
      and "ticketId" = ${ticketId}::uuid and "key" = ${key}`;
}

/** Locks it. Null when there is no such run; one whose ticket was erased has an empty outcome. */
export async function lockRuleOutcome(
  tx: Tx,
  shopId: ShopId,
  { ruleId, ticketId, key }: Pick<RuleRunToSave, "ruleId" | "ticketId" | "key">,
): Promise<{ readonly outcome: RuleOutcome; readonly at: Instant } | null> {
  const rows = await tx.$queryRaw<{ outcome: Partial<RuleOutcome>; at: Date }[]>`
    select "outcome", "at" from "RuleRun"
    where "shopId" = ${shopId}::uuid and "ruleId" = ${ruleId}::uuid and "ticketId" = ${ticketId}::uuid and "key" = ${key}
    for update`;
  const row = rows[0];
  return row ? { outcome: readOutcome(row.outcome), at: instantOf(row.at) } : null;
}
