// Of which parts is a mail made? Slices of the raw bytes; nothing is decoded that need not be.
import type { MailLimit } from "#app/domain/mail/mail-limits.ts";
import { MAX_PART_DEPTH, MAX_PARTS, MAX_UNWRAPPED_BYTES } from "#app/domain/mail/mail-limits.ts";
import { guessBoundary, splitAtBoundary, type MultipartBody, type Range } from "./boundaries.ts";
import { asBuffer } from "./decode-charset.server.ts";
import { readHeaderBlock, type HeaderBlock } from "./header-block.ts";
import { readPartHeaders, type PartHeaders } from "./part-headers.server.ts";
import { signedContent } from "./signed-data.ts";
import { decodeTransfer } from "./transfer-encoding.ts";

export type Leaf = {
  readonly kind: "leaf";
  readonly headers: PartHeaders;
  /** The body as it came, in its transfer encoding. */
  readonly body: Buffer;
};

export type Multipart = {
  readonly kind: "multipart";
  readonly headers: PartHeaders;
  readonly parts: readonly Part[];
  readonly preamble: Buffer;
};

export type Part = Leaf | Multipart;

type Budget = {
  parts: number;
  unwrappedBytes: number;
  readonly charset: string | null;
  readonly limits: Set<MailLimit>;
};

/** The tree below a mail whose header block was read already. Names of limits hit are added to `limits`. Never throws. */
export function readPartTree(raw: Buffer, block: HeaderBlock, limits: Set<MailLimit>): Part {
  const headers = readPartHeaders(block.fields, null);
  const budget = {
    ...{ parts: MAX_PARTS, unwrappedBytes: MAX_UNWRAPPED_BYTES },
    ...{ charset: headers.charset, limits },
  };
  const place = { range: { start: block.bodyStart, end: raw.length }, depth: 0 };
  return partOf({ raw, headers, ...place }, budget);
}

type Place = {
  readonly raw: Buffer;
  readonly headers: PartHeaders;
  readonly range: Range;
  readonly depth: number;
};

function partOf(place: Place, budget: Budget): Part {
  const { raw, headers, range, depth } = place;
  if (headers.type?.startsWith("multipart/") && range.start < range.end) {
    if (depth >= MAX_PART_DEPTH) budget.limits.add("depth");
    else {
      const multipart = multipartOf(place, budget);
      if (multipart !== null) return multipart;
    }
  }
  if (isPacked(headers) && depth < MAX_PART_DEPTH) {
    const signed = signedMail(place, budget);
    if (signed !== null) return signed;
  }
  const isOpaque = headers.type?.startsWith("multipart/") === true && depth < MAX_PART_DEPTH;
  // Without its parts a multipart is the text that stands in it.
  const shown = isOpaque ? { ...headers, type: "text/plain" } : headers;
  return { kind: "leaf", headers: shown, body: raw.subarray(range.start, range.end) };
}

const isPacked = ({ type, fileName }: PartHeaders): boolean =>
  /^application\/(?:x-)?pkcs7-mime$/.test(type ?? "") ||
  (type === "application/octet-stream" && /^smime\.p7m$/i.test(fileName ?? ""));

/** A mail packed in its signature is shown as if it stood beside it; the signature stays attached. */
function signedMail({ raw, headers, range, depth }: Place, budget: Budget): Multipart | null {
  const body = raw.subarray(range.start, range.end);
  const content = signedContent(unwrapped(body, headers, budget));
  if (content === null) return null;
  const parts = [partAt(content, { start: 0, end: content.length }, { depth: depth + 1, budget })];
  const signature: Leaf = { kind: "leaf", headers, body };
  return {
    kind: "multipart",
    headers: { ...headers, type: "multipart/signed" },
    parts: [...parts, signature],
    preamble: raw.subarray(range.start, range.start),
  };
}

function partAt(
  raw: Buffer,
  range: Range,
  { depth, budget, isDigest = false }: { depth: number; budget: Budget; isDigest?: boolean },
): Part {
  const block = readHeaderBlock(raw, { ...range, limits: budget.limits });
  const read = readPartHeaders(block.fields, budget.charset);
  // RFC 2046 §5.1.5
  const headers = isDigest && read.type === null ? { ...read, type: "message/rfc822" } : read;
  const inner = { start: block.bodyStart, end: range.end };
  return partOf({ raw, headers, range: inner, depth }, budget);
}

function multipartOf(place: Place, budget: Budget): Multipart | null {
  const split = splitParts(place.raw, place.range, { headers: place.headers, budget });
  if (split !== null) return withParts(place, { raw: place.raw, split }, budget);
  if (place.headers.encoding === "none") return null;
  // RFC 2045 §6.4 forbids to encode a multipart as a whole; it was done all the same.
  const body = place.raw.subarray(place.range.start, place.range.end);
  const decoded = unwrapped(body, place.headers, budget);
  const range = { start: 0, end: decoded.length };
  const inner = splitParts(decoded, range, { headers: place.headers, budget });
  return inner === null ? null : withParts(place, { raw: decoded, split: inner }, budget);
}

/** What an encoded wrapper holds; nothing if the mail was unwrapped so often that it would be held many times over. */
function unwrapped(body: Buffer, { encoding }: PartHeaders, budget: Budget): Buffer {
  if (encoding === "none") return body;
  budget.unwrappedBytes -= body.length;
  if (budget.unwrappedBytes >= 0) return asBuffer(decodeTransfer(body, encoding));
  budget.limits.add("unpacked-bytes");
  return body.subarray(0, 0);
}

function splitParts(
  raw: Buffer,
  range: Range,
  { headers, budget }: { headers: PartHeaders; budget: Budget },
): MultipartBody | null {
  const maxParts = Math.max(budget.parts, 0);
  const { boundary } = headers;
  const split = boundary === null ? null : splitAtBoundary(raw, range, { boundary, maxParts });
  if (split !== null) return split;
  const guess = guessBoundary(raw, range);
  return guess === null ? null : splitAtBoundary(raw, range, { boundary: guess, maxParts });
}

function withParts(
  place: Place,
  { raw, split }: { raw: Buffer; split: MultipartBody },
  budget: Budget,
): Multipart {
  if (split.cut) budget.limits.add("parts");
  budget.parts -= split.parts.length;
  const isDigest = place.headers.type === "multipart/digest";
  const parts = split.parts.map((range) =>
    partAt(raw, range, { depth: place.depth + 1, budget, isDigest }),
  );
  const preamble = raw.subarray(split.preamble.start, split.preamble.end);
  return { kind: "multipart", headers: place.headers, parts, preamble };
}
