// The worker process: runs the jobs until it is told to stop.
import { registerJobs } from "./jobs/registry.server.ts";
import { BadSettings } from "./env.server.ts";
import { keepSearchFresh } from "./keep-search-fresh.server.ts";
import { runWorker } from "./queue/run-worker.server.ts";

try {
  const { wire } = await import("./wiring.server.ts");
  const { deps, queue } = await wire("worker");
  const stop = await runWorker(queue, registerJobs(deps), deps.log);
  const stopLooking = keepSearchFresh(deps);
  deps.log.info("worker-ready");
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      stopLooking();
      void stop().finally(() => process.exit(0));
    });
} catch (error) {
  console.error(error instanceof BadSettings ? error.message : error);
  process.exit(1);
}
