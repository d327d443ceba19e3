// Which attributes of an allowed element stay, and how they are written.
import { ATTRIBUTES, MAX_SPAN, QUOTE_MARKS, QUOTE_NAMES, SPANS } from "./allowed-html.ts";
import type { Blocked } from "./blocked.ts";
import { isCode, linkAddress, pictureSource, remoteAddress } from "./clean-address.ts";
import { cleanStyle } from "./clean-style.ts";
import { escapeAttribute } from "./escape.ts";

export type Attribute = { readonly name: string; readonly value: string };

/** Sizes, colours and names; longer ones are not meant for people. */
const MAX_VALUE_LENGTH = 2_000;

/** Markup in a title is there for programs that lose count of quotes, not for people. */
const MARKUP = /<[a-z/!?]|\bon[a-z]{1,30}\s{0,9}=/i;

/** Sizes up to this many pixels are those of counting pixels, not of pictures. */
const PIXEL_SIZE = 2;

/** The attributes of an element as they are written after its name, each with a space before it; names are lower case. */
export function cleanAttributes(
  tag: string,
  attributes: readonly Attribute[],
  blocked: Blocked,
): string {
  let written = "";
  for (const { name, value } of attributes) {
    const kept = keptValue(tag, name, value, blocked);
    if (kept !== null) written += ` ${name}="${escapeAttribute(kept)}"`;
  }
  if (tag === "a") return written + linkWords(attributes, blocked);
  if (tag === "img") return written + pictureWords(attributes, blocked);
  return written;
}

function keptValue(tag: string, name: string, value: string, blocked: Blocked): string | null {
  if (ATTRIBUTES.has(name)) {
    if (name === "type" && !["blockquote", "ol", "ul", "li"].includes(tag)) return null;
    if (SPANS.has(name)) return String(Math.min(MAX_SPAN, Math.max(1, parseInt(value, 10) || 1)));
    return value.length > MAX_VALUE_LENGTH || MARKUP.test(value) ? null : value;
  }
  if (name === "style") return keptStyle(value, blocked);
  if (name === "class" || name === "id") return keptMarks(value);
  if (name === "name") return QUOTE_NAMES.has(value.toLowerCase()) ? value : null;
  if (name.startsWith("on")) blocked.add("on-handler");
  if (name === "srcdoc") blocked.add("frame");
  if (name === "formaction" || name === "action") blocked.add("form");
  if (name === "background" || name === "srcset" || name === "poster" || name === "lowsrc")
    blockRemote(value.trim().split(/\s/, 1)[0] ?? "", blocked);
  return null;
}

function keptStyle(value: string, blocked: Blocked): string | null {
  const { style, findings } = cleanStyle(value);
  for (const finding of findings) {
    if (finding.kind === "css-address") blockRemote(finding.address, blocked);
    else blocked.add(finding.kind);
  }
  return style === "" ? null : style;
}

function keptMarks(value: string): string | null {
  const marks = value
    .slice(0, MAX_VALUE_LENGTH)
    .split(/\s+/)
    .filter((mark) => isQuoteMark(mark.toLowerCase()));
  return marks.length === 0 ? null : marks.join(" ");
}

/** Webmail that shows a mail again puts `x_` or `ecx` before a mark; Yahoo puts a number behind it. */
const isQuoteMark = (mark: string): boolean =>
  QUOTE_MARKS.has(mark.replace(/^(?:ecx|x_){1,8}/, "").replace(/^(yahoo_quoted)_\d{1,20}$/, "$1"));

function blockRemote(address: string, blocked: Blocked): void {
  const remote = remoteAddress(address);
  if (remote === null) blocked.add("image");
  else blocked.add("remote-image", remote);
}

function linkWords(attributes: readonly Attribute[], blocked: Blocked): string {
  const href = valueOf(attributes, "href");
  if (href === null) return "";
  const address = linkAddress(href);
  if (address === null) {
    if (isCode(href)) blocked.add("script-link");
    return "";
  }
  return ` href="${escapeAttribute(address)}" rel="noopener noreferrer nofollow" target="_blank"`;
}

function pictureWords(attributes: readonly Attribute[], blocked: Blocked): string {
  const source = pictureSource(valueOf(attributes, "src") ?? "");
  if (source.kind === "own") return ` src="${escapeAttribute(source.src)}"`;
  if (source.kind === "none") return "";
  if (isCountingPixel(attributes)) {
    blocked.add("tracking-pixel", source.address);
    return "";
  }
  blocked.add("remote-image", source.address);
  return ` data-blocked-src="${escapeAttribute(source.address)}"`;
}

function isCountingPixel(attributes: readonly Attribute[]): boolean {
  return ["width", "height"].every(
    (side) => parseInt(valueOf(attributes, side) ?? "", 10) <= PIXEL_SIZE,
  );
}

const valueOf = (attributes: readonly Attribute[], name: string): string | null =>
  attributes.find((attribute) => attribute.name === name)?.value ?? null;
