// Shopify asks to erase a customer: everything they wrote and everything that names them, wherever it lies.
import { inShopBySql } from "#app/data/db.server.ts";
import { listNamedBlobs, listOwnBlobs } from "#app/data/records/blob-names.server.ts";
import {
  listConcernedTickets,
  listStrayMail,
  type ConcernedTicket,
} from "#app/data/records/concerned-tickets.server.ts";
import { eraseCustomer } from "#app/data/records/erased-customers.server.ts";
import { eraseMentions, listTextTables } from "#app/data/records/erased-mentions.server.ts";
import { eraseMails, listBlobsOfMails } from "#app/data/records/erased-messages.server.ts";
import {
  forgetArchive,
  listArchives,
  markPrivacyRequestDone,
  savePrivacyProgress,
  type OpenPrivacyRequest,
  type PrivacyProgress,
} from "#app/data/records/privacy-requests.server.ts";
import {
  NO_PERSON,
  patternOfIds,
  patternOfNames,
  type ErasedPerson,
} from "#app/domain/privacy/erased-person.ts";
import type { PrivacyRequestId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import { eraseJobs } from "#app/queue/erase-jobs.server.ts";
import type { Deps } from "#app/services/deps.ts";
import { eraseTicketWords } from "./erase-ticket-words.ts";
import { findPerson } from "./find-person.ts";

type Needs = Pick<Deps, "db" | "clock" | "blobs" | "log">;
type Which = { readonly shopId: ShopId; readonly privacyRequestId: PrivacyRequestId };

const TICKETS_AT_A_TIME = 20;
/** A job has two minutes; the rest is the next one's. */
const TICKETS_OF_A_JOB = 200;
const MAILS_AT_A_TIME = 100;
/** A mail's bytes are written before its row: what is younger may still get one. */
const LITTER_AGE_MS = HOUR_MS;

/**
 * True once all is gone; false when another job has to go on. Whom it is about is found out once and kept with the request until
 * the end, as every step removes what it could be found by. Running it again goes on where it stopped.
 */
export async function redactCustomer(
  needs: Needs,
  which: Which,
  request: OpenPrivacyRequest,
): Promise<boolean> {
  const { shopId, privacyRequestId: id } = which;
  let progress = await begin(needs, which, request);
  const person = progress.person ?? NO_PERSON;
  await removeArchives(needs, shopId, person);

  const tickets = await nextTickets(needs, shopId, person, TICKETS_OF_A_JOB + 1);
  for (const ticket of tickets.slice(0, TICKETS_OF_A_JOB)) {
    const erased = await eraseTicketWords(needs, {
      shopId,
      ...ticket,
      addresses: person.addresses,
    });
    progress = added(progress, { tickets: 1, ...erased }, ticket.ticketId);
    await inShopBySql(needs.db, shopId, (tx) =>
      savePrivacyProgress(tx, shopId, id, { progress, at: needs.clock() }),
    );
  }
  if (tickets.length > TICKETS_OF_A_JOB) return false;

  const stray = await removeStrayMail(needs, shopId, person);
  await inShopBySql(needs.db, shopId, (tx) =>
    eraseCustomer(tx, shopId, { person, pattern: patternOfIds(person), at: needs.clock() }),
  );
  const touched = progress.touched ?? [];
  await removeMentions(needs, shopId, person, touched);
  await removeJobs(needs, shopId, person, touched);
  await removeLitter(needs, shopId);
  progress = added(progress, { mails: stray });
  await inShopBySql(needs.db, shopId, (tx) =>
    markPrivacyRequestDone(tx, shopId, id, { at: needs.clock(), progress }),
  );
  const { tickets: counted = 0, messages = 0 } = progress;
  needs.log.info("customer-redacted", { shopId, tickets: counted, messages });
  return true;
}

async function begin(
  needs: Needs,
  { shopId, privacyRequestId }: Which,
  request: OpenPrivacyRequest,
): Promise<PrivacyProgress> {
  if (request.begun) return request.progress;
  return inShopBySql(needs.db, shopId, async (tx) => {
    const person = await findPerson(tx, shopId, request.progress.person ?? NO_PERSON);
    const progress = { person };
    await savePrivacyProgress(tx, shopId, privacyRequestId, { progress, at: needs.clock() });
    return progress;
  });
}

function added(
  before: PrivacyProgress,
  more: Partial<Record<"tickets" | "messages" | "mails" | "files", number>>,
  touched?: TicketId,
): PrivacyProgress {
  const sum = (of: keyof typeof more) => (before[of] ?? 0) + (more[of] ?? 0);
  return {
    ...before,
    tickets: sum("tickets"),
    messages: sum("messages"),
    mails: sum("mails"),
    files: sum("files"),
    touched: [...new Set([...(before.touched ?? []), ...(touched ? [touched] : [])])],
  };
}

/** A ticket that was erased is found no more. */
async function nextTickets(
  { db }: Needs,
  shopId: ShopId,
  person: ErasedPerson,
  most: number,
): Promise<readonly ConcernedTicket[]> {
  const found: ConcernedTicket[] = [];
  while (found.length < most) {
    const page = { after: found.at(-1)?.ticketId ?? null, limit: TICKETS_AT_A_TIME };
    const lot = await inShopBySql(db, shopId, (tx) =>
      listConcernedTickets(tx, shopId, person, page),
    );
    found.push(...lot);
    if (lot.length < TICKETS_AT_A_TIME) break;
  }
  return found;
}

/** Archives that were made of this person's data before. */
async function removeArchives({ db, blobs }: Needs, shopId: ShopId, person: ErasedPerson) {
  const archives = await inShopBySql(db, shopId, (tx) => listArchives(tx, shopId, { person }));
  for (const { id, blobName } of archives) {
    await blobs.remove(shopId, blobName);
    await inShopBySql(db, shopId, (tx) => forgetArchive(tx, shopId, id));
  }
}

async function removeStrayMail(
  needs: Needs,
  shopId: ShopId,
  person: ErasedPerson,
): Promise<number> {
  const pattern = patternOfIds(person);
  const of = { addresses: person.addresses, pattern };
  let removed = 0;
  for (;;) {
    const ids = await inShopBySql(needs.db, shopId, (tx) =>
      listStrayMail(tx, shopId, of, MAILS_AT_A_TIME),
    );
    if (ids.length === 0) return removed;
    removed += await removeMails(needs, shopId, ids);
  }
}

async function removeMails(
  { db, blobs, clock }: Needs,
  shopId: ShopId,
  inboundEmailIds: readonly string[],
): Promise<number> {
  const names = await inShopBySql(db, shopId, async (tx) =>
    listOwnBlobs(tx, shopId, {
      names: await listBlobsOfMails(tx, shopId, inboundEmailIds),
      inboundEmailIds,
      messageIds: [],
    }),
  );
  for (const name of names) await blobs.remove(shopId, name);
  return inShopBySql(db, shopId, (tx) => eraseMails(tx, shopId, inboundEmailIds, clock()));
}

/** Names are looked for where the person was: somebody else of the same name keeps theirs. */
async function removeMentions(
  needs: Needs,
  shopId: ShopId,
  person: ErasedPerson,
  touched: readonly TicketId[],
): Promise<void> {
  const tables = await inShopBySql(needs.db, shopId, (tx) => listTextTables(tx));
  const looks = [
    { pattern: patternOfIds(person), tickets: null },
    { pattern: patternOfNames(person), tickets: touched },
  ];
  for (const { pattern, tickets } of looks) {
    if (pattern === null) continue;
    for (const table of tables) {
      let after: string | null = null;
      do {
        const look = { pattern, tickets, after };
        const found: Awaited<ReturnType<typeof eraseMentions>> = await inShopBySql(
          needs.db,
          shopId,
          (tx) => eraseMentions(tx, shopId, table, look),
        );
        if (found.mails.length > 0) await removeMails(needs, shopId, found.mails);
        after = found.next;
      } while (after !== null);
    }
  }
}

const removeJobs = (
  { db }: Needs,
  shopId: ShopId,
  person: ErasedPerson,
  words: readonly string[],
) =>
  inShopBySql(db, shopId, (tx) => eraseJobs(tx, shopId, { words, pattern: patternOfIds(person) }));

/** Bytes that were written for a row that never came, such as a mail's that was there already. */
async function removeLitter({ db, blobs }: Needs, shopId: ShopId): Promise<void> {
  for await (const names of blobs.listOlderThan(shopId, LITTER_AGE_MS)) {
    if (names.length === 0) continue;
    const named = await inShopBySql(db, shopId, (tx) => listNamedBlobs(tx, shopId, names));
    for (const name of names) if (!named.includes(name)) await blobs.remove(shopId, name);
  }
}
