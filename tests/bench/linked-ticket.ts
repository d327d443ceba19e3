import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { visitApp } from "#tests/demo/app-visit.ts";
import type { SandboxShop, StaffMember } from "#tests/sandbox/shopify/start-shopify.ts";
import { newMail, signPosts } from "./ingest-mails.ts";
import { postAll } from "./post-all.ts";
import type { BenchWorld } from "./start-bench-world.ts";

const WITHIN_MS = 60_000;

/** A real mail, linked to its customer and order, whose details were opened: what Shopify says is copied from it. */
export async function linkedTicket(world: BenchWorld, database: pg.Client): Promise<string> {
  const { sandbox, shop } = world;
  const visit = visitApp(sandbox, shop, agentOf(shop));
  const { receivingAddress } = await visit.load<{ receivingAddress: string }>(
    "/app/setup",
    "routes/app.setup",
  );
  const mails = Array.from({ length: 8 }, (_, index) => newMail(shop, receivingAddress, index));
  await postAll(world.app.origin, await signPosts(world.folder, mails));
  for (const start = Date.now(); Date.now() - start < WITHIN_MS; await wait(200)) {
    const { rows } = await database.query<{ ticketId: string; orderGid: string }>(
      `select c."ticketId", o."orderGid" from "CustomerLink" c join "OrderLink" o using ("shopId", "ticketId")
       where c."state" = 'linked'`,
    );
    const [link] = rows;
    if (!link) continue;
    await visit.load(ordersPath(link.ticketId, link.orderGid), ORDERS_ROUTE);
    return link.ticketId;
  }
  throw new Error("No mail was linked to an order.");
}

/** What the page asks when somebody opens an order. */
export const ordersPath = (ticketId: string, orderGid: string): string =>
  `/app/tickets/${ticketId}/orders?order=${encodeURIComponent(orderGid)}`;

export const ORDERS_ROUTE = "routes/app.tickets.$ticketId_.orders";

export function agentOf(shop: SandboxShop): StaffMember {
  const agent = shop.staff.find((member) => member.role === "agent");
  if (!agent) throw new Error(`${shop.name} has no agent.`);
  return agent;
}
