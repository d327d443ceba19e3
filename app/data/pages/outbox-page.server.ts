// What the page on outgoing mail shows: mail that waits for its hour or for a person, and addresses that take none.
import { inShopBySql, type Db, type Tx } from "#app/data/db.server.ts";
import { HELD_WORDS } from "#app/data/records/outbox.server.ts";
import { listSuppressions, type SuppressionRow } from "#app/data/records/suppressions.server.ts";
import { findUndoSeconds } from "#app/data/records/workspace-settings.server.ts";
import { heldWords, type HeldFor } from "#app/domain/reply/waiting-send.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { isoOf } from "#app/domain/shared/instant.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { Words } from "#app/domain/words/words.ts";

const ROWS = 50;

export type WaitingMail = {
  readonly messageId: string;
  readonly ticketId: string;
  readonly number: string;
  readonly subject: string;
  readonly to: string;
  readonly by: string;
  readonly sendAt: string;
  /** Why it waits for a person; null while it waits for its hour. */
  readonly held: Words | null;
};

export type StoppedAddress = Omit<SuppressionRow, "at"> & { readonly at: string };

export type OutboxPageData = {
  /** Held ones first, then by their hour. */
  readonly waiting: readonly WaitingMail[];
  readonly stopped: readonly StoppedAddress[];
  /** The `after` of the next page of addresses; null at the end. */
  readonly next: string | null;
  readonly undoSeconds: number;
};

/** `search`: a part of an address; `after`: the last address that was shown. */
export function readOutboxPage(
  db: Db,
  shopId: ShopId,
  ask: {
    readonly search: string;
    readonly after: string | null;
    readonly ticketPrefix: string;
  },
): Promise<OutboxPageData> {
  return inShopBySql(db, shopId, async (tx) => {
    const [waiting, found, undoSeconds] = await Promise.all([
      listWaiting(tx, shopId, ask.ticketPrefix),
      listSuppressions(tx, shopId, { ...ask, limit: ROWS + 1 }),
      findUndoSeconds(tx, shopId),
    ]);
    const shown = found.slice(0, ROWS);
    return {
      waiting,
      stopped: shown.map(({ at, ...row }) => ({ ...row, at: isoOf(at) })),
      next: found.length > ROWS ? (shown.at(-1)?.address ?? null) : null,
      undoSeconds,
    };
  });
}

async function listWaiting(tx: Tx, shopId: ShopId, ticketPrefix: string): Promise<WaitingMail[]> {
  const rows = await tx.$queryRaw<
    (Omit<WaitingMail, "number" | "sendAt" | "held"> & {
      number: number;
      sendAt: Date;
      heldFor: HeldFor | null;
      heldSince: Words | null;
    })[]
  >`select m."id" as "messageId", m."ticketId", t."number", t."subject", m."to"[1] as "to", m."fromName" as "by", m."sendAt",
      m."heldFor", ${HELD_WORDS} as "heldSince"
    from "Message" m join "Ticket" t on t."shopId" = m."shopId" and t."id" = m."ticketId"
    where m."shopId" = ${shopId}::uuid and m."sendLater" is not null and m."delivery" = 'queued' and m."beforeSend" is not null
    order by m."heldFor" is null, m."sendAt", m."id" limit ${ROWS}::int`;
  return rows.map(({ number, sendAt, heldFor, heldSince, ...row }) => ({
    ...row,
    number: ticketNumber(ticketPrefix, number),
    sendAt: sendAt.toISOString(),
    held: heldFor && (heldSince ?? heldWords(heldFor)),
  }));
}
