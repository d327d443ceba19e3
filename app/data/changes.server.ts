// Tells every web process that a ticket of a shop changed, once the transaction has committed (LISTEN/NOTIFY).
import pg from "pg";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Tx } from "./db.server.ts";

const CHANNEL = "loupe_changes";
const RECONNECT_AFTER_MS = 1_000;

/** `ticketId` is null when something else than a ticket changed, such as the mailbox's proof. */
export type Change = { readonly shopId: ShopId; readonly ticketId: TicketId | null };

/** Listeners hear of it after the commit, and never when the transaction is rolled back. */
export async function announceChange(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId | null,
): Promise<void> {
  await tx.$executeRaw`select pg_notify(${CHANNEL}, ${JSON.stringify({ shopId, ticketId })})`;
}

type Listener = (change: Change | "missed") => void;

/**
 * Hears the changes of all shops on one connection of its own. After a lost connection it reconnects and says "missed",
 * because something may have been. The returned function stops it.
 */
export async function listenToChanges(
  databaseUrl: string,
  listener: Listener,
): Promise<() => Promise<void>> {
  let stopped = false;
  let client: pg.Client | null = null;
  const connect = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString: databaseUrl,
      application_name: "loupe-changes",
    });
    let hears = false;
    next.on("notification", ({ payload }) => listener(JSON.parse(payload ?? "null") as Change));
    next.on("error", () => void next.end().catch(() => undefined));
    next.on("end", () => {
      // A connection that never came about ends too: its attempt is repeated by whoever made it.
      if (hears && !stopped) setTimeout(() => void reconnect(), RECONNECT_AFTER_MS);
    });
    await next.connect();
    await next.query(`listen ${CHANNEL}`);
    hears = true;
    client = next;
  };
  const reconnect = async (): Promise<void> => {
    if (stopped) return;
    try {
      await connect();
      listener("missed");
    } catch {
      // The database is still away: the next try follows.
      setTimeout(() => void reconnect(), RECONNECT_AFTER_MS);
    }
  };
  await connect();
  return async () => {
    stopped = true;
    await client?.end();
  };
}
