// `sla verify [--repair]`: works out the clocks of every ticket of every shop of this installation again and compares them with
// what is stored. One line for each difference, and one with the counts at the end; it exits with 1 when there was any that was
// not repaired. Ctrl-C stops it after the ticket in hand.
import { verifyClocks } from "#app/services/sla/verify-clocks.ts";
import { WrongArguments, type Verb } from "./verb.ts";

const DIFFERENCES = 1;

export const slaVerify: Verb = async (args, { write }) => {
  const repair = wantsRepair(args);
  // Only now: wrong arguments are told without the settings of an installation.
  const { wire } = await import("#app/wiring.server.ts");
  const { deps, queue } = await wire("sender");
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    const counts = await verifyClocks(deps, { repair, isStopped: () => isStopped, tell: write });
    await write(counts);
    if (counts.differences > 0 && !repair) process.exitCode = DIFFERENCES;
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    await Promise.all([queue.stop({ graceful: false }), deps.db.$disconnect()]);
  }
};

/** Whether `--repair` is there. Throws WrongArguments for anything else. */
export function wantsRepair(args: readonly string[]): boolean {
  if (args.some((one) => one !== "--repair"))
    throw new WrongArguments("sla verify takes --repair, and nothing else");
  return args.length > 0;
}
