import { trimEnds } from "#app/domain/mail/trim-ends.ts";

/** Which charset does a label in a mail mean? Labels come in thirty years' spellings. */

const ALIASES: Readonly<Record<string, string>> = {
  ascii: "us-ascii",
  "ansi_x3.4-1968": "us-ascii",
  "ansi_x3.4-1986": "us-ascii",
  "iso646-us": "us-ascii",
  "iso_646.irv:1991": "us-ascii",
  usascii: "us-ascii",
  "unknown-8bit": "us-ascii",
  "x-unknown": "us-ascii",
  "x-user-defined": "us-ascii",
  unknown: "us-ascii",
  "8bit": "us-ascii",
  default: "us-ascii",
  none: "us-ascii",
  us: "us-ascii",
  "646": "us-ascii",
  ansi: "windows-1252",
  latin1: "iso-8859-1",
  "latin-1": "iso-8859-1",
  l1: "iso-8859-1",
  latin2: "iso-8859-2",
  "latin-2": "iso-8859-2",
  "latin-9": "iso-8859-15",
  latin9: "iso-8859-15",
  latin5: "iso-8859-9",
  utf: "utf-8",
  utf8: "utf-8",
  utf_8: "utf-8",
  utf8mb4: "utf-8",
  "utf-8-mac": "utf-8",
  "x-utf-8": "utf-8",
  "unicode-1-1-utf-8": "utf-8",
  "unicode-2-0-utf-8": "utf-8",
  unicode: "utf-16",
  ucs2: "utf-16",
  "ucs-2": "utf-16",
  "iso-10646-ucs-2": "utf-16",
  utf16: "utf-16",
  utf16le: "utf-16le",
  utf16be: "utf-16be",
  utf32: "utf-32",
  "ucs-4": "utf-32",
  "iso-10646-ucs-4": "utf-32",
  utf32le: "utf-32le",
  utf32be: "utf-32be",
  utf7: "utf-7",
  "unicode-1-1-utf-7": "utf-7",
  "unicode-2-0-utf-7": "utf-7",
  "x-unicode-2-0-utf-7": "utf-7",
  csunicode11utf7: "utf-7",
  gb2312: "gb18030",
  "gb_2312-80": "gb18030",
  "x-gb2312": "gb18030",
  gb_2312: "gb18030",
  "gb2312-80": "gb18030",
  "euc-cn": "gb18030",
  euccn: "gb18030",
  "x-euc-cn": "gb18030",
  gbk: "gb18030",
  "x-gbk": "gb18030",
  chinese: "gb18030",
  csgb2312: "gb18030",
  hz: "hz-gb-2312",
  big5hkscs: "big5",
  "big5-hkscs": "big5",
  "x-x-big5": "big5",
  "x-big5": "big5",
  "big5-eten": "big5",
  "cn-big5": "big5",
  csbig5: "big5",
  ks_c_5601: "euc-kr",
  "ks_c_5601-1987": "euc-kr",
  "ks_c_5601-1989": "euc-kr",
  ksc5601: "euc-kr",
  ksc_5601: "euc-kr",
  "ks-c-5601": "euc-kr",
  korean: "euc-kr",
  uhc: "euc-kr",
  euckr: "euc-kr",
  "x-euc-kr": "euc-kr",
  cseuckr: "euc-kr",
  johab: "johab",
  sjis: "shift_jis",
  "shift-jis": "shift_jis",
  shiftjis: "shift_jis",
  "x-sjis": "shift_jis",
  ms_kanji: "shift_jis",
  "windows-31j": "shift_jis",
  cswindows31j: "shift_jis",
  cp932: "shift_jis",
  "x-ms-cp932": "shift_jis",
  jis: "iso-2022-jp",
  csiso2022jp: "iso-2022-jp",
  eucjp: "euc-jp",
  "x-euc-jp": "euc-jp",
  "x-euc": "euc-jp",
  "eucjp-ms": "euc-jp",
  ujis: "euc-jp",
  koi8: "koi8-r",
  koi: "koi8-r",
  koi8r: "koi8-r",
  "koi8-ru": "koi8-u",
  koi8u: "koi8-u",
  "x-mac-roman": "macintosh",
  mac: "macintosh",
  macroman: "macintosh",
  "apple-roman": "macintosh",
  "x-mac-ukrainian": "x-mac-cyrillic",
  maccyrillic: "x-mac-cyrillic",
  "x-mac-ce": "maccenteuro",
  "x-mac-centraleurroman": "maccenteuro",
  "x-mac-greek": "macgreek",
  "x-mac-turkish": "macturkish",
  "x-mac-icelandic": "maciceland",
  "x-mac-croatian": "maccroatian",
  "x-mac-romanian": "macromania",
  "x-mac-japanese": "shift_jis",
  "x-mac-korean": "euc-kr",
  "x-mac-chinesesimp": "gb18030",
  "x-mac-chinesetrad": "big5",
  "tis-620": "windows-874",
  tis620: "windows-874",
  logical: "iso-8859-8-i",
  visual: "iso-8859-8",
  hebrew: "iso-8859-8",
  arabic: "iso-8859-6",
  greek: "iso-8859-7",
  cyrillic: "iso-8859-5",
};

/** Numbers of Microsoft's code pages that are not named `windows-…` elsewhere. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  "874": "windows-874",
  "932": "shift_jis",
  "936": "gb18030",
  "949": "euc-kr",
  "950": "big5",
  "1200": "utf-16le",
  "1201": "utf-16be",
  "1361": "johab",
  "10000": "macintosh",
  "10006": "macgreek",
  "10007": "x-mac-cyrillic",
  "10029": "maccenteuro",
  "10081": "macturkish",
  "12000": "utf-32le",
  "12001": "utf-32be",
  "20127": "us-ascii",
  "20866": "koi8-r",
  "20932": "euc-jp",
  "20936": "gb18030",
  "21866": "koi8-u",
  "38598": "iso-8859-8-i",
  "50220": "iso-2022-jp",
  "50221": "iso-2022-jp",
  "50222": "iso-2022-jp",
  "50225": "iso-2022-kr",
  "50227": "iso-2022-cn",
  "51932": "euc-jp",
  "51936": "gb18030",
  "51949": "euc-kr",
  "52936": "hz-gb-2312",
  "54936": "gb18030",
  "65000": "utf-7",
  "65001": "utf-8",
};

const CODE_PAGE =
  /^(?:x-)?(?:windows|win|cp|ms|ansi|ibm|dos|oem|codepage|microsoft-cp)?[-_ ]?(\d{3,5})$/;
const ISO_8859 = /^(?:x-)?(?:iso|csiso)?[-_ ]?8859[-_ ]?(\d{1,2})(?:[-_]([ei]))?(?![0-9])/;

/** A label longer than any charset's name is none. */
const MAX_LABEL_LENGTH = 60;

/**
 * The name under which a label's charset is decoded, in lower case, such as `shift_jis` for `"Windows-31J"`; null for an
 * empty label and for words that name no charset. What it returns may still be unknown to every decoder.
 */
export function charsetName(label: string | null): string | null {
  if (label === null || label.length > MAX_LABEL_LENGTH) return null;
  const word = label
    .toLowerCase()
    .replace(/^[^a-z0-9]+/, "")
    .replace(/^charset[\s=:"']+/, "")
    .split(/[^a-z0-9_.:+()-]/, 1)
    .join("");
  const bare = trimEnds(word, "_.:+(-", "end");
  if (bare === "") return null;

  const alias = Object.hasOwn(ALIASES, bare) ? ALIASES[bare] : undefined;
  if (alias !== undefined) return alias;
  const iso = ISO_8859.exec(bare);
  if (iso !== null) return isoName(Number(iso[1]), iso[2]);
  const page = CODE_PAGE.exec(bare)?.[1];
  if (page !== undefined) return codePageName(page);
  if (/^iso-?2022-?jp/.test(bare)) return "iso-2022-jp";
  if (/^utf-?8/.test(bare)) return "utf-8";
  return bare;
}

/** The charset of a Microsoft code page's number, such as `windows-1252` for 1252. */
export function codePageName(page: string): string {
  const named = Object.hasOwn(CODE_PAGES, page) ? CODE_PAGES[page] : undefined;
  if (named !== undefined) return named;
  if (/^125[0-8]$/.test(page)) return `windows-${page}`;
  const iso = /^28(?:59|60)(\d)$/.exec(page)?.[1];
  if (iso !== undefined) return isoName(Number(page) - 28590, undefined);
  return `cp${page}`;
}

function isoName(part: number, order: string | undefined): string {
  // ISO 8859-11 is the Thai standard that windows-874 extends; there is no part 12.
  if (part === 11) return "windows-874";
  if (part === 8 && order !== undefined) return "iso-8859-8-i";
  return part >= 1 && part <= 16 && part !== 12 ? `iso-8859-${part}` : "iso-8859-1";
}
