import { spelledOut } from "#app/domain/order/shopify-words.ts";
import type { ProductFacts } from "./product-facts.ts";

/** What is it made of, and how is it looked after? From the shop's metafields, and from sentences of the description. */

export type ProductNote = { readonly name: string; readonly words: string };

/** Metafields that speak of the piece itself; others are for search engines, feeds and other apps. */
const TOLD =
  /material|metal|stone|gem|carat|karat|plating|finish|care|clean|allerg|nickel|size|length|width|weight|chain|clasp|made|origin|warranty|engrav/i;

const SENTENCES =
  /material|gold|silver|platin|steel|brass|diamond|pearl|gem|stone|carat|karat|plated|nickel|allerg|care|clean|polish|water|store it|pflege|reinig|edelstein|stahl|wasser/i;

const LONGEST_VALUE = 600;
const READ_CHARACTERS = 8_000;
const MOST_SENTENCES = 6;

/** The shop's own fields first, then what the description says. */
export function materialAndCare(
  product: Pick<ProductFacts, "title" | "description" | "metafields">,
): readonly ProductNote[] {
  const fields = toldFields(product);
  const sentences = sentencesOf(product.description).filter(
    (one) => SENTENCES.test(one) && !isSaid(one, product.title, fields),
  );
  return sentences.length === 0
    ? fields
    : [
        ...fields,
        { name: "From the description", words: sentences.slice(0, MOST_SENTENCES).join(" ") },
      ];
}

/** What the shop keeps in fields of the product itself. */
export const toldFields = ({
  metafields,
}: Pick<ProductFacts, "metafields">): readonly ProductNote[] =>
  metafields
    .filter(({ key }) => TOLD.test(key))
    .map(({ key, value }) => ({ name: nameOf(key), words: plainWords(value) }))
    .filter(({ words }) => words !== "");

/** What a field says already is not said twice, and a name is no sentence. */
function isSaid(sentence: string, title: string, fields: readonly ProductNote[]): boolean {
  const words = bare(sentence);
  return words === bare(title) || fields.some((field) => words.endsWith(bare(field.words)));
}

const bare = (words: string): string => words.toLowerCase().replace(/[.!?]$/, "");

const nameOf = (key: string): string => spelledOut(key.replaceAll("-", "_"));

/** A list is kept as JSON, and so is a text with headings; ids of other things say nothing to a reader. */
function plainWords(value: string): string {
  const words = readJson(value).filter((one) => !one.startsWith("gid://"));
  return words.join(", ").replace(/\s+/g, " ").trim().slice(0, LONGEST_VALUE);
}

function readJson(value: string): readonly string[] {
  if (!/^[[{]/.test(value)) return [value];
  try {
    return leaves(JSON.parse(value), 0);
  } catch {
    // A text that only begins like JSON.
    return [value];
  }
}

/** Deeper than any rich text that Shopify's editor writes. */
const DEEPEST = 12;

function leaves(node: unknown, depth: number): readonly string[] {
  if (depth > DEEPEST) return [];
  if (typeof node === "string") return node === "" ? [] : [node];
  if (typeof node === "number") return [String(node)];
  if (Array.isArray(node)) return node.flatMap((one) => leaves(one, depth + 1));
  if (typeof node !== "object" || node === null) return [];
  const { value, unit, children } = node as Record<string, unknown>;
  if (typeof unit === "string" && value !== undefined)
    return [`${leaves(value, depth + 1).join("")} ${unit.toLowerCase()}`];
  return [...leaves(value, depth + 1), ...leaves(children, depth + 1)];
}

const sentencesOf = (description: string): readonly string[] =>
  description
    .slice(0, READ_CHARACTERS)
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
