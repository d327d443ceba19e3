// The messages of a ticket's page, each with its files and how far its sender is proven.
import { asksAgent } from "#app/domain/delivery/asks-agent.ts";
import type { DeliveryState } from "#app/domain/delivery/delivery-state.ts";
import { addressKey, type Address } from "#app/domain/mail/address.ts";
import type { Authenticity } from "#app/domain/proof/authenticity.ts";
import { proofLevel } from "#app/domain/proof/proof-level.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { AttachmentView, MessageView } from "#app/domain/ticket/ticket-view.ts";
import type { Tx } from "#app/data/db.server.ts";

/** Oldest first; four questions, sent together. */
export async function readTicketMessages(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  now: Instant,
): Promise<MessageView[]> {
  const [rows, attachments, known, confirmations] = await Promise.all([
    tx.$queryRaw<StoredMessage[]>`
      select "id", "kind", "at", "fromName", "fromAddress", "to", "cc", "text", "html", "delivery", "deliveryAt",
        "deliveryReason", "attemptAt", "inboundEmailId", "replyText", "signatureText", "quotedText", "quotedHtml", "replyTo",
        "forwarded", "limits", "authenticity" from "Message"
      where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid order by "at", "id"`,
    tx.$queryRaw<(AttachmentView & { messageId: string })[]>`
      select a."id" as "attachmentId", a."messageId", a."fileName", a."contentType", a."bytes", a."contentId",
        a."inline"
      from "Message" m join "Attachment" a on a."shopId" = m."shopId" and a."messageId" = m."id"
      where m."shopId" = ${shopId}::uuid and m."ticketId" = ${ticketId}::uuid order by a."ordinal"`,
    tx.$queryRaw<{ address: string }[]>`
      select "facts"->>'email' as "address" from "OrderLink"
      where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "facts"->>'email' is not null
      union select "facts"->>'email' from "CustomerLink"
      where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "state" = 'linked'
        and "facts"->>'email' is not null`,
    tx.$queryRaw<{ messageId: string }[]>`
      select "messageId" from "Confirmation"
      where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "answer" = 'yes'`,
  ]);
  const linked = {
    addresses: new Set(known.map(({ address }) => addressKey(address))),
    confirmed: new Set(confirmations.map(({ messageId }) => messageId)),
  };
  return rows.map((row) => ({
    entry: "message",
    messageId: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    fromName: row.fromName,
    fromAddress: row.fromAddress,
    to: row.to,
    cc: row.cc,
    text: row.text,
    html: row.html,
    parts:
      row.replyText === null
        ? null
        : {
            reply: row.replyText,
            signature: row.signatureText ?? "",
            quoted: row.quotedText ?? "",
            quotedHtml: row.quotedHtml,
          },
    proof: proofOf(row, linked),
    replyTo: row.replyTo,
    forwarded: forwardedView(row.forwarded),
    limits: row.limits ?? [],
    inboundEmailId: row.inboundEmailId,
    attachments: attachments
      .filter((one) => one.messageId === row.id)
      .map(({ messageId: _, ...attachment }) => attachment),
    delivery:
      row.delivery === null
        ? null
        : {
            state: row.delivery,
            at: (row.deliveryAt ?? row.at).toISOString(),
            reason: row.deliveryReason,
            asksAgent: asksAgent(
              {
                delivery: row.delivery,
                attemptAt: row.attemptAt ? instantOf(row.attemptAt) : null,
              },
              now,
            ),
          },
  }));
}

/** The level follows from what the mail itself proves and from what is linked by now; it is no other message's. */
function proofOf(
  { id, fromAddress, authenticity }: StoredMessage,
  linked: { readonly addresses: ReadonlySet<string>; readonly confirmed: ReadonlySet<string> },
): MessageView["proof"] {
  if (authenticity === null) return null;
  return proofLevel(authenticity, {
    addressEquals: linked.addresses.has(addressKey(fromAddress)),
    confirmed: linked.confirmed.has(id),
    // The facts that are kept of an order hold no postcode to compare with.
    knowsNumberAndPostcode: false,
  });
}

function forwardedView(stored: StoredForward | null): MessageView["forwarded"] {
  if (stored === null) return null;
  const { from, subject, date } = stored;
  return {
    from: from && (from.name ? `${from.name} <${from.address}>` : from.address),
    subject,
    date,
    dateWords: stored.dateWords,
  };
}

type StoredForward = {
  from: Address | null;
  subject: string | null;
  date: string | null;
  dateWords: string | null;
};

type StoredMessage = {
  id: string;
  kind: MessageView["kind"];
  at: Date;
  fromName: string;
  fromAddress: string;
  to: string[];
  cc: string[];
  text: string;
  html: string | null;
  delivery: DeliveryState | null;
  deliveryAt: Date | null;
  deliveryReason: string | null;
  attemptAt: Date | null;
  inboundEmailId: string | null;
  replyText: string | null;
  signatureText: string | null;
  quotedText: string | null;
  quotedHtml: string | null;
  replyTo: string | null;
  forwarded: StoredForward | null;
  limits: string[] | null;
  authenticity: Authenticity | null;
};
