// Mail that was set aside, newest first.
import type { ShopId } from "#app/domain/shared/ids.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";

const ROWS = 100;

export type ParkedMailRow = {
  readonly id: string;
  readonly from: string;
  readonly subject: string;
  readonly receivedAt: string;
  readonly reason: string;
  readonly bytes: number;
};

type Row = {
  id: string;
  from: string | null;
  subject: string | null;
  receivedAt: Date;
  parkedReason: string | null;
  bytes: number;
};

export async function readParkedPage(db: Db, shopId: ShopId): Promise<ParkedMailRow[]> {
  const rows = await inShopBySql(
    db,
    shopId,
    (tx) =>
      tx.$queryRaw<Row[]>`
        select "id", "from", "subject", "receivedAt", "parkedReason", "bytes" from "InboundEmail"
        where "shopId" = ${shopId}::uuid and "status" = 'parked' order by "receivedAt" desc limit ${ROWS}`,
  );
  return rows.map(({ from, subject, receivedAt, parkedReason, ...row }) => ({
    ...row,
    from: from ?? "unknown sender",
    subject: subject ?? "",
    receivedAt: receivedAt.toISOString(),
    reason: parkedReason ?? "",
  }));
}
