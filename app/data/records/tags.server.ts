// The shop's tags as such: what they are called, and what else of the shop names them.
import { Prisma } from "@prisma/client";
import type { RuleAction, RuleConditions, RuleTrigger } from "#app/domain/rule/rule.ts";
import type { ShopId, TagId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type TagRow = { readonly id: TagId; readonly name: string; readonly key: string };

/** Of these ids or with this key, locked in one order. */
export function lockTags(
  tx: Tx,
  shopId: ShopId,
  { ids, key }: { readonly ids: readonly TagId[]; readonly key?: string },
): Promise<TagRow[]> {
  return tx.$queryRaw<TagRow[]>`
    select "id", "name", "key" from "Tag" where "shopId" = ${shopId}::uuid
      and ("id" = any(${[...ids]}::uuid[]) or "key" = ${key ?? null}) order by "id" for update`;
}

export async function saveTagName(
  tx: Tx,
  shopId: ShopId,
  { id, name, key }: TagRow,
): Promise<void> {
  await tx.$executeRaw`
    update "Tag" set "name" = ${name}, "key" = ${key} where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid`;
}

/** With it go its places on tickets. */
export async function deleteTag(tx: Tx, shopId: ShopId, id: TagId): Promise<void> {
  await tx.$executeRaw`delete from "Tag" where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid`;
}

/** Every ticket with the one tag has the other as well. */
export async function copyTicketTags(
  tx: Tx,
  shopId: ShopId,
  { from, to, at }: { readonly from: TagId; readonly to: TagId; readonly at: Instant },
): Promise<void> {
  await tx.$executeRaw`
    insert into "TicketTag" ("shopId", "ticketId", "tagId", "at")
    select "shopId", "ticketId", ${to}::uuid, ${dateOf(at)} from "TicketTag"
    where "shopId" = ${shopId}::uuid and "tagId" = ${from}::uuid
    on conflict do nothing`;
}

/** The search takes every ticket in anew that has the tag. */
export async function addSearchChangesOfTag(tx: Tx, shopId: ShopId, tagId: TagId): Promise<void> {
  await tx.$executeRaw`
    insert into "SearchChange" ("shopId", "ticketId")
    select "shopId", "ticketId" from "TicketTag" where "shopId" = ${shopId}::uuid and "tagId" = ${tagId}::uuid`;
}

/** So do the reports, which count by tag. */
export async function addReportChangesOfTag(tx: Tx, shopId: ShopId, tagId: TagId): Promise<void> {
  await tx.$executeRaw`
    insert into "ReportChange" ("shopId", "ticketId")
    select "shopId", "ticketId" from "TicketTag" where "shopId" = ${shopId}::uuid and "tagId" = ${tagId}::uuid`;
}

/** What names tags outside of tickets, as it is stored. */
export type StoredTagUse = {
  readonly table: "SavedView" | "SavedReply";
  readonly id: string;
  readonly stored: unknown;
};

/** Saved views and saved replies of all members, locked. */
export async function lockTagUses(tx: Tx, shopId: ShopId): Promise<StoredTagUse[]> {
  const views = await tx.$queryRaw<{ id: string; stored: unknown }[]>`
    select "id", "filters" as "stored" from "SavedView" where "shopId" = ${shopId}::uuid order by "id" for update`;
  const replies = await tx.$queryRaw<{ id: string; stored: unknown }[]>`
    select "id", "actions" as "stored" from "SavedReply" where "shopId" = ${shopId}::uuid and "actions" ? 'tags'
    order by "id" for update`;
  return [
    ...views.map((row) => ({ ...row, table: "SavedView" as const })),
    ...replies.map((row) => ({ ...row, table: "SavedReply" as const })),
  ];
}

export async function saveTagUse(
  tx: Tx,
  shopId: ShopId,
  { table, id, stored }: StoredTagUse,
): Promise<void> {
  const column = table === "SavedView" ? "filters" : "actions";
  await tx.$executeRaw(Prisma.sql`
    update ${Prisma.raw(`"${table}"`)} set ${Prisma.raw(`"${column}"`)} = ${JSON.stringify(stored)}::jsonb
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid`);
}

/** What a rule looks at and does, as it is stored. */
export type StoredRuleParts = {
  readonly id: string;
  readonly trigger: RuleTrigger;
  readonly conditions: RuleConditions;
  readonly actions: readonly RuleAction[];
};

/** Locked. */
export function lockRuleParts(tx: Tx, shopId: ShopId): Promise<StoredRuleParts[]> {
  return tx.$queryRaw<StoredRuleParts[]>`
    select "id", "trigger", "conditions", "actions" from "Rule" where "shopId" = ${shopId}::uuid and "deletedAt" is null
    order by "id" for update`;
}

export async function saveRuleParts(
  tx: Tx,
  shopId: ShopId,
  { id, conditions, actions }: StoredRuleParts,
): Promise<void> {
  await tx.$executeRaw`
    update "Rule" set "conditions" = ${JSON.stringify(conditions)}::jsonb, "actions" = ${JSON.stringify(actions)}::jsonb
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid`;
}
