// What a ticket says of its people is removed; its number, states, clocks and dates stay.
import { erasedEvent } from "#app/domain/privacy/erased-event.ts";
import { ERASED_CUSTOMER, ERASED_SUBJECT } from "#app/domain/privacy/erased-words.ts";
import { scrubbed } from "#app/domain/privacy/scrubbed.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";
import { eraseSurvey } from "./surveys.server.ts";

/** Of a ticket whose customer is erased. `preview`: what is left to show of it. */
export async function eraseTicket(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  { at, preview }: { readonly at: Instant; readonly preview: string },
): Promise<void> {
  await tx.$executeRaw`
    update "Ticket" t set "subject" = ${ERASED_SUBJECT}, "preview" = ${preview}, "customerName" = ${ERASED_CUSTOMER},
      "customerAddress" = '', "orderName" = null, "orderState" = null, "anonymisedAt" = ${dateOf(at)},
      "investigating" = case when "investigating" is null then null else "investigating" || '{"what": ""}' end,
      "ownDueReason" = case when "ownDueReason" is null then null else '' end,
      "attachmentCount" = (select count(*) from "Message" m join "Attachment" a on a."shopId" = m."shopId"
        and a."messageId" = m."id" where m."shopId" = t."shopId" and m."ticketId" = t."id")
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
  await eraseHistory(tx, shopId, ticketId);
  await Promise.all([
    tx.$executeRaw`
      update "TicketPromise" set "words" = '' where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`,
    tx.$executeRaw`
      update "Complaint" set "about" = '', "remedy" = null where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`,
    tx.$executeRaw`
      update "Correction" set "wrong" = '' where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`,
    tx.$executeRaw`
      update "Review" set "note" = null where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`,
    tx.$executeRaw`delete from "ExampleTicket" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`,
    tx.$executeRaw`
      update "ProofOverride" set "words" = null where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`,
    tx.$executeRaw`
      update "Confirmation" set "orderGid" = '', "orderName" = '', "address" = '',
        "expiresAt" = least("expiresAt", ${dateOf(at)})
      where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`,
    tx.$executeRaw`
      update "Notice" set "detail" = "detail" || ${JSON.stringify({ subject: ERASED_SUBJECT })}::jsonb
      where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "detail" ? 'subject'`,
    tx.$executeRaw`delete from "CustomerLink" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`,
    tx.$executeRaw`delete from "OrderLink" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`,
    tx.$executeRaw`delete from "CustomerCandidate" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`,
    tx.$executeRaw`delete from "OrderCandidate" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`,
    tx.$executeRaw`delete from "RejectedLink" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`,
    tx.$executeRaw`delete from "ParcelWatch" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`,
    tx.$executeRaw`
      update "FlowTrigger" set "trouble" = null, "subject" = "id"::text
      where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`,
    tx.$executeRaw`
      update "RuleRun" set "outcome" = '{}' where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`,
    tx.$executeRaw`
      update "BulkChange" set "change" = "change" - 'reason', "tickets" = (
        select coalesce(jsonb_agg(one), '[]') from jsonb_array_elements("tickets") one where one->>'ticketId' <> ${ticketId})
      where "shopId" = ${shopId}::uuid and "tickets" @> ${JSON.stringify([{ ticketId }])}::jsonb`,
    tx.$executeRaw`
      update "FlowRun" set "result" = '' where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`,
    eraseSurvey(tx, shopId, ticketId),
    eraseActions(tx, shopId, { ticketId, orderGids: [], customerGid: null }, at),
    eraseAccess(tx, shopId, ticketId),
  ]);
}

/** Merges and splits hold both tickets as they were before: there is no way back to that. */
export async function eraseMoves(tx: Tx, shopId: ShopId, ticketId: TicketId): Promise<void> {
  await tx.$executeRaw`
    update "TicketMove" set "before" = '{}'
    where "shopId" = ${shopId}::uuid and ("fromId" = ${ticketId}::uuid or "toId" = ${ticketId}::uuid)`;
}

/** Nobody takes part any more, or these do not. */
export async function eraseParticipants(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  addresses: readonly string[] | null,
): Promise<void> {
  await tx.$executeRaw`
    delete from "Participant" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid
      and (${addresses}::text[] is null or lower("address") = any(${addresses}::text[]))`;
}

/** What the inbox shows of somebody else's ticket, once the person's words on it are gone. */
export async function savePreview(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  preview: string,
): Promise<void> {
  await tx.$executeRaw`
    update "Ticket" t set "preview" = ${preview},
      "attachmentCount" = (select count(*) from "Message" m join "Attachment" a on a."shopId" = m."shopId"
        and a."messageId" = m."id" where m."shopId" = t."shopId" and m."ticketId" = t."id")
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
}

async function eraseHistory(tx: Tx, shopId: ShopId, ticketId: TicketId): Promise<void> {
  const events = await tx.$queryRaw<{ id: string; detail: { kind?: unknown } }[]>`
    select "id", "detail" from "TicketEvent" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`;
  const erased = events.map(({ id, detail }) => ({ id, detail: erasedEvent(detail) }));
  await tx.$executeRaw`
    update "TicketEvent" e set "detail" = n."detail"
    from jsonb_to_recordset(${JSON.stringify(erased)}::jsonb) as n("id" uuid, "detail" jsonb)
    where e."shopId" = ${shopId}::uuid and e."id" = n."id"`;
}

export type ActionsOf = {
  readonly ticketId: TicketId | null;
  readonly orderGids: readonly string[];
  readonly customerGid: string | null;
};

/** That something was done at Shopify, by whom and when, stays; what and for whom goes. One that is not over is given up. */
export async function eraseActions(
  tx: Tx,
  shopId: ShopId,
  of: ActionsOf,
  at: Instant,
): Promise<void> {
  await tx.$executeRaw`
    update "ShopifyAction" set "orderGid" = null, "customerGid" = null, "reason" = null, "before" = null,
      "input" = case when "input" ? 'worth' then jsonb_build_object('worth', "input"->'worth') else '{}' end,
      "after" = null, "errors" = '[]', "state" = case when "finishedAt" is null then 'given-up' else "state" end,
      "finishedAt" = coalesce("finishedAt", ${dateOf(at)})
    where "shopId" = ${shopId}::uuid and ("ticketId" = ${of.ticketId}::uuid or "orderGid" = any(${of.orderGids}::text[])
      or "customerGid" = ${of.customerGid})`;
}

async function eraseAccess(tx: Tx, shopId: ShopId, ticketId: TicketId): Promise<void> {
  const entries = await tx.$queryRaw<{ id: string; detail: unknown }[]>`
    select "id", "detail" from "AccessEntry" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid
      and ("detail" ? 'words' or "detail" ? 'reason')`;
  if (entries.length === 0) return;
  const safe = new Set(["what", "id"]);
  const erased = entries.map(({ id, detail }) => ({ id, detail: scrubbed(detail, safe) }));
  await tx.$executeRaw`
    update "AccessEntry" e set "detail" = n."detail"
    from jsonb_to_recordset(${JSON.stringify(erased)}::jsonb) as n("id" uuid, "detail" jsonb)
    where e."shopId" = ${shopId}::uuid and e."id" = n."id"`;
}
