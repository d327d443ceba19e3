// What Shopify Flow is to hear of tickets, and whether it did.
import type { FlowTold, TicketForFlow } from "#app/domain/flow/flow-trigger.ts";
import type { FlowTriggerId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { Tx } from "#app/data/db.server.ts";

/** `subject` tells apart what is told of one ticket; the same once more changes nothing. */
export async function saveFlowTrigger(
  tx: Tx,
  shopId: ShopId,
  trigger: {
    readonly id: FlowTriggerId;
    readonly ticketId: TicketId;
    readonly told: FlowTold;
    readonly at: Instant;
  },
): Promise<void> {
  const { id, ticketId, told, at } = trigger;
  const { handle, ...detail } = told;
  await tx.$executeRaw`
    insert into "FlowTrigger" ("shopId", "id", "handle", "ticketId", "subject", "at")
    values (${shopId}::uuid, ${id}::uuid, ${handle}, ${ticketId}::uuid, ${JSON.stringify(detail)}, ${dateOf(at)})
    on conflict ("shopId", "handle", "ticketId", "subject") do nothing`;
}

/** Whether a customer's mail opened the ticket, not a split, and Flow has not been told of it. */
export async function isNewToFlow(tx: Tx, shopId: ShopId, ticketId: TicketId): Promise<boolean> {
  const rows = await tx.$queryRaw<{ isNew: boolean }[]>`
    select (select m."kind" from "Message" m where m."shopId" = ${shopId}::uuid and m."ticketId" = ${ticketId}::uuid
        order by m."at", m."id" limit 1) = 'inbound'
      and not exists (select 1 from "FlowTrigger" f where f."shopId" = ${shopId}::uuid and f."ticketId" = ${ticketId}::uuid
        and f."handle" = 'ticket-created')
      and not exists (select 1 from "TicketMove" v where v."shopId" = ${shopId}::uuid and v."toId" = ${ticketId}::uuid
        and v."kind" = 'split') as "isNew"`;
  return rows[0]?.isNew ?? false;
}

export type TriggerToSend = {
  readonly domain: string;
  readonly told: FlowTold;
  readonly ticket: TicketForFlow;
  readonly at: Instant;
  /** An attempt began, and nothing is known of its end. */
  readonly begun: boolean;
};

/** Null when it is not there, was sent, or failed for good. Locks it until the transaction ends. */
export async function lockFlowTrigger(
  tx: Tx,
  shopId: ShopId,
  id: FlowTriggerId,
): Promise<TriggerToSend | null> {
  type Row = Omit<TicketForFlow, "number"> & {
    domain: string;
    ticketPrefix: string;
    number: number;
    handle: FlowTold["handle"];
    detail: string;
    at: Date;
    begun: boolean;
  };
  const rows = await tx.$queryRaw<Row[]>`
    select s."domain", s."ticketPrefix", f."handle", f."subject" as "detail", f."at", f."trouble" is not null as "begun",
      t."id" as "ticketId", t."number", t."subject", t."customerAddress", t."orderName", t."category", t."urgency"
    from "FlowTrigger" f
    join "Ticket" t on t."shopId" = f."shopId" and t."id" = f."ticketId"
    join "Shop" s on s."id" = f."shopId"
    where f."shopId" = ${shopId}::uuid and f."id" = ${id}::uuid and f."sentAt" is null
      and (f."trouble" is null or f."trouble" = ${BEGUN}) and s."uninstalledAt" is null and t."anonymisedAt" is null
    for update of f`;
  const row = rows[0];
  if (!row) return null;
  const { domain, ticketPrefix, number, handle, detail, at, begun, ...ticket } = row;
  return {
    domain,
    told: { handle, ...(JSON.parse(detail) as object) } as FlowTold,
    ticket: { ...ticket, number: ticketNumber(ticketPrefix, number) },
    at: at.getTime() as Instant,
    begun,
  };
}

const BEGUN = "being sent";

/** How an attempt stands: it begins, it is put back to be tried again, it was taken, or it came to nothing. */
export type TriggerStands =
  | { readonly kind: "begun" | "put-back" }
  | { readonly kind: "sent"; readonly at: Instant }
  | { readonly kind: "failed"; readonly why: string };

export async function markFlowTrigger(
  tx: Tx,
  shopId: ShopId,
  id: FlowTriggerId,
  stands: TriggerStands,
): Promise<void> {
  const trouble = stands.kind === "begun" ? BEGUN : stands.kind === "failed" ? stands.why : null;
  const sentAt = stands.kind === "sent" ? dateOf(stands.at) : null;
  await tx.$executeRaw`
    update "FlowTrigger" set "trouble" = ${trouble}, "sentAt" = ${sentAt}::timestamptz
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid`;
}
