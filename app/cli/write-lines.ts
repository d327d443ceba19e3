// Writes items as JSON Lines no faster than they are read.
import { once } from "node:events";
import type { Writable } from "node:stream";

/** A function that writes one item a line; it resolves at once, or when the stream can take more. */
export const writeLines =
  (out: Writable) =>
  async (item: object): Promise<void> => {
    if (!out.write(`${JSON.stringify(item)}\n`)) await once(out, "drain");
  };
