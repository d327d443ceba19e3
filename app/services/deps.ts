// What a service may need from outside. Types only.
import type { Db } from "#app/data/db.server.ts";
import type { FieldProblem } from "#app/domain/action/action-field.ts";
import type { ActionKind } from "#app/domain/action/action-kind.ts";
import type { Planned } from "#app/domain/action/action-rule.ts";
import type { ActionAsked, ActionPlan, ActionStart } from "#app/domain/action/rule-of.ts";
import type { DnsRecord, NameAnswer } from "#app/domain/delivery/sending-domain.ts";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import type { ParsedMail } from "#app/domain/mail/parsed-mail.ts";
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { OrderSummary } from "#app/domain/order/order-summary.ts";
import type { ShopifyTrouble } from "#app/domain/order/shopify-trouble.ts";
import type { ProductFacts } from "#app/domain/product/product-facts.ts";
import type { ProductTexts } from "#app/domain/shop-text/product-words.ts";
import type { SenderEvidence } from "#app/domain/proof/sender-evidence.ts";
import type { ComposedReply } from "#app/domain/reply/compose-reply.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { PublicHoliday } from "#app/domain/sla/calendar.ts";
import type { HolidayYears } from "#app/domain/sla/holiday-reach.ts";
import type { OpenCalendars } from "#app/domain/sla/keep-calendars.ts";
import type { Words } from "#app/domain/words/words.ts";
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
  /** One ZIP archive of these files, in their order. */
  makeArchive: (files: AsyncIterable<ArchivedFile>) => Promise<Uint8Array>;
  shopKeys: ShopKeys;
  mailer: Mailer;
  unsuppress: Unsuppress;
  sendingDomains: SendingDomains;
  lookUpName: LookUpName;
  shopify: ShopifyReader;
  shopifyActions: ShopifyActions;
  flow: FlowSender;
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

export type ArchivedFile = {
  /** With `/` between folders, and nothing that leads out of the archive. */
  readonly path: string;
  readonly content: Uint8Array;
  /** What the archive gives as the time of its last change. */
  readonly at: Instant;
};

export type Blobs = {
  /** Stores the bytes encrypted and durably; the same bytes of a shop have the same name. */
  put: (key: ShopKey, content: Uint8Array) => Promise<string>;
  /** Throws PermanentFault when the blob is gone or was changed. */
  get: (key: ShopKey, name: string) => Promise<Uint8Array>;
  /** For good; a blob that is not there is as good as removed. */
  remove: (shopId: ShopId, name: string) => Promise<void>;
  /** All blobs of a shop, for good. */
  removeAll: (shopId: ShopId) => Promise<void>;
  /** Names of blobs that were written at least so long ago, in pieces. */
  listOlderThan: (shopId: ShopId, ageMs: number) => AsyncIterable<readonly string[]>;
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
  readonly files?: readonly MailFile[];
};

export type MailFile = {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: Uint8Array;
  /** Without angle brackets: the text shows it as a picture. */
  readonly contentId: string | null;
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

/** Makes the mail provider forget that an address took no mail. Throws TemporaryFault and PermanentFault. */
export type Unsuppress = (address: string) => Promise<void>;

/** The domains that the mail provider may sign for. Throw TemporaryFault and PermanentFault. */
export type SendingDomains = {
  /** `subdomain` is the label of the name that bounces go to, this shop's own. */
  register: (domain: string, subdomain: string) => Promise<RegisteredDomain>;
  /** The provider looks at the records itself, and signs from then on where all are right. */
  validate: (providerId: string) => Promise<{ readonly isValid: boolean }>;
};

export type RegisteredDomain = {
  readonly providerId: string;
  readonly records: readonly DnsRecord[];
};

/** Asks the world's name servers, each time anew. Never throws. */
export type LookUpName = (name: string, type: "CNAME" | "TXT" | "MX") => Promise<NameAnswer>;

export type ShopFacts = {
  readonly name: string;
  readonly timeZone: string;
  readonly countryCode: string;
  readonly provinceCode: string | null;
  readonly currency: string;
  readonly orderPrefix: string;
  readonly orderSuffix: string;
};

/**
 * Shopify's answer, or the honest reason why there is none. Throttling and outages are TemporaryFaults, whose `trouble` says
 * which of the two it is.
 */
export type Asked<T> =
  | {
      readonly kind: "answer";
      readonly value: T;
      /** Of what is null there, what Shopify keeps to itself: names of fields, such as `email`. Absent when that is nothing. */
      readonly withheld?: {
        readonly trouble: "protected-data" | "missing-scope";
        readonly fields: readonly string[];
      };
    }
  | { readonly kind: "unavailable"; readonly trouble: ShopifyTrouble; readonly why: Words };

/** Shopify's search is tokenised and returns strangers: callers compare what comes back. At most one page of it. */
export type ShopifyReader = {
  readShop: (domain: string) => Promise<Asked<ShopFacts>>;
  /** What the shop granted the app, such as `read_orders`. */
  readScopes: (domain: string) => Promise<Asked<readonly string[]>>;
  searchCustomers: (
    domain: string,
    search: CustomerSearch,
  ) => Promise<Asked<readonly CustomerFacts[]>>;
  /** Null: there is none, or not in this shop. */
  readCustomer: (domain: string, customerGid: string) => Promise<Asked<CustomerFacts | null>>;
  /** Newest first. */
  searchOrders: (domain: string, search: OrderSearch) => Promise<Asked<readonly OrderSummary[]>>;
  /** Null: there is none, not in this shop, or none that the app may see. */
  readOrder: (domain: string, orderGid: string) => Promise<Asked<OrderFacts | null>>;
  readOrderDetails: (domain: string, orderGid: string) => Promise<Asked<OrderDetails | null>>;
  /** Orders that changed at or after `since` (ISO 8601), the longest unchanged first; `next` is the `after` of the next page. */
  listChangedOrders: (
    domain: string,
    page: { readonly since: string; readonly after: string | null },
  ) => Promise<Asked<{ readonly orders: readonly OrderFacts[]; readonly next: string | null }>>;
  searchProducts: (domain: string, words: string) => Promise<Asked<readonly ProductFacts[]>>;
  readProduct: (domain: string, productGid: string) => Promise<Asked<ProductFacts | null>>;
  /** The legal policies that the merchant has written. */
  readPolicies: (domain: string) => Promise<Asked<readonly ShopPolicy[]>>;
  /** As `listChangedOrders`. */
  listChangedProducts: (
    domain: string,
    page: { readonly since: string; readonly after: string | null },
  ) => Promise<Asked<{ readonly products: readonly ProductTexts[]; readonly next: string | null }>>;
};

/** `type`: Shopify's ShopPolicyType, such as REFUND_POLICY; `html` as the merchant wrote it. */
export type ShopPolicy = {
  readonly type: string;
  readonly title: string;
  readonly html: string;
  readonly url: string;
};

export type CustomerSearch = {
  readonly by: "email" | "name" | "phone";
  readonly value: string;
};

/** `customer` takes a gid; `or`: other values, any of which will do. */
export type OrderSearch = {
  readonly by: "name" | "email" | "confirmation" | "tracking" | "customer" | "words";
  readonly value: string;
  readonly or?: readonly string[];
};

/** What the app changes at Shopify; each kind of action has the same four steps. `about`: an order's or a customer's gid. */
export type ShopifyActions = {
  /** What the form begins with. Null: there is no such order or customer, or none that the app may see. */
  prepare: (domain: string, kind: ActionKind, about: string) => Promise<Asked<ActionStart | null>>;
  /** Shopify's own calculation of what was asked for; changes nothing. */
  plan: (
    domain: string,
    start: ActionStart,
    asked: ActionAsked,
  ) => Promise<Asked<Planned<ActionPlan>>>;
  /** Never throws for what Shopify or the network does: all of it is an outcome. */
  carryOut: (domain: string, task: ActionTask) => Promise<ActionOutcome>;
  /** After an attempt without an answer: did it happen? Throws TemporaryFault while Shopify can't be asked. */
  lookAgain: (domain: string, task: ActionTask) => Promise<ActionVerdict>;
};

/** `key` is the same in every attempt. */
export type ActionTask = { readonly key: string; readonly plan: ActionPlan };

/** What came of it for the agent to pass on, such as a discount code: names with values. */
export type ActionResult = Readonly<Record<string, string>>;

export type ActionOutcome =
  | { readonly kind: "done"; readonly result: ActionResult }
  /** Shopify said no; nothing happened. */
  | { readonly kind: "refused"; readonly problems: readonly FieldProblem[] }
  /** The shop has not granted what this takes; nothing happened. */
  | { readonly kind: "missing-scope" }
  /** The shop is closed to us; nothing happened. */
  | { readonly kind: "unavailable"; readonly why: Words }
  /** Shopify asked to come back later; nothing happened. */
  | { readonly kind: "later"; readonly why: Words; readonly retryAfterMs: number | null }
  /** The request went out, and it is not known what became of it. */
  | { readonly kind: "unknown"; readonly why: Words };

export type ActionVerdict =
  | { readonly kind: "happened"; readonly result: ActionResult }
  | { readonly kind: "did-not" }
  /** Sending it again with the same key can't do it twice. */
  | { readonly kind: "send-again" }
  | { readonly kind: "cannot-tell"; readonly why: Words };

/**
 * `taken`: Shopify begins the workflows that wait for it. `lost`: no answer came, and nobody knows what became of it. Throws
 * TemporaryFault when Shopify did nothing and may be asked again.
 */
export type FlowOutcome =
  | { readonly kind: "taken" }
  | { readonly kind: "refused" | "lost"; readonly why: string };

/** Begins workflows of Shopify Flow. */
export type FlowSender = {
  trigger: (
    domain: string,
    trigger: {
      readonly handle: string;
      readonly payload: Readonly<Record<string, string | number>>;
    },
  ) => Promise<FlowOutcome>;
};

/** One JSON line each: an event's name and ids, never bodies, addresses or tokens. */
export type Log = {
  debug: (event: string, fields?: Record<string, unknown>) => void;
  info: (event: string, fields?: Record<string, unknown>) => void;
  warn: (event: string, fields?: Record<string, unknown>) => void;
  error: (event: string, fields?: Record<string, unknown>) => void;
};
