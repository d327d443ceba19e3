import type { JobDefinition } from "#app/queue/define-job.ts";
import type { Deps } from "#app/services/deps.ts";

/** A kind of job and the service that does it. Payloads are checked against the job's schema before they get here. */
export type JobHandler = {
  readonly job: JobDefinition;
  readonly run: (deps: Deps, payload: unknown) => Promise<void>;
  readonly park: ((deps: Deps, payload: unknown, reason: string) => Promise<void>) | null;
};

/** Binds a job to its service; `park` sets the thing aside once no attempt is left. */
export function handles<Payload extends object>(
  job: JobDefinition<Payload>,
  run: (deps: Deps, payload: Payload) => Promise<unknown>,
  park: ((deps: Deps, payload: Payload, reason: string) => Promise<void>) | null = null,
): JobHandler {
  return {
    job,
    run: async (deps, payload) => {
      await run(deps, payload as Payload);
    },
    park: park ? (deps, payload, reason) => park(deps, payload as Payload, reason) : null,
  };
}
