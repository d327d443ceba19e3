import { fromPrisma } from "pg-boss";
import { announceStatement, type Tx } from "#app/data/db.server.ts";
import type { JobDefinition } from "./define-job.ts";
import type { Queue } from "./open-queue.server.ts";

/**
 * Sends a job inside your transaction: it exists if, and only if, the transaction commits. With `startsAfterMs` no worker takes
 * it before, by the database's clock.
 */
export type Enqueue = <Payload extends object>(
  tx: Tx,
  job: JobDefinition<Payload>,
  payload: Payload,
  options?: { readonly startsAfterMs?: number },
) => Promise<void>;

/** Throws ZodError when the payload is not what the job's schema says. */
export function makeEnqueue(queue: Queue): Enqueue {
  return async (tx, job, payload, { startsAfterMs = 0 } = {}) => {
    const data = job.payload.parse(payload);
    const announce = announceStatement(tx);
    const db = telling(fromPrisma(tx), () => announce("sent"));
    const startAfter = Math.ceil(startsAfterMs / 1_000);
    await queue
      .send(job.name, data, { db, ...(startAfter > 0 ? { startAfter } : {}) })
      .finally(() => announce("given-up"));
  };
}

type QueueDb = ReturnType<typeof fromPrisma>;

/** The queue looks a few things up before it writes the job; `sent` is called when the job itself is on its way. */
const telling = (db: QueueDb, sent: () => void): QueueDb => ({
  executeSql(text, values) {
    const answer = db.executeSql(text, values);
    if (/\binsert into\b/i.test(text)) sent();
    return answer;
  },
});
