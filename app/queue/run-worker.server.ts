// Works the registered jobs until told to stop: a job is re-read, tried again after a fault, parked when that can't help.
import { PermanentFault, TemporaryFault } from "#app/domain/shared/fault.ts";
import type { RegisteredJob } from "./define-job.ts";
import { makeTraffic } from "./traffic.ts";
import type { Queue } from "./open-queue.server.ts";

export type WorkerLog = {
  info(event: string, fields: Record<string, unknown>): void;
  warn(event: string, fields: Record<string, unknown>): void;
  error(event: string, fields: Record<string, unknown>): void;
};

type Metadata = { id: string; data: unknown; retryCount: number; retryLimit: number };

/** New jobs announce themselves; only a poll finds those whose time has come, such as the next attempt of a failed one. */
const POLL_SECONDS = 2;
/** What the clock starts has no next attempt, and nobody waits for it to the second: half of the kinds, asked for less often. */
const POLL_BY_CLOCK_SECONDS = 15;
const STOP_WITHIN_MS = 20_000;
/** Longer pauses are left to the queue, whose own ones grow. */
const LONGEST_HOLD_MS = 5_000;

/** Starts working; the returned function finishes the jobs in hand and stops. */
export async function runWorker(
  queue: Queue,
  jobs: readonly RegisteredJob[],
  log: WorkerLog,
): Promise<() => Promise<void>> {
  const traffic = makeTraffic();
  for (const registered of jobs) {
    const { job } = registered;
    const poll = job.cron ? POLL_BY_CLOCK_SECONDS : POLL_SECONDS;
    if (job.cron) await queue.schedule(job.name, job.cron, {}, { tz: "UTC", retryLimit: 0 });
    await queue.work(
      job.name,
      {
        batchSize: job.concurrency,
        burstWhenBatchFull: true,
        includeMetadata: true,
        perJobResults: true,
        pollingIntervalSeconds: poll,
        notifyPollingIntervalSeconds: poll,
        heartbeatRefreshSeconds: 3,
      },
      async (batch) => {
        if (job.givesWay) await traffic.quiet();
        const work = () => Promise.all(batch.map((one) => runAndHold(registered, one, log)));
        return job.givesWay ? work() : traffic.pass(work);
      },
    );
  }
  return () => queue.stop({ graceful: true, timeout: STOP_WITHIN_MS });
}

type Settled = {
  id: string;
  status: "completed" | "failed";
  output?: { retryAfterMs?: number; [name: string]: unknown };
};

/** A vendor that asks for a short pause gets it before the queue's own pause begins: the next job of the kind waits too. */
async function runAndHold(
  registered: RegisteredJob,
  one: Metadata,
  log: WorkerLog,
): Promise<Settled> {
  const settled = await runOne(registered, one, log);
  const asked = settled.output?.retryAfterMs ?? 0;
  if (asked > 0)
    await new Promise((resolve) => setTimeout(resolve, Math.min(asked, LONGEST_HOLD_MS)));
  return settled;
}

/** Runs a fetched job once: done, failed (to be tried again), or parked when no attempt is left or can help. */
export async function runOne(
  registered: RegisteredJob,
  one: Metadata,
  log: WorkerLog,
): Promise<Settled> {
  const name = registered.job.name;
  const payload = registered.job.payload.safeParse(one.data ?? {});
  if (!payload.success) {
    log.error("job-malformed", { job: name, jobId: one.id });
    return { id: one.id, status: "completed", output: { malformed: true } };
  }
  try {
    await registered.run(payload.data);
    return { id: one.id, status: "completed" };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const last = error instanceof PermanentFault || one.retryCount >= one.retryLimit;
    const fields = { job: name, jobId: one.id, attempt: one.retryCount + 1, reason };
    if (!last) {
      log.warn("job-failed", { ...fields, temporary: error instanceof TemporaryFault });
      const retryAfterMs = error instanceof TemporaryFault ? error.retryAfterMs : undefined;
      const output = { reason, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
      return { id: one.id, status: "failed", output };
    }
    log.error("job-parked", { ...fields, stack: error instanceof Error ? error.stack : undefined });
    return parkOne(registered, one, payload.data, reason, log);
  }
}

async function parkOne(
  registered: RegisteredJob,
  one: Metadata,
  payload: unknown,
  reason: string,
  log: WorkerLog,
): Promise<Settled> {
  if (!registered.park) return { id: one.id, status: "failed", output: { reason } };
  try {
    await registered.park(payload, reason);
    return { id: one.id, status: "completed", output: { parked: reason } };
  } catch (error) {
    // The database is away: the job stays failed and the sweep finds its row again.
    log.error("job-not-parked", { job: registered.job.name, jobId: one.id, reason: String(error) });
    return { id: one.id, status: "failed", output: { reason } };
  }
}
