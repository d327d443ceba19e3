// How the house reaches PostgreSQL: a client, and a transaction that sees one shop only.
import type { Prisma, PrismaClient } from "@prisma/client";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { withConnection } from "./pool.server.ts";

/** A client of the database. Outside `inShop` it sees no shop's rows. */
export type Db = PrismaClient;

declare const brand: unique symbol;
/** A transaction opened for one shop; only `inShop` makes it. */
export type Tx = Prisma.TransactionClient & { readonly [brand]: "Tx" };

const WAIT_FOR_CONNECTION_MS = 15_000;
const LONGEST_TRANSACTION_MS = 30_000;

/**
 * Runs `work` in one transaction that sees and writes the rows of this shop only (row-level security, `app.shop_id`).
 * All of it is kept, or nothing when `work` throws.
 */
export function inShop<T>(db: Db, shopId: ShopId, work: (tx: Tx) => Promise<T>): Promise<T> {
  return withConnection((direct) =>
    db.$transaction(
      async (client) => {
        const tx = direct(client);
        // Statements run in the order in which they are sent: the work need not wait for the answer.
        const shopSet = tx.$executeRaw`select set_config('app.shop_id', ${shopId}, true)`;
        const [, result] = await Promise.all([shopSet, work(tx as Tx)]);
        return result;
      },
      { maxWait: WAIT_FOR_CONNECTION_MS, timeout: LONGEST_TRANSACTION_MS },
    ),
  );
}
