// How the house reaches PostgreSQL: a client, and transactions that see one shop only.
import { Prisma, type PrismaClient } from "@prisma/client";
import type pg from "pg";
import { isUuid, type ShopId } from "#app/domain/shared/ids.ts";
import { poolOf } from "./open-database.server.ts";

/** A client of the database. Outside of a shop's transaction it sees no shop's rows. */
export type Db = PrismaClient;

declare const brand: unique symbol;
/** A transaction opened for one shop, for statements in SQL; only the functions of this file make one. */
export type Tx = Pick<Prisma.TransactionClient, "$queryRaw" | "$executeRaw" | "$queryRawUnsafe"> & {
  readonly [brand]: "Tx";
};
/** The same with Prisma's models; only `inShop` makes one. */
export type ModelTx = Prisma.TransactionClient & Tx;

const WAIT_FOR_CONNECTION_MS = 15_000;
const LONGEST_TRANSACTION_MS = 30_000;

/**
 * Runs `work` in one transaction that sees and writes the rows of this shop only (row-level security, `app.shop_id`).
 * All of it is kept, or nothing when `work` throws.
 */
export function inShop<T>(db: Db, shopId: ShopId, work: (tx: ModelTx) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`select set_config('app.shop_id', ${shopId}, true)`;
      return work(tx as ModelTx);
    },
    { maxWait: WAIT_FOR_CONNECTION_MS, timeout: LONGEST_TRANSACTION_MS },
  );
}

/**
 * As `inShop`, for work that is all SQL and done often: Prisma compiles each raw statement anew, which costs more than
 * running it. Statements run in the order in which they are sent; the next need not wait for the answer to the one before.
 *
 * `soon`: the commit does not wait for the disk. Only for a job's work that follows from what is on the disk already, and
 * that reaches nobody outside: a database that loses its power in that fraction of a second loses the job's end with it, and
 * the job runs again. Every later commit that waits takes this one along.
 * https://www.postgresql.org/docs/current/wal-async-commit.html
 */
export function inShopBySql<T>(
  db: Db,
  shopId: ShopId,
  work: (tx: Tx) => Promise<T>,
  durable: "now" | "soon" = "now",
): Promise<T> {
  const commits = durable === "soon" ? "; set local synchronous_commit = off" : "";
  const begin = `begin; set local app.shop_id = ${literal(shopId)}${commits}`;
  return onConnection(db, async (connection, lease) => {
    const begun = connection.query(begin);
    const [, result] = await Promise.all([begun, work(transactionOn(connection, lease))]);
    const { command } = await (lease.commit ?? sendCommit(connection, lease));
    // PostgreSQL answers ROLLBACK where a statement failed and nobody looked.
    if (command !== "COMMIT") throw new Error("a statement of this transaction has failed");
    return result;
  });
}

/**
 * As `inShopBySql`, for a single question: begin, question and commit travel together. `work` sends its one statement at
 * once, and writes nothing.
 */
export function askInShop<T>(db: Db, shopId: ShopId, work: (tx: Tx) => Promise<T>): Promise<T> {
  const begin = `begin read only; set local app.shop_id = ${literal(shopId)}`;
  return onConnection(db, async (connection, lease) => {
    const begun = connection.query(begin);
    const asked = work(transactionOn(connection, lease));
    const [, result] = await Promise.all([begun, asked, sendCommit(connection, lease)]);
    return result;
  });
}

/**
 * Sends the commit behind the statements of `work` that were sent or announced, without waiting for their answers: locks
 * are held no longer than PostgreSQL takes. Where one of them fails, nothing is kept and the transaction throws, as ever;
 * what fails before its statement was sent keeps the commit back. Only for transactions of `inShopBySql`, as their last step.
 */
export async function commitAlong(tx: Tx, work: Promise<unknown>): Promise<void> {
  const open = openTransactions.get(tx);
  if (!open) throw new Error("only a transaction of inShopBySql can commit along");
  let failed = false;
  work.catch(() => (failed = true));
  // A tick comes after every promise that has nothing to wait for: what is going to be sent at once was sent by then.
  process.nextTick(() => {
    if (failed) return;
    open.lease.commitsAlong = true;
    commitWhenSent(open);
  });
  await work;
}

/** Announces a statement that is sent a moment later; the returned function says that it was, or that it won't be. */
export function announceStatement(tx: Tx): (became: "sent" | "given-up") => void {
  const open = openTransactions.get(tx);
  if (!open) return () => undefined;
  open.lease.announced += 1;
  let isSaid = false;
  return (became) => {
    if (isSaid) return;
    isSaid = true;
    // One that was given up stays announced for good: such a transaction must not commit by itself.
    if (became === "given-up") return;
    open.lease.announced -= 1;
    commitWhenSent(open);
  };
}

type OpenTransaction = { readonly connection: pg.PoolClient; readonly lease: Lease };
const openTransactions = new WeakMap<Tx, OpenTransaction>();

function commitWhenSent({ connection, lease }: OpenTransaction): void {
  if (!lease.commitsAlong || lease.announced > 0 || lease.ended) return;
  lease.commit = sendCommit(connection, lease);
  // Whoever waits for the transaction is told; nobody waits yet.
  lease.commit.catch(() => undefined);
}

function sendCommit(connection: pg.PoolClient, lease: Lease): Promise<pg.QueryResult> {
  lease.ended = true;
  return connection.query("commit");
}

/** After its transaction a connection is another shop's: a statement that comes late is refused. */
type Lease = {
  ended: boolean;
  /** Statements that are on their way to be sent. */
  announced: number;
  commitsAlong: boolean;
  commit: Promise<pg.QueryResult> | null;
};

/** Lends a connection; what threw is rolled back, and a connection that can't even do that is thrown away. */
async function onConnection<T>(
  db: Db,
  work: (connection: pg.PoolClient, lease: Lease) => Promise<T>,
): Promise<T> {
  const lease: Lease = { ended: false, announced: 0, commitsAlong: false, commit: null };
  const connection = await poolOf(db).connect();
  let lost: Error | undefined;
  try {
    return await work(connection, lease);
  } catch (error) {
    lease.ended = true;
    await connection.query("rollback").catch((cause: Error) => (lost = cause));
    throw error;
  } finally {
    connection.release(lost);
  }
}

/** A question through one of the doors in the tenant wall (`…_across_shops`), outside of any shop's transaction. */
export async function askThroughDoor<Row>(db: Db, question: Prisma.Sql): Promise<Row[]> {
  const { rows } = await poolOf(db).query<Row & pg.QueryResultRow>({
    text: question.text,
    values: [...question.values],
  });
  return rows;
}

/** A setting takes no parameter; an id that is none would end the statement, so it is refused. */
function literal(shopId: ShopId): string {
  if (!isUuid(shopId)) throw new Error("this is no shop's id");
  return `'${shopId}'`;
}

const texts = new WeakMap<TemplateStringsArray, string>();

/** A statement without SQL among its values reads the same each time: putting it together again costs what a small one takes. */
function textOf(template: TemplateStringsArray): string {
  const known = texts.get(template);
  if (known !== undefined) return known;
  const text = template.reduce((before, piece, index) => `${before}$${index}${piece}`);
  texts.set(template, text);
  return text;
}

const isSql = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "strings" in value;

type Values = readonly unknown[];
type Given = TemplateStringsArray | Prisma.Sql;

function transactionOn(connection: pg.PoolClient, lease: Lease): Tx {
  const run = (text: string, values: Values) => {
    if (lease.ended) throw new Error("this transaction is over");
    return connection.query<pg.QueryResultRow>({ text, values: [...values] });
  };
  const ran = (given: Given, values: Values) => {
    if ("raw" in given && !values.some(isSql)) return run(textOf(given), values);
    const sql = "raw" in given ? Prisma.sql(given, ...values) : given;
    return run(sql.text, sql.values);
  };
  const tx = {
    $queryRaw: async (given: Given, ...values: Values): Promise<unknown[]> =>
      (await ran(given, values)).rows,
    $executeRaw: async (given: Given, ...values: Values) =>
      (await ran(given, values)).rowCount ?? 0,
    $queryRawUnsafe: async (text: string, ...values: Values): Promise<unknown[]> =>
      (await run(text, values)).rows,
  } as unknown as Tx;
  openTransactions.set(tx, { connection, lease });
  return tx;
}
