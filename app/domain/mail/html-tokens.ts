import { Tokenizer } from "htmlparser2";

/** What tags and words does a piece of HTML consist of, in order? No tree is built, so any nesting costs the same. */

export type HtmlTokenReader = {
  /** `at` is the offset of the tag's `<`; names are in lower case, attribute values decoded. */
  readonly open: (name: string, attributes: ReadonlyMap<string, string>, at: number) => void;
  readonly close: (name: string, at: number) => void;
  /** Decoded characters; `at` is the offset of the first one. */
  readonly text: (text: string, at: number) => void;
};

/** Elements that never hold anything (HTML standard §13.1.2). */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  "area base basefont bgsound br col embed frame hr img input link meta param source track wbr".split(
    " ",
  ),
);

/** Most tags have none, and a map for each of a hundred thousand takes more room than the mail. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Reads `html` once, from its start to its end, and tells `reader` of each tag and each run of characters. */
export function readHtmlTokens(html: string, reader: HtmlTokenReader): void {
  let tag: { readonly name: string; readonly at: number } | null = null;
  let attributes: Map<string, string> | null = null;
  let attribute = "";
  let value = "";
  let textEnd = 0;

  const opened = (): void => {
    if (tag !== null) reader.open(tag.name, attributes ?? NO_ATTRIBUTES, tag.at);
    tag = null;
    attributes = null;
  };
  const ignored = (): void => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname(start, end) {
        tag = { name: html.slice(start, end).toLowerCase(), at: start - 1 };
        attributes = null;
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase();
        value = "";
      },
      onattribdata(start, end) {
        value += html.slice(start, end);
      },
      onattribentity(codepoint) {
        value += String.fromCodePoint(codepoint);
      },
      onattribend() {
        if (tag === null) return;
        attributes ??= new Map();
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag(start, end) {
        reader.close(html.slice(start, end).toLowerCase(), start - 2);
      },
      ontext(start, end) {
        textEnd = end;
        reader.text(html.slice(start, end), start);
      },
      ontextentity(codepoint, end) {
        const start = Math.max(textEnd, html.lastIndexOf("&", end - 1));
        textEnd = end;
        reader.text(String.fromCodePoint(codepoint), start);
      },
      oncdata: ignored,
      oncomment: ignored,
      ondeclaration: ignored,
      onprocessinginstruction: ignored,
      onend: ignored,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
