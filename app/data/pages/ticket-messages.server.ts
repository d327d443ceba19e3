// The messages of a ticket's page, each with its files and how far its sender is proven.
import { asksAgent } from "#app/domain/delivery/asks-agent.ts";
import type { DeliveryState } from "#app/domain/delivery/delivery-state.ts";
import type { Address } from "#app/domain/mail/address.ts";
import type { Authenticity } from "#app/domain/proof/authenticity.ts";
import { confirmationView } from "#app/domain/proof/confirmation-view.ts";
import { proofOfMessage, type ProvableMessage } from "#app/domain/proof/proof-of-message.ts";
import type { MaskedCount } from "#app/domain/privacy/sensitive.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { AttachmentView, MessageView } from "#app/domain/ticket/ticket-view.ts";
import type { JudgedMessage } from "#app/domain/ticket/triage-reasons.ts";
import type { Triaged } from "#app/domain/triage/triage.ts";
import type { Tx } from "#app/data/db.server.ts";
import { readProofFacts } from "#app/data/records/proof-facts.server.ts";

/** Oldest first; three questions, sent together. */
export async function readTicketMessages(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  now: Instant,
): Promise<{ messages: MessageView[]; judged: JudgedMessage[] }> {
  const [rows, attachments, proof] = await Promise.all([
    tx.$queryRaw<StoredMessage[]>`
      select "id", "kind", "at", "fromName", "fromAddress", "to", "cc", "subject", "text", "html", "delivery", "deliveryAt",
        "deliveryReason", "attemptAt", "masked",
        (select e."id" from "InboundEmail" e where e."shopId" = m."shopId" and e."id" = m."inboundEmailId"
          and e."erasedAt" is null) as "inboundEmailId", "replyText", "signatureText", "quotedText", "quotedHtml", "replyTo",
        "forwarded", "limits", "authenticity", "clockless", "triage", "correctedTriage" from "Message" m
      where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid order by "at", "id"`,
    tx.$queryRaw<(AttachmentView & { messageId: string })[]>`
      select a."id" as "attachmentId", a."messageId", a."fileName", a."contentType", a."bytes", a."contentId",
        a."inline"
      from "Message" m join "Attachment" a on a."shopId" = m."shopId" and a."messageId" = m."id"
      where m."shopId" = ${shopId}::uuid and m."ticketId" = ${ticketId}::uuid order by a."ordinal"`,
    readProofFacts(tx, shopId, ticketId),
  ]);
  return {
    messages: rows.map((row) => messageView(row, attachments, proof, now)),
    judged: rows.filter(({ kind }) => kind === "inbound"),
  };
}

function messageView(
  row: StoredMessage,
  attachments: readonly (AttachmentView & { messageId: string })[],
  proof: Awaited<ReturnType<typeof readProofFacts>>,
  now: Instant,
): MessageView {
  return {
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
    proof: row.kind === "inbound" ? proofOfMessage(provable(row), proof.facts) : null,
    confirmation: row.kind === "inbound" ? confirmationView(provable(row), proof, now) : null,
    replyTo: row.replyTo,
    forwarded: forwardedView(row.forwarded),
    clockless: row.clockless,
    masked: row.masked ?? [],
    isErased: row.text === "" && row.subject === "" && row.to.length === 0,
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
  };
}

/** What the rules of proof want to know of a message. */
const provable = (row: StoredMessage): ProvableMessage => ({
  messageId: row.id,
  fromAddress: row.fromAddress,
  subject: row.subject,
  newText: row.replyText ?? "",
  authenticity: row.authenticity,
});

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
  subject: string;
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
  clockless: string | null;
  limits: string[] | null;
  masked: MaskedCount[] | null;
  authenticity: Authenticity | null;
  triage: Triaged | null;
  correctedTriage: { by: string } | null;
};
