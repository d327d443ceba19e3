import { fromPrisma } from "pg-boss";
import type { Tx } from "#app/data/db.server.ts";
import type { JobDefinition } from "./define-job.ts";
import type { Queue } from "./open-queue.server.ts";

/** Sends a job inside your transaction: it exists if, and only if, the transaction commits. */
export type Enqueue = <Payload extends object>(
  tx: Tx,
  job: JobDefinition<Payload>,
  payload: Payload,
) => Promise<void>;

/** Throws ZodError when the payload is not what the job's schema says. */
export function makeEnqueue(queue: Queue): Enqueue {
  return async (tx, job, payload) => {
    await queue.send(job.name, job.payload.parse(payload), { db: fromPrisma(tx) });
  };
}
