// What workflows of Shopify Flow wanted done, each run once.
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/** Takes a run for this transaction; another one of the same id waits for its end. False when it was carried out before. */
export async function takeFlowRun(
  tx: Tx,
  shopId: ShopId,
  run: { readonly runId: string; readonly handle: string; readonly at: Instant },
): Promise<boolean> {
  const written = await tx.$executeRaw`
    insert into "FlowRun" ("shopId", "runId", "handle", "at", "result")
    values (${shopId}::uuid, ${run.runId}, ${run.handle}, ${dateOf(run.at)}, 'done')
    on conflict ("shopId", "runId") do nothing`;
  return written === 1;
}

/** Which ticket a run was about. */
export async function saveFlowRunTicket(
  tx: Tx,
  shopId: ShopId,
  runId: string,
  ticketId: TicketId,
): Promise<void> {
  await tx.$executeRaw`
    update "FlowRun" set "ticketId" = ${ticketId}::uuid
    where "shopId" = ${shopId}::uuid and "runId" = ${runId}`;
}

/** Whether a run was carried out. */
export async function hasFlowRun(tx: Tx, shopId: ShopId, runId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "FlowRun" where "shopId" = ${shopId}::uuid and "runId" = ${runId}`;
  return rows.length === 1;
}

/** A ticket by its id or its number; null when there is none in this shop. */
export async function findTicketOfFlow(
  tx: Tx,
  shopId: ShopId,
  named: { readonly ticketId: TicketId | null; readonly number: number | null },
): Promise<TicketId | null> {
  const rows = await tx.$queryRaw<{ id: TicketId }[]>`
    select "id" from "Ticket" where "shopId" = ${shopId}::uuid
      and ("id" = ${named.ticketId}::uuid or "number" = ${named.number}::int)`;
  return rows[0]?.id ?? null;
}
