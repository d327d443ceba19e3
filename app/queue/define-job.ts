import type { z } from "zod";

/** A kind of queued work: its name equals the service that it calls, its payload is ids only. */
export type JobDefinition<Payload extends object = object> = {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** How often a failing job is tried before it is parked. */
  readonly attempts: number;
  /** First wait between attempts in seconds, doubled each time. */
  readonly backOffSeconds: number;
  /** How many of it one worker runs at a time. */
  readonly concurrency: number;
  /** Waits, for some seconds at the most, while the worker has jobs in hand that do not: mail is read before it is linked. */
  readonly givesWay?: boolean;
  /** Cron line in UTC for sweeps that start by themselves. */
  readonly cron?: string;
};

/** A kind of job with the work behind it. */
export type RegisteredJob = {
  readonly job: JobDefinition;
  readonly run: (payload: unknown) => Promise<void>;
  /** Sets the thing aside with its reason, once no attempt is left. */
  readonly park: ((payload: unknown, reason: string) => Promise<void>) | null;
};

const FIRST_WAIT_SECONDS = 2;

/** Defaults: 8 attempts from 2 s on (about four minutes), 4 at a time. */
export function defineJob<Payload extends object>(
  job: Pick<JobDefinition<Payload>, "name" | "payload"> & Partial<JobDefinition<Payload>>,
): JobDefinition<Payload> {
  return { attempts: 8, backOffSeconds: FIRST_WAIT_SECONDS, concurrency: 4, ...job };
}
