// The shop's rules, in the order in which they look at a ticket.
import type {
  Rule,
  RuleAction,
  RuleConditions,
  RuleTrigger,
  TriggerKind,
} from "#app/domain/rule/rule.ts";
import type { MemberId, RuleId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type StoredRule = Rule & {
  readonly position: number;
  readonly isOn: boolean;
  /** The number of the ticket that it changed too often: Loupe switched it off. */
  readonly stoppedFor: string | null;
  readonly changedAt: Instant;
};

type Row = {
  id: RuleId;
  name: string;
  trigger: RuleTrigger;
  conditions: RuleConditions;
  actions: RuleAction[];
  version: number;
  position: number;
  enabledAt: Date | null;
  stoppedFor: string | null;
  changedAt: Date;
};

const stored = ({ enabledAt, changedAt, ...row }: Row): StoredRule => ({
  ...row,
  isOn: enabledAt !== null,
  changedAt: instantOf(changedAt),
});

export async function listRules(tx: Tx, shopId: ShopId): Promise<readonly StoredRule[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select "id", "name", "trigger", "conditions", "actions", "version", "position", "enabledAt", "stoppedFor", "changedAt"
    from "Rule" where "shopId" = ${shopId}::uuid and "deletedAt" is null order by "position", "id"`;
  return rows.map(stored);
}

/** Those that are switched on and have this trigger. */
export async function listRulesOf(
  tx: Tx,
  shopId: ShopId,
  kind: TriggerKind,
): Promise<readonly StoredRule[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select "id", "name", "trigger", "conditions", "actions", "version", "position", "enabledAt", "stoppedFor", "changedAt"
    from "Rule" where "shopId" = ${shopId}::uuid and "deletedAt" is null and "enabledAt" is not null
      and "trigger"->>'kind' = ${kind} order by "position", "id"`;
  return rows.map(stored);
}

export async function hasRulesOf(tx: Tx, shopId: ShopId, kind: TriggerKind): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "Rule" where "shopId" = ${shopId}::uuid and "deletedAt" is null and "enabledAt" is not null
      and "trigger"->>'kind' = ${kind} limit 1`;
  return rows.length > 0;
}

/** Until the transaction ends nobody else of the shop adds, changes or arranges rules. */
export async function lockRules(tx: Tx, shopId: ShopId): Promise<readonly StoredRule[]> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`rules ${shopId}`}, 0))`;
  return listRules(tx, shopId);
}

type ToSave = Pick<StoredRule, "id" | "name" | "trigger" | "conditions" | "actions"> & {
  readonly version: number;
  readonly position: number;
  readonly isOn: boolean;
};

/** Adds it, or writes all of it anew. Switched on anew, it is not stopped any more. */
export async function saveRule(
  tx: Tx,
  shopId: ShopId,
  rule: ToSave,
  changed: { readonly at: Instant; readonly by: MemberId },
): Promise<void> {
  const at = dateOf(changed.at);
  const enabledAt = rule.isOn ? at : null;
  await tx.$executeRaw`
    insert into "Rule" as r ("shopId", "id", "name", "trigger", "conditions", "actions", "position", "version", "enabledAt",
      "createdAt", "changedAt", "changedById")
    values (${shopId}::uuid, ${rule.id}::uuid, ${rule.name}, ${JSON.stringify(rule.trigger)}::jsonb,
      ${JSON.stringify(rule.conditions)}::jsonb, ${JSON.stringify(rule.actions)}::jsonb, ${rule.position}::int,
      ${rule.version}::int, ${enabledAt}::timestamptz(3), ${at}, ${at}, ${changed.by}::uuid)
    on conflict ("shopId", "id") do update set "name" = excluded."name", "trigger" = excluded."trigger",
      "conditions" = excluded."conditions", "actions" = excluded."actions", "position" = excluded."position",
      "version" = excluded."version",
      "enabledAt" = case when excluded."enabledAt" is null then null else coalesce(r."enabledAt", excluded."enabledAt") end,
      "stoppedFor" = case when excluded."enabledAt" is null then r."stoppedFor" end,
      "changedAt" = excluded."changedAt", "changedById" = excluded."changedById"`;
}

export async function saveRulePositions(
  tx: Tx,
  shopId: ShopId,
  ruleIds: readonly RuleId[],
): Promise<void> {
  await tx.$executeRaw`
    update "Rule" r set "position" = o."position"::int
    from unnest(${[...ruleIds]}::uuid[]) with ordinality as o("id", "position")
    where r."shopId" = ${shopId}::uuid and r."id" = o."id"`;
}

/** Its runs stay. */
export async function markRuleDeleted(
  tx: Tx,
  shopId: ShopId,
  ruleId: RuleId,
  changed: { readonly at: Instant; readonly by: MemberId },
): Promise<void> {
  const at = dateOf(changed.at);
  await tx.$executeRaw`
    update "Rule" set "deletedAt" = ${at}, "enabledAt" = null, "changedAt" = ${at}, "changedById" = ${changed.by}::uuid
    where "shopId" = ${shopId}::uuid and "id" = ${ruleId}::uuid`;
}

/** Loupe switches it off; `onTicket`: the number of the ticket that it changed too often. False when it was off already. */
export async function markRuleStopped(
  tx: Tx,
  shopId: ShopId,
  ruleId: RuleId,
  stopped: { readonly at: Instant; readonly onTicket: string },
): Promise<boolean> {
  const written = await tx.$executeRaw`
    update "Rule" set "enabledAt" = null, "stoppedFor" = ${stopped.onTicket}, "changedAt" = ${dateOf(stopped.at)},
      "changedById" = null
    where "shopId" = ${shopId}::uuid and "id" = ${ruleId}::uuid and "enabledAt" is not null`;
  return written === 1;
}
