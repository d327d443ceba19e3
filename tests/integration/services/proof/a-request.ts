// Mail about an order of the sandbox: from the person who placed it, and from others.
import type { MessageId, TicketId } from "#app/domain/shared/ids.ts";
import { inShop } from "#app/data/db.server.ts";
import {
  askForConfirmation,
  type AskForConfirmation,
} from "#app/services/proof/ask-for-confirmation.ts";
import { sendReply, type SendReply } from "#app/services/reply/send-reply.ts";
import type { MailToCompose } from "#tests/sandbox/mailbox/compose-mail.ts";
import { aCustomerMail, arrives, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

export const mallory = { from: "mallory@elsewhere.example", fromName: "Mallory" };

/** A customer who has ordered, with the order. */
export function aBuyer(house: TestHouse) {
  const { customers, orders } = house.shopify.shops[0] ?? { customers: [], orders: [] };
  const order = orders.findLast((one) => one.customerId !== null && one.email !== null);
  const customer = customers.find((one) => one.id === order?.customerId);
  if (!order?.email || !customer) throw new Error("nobody has ordered");
  return { order: { ...order, email: order.email }, customer };
}

type How = {
  readonly signedBy?: string | null;
  readonly dmarc?: string;
  /** Recipients of the envelope. */
  readonly to?: readonly string[];
};

/** A mail comes in, signed by its sender's domain unless told otherwise. Its job waits. */
export async function sends(
  house: TestHouse,
  shop: TestShop,
  mail: Partial<MailToCompose>,
  how: How = {},
): Promise<void> {
  const from = mail.from ?? "ana.sommer@post.example";
  const domain = from.slice(from.indexOf("@") + 1);
  house.senders.open(domain, { dmarc: how.dmarc ?? "v=DMARC1; p=none" });
  const raw = aCustomerMail({ ...mail, from });
  const signer = how.signedBy === undefined ? domain : how.signedBy;
  await arrives(house, shop, signer === null ? raw : await house.senders.signAs(raw, signer), {
    from,
    ...(how.to === undefined ? {} : { to: how.to }),
  });
}

/** The same, with everything done that follows; the newest ticket's mail. */
export async function aRequest(
  house: TestHouse,
  shop: TestShop,
  mail: Partial<MailToCompose>,
  how: How = {},
): Promise<TestTicket> {
  await sends(house, shop, mail, how);
  await drainJobs(house);
  const message = await inShop(house.deps.db, shop.id, (tx) =>
    tx.message.findFirstOrThrow({
      where: { kind: "inbound" },
      orderBy: { id: "desc" },
      include: { ticket: true },
    }),
  );
  return {
    id: message.ticketId as TicketId,
    number: message.ticket.number,
    customerAddress: message.ticket.customerAddress,
    messageId: message.id as MessageId,
    messageIdHeader: message.messageIdHeader ?? "",
  };
}

let presses = 0;

/** The owner presses "Send". */
export function press(
  house: TestHouse,
  shop: TestShop,
  ticket: TestTicket,
  reply: Partial<SendReply> & { readonly text: string },
) {
  presses += 1;
  return sendReply(house.deps, {
    shopId: shop.id,
    ticketId: ticket.id,
    author: shop.owner,
    to: ticket.customerAddress,
    seenMessageId: ticket.messageId,
    idempotencyKey: `proof-${presses}`,
    ...reply,
  });
}

/** The owner presses "Ask the customer to confirm". */
export const ask = (
  house: TestHouse,
  shop: TestShop,
  ticket: TestTicket,
  orderId: string,
  change: Partial<AskForConfirmation> = {},
) =>
  askForConfirmation(house.deps, {
    shopId: shop.id,
    ticketId: ticket.id,
    messageId: ticket.messageId,
    orderId,
    by: shop.owner,
    ...change,
  });

export type SentMail = {
  readonly from: { readonly email: string };
  readonly reply_to: { readonly email: string };
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: readonly { readonly type: string; readonly value: string }[];
  readonly personalizations: readonly {
    readonly to: readonly { readonly email: string; readonly name?: string }[];
  }[];
};

/** What the provider took for an address, oldest first. */
export const sentTo = (house: TestHouse, address: string): SentMail[] =>
  house.sendgrid
    .accepted()
    .map(({ body }) => body as SentMail)
    .filter(({ personalizations }) => personalizations[0]?.to[0]?.email === address);

/** The token of the last link that went to an address. */
export function tokenFor(house: TestHouse, address: string): string {
  const text = sentTo(house, address).at(-1)?.content[0]?.value ?? "";
  const token = /\/confirm\/([0-9a-f]{40})/.exec(text)?.[1];
  if (token === undefined) throw new Error(`no link went to ${address}`);
  return token;
}
