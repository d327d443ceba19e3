import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { CrashWorld } from "./start-crash-world.ts";

/** Something breaks while mail is under way, and is mended again. `chance` is at least 0 and less than 1. */
export type Fault = {
  name: string;
  strike(world: CrashWorld, chance: number): Promise<void>;
};

/** Mail takes less than this from the webhook to the customer's mailbox: kills fall into all of its steps. */
const WAY_OF_A_MAIL_MS = 700;
const PATIENCE_MS = 3_000;
const MOMENT_MS = 300;

const workerFaults: readonly Fault[] = [
  {
    name: "the worker is killed when a job has committed and is not marked as done",
    strike: async (world) => {
      await atCommit(world);
      await killWorker(world);
    },
  },
  {
    name: "the worker is killed when SendGrid has accepted a reply and nobody noted it",
    strike: (world) => robbed(world.thieves.atSendgrid, "/v3/mail/send", () => killWorker(world)),
  },
  {
    name: "the worker is killed while it asks Shopify",
    strike: (world) => robbed(world.thieves.atShopify, "/graphql.json", () => killWorker(world)),
  },
];

const webFaults: readonly Fault[] = [
  {
    name: "the web server is killed when it has stored a mail and not answered yet",
    strike: (world) =>
      robbed(world.thieves.atWeb, "/webhooks/sendgrid/inbound", () => killWeb(world)),
  },
  {
    name: "the web server is killed when it has stored delivery events and not answered yet",
    strike: (world) =>
      robbed(world.thieves.atWeb, "/webhooks/sendgrid/events", () => killWeb(world)),
  },
];

const sendgridFaults: readonly Fault[] = [
  {
    name: "SendGrid answers 500",
    strike: async ({ sandbox }) => sandbox.sendgrid.fail({ times: 2, kind: "status", status: 500 }),
  },
  {
    name: "SendGrid answers 429",
    strike: async ({ sandbox }) =>
      sandbox.sendgrid.fail({ times: 2, kind: "status", status: 429, retryAfterSeconds: 1 }),
  },
  {
    name: "SendGrid drops the connection after it accepted a reply",
    strike: async ({ sandbox }) =>
      sandbox.sendgrid.fail({ times: 1, kind: "drop-after-acceptance" }),
  },
];

const shopifyFaults: readonly Fault[] = [
  {
    name: "Shopify throttles",
    strike: async ({ sandbox, mejurn }) => {
      sandbox.shopify.fail({ times: 2, kind: "throttled" });
      sandbox.shopify.drainBucket(mejurn.domain);
    },
  },
  {
    name: "Shopify answers 503 and drops a connection",
    strike: async ({ sandbox }) => {
      sandbox.shopify.fail({ times: 1, kind: "status", status: 503 });
      sandbox.shopify.fail({ times: 1, kind: "drop-connection", when: "after" });
    },
  },
];

/** Kills at the steps of the way. The worker's come first: its jobs wait longest, for another worker. */
export const faultsInside: readonly Fault[] = [
  ...workerFaults,
  ...webFaults,
  {
    name: "PostgreSQL is restarted under load",
    strike: async ({ database }, chance) => {
      await wait(chance * WAY_OF_A_MAIL_MS);
      await database.halt();
      await wait(MOMENT_MS);
      await database.resume();
    },
  },
];

/** The companies outside fail; the app's processes live. */
export const faultsOutside: readonly Fault[] = [...sendgridFaults, ...shopifyFaults];

const faultsAnywhere: readonly Fault[] = [
  {
    name: "the worker is killed somewhere on the way",
    strike: async (world, chance) => {
      await wait(chance * WAY_OF_A_MAIL_MS);
      await killWorker(world);
    },
  },
  {
    name: "the web server is killed somewhere on the way",
    strike: async (world, chance) => {
      await wait(chance * WAY_OF_A_MAIL_MS);
      await killWeb(world);
    },
  },
  {
    name: "PostgreSQL crashes under load",
    strike: async ({ database }, chance) => {
      await wait(chance * WAY_OF_A_MAIL_MS);
      await database.crash();
      await database.resume();
    },
  },
];

export const allFaults: readonly Fault[] = [...faultsInside, ...faultsAnywhere, ...faultsOutside];

/** Both at once. */
export function together(one: Fault, other: Fault | undefined): Fault {
  if (other === undefined) return one;
  return {
    name: `${one.name}, and ${other.name}`,
    strike: async (world, chance) => {
      await Promise.all([one.strike(world, chance), other.strike(world, chance)]);
    },
  };
}

async function killWorker({ app }: CrashWorld): Promise<void> {
  await app.killWorker();
  await app.restartWorker();
}

async function killWeb({ app }: CrashWorld): Promise<void> {
  await app.killWeb();
  await app.restartWeb();
}

/** Does the deed at the next answer for this path, or after a while without one. */
async function robbed(
  thief: CrashWorld["thieves"]["atWeb"],
  path: string,
  deed: () => Promise<void>,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const strike = (): Promise<void> => {
      clearTimeout(late);
      return deed().then(resolve, reject);
    };
    const giveUp = thief.stealNext(path, strike);
    const late = setTimeout(() => {
      giveUp();
      void strike();
    }, PATIENCE_MS);
  });
}

/** Resolves as soon as a job has committed a change of a ticket. */
async function atCommit(world: CrashWorld): Promise<void> {
  const client = new pg.Client({ connectionString: world.ownerUrl });
  await client.connect();
  await client.query("listen loupe_changes");
  await Promise.race([
    new Promise((resolve) => client.once("notification", resolve)),
    wait(PATIENCE_MS),
  ]);
  await client.end();
}
