// Parts of the house die while mail is under way; `npm run bench -- crash` plays many more such rounds.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsInside, faultsOutside, together } from "./crash/faults.ts";
import { openLedger, type Findings, type Ledger } from "./crash/open-ledger.ts";
import { playRound, settle } from "./crash/play-round.ts";
import { startCrashWorld, type CrashWorld } from "./crash/start-crash-world.ts";

const SETTLED_WITHIN_MS = 60_000;

const rounds = faultsInside.map((fault, index) => ({
  ...together(fault, faultsOutside[index]),
  chance: (index + 0.5) / faultsInside.length,
}));

let world: CrashWorld;
let ledger: Ledger;

beforeAll(async () => {
  world = await startCrashWorld();
  ledger = openLedger();
  // So that there are tickets to answer from the first fault on.
  await playRound(world, ledger, { name: "nothing breaks", strike: async () => undefined }, 0);
});

afterAll(() => world?.stop());

describe.each(rounds)("when $name", (round) => {
  it("customers and agents go on writing", async () => {
    const before = ledger.mails.length;

    await playRound(world, ledger, round, round.chance);

    expect(ledger.mails.length).toBeGreaterThan(before);
  });
});

describe("after all of this", () => {
  let found: Findings;

  beforeAll(async () => {
    found = await settle(world, ledger, SETTLED_WITHIN_MS);
  });

  it("no mail and no reply is lost", () => {
    expect(found.lost).toEqual([]);
  });

  it("no mail is doubled", () => {
    expect(found.doubled).toEqual([]);
  });

  it("no reply is in a customer's mailbox twice", () => {
    expect(found.sentTwice).toEqual([]);
  });

  it("every reply has its end, and every ticket its customer", () => {
    expect(ledger.replies.length).toBeGreaterThan(rounds.length / 2);
    expect(found.unsettled).toEqual([]);
  });
});
