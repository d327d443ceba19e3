// A customer asks what the shop holds about them: all of it in one archive, ready to be handed on.
import { announceNotices } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { listNamedBlobs } from "#app/data/records/blob-names.server.ts";
import {
  listConcernedTickets,
  listStrayMail,
  lockTicketToErase,
  type ConcernedTicket,
} from "#app/data/records/concerned-tickets.server.ts";
import {
  listCopiesOf,
  readMailsToArchive,
  readTicketToArchive,
  type TicketToArchive,
} from "#app/data/records/customer-archives.server.ts";
import { listStaffToTell, saveNotices } from "#app/data/records/notices.server.ts";
import {
  markPrivacyRequestDone,
  type OpenPrivacyRequest,
} from "#app/data/records/privacy-requests.server.ts";
import { getShop, type ShopRow } from "#app/data/records/shops.server.ts";
import { whoIsTold } from "#app/domain/alert/who-is-told.ts";
import { downloadName } from "#app/domain/mail/download-name.ts";
import {
  archivedClocks,
  archivedTicketPage,
  archiveIndex,
  type ArchivedClock,
  type FileLink,
} from "#app/domain/privacy/archived-ticket.ts";
import { NO_PERSON, type ErasedPerson } from "#app/domain/privacy/erased-person.ts";
import { erasurePlan } from "#app/domain/privacy/erasure-plan.ts";
import { ARCHIVE_DAYS } from "#app/domain/privacy/privacy-request.ts";
import { PermanentFault } from "#app/domain/shared/fault.ts";
import type { PrivacyRequestId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { DAY_MS, isoOf, type Instant } from "#app/domain/shared/instant.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { ArchivedFile, Deps, ShopKey } from "#app/services/deps.ts";
import { findPerson } from "./find-person.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "blobs" | "shopKeys" | "makeArchive" | "log">;
type Which = { readonly shopId: ShopId; readonly privacyRequestId: PrivacyRequestId };

const TICKETS_AT_A_TIME = 50;
const MOST_STRAY_MAILS = 1_000;

/**
 * Stored encrypted as any blob; the owner is told by the bell, and what was said on others' tickets is theirs alone. The same
 * request again makes the same archive. Throws TemporaryFault while the blob store is away.
 */
export async function makeCustomerArchive(
  needs: Needs,
  { shopId, privacyRequestId }: Which,
  request: OpenPrivacyRequest,
): Promise<void> {
  const { shop, person } = await inShopBySql(needs.db, shopId, async (tx) => ({
    shop: await getShop(tx, shopId),
    person: await findPerson(tx, shopId, request.progress.person ?? NO_PERSON),
  }));
  const key = needs.shopKeys.open(shopId, shop.shopKey);
  const counts = { tickets: 0, messages: 0, files: 0, mails: 0 };
  const zip = await needs.makeArchive(filesOf(needs, { shop, key, person, counts }));
  const archive = await needs.blobs.put(key, zip);
  const isKept = await inShopBySql(needs.db, shopId, async (tx) => {
    const at = needs.clock();
    const done = { at, progress: counts, archive };
    if (!(await markPrivacyRequestDone(tx, shopId, privacyRequestId, done))) return false;
    const until = isoOf((at + ARCHIVE_DAYS * DAY_MS) as Instant);
    const detail = { number: "", subject: "", clocks: [], dueAt: until, readBy: until };
    const staff = await listStaffToTell(tx, shopId);
    const told = whoIsTold("archive-ready", staff, null);
    await announceNotices(tx, shopId, told);
    await saveNotices(
      tx,
      shopId,
      told.map((memberId) => ({
        id: needs.newId(),
        memberId,
        ticketId: null,
        kind: "archive-ready" as const,
        detail,
        at,
      })),
    );
    return true;
  });
  if (!isKept) return throwAway(needs, shopId, archive);
  needs.log.info("customer-archive-made", { shopId, ...counts });
}

/** The person was erased while it was made, or another worker was faster. */
async function throwAway({ db, blobs }: Needs, shopId: ShopId, archive: string): Promise<void> {
  const named = await inShopBySql(db, shopId, (tx) => listNamedBlobs(tx, shopId, [archive]));
  if (named.length === 0) await blobs.remove(shopId, archive);
}

type Making = {
  readonly shop: ShopRow;
  readonly key: ShopKey;
  readonly person: ErasedPerson;
  readonly counts: { tickets: number; messages: number; files: number; mails: number };
};

/** One ticket is held at a time. The index comes last, once it is known what there is. */
async function* filesOf(needs: Needs, making: Making): AsyncGenerator<ArchivedFile> {
  const { shop, person } = making;
  const at = needs.clock();
  const pages: FileLink[] = [];
  const clocks: (ArchivedClock & { ticket: string })[] = [];
  for await (const concerned of ticketsOf(needs, shop.id, person)) {
    const ticket = await readTicket(needs, making, concerned);
    if (!ticket) continue;
    const number = ticketNumber(shop.ticketPrefix, ticket.number);
    yield* ticketFiles(needs, making, ticket, number);
    const path = `tickets/${number}/messages.html`;
    pages.push({ name: `${number} ${ticket.subject}`, path });
    clocks.push(...ticket.clocks.map((clock) => ({ ...clock, ticket: number })));
  }
  const mails: FileLink[] = [];
  for await (const file of strayMail(needs, making)) {
    mails.push({ name: file.path, path: file.path });
    yield file;
  }
  const records: FileLink[] = [];
  for (const file of await copiesOf(needs, making, at)) {
    records.push({ name: file.path, path: file.path });
    yield file;
  }
  yield textFile("clocks.csv", archivedClocks(clocks), at);
  const sections = [
    { heading: "Messages", links: pages },
    { heading: "Mail that became no message", links: mails },
    { heading: "Customer and orders", links: records },
    { heading: "Response times", links: [{ name: "clocks.csv", path: "clocks.csv" }] },
  ].filter(({ links }) => links.length > 0);
  yield textFile("index.html", archiveIndex(shop.name, at, sections), at);
}

async function* ticketsOf(
  { db }: Needs,
  shopId: ShopId,
  person: ErasedPerson,
): AsyncGenerator<ConcernedTicket> {
  let after: TicketId | null = null;
  do {
    const page: { after: TicketId | null; limit: number } = { after, limit: TICKETS_AT_A_TIME };
    const lot: ConcernedTicket[] = await inShopBySql(db, shopId, (tx) =>
      listConcernedTickets(tx, shopId, person, page),
    );
    yield* lot;
    after = lot.length < TICKETS_AT_A_TIME ? null : (lot.at(-1)?.ticketId ?? null);
  } while (after !== null);
}

/** What of a ticket is a person's to have is what would be erased for them. */
function readTicket(
  { db }: Needs,
  { shop, person, counts }: Making,
  { ticketId, own }: ConcernedTicket,
): Promise<TicketToArchive | null> {
  return inShopBySql(db, shop.id, async (tx) => {
    const known = await lockTicketToErase(tx, shop.id, ticketId);
    if (!known) return null;
    const addresses = new Set([...person.addresses, ...(own ? [known.customerAddress] : [])]);
    const { erase } = erasurePlan(known.messages, { own, addresses });
    if (!own && erase.length === 0) return null;
    counts.tickets += 1;
    counts.messages += erase.length;
    return readTicketToArchive(tx, shop.id, { ticketId, messageIds: erase, history: own });
  });
}

async function* ticketFiles(
  needs: Needs,
  making: Making,
  ticket: TicketToArchive,
  number: string,
): AsyncGenerator<ArchivedFile> {
  const links: FileLink[][] = [];
  for (const [index, message] of ticket.messages.entries()) {
    const own: FileLink[] = [];
    const wanted = [
      ...(message.original ? [{ name: "original.eml", blobName: message.original }] : []),
      ...message.files.map(({ fileName, blobName }, nth) => ({
        name: `${nth + 1}-${downloadName(fileName)}`,
        blobName,
      })),
    ];
    for (const { name, blobName } of wanted) {
      const content = await bytesOf(needs, making, blobName);
      if (!content) continue;
      making.counts.files += 1;
      own.push({ name, path: `${index + 1}/${name}` });
      yield { path: `tickets/${number}/${index + 1}/${name}`, content, at: message.at };
    }
    links.push(own);
  }
  const page = archivedTicketPage(ticket, number, links);
  yield textFile(`tickets/${number}/messages.html`, page, ticket.openedAt);
}

async function* strayMail(needs: Needs, making: Making): AsyncGenerator<ArchivedFile> {
  const { shop, person, counts } = making;
  const mails = await inShopBySql(needs.db, shop.id, async (tx) =>
    readMailsToArchive(tx, shop.id, await listStrayMail(tx, shop.id, person, MOST_STRAY_MAILS)),
  );
  for (const { id, blobName, storedAt, isForm } of mails) {
    const content = await bytesOf(needs, making, blobName);
    if (!content) continue;
    counts.mails += 1;
    yield { path: `mail/${id}.${isForm ? "txt" : "eml"}`, content, at: storedAt };
  }
}

async function copiesOf(
  needs: Needs,
  { shop, person }: Making,
  at: Instant,
): Promise<ArchivedFile[]> {
  const copies = await inShopBySql(needs.db, shop.id, (tx) => listCopiesOf(tx, shop.id, person));
  return copies.map(({ kind, name, facts, details }) => {
    const path =
      kind === "customer"
        ? "customer.json"
        : `orders/${downloadName(name.replace(/^#/, ""), "order")}.json`;
    return textFile(path, `${JSON.stringify({ ...(facts as object), details }, null, 2)}\n`, at);
  });
}

/** Null for bytes that are gone for good: what is left is still the customer's. */
async function bytesOf(
  { blobs, log }: Needs,
  { key }: Making,
  blobName: string,
): Promise<Uint8Array | null> {
  try {
    return await blobs.get(key, blobName);
  } catch (error) {
    if (!(error instanceof PermanentFault)) throw error;
    // The others must not wait for a blob that no retry brings back; it is said where somebody looks.
    log.error("archive-misses-blob", { shopId: key.shopId, blobName });
    return null;
  }
}

const textFile = (path: string, text: string, at: Instant): ArchivedFile => ({
  path,
  content: new TextEncoder().encode(text),
  at,
});
