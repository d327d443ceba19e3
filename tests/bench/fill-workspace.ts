// A shop's desk after years of work: tickets in many languages, with names, orders, files, tags and assignees, and what they are found by.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { v7 } from "uuid";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { searchEntry } from "#app/domain/search/search-entry.ts";
import { tagKey } from "#app/domain/ticket/tag-name.ts";
import { copyRows, type Cell } from "./copy-rows.ts";
import { firstNames, lastNames, makeRandom, pickLanguage, writeText } from "./workspace-words.ts";

export type Workspace = { readonly domain: string; readonly tickets: number };

const MESSAGES_A_TICKET = 5;
const WORDS_A_MESSAGE = 45;
const TICKETS_OF_A_LOT = 4_000;
const YEARS = 3;
const DAY_MS = 86_400_000;

const tags =
  "repair,engraving,ring size,gift,vip,late parcel,wholesale,press,warranty,customs".split(",");
const subjects =
  "Where is my parcel?|Rücksendung|Ring too small|Question about engraving|Colis pas reçu|Cambio de talla|Broken clasp|Refund|Gift receipt|Moje zamówienie|注文について|Change of address|Order|Invoice please|Kette kaputt".split(
    "|",
  );
const files = "IMG_,photo-,invoice-,receipt-,scan-,parcel-".split(",");

type Table = { readonly name: string; readonly columns: readonly string[]; rows: Cell[][] };

/**
 * Fills an installed shop by COPY as the owner of the server: foreign keys are not checked again for what is made to fit.
 * Returns how many messages there are.
 */
export async function fillWorkspace(
  rootUrl: string,
  { domain, tickets }: Workspace,
): Promise<{ messages: number }> {
  const client = new pg.Client({ connectionString: rootUrl });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    await client.query("set maintenance_work_mem = '512MB'");
    const shop = await shopOf(client, domain);
    await client.query(`drop index "SearchEntry_found"`);
    const random = makeRandom(7);
    await copyRows(
      client,
      "Member",
      ["shopId", "id", "shopifyUserId", "name", "email", "role", "firstSeenAt"],
      shop.newMembers,
    );
    await copyRows(
      client,
      "Tag",
      ["shopId", "id", "name", "key", "createdAt"],
      shop.tags.map(({ id, name }) => [shop.id, id, name, tagKey(name), new Date()]),
    );
    let copying: Promise<void> = Promise.resolve();
    let messages = 0;
    for (let done = 0; done < tickets; done += TICKETS_OF_A_LOT) {
      const lot = makeTables();
      for (let n = done; n < Math.min(tickets, done + TICKETS_OF_A_LOT); n += 1)
        messages += addTicket(lot, shop, { n, tickets, random });
      await copying;
      copying = copyTables(client, Object.values(lot));
      // Data goes out while the next lot is made.
      await new Promise((resolve) => setImmediate(resolve));
    }
    await copying;
    await client.query(`update "TicketCounter" set "next" = $2 where "shopId" = $1`, [
      shop.id,
      tickets + 2_000,
    ]);
    await client.query(shop.searchIndex);
    await client.query("vacuum analyze");
    return { messages };
  } finally {
    await client.end();
  }
}

type Shop = Awaited<ReturnType<typeof shopOf>>;

async function shopOf(client: pg.Client, domain: string) {
  const { rows } = await client.query<{ id: string; mailboxId: string }>(
    `select s."id", m."id" as "mailboxId" from "Shop" s join "Mailbox" m on m."shopId" = s."id" where s."domain" = $1`,
    [domain],
  );
  const [shop] = rows;
  if (!shop) throw new Error("The shop is not set up.");
  const known = await client.query<{ id: string; name: string }>(
    `select "id", "name" from "Member" where "shopId" = $1`,
    [shop.id],
  );
  const made = Array.from({ length: 8 }, (_, index) => ({
    id: v7(),
    name: `${firstNames[index * 3] ?? ""} ${lastNames[index * 2] ?? ""}`,
  }));
  const index = await client.query<{ indexdef: string }>(
    `select indexdef from pg_indexes where indexname = 'SearchEntry_found'`,
  );
  return {
    ...shop,
    searchIndex: index.rows[0]?.indexdef ?? "",
    members: [...known.rows, ...made],
    newMembers: made.map(({ id, name }, order): Cell[] => [
      shop.id,
      id,
      String(90_000 + order),
      name,
      `agent${order}@mejurn.example`,
      "agent",
      new Date(),
    ]),
    tags: tags.map((name) => ({ id: v7(), name })),
  };
}

function makeTables() {
  const table = (name: string, columns: string): Table => ({
    name,
    columns: columns.split(" "),
    rows: [],
  });
  return {
    tickets: table(
      "Ticket",
      "shopId id number mailboxId subject status customerName customerAddress assigneeId openedAt closedAt preview newestAt unansweredSince attachmentCount dueKind dueAt readBy orderName orderState category urgency snoozedUntil resolvedAt spamAt proposedId proof rating",
    ),
    participants: table("Participant", "shopId ticketId address name state addedAt"),
    messages: table(
      "Message",
      "shopId id ticketId kind at fromName fromAddress to cc subject text replyText messageIdHeader references limits authorId delivery deliveryAt acceptedAt",
    ),
    attachments: table(
      "Attachment",
      "shopId id messageId ordinal fileName contentType bytes contentId inline blobName",
    ),
    orders: table("OrderCopy", "shopId orderGid orderName email facts changedAt fetchedAt"),
    links: table("OrderLink", "shopId ticketId orderGid orderName because linkedAt"),
    tagged: table("TicketTag", "shopId ticketId tagId at"),
    entries: table("SearchEntry", "shopId ticketId words facts messages writtenAt"),
  };
}

async function copyTables(client: pg.Client, tables: readonly Table[]): Promise<void> {
  for (const { name, columns, rows } of tables) await copyRows(client, name, columns, rows);
}

type Turn = { readonly n: number; readonly tickets: number; readonly random: () => number };

/** The lower `n`, the longer ago. Returns how many messages it has. */
function addTicket(
  lot: ReturnType<typeof makeTables>,
  shop: Shop,
  { n, tickets, random }: Turn,
): number {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const now = Date.now();
  const opened = now - ((tickets - n) / tickets) * YEARS * 365 * DAY_MS - random() * DAY_MS;
  const language = pickLanguage(random);
  const person = Math.floor(random() ** 2 * tickets * 0.4);
  const name = `${firstNames[person % firstNames.length] ?? ""} ${lastNames[Math.floor(person / 26) % lastNames.length] ?? ""}`;
  const address = `${tagKey(name).replace(/[^a-z]+/g, ".")}.${person}@${person % 3 === 0 ? "mail" : "post"}.example`;
  const number = 1_001 + n;
  const order = 10_000 + Math.floor(random() * tickets * 0.7);
  const hasOrder = random() < 0.7;
  const count = 1 + Math.floor(random() * (MESSAGES_A_TICKET * 2 - 1));
  const id = v7({ msecs: Math.floor(opened) });
  const status = statusOf(n / tickets, random());
  const isSpam = status === "closed" && random() < 0.02;
  const subject = `${pick(subjects)}${hasOrder && random() < 0.4 ? ` #${order}` : ""}`;
  const assignee = random() < 0.75 ? pick(shop.members) : null;
  const ownTags = random() < 0.3 ? [pick(shop.tags)] : [];
  const texts: { text: string; at: Date; own: boolean; author: Shop["members"][number] }[] = [];
  for (let index = 0; index < count; index += 1)
    texts.push({
      text: writeText(language, Math.ceil(WORDS_A_MESSAGE * (0.3 + 1.4 * random())), random),
      at: new Date(Math.min(now - 1_000, opened + index * 5 * 3_600_000)),
      own: index % 2 === 1,
      author: pick(shop.members),
    });
  const newest = texts.at(-1)?.at ?? new Date(opened);
  const fileNames: string[] = [];
  const at = new Date(opened);
  for (const [index, { text, at: written, own, author }] of texts.entries()) {
    const message = v7({ msecs: written.getTime() });
    lot.messages.rows.push([
      shop.id,
      message,
      id,
      own ? (random() < 0.1 ? "note" : "outbound") : "inbound",
      written,
      own ? author.name : name,
      own ? "support@mejurn.example" : address,
      [own ? address : "support@mejurn.example"],
      [],
      index === 0 ? subject : `Re: ${subject}`,
      text,
      own ? null : text,
      `<${message}@mail.example>`,
      [],
      [],
      own ? author.id : null,
      own ? "delivered" : null,
      own ? written : null,
      own ? written : null,
    ]);
    if (random() < 0.08) {
      const fileName = `${pick(files)}${Math.floor(random() * 99_999)}.${random() < 0.7 ? "jpg" : "pdf"}`;
      fileNames.push(fileName);
      lot.attachments.rows.push([
        shop.id,
        v7(),
        message,
        0,
        fileName,
        "image/jpeg",
        120_000,
        null,
        false,
        randomUUID(),
      ]);
    }
  }
  const isOpen = status === "open";
  const due = isOpen
    ? new Date(newest.getTime() + (random() < 0.7 ? 2 : 0.2) * DAY_MS + random() * DAY_MS)
    : null;
  lot.tickets.rows.push([
    shop.id,
    id,
    number,
    shop.mailboxId,
    subject,
    status,
    name,
    address,
    assignee?.id ?? null,
    at,
    status === "closed" ? newest : null,
    (texts.at(-1)?.text ?? "").slice(0, 160),
    newest,
    isOpen && random() < 0.8 ? newest : null,
    fileNames.length,
    due && "next-reply",
    due,
    due,
    hasOrder ? `#${order}` : null,
    hasOrder ? "in transit" : null,
    pick(["other", "order", "delivery", "product"]),
    random() < 0.1 ? "urgent" : "general",
    isOpen && random() < 0.1 ? new Date(now + random() * 5 * DAY_MS) : null,
    status === "open" || status === "waiting" ? null : newest,
    isSpam ? newest : null,
    null,
    pick(["mailbox", "unproven", "order"]),
    random() < 0.1 ? 1 + Math.floor(random() * 5) : null,
  ]);
  lot.participants.rows.push([shop.id, id, address, name, "accepted", at]);
  const tracking = `1Z${String(order * 7_919).padStart(12, "0")}`;
  if (hasOrder) {
    const orderGid = `gid://shopify/Order/${9_000_000_000 + n}`;
    const facts = JSON.stringify(factsOf({ orderGid, name: `#${order}`, address, tracking, at }));
    lot.orders.rows.push([shop.id, orderGid, `#${order}`, address, facts, at, at]);
    lot.links.rows.push([shop.id, id, orderGid, `#${order}`, "the number in the mail", at]);
  }
  for (const tag of ownTags) lot.tagged.rows.push([shop.id, id, tag.id, at]);
  const entry = searchEntry({
    subject,
    people: [{ name, address }],
    orders: hasOrder ? [`#${order}`] : [],
    trackingNumbers: hasOrder ? [tracking] : [],
    fileNames,
    tags: ownTags.map((tag) => tag.name),
    messages: texts.toReversed().map(({ text, own, author }) => ({
      from: own ? { name: author.name, address: "support@mejurn.example" } : { name, address },
      to: [own ? address : "support@mejurn.example"],
      subject,
      text,
    })),
  });
  lot.entries.rows.push([shop.id, id, entry.words, entry.facts, count, newest]);
  return count;
}

/** The last weeks are on the desk, what is older is done. */
function statusOf(age: number, chance: number): "open" | "waiting" | "resolved" | "closed" {
  if (age > 0.97) return chance < 0.6 ? "open" : chance < 0.9 ? "waiting" : "resolved";
  if (age > 0.9)
    return chance < 0.1 ? "open" : chance < 0.2 ? "waiting" : chance < 0.5 ? "resolved" : "closed";
  return "closed";
}

type MadeOrder = {
  readonly orderGid: string;
  readonly name: string;
  readonly address: string;
  readonly tracking: string;
  readonly at: Date;
};

/** As Shopify tells of an order with one parcel on its way. */
function factsOf({ orderGid, name, address, tracking, at }: MadeOrder): OrderFacts {
  const day = at.toISOString();
  const price = { amount: "89.00", currency: "USD" };
  return {
    id: orderGid,
    legacyId: orderGid.split("/").at(-1) ?? "",
    name,
    confirmationNumber: null,
    customerId: null,
    email: address,
    phone: null,
    createdAt: day,
    updatedAt: day,
    cancelledAt: null,
    financialStatus: "PAID",
    fulfillmentStatus: "FULFILLED",
    total: price,
    originalTotal: price,
    received: price,
    refunded: { ...price, amount: "0.00" },
    note: null,
    tags: [],
    attributes: [],
    shippingAddress: null,
    items: [],
    hasMoreItems: false,
    parcels: [
      {
        id: orderGid.replace("Order", "Fulfillment"),
        name: `${name}.1`,
        status: "IN_TRANSIT",
        carrier: "UPS",
        trackingNumber: tracking,
        trackingUrl: null,
        createdAt: day,
        estimatedDeliveryAt: null,
        deliveredAt: null,
        events: [],
      },
    ],
  };
}
