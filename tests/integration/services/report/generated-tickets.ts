// A year of a desk as rows of the database, made by chance from a seed. Knows nothing of how reports count.
import pg from "pg";
import { v7 } from "uuid";
import { copyRows, type Cell } from "#tests/bench/copy-rows.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type GeneratedClock = {
  readonly key: string;
  readonly kind: "first-reply" | "next-reply" | "resolution" | "update" | "promise";
  readonly startedAt: number;
  readonly startedBy: string | null;
  readonly dueAt: number | null;
  readonly metAt: number | null;
  readonly metBy: string | null;
  readonly missedAt: number | null;
  readonly cancelledAt: number | null;
};

export type GeneratedTicket = {
  readonly id: string;
  readonly openedAt: number;
  readonly category: string;
  readonly urgency: "general" | "urgent";
  readonly assignee: string | null;
  readonly tag: string | null;
  readonly isSpam: boolean;
  /** The index of the ticket that it was merged into. */
  readonly mergedInto: number | null;
  readonly mergedAt: number | null;
  readonly status: "open" | "waiting" | "resolved" | "closed";
  readonly clocks: GeneratedClock[];
  readonly mails: { readonly id: string; readonly at: number }[];
  readonly replies: {
    readonly id: string;
    readonly at: number;
    readonly author: string | null;
    readonly isLost: boolean;
    readonly lostAt: number;
  }[];
  readonly events: { readonly id: string; readonly at: number; readonly detail: Detail }[];
  readonly promises: {
    readonly id: string;
    readonly byAt: number;
    readonly keptAt: number | null;
    readonly state: string;
  }[];
  readonly survey: {
    readonly sentAt: number | null;
    readonly answeredAt: number | null;
    readonly rating: number | null;
  } | null;
};

type Detail = { readonly kind: string } & Readonly<Record<string, unknown>>;

const CATEGORIES = [
  "product_information",
  "order_support",
  "shipping_delivery",
  "returns_refunds",
  "account_assistance",
  "feedback_complaints",
  "other",
];
const CAUSES = ["Overlooked", "Too much mail", "Waited for the carrier"];

/** The same numbers for the same seed. https://github.com/cprosche/mulberry32 describes the generator. */
function makeChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Given = {
  readonly count: number;
  readonly seed: number;
  readonly now: number;
  /** How far they go back. */
  readonly spanDays: number;
  /** Where these are some of many: how many there are in all, and how many came before. */
  readonly total?: number;
  readonly before?: number;
  readonly members: readonly string[];
  readonly tags: readonly string[];
};

export function generateTickets(given: Given): GeneratedTicket[] {
  const chance = makeChance(given.seed);
  const tickets: GeneratedTicket[] = [];
  for (let index = 0; index < given.count; index += 1)
    tickets.push(generateTicket(given, index, chance, tickets));
  return tickets;
}

function generateTicket(
  { now, spanDays, members, tags, count, total = count, before = 0 }: Given,
  index: number,
  chance: () => number,
  earlier: readonly GeneratedTicket[],
): GeneratedTicket {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const idAt = (at: number) => v7({ msecs: Math.floor(at) });
  const openedAt = Math.floor(
    now - ((total - before - index) / total) * spanDays * DAY - chance() * 3 * HOUR - MINUTE,
  );
  const ends = (at: number): number | null => (at < now ? Math.floor(at) : null);
  const urgency = chance() < 0.2 ? "urgent" : "general";
  const assignee = chance() < 0.8 ? pick(members) : null;
  const isSpam = chance() < 0.02;
  const mails: GeneratedTicket["mails"] = [];
  const replies: GeneratedTicket["replies"] = [];
  const clocks: GeneratedClock[] = [];
  const events: GeneratedTicket["events"] = [];
  const note = (at: number, detail: Detail): void => {
    events.push({ id: idAt(at), at, detail });
  };
  let at = openedAt;
  for (let turn = 0; turn <= Math.floor(chance() * 3); turn += 1) {
    const mail = { id: idAt(at), at: Math.floor(at) };
    mails.push(mail);
    const dueAt = Math.floor(at + (urgency === "urgent" ? 1 : 2) * DAY + chance() * DAY);
    const repliedAt = ends(at + chance() ** 2 * 4 * DAY + 5 * MINUTE);
    const isAnswered = !isSpam && repliedAt !== null && chance() < 0.9;
    const reply = {
      id: idAt(repliedAt ?? at),
      at: repliedAt ?? 0,
      author: chance() < 0.95 ? pick(members) : null,
      isLost: chance() < 0.03,
      lostAt: (repliedAt ?? 0) + 10 * MINUTE,
    };
    if (isAnswered) replies.push(reply);
    const metAt = isAnswered ? repliedAt : null;
    const isLate = metAt === null ? dueAt < now : metAt > dueAt;
    // Whoever looks at clocks has not been there yet: a miss follows from the instants alone.
    const isSeen = chance() < 0.8;
    clocks.push({
      key: `${turn === 0 ? "first-reply" : "next-reply"}:${mail.id}`,
      kind: turn === 0 ? "first-reply" : "next-reply",
      startedAt: mail.at,
      startedBy: mail.id,
      dueAt,
      metAt,
      metBy: metAt === null ? null : reply.id,
      missedAt: !isSpam && isLate && isSeen ? dueAt : null,
      cancelledAt: isSpam ? mail.at + 2 * MINUTE : null,
    });
    if (metAt !== null && isLate && isSeen && chance() < 0.5)
      note(metAt + MINUTE, {
        kind: "miss-cause",
        clock: "first-reply",
        cause: pick(CAUSES),
        by: "Marlen Vogt",
      });
    if (!isAnswered) break;
    at = (repliedAt ?? at) + chance() * 2 * DAY + MINUTE;
    if (at >= now) break;
  }
  const last = Math.max(mails.at(-1)?.at ?? openedAt, replies.at(-1)?.at ?? 0);
  const statuses: GeneratedTicket["status"][] = ["open"];
  const standing = () => statuses.at(-1) ?? "open";
  const change = (when: number, to: GeneratedTicket["status"], more: object = {}): void => {
    note(when, { kind: "status", from: standing(), to, by: "Marlen Vogt", ...more });
    statuses.push(to);
  };
  if (isSpam) note(openedAt + 2 * MINUTE, { kind: "spam", by: "Marlen Vogt" });
  else if (chance() < 0.85 && last + HOUR < now) {
    if (urgency === "urgent")
      clocks.push({
        key: `resolution:${mails[0]?.id ?? ""}`,
        kind: "resolution",
        startedAt: openedAt,
        startedBy: mails[0]?.id ?? null,
        dueAt: openedAt + DAY,
        metAt: last + 30 * MINUTE,
        metBy: null,
        missedAt: last + 30 * MINUTE > openedAt + DAY ? openedAt + DAY : null,
        cancelledAt: null,
      });
    change(last + 30 * MINUTE, "resolved", chance() < 0.05 ? { unanswered: true } : {});
    if (chance() < 0.1 && last + 2 * HOUR < now) {
      change(last + HOUR, "open");
      if (chance() < 0.7) change(last + 90 * MINUTE, "resolved");
    }
  }
  if (!isSpam && chance() < 0.02)
    note(last + MINUTE / 2, {
      kind: "urgency",
      from: "urgent",
      to: "general",
      by: "Marlen Vogt",
      ...(chance() < 0.5 ? { late: true } : {}),
    });
  const promises =
    chance() < 0.1
      ? [promiseOf(chance, { id: idAt(last), byAt: Math.floor(last + chance() * 4 * DAY), now })]
      : [];
  const isMerged = !isSpam && index > 50 && chance() < 0.02;
  const target = index - 1 - Math.floor(chance() * 20);
  const into = earlier[target];
  const canMerge = isMerged && into !== undefined && into.mergedInto === null && !into.isSpam;
  const mergedAt = canMerge ? last + 2 * HOUR : null;
  if (canMerge && mergedAt !== null && mergedAt < now && into) {
    note(mergedAt, { kind: "merged-into", number: "MJ-1", by: "Marlen Vogt" });
    // What was still owed here is owed there, as the next reply to the same mail.
    for (const [place, clock] of clocks.entries())
      if (clock.metAt === null && clock.startedBy !== null && clock.kind !== "resolution") {
        into.clocks.push({
          ...clock,
          kind: "next-reply",
          key: `next-reply:${clock.startedBy}`,
          missedAt: null,
        });
        clocks[place] =
          clock.missedAt === null ? { ...clock, cancelledAt: mergedAt, dueAt: null } : clock;
      }
  }
  const isGone = mergedAt !== null && mergedAt < now;
  return {
    id: idAt(openedAt),
    openedAt,
    category: pick(CATEGORIES),
    urgency,
    assignee,
    tag: chance() < 0.2 ? pick(tags) : null,
    isSpam,
    mergedInto: isGone ? target : null,
    mergedAt: isGone ? mergedAt : null,
    status: isSpam ? "closed" : standing(),
    clocks,
    mails,
    replies,
    events,
    promises,
    survey: standing() === "resolved" && chance() < 0.3 ? surveyOf(chance, last + DAY, now) : null,
  };
}

function promiseOf(
  chance: () => number,
  { id, byAt, now }: { id: string; byAt: number; now: number },
): GeneratedTicket["promises"][number] {
  const state = chance();
  if (state < 0.2) return { id, byAt, keptAt: null, state: state < 0.1 ? "offered" : "struck" };
  const keptAt = Math.floor(byAt + (chance() - 0.7) * DAY);
  return state < 0.7 && keptAt < now
    ? { id, byAt, keptAt, state: "kept" }
    : { id, byAt, keptAt: null, state: "accepted" };
}

function surveyOf(chance: () => number, at: number, now: number): GeneratedTicket["survey"] {
  if (at >= now) return { sentAt: null, answeredAt: null, rating: null };
  const answeredAt = Math.floor(at + chance() * 3 * DAY);
  return chance() < 0.5 && answeredAt < now
    ? { sentAt: Math.floor(at), answeredAt, rating: 1 + Math.floor(chance() * 5) }
    : { sentAt: Math.floor(at), answeredAt: null, rating: null };
}

const date = (at: number | null): Date | null => (at === null ? null : new Date(at));

type Table = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: Cell[][];
};

/** Writes them by COPY as the owner of the tables, with a mark for each that reports have not taken it in. */
export async function storeTickets(
  ownerUrl: string,
  shop: {
    readonly id: string;
    readonly mailboxId: string;
    readonly owner: { readonly id: string };
  },
  tickets: readonly GeneratedTicket[],
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const { name, columns, rows } of tablesOf(shop, tickets))
      await copyRows(client, name, columns, rows);
    await client.query("analyze");
  } finally {
    await client.end();
  }
}

/** Rows for COPY, in an order that foreign keys allow. */
export function tablesOf(
  shop: {
    readonly id: string;
    readonly mailboxId: string;
    readonly owner: { readonly id: string };
  },
  tickets: readonly GeneratedTicket[],
  firstNumber = 1_000_000,
): readonly Table[] {
  const table = (name: string, columns: string): Table => ({
    name,
    columns: columns.split(" "),
    rows: [],
  });
  const all = {
    tickets: table(
      "Ticket",
      "shopId id number mailboxId subject status customerName customerAddress assigneeId openedAt closedAt resolvedAt preview newestAt category urgency spamAt mergedIntoId rating",
    ),
    messages: table(
      "Message",
      "shopId id ticketId kind at fromName fromAddress to cc subject text references limits authorId delivery deliveryAt acceptedAt purpose",
    ),
    clocks: table(
      "SlaClock",
      "shopId ticketId key kind startedAt startedBy dueAt metAt metBy missedAt cancelledAt state trace policyVersion calendarVersion",
    ),
    events: table("TicketEvent", "shopId id ticketId kind actor detail at"),
    moves: table("TicketMove", "shopId id kind fromId toId messageIds before at byId"),
    promises: table(
      "TicketPromise",
      "shopId id ticketId messageId words byAt state createdAt keptAt",
    ),
    surveys: table(
      "Survey",
      "shopId id ticketId addressKey agentId language plannedAt dueAt sentAt rating answeredAt",
    ),
    tagged: table("TicketTag", "shopId ticketId tagId at"),
    changes: table("ReportChange", "shopId ticketId"),
  };
  for (const [index, ticket] of tickets.entries()) {
    const opened = new Date(ticket.openedAt);
    const last = new Date(
      Math.max(...[...ticket.mails, ...ticket.replies, ...ticket.events].map(({ at }) => at)),
    );
    const isDone = ticket.status === "resolved" || ticket.status === "closed";
    all.tickets.rows.push([
      shop.id,
      ticket.id,
      firstNumber + index,
      shop.mailboxId,
      "Ring size",
      ticket.status,
      "Jo Fremd",
      "jo.fremd@post.example",
      ticket.assignee,
      opened,
      null,
      isDone ? last : null,
      "",
      last,
      ticket.category,
      ticket.urgency,
      ticket.isSpam ? new Date(ticket.openedAt + 2 * MINUTE) : null,
      ticket.mergedInto === null ? null : (tickets[ticket.mergedInto]?.id ?? null),
      ticket.survey?.rating ?? null,
    ]);
    const mail = (id: string, kind: string, at: number, more: readonly Cell[]): Cell[] => [
      shop.id,
      id,
      ticket.id,
      kind,
      new Date(at),
      "Jo Fremd",
      "jo.fremd@post.example",
      [],
      [],
      "",
      "Hello",
      [],
      [],
      ...more,
    ];
    for (const { id, at } of ticket.mails)
      all.messages.rows.push(mail(id, "inbound", at, [null, null, null, null, null]));
    for (const { id, at, author, isLost, lostAt } of ticket.replies)
      all.messages.rows.push(
        mail(id, "outbound", at, [
          author,
          isLost ? "bounced" : "delivered",
          new Date(isLost ? lostAt : at),
          new Date(at),
          "reply",
        ]),
      );
    for (const clock of ticket.clocks)
      all.clocks.rows.push([
        shop.id,
        ticket.id,
        clock.key,
        clock.kind,
        new Date(clock.startedAt),
        clock.startedBy,
        date(clock.dueAt),
        date(clock.metAt),
        clock.metBy,
        date(clock.missedAt),
        date(clock.cancelledAt),
        "running",
        "[]",
        1,
        1,
      ]);
    for (const { id, at, detail } of ticket.events)
      all.events.rows.push([
        shop.id,
        id,
        ticket.id,
        detail.kind,
        shop.owner.id,
        JSON.stringify(detail),
        new Date(at),
      ]);
    const into = ticket.mergedInto === null ? undefined : tickets[ticket.mergedInto];
    if (into && ticket.mergedAt !== null)
      all.moves.rows.push([
        shop.id,
        v7({ msecs: ticket.mergedAt }),
        "merge",
        ticket.id,
        into.id,
        [],
        "{}",
        new Date(ticket.mergedAt),
        shop.owner.id,
      ]);
    for (const { id, byAt, keptAt, state } of ticket.promises)
      all.promises.rows.push([
        shop.id,
        id,
        ticket.id,
        ticket.mails[0]?.id ?? null,
        "by Friday",
        new Date(byAt),
        state,
        opened,
        date(keptAt),
      ]);
    if (ticket.survey)
      all.surveys.rows.push([
        shop.id,
        v7(),
        ticket.id,
        "",
        ticket.assignee,
        "en",
        opened,
        opened,
        date(ticket.survey.sentAt),
        ticket.survey.rating,
        date(ticket.survey.answeredAt),
      ]);
    if (ticket.tag !== null) all.tagged.rows.push([shop.id, ticket.id, ticket.tag, opened]);
    all.changes.rows.push([shop.id, ticket.id]);
  }
  return Object.values(all);
}
