// Opens pg-boss on the app's database; only this folder knows that it is pg-boss.
import { PgBoss } from "pg-boss";
import { jobDefinitions } from "./job-definitions.ts";

export type Queue = PgBoss;

type Options = {
  databaseUrl: string;
  /** A worker runs and maintains the queue; a web process only sends. */
  role: "worker" | "sender";
  onError: (error: Error) => void;
};

const SENDER_CONNECTIONS = 2;
const WORKER_CONNECTIONS = 6;
/** How soon after a job's last heartbeat another worker gets it: this and the heartbeat's own limit. */
const LOOK_FOR_DEAD_SECONDS = 5;
const HOLD_FINISHED_SECONDS = 24 * 3_600;

/** A started queue. Throws when the database can't be reached or was never migrated. */
export async function openQueue(options: Options): Promise<Queue> {
  const works = options.role === "worker";
  const boss = new PgBoss({
    connectionString: options.databaseUrl,
    application_name: `loupe-queue-${options.role}`,
    // A job that was taken or ended, and is not on the disk yet when the power goes, runs again: every job can. What the web
    // process sends is committed with the row that it speaks about, on the app's own connections.
    ...(works ? { options: "-c synchronous_commit=off" } : {}),
    max: works ? WORKER_CONNECTIONS : SENDER_CONNECTIONS,
    supervise: works,
    schedule: works,
    migrate: false,
    useListenNotify: works,
    superviseIntervalSeconds: LOOK_FOR_DEAD_SECONDS,
    monitorIntervalSeconds: LOOK_FOR_DEAD_SECONDS,
  });
  boss.on("error", options.onError);
  await boss.start();
  return boss;
}

/** Makes the queue's own tables and a queue for each kind of job; running it again changes nothing. */
export async function prepareQueues(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 1,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  try {
    const known = new Set((await boss.getQueues()).map((queue) => queue.name));
    for (const job of jobDefinitions) {
      const settings = {
        notify: true,
        retryLimit: job.attempts - 1,
        retryDelay: job.backOffSeconds,
        retryBackoff: true,
        retryDelayMax: 600,
        expireInSeconds: 120,
        heartbeatSeconds: 10,
        deleteAfterSeconds: HOLD_FINISHED_SECONDS,
      };
      if (known.has(job.name)) await boss.updateQueue(job.name, settings);
      else await boss.createQueue(job.name, settings);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
