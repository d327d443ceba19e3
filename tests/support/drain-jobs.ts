// Works everything that waits, as a worker would, but each job twice: a job that ran before must change nothing.
import type { JobWithMetadata } from "pg-boss";
import { registerJobs } from "#app/jobs/registry.server.ts";
import type { RegisteredJob } from "#app/queue/define-job.ts";
import { runOne } from "#app/queue/run-worker.server.ts";
import type { TestHouse } from "./make-deps.ts";

/** What became of one job; `reason` says why it failed or was parked. */
export type DrainedJob = {
  readonly name: string;
  readonly data: unknown;
  readonly outcome: "done" | "failed" | "parked";
  readonly reason: string | null;
};

type Options = {
  /** Takes jobs that wait for their next attempt as well; each is tried once. */
  readonly evenIfNotDue?: boolean;
};

const BATCH = 20;

/** Until no job is left, the ones that they start included. Failed ones go back to wait for their next attempt. */
export async function drainJobs(house: TestHouse, options: Options = {}): Promise<DrainedJob[]> {
  const jobs = registerJobs(house.deps);
  const ignoreStartAfter = options.evenIfNotDue === true;
  const drained: DrainedJob[] = [];
  const failed: { name: string; id: string; output: object }[] = [];
  /** Waits and can't be fetched, such as the second of a kind that works one at a time. */
  const stuck = new Set<string>();
  // From kind to kind as they are registered, then from the first again; only kinds of which a job waits are asked.
  for (let last = -1; ;) {
    const waiting = await waitingKinds(house, ignoreStartAfter);
    const ready = jobs.map(({ job }) => waiting.has(job.name) && !stuck.has(job.name));
    const next = ready.indexOf(true, last + 1);
    last = next >= 0 ? next : ready.indexOf(true);
    const registered = jobs[last];
    if (!registered) break;
    const { name } = registered.job;
    const batch = await house.queue.fetch<object>(name, {
      batchSize: BATCH,
      includeMetadata: true,
      ignoreStartAfter,
    });
    if (batch.length === 0) stuck.add(name);
    else stuck.clear();
    for (const job of batch) {
      const { outcome, reason } = await workTwice(house, registered, job);
      drained.push({ name, data: job.data, outcome, reason });
      if (outcome === "failed") failed.push({ name, id: job.id, output: { reason } });
      else await house.queue.complete(name, job.id);
    }
  }
  // Only now: a job that waits for its next attempt would be found again at once.
  for (const { name, id, output } of failed) await house.queue.fail(name, id, output);
  return drained;
}

async function waitingKinds(house: TestHouse, evenIfNotDue: boolean): Promise<ReadonlySet<string>> {
  const { rows } = await house.queue
    .getDb()
    .executeSql(
      "select distinct name from pgboss.job where state < 'active' and not blocked and ($1 or start_after <= pgboss.job_now())",
      [evenIfNotDue],
    );
  return new Set((rows as { name: string }[]).map(({ name }) => name));
}

async function workTwice(
  house: TestHouse,
  registered: RegisteredJob,
  job: JobWithMetadata<object>,
): Promise<Pick<DrainedJob, "outcome" | "reason">> {
  const first = await runOne(registered, job, house.deps.log);
  const output = (first.output ?? {}) as { reason?: string; parked?: string };
  const reason = output.parked ?? output.reason ?? null;
  if (first.status === "failed") return { outcome: "failed", reason };
  const again = await runOne(registered, job, house.deps.log);
  if (again.status === "failed")
    throw new Error(
      `${registered.job.name} failed when it ran again: ${JSON.stringify(again.output)}`,
    );
  return { outcome: output.parked ? "parked" : "done", reason };
}
