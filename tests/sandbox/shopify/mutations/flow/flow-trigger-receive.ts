import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { answer } from "#tests/sandbox/shopify/mutations/base/answer.ts";
import type { Mutation } from "#tests/sandbox/shopify/mutations/base/desk.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";

const EXTENSIONS = join(import.meta.dirname, "../../../../../extensions");
const MAX_BYTES = 50_000; // shopify.dev/docs/apps/build/flow/triggers/reference: payloads of up to 50 KB

/** Keys that name something of the shop, whatever fields the trigger has. */
const references = ["customer_id", "order_id", "product_id"];

/** Keeps what the app tells Flow, checked against the triggers that its extensions declare. */
export const flowTriggerReceive: Mutation = (args, call) =>
  answer({ nothing: {} }, () => {
    const { payload } = args;
    const handle = typeof args.handle === "string" ? args.handle : "";
    const fields = declaredTriggers().get(handle);
    if (!fields) return refuse(["handle"], `Invalid handle: ${handle}`);
    if (typeof payload !== "object" || payload === null)
      return refuse(["payload"], "Payload must be an object");
    if (Buffer.byteLength(JSON.stringify(payload)) > MAX_BYTES)
      refuse(["payload"], "Payload exceeds 50 KB");
    const unknown = Object.keys(payload).filter((key) => ![...fields, ...references].includes(key));
    if (unknown.length > 0) refuse(["payload"], `Unknown fields: ${unknown.join(", ")}`);
    call.ledger.flowTriggers.push({ at: call.world.now(), handle, payload });
    return {};
  });

/** The keys of each trigger's fields by its handle. */
function declaredTriggers(): ReadonlyMap<string, readonly string[]> {
  const triggers = new Map<string, readonly string[]>();
  for (const folder of readdirSync(EXTENSIONS, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    const toml = readToml(folder.name);
    const handle = /^handle = "([^"]+)"/m.exec(toml)?.[1];
    if (handle === undefined || !/^type = "flow_trigger"/m.test(toml)) continue;
    triggers.set(
      handle,
      [...toml.matchAll(/^ *key = "([^"]+)"/gm)].map(([, key = ""]) => key),
    );
  }
  return triggers;
}

function readToml(folder: string): string {
  try {
    return readFileSync(join(EXTENSIONS, folder, "shopify.extension.toml"), "utf8");
  } catch {
    // A folder of shared code is no extension.
    return "";
  }
}
