// What a service may need from outside. Types only.
import type { Db } from "#app/data/db.server.ts";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import type { ParsedMail } from "#app/domain/mail/parsed-mail.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { SenderEvidence } from "#app/domain/proof/sender-evidence.ts";
import type { ComposedReply } from "#app/domain/reply/compose-reply.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { PublicHoliday } from "#app/domain/sla/calendar.ts";
import type { HolidayYears } from "#app/domain/sla/holiday-reach.ts";
import type { OpenCalendars } from "#app/domain/sla/keep-calendars.ts";
import type { Enqueue } from "#app/queue/enqueue.server.ts";

export type Deps = {
  db: Db;
  clock: () => Instant;
  /** Ids that sort by time (UUIDv7); the caller brands them. */
  newId: <Id extends string>() => Id;
  /** Unguessable, 20 characters of lower-case base32 (100 bits). */
  newToken: () => string;
  enqueue: Enqueue;
  openCalendar: OpenCalendars;
  holidays: HolidaySource;
  parseMime: (raw: Uint8Array) => Promise<ParsedMail>;
  /** The same for a post of parsed fields; its content type tells how to take it apart. */
  readPostedFields: (contentType: string, body: Uint8Array) => Promise<ParsedMail>;
  judgeSender: SenderJudge;
  cleanHtml: (html: string) => string;
  /** A raster image anew, without what it carries beside the picture; null for what is none, or too large. */
  reEncodeImage: (content: Uint8Array) => Promise<ReEncodedImage | null>;
  /** The type that the bytes have, or application/octet-stream. */
  typeOfBytes: (content: Uint8Array) => Promise<string>;
  blobs: Blobs;
  shopKeys: ShopKeys;
  mailer: Mailer;
  shopify: ShopifyReader;
  settings: MailSettings;
  log: Log;
};

/** A country, or a part of one, with public holidays of its own. */
export type HolidayPlace = { readonly code: string; readonly name: string };

/** Which public holidays there are where. */
export type HolidaySource = {
  /** Of regions such as `US` and `DE-BY`, by date. Throws Refusal for a region that is not known. */
  list: (regions: readonly string[], years: HolidayYears) => readonly PublicHoliday[];
  countries: () => readonly HolidayPlace[];
  /** The parts of a country that have holidays of their own. */
  regions: (countryCode: string) => readonly HolidayPlace[];
};

/** What the raw bytes say of the sender. Never throws: what can't be looked up is said in the evidence. */
export type SenderJudge = (
  raw: Uint8Array,
  given: {
    /** Empty for the null sender, null if unknown. */
    readonly envelopeFrom: string | null;
    /** Of the host that handed the mail to the provider; null: as the provider's Received header says. */
    readonly clientIp: string | null;
    readonly helo: string | null;
    /** The host that writes the provider's own Received header. */
    readonly receivedBy: string;
    /** True for mail that came to us without a forwarder. */
    readonly direct: boolean;
  },
) => Promise<SenderEvidence>;

export type ReEncodedImage = {
  readonly content: Uint8Array;
  readonly contentType: string;
};

/** Our own key of a shop; it names blobs and signs reply addresses. */
export type ShopKey = { readonly shopId: ShopId; readonly key: Uint8Array };

export type ShopKeys = {
  /** A new key, wrapped for the database. */
  make: (shopId: ShopId) => string;
  open: (shopId: ShopId, wrapped: string) => ShopKey;
  /** HMAC-SHA-256 of the parts, each with its length in front, in hex. */
  mac: (key: ShopKey, purpose: string, ...parts: readonly (Uint8Array | string)[]) => string;
  /** The same as 16 characters of lower-case base32 (80 bits), for addresses. */
  shortMac: (key: ShopKey, purpose: string, ...parts: readonly (Uint8Array | string)[]) => string;
};

export type Blobs = {
  /** Stores the bytes encrypted and durably; the same bytes of a shop have the same name. */
  put: (key: ShopKey, content: Uint8Array) => Promise<string>;
  /** Throws PermanentFault when the blob is gone or was changed. */
  get: (key: ShopKey, name: string) => Promise<Uint8Array>;
};

export type MailSettings = {
  readonly receivingDomain: string;
  /** The host that writes the provider's own Received header. */
  readonly receivedBy: string;
  /** Where this installation is reached from outside, without a path. */
  readonly appUrl: string;
};

/** A mail as it goes to the provider, with the ids that come back in its events. */
export type OutgoingMail = ComposedReply & {
  readonly customArgs: Readonly<Record<string, string>>;
};

export type SendOutcome =
  | { readonly kind: "accepted"; readonly providerMessageId: string | null }
  /** The provider said no; nothing went out. */
  | { readonly kind: "refused"; readonly why: string }
  /** The provider asked to come back later; nothing went out. */
  | { readonly kind: "later"; readonly why: string; readonly retryAfterMs: number | null }
  /** The request went out and no answer came: the mail may or may not be on its way. */
  | { readonly kind: "unknown"; readonly why: string };

export type Mailer = { send: (mail: OutgoingMail) => Promise<SendOutcome> };

export type ShopFacts = {
  readonly name: string;
  readonly timeZone: string;
  readonly countryCode: string;
  readonly provinceCode: string | null;
  readonly currency: string;
  readonly orderPrefix: string;
  readonly orderSuffix: string;
};

/** Shopify's answer, or the honest reason why there is none. Throttling and outages are TemporaryFaults. */
export type Asked<T> =
  | { readonly kind: "answer"; readonly value: T }
  | { readonly kind: "unavailable"; readonly why: string };

export type ShopifyReader = {
  readShop: (domain: string) => Promise<Asked<ShopFacts>>;
  /** Shopify's search is tokenised: callers compare what comes back. */
  searchCustomers: (domain: string, address: string) => Promise<Asked<readonly CustomerFacts[]>>;
  searchOrders: (
    domain: string,
    search: { by: "name" | "email"; value: string },
  ) => Promise<Asked<readonly OrderFacts[]>>;
  readCustomerOrders: (
    domain: string,
    customerGid: string,
  ) => Promise<Asked<readonly OrderFacts[]>>;
};

/** One JSON line each: an event's name and ids, never bodies, addresses or tokens. */
export type Log = {
  debug: (event: string, fields?: Record<string, unknown>) => void;
  info: (event: string, fields?: Record<string, unknown>) => void;
  warn: (event: string, fields?: Record<string, unknown>) => void;
  error: (event: string, fields?: Record<string, unknown>) => void;
};
