import { readRows } from "#tests/e2e/read-rows.ts";
import type { CrashWorld } from "./start-crash-world.ts";

export type Findings = {
  /** Mails that are no message, and replies that are neither in the mailbox nor shown as unknown. */
  lost: readonly string[];
  /** Mails that are more than one message, and mails that opened more than one ticket. */
  doubled: readonly string[];
  /** Replies that are in the customer's mailbox more than once. */
  sentTwice: readonly string[];
  /** What is still under way: replies without an end, tickets whose customer was not looked for. */
  unsettled: readonly string[];
};

/** `during` says what was broken meanwhile. */
type SentMail = { messageId: string; during: string };
type SentReply = { key: string; words: string; to: string; during: string };

/** What customers and agents have done, to be compared with what the app and the mailboxes hold. */
export type Ledger = {
  mails: SentMail[];
  replies: SentReply[];
  look(world: CrashWorld): Promise<Findings>;
};

export function openLedger(): Ledger {
  const mails: SentMail[] = [];
  const replies: SentReply[] = [];
  return { mails, replies, look: (world) => look(world, mails, replies) };
}

async function look(
  { ownerUrl, sandbox }: CrashWorld,
  mails: readonly SentMail[],
  replies: readonly SentReply[],
): Promise<Findings> {
  const kept = await readRows<{ id: string; messages: number }>(
    ownerUrl,
    `select "messageIdHeader" as id, count(*)::int as messages from "Message"
     where "kind" = 'inbound' and "messageIdHeader" = any($1) group by 1`,
    [mails.map(({ messageId }) => messageId)],
  );
  const unlinked = await readRows<{ number: number }>(
    ownerUrl,
    `select distinct t."number" from "Ticket" t
     join "Message" m on m."shopId" = t."shopId" and m."ticketId" = t."id" and m."messageIdHeader" = any($1)
     left join "CustomerLink" l on l."shopId" = t."shopId" and l."ticketId" = t."id"
     where l."state" is null or l."state" = 'unavailable'`,
    [mails.map(({ messageId }) => messageId)],
  );
  const outbound = await readRows<{ key: string; state: string }>(
    ownerUrl,
    `select "idempotencyKey" as key, "delivery"::text as state from "Message" where "idempotencyKey" = any($1)`,
    [replies.map(({ key }) => key)],
  );
  const messagesOf = new Map(kept.map(({ id, messages }) => [id, messages]));
  const stateOf = new Map(outbound.map(({ key, state }) => [key, state]));
  const arrived = new Map(
    replies.map((reply) => {
      const mailbox = sandbox.sendgrid.mailOf(reply.to);
      const copies = mailbox.filter(
        ({ raw, direction }) => direction === "received" && raw.includes(reply.words),
      );
      return [reply.key, copies.length];
    }),
  );
  const copiesOf = ({ key }: SentReply): number => arrived.get(key) ?? 0;
  /** May have gone out: nothing says that it did, and an agent is asked. */
  const isOpenQuestion = (reply: SentReply): boolean =>
    stateOf.get(reply.key) === "unknown" && copiesOf(reply) === 0;
  const isDone = (reply: SentReply): boolean => stateOf.get(reply.key) === "delivered";
  const withState = ({ key, words, during }: SentReply): string =>
    `${words} (${stateOf.get(key) ?? "not in the outbox"}; ${during})`;
  return {
    lost: [
      ...mails.filter(({ messageId }) => !messagesOf.has(messageId)).map(wordsOf),
      ...replies.filter((reply) => copiesOf(reply) === 0 && !isOpenQuestion(reply)).map(withState),
    ],
    doubled: mails.filter(({ messageId }) => (messagesOf.get(messageId) ?? 0) > 1).map(wordsOf),
    sentTwice: replies.filter((reply) => copiesOf(reply) > 1).map(withState),
    unsettled: [
      ...replies.filter((reply) => !isDone(reply) && !isOpenQuestion(reply)).map(withState),
      ...unlinked.map(({ number }) => `ticket ${number} without a customer`),
    ],
  };
}

const wordsOf = ({ messageId, during }: SentMail): string => `${messageId} (${during})`;
