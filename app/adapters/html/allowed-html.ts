// What may stand in cleaned HTML, as data: elements, attributes, and how elements lie in each other.
import { quoteMarkers } from "#app/domain/mail/quote-markers.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** What mail looks like; none of these runs, fetches, submits or changes how what follows is read. */
export const ALLOWED = words(
  `a abbr b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em font
  h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark nobr ol p pre q s samp small span strike strong sub sup
  table tbody td tfoot th thead tr tt u ul var wbr`,
);

/** Elements of a page's outline, and old ones for plain text, that read the same as a plain box. */
export const RENAMED: Readonly<Record<string, string>> = {
  address: "div",
  article: "div",
  aside: "div",
  dir: "ul",
  details: "div",
  fieldset: "div",
  figcaption: "div",
  figure: "div",
  footer: "div",
  form: "div",
  header: "div",
  legend: "div",
  listing: "pre",
  main: "div",
  menu: "ul",
  nav: "div",
  plaintext: "pre",
  section: "div",
  summary: "div",
  xmp: "pre",
};

/** Taken out with everything inside: it is code, another language, or shown only where something is missing. */
export const TAKEN_OUT = words(
  `applet audio canvas frameset iframe math noembed noframes noscript object option script select style
  svg template textarea title video xml`,
);

/** Elements whose absence is worth a word to the reader, and the word. Others go silently, their text stays. */
export const SAID: Readonly<Record<string, string>> = {
  applet: "object",
  audio: "media",
  base: "base",
  button: "form",
  canvas: "canvas",
  embed: "object",
  form: "form",
  frame: "frame",
  frameset: "frame",
  iframe: "frame",
  input: "form",
  keygen: "form",
  link: "link",
  math: "math",
  meta: "meta",
  noscript: "noscript",
  object: "object",
  script: "script",
  select: "form",
  source: "media",
  style: "style",
  svg: "svg",
  template: "template",
  textarea: "form",
  track: "media",
  video: "media",
};

/** Elements without an end tag (HTML, 13.1.2). */
export const VOID = words(
  "area base basefont bgsound br col embed frame hr image img input isindex keygen link meta param source track wbr",
);

/** Elements that lie inside a line; their end tag never ends a box around them. */
export const INLINE = words(
  `a abbr b bdi bdo big cite code del dfn em font i ins kbd mark nobr q s samp small span strike strong
  sub sup tt u var`,
);

/** Inside these an end tag ends nothing that lies around them (HTML, 13.2.4.2: scopes). */
export const SCOPES = words("table caption td th");

export const TABLE_PARTS = words("table caption colgroup tbody thead tfoot tr td th");

/** What an element ends when it starts (HTML, 13.1.2.4: optional tags), and where the search for it stops. */
export const ENDS: Readonly<
  Record<string, { readonly open: ReadonlySet<string>; readonly within: ReadonlySet<string> }>
> = {
  a: { open: words("a"), within: SCOPES },
  li: { open: words("li"), within: words("ul ol table td th caption") },
  dd: { open: words("dd dt"), within: words("dl table td th caption") },
  dt: { open: words("dd dt"), within: words("dl table td th caption") },
  td: { open: words("td th caption"), within: words("tr table") },
  th: { open: words("td th caption"), within: words("tr table") },
  tr: { open: words("tr caption colgroup"), within: words("table") },
  tbody: { open: words("tbody thead tfoot tr caption colgroup"), within: words("table") },
  thead: { open: words("tbody thead tfoot tr caption colgroup"), within: words("table") },
  tfoot: { open: words("tbody thead tfoot tr caption colgroup"), within: words("table") },
};

/** A paragraph ends where one of these starts. */
export const ENDS_PARAGRAPH = words(
  "blockquote center div dl h1 h2 h3 h4 h5 h6 hr ol p pre table ul",
);

export const ATTRIBUTES = words(
  `align alt bgcolor border cellpadding cellspacing color colspan dir face height lang noshade nowrap
  rowspan size span start title type valign value width`,
);

/** Cells of a table spread over at most so many others: browsers reserve the room (HTML, 4.9.11). */
export const MAX_SPAN = 1000;
export const SPANS = words("colspan rowspan span");

/** Names of elements by which GMX and Spark mark what they quote; others could stand for something of the page's own. */
export const QUOTE_NAMES = words("quote messagereplysection messagesignaturesection");

/** Classes and ids that stay, in lower case: they mark what is quoted. */
export const QUOTE_MARKS: ReadonlySet<string> = new Set(
  [...quoteMarkers.classes, ...quoteMarkers.ids].map((mark) => mark.toLowerCase()),
);
