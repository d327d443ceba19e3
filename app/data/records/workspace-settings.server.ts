// How the store's staff work; a shop that never chose has no row.
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import { defaultUndoSeconds } from "#app/domain/reply/undo-time.ts";
import type { Tx } from "#app/data/db.server.ts";

/** For so many seconds a reply waits in the outbox, so that it can be taken back; 0: it goes at once. */
export async function findUndoSeconds(tx: Tx, shopId: ShopId): Promise<number> {
  const rows = await tx.$queryRaw<{ undoSeconds: number }[]>`
    select "undoSeconds" from "WorkspaceSettings" where "shopId" = ${shopId}::uuid`;
  return rows[0]?.undoSeconds ?? defaultUndoSeconds;
}

export async function saveUndoSeconds(
  tx: Tx,
  shopId: ShopId,
  undoSeconds: number,
  changed: { readonly at: Instant; readonly by: MemberId },
): Promise<void> {
  await tx.$executeRaw`
    insert into "WorkspaceSettings" ("shopId", "undoSeconds", "changedAt", "changedById")
    values (${shopId}::uuid, ${undoSeconds}::int, ${dateOf(changed.at)}, ${changed.by}::uuid)
    on conflict ("shopId") do update set "undoSeconds" = excluded."undoSeconds", "changedAt" = excluded."changedAt",
      "changedById" = excluded."changedById"`;
}

/** What the owner said of the first steps, as it is stored, and where the support address is hosted. */
export async function findSetUp(
  tx: Tx,
  shopId: ShopId,
): Promise<{ readonly marks: unknown; readonly mailHost: string | null }> {
  const rows = await tx.$queryRaw<{ marks: unknown; mailHost: string | null }[]>`
    select "setUpSteps" as "marks", "mailHost" from "WorkspaceSettings" where "shopId" = ${shopId}::uuid`;
  return rows[0] ?? { marks: {}, mailHost: null };
}

/** Null takes back what was said. */
export async function saveSetUpMark(
  tx: Tx,
  shopId: ShopId,
  { step, mark }: { readonly step: string; readonly mark: string | null },
): Promise<void> {
  const said = JSON.stringify(mark === null ? {} : { [step]: mark });
  await tx.$executeRaw`
    insert into "WorkspaceSettings" as w ("shopId", "setUpSteps") values (${shopId}::uuid, ${said}::jsonb)
    on conflict ("shopId") do update set "setUpSteps" = (w."setUpSteps" - ${step}::text) || excluded."setUpSteps"`;
}

export async function saveMailHost(tx: Tx, shopId: ShopId, mailHost: string | null): Promise<void> {
  await tx.$executeRaw`
    insert into "WorkspaceSettings" ("shopId", "mailHost") values (${shopId}::uuid, ${mailHost})
    on conflict ("shopId") do update set "mailHost" = excluded."mailHost"`;
}
