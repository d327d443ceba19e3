/** How would a saved reply read with the words that agents send instead? */
import { splitTemplate } from "#app/domain/reply/variable/template-tokens.ts";
import { alignTokens, tokensOf } from "./compare-wording.ts";

/**
 * `template`: the saved reply with its places, such as `{{order.name}}`; `filled`: the same with their values; `sent`: what went out.
 * Where a value stands in `sent` as it was filled, its place stands in what is returned; all other words are those of `sent`.
 */
export function adoptWording(given: {
  readonly template: string;
  readonly filled: string;
  readonly sent: string;
}): string {
  const filled = tokensOf(given.filled);
  const sent = tokensOf(given.sent);
  const places = placesIn(given.template, filled);
  const stoodAt = keptAt(filled, sent);

  const words: string[] = [];
  let index = 0;
  for (const [at, { space, word }] of sent.entries()) {
    if (at < index) continue;
    const place = places.find(
      ({ from, until }) => stoodAt[from] === at && isUnbroken(stoodAt, from, until),
    );
    words.push(space, place ? place.says : word);
    index = place ? at + (place.until - place.from) : at + 1;
  }
  return words.join("").trimStart();
}

/** A run of values in the filled text, and how the template says it. */
type Place = { readonly from: number; readonly until: number; readonly says: string };

function placesIn(template: string, filled: ReturnType<typeof tokensOf>): readonly Place[] {
  const places: Place[] = [];
  let [at, from] = [0, 0];
  let says = "";
  const end = () => {
    if (says.includes("{{") && at > from) places.push({ from, until: at, says: says.trimStart() });
    says = "";
  };
  for (const { kind, token } of alignTokens(tokensOf(tidy(template)), filled)) {
    if (kind === "same") {
      end();
      at += 1;
      from = at;
    } else if (kind === "gone") says += `${token.space}${token.word}`;
    else at += 1;
  }
  end();
  return places;
}

/** Every variable written in one way, so that it is one word. */
const tidy = (template: string): string =>
  splitTemplate(template)
    .map((piece) => (piece.kind === "words" ? piece.words : `{{${piece.name}}}`))
    .join("");

/** For each word of the filled text, its place in the sent one; null where it went. */
function keptAt(
  filled: ReturnType<typeof tokensOf>,
  sent: ReturnType<typeof tokensOf>,
): readonly (number | null)[] {
  const places: (number | null)[] = [];
  let at = 0;
  for (const { kind } of alignTokens(filled, sent)) {
    if (kind !== "new") places.push(kind === "same" ? at : null);
    if (kind !== "gone") at += 1;
  }
  return places;
}

const isUnbroken = (stoodAt: readonly (number | null)[], from: number, until: number): boolean => {
  const first = stoodAt[from];
  return stoodAt
    .slice(from, until)
    .every((place, index) => typeof first === "number" && place === first + index);
};
