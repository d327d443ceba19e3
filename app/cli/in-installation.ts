// A verb that walks through an installation: wired like a process of its own, stopped by Ctrl-C after the piece in hand.
import type { Deps } from "#app/services/deps.ts";

/** Runs `work` with what the services of this installation need, and lets go of it. Throws BadSettings where there is none. */
export async function inInstallation(
  work: (deps: Deps, isStopped: () => boolean) => Promise<void>,
): Promise<void> {
  // Only now: wrong arguments are told without the settings of an installation.
  const { wire } = await import("#app/wiring.server.ts");
  const { deps, queue } = await wire("sender");
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    await work(deps, () => isStopped);
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    await Promise.all([queue.stop({ graceful: false }), deps.db.$disconnect()]);
  }
}
