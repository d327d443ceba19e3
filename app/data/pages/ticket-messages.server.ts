// The messages of a ticket's page, each with its files and how far its sender is proven.
import { Prisma } from "@prisma/client";
import { HELD_WORDS } from "#app/data/records/outbox.server.ts";
import { asksAgent } from "#app/domain/delivery/asks-agent.ts";
import { deliveryReason } from "#app/domain/delivery/delivery-reason.ts";
import type { DeliveryState } from "#app/domain/delivery/delivery-state.ts";
import type { Address } from "#app/domain/mail/address.ts";
import { firstWords } from "#app/domain/mail/first-words.ts";
import type { Authenticity } from "#app/domain/proof/authenticity.ts";
import { confirmationState } from "#app/domain/proof/confirmation-state.ts";
import { confirmationView } from "#app/domain/proof/confirmation-view.ts";
import { proofOfMessage, type ProvableMessage } from "#app/domain/proof/proof-of-message.ts";
import type { MaskedCount } from "#app/domain/privacy/sensitive.ts";
import type { MemberId, MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { instantOf, isoOf, type Instant } from "#app/domain/shared/instant.ts";
import { heldWords, type HeldFor, type SendLater } from "#app/domain/reply/waiting-send.ts";
import { changeableUntil, DELETED_NOTE } from "#app/domain/ticket/note.ts";
import {
  EARLIER_MESSAGES,
  hiddenMessages,
  OPEN_MESSAGES,
  SHOWN_MESSAGES,
  SPARE_MESSAGES,
} from "#app/domain/ticket/thread-window.ts";
import type {
  AttachmentView,
  EarlierMessages,
  MessageView,
  SendingView,
} from "#app/domain/ticket/ticket-view.ts";
import type { JudgedMessage } from "#app/domain/ticket/triage-reasons.ts";
import type { Triaged } from "#app/domain/triage/triage.ts";
import type { Tx } from "#app/data/db.server.ts";
import { readProofFacts } from "#app/data/records/proof-facts.server.ts";
import type { Words } from "#app/domain/words/words.ts";

export type MessagesAsk = {
  readonly ticketId: TicketId;
  readonly now: Instant;
  /** Who looks: their own notes can be changed for a while. */
  readonly reader: MemberId | null;
};

export type TicketMessages = {
  /** Oldest first: the first one, then the newest. */
  readonly messages: readonly MessageView[];
  /** Those in between. */
  readonly earlier: EarlierMessages | null;
  /** What triage made of the first, and of the newest that raised the urgency or was corrected. */
  readonly judged: readonly JudgedMessage[];
  readonly newestInboundId: string | null;
  /** Orders' addresses that confirmed a message of the ticket. */
  readonly confirmed: readonly string[];
};

/** Three questions, sent together. */
export async function readTicketMessages(
  tx: Tx,
  shopId: ShopId,
  ask: MessagesAsk,
): Promise<TicketMessages> {
  const { ticketId, now } = ask;
  const [rows, marks, proof] = await Promise.all([
    tx.$queryRaw<StoredMessage[]>(newestAndFirst(shopId, ticketId)),
    readMarks(tx, shopId, ticketId),
    readProofFacts(tx, shopId, ticketId),
  ]);
  const messages = rows.map((row) => messageView(row, proof, ask));
  const oldest = messages[1];
  const count = hiddenMessages(rows[0]?.total ?? 0);
  const yes = proof.confirmations.filter((one) => confirmationState(one, now) === "yes");
  return {
    messages,
    earlier: count > 0 && oldest ? { count, before: oldest.messageId } : null,
    judged: marks.judged,
    newestInboundId: marks.newestInboundId,
    confirmed: yes.map(({ address }) => address),
  };
}

/** Of messages that were not sent with the page: those before another one, the newest of them last. */
export async function readEarlierMessages(
  tx: Tx,
  shopId: ShopId,
  { before, ...ask }: MessagesAsk & { readonly before: MessageId },
): Promise<Pick<TicketMessages, "messages" | "earlier">> {
  const { ticketId } = ask;
  const [rows, proof] = await Promise.all([
    tx.$queryRaw<StoredMessage[]>(earlierOnes(shopId, ticketId, before)),
    readProofFacts(tx, shopId, ticketId),
  ]);
  const [oldest] = rows;
  const count = oldest ? oldest.total - oldest.nth - 1 : 0;
  return {
    messages: rows.map((row) => messageView(row, proof, ask)),
    earlier: oldest && count > 0 ? { count, before: oldest.id } : null,
  };
}

/** One message with all its words; null when it is not on this ticket. */
export async function readTicketMessage(
  tx: Tx,
  shopId: ShopId,
  { messageId, ...ask }: MessagesAsk & { readonly messageId: MessageId },
): Promise<MessageView | null> {
  const { ticketId } = ask;
  const [rows, proof] = await Promise.all([
    tx.$queryRaw<StoredMessage[]>(oneOf(shopId, ticketId, messageId)),
    readProofFacts(tx, shopId, ticketId),
  ]);
  const row = rows[0];
  return row ? messageView(row, proof, ask) : null;
}

/** Longer than any first words, with room for the quote that may stand before them. */
const EXCERPT_READ = 2_000;

/** What a message's view is made of; `placed` has its place and whether it is open. */
const columns = Prisma.sql`
  placed."nth", placed."total", placed."isOpen", m."id", m."kind", m."at", m."fromName", m."fromAddress", m."to", m."cc",
  m."subject", case when placed."isOpen" then m."text" else left(m."text", ${EXCERPT_READ}::int) end as "text",
  case when placed."isOpen" then m."html" end as "html", m."delivery", m."deliveryAt", m."deliveryReason", m."attemptAt",
  m."masked", m."authorId", m."purpose", m."bcc", m."sendAt", m."sendLater", m."heldFor",
  ${HELD_WORDS} as "heldSince",
  m."beforeSend" is not null as "waits",
  (select e."id" from "InboundEmail" e where e."shopId" = m."shopId" and e."id" = m."inboundEmailId"
    and e."erasedAt" is null) as "inboundEmailId",
  m."replyText", case when placed."isOpen" then m."signatureText" end as "signatureText",
  case when placed."isOpen" then m."quotedText" end as "quotedText",
  case when placed."isOpen" then m."quotedHtml" end as "quotedHtml", m."replyTo", m."forwarded", m."limits",
  m."authenticity", m."clockless",
  (select jsonb_agg(jsonb_build_object('attachmentId', a."id", 'fileName', a."fileName", 'contentType', a."contentType",
      'bytes', a."bytes", 'contentId', a."contentId", 'inline', a."inline") order by a."ordinal")
    from "Attachment" a where a."shopId" = m."shopId" and a."messageId" = m."id") as "attachments",
  case when m."kind" = 'note' then array(select n."name" from "Mention" x
    join "Member" n on n."shopId" = x."shopId" and n."id" = x."memberId"
    where x."shopId" = m."shopId" and x."messageId" = m."id") end as "mentions",
  case when m."kind" = 'note' then (select max(h."at") from "TicketEvent" h where h."shopId" = m."shopId"
    and h."ticketId" = m."ticketId" and h."kind" = 'note-edited' and h."detail"->>'message' = m."id"::text) end as "editedAt"`;

const placedOf = (shopId: ShopId, ticketId: TicketId): Prisma.Sql => Prisma.sql`
  select "id", row_number() over (order by "at" desc, "id" desc)::int as "nth", count(*) over ()::int as "total"
  from "Message" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`;

const newestAndFirst = (shopId: ShopId, ticketId: TicketId): Prisma.Sql => Prisma.sql`
  with placed as (select *, "nth" <= ${OPEN_MESSAGES} or "nth" = "total" as "isOpen" from (${placedOf(shopId, ticketId)}) p
    where "nth" <= ${SHOWN_MESSAGES} or "nth" = "total" or "total" <= ${SHOWN_MESSAGES + 1 + SPARE_MESSAGES})
  select ${columns} from placed join "Message" m on m."shopId" = ${shopId}::uuid and m."id" = placed."id"
  order by placed."nth" desc`;

/** The first message stands on the page already. */
const earlierOnes = (
  shopId: ShopId,
  ticketId: TicketId,
  before: MessageId,
): Prisma.Sql => Prisma.sql`
  with placed as (select *, false as "isOpen" from (${placedOf(shopId, ticketId)}) p)
  select ${columns} from placed join "Message" m on m."shopId" = ${shopId}::uuid and m."id" = placed."id"
  join placed "limit" on "limit"."id" = ${before}::uuid
  where placed."nth" > "limit"."nth" and placed."nth" <= "limit"."nth" + ${EARLIER_MESSAGES} and placed."nth" < placed."total"
  order by placed."nth" desc`;

const oneOf = (shopId: ShopId, ticketId: TicketId, messageId: MessageId): Prisma.Sql => Prisma.sql`
  select ${columns} from "Message" m, (select 1 as "nth", 1 as "total", true as "isOpen") placed
  where m."shopId" = ${shopId}::uuid and m."ticketId" = ${ticketId}::uuid and m."id" = ${messageId}::uuid`;

type Marks = {
  readonly judged: readonly JudgedMessage[];
  readonly newestInboundId: string | null;
};

/** What the page says of all the customer's messages, whichever of them it shows. */
async function readMarks(tx: Tx, shopId: ShopId, ticketId: TicketId): Promise<Marks> {
  const rows = await tx.$queryRaw<
    {
      id: string;
      first: Triaged | null;
      urgent: Triaged | null;
      corrected: { by: string } | null;
    }[]
  >`
    select newest."id", first."triage" as "first", urgent."triage" as "urgent", corrected."correctedTriage" as "corrected"
    from (values (1)) one
    left join lateral (select m."id" from "Message" m where m."shopId" = ${shopId}::uuid and m."ticketId" = ${ticketId}::uuid
      and m."kind" = 'inbound' order by m."at" desc, m."id" desc limit 1) newest on true
    left join lateral (select m."triage" from "Message" m where m."shopId" = ${shopId}::uuid and m."ticketId" = ${ticketId}::uuid
      and m."kind" = 'inbound' and m."triage" is not null order by m."at", m."id" limit 1) first on true
    left join lateral (select m."triage" from "Message" m where m."shopId" = ${shopId}::uuid and m."ticketId" = ${ticketId}::uuid
      and m."kind" = 'inbound' and m."triage"->>'urgency' = 'urgent' order by m."at" desc, m."id" desc limit 1) urgent on true
    left join lateral (select m."correctedTriage" from "Message" m where m."shopId" = ${shopId}::uuid and m."ticketId" = ${ticketId}::uuid
      and m."kind" = 'inbound' and m."correctedTriage" is not null order by m."at" desc, m."id" desc limit 1) corrected on true`;
  const row = rows[0];
  return {
    judged: [
      { triage: row?.first ?? null, correctedTriage: null },
      { triage: row?.urgent ?? null, correctedTriage: row?.corrected ?? null },
    ],
    newestInboundId: row?.id ?? null,
  };
}

function messageView(
  row: StoredMessage,
  proof: Awaited<ReturnType<typeof readProofFacts>>,
  { now, reader }: MessagesAsk,
): MessageView {
  const isErased = row.text === "" && row.subject === "" && row.to.length === 0;
  return {
    entry: "message",
    messageId: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    fromName: row.fromName,
    fromAddress: row.fromAddress,
    to: row.to,
    cc: row.cc,
    bcc: row.bcc,
    ...(row.isOpen
      ? { text: row.text }
      : { text: firstWords(row.replyText ?? row.text), isFolded: true }),
    html: row.html,
    parts:
      row.replyText === null || !row.isOpen
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
    isErased: isErased && row.purpose !== DELETED_NOTE,
    note: noteView(row, reader),
    limits: row.limits ?? [],
    inboundEmailId: row.inboundEmailId,
    attachments: row.attachments ?? [],
    delivery:
      row.delivery === null
        ? null
        : {
            state: row.delivery,
            at: (row.deliveryAt ?? row.at).toISOString(),
            reason: row.deliveryReason && (heldNow(row) ?? deliveryReason(row.deliveryReason)),
            sending: sendingView(row, reader),
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

/** What exactly keeps it back; null for mail that no person has to decide about. */
const heldNow = ({ heldFor, heldSince }: StoredMessage): Words | null =>
  heldFor && (heldSince ?? heldWords(heldFor));

/** Null once it can't be taken back. */
function sendingView(row: StoredMessage, reader: MemberId | null): SendingView | null {
  if (row.delivery !== "queued" || !row.waits || row.sendAt === null) return null;
  return {
    at: row.sendAt.toISOString(),
    later: row.sendLater,
    heldFor: row.heldFor,
    heldWords: heldNow(row),
    mine: row.authorId !== null && row.authorId === reader,
  };
}

/** Null for what is none, and for a note that a mail of the staff's became. */
function noteView(
  row: StoredMessage,
  reader: MemberId | null,
): NonNullable<MessageView["note"]> | null {
  if (row.kind !== "note" || row.authorId === null) return null;
  const isDeleted = row.purpose === DELETED_NOTE;
  return {
    isDeleted,
    editedAt: row.editedAt?.toISOString() ?? null,
    changeableUntil:
      row.authorId === reader && !isDeleted ? isoOf(changeableUntil(instantOf(row.at))) : null,
    mentions: row.mentions ?? [],
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
  nth: number;
  total: number;
  isOpen: boolean;
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
  authorId: string | null;
  purpose: string | null;
  bcc: string[];
  sendAt: Date | null;
  sendLater: SendLater | null;
  heldSince: Words | null;
  heldFor: HeldFor | null;
  waits: boolean;
  attachments: AttachmentView[] | null;
  mentions: string[] | null;
  editedAt: Date | null;
};
