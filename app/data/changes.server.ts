// Tells every web process what changed in a shop, once the transaction has committed (LISTEN/NOTIFY).
import pg from "pg";
import type { LiveChange, TicketPart } from "#app/domain/live/live-change.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Tx } from "./db.server.ts";

const CHANNEL = "loupe_changes";
/** A notification holds less than 8,000 bytes, an id takes 39. https://www.postgresql.org/docs/current/sql-notify.html */
const MEMBERS_AT_ONCE = 100;

/**
 * Listeners hear of it after the commit, and never when the transaction is rolled back. `ticketId` is null when something else
 * than a ticket changed, such as the mailbox's proof.
 */
export async function announceChange(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId | null,
  part: TicketPart = "state",
): Promise<void> {
  if (ticketId === null) return announce(tx, shopId, { kind: "shop" });
  const change = { kind: "ticket", ticketId, part } as const;
  const said = JSON.stringify({ shopId, change });
  // More rows in the same statement, for which nobody waits: reports take the ticket in anew, and the search its words.
  if (part === "clocks" || part === "delivery") {
    await tx.$executeRaw`
      with counted as (insert into "ReportChange" ("shopId", "ticketId") values (${shopId}::uuid, ${ticketId}::uuid))
      select pg_notify(${CHANNEL}, pg_current_xact_id()::text || ' ' || ${said}::text)`;
    return;
  }
  await tx.$executeRaw`
    with changed as (insert into "SearchChange" ("shopId", "ticketId") values (${shopId}::uuid, ${ticketId}::uuid)),
      counted as (insert into "ReportChange" ("shopId", "ticketId") values (${shopId}::uuid, ${ticketId}::uuid))
    select pg_notify(${CHANNEL}, pg_current_xact_id()::text || ' ' || ${said}::text)`;
}

/** The bells of these members show something else now. */
export async function announceNotices(
  tx: Tx,
  shopId: ShopId,
  memberIds: readonly MemberId[],
): Promise<void> {
  const whose = [...new Set(memberIds)];
  const pieces = Array.from({ length: Math.ceil(whose.length / MEMBERS_AT_ONCE) }, (_, index) =>
    whose.slice(index * MEMBERS_AT_ONCE, (index + 1) * MEMBERS_AT_ONCE),
  );
  await Promise.all(
    pieces.map((piece) => announce(tx, shopId, { kind: "notices", memberIds: piece })),
  );
}

/** Somebody is on a ticket's page, writes there, or has left it. */
export async function announcePresence(
  tx: Tx,
  shopId: ShopId,
  presence: Omit<Extract<LiveChange, { kind: "presence" }>, "kind">,
): Promise<void> {
  await announce(tx, shopId, { kind: "presence", ...presence });
}

/** Ends the streams of this member, or of everybody of the shop for null: who may still listen connects anew. */
export async function announceAccess(
  tx: Tx,
  shopId: ShopId,
  memberId: MemberId | null,
): Promise<void> {
  await announce(tx, shopId, { kind: "access", memberId });
}

/** The number of the transaction is the same for all who listen: it says where in the row of changes somebody stands. */
async function announce(tx: Tx, shopId: ShopId, change: LiveChange): Promise<void> {
  const said = JSON.stringify({ shopId, change });
  await tx.$executeRaw`select pg_notify(${CHANNEL}, pg_current_xact_id()::text || ' ' || ${said}::text)`;
}

/** A change of a shop, and its place in the row of all changes of this database: the same in every process. */
export type Heard = {
  readonly position: string;
  readonly shopId: ShopId;
  readonly change: LiveChange;
};

/** A place in the row at which no change stands. */
export type Mark = { readonly position: string; readonly change: null };

export type Listening = {
  /** Resolves once an answer came; rejects when the connection is dead. */
  readonly check: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

type Listener = {
  /** The first one is the mark from which on everything is heard. */
  readonly hear: (heard: Heard | Mark) => void;
  /** The connection is gone; called once, and never after `stop`. */
  readonly lost: () => void;
};

/** Hears the changes of all shops on one connection of its own. Throws when the database can't be reached. */
export async function listenToChanges(databaseUrl: string, listener: Listener): Promise<Listening> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: "loupe-changes",
    keepAlive: true,
  });
  let state: "opening" | "open" | "over" = "opening";
  const placeOf = positions();
  client.on("notification", ({ payload = "" }) => {
    const [transaction = "", said] = splitOnce(payload);
    const position = placeOf(transaction);
    if (said === null) listener.hear({ position, change: null });
    else listener.hear({ position, ...(JSON.parse(said) as Pick<Heard, "shopId" | "change">) });
  });
  client.on("error", () => void client.end().catch(() => undefined));
  client.on("end", () => {
    // One that never came about rejects instead.
    const wasOpen = state === "open";
    state = "over";
    if (wasOpen) listener.lost();
  });
  await client.connect();
  await client.query(`listen ${CHANNEL}`);
  state = "open";
  await client.query("select pg_notify($1, pg_current_xact_id()::text)", [CHANNEL]);
  return {
    check: async () => void (await client.query("select 1")),
    stop: async () => {
      state = "over";
      await client.end();
    },
  };
}

function splitOnce(payload: string): readonly [string, string | null] {
  const space = payload.indexOf(" ");
  return space < 0 ? [payload, null] : [payload.slice(0, space), payload.slice(space + 1)];
}

/** What one transaction says comes in one piece, in the order in which it was said. */
function positions(): (transaction: string) => string {
  let last = "";
  let count = 0;
  return (transaction) => {
    count = transaction === last ? count + 1 : 0;
    last = transaction;
    return `${transaction}.${count}`;
  };
}
