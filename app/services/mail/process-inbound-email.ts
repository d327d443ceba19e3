// What does this mail mean for the shop? Read it, screen it, find its ticket, and write all that follows in one transaction.
import { announceChange } from "#app/data/changes.server.ts";
import { askInShop, inShopBySql, type Tx } from "#app/data/db.server.ts";
import {
  findWaitingMail,
  markInboundEmailDone,
  type WaitingMail,
} from "#app/data/records/inbound-emails.server.ts";
import { markMailboxProven } from "#app/data/records/mailboxes.server.ts";
import {
  isOwnMessageId,
  saveAttachments,
  saveInboundMessage,
  type NewAttachment,
} from "#app/data/records/messages.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import {
  listNamedTickets,
  lockTicket,
  markTicketAnsweredByCustomer,
  refreshTicketCache,
  saveNewTicket,
  type NamedCandidates,
} from "#app/data/records/tickets.server.ts";
import { hasMetReplyClock } from "#app/data/records/sla-clocks.server.ts";
import { firstWords } from "#app/domain/mail/first-words.ts";
import type { ParsedMail } from "#app/domain/mail/parsed-mail.ts";
import {
  readReceivingAddress,
  receivingAddress,
  replyMacInput,
} from "#app/domain/mail/receiving-address.ts";
import { screen, type Verdict } from "#app/domain/mail/screen.ts";
import { ticketNumberIn } from "#app/domain/mail/subject.ts";
import { PermanentFault } from "#app/domain/shared/fault.ts";
import type {
  AttachmentId,
  InboundEmailId,
  MessageId,
  ShopId,
  TicketId,
} from "#app/domain/shared/ids.ts";
import {
  decideThread,
  type Candidate,
  type ThreadDecision,
} from "#app/domain/thread/decide-thread.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { linkCustomerJob } from "#app/queue/job-definitions.ts";
import type { Deps, ShopKey } from "#app/services/deps.ts";
import { startReplyClock } from "#app/services/sla/start-reply-clock.ts";

type Needs = Pick<
  Deps,
  | "db"
  | "clock"
  | "newId"
  | "enqueue"
  | "blobs"
  | "shopKeys"
  | "openCalendar"
  | "parseMime"
  | "cleanHtml"
  | "typeOfBytes"
  | "settings"
>;

/** Mail at or over this score of the provider is spam until the shop sets its own threshold. */
const SPAM_THRESHOLD = 5;

export type ProcessOutcome =
  | { readonly kind: "ticketed"; readonly ticketId: TicketId }
  | { readonly kind: "screened" }
  | { readonly kind: "nothing-to-do" };

/** Running it twice changes nothing. Throws PermanentFault when the mail can't be read: it belongs on the parked list. */
export async function processInboundEmail(
  needs: Needs,
  input: { shopId: ShopId; inboundEmailId: InboundEmailId },
): Promise<ProcessOutcome> {
  const { shopId, inboundEmailId } = input;
  const waiting = await askInShop(needs.db, shopId, (tx) =>
    findWaitingMail(tx, shopId, inboundEmailId),
  );
  if (waiting?.status !== "stored") return { kind: "nothing-to-do" };
  if (waiting.uninstalled) throw new PermanentFault("the app is uninstalled");
  const key = needs.shopKeys.open(shopId, waiting.shopKey);
  const mail = await needs.parseMime(await needs.blobs.get(key, waiting.blobName));

  const verdict = screen(mail, {
    ownAddresses: [
      waiting.supportAddress,
      receivingAddress(waiting.mailboxToken, needs.settings.receivingDomain),
    ],
    ownMessageIdDomain: (await isOurs(needs, shopId, mail, waiting))
      ? needs.settings.receivingDomain
      : "",
    envelopeFrom: waiting.envelope.from,
    blockedSenders: [],
    spamScore: waiting.envelope.spamScore,
    spamThreshold: SPAM_THRESHOLD,
  });
  const letIn = verdict.kind === "let-in" || verdict.kind === "list";
  const read: ReadMail = {
    mail,
    verdict,
    waiting,
    key,
    html: letIn && mail.html ? needs.cleanHtml(mail.html) : null,
    attachments: letIn ? await storeAttachments(needs, key, mail) : [],
  };

  return inShopBySql(needs.db, shopId, (tx) =>
    letIn ? writeMessage(needs, tx, shopId, read) : setAside(needs, tx, shopId, read),
  );
}

/** All shops write Message-IDs of one domain: only this shop's own mail is mail coming back. */
async function isOurs(
  needs: Needs,
  shopId: ShopId,
  mail: ParsedMail,
  waiting: WaitingMail,
): Promise<boolean> {
  const { messageId } = mail;
  if (!messageId?.endsWith(`@${needs.settings.receivingDomain}>`)) return false;
  if (isTestMail(mail, waiting)) return true;
  return inShopBySql(needs.db, shopId, (tx) => isOwnMessageId(tx, shopId, messageId));
}

const isTestMail = (mail: ParsedMail, { testToken }: WaitingMail): boolean =>
  testToken !== null && mail.messageId?.startsWith(`<test.${testToken}@`) === true;

type ReadMail = {
  readonly mail: ParsedMail;
  readonly verdict: Verdict;
  readonly waiting: WaitingMail;
  readonly key: ShopKey;
  readonly html: string | null;
  readonly attachments: readonly NewAttachment[];
};

async function storeAttachments(
  needs: Needs,
  key: ShopKey,
  mail: ParsedMail,
): Promise<NewAttachment[]> {
  const stored: NewAttachment[] = [];
  for (const [ordinal, one] of mail.attachments.entries())
    stored.push({
      id: needs.newId<AttachmentId>(),
      ordinal,
      fileName: one.fileName || "unnamed",
      contentType: await needs.typeOfBytes(one.content),
      bytes: one.content.length,
      contentId: one.contentId,
      inline: one.inline,
      blobName: await needs.blobs.put(key, one.content),
    });
  return stored;
}

/** Mail of machines opens no ticket; our own test mail proves that the way works. */
async function setAside(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  read: ReadMail,
): Promise<ProcessOutcome> {
  const { mail, verdict, waiting } = read;
  const at = needs.clock();
  const { inboundEmailId } = waiting;
  const fresh = await markInboundEmailDone(tx, shopId, inboundEmailId, {
    status: "screened",
    verdict,
    at,
  });
  if (!fresh) return { kind: "nothing-to-do" };
  if (isTestMail(mail, waiting)) {
    await markMailboxProven(tx, shopId, waiting.mailboxId, waiting.receivedAt);
    await announceChange(tx, shopId, null);
  }
  const named =
    verdict.kind === "bounce" && verdict.aboutMessageId ? [verdict.aboutMessageId] : mail.inReplyTo;
  const about = await listNamedTickets(tx, shopId, {
    replyNumber: null,
    inReplyTo: named,
    references: [],
    subjectNumber: null,
  });
  const ticketId = about.byMessageId[0]?.ticketId;
  if (ticketId && "evidence" in verdict) {
    const detail: TicketEventDetail = {
      kind: "machine-mail",
      verdict: verdict.kind,
      evidence: verdict.evidence,
    };
    await saveTicketEvents(tx, shopId, [
      { id: needs.newId(), ticketId, actor: "loupe", detail, at },
    ]);
    await announceChange(tx, shopId, ticketId);
  }
  return { kind: "screened" };
}

async function writeMessage(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  read: ReadMail,
): Promise<ProcessOutcome> {
  const { waiting, verdict } = read;
  const at = needs.clock();
  const [fresh, named] = await Promise.all([
    markInboundEmailDone(tx, shopId, waiting.inboundEmailId, { status: "processed", verdict, at }),
    listNamedTickets(tx, shopId, namesIn(needs, read)),
  ]);
  if (!fresh) return { kind: "nothing-to-do" };
  const decision = decideThread(threadInput(needs, read, named));
  const ticketId = decision.kind === "join" ? decision.ticketId : needs.newId<TicketId>();
  await Promise.all([
    decision.kind === "join"
      ? join(needs, tx, shopId, read, decision)
      : open(needs, tx, shopId, read, { ...decision, opens: ticketId }),
    needs.enqueue(tx, linkCustomerJob, { shopId, ticketId }),
    announceChange(tx, shopId, ticketId),
  ]);
  return { kind: "ticketed", ticketId };
}

function namesIn(needs: Needs, { mail, waiting }: ReadMail) {
  return {
    replyNumber: replyTags(needs, waiting)[0]?.ticketNumber ?? null,
    inReplyTo: mail.inReplyTo,
    references: mail.references,
    subjectNumber: ticketNumberIn(mail.subject, waiting.ticketPrefix),
  };
}

const replyTags = ({ settings }: Needs, { envelope }: WaitingMail) =>
  envelope.to.flatMap((address) => {
    const ours = readReceivingAddress(address, settings.receivingDomain);
    return ours?.reply ? [{ ...ours.reply, mailboxToken: ours.mailboxToken }] : [];
  });

function threadInput(needs: Needs, { mail, waiting, key }: ReadMail, named: NamedCandidates) {
  const from = mail.from?.address ?? "";
  return {
    from,
    byReplyAddress: signedCandidate(needs, waiting, key, named.byReplyNumber),
    byMessageId: named.byMessageId,
    bySubject: named.bySubjectNumber,
    now: needs.clock(),
  };
}

/** The ticket of the reply address, with whom that address was made for: only for them does the signature fit. */
function signedCandidate(
  needs: Needs,
  waiting: WaitingMail,
  key: ShopKey,
  candidate: Candidate | null,
): Candidate | null {
  const tag = replyTags(needs, waiting)[0];
  if (!tag || !candidate) return null;
  const recipient = candidate.participants.find(
    (address) =>
      needs.shopKeys.shortMac(
        key,
        "reply-address",
        replyMacInput({ ...tag, recipient: address }),
      ) === tag.mac,
  );
  return recipient === undefined ? null : { ...candidate, recipient };
}

async function join(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  read: ReadMail,
  decision: ThreadDecision & { kind: "join" },
): Promise<void> {
  const { ticketId } = decision;
  const messageId = needs.newId<MessageId>();
  const details: TicketEventDetail[] = [
    { kind: "joined", because: decision.because },
    ...(decision.reopens ? [{ kind: "reopened" } as const] : []),
  ];
  const [, answered] = await Promise.all([
    lockTicket(tx, shopId, ticketId),
    hasMetReplyClock(tx, shopId, ticketId),
  ]);
  // Sent in this order, and each sees what those before it wrote.
  await Promise.all([
    saveMessage(tx, shopId, read, { ticketId, messageId }),
    markTicketAnsweredByCustomer(tx, shopId, ticketId, {
      at: read.waiting.receivedAt,
      preview: firstWords(read.mail.text),
      attachmentCount: read.attachments.length,
    }),
    startReplyClock(needs, tx, shopId, {
      ticketId,
      kind: answered ? "next-reply" : "first-reply",
      messageId,
      receivedAt: read.waiting.receivedAt,
      policy: read.waiting,
    }),
    refreshTicketCache(tx, shopId, ticketId),
    saveEvents(needs, tx, shopId, read, ticketId, details),
  ]);
}

async function open(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  read: ReadMail,
  decision: Exclude<ThreadDecision, { kind: "join" }> & { opens: TicketId },
): Promise<void> {
  const { mail, waiting } = read;
  const ticketId = decision.opens;
  const messageId = needs.newId<MessageId>();
  const address = mail.from?.address ?? waiting.envelope.from ?? "unknown sender";
  const named =
    decision.kind === "new" ? null : decision.kind === "stranger" ? decision.ticketId : decision.of;
  const namedTicket = named ? await lockTicket(tx, shopId, named) : null;
  const numberOfNamed = ticketNumber(waiting.ticketPrefix, namedTicket?.number ?? 0);
  const why: TicketEventDetail =
    decision.kind === "new"
      ? { kind: "opened", because: decision.because }
      : decision.kind === "stranger"
        ? { kind: "stranger", number: numberOfNamed, by: decision.by }
        : { kind: "follow-up", number: numberOfNamed };
  // Sent in this order, and each sees what those before it wrote.
  await Promise.all([
    saveNewTicket(tx, shopId, {
      id: ticketId,
      mailboxId: waiting.mailboxId,
      subject: mail.subject,
      customer: { name: mail.from?.name ?? address, address },
      follows: decision.kind === "follow-up" ? decision.of : null,
      preview: firstWords(mail.text),
      attachmentCount: read.attachments.length,
      openedAt: waiting.receivedAt,
    }),
    saveMessage(tx, shopId, read, { ticketId, messageId }),
    startReplyClock(needs, tx, shopId, {
      ticketId,
      kind: "first-reply",
      messageId,
      receivedAt: waiting.receivedAt,
      policy: waiting,
    }),
    refreshTicketCache(tx, shopId, ticketId),
    saveEvents(needs, tx, shopId, read, ticketId, [why]),
  ]);
}

async function saveMessage(
  tx: Tx,
  shopId: ShopId,
  read: ReadMail,
  { ticketId, messageId }: { ticketId: TicketId; messageId: MessageId },
): Promise<void> {
  const { mail, waiting } = read;
  const address = mail.from?.address ?? waiting.envelope.from ?? "unknown sender";
  const message = saveInboundMessage(tx, shopId, {
    id: messageId,
    ticketId,
    inboundEmailId: waiting.inboundEmailId,
    at: waiting.receivedAt,
    from: { name: mail.from?.name ?? address, address },
    to: mail.to.map((one) => one.address),
    cc: mail.cc.map((one) => one.address),
    subject: mail.subject,
    text: mail.text,
    html: read.html,
    messageIdHeader: mail.messageId,
    references: [...mail.references],
    verdict: read.verdict,
  });
  await Promise.all([message, saveAttachments(tx, shopId, messageId, read.attachments)]);
}

function saveEvents(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  { waiting }: ReadMail,
  ticketId: TicketId,
  details: readonly TicketEventDetail[],
): Promise<void> {
  const events = details.map((detail) => ({
    id: needs.newId<string>(),
    ticketId,
    actor: "customer",
    detail,
    at: waiting.receivedAt,
  }));
  return saveTicketEvents(tx, shopId, events);
}
