/** By which classes, ids and styles do mail clients mark what they quote, and what their own signature is? */

/** What an element says about the words in it. */
export type QuoteMark = "quoted" | "attribution" | "header" | "signature";

/** Classes and ids, in lower case, that name a part of a mail. Webmail that shows a mail again puts `x_` or `ecx` before them. */
const NAMED: Readonly<Record<string, QuoteMark>> = {
  // Yahoo, also with a number behind the id.
  yahoo_quoted: "quoted",
  // Outlook for Android and iOS.
  "ms-outlook-mobile-reference-message": "quoted",
  "mail-editor-reference-message-container": "quoted",
  // Outlook for Mac.
  olk_src_body_section: "quoted",
  tutanota_quote: "quoted",
  "sh-quoted-content": "quoted",
  "front-blockquote": "quoted",
  gmail_attr: "attribution",
  gmail_quote: "attribution",
  gmail_quote_container: "attribution",
  gmail_extra: "attribution",
  "moz-cite-prefix": "attribution",
  protonmail_quote: "attribution",
  airmail_ext_on: "attribution",
  airmail_on: "attribution",
  divrplyfwdmsg: "header",
  outlookmessageheader: "header",
  gmail_signature: "signature",
  gmail_signature_prefix: "signature",
  "moz-signature": "signature",
  signature: "signature",
  applemailsignature: "signature",
  "ms-outlook-mobile-signature": "signature",
  protonmail_signature_block: "signature",
  composer_signature: "signature",
};

/** Names of elements as GMX and Spark write them. */
const BY_NAME_ATTRIBUTE: Readonly<Record<string, QuoteMark>> = {
  quote: "quoted",
  messagereplysection: "quoted",
  messagesignaturesection: "signature",
};

/** A blockquote of these is a quote, whatever else its client says. */
const QUOTING_BLOCKQUOTES: ReadonlySet<string> = new Set([
  ...[
    "gmail_quote",
    "protonmail_quote",
    "clean_bq",
    "spark_quote",
    "zmail_extra",
    "tutanota_quote",
  ],
  ...["yahoo_quoted", "iwcquote", "quelltext", "front-blockquote"],
]);

/** Classes and ids that cleaning keeps, so that a cleaned mail can still be told apart. */
export const quoteMarkers: {
  readonly classes: readonly string[];
  readonly ids: readonly string[];
} = {
  classes: [
    ...["gmail_quote", "gmail_quote_container", "gmail_attr", "gmail_extra", "gmail_signature"],
    ...["gmail_signature_prefix", "yahoo_quoted", "moz-cite-prefix", "moz-signature"],
    ...["moz-forward-container", "protonmail_quote", "protonmail_signature_block"],
    ...["OutlookMessageHeader", "ms-outlook-mobile-reference-message", "tutanota_quote"],
    ...["airmail_ext_on", "airmail_on", "clean_bq", "sh-quoted-content", "front-blockquote"],
    ...["MsoNormal"],
  ],
  ids: [
    ...["divRplyFwdMsg", "appendonsend", "mail-editor-reference-message-container"],
    ...["OLK_SRC_BODY_SECTION", "AppleMailSignature", "Signature", "ms-outlook-mobile-signature"],
    ...["composer_signature"],
  ],
};

type Attributes = ReadonlyMap<string, string>;

/** What the element says about its words, or null. A blockquote without any mark is `"maybe"`: writers indent with it too. */
export function quoteMarkOf(name: string, attributes: Attributes): QuoteMark | "maybe" | null {
  if (attributes.size === 0) return name === "blockquote" ? "maybe" : null;
  const words = namesOf(attributes);
  if (name === "blockquote") return blockquoteMark(words, attributes);

  for (const word of words) {
    const mark = NAMED[word] ?? (word.startsWith("yahoo_quoted") ? "quoted" : undefined);
    if (mark !== undefined) return mark;
  }
  if (attributes.get("data-signatureblock") === "true") return "signature";
  return BY_NAME_ATTRIBUTE[attributes.get("name")?.toLowerCase() ?? ""] ?? null;
}

function blockquoteMark(
  words: readonly string[],
  attributes: Attributes,
): QuoteMark | "maybe" | null {
  if (attributes.get("type")?.toLowerCase() === "cite" || attributes.has("cite")) return "quoted";
  if (words.some((word) => QUOTING_BLOCKQUOTES.has(word))) return "quoted";
  const style = attributes.get("style")?.toLowerCase() ?? "";
  if (/border-left(?:-[a-z]{1,8})?\s?:\s?(?!none|0)/.test(style)) return "quoted";
  // Gmail's button for more indent writes a blockquote without a border.
  return /border(?:-[a-z]{1,8})?\s?:\s?(?:none|0)/.test(style) ? null : "maybe";
}

function namesOf(attributes: Attributes): readonly string[] {
  const names = `${attributes.get("class") ?? ""} ${attributes.get("id") ?? ""}`;
  if (names === " ") return [];
  return names
    .toLowerCase()
    .split(/\s+/)
    .slice(0, 20)
    .map((word) => word.replace(/^(?:ecx|x_){1,8}/, ""));
}
