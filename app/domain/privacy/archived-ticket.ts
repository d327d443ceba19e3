import { csv } from "./csv.ts";
import { isoOf, type Instant } from "#app/domain/shared/instant.ts";

/** How does a ticket read in the archive that a customer gets of their data? */

export type ArchivedFileName = { readonly fileName: string; readonly blobName: string };

export type ArchivedMessage = {
  readonly kind: "inbound" | "outbound" | "note";
  readonly at: Instant;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly files: readonly ArchivedFileName[];
  /** Where the mail as it came lies. */
  readonly original: string | null;
};

export type ArchivedTicket = {
  readonly subject: string;
  readonly status: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly orders: readonly string[];
  readonly messages: readonly ArchivedMessage[];
  readonly events: readonly { readonly at: Instant; readonly words: string }[];
  /** What the customer said of it, 1 to 5. */
  readonly rating?: {
    readonly at: Instant;
    readonly rating: number;
    readonly comment: string | null;
  } | null;
};

export type ArchivedClock = {
  readonly kind: string;
  readonly state: string;
  readonly target: string | null;
  readonly startedAt: Instant;
  readonly dueAt: Instant | null;
  readonly metAt: Instant | null;
};

/** A file of the archive, as its page links to it. */
export type FileLink = { readonly name: string; readonly path: string };

const kindWords = { inbound: "Message", outbound: "Answer", note: "Note of the shop’s staff" };

/** A page that any browser shows without a network; `links` are the files of each message, in order. */
export function archivedTicketPage(
  ticket: ArchivedTicket,
  number: string,
  links: readonly (readonly FileLink[])[],
): string {
  const facts = [
    `Opened ${isoOf(ticket.openedAt)}`,
    ...(ticket.closedAt === null ? [] : [`closed ${isoOf(ticket.closedAt)}`]),
    `status ${ticket.status}`,
    ...(ticket.orders.length === 0 ? [] : [`orders ${ticket.orders.join(", ")}`]),
  ];
  return page(`${number} ${ticket.subject}`, [
    `<p>${escaped(facts.join(" · "))}</p>`,
    ...ticket.messages.map((message, index) => messagePart(message, links[index] ?? [])),
    ...(ticket.rating ? [ratingPart(ticket.rating)] : []),
    ...(ticket.events.length === 0
      ? []
      : [
          `<h2>What happened</h2><ul>${ticket.events
            .map(({ at, words }) => `<li>${escaped(`${isoOf(at)} ${words}`)}</li>`)
            .join("")}</ul>`,
        ]),
  ]);
}

const ratingPart = ({ at, rating, comment }: NonNullable<ArchivedTicket["rating"]>): string =>
  [
    "<h2>Your rating</h2>",
    `<p>${escaped(`${rating} of 5 · ${isoOf(at)}`)}</p>`,
    ...(comment === null ? [] : [`<pre>${escaped(comment)}</pre>`]),
  ].join("\n");

function messagePart(message: ArchivedMessage, links: readonly FileLink[]): string {
  const from = message.fromAddress
    ? `${message.fromName} <${message.fromAddress}>`
    : message.fromName;
  const heads = [
    `From: ${from}`,
    ...(message.to.length === 0 ? [] : [`To: ${message.to.join(", ")}`]),
    ...(message.cc.length === 0 ? [] : [`Copy: ${message.cc.join(", ")}`]),
    `Date: ${isoOf(message.at)}`,
    ...(message.subject === "" ? [] : [`Subject: ${message.subject}`]),
  ];
  const files = links.map(
    ({ name, path }) => `<li><a href="${escaped(encodeURI(path))}">${escaped(name)}</a></li>`,
  );
  return [
    `<h2>${escaped(kindWords[message.kind])}</h2>`,
    `<p>${heads.map(escaped).join("<br>")}</p>`,
    `<pre>${escaped(message.text)}</pre>`,
    ...(files.length === 0 ? [] : [`<ul>${files.join("")}</ul>`]),
  ].join("\n");
}

/** What is in the archive, with links. */
export const archiveIndex = (
  shopName: string,
  made: Instant,
  sections: readonly { readonly heading: string; readonly links: readonly FileLink[] }[],
): string =>
  page(`Data that ${shopName} holds about you`, [
    `<p>${escaped(`Made ${isoOf(made)}. Times are UTC.`)}</p>`,
    ...sections.map(
      ({ heading, links }) =>
        `<h2>${escaped(heading)}</h2><ul>${links
          .map(
            ({ name, path }) =>
              `<li><a href="${escaped(encodeURI(path))}">${escaped(name)}</a></li>`,
          )
          .join("")}</ul>`,
    ),
  ]);

/** Targets of answers and what became of them, a line each. */
export const archivedClocks = (
  clocks: readonly (ArchivedClock & { readonly ticket: string })[],
): string =>
  csv([
    ["Ticket", "Kind", "Target", "Started", "Due", "Met", "State"],
    ...clocks.map((clock) => [
      clock.ticket,
      clock.kind,
      clock.target ?? "",
      isoOf(clock.startedAt),
      clock.dueAt === null ? "" : isoOf(clock.dueAt),
      clock.metAt === null ? "" : isoOf(clock.metAt),
      clock.state,
    ]),
  ]);

const page = (title: string, parts: readonly string[]): string =>
  [
    "<!doctype html>",
    '<html lang="en"><head><meta charset="utf-8">',
    `<title>${escaped(title)}</title>`,
    "<style>body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap;font:inherit}</style>",
    `</head><body><h1>${escaped(title)}</h1>`,
    ...parts,
    "</body></html>",
    "",
  ].join("\n");

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
