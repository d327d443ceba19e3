// The connections of this process: every statement is prepared once for a connection, and those of one turn travel together.
import type { Writable } from "node:stream";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import pg from "pg";

/** Statements whose text varies without end stay unprepared: the server keeps each prepared one in memory. */
const MOST_PREPARED = 500;
const WAIT_FOR_CONNECTION_MS = 15_000;
/**
 * A connection that was opened stays open: a new one plans every statement anew, five times before PostgreSQL keeps the
 * plan (https://www.postgresql.org/docs/current/sql-prepare.html), which would make the first mails after each pause dear.
 */
const KEEP_IDLE = 0;
/** A transaction that its process forgot, or a statement that runs wild, is ended by the server. */
const LONGEST_MS = 30_000;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_PREPARED) return known;
  const name = `loupe_${names.size}`;
  names.set(text, name);
  return name;
}

class PreparingClient extends pg.Client {
  #held: Writable | null = null;

  constructor(config?: pg.ClientConfig) {
    super(config);
    // The server may end a connection in the moment in which the pool hands it over and nobody listens, and an error that
    // nobody hears ends the process. Whoever queries it is told.
    this.on("error", () => undefined);
  }

  // The overloads can't be restated without pg's inner types; all arguments pass, a statement with values gets a name.
  override query = ((config: unknown, ...rest: unknown[]): unknown => {
    this.#sendTogether();
    return (super.query as (...input: unknown[]) => unknown)(withName(config), ...rest);
  }) as typeof pg.Client.prototype.query;

  /** Statements of one turn of the event loop go out in one packet: a system call each would cost more than they do. */
  #sendTogether(): void {
    if (this.#held) return;
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection;
    this.#held = stream;
    stream.cork();
    process.nextTick(() => {
      this.#held = null;
      stream.uncork();
    });
  }
}

function withName(config: unknown): unknown {
  if (typeof config !== "object" || config === null || "submit" in config) return config;
  const { text, name, values } = config as { text?: string; name?: string; values?: unknown[] };
  if (text === undefined || name !== undefined || !values?.length) return config;
  return { ...config, name: nameOf(text) };
}

class LendingPool extends pg.Pool {
  override connect = ((callback?: unknown): unknown => {
    const connect = super.connect.bind(this) as (callback?: unknown) => unknown;
    if (callback !== undefined) return connect(callback);
    return (connect() as Promise<pg.PoolClient>).then(lend);
  }) as pg.Pool["connect"];
}

/**
 * Prisma gives a connection back when COMMIT or ROLLBACK went well, which on a lost one they never do: without this, each
 * transaction that PostgreSQL breaks off would take a place in the pool for good.
 */
function lend(connection: pg.PoolClient): pg.PoolClient {
  const release = connection.release.bind(connection);
  let isBack = false;
  const giveBack = (destroy?: Error | boolean): void => {
    if (isBack) return;
    isBack = true;
    connection.off("end", giveUp);
    release(destroy);
  };
  const giveUp = (): void => giveBack(true);
  connection.once("end", giveUp);
  connection.release = giveBack;
  return connection;
}

// The built app and its server each load this module: the mark on a client is one for both.
const POOL = Symbol.for("loupe.pool");
type Pooled = PrismaClient & { readonly [POOL]?: pg.Pool };

/** A client of Prisma and, behind it, the pool that `poolOf` gives. Connects at the first query. */
export function openDatabase(config: {
  connectionString: string;
  max: number;
  application_name?: string;
}): PrismaClient {
  const pool = new LendingPool({
    ...config,
    Client: PreparingClient,
    pipeline: true,
    idleTimeoutMillis: KEEP_IDLE,
    connectionTimeoutMillis: WAIT_FOR_CONNECTION_MS,
    idle_in_transaction_session_timeout: LONGEST_MS,
    statement_timeout: LONGEST_MS,
  });
  // An idle connection that breaks leaves the pool by itself; the next question opens another one.
  pool.on("error", () => undefined);
  const client = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
  return Object.defineProperty(client, POOL, { value: pool });
}

/** Throws for a client that `openDatabase` did not make. */
export function poolOf(client: PrismaClient): pg.Pool {
  const pool = (client as Pooled)[POOL];
  if (!pool) throw new Error("this database was not opened by openDatabase");
  return pool;
}
