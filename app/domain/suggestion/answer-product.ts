import { materialAndCare, toldFields } from "#app/domain/product/material-and-care.ts";
import type { ProductFacts } from "#app/domain/product/product-facts.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { productSource } from "./sources.ts";
import type { AnswerFacts } from "./suggestion-facts.ts";
import type { Answer, Unanswered } from "./suggestion.ts";
import { answerWords } from "./words-for-answers.ts";
import { writeAnswer } from "./write-answer.ts";

/** What it is made of, how it is looked after, which sizes there are: in the shop's own words about the product. */

export type AboutProduct = "material" | "care" | "size";

/** Names of fields, and words of sentences in the description, in English and German. */
const FIELDS: Readonly<Record<AboutProduct, RegExp>> = {
  material:
    /material|metal|stone|gem|karat|carat|plating|finish|nickel|allerg|edelstein|legierung/i,
  care: /care|clean|pflege|reinig/i,
  size: /size|length|width|diameter|dimension|größe|groesse|länge|breite|durchmesser/i,
};
const SENTENCES: Readonly<Record<AboutProduct, RegExp>> = {
  material:
    /\bmade (?:of|from)\b|material|gold|silver|silber|platin|steel|stahl|brass|messing|diamond|diamant|pearl|perle|gem|edelstein|carat|karat|plated|vergoldet|nickel/i,
  care: /\bcare\b|clean|polish|water|store it|keep (?:it )?dry|pflege|reinig|wasser|aufbewahr/i,
  size: /\bsizes?\b|\blong\b|\blength|\bwidth|\bmm\b|\bcm\b|größe|länge|breite/i,
};
const OPTION = /size|größe|groesse|länge|length/i;

const MOST_SENTENCES = 3;
const LONGEST_SENTENCE = 300;

export function answerProduct(facts: AnswerFacts, about: AboutProduct): Answer | Unanswered {
  const { product, language } = facts;
  if (product.kind === "unknown") return { kind: "missing", because: product.because };
  const words = answerWords[language];
  const said = linesOf(product.facts, about, words.chooseFrom);
  if (said.length === 0) return { kind: "missing", because: NOT_SAID[about] };
  const writer = writeAnswer();
  const source = writer.knowFrom(productSource(product));
  const { title, url } = product.facts;
  writer.say(
    [words.ofProduct(title), ...said, ...(url === null ? [] : [url])].join("\n"),
    ...[title, ...said].map((line) => [line, source] as const),
  );
  return writer.end();
}

const NOT_SAID: Readonly<Record<AboutProduct, Words>> = {
  material: say("the product’s text says nothing of its material"),
  care: say("the product’s text says nothing of its care"),
  size: say("the product’s text says nothing of its sizes"),
};

function linesOf(
  product: ProductFacts,
  about: AboutProduct,
  option: (name: string, values: string) => string,
): readonly string[] {
  const fields = toldFields(product)
    .filter(({ name }) => FIELDS[about].test(name))
    .map(({ name, words }) => `${name}: ${words}`);
  const options =
    about === "size"
      ? product.options
          .filter(({ name, values }) => OPTION.test(name) && values.length > 1)
          .map(({ name, values }) => option(name, values.join(", ")))
      : [];
  const lines = [...fields, ...options];
  return lines.length > 0 ? lines : sentencesOf(product, about);
}

/** Where the shop keeps no field for it, its description may say it. */
function sentencesOf(product: ProductFacts, about: AboutProduct): readonly string[] {
  const [described] = materialAndCare({ ...product, metafields: [] });
  return (described?.words ?? "")
    .split(/(?<=[.!?])\s+/)
    .filter((one) => one.length <= LONGEST_SENTENCE && SENTENCES[about].test(one))
    .slice(0, MOST_SENTENCES);
}
