/** Where in a text or in HTML does a variable stand, and is one left that nobody filled? */

/** No name of a variable is longer; what is longer is shown cut off. */
const LONGEST_NAME = 80;
/** More names than these are no help to whoever reads them. */
const MOST_NAMES = 20;
const OPENING = "{{";
/** As an address of a link has it, whose braces are escaped. */
const ESCAPED_OPENING = /%7B%7B/gi;
const NAME = /^\s{0,20}([a-z0-9_.]{1,80})\s{0,20}$/i;

export type TemplatePiece =
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "variable"; readonly name: string };

/** The words between variables, and the variables, in their order. `text` holds no tags. */
export function splitTemplate(text: string): readonly TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let done = 0;
  for (let from = text.indexOf(OPENING); from !== -1; from = text.indexOf(OPENING, from)) {
    const name = nameBehind(text, from);
    if (name === null) {
      from += 1;
      continue;
    }
    if (from > done) pieces.push({ kind: "words", words: text.slice(done, from) });
    pieces.push({ kind: "variable", name: name.name });
    from = name.end;
    done = name.end;
  }
  if (done < text.length) pieces.push({ kind: "words", words: text.slice(done) });
  return pieces;
}

function nameBehind(text: string, from: number): { name: string; end: number } | null {
  const begins = from + OPENING.length;
  if (text[begins] === "{") return null;
  const near = text.slice(begins, begins + LONGEST_NAME + 42);
  const ends = near.indexOf("}}");
  const name = ends === -1 ? null : NAME.exec(near.slice(0, ends))?.[1];
  return name ? { name: name.toLowerCase(), end: begins + ends + 2 } : null;
}

/**
 * Tells of the tags of HTML and of the words between them, in their order, without a parser: cleaned HTML has no `<` that is no
 * tag; of anything else the rest is taken for words.
 */
export function readHtmlPieces(
  html: string,
  reader: { readonly tag: (tag: string) => void; readonly words: (text: string) => void },
): void {
  for (let at = 0; at < html.length;) {
    const tag = html.indexOf("<", at);
    const end = tag === -1 ? -1 : html.indexOf(">", tag);
    if (tag === -1 || end === -1) return reader.words(html.slice(at));
    if (tag > at) reader.words(html.slice(at, tag));
    reader.tag(html.slice(tag, end + 1));
    at = end + 1;
  }
}

/** The HTML with `words` in place of each run of characters between its tags; tags stay as they are. */
export function mapHtmlWords(html: string, words: (text: string) => string): string {
  let written = "";
  readHtmlPieces(html, {
    tag: (tag) => (written += tag),
    words: (text) => (written += words(text)),
  });
  return written;
}

/** The names of all variables between the tags of HTML, each once. */
export function variablesIn(html: string): readonly string[] {
  const names = new Set<string>();
  mapHtmlWords(html, (text) => {
    for (const piece of splitTemplate(text)) if (piece.kind === "variable") names.add(piece.name);
    return text;
  });
  return [...names];
}

/**
 * What stands behind each `{{` that is still there, each once: the name of a variable, or whatever its writer typed. `texts` are
 * all forms in which a mail says the same: its HTML with the tags, and its plain words, in which no tag parts a name.
 */
export function leftoversIn(...texts: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const given of texts) {
    const text = given.replace(ESCAPED_OPENING, OPENING);
    for (let from = text.indexOf(OPENING); from !== -1; from = text.indexOf(OPENING, from + 1)) {
      if (names.size >= MOST_NAMES) return [...names];
      const behind = text.slice(from + OPENING.length, from + OPENING.length + LONGEST_NAME);
      names.add(plainNameOf(behind));
      from += OPENING.length - 1;
    }
  }
  return [...names];
}

/** Without the tags that stand in it, up to the brace that closes it or the end of its line. */
function plainNameOf(behind: string): string {
  const plain = behind.replace(/<[^<>]{0,80}>/g, "");
  const ends = plain.search(/[}<\n]|%7D/i);
  const name = (ends === -1 ? plain : plain.slice(0, ends)).trim();
  return name.toLowerCase();
}
