// `sla verify [--repair]`: works out the clocks of every ticket of every shop of this installation again and compares them with
// what is stored. One line for each difference, and one with the counts at the end; it exits with 1 when there was any that was
// not repaired. Ctrl-C stops it after the ticket in hand.
import { verifyClocks } from "#app/services/sla/verify-clocks.ts";
import { inInstallation } from "./in-installation.ts";
import { WrongArguments, type Verb } from "./verb.ts";

const DIFFERENCES = 1;

export const slaVerify: Verb = async (args, { write }) => {
  const repair = wantsRepair(args);
  await inInstallation(async (deps, isStopped) => {
    const counts = await verifyClocks(deps, { repair, isStopped, tell: write });
    await write(counts);
    if (counts.differences > 0 && !repair) process.exitCode = DIFFERENCES;
  });
};

/** Whether `--repair` is there. Throws WrongArguments for anything else. */
export function wantsRepair(args: readonly string[]): boolean {
  if (args.some((one) => one !== "--repair"))
    throw new WrongArguments("sla verify takes --repair, and nothing else");
  return args.length > 0;
}
