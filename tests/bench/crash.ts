// How much is lost, doubled or sent twice when parts of the house die again and again while mail is under way?
import { allFaults, type Fault } from "#tests/e2e/crash/faults.ts";
import { openLedger, type Findings } from "#tests/e2e/crash/open-ledger.ts";
import { playRound, settle } from "#tests/e2e/crash/play-round.ts";
import { startCrashWorld, type CrashWorld } from "#tests/e2e/crash/start-crash-world.ts";

const ROUNDS = 200;
/** After so many rounds everything must come to rest before the next one. */
const ROUNDS_BETWEEN_RESTS = 10;
const REST_WITHIN_MS = 90_000;
const ORDER_SEED = 20_261;

export type Measured = { says: string[]; figures: Record<string, number> };

/**
 * Plays rounds of traffic with one fault each, in an order that is the same every time.
 *
 * @param args `--rounds N`, 200 by default; `--only WORDS` for the faults with these words in their name.
 */
export async function run(args: readonly string[]): Promise<Measured> {
  const rounds = roundsIn(args);
  const faults = faultsIn(args);
  const start = performance.now();
  const world = await startCrashWorld();
  const leave = (): void => void world.stop().finally(() => process.exit(130));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, leave);
  try {
    const seen = await play(world, faults, rounds);
    const seconds = (performance.now() - start) / 1_000;
    return {
      says: [
        `${rounds} rounds, each with one of ${faults.length} faults while ${seen.mails} mails came in and ${seen.replies} replies went out`,
        `slowest rest after ${ROUNDS_BETWEEN_RESTS} rounds: ${seen.slowestRest.toFixed(1)} s`,
        "against: nothing lost, nothing doubled, nothing sent twice",
        ...seen.lost.map((words) => `lost: ${words}`),
        ...seen.doubled.map((words) => `doubled: ${words}`),
        ...seen.sentTwice.map((words) => `sent twice: ${words}`),
        ...seen.unsettled.map((words) => `unsettled: ${words}`),
      ],
      figures: {
        lost: seen.lost.length,
        doubled: seen.doubled.length,
        sentTwice: seen.sentTwice.length,
        unsettled: seen.unsettled.length,
        rounds,
        mails: seen.mails,
        replies: seen.replies,
        slowestRestSeconds: Math.round(seen.slowestRest * 10) / 10,
        seconds: Math.round(seconds),
      },
    };
  } finally {
    await world.stop();
  }
}

type Seen = Findings & { mails: number; replies: number; slowestRest: number };

async function play(world: CrashWorld, faults: readonly Fault[], rounds: number): Promise<Seen> {
  const ledger = openLedger();
  const chance = makeChance(ORDER_SEED);
  let slowestRest = 0;
  await playRound(world, ledger, { name: "nothing breaks", strike: async () => undefined }, 0);
  for (let round = 1; round <= rounds; round += 1) {
    // Every fault comes as often as every other; the instant within the mail's way differs each time.
    const fault = faults[(round - 1) % faults.length];
    if (fault !== undefined) await played(world, ledger, fault, chance());
    if (round % ROUNDS_BETWEEN_RESTS > 0 && round < rounds) continue;
    const { seconds, lost, unsettled } = await settle(world, ledger, REST_WITHIN_MS);
    slowestRest = Math.max(slowestRest, seconds);
    console.log(`${round} of ${rounds} rounds, at rest after ${seconds.toFixed(1)} s`);
    for (const words of new Set([...lost, ...unsettled])) console.log(`  under way: ${words}`);
  }
  const found = await ledger.look(world);
  const { mails, replies } = ledger;
  return { ...found, mails: mails.length, replies: replies.length, slowestRest };
}

/** A round that can't be played says in which state it found the app. */
async function played(...round: Parameters<typeof playRound>): Promise<void> {
  const [{ app }, , fault] = round;
  try {
    await playRound(...round);
  } catch (cause) {
    const printed = [app.web, app.worker].map((one) => one.output().slice(-20).join("\n"));
    const ended = `web server ${app.web.child.exitCode ?? app.web.child.signalCode ?? "runs"}`;
    throw new Error(`${fault.name}: ${ended}\n${printed.join("\n")}`, { cause });
  }
}

function roundsIn(args: readonly string[]): number {
  const at = args.indexOf("--rounds");
  if (at < 0) return ROUNDS;
  const rounds = Number(args[at + 1]);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error("--rounds wants a whole number.");
  return rounds;
}

function faultsIn(args: readonly string[]): readonly Fault[] {
  const at = args.indexOf("--only");
  const words = at < 0 ? "" : (args[at + 1] ?? "");
  const faults = allFaults.filter(({ name }) => name.includes(words));
  if (faults.length === 0) throw new Error(`No fault says "${words}".`);
  return faults;
}

/** Numbers from 0 to 1 that are the same in every run (a linear congruential generator, Numerical Recipes §7.1). */
function makeChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
