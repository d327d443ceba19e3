// Shopify asks to erase a customer: everything they wrote and everything that names them, wherever it lies.
import { inShopBySql } from "#app/data/db.server.ts";
import { listOwnBlobs } from "#app/data/records/blob-names.server.ts";
import {
  listConcernedTickets,
  listStrayMail,
  type ConcernedTicket,
} from "#app/data/records/concerned-tickets.server.ts";
import { eraseCustomer } from "#app/data/records/erased-customers.server.ts";
import { eraseMails, listBlobsOfMails } from "#app/data/records/erased-messages.server.ts";
import {
  endDataRequests,
  forgetArchive,
  listArchives,
  markPrivacyRequestDone,
  savePrivacyProgress,
  type OpenPrivacyRequest,
  type PrivacyProgress,
} from "#app/data/records/privacy-requests.server.ts";
import {
  gidsOf,
  NO_PERSON,
  patternsOfIds,
  type ErasedPerson,
} from "#app/domain/privacy/erased-person.ts";
import type { PrivacyRequestId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { eraseJobs } from "#app/queue/erase-jobs.server.ts";
import type { Deps } from "#app/services/deps.ts";
import { eraseTicketWords } from "./erase-ticket-words.ts";
import { findPerson } from "./find-person.ts";
import { removeLitter } from "./remove-litter.ts";
import { removeMentions } from "./remove-mentions.ts";

type Needs = Pick<Deps, "db" | "clock" | "blobs" | "log">;
type Which = { readonly shopId: ShopId; readonly privacyRequestId: PrivacyRequestId };

const TICKETS_AT_A_TIME = 20;
/** A job has two minutes; the rest is the next one's. */
const TICKETS_OF_A_JOB = 200;
const MAILS_AT_A_TIME = 100;

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

  progress = added(progress, { mails: await removeStrayMail(needs, shopId, person) });
  await inShopBySql(needs.db, shopId, (tx) =>
    eraseCustomer(tx, shopId, { person, at: needs.clock() }),
  );
  const touched = progress.touched ?? [];
  const sweep = await removeMentions(needs, shopId, {
    person,
    touched,
    from: progress.sweep ?? null,
    removeMails: (ids) => removeMails(needs, shopId, ids),
  });
  if (sweep !== null) {
    await inShopBySql(needs.db, shopId, (tx) =>
      savePrivacyProgress(tx, shopId, id, { progress: { ...progress, sweep }, at: needs.clock() }),
    );
    return false;
  }
  await removeJobs(needs, shopId, person, touched);
  await removeLitter(needs, shopId);
  // One that was begun meanwhile holds what was there then.
  await removeArchives(needs, shopId, person);
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

/** Archives that were made of this person's data; those that are being made are thrown away by whoever makes them. */
async function removeArchives({ db, blobs, clock }: Needs, shopId: ShopId, person: ErasedPerson) {
  await inShopBySql(db, shopId, (tx) => endDataRequests(tx, shopId, person, clock()));
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
  let removed = 0;
  for (;;) {
    const ids = await inShopBySql(needs.db, shopId, (tx) =>
      listStrayMail(tx, shopId, person, MAILS_AT_A_TIME),
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
      draftIds: [],
    }),
  );
  for (const name of names) await blobs.remove(shopId, name);
  return inShopBySql(db, shopId, (tx) => eraseMails(tx, shopId, inboundEmailIds, clock()));
}

const removeJobs = (
  { db }: Needs,
  shopId: ShopId,
  person: ErasedPerson,
  ids: readonly TicketId[],
) =>
  inShopBySql(db, shopId, (tx) =>
    eraseJobs(tx, shopId, { ids, gids: gidsOf(person), patterns: patternsOfIds(person) }),
  );
