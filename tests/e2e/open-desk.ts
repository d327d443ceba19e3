import { randomUUID } from "node:crypto";
import type { InboxRow } from "#app/domain/ticket/inbox-row.ts";
import type { MessageView, TicketView } from "#app/domain/ticket/ticket-view.ts";
import { visitApp, type AppVisit } from "#tests/demo/app-visit.ts";
import type { SandboxShop, StaffMember } from "#tests/sandbox/shopify/start-shopify.ts";
import type { Sandbox } from "#tests/sandbox/start-sandbox.ts";
import { until } from "./until.ts";

export type Desk = AppVisit & {
  /** The newest tickets of the inbox, waiting and answered ones. */
  inbox(): Promise<readonly InboxRow[]>;
  /** Waits until the inbox shows a ticket with this subject. */
  ticketAbout(subject: string): Promise<TicketView>;
  ticket(ticketId: string): Promise<TicketView>;
  /** Presses "Send"; the same key is the same press. */
  reply(ticket: TicketView, text: string, key?: string): Promise<void>;
};

const TICKET_ROUTE = "routes/app.tickets.$ticketId";

/** A member of the shop's staff at the app, through the admin's proxy. */
export function openDesk(sandbox: Sandbox, shop: SandboxShop, staff: StaffMember): Desk {
  const visit = visitApp(sandbox, shop, staff);
  const inbox = async (): Promise<readonly InboxRow[]> => {
    const page = await visit.load<{ rows: readonly InboxRow[] }>(
      "/app?index&view=all",
      "routes/app._index",
    );
    return page.rows;
  };
  const ticket = async (ticketId: string): Promise<TicketView> =>
    (await visit.load<{ ticket: TicketView }>(`/app/tickets/${ticketId}`, TICKET_ROUTE)).ticket;
  return {
    ...visit,
    inbox,
    ticket,
    ticketAbout: async (subject) => {
      const row = await until(`a ticket about "${subject}"`, async () =>
        (await inbox()).find((one) => one.subject === subject),
      );
      return ticket(row.ticketId);
    },
    reply: ({ ticketId, reply }, text, key = randomUUID()) =>
      visit.submit(`/app/tickets/${ticketId}`, TICKET_ROUTE, {
        intent: "reply",
        text,
        idempotencyKey: key,
        seenMessageId: reply.seenMessageId,
        to: reply.to,
      }),
  };
}

/** The first member of the shop's staff in this role. */
export function memberOf(shop: SandboxShop, role: StaffMember["role"]): StaffMember {
  const member = shop.staff.find((one) => one.role === role);
  if (!member) throw new Error(`${shop.name} has nobody who is ${role}.`);
  return member;
}

export const messagesOf = (ticket: TicketView): MessageView[] =>
  ticket.thread.filter((entry) => entry.entry === "message");

export const eventsOf = (ticket: TicketView): string[] =>
  ticket.thread.flatMap((entry) => (entry.entry === "event" ? [entry.words] : []));
