// Makes a mail's HTML harmless on the way in: an allow-list of what mail looks like, and nothing that acts or fetches.
// What comes out is written anew from single tokens: known tags in balance, every text and value escaped, no comments
// and no element whose content is read by other rules, so that reading it again can't turn text into markup.
import { Tokenizer } from "htmlparser2";
import { collectBlocked } from "./blocked.ts";
import type { Attribute } from "./clean-attributes.ts";
import { writeClean } from "./write-clean.ts";

/** Elements with more attributes than this are no mail's; the rest of them is passed over. */
const MAX_ATTRIBUTES = 200;

/** Cleaned HTML for a scriptless sandboxed frame. Never throws; takes time in proportion to the length. */
export const cleanHtml = (html: string): string => cleanHtmlWithReport(html).html;

/**
 * Cleaned HTML, and what was taken out: a word each, such as `script`, `form`, `on-handler`, or `remote-image` and
 * `tracking-pixel` with the address. `html-nodes` and `html-depth` say that the rest is there as text only.
 */
export function cleanHtmlWithReport(html: string): { html: string; blocked: string[] } {
  const blocked = collectBlocked();
  const writer = writeClean(blocked);
  let tag = "";
  let attributes: Attribute[] = [];
  let name = "";
  let value = "";

  const open = (selfClosing: boolean) => {
    writer.open(tag, attributes, selfClosing);
    attributes = [];
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => writer.text(html.slice(start, end)),
      ontextentity: (codePoint) => writer.text(String.fromCodePoint(codePoint)),
      onopentagname: (start, end) => {
        tag = html.slice(start, end).toLowerCase();
      },
      onattribname: (start, end) => {
        name = html.slice(start, end).toLowerCase();
        value = "";
      },
      onattribdata: (start, end) => {
        value += html.slice(start, end);
      },
      onattribentity: (codePoint) => {
        value += String.fromCodePoint(codePoint);
      },
      onattribend: () => {
        if (attributes.length < MAX_ATTRIBUTES) addOnce(attributes, { name, value });
      },
      onopentagend: () => open(false),
      onselfclosingtag: () => open(true),
      onclosetag: (start, end) => writer.close(html.slice(start, end).toLowerCase()),
      oncomment: () => blocked.add("comment"),
      oncdata: (start, end, offset) => writer.text(html.slice(start, end - offset)),
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return { html: writer.end(), blocked: blocked.list() };
}

/** The first of two attributes of one name counts (HTML, 13.2.5.33). */
function addOnce(attributes: Attribute[], attribute: Attribute): void {
  if (!attributes.some(({ name }) => name === attribute.name)) attributes.push(attribute);
}
