import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { InboxRow } from "#app/domain/ticket/inbox-row.ts";
import type { MessageView, TicketView } from "#app/domain/ticket/ticket-view.ts";
import { openingMails } from "#tests/sandbox/mailbox/opening-mails.ts";
import type { Sandbox } from "#tests/sandbox/start-sandbox.ts";
import { visitApp } from "./app-visit.ts";
import { supportAddresses } from "./start-demo.ts";

type Inbox = { rows: readonly InboxRow[]; total: number };

const ticketsWithinMs = 60_000;
const deliveredWithinMs = 60_000;

/**
 * Plays a short day without a person: the opening mails become tickets, an agent answers one, and the answer reaches
 * the customer.
 *
 * @throws when one of these does not happen in time.
 */
export async function checkDemo(
  sandbox: Sandbox,
  say: (words: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const shop = sandbox.shopify.shops[0];
  const agent = shop?.staff.find((member) => member.role === "agent");
  if (shop === undefined || agent === undefined) throw new Error("The sandbox has no agent.");
  const visit = visitApp(sandbox, shop, agent);
  await visit.open("/app");
  const awaited = openingMails(shop, supportAddresses[0] ?? "").length;
  const inbox = await until(
    ticketsWithinMs,
    signal,
    `${awaited} tickets in the inbox`,
    async () => {
      const seen = await visit.load<Inbox>("/app?index&view=all", "routes/app._index");
      return seen.total >= awaited ? seen : null;
    },
  );
  say(`The inbox shows ${inbox.total} tickets`);

  const row = inbox.rows.find((candidate) => candidate.waitsForUs) ?? inbox.rows[0];
  if (row === undefined) throw new Error("The inbox has no ticket.");
  const path = `/app/tickets/${row.ticketId}`;
  const route = "routes/app.tickets.$ticketId";
  const read = async (): Promise<TicketView> =>
    (await visit.load<{ ticket: TicketView }>(path, route)).ticket;
  const { reply } = await read();
  say(`Ticket ${row.number} of ${row.customerName}: "${row.subject}"`);
  const words = `Thank you for your mail. We are looking into it (${randomUUID().slice(0, 8)}).`;
  const before = sandbox.sendgrid.mailOf(reply.to).length;
  await visit.submit(path, route, {
    intent: "reply",
    text: words,
    idempotencyKey: randomUUID(),
    seenMessageId: reply.seenMessageId,
    to: reply.to,
  });
  say(`${agent.firstName} ${agent.lastName} has answered ${reply.to}`);

  const mail = await until(deliveredWithinMs, signal, "the answer in the mailbox", async () => {
    const received = sandbox.sendgrid.mailOf(reply.to);
    const answers = received.filter(({ direction }) => direction === "received");
    return received.length > before ? (answers.at(-1) ?? null) : null;
  });
  say(`The answer is in the mailbox of ${mail.to}, from ${mail.from}`);
  const message = await until(deliveredWithinMs, signal, "the state delivered", async () => {
    const outbound = (await read()).thread.filter(
      (entry): entry is MessageView => entry.entry === "message" && entry.text.includes(words),
    );
    return outbound.find((entry) => entry.delivery?.state === "delivered") ?? null;
  });
  say(`Ticket ${row.number} says: ${message.delivery?.state} at ${message.delivery?.at}`);
}

async function until<T>(
  withinMs: number,
  signal: AbortSignal,
  what: string,
  look: () => Promise<T | null>,
): Promise<T> {
  for (const start = Date.now(); Date.now() - start < withinMs;) {
    const seen = await look();
    if (seen !== null) return seen;
    await wait(250, undefined, { signal });
  }
  throw new Error(`Waited ${withinMs / 1000} s for ${what}.`);
}
