// The app as its services see it: everything is real but the clock; Shopify and SendGrid are the sandbox's.
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { v7 } from "uuid";
import { inject } from "vitest";
import { openDatabase } from "#app/data/open-database.server.ts";
import { makeDiskBlobs } from "#app/adapters/blobs/disk-blobs.server.ts";
import { newToken } from "#app/adapters/crypto/new-token.server.ts";
import { makeSeal } from "#app/adapters/crypto/seal.server.ts";
import { makeShopKeys } from "#app/adapters/crypto/shop-keys.server.ts";
import {
  holidayCountries,
  holidayRegions,
  publicHolidays,
} from "#app/adapters/holidays/public-holidays.server.ts";
import { cleanHtml } from "#app/adapters/html/clean-html.server.ts";
import { reEncodeImage } from "#app/adapters/image/re-encode-image.server.ts";
import { parseMime } from "#app/adapters/mime/parse-mime.server.ts";
import { readPostedFields } from "#app/adapters/mime/read-posted-fields.server.ts";
import { typeOfBytes } from "#app/adapters/mime/type-of-bytes.server.ts";
import { makeMailer } from "#app/adapters/sendgrid/mailer.server.ts";
import { makeLookUpName } from "#app/adapters/dns/look-up-name.server.ts";
import { makeSendingDomains } from "#app/adapters/sendgrid/sending-domains.server.ts";
import { makeUnsuppress } from "#app/adapters/sendgrid/unsuppress.server.ts";
import { makeSenderJudge } from "#app/adapters/proof/judge-sender.server.ts";
import { makeShopifyActions } from "#app/adapters/shopify/deeds/shopify-actions.server.ts";
import { makeFlowSender } from "#app/adapters/shopify/flow-sender.server.ts";
import { makeShopifyReader } from "#app/adapters/shopify/reader.server.ts";
import { makeZip } from "#app/adapters/zip/make-zip.server.ts";
import { keepCalendars } from "#app/domain/sla/keep-calendars.ts";
import { makeEnqueue } from "#app/queue/enqueue.server.ts";
import { openQueue, type Queue } from "#app/queue/open-queue.server.ts";
import type { Deps, Log } from "#app/services/deps.ts";
import { openSenderDomains, type SenderDomains } from "#tests/sandbox/dns/sender-domains.ts";
import { startDns, type SandboxDns } from "#tests/sandbox/dns/start-dns.ts";
import { startSendgrid, type SandboxSendgrid } from "#tests/sandbox/sendgrid/start-sendgrid.ts";
import type { SandboxShopify } from "#tests/sandbox/shopify/sandbox-shopify.ts";
import { startShopify } from "#tests/sandbox/shopify/start-shopify.ts";
import { appScopes } from "#tests/sandbox/app-scopes.ts";
import { askAsApp } from "./ask-as-app.ts";
import { cloneDatabase } from "./clone-database.ts";
import { aClock, A_MONDAY, type TestClock } from "./clock.ts";
import type { ClonedDatabase } from "./test-database.ts";

export const RECEIVING_DOMAIN = "in.loupe.example";
export const APP_URL = "https://loupe.example";

/** The key that everything at rest is encrypted under; of no other use. */
export const testKeys = [{ id: "k1", key: Buffer.alloc(32, 7) }];

export type LogLine = { level: keyof Log; event: string; fields: Record<string, unknown> };

export type TestHouse = {
  readonly deps: Deps;
  readonly clock: TestClock;
  readonly queue: Queue;
  readonly database: ClonedDatabase;
  readonly blobsFolder: string;
  readonly shopify: SandboxShopify;
  /** Lets time pass at Shopify, where it flows by itself. */
  readonly passAtShopify: (milliseconds: number) => void;
  readonly sendgrid: SandboxSendgrid;
  readonly dns: SandboxDns;
  /** The domains that customers write from, with their keys: open one, and its mail can be signed. */
  readonly senders: SenderDomains;
  readonly logged: readonly LogLine[];
  /** Every test begins with no job waiting and the clock at its start. */
  begin(): Promise<void>;
  /** Closes every connection, stops the sandbox and removes database and folder. */
  close(): Promise<void>;
};

const CONNECTIONS = 10;
const LOOK_UP_MS = 2_000;
const A_FULL_BUCKET_MS = 20_000;
export const shopifyApp = { apiKey: "loupe-tests", apiSecret: "a-secret-of-the-tests" };
const sendgridKey = "SG.tests";

/** Takes about half a second; tests use `useHouse`. `scopes` is what installing grants. */
export async function makeDeps(options: { scopes?: readonly string[] } = {}): Promise<TestHouse> {
  const clock = aClock();
  const [database, blobsFolder, scopes] = await Promise.all([
    cloneDatabase(),
    mkdtemp(join(inject("database").scratchFolder, "blobs-")),
    options.scopes ?? appScopes(),
  ]);
  const shopifyTime = flowing(A_MONDAY);
  const shopify = await startShopify({
    ...shopifyApp,
    scopes,
    clock: shopifyTime.read,
    now: Date.parse(`${A_MONDAY.slice(0, 10)}T00:00:00Z`),
  });
  for (const shop of shopify.shops) shopify.install(shop.domain);
  const dns = await startDns();
  const sendgrid = await startSendgrid({
    apiKey: sendgridKey,
    receivingDomain: RECEIVING_DOMAIN,
    resolver: dns.url,
  });
  const senders = openSenderDomains(dns, undefined);
  const db = openDatabase({ connectionString: database.appUrl, max: CONNECTIONS });
  const failures: Error[] = [];
  const queue = await openQueue({
    databaseUrl: database.appUrl,
    role: "sender",
    onError: (error) => void failures.push(error),
  });
  const jobs = new pg.Pool({ connectionString: database.appUrl, max: 1 });
  const seal = makeSeal(testKeys);
  const shopKeys = makeShopKeys(seal);
  const logged: LogLine[] = [];
  const note =
    (level: keyof Log) =>
    (event: string, fields: Record<string, unknown> = {}) =>
      void logged.push({ level, event, fields });
  return {
    clock,
    queue,
    database,
    blobsFolder,
    shopify,
    passAtShopify: shopifyTime.pass,
    sendgrid,
    dns,
    senders,
    logged,
    deps: {
      db,
      clock,
      newId: <Id extends string>() => v7() as Id,
      newToken,
      enqueue: makeEnqueue(queue),
      openCalendar: keepCalendars(),
      holidays: { list: publicHolidays, countries: holidayCountries, regions: holidayRegions },
      parseMime,
      readPostedFields,
      judgeSender: makeSenderJudge({
        resolver: dns.url,
        timeoutMs: LOOK_UP_MS,
        keepMs: 0,
        clock,
      }),
      cleanHtml,
      reEncodeImage,
      typeOfBytes,
      blobs: makeDiskBlobs(blobsFolder, seal, shopKeys.mac),
      makeArchive: makeZip,
      shopKeys,
      mailer: makeMailer({ apiKey: sendgridKey, baseUrl: sendgrid.url }),
      unsuppress: makeUnsuppress({ apiKey: sendgridKey, baseUrl: sendgrid.url }),
      sendingDomains: makeSendingDomains({ apiKey: sendgridKey, baseUrl: sendgrid.url }),
      lookUpName: makeLookUpName({ resolver: dns.url, timeoutMs: LOOK_UP_MS }),
      shopify: makeShopifyReader(askAsApp(shopify, shopifyApp)),
      shopifyActions: makeShopifyActions(askAsApp(shopify, shopifyApp)),
      flow: makeFlowSender(askAsApp(shopify, shopifyApp)),
      settings: { receivingDomain: RECEIVING_DOMAIN, receivedBy: "sendgrid.net", appUrl: APP_URL },
      log: { debug: note("debug"), info: note("info"), warn: note("warn"), error: note("error") },
    },
    async begin() {
      clock.moveTo(A_MONDAY);
      // What the test before asked is no longer in the way: the allowance of questions is whole again.
      shopifyTime.pass(A_FULL_BUCKET_MS);
      await jobs.query("delete from pgboss.job");
    },
    async close() {
      await Promise.all([queue.stop({ graceful: false }), db.$disconnect(), jobs.end()]);
      await Promise.all([shopify.stop(), sendgrid.stop(), dns.stop()]);
      await Promise.all([database.drop(), rm(blobsFolder, { recursive: true, force: true })]);
      if (failures[0]) throw failures[0];
    },
  };
}

/** Shopify's time goes on: a bucket that never refills, or a clock that is set back, is none of Shopify's. */
function flowing(startIso: string): { read: () => number; pass: (milliseconds: number) => void } {
  let start = Date.parse(startIso) - performance.now();
  return {
    read: () => Math.floor(start + performance.now()),
    pass: (milliseconds) => (start += milliseconds),
  };
}
