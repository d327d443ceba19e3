// What agents had done at Shopify: what was asked, how it was before and after, and how it ended.
import { Prisma } from "@prisma/client";
import type { ActionLine, FieldProblem } from "#app/domain/action/action-field.ts";
import type { ActionKind } from "#app/domain/action/action-kind.ts";
import type { ActionState } from "#app/domain/action/action-state.ts";
import type { Snapshot } from "#app/domain/action/order-snapshot.ts";
import type { ActionPlan } from "#app/domain/action/rule-of.ts";
import type { ProofLevel } from "#app/domain/proof/proof-level.ts";
import type { MemberId, ShopId, ShopifyActionId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { say, within } from "#app/domain/words/words.ts";
import { askThroughDoor, type Db, type Tx } from "#app/data/db.server.ts";

/** What is carried out, and what the agent saw when they confirmed it. */
export type ActionInput = {
  readonly plan: ActionPlan;
  readonly seen: Snapshot;
  /** A decimal in the shop's currency, for limits; absent where nothing is given away. */
  readonly worth?: string;
};

export type NewAction = {
  readonly id: ShopifyActionId;
  readonly key: string;
  readonly ticketId: TicketId;
  readonly orderGid: string | null;
  readonly customerGid: string | null;
  readonly kind: ActionKind;
  readonly memberId: MemberId;
  readonly proofLevel: ProofLevel | null;
  readonly reason: string | null;
  readonly input: ActionInput;
  readonly before: readonly ActionLine[];
  readonly createdAt: Instant;
};

/** Waits at the order or the customer until nobody else begins an action there. False when we hold no copy of it. */
export async function lockSubject(tx: Tx, shopId: ShopId, about: string): Promise<boolean> {
  const rows = about.startsWith("gid://shopify/Order/")
    ? await tx.$queryRaw<unknown[]>`
        select 1 from "OrderCopy" where "shopId" = ${shopId}::uuid and "orderGid" = ${about} for no key update`
    : await tx.$queryRaw<unknown[]>`
        select 1 from "CustomerCopy" where "shopId" = ${shopId}::uuid and "customerGid" = ${about} for no key update`;
  return rows.length === 1;
}

/** `state` is `queued`. */
export async function saveNewAction(tx: Tx, shopId: ShopId, action: NewAction): Promise<void> {
  await tx.$executeRaw`
    insert into "ShopifyAction" ("shopId", "id", "key", "ticketId", "orderGid", "customerGid", "kind", "memberId",
      "proofLevel", "reason", "input", "before", "state", "createdAt")
    values (${shopId}::uuid, ${action.id}::uuid, ${action.key}, ${action.ticketId}::uuid, ${action.orderGid},
      ${action.customerGid}, ${action.kind}, ${action.memberId}::uuid, ${action.proofLevel}, ${action.reason},
      ${JSON.stringify(action.input)}::jsonb, ${JSON.stringify(action.before)}::jsonb, 'queued', ${dateOf(action.createdAt)})`;
}

/** The action that this press of a button began. */
export async function findActionByKey(
  tx: Tx,
  shopId: ShopId,
  key: string,
): Promise<ShopifyActionId | null> {
  const rows = await tx.$queryRaw<{ id: ShopifyActionId }[]>`
    select "id" from "ShopifyAction" where "shopId" = ${shopId}::uuid and "key" = ${key}`;
  return rows[0]?.id ?? null;
}

/** An action of this order or customer that is not over; null when there is none. */
export async function findOpenAction(
  tx: Tx,
  shopId: ShopId,
  about: string,
): Promise<{ kind: ActionKind; state: ActionState; by: string } | null> {
  const rows = await tx.$queryRaw<{ kind: ActionKind; state: ActionState; by: string }[]>`
    select a."kind", a."state", m."name" as "by" from "ShopifyAction" a
    join "Member" m on m."shopId" = a."shopId" and m."id" = a."memberId"
    where a."shopId" = ${shopId}::uuid and (a."orderGid" = ${about} or a."customerGid" = ${about})
      and a."finishedAt" is null
    order by a."createdAt" limit 1`;
  return rows[0] ?? null;
}

/** How often something was done with this order or customer. */
export async function countDone(tx: Tx, shopId: ShopId, about: string): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from "ShopifyAction"
    where "shopId" = ${shopId}::uuid and ("orderGid" = ${about} or "customerGid" = ${about}) and "state" = 'done'`;
  return rows[0]?.count ?? 0;
}

/** Decimals that a member has given away, or is about to, by this kind of action on a ticket. */
export async function listGiven(
  tx: Tx,
  shopId: ShopId,
  of: { readonly ticketId: TicketId; readonly memberId: MemberId; readonly kind: ActionKind },
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ worth: string }[]>`
    select "input"->>'worth' as "worth" from "ShopifyAction"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${of.ticketId}::uuid and "memberId" = ${of.memberId}::uuid
      and "kind" = ${of.kind} and "state" not in ('refused', 'given-up') and "input" ? 'worth'`;
  return rows.map(({ worth }) => worth);
}

export type ActionRow = {
  readonly id: ShopifyActionId;
  readonly key: string;
  readonly ticketId: TicketId | null;
  readonly about: string;
  readonly kind: ActionKind;
  readonly state: ActionState;
  readonly attempts: number;
  readonly claimedAt: Instant | null;
  readonly createdAt: Instant;
  readonly input: ActionInput;
  readonly errors: readonly FieldProblem[];
  readonly after: readonly ActionLine[] | null;
  readonly memberId: MemberId;
  readonly by: string;
  readonly domain: string;
  readonly uninstalled: boolean;
};

/** Nobody else goes on with it until the transaction ends. Null when there is none in this shop. */
export const lockAction = (tx: Tx, shopId: ShopId, id: ShopifyActionId) =>
  readAction(tx, shopId, id, Prisma.sql`for no key update of a`);

export const findAction = (tx: Tx, shopId: ShopId, id: ShopifyActionId) =>
  readAction(tx, shopId, id, Prisma.empty);

async function readAction(
  tx: Tx,
  shopId: ShopId,
  id: ShopifyActionId,
  lock: Prisma.Sql,
): Promise<ActionRow | null> {
  type Row = Omit<ActionRow, "claimedAt" | "createdAt"> & {
    claimedAt: Date | null;
    createdAt: Date;
  };
  const rows = await tx.$queryRaw<Row[]>`
    select a."id", a."key", a."ticketId", coalesce(a."orderGid", a."customerGid", '') as "about", a."kind", a."state",
      a."attempts", a."claimedAt", a."createdAt", a."input", a."errors", a."after", a."memberId", m."name" as "by",
      s."domain", s."uninstalledAt" is not null as "uninstalled"
    from "ShopifyAction" a
    join "Member" m on m."shopId" = a."shopId" and m."id" = a."memberId"
    join "Shop" s on s."id" = a."shopId"
    where a."shopId" = ${shopId}::uuid and a."id" = ${id}::uuid ${lock}`;
  const row = rows[0];
  return row
    ? {
        ...row,
        claimedAt: row.claimedAt && instantOf(row.claimedAt),
        createdAt: instantOf(row.createdAt),
      }
    : null;
}

/** Somebody is at it. `sends`: a request is about to go out. */
export async function markActionRunning(
  tx: Tx,
  shopId: ShopId,
  id: ShopifyActionId,
  { at, sends }: { readonly at: Instant; readonly sends: boolean },
): Promise<void> {
  await tx.$executeRaw`
    update "ShopifyAction" set "state" = 'running', "claimedAt" = ${dateOf(at)}, "attempts" = "attempts" + ${sends ? 1 : 0}::int
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid`;
}

/** Not over: nothing was sent (`queued`, which begins to count anew with `afresh`), no answer came, or an agent decides. */
export async function markActionOpen(
  tx: Tx,
  shopId: ShopId,
  id: ShopifyActionId,
  to: {
    readonly state: "queued" | "unanswered" | "unknown";
    readonly problems: readonly FieldProblem[];
    readonly afresh?: boolean;
  },
): Promise<void> {
  await tx.$executeRaw`
    update "ShopifyAction" set "state" = ${to.state}, "errors" = ${JSON.stringify(to.problems)}::jsonb,
      "attempts" = case when ${to.afresh === true}::boolean then 0 else "attempts" end
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid`;
}

export async function markActionOver(
  tx: Tx,
  shopId: ShopId,
  id: ShopifyActionId,
  to: {
    readonly state: "done" | "refused" | "given-up";
    readonly at: Instant;
    readonly after?: readonly ActionLine[];
    readonly problems?: readonly FieldProblem[];
  },
): Promise<void> {
  await tx.$executeRaw`
    update "ShopifyAction" set "state" = ${to.state}, "finishedAt" = ${dateOf(to.at)},
      "after" = ${to.after ? JSON.stringify(to.after) : null}::jsonb, "errors" = ${JSON.stringify(to.problems ?? [])}::jsonb
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid`;
}

/** A door in the tenant wall: actions that were begun up to then and are not over. */
export function listOpenActionsAcrossShops(
  db: Db,
  upTo: Instant,
): Promise<{ shopId: ShopId; actionId: ShopifyActionId }[]> {
  return askThroughDoor(db, Prisma.sql`select * from open_actions_across_shops(${dateOf(upTo)})`);
}

/** What beginning an action needs of its ticket. Null when there is no such ticket in this shop. */
export async function findTicketToActOn(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  about: string,
): Promise<TicketToActOn | null> {
  const rows = await tx.$queryRaw<TicketToActOn[]>`
    select s."domain", s."currency", s."scopes",
      exists (select 1 from "OrderLink" l where l."shopId" = t."shopId" and l."ticketId" = t."id" and l."orderGid" = ${about})
        or exists (select 1 from "CustomerLink" l where l."shopId" = t."shopId" and l."ticketId" = t."id"
          and l."state" = 'linked' and l."customerGid" = ${about}) as "isLinked",
      (select m."id" from "Message" m where m."shopId" = t."shopId" and m."ticketId" = t."id" and m."kind" = 'inbound'
        order by m."at" desc, m."id" desc limit 1) as "newestMessageId"
    from "Ticket" t join "Shop" s on s."id" = t."shopId"
    where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`;
  return rows[0] ?? null;
}

export type TicketToActOn = {
  readonly domain: string;
  readonly currency: string;
  /** What the shop granted, as far as we were told. */
  readonly scopes: readonly string[];
  /** The order or the customer is linked to the ticket. */
  readonly isLinked: boolean;
  /** Of the customer's messages; null where the shop itself opened the ticket. */
  readonly newestMessageId: string | null;
};

export type OldAddressToTell = {
  readonly ticketId: TicketId;
  readonly address: string;
  readonly shopName: string;
  readonly supportAddress: string;
};

/**
 * Notes that the old address of a changed email is about to be told. Null when that was noted before, when there is none, or
 * the app was uninstalled: then no mail goes out.
 */
export async function claimOldAddress(
  tx: Tx,
  shopId: ShopId,
  id: ShopifyActionId,
): Promise<OldAddressToTell | null> {
  const rows = await tx.$queryRaw<OldAddressToTell[]>`
    update "ShopifyAction" a set "after" = coalesce(a."after", '[]') || ${TOLD}::jsonb
    from "Ticket" t, "Mailbox" b, "Shop" s
    where a."shopId" = ${shopId}::uuid and a."id" = ${id}::uuid and a."kind" = 'customer-email' and a."state" = 'done'
      and a."input"->'plan'->>'emailBefore' is not null and not coalesce(a."after", '[]') @> ${TOLD}::jsonb
      and t."shopId" = a."shopId" and t."id" = a."ticketId" and b."shopId" = t."shopId" and b."id" = t."mailboxId"
      and s."id" = a."shopId" and s."uninstalledAt" is null
    returning t."id" as "ticketId", a."input"->'plan'->>'emailBefore' as "address", s."name" as "shopName",
      b."address" as "supportAddress"`;
  return rows[0] ?? null;
}

/** The mail did not go out and is tried again. */
export async function releaseOldAddress(
  tx: Tx,
  shopId: ShopId,
  id: ShopifyActionId,
): Promise<void> {
  await tx.$executeRaw`
    update "ShopifyAction" set "after" = coalesce((select jsonb_agg(one) from jsonb_array_elements("after") one
      where one <> ${TOLD}::jsonb->0), '[]')
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid`;
}

const TOLD = JSON.stringify([{ name: say("Old address"), value: within(say("told")) }]);
