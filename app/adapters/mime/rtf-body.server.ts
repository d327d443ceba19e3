// Which body is wrapped in an RTF of Outlook: HTML or text that was put into it ([MS-OXRTFEX]), or the RTF's own words?
import { codePageName } from "./charset-name.ts";
import { wellFormed } from "./clean-text.ts";
import { decodeCharset } from "./decode-charset.server.ts";

export type RtfBody = { readonly html: string | null; readonly text: string | null };

/** What a group inherits and its end takes back. */
type Group = { hidden: boolean; suppressed: boolean; skip: number; charset: string };

type Token =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  | { readonly kind: "word"; readonly name: string; readonly value: number | null }
  | { readonly kind: "byte"; readonly value: number }
  | { readonly kind: "literal"; readonly text: string };

/** Groups that hold no words of the body. */
const SKIPPED = new Set(
  (
    "fonttbl colortbl stylesheet info pict object themedata colorschememapping latentstyles listtable " +
    "listoverridetable rsidtbl generator datastore xmlnstbl mmathPr header footer headerl headerr footerl footerr " +
    "fldinst bkmkstart bkmkend filetbl revtbl"
  ).split(" "),
);

const SIGNS: Readonly<Record<string, string>> = {
  par: "\n",
  line: "\n",
  sect: "\n",
  page: "\n",
  row: "\n",
  cell: "\t",
  tab: "\t",
  lquote: "\u2018",
  rquote: "\u2019",
  ldblquote: "\u201c",
  rdblquote: "\u201d",
  bullet: "\u2022",
  endash: "\u2013",
  emdash: "\u2014",
  "~": "\u00a0",
  _: "-",
  "{": "{",
  "}": "}",
  "\\": "\\",
};

const MAX_GROUPS = 1_000;

/** Reads RTF (one character for each byte). HTML if the RTF says that it was made from HTML, else text. Never throws. */
export function readRtfBody(rtf: string): RtfBody {
  if (!rtf.startsWith("{\\rtf")) return { html: null, text: null };
  const fromHtml = /\\fromhtml1?\b/.test(rtf.slice(0, 2_000));
  const body = bodyOf(rtf, fromHtml);
  return fromHtml ? { html: body, text: null } : { html: null, text: body };
}

function bodyOf(rtf: string, fromHtml: boolean): string {
  const page = /\\ansicpg(\d{3,5})/.exec(rtf.slice(0, 2_000))?.[1] ?? "1252";
  const fonts = fontCharsets(rtf);
  const pieces: string[] = [];
  let bytes: number[] = [];
  const charset = codePageName(page);
  let group: Group = { hidden: false, suppressed: false, skip: 1, charset };
  const stack: Group[] = [];
  let toSkip = 0;
  let isStarred = false;

  const flush = () => {
    if (bytes.length > 0) pieces.push(decodeCharset(Uint8Array.from(bytes), group.charset));
    bytes = [];
  };
  const put = (text: string) => {
    flush();
    if (!group.hidden && !group.suppressed) pieces.push(text);
  };

  for (const token of tokensOf(rtf)) {
    if (token.kind === "open") {
      if (stack.length >= MAX_GROUPS) break;
      flush();
      stack.push({ ...group });
    } else if (token.kind === "close") {
      flush();
      group = stack.pop() ?? group;
    } else if (token.kind === "literal") {
      const text = token.text.slice(toSkip);
      toSkip = Math.max(0, toSkip - token.text.length);
      put(text);
    } else if (token.kind === "byte") {
      if (toSkip > 0) toSkip -= 1;
      else if (!group.hidden && !group.suppressed) bytes.push(token.value);
    } else if (token.name === "*") {
      isStarred = true;
      continue;
    } else if (token.name === "htmltag") {
      group.hidden = !fromHtml;
    } else if (token.name === "htmlrtf") {
      flush();
      group.suppressed = fromHtml && token.value !== 0;
    } else if (isStarred || SKIPPED.has(token.name)) {
      group.hidden = true;
    } else if (token.name === "u") {
      put(String.fromCharCode((token.value ?? 0) & 0xffff));
      toSkip = group.skip;
    } else if (token.name === "uc") group.skip = Math.min(Math.max(token.value ?? 1, 0), 16);
    else if (token.name === "f") {
      flush();
      group.charset = fonts.get(token.value ?? -1) ?? charset;
    } else if (Object.hasOwn(SIGNS, token.name)) {
      // Within a tag that was put in, line breaks are \par, too; outside they are the tags themselves.
      put(SIGNS[token.name] ?? "");
    }
    isStarred = false;
  }
  flush();
  return wellFormed(pieces.join(""));
}

function* tokensOf(rtf: string): Generator<Token> {
  const special = /[{}\\\r\n]/g;
  for (let at = 0; at < rtf.length;) {
    special.lastIndex = at;
    const found = special.exec(rtf);
    const end = found === null ? rtf.length : found.index;
    yield* literals(rtf.slice(at, end));
    if (found === null) return;
    at = end + 1;
    if (found[0] === "{") yield { kind: "open" };
    else if (found[0] === "}") yield { kind: "close" };
    else if (found[0] === "\\") {
      const word = /^(?:([A-Za-z]{1,40})(-?\d{1,9})?[ ]?|'([0-9A-Fa-f]{2})|([^A-Za-z]))/.exec(
        rtf.slice(at, at + 60),
      );
      if (word === null) continue;
      at += word[0].length;
      const [, name, value, hex, symbol] = word;
      if (hex !== undefined) yield { kind: "byte", value: Number.parseInt(hex, 16) };
      else if (name === "bin") at += Math.max(0, Number(value ?? 0));
      else if (name !== undefined) {
        yield { kind: "word", name, value: value === undefined ? null : Number(value) };
      } else yield { kind: "word", name: symbol ?? "", value: null };
    }
  }
}

/** RTF is ASCII by its rules; raw 8-bit bytes are in the charset of the text all the same. */
function* literals(text: string): Generator<Token> {
  if (text === "") return;

  if (/^[\x00-\x7f]*$/.test(text)) yield { kind: "literal", text };
  else
    for (let at = 0; at < text.length; at += 1) yield { kind: "byte", value: text.charCodeAt(at) };
}

/** RTF 1.9, font table: `\fcharset` by font number, as charsets of Windows. */
const FONT_CHARSETS: Readonly<Record<string, string>> = {
  "128": "shift_jis",
  "129": "euc-kr",
  "130": "johab",
  "134": "gb18030",
  "136": "big5",
  "161": "windows-1253",
  "162": "windows-1254",
  "163": "windows-1258",
  "177": "windows-1255",
  "178": "windows-1256",
  "186": "windows-1257",
  "204": "windows-1251",
  "222": "windows-874",
  "238": "windows-1250",
};

const FONT_TABLE_LENGTH = 64 * 1024;

function fontCharsets(rtf: string): Map<number, string> {
  const fonts = new Map<number, string>();
  const start = rtf.indexOf("{\\fonttbl");
  if (start < 0) return fonts;
  const table = rtf.slice(start, start + FONT_TABLE_LENGTH);
  for (const found of table.matchAll(/\{\\f(\d{1,5})[^{}]{0,200}?\\fcharset(\d{1,3})/g)) {
    const charset = FONT_CHARSETS[found[2] ?? ""];
    const font = Number(found[1]);
    if (charset !== undefined && !fonts.has(font)) fonts.set(font, charset);
  }
  return fonts;
}
