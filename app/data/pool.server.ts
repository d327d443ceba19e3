// The connections of this process. Prisma compiles every raw statement anew, which costs more than running it: inside a
// transaction raw statements go straight to its connection, prepared once, and without waiting for the one before.
import { AsyncLocalStorage } from "node:async_hooks";
import type { Writable } from "node:stream";
import { Prisma } from "@prisma/client";
import pg from "pg";

/** The connection that a transaction got; null before it has one and as soon as it has given it back. */
type Opening = { connection: pg.PoolClient | null };

// One for the process: the client of database.server.ts is kept in the same way, and used by the built app and its server.
const kept = globalThis as { loupeOpening?: AsyncLocalStorage<Opening> };
const opening = (kept.loupeOpening ??= new AsyncLocalStorage());

/** Statements whose text varies without end stay unprepared: the server keeps each prepared one in memory. */
const MOST_PREPARED = 500;
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

class TransactionPool extends pg.Pool {
  override connect = ((callback?: unknown): unknown => {
    const connect = super.connect.bind(this) as (callback?: unknown) => unknown;
    if (callback !== undefined) return connect(callback);
    const open = opening.getStore();
    return (connect() as Promise<pg.PoolClient>).then((connection) => {
      lend(connection, open?.connection === null ? open : null);
      return connection;
    });
  }) as pg.Pool["connect"];
}

/**
 * Prisma gives a connection back when COMMIT or ROLLBACK went well, which on a lost one they never do: without this, each
 * transaction that PostgreSQL breaks off would take a place in the pool for good.
 */
function lend(connection: pg.PoolClient, open: Opening | null): void {
  const release = connection.release.bind(connection);
  let isBack = false;
  const giveBack = (destroy?: Error | boolean): void => {
    if (isBack) return;
    isBack = true;
    connection.off("end", giveUp);
    if (open) open.connection = null;
    release(destroy);
  };
  const giveUp = (): void => giveBack(true);
  connection.once("end", giveUp);
  connection.release = giveBack;
  if (open) open.connection = connection;
}

/** The pool for Prisma's adapter. */
export const openPool = (config: pg.PoolConfig): pg.Pool =>
  new TransactionPool({ ...config, Client: PreparingClient, pipeline: true });

/**
 * Runs `open`, which opens one transaction; the function that it is handed turns Prisma's client of that transaction into
 * one that speaks to the connection directly. Throws where the client's pool was not made by `openPool`.
 */
export function withConnection<T>(
  open: (direct: <Tx extends Prisma.TransactionClient>(tx: Tx) => Tx) => Promise<T>,
): Promise<T> {
  const holder: Opening = { connection: null };
  return opening.run(holder, () => open((tx) => directly(tx, holder)));
}

type Values = readonly unknown[];
type Raw = TemplateStringsArray | Prisma.Sql;

function directly<Tx extends Prisma.TransactionClient>(tx: Tx, holder: Opening): Tx {
  const run = (text: string, values: Values): Promise<pg.QueryResult> => {
    // Before: another pool. After: the connection is someone else's.
    if (!holder.connection) throw new Error("there is no open transaction on this connection");
    return holder.connection.query({ text, values: [...values] });
  };
  const ran = (given: Raw, values: Values): Promise<pg.QueryResult> => {
    const sql = "raw" in given ? Prisma.sql(given, ...values) : given;
    return run(sql.text, sql.values);
  };
  return Object.create(tx, {
    $queryRaw: {
      value: async (given: Raw, ...values: Values) => (await ran(given, values)).rows as unknown[],
    },
    $executeRaw: {
      value: async (given: Raw, ...values: Values) => (await ran(given, values)).rowCount ?? 0,
    },
    $queryRawUnsafe: {
      value: async (text: string, ...values: Values) => (await run(text, values)).rows as unknown[],
    },
  }) as Tx;
}
