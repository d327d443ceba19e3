// Builds the adapters and hands them to whoever opens a door; the only file that does.
import { v7 } from "uuid";
import { makeDiskBlobs } from "./adapters/blobs/disk-blobs.server.ts";
import { newToken } from "./adapters/crypto/new-token.server.ts";
import { makeSeal } from "./adapters/crypto/seal.server.ts";
import { makeShopKeys } from "./adapters/crypto/shop-keys.server.ts";
import {
  holidayCountries,
  holidayRegions,
  publicHolidays,
} from "./adapters/holidays/public-holidays.server.ts";
import { cleanHtml } from "./adapters/html/clean-html.server.ts";
import { makeLog } from "./adapters/log/json-log.server.ts";
import { reEncodeImage } from "./adapters/image/re-encode-image.server.ts";
import { parseMime } from "./adapters/mime/parse-mime.server.ts";
import { readPostedFields } from "./adapters/mime/read-posted-fields.server.ts";
import { typeOfBytes } from "./adapters/mime/type-of-bytes.server.ts";
import { makeMailer } from "./adapters/sendgrid/mailer.server.ts";
import { makeLookUpName } from "./adapters/dns/look-up-name.server.ts";
import { makeSendingDomains } from "./adapters/sendgrid/sending-domains.server.ts";
import { makeUnsuppress } from "./adapters/sendgrid/unsuppress.server.ts";
import { makeSenderJudge } from "./adapters/proof/judge-sender.server.ts";
import { readEventPost } from "./adapters/sendgrid/read-event-post.server.ts";
import { readInboundPost } from "./adapters/sendgrid/read-inbound-post.server.ts";
import { makeBasicAuthCheck } from "./adapters/sendgrid/verify-basic-auth.server.ts";
import {
  makeSignatureCheck,
  type SignatureCheck,
} from "./adapters/sendgrid/verify-signature.server.ts";
import { makeShopifyActions } from "./adapters/shopify/deeds/shopify-actions.server.ts";
import { makeFlowSender } from "./adapters/shopify/flow-sender.server.ts";
import { makeShopifyReader } from "./adapters/shopify/reader.server.ts";
import { makeWebhookReader, type WebhookReader } from "./adapters/shopify/read-webhook.server.ts";
import { makeZip } from "./adapters/zip/make-zip.server.ts";
import { openChangeHub, type ChangeHub } from "./data/change-hub.server.ts";
import { requireWalledRole } from "./data/app-role.server.ts";
import { database } from "./database.server.ts";
import type { Instant } from "./domain/shared/instant.ts";
import { keepCalendars } from "./domain/sla/keep-calendars.ts";
import { env, type Env } from "./env.server.ts";
import { makeEnqueue } from "./queue/enqueue.server.ts";
import { openQueue, type Queue } from "./queue/open-queue.server.ts";
import type { Deps } from "./services/deps.ts";
import { adminGraphql } from "./shopify.server.ts";

/** Mail waits for its sender to be looked up, so the resolver gets no longer than a person would give it. */
const LOOK_UP_MS = 5_000;
/** Mail of one domain comes in bunches; a key that is taken back counts after this time at the latest. */
const KEEP_ANSWERS_MS = 60_000;

export type Wiring = {
  readonly deps: Deps;
  readonly queue: Queue;
  readonly isInboundPost: SignatureCheck;
  readonly isEventPost: SignatureCheck;
  readonly readShopifyWebhook: WebhookReader;
};

/** Connects everything for one process. Throws when the database is away or its role sees through the tenant wall. */
export async function wire(role: "worker" | "sender"): Promise<Wiring> {
  const settings = env();
  const log = makeLog(settings.LOG_LEVEL);
  const clock = () => Date.now() as Instant;
  await requireWalledRole(database);
  const queue = await openQueue({
    databaseUrl: settings.DATABASE_URL,
    role,
    onError: (error) => log.warn("queue-error", { reason: error.message }),
  });
  const seal = makeSeal(settings.ENCRYPTION_KEYS);
  const shopKeys = makeShopKeys(seal);
  return {
    queue,
    isInboundPost: inboundCheck(settings),
    isEventPost: makeSignatureCheck(settings.SENDGRID_EVENT_PUBLIC_KEY),
    readShopifyWebhook: makeWebhookReader(settings.SHOPIFY_API_SECRET),
    deps: {
      db: database,
      clock,
      newId: <Id extends string>() => v7() as Id,
      newToken,
      enqueue: makeEnqueue(queue),
      openCalendar: keepCalendars(),
      holidays: { list: publicHolidays, countries: holidayCountries, regions: holidayRegions },
      parseMime,
      readPostedFields,
      judgeSender: makeSenderJudge({
        resolver: settings.DNS_SERVERS?.join(",") ?? null,
        timeoutMs: LOOK_UP_MS,
        keepMs: KEEP_ANSWERS_MS,
        clock,
      }),
      cleanHtml,
      reEncodeImage,
      typeOfBytes,
      blobs: makeDiskBlobs(settings.BLOBS_FOLDER, seal, shopKeys.mac),
      makeArchive: makeZip,
      shopKeys,
      mailer: makeMailer({
        apiKey: settings.SENDGRID_API_KEY,
        baseUrl: settings.SENDGRID_BASE_URL,
      }),
      unsuppress: makeUnsuppress({
        apiKey: settings.SENDGRID_API_KEY,
        baseUrl: settings.SENDGRID_BASE_URL,
      }),
      sendingDomains: makeSendingDomains({
        apiKey: settings.SENDGRID_API_KEY,
        baseUrl: settings.SENDGRID_BASE_URL,
      }),
      lookUpName: makeLookUpName({
        resolver: settings.DNS_SERVERS?.join(",") ?? null,
        timeoutMs: LOOK_UP_MS,
      }),
      shopify: makeShopifyReader(adminGraphql),
      shopifyActions: makeShopifyActions(adminGraphql),
      flow: makeFlowSender(adminGraphql),
      settings: {
        receivingDomain: settings.RECEIVING_DOMAIN,
        receivedBy: settings.INBOUND_RECEIVED_BY,
        appUrl: settings.SHOPIFY_APP_URL,
      },
      log,
    },
  };
}

function inboundCheck({ inboundAuth }: Env): SignatureCheck {
  if (inboundAuth.kind === "signature") return makeSignatureCheck(inboundAuth.publicKey);
  return makeBasicAuthCheck(inboundAuth);
}

type WebWiring = Wiring & {
  readonly changes: ChangeHub;
  readonly readInboundPost: typeof readInboundPost;
  readonly readEventPost: typeof readEventPost;
};
const kept = globalThis as { loupeWiring?: Promise<WebWiring> };

/** The web process's wiring, made at the first request and kept across reloads in development. */
export function webWiring(): Promise<WebWiring> {
  kept.loupeWiring ??= wireWeb().catch((error: unknown) => {
    // The next request tries again.
    delete kept.loupeWiring;
    throw error;
  });
  return kept.loupeWiring;
}

async function wireWeb(): Promise<WebWiring> {
  const wiring = await wire("sender");
  const changes = await openChangeHub(env().DATABASE_URL);
  return { ...wiring, changes, readInboundPost, readEventPost };
}
