import type { SandboxShop } from "#tests/sandbox/shopify/start-shopify.ts";
import type { Sandbox } from "#tests/sandbox/start-sandbox.ts";
import { visitApp } from "./app-visit.ts";

type SetupState = { supportAddress: string | null; receivingAddress: string | null };

type SetUpChoices = {
  /** For how long a reply can be taken back; the app's own time unless told otherwise. */
  readonly undoSeconds?: number;
};

/**
 * Does what the owner of a shop does after installing: opens the app, names the support address, and lets the shop's
 * mail host forward its mail to the receiving address that the app shows.
 *
 * @throws when the app refuses a step or shows no receiving address.
 */
export async function setUpShop(
  sandbox: Sandbox,
  shop: SandboxShop,
  supportAddress: string,
  { undoSeconds }: SetUpChoices = {},
): Promise<void> {
  const owner = shop.staff.find((member) => member.role === "owner");
  if (owner === undefined) throw new Error(`${shop.name} has no owner.`);
  const visit = visitApp(sandbox, shop, owner);
  await visit.open("/app");
  const load = (): Promise<SetupState> => visit.load<SetupState>("/app/setup", "routes/app.setup");
  const before = await load();
  if (before.supportAddress === null) {
    await visit.submit("/app/setup", "routes/app.setup", { intent: "address", supportAddress });
  }
  const after = await load();
  if (after.receivingAddress === null) throw new Error("The app shows no receiving address.");
  sandbox.sendgrid.forward(supportAddress, after.receivingAddress);
  if (before.supportAddress === null) {
    await visit.submit("/app/setup", "routes/app.setup", { intent: "done" });
  }
  if (undoSeconds !== undefined) {
    const fields = { intent: "undo-time", undoSeconds: String(undoSeconds) };
    await visit.submit("/app/outbox", "routes/app.outbox", fields);
  }
}
