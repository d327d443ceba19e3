// Mail that was screened out, newest first, with what was seen in it.
import { Prisma } from "@prisma/client";
import { evidenceWords } from "#app/domain/mail/evidence-words.ts";
import { missableKinds, type ScreenedKind } from "#app/domain/mail/screened-kind.ts";
import { senderInHeader } from "#app/domain/mail/sender-in-header.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import type { Words } from "#app/domain/words/words.ts";

const ROWS = 25;

export type ScreenedMailRow = {
  readonly id: string;
  readonly from: string;
  /** The address in `from`, to be blocked by; null when there is none. */
  readonly sender: string | null;
  readonly subject: string;
  readonly receivedAt: string;
  readonly kind: string;
  readonly evidence: Words;
};

export type ScreenedCursor = { readonly at: string; readonly id: string };

export type ScreenedPageData = {
  readonly mails: readonly ScreenedMailRow[];
  readonly next: ScreenedCursor | null;
};

type Row = Omit<ScreenedMailRow, "from" | "sender" | "subject" | "receivedAt" | "evidence"> & {
  evidence: string;
  from: string | null;
  subject: string | null;
  receivedAt: Date;
  cursorAt: string;
};

/** Keyset pages: `after` names the last mail that was shown. Without a kind: all but our own mail coming back. */
export async function readScreenedPage(
  db: Db,
  shopId: ShopId,
  ask: { kind: ScreenedKind | null; after: ScreenedCursor | null },
): Promise<ScreenedPageData> {
  const kinds: readonly string[] = ask.kind === null ? missableKinds : [ask.kind];
  const beyond = ask.after
    ? Prisma.sql`and ("storedAt", "id") < (${ask.after.at}::timestamptz, ${ask.after.id}::uuid)`
    : Prisma.empty;
  const found = await inShopBySql(db, shopId, (tx) =>
    tx.$queryRaw<Row[]>(Prisma.sql`
      select "id", "from", "subject", "receivedAt", "storedAt"::text as "cursorAt",
        coalesce("verdict"->>'kind', '') as "kind", coalesce("verdict"->>'evidence', '') as "evidence"
      from "InboundEmail" where "shopId" = ${shopId}::uuid and "status" = 'screened'
        and "verdict"->>'kind' = any(${kinds}::text[]) ${beyond}
      order by "storedAt" desc, "id" desc limit ${ROWS + 1}`),
  );
  const rows = found.slice(0, ROWS);
  const last = rows.at(-1);
  return {
    mails: rows.map(({ cursorAt: _, ...row }) => ({
      ...row,
      evidence: evidenceWords(row.evidence),
      from: row.from ?? "",
      sender: senderInHeader(row.from),
      subject: row.subject ?? "",
      receivedAt: row.receivedAt.toISOString(),
    })),
    next: found.length > ROWS && last ? { at: last.cursorAt, id: last.id } : null,
  };
}
