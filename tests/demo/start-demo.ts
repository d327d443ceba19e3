import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startSandbox } from "#tests/sandbox/start-sandbox.ts";
import type { Sandbox } from "#tests/sandbox/start-sandbox.ts";
import { startApp } from "#tests/support/app-processes.ts";
import { buildApp } from "#tests/support/build-app.ts";
import type { DemoFolder } from "./demo-folder.ts";
import { sendOpeningMails } from "./send-opening-mails.ts";
import { setUpShop } from "./set-up-shop.ts";
import { migrate, startDatabase } from "./start-database.ts";

export const supportAddresses = ["support@mejurn.example", "support@larkspur.example"];

export type DemoNeeds = {
  folder: DemoFolder;
  /** Tells the person what goes on. */
  say(words: string): void;
  /** Registers what must be undone; called in reverse order when the demo ends, however it ends. */
  onStop(undo: () => Promise<unknown>): void;
  /** Called when a process of the app ends by itself. */
  onLost(why: Error): void;
  /** Gives the start up. */
  signal: AbortSignal;
};

/** Starts everything, with the app installed and set up in every shop, and the opening mails on their way. */
export async function startDemo(needs: DemoNeeds): Promise<Sandbox> {
  const { folder, say, onStop, signal } = needs;
  const building = buildApp({ signal });
  building.catch(() => undefined);
  say("Starting PostgreSQL, and building the app where it has changed …");
  const database = await startDatabase(join(folder.path, "database"));
  onStop(() => database.stop());
  signal.throwIfAborted();
  const built = await building;
  say(built.length > 0 ? `Built: ${built.join(", ")}` : "The build is up to date");
  await migrate(database.settings, signal);
  say("The database is ready");

  const sandbox = await startOnKnownPorts(folder.path);
  onStop(() => sandbox.stop());
  signal.throwIfAborted();
  say("Shopify, SendGrid and the mailbox are there");

  const app = await startApp({
    settings: { ...sandbox.appSettings, ...database.settings },
    build: false,
    logs: { web: join(folder.path, "web.log"), worker: join(folder.path, "worker.log") },
    signal,
  });
  let stopping = false;
  onStop(() => {
    stopping = true;
    return app.stop();
  });
  for (const [name, process] of [
    ["web server", app.web],
    ["worker", app.worker],
  ] as const) {
    process.child.once("exit", () => {
      if (!stopping)
        needs.onLost(new Error(`The ${name} has ended:\n${process.output().join("\n")}`));
    });
  }
  await folder.note([app.web.pid, app.worker.pid]);
  sandbox.connectApp(app.origin);
  say("Web server and worker are running");

  for (const [index, shop] of sandbox.shopify.shops.entries()) {
    signal.throwIfAborted();
    await setUpShop(sandbox, shop, supportAddresses[index] ?? `support@${shop.handle}.example`);
    say(`Loupe is installed and set up in ${shop.name}`);
  }
  const [first] = sandbox.shopify.shops;
  if (first !== undefined) {
    const sent = await sendOpeningMails(sandbox, first, supportAddresses[0] ?? "", folder.path);
    if (sent > 0) say(`${sent} customers have written to ${supportAddresses[0]}`);
  }
  return sandbox;
}

type Ports = { admin: number; proxy: number; mailbox: number; storefront?: number };

/** Takes the ports of the last run again, so that pages which are still open go on working. */
async function startOnKnownPorts(folder: string): Promise<Sandbox> {
  const file = join(folder, "ports.json");
  const known = JSON.parse(await readFile(file, "utf8").catch(() => "null")) as Ports | null;
  const start = (ports?: Ports): Promise<Sandbox> =>
    startSandbox({ folder: join(folder, "sandbox"), supportAddresses, ports });
  const sandbox = await start(known ?? undefined).catch((error: unknown) => {
    const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
    if (!taken || known === null) throw error;
    return start();
  });
  const portOf = (url: string): number => Number(new URL(url).port);
  const ports: Ports = {
    admin: portOf(sandbox.admin.url),
    proxy: portOf(sandbox.proxy.url),
    mailbox: portOf(sandbox.mailbox.url),
    storefront: portOf(sandbox.storefront.url),
  };
  await writeFile(file, JSON.stringify(ports));
  return sandbox;
}
