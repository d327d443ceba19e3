/** Where in a text does a phrase of the word lists stand? A phrase is words; a word ending in `*` stands for its beginning. */
import type { Concept } from "./concept.ts";
import { conceptNumber } from "./concept.ts";
import { plain } from "./tokenize.ts";
import type { Token } from "./tokenize.ts";

/** Phrases by concept, several in one text parted by commas. `idle` phrases mean nothing and hide the words in them. */
export type WordList = Readonly<
  Partial<Record<Concept | "idle" | "denial" | "denialAfter" | "but", string>>
>;

export const IDLE = -1;
export const DENIAL = -2;
export const DENIAL_AFTER = -3;
export const BUT = -4;

type Node = {
  readonly means: number[];
  words: Map<string, Node> | null;
  /** Beginnings of words by their first letters. */
  stems: Map<string, { readonly stem: string; readonly node: Node }[]> | null;
};

/** A stem is looked up by so many letters; no stem is shorter. */
const STEM_LETTERS = 3;

export type Phrases = Node;

const newNode = (): Node => ({ means: [], words: null, stems: null });

/** All word lists as one tree. Throws RangeError for a stem that is too short. */
export function phrasesOf(lists: readonly WordList[]): Phrases {
  const root = newNode();
  for (const list of lists)
    for (const [name, phrases] of Object.entries(list))
      for (const phrase of phrases.split(","))
        for (const spelling of spellings(phrase.trim())) add(root, spelling, meaning(name));
  return root;
}

function meaning(name: string): number {
  if (name === "idle") return IDLE;
  if (name === "denial") return DENIAL;
  if (name === "denialAfter") return DENIAL_AFTER;
  if (name === "but") return BUT;
  return conceptNumber(name as Concept);
}

/** A phrase without its umlauts, and as those write it who have no key for them. */
function spellings(phrase: string): string[] {
  const marked = phrase.toLowerCase();
  const spelled = marked.replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue");
  return [...new Set([plain(marked), plain(spelled)])].filter((one) => one !== "");
}

function add(root: Node, phrase: string, means: number): void {
  let node = root;
  for (const word of phrase.split(/\s+/))
    node = word.endsWith("*") ? stemNode(node, word.slice(0, -1)) : wordNode(node, word);
  if (!node.means.includes(means)) node.means.push(means);
}

function wordNode(node: Node, word: string): Node {
  node.words ??= new Map();
  const next = node.words.get(word) ?? newNode();
  node.words.set(word, next);
  return next;
}

function stemNode(node: Node, stem: string): Node {
  if (stem.length < STEM_LETTERS) throw new RangeError(`the stem ${stem} is too short`);
  node.stems ??= new Map();
  const letters = stem.slice(0, STEM_LETTERS);
  const bucket = node.stems.get(letters) ?? [];
  node.stems.set(letters, bucket);
  const known = bucket.find((one) => one.stem === stem);
  if (known !== undefined) return known.node;
  const next = newNode();
  bucket.push({ stem, node: next });
  return next;
}

/** Tells `found` each phrase that begins with the token `at` and lies in one statement: its meaning, and its last token. */
export function matchAt(
  root: Phrases,
  tokens: readonly Token[],
  at: number,
  found: (means: number, last: number) => void,
): void {
  const first = tokens[at];
  if (first !== undefined) walk(root, tokens, at, first.clause, found);
}

function walk(
  node: Node,
  tokens: readonly Token[],
  at: number,
  clause: number,
  found: (means: number, last: number) => void,
): void {
  const token = tokens[at];
  if (token === undefined || token.clause !== clause) return;
  const { word } = token;
  const exact = node.words?.get(word);
  if (exact !== undefined) step(exact, tokens, at, clause, found);
  if (node.stems === null || word.length < STEM_LETTERS) return;
  const bucket = node.stems.get(word.slice(0, STEM_LETTERS));
  if (bucket === undefined) return;
  for (const { stem, node: next } of bucket)
    if (word.startsWith(stem)) step(next, tokens, at, clause, found);
}

function step(
  node: Node,
  tokens: readonly Token[],
  at: number,
  clause: number,
  found: (means: number, last: number) => void,
): void {
  for (const means of node.means) found(means, at);
  if (node.words !== null || node.stems !== null) walk(node, tokens, at + 1, clause, found);
}

/** Asks whether a word stands anywhere in the tree as itself, or begins as one that stands alone. */
export function wordsIn(root: Phrases): (word: string) => boolean {
  const whole = new Set<string>();
  const collect = (node: Node): void => {
    for (const [word, next] of node.words ?? []) {
      whole.add(word);
      collect(next);
    }
    for (const bucket of node.stems?.values() ?? [])
      for (const { node: next } of bucket) collect(next);
  };
  collect(root);
  return (word) =>
    whole.has(word) ||
    (root.stems?.get(word.slice(0, STEM_LETTERS)) ?? []).some(({ stem }) => word.startsWith(stem));
}
