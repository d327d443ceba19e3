// Rows into a table by COPY: https://www.postgresql.org/docs/current/sql-copy.html (text format)
import type pg from "pg";

export type Cell = string | number | boolean | Date | null | readonly string[];

const CHUNK = 256 * 1024;

type CopyConnection = {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
  stream: NodeJS.WritableStream & { writableNeedDrain?: boolean };
};

/** How many rows were copied. Throws what PostgreSQL says of the first row that it does not take. */
export async function copyRows(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<number> {
  const names = columns.map((name) => `"${name}"`).join(", ");
  const copying = new Copying(`copy "${table}" (${names}) from stdin`, rows);
  client.query(copying as unknown as pg.Submittable);
  await copying.done;
  return copying.count;
}

/** A query of pg's kind that answers the server's call for data. */
class Copying {
  readonly done: Promise<void>;
  readonly #text: string;
  readonly #rows: Iterable<readonly Cell[]>;
  #resolve: () => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;
  #failure: Error | null = null;
  count = 0;

  constructor(text: string, rows: Iterable<readonly Cell[]>) {
    this.#text = text;
    this.#rows = rows;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  submit(connection: CopyConnection): void {
    connection.query(this.#text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.#send(connection).catch((error: unknown) => {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      connection.sendCopyFail(this.#failure.message);
    });
  }

  async #send(connection: CopyConnection): Promise<void> {
    let text = "";
    const flush = async (): Promise<void> => {
      connection.sendCopyFromChunk(Buffer.from(text));
      text = "";
      if (connection.stream.writableNeedDrain)
        await new Promise((resolve) => connection.stream.once("drain", resolve));
    };
    for (const row of this.#rows) {
      if (this.#failure) return;
      text += `${row.map(written).join("\t")}\n`;
      this.count += 1;
      if (text.length > CHUNK) await flush();
    }
    await flush();
    connection.endCopyFrom();
  }

  handleError(error: Error): void {
    this.#failure ??= error;
  }
  handleReadyForQuery(): void {
    if (this.#failure) this.#reject(this.#failure);
    else this.#resolve();
  }
  handleCommandComplete(): void {
    // The end is told by handleReadyForQuery.
  }
  handleRowDescription(): void {
    // There are no rows.
  }
  handleDataRow(): void {
    // There are no rows.
  }
  handleEmptyQuery(): void {
    // There is one.
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
};

function written(cell: Cell): string {
  if (cell === null) return "\\N";
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "boolean") return cell ? "t" : "f";
  const text =
    typeof cell === "string"
      ? cell
      : `{${cell.map((one) => `"${one.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
  return /[\\\t\n\r]/.test(text)
    ? text.replace(/[\\\t\n\r]/g, (sign) => SIGNS[sign] ?? sign)
    : text;
}
