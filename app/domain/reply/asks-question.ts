import { plainLetters } from "#app/domain/mail/plain-letters.ts";

/** Does a reply ask the customer something, so that the shop waits for them? */

/** A reply is some paragraphs long; what lies behind this is a pasted text. */
const READ_CHARACTERS = 20_000;

/** Requests that end without a question mark. In plain letters, without apostrophes. */
const requests: readonly string[] = [
  ...["please send", "please let us know", "please let me know", "let us know", "let me know"],
  ...[
    "please reply",
    "please confirm",
    "please provide",
    "please share",
    "please tell",
    "please check",
  ],
  ...[
    "please attach",
    "please choose",
    "please give us",
    "could you",
    "can you",
    "would you",
    "will you please",
  ],
  ...[
    "we need you to",
    "we will need your",
    "we need your",
    "kindly send",
    "kindly confirm",
    "get back to us with",
  ],
  ...[
    "bitte senden",
    "bitte schicken",
    "bitte teilen sie",
    "bitte teil uns",
    "bitte bestatigen",
    "bitte geben sie",
  ],
  ...[
    "senden sie uns",
    "schicken sie uns",
    "teilen sie uns",
    "lassen sie uns wissen",
    "lass uns wissen",
  ],
  ...[
    "konnten sie",
    "konnen sie uns",
    "konntest du",
    "kannst du uns",
    "wir benotigen",
    "wir brauchen von ihnen",
  ],
  ...[
    "veuillez nous",
    "veuillez envoyer",
    "veuillez confirmer",
    "merci de nous",
    "pourriez vous",
    "pouvez vous",
  ],
  ...["envoyez nous", "dites nous", "faites nous savoir", "merci denvoyer", "merci de confirmer"],
  ...[
    "por favor envie",
    "por favor envienos",
    "por favor confirme",
    "por favor indique",
    "envienos",
    "diganos",
  ],
  ...[
    "podria enviarnos",
    "podrias enviarnos",
    "puede enviarnos",
    "puedes enviarnos",
    "podria",
    "haganos saber",
  ],
  ...[
    "la preghiamo di",
    "ti preghiamo di",
    "per favore inviaci",
    "per favore ci invii",
    "ci invii",
    "inviaci",
  ],
  ...["ci faccia sapere", "facci sapere", "potrebbe", "potresti", "puo inviarci", "puoi inviarci"],
  ...[
    "laat ons weten",
    "laat het ons weten",
    "kunt u",
    "kun je",
    "zou je",
    "zou u",
    "stuur ons",
    "wilt u ons",
  ],
  ...["graag ontvangen wij", "gelieve", "we hebben nodig", "bevestig alstublieft"],
];

/** Courtesies: they wait for nothing. */
const courtesies: readonly string[] = [
  ...[
    "any questions",
    "any further",
    "any other question",
    "further questions",
    "more questions",
    "anything else",
  ],
  ...[
    "any concerns",
    "need help",
    "need further",
    "need anything",
    "if you have any",
    "if you need",
    "be of further",
  ],
  ...[
    "weitere fragen",
    "noch fragen",
    "fragen haben",
    "fragen hast",
    "sonst noch",
    "bei fragen",
    "ruckfragen",
  ],
  ...[
    "autre question",
    "autres questions",
    "dautres questions",
    "des questions",
    "autre chose",
    "si vous avez",
  ],
  ...[
    "alguna otra",
    "otra pregunta",
    "mas preguntas",
    "alguna pregunta",
    "alguna duda",
    "algo mas",
    "si tiene",
  ],
  ...[
    "altre domande",
    "altra domanda",
    "altro",
    "domande",
    "qualsiasi",
    "se ha bisogno",
    "se hai bisogno",
  ],
  ...[
    "nog vragen",
    "andere vragen",
    "verdere vragen",
    "vragen heeft",
    "vragen hebt",
    "iets anders",
    "als u",
  ],
];

/**
 * `text`: what the agent wrote. A question mark in a sentence of their own, outside of links and quoted lines, or a request in
 * English, German, French, Spanish, Italian or Dutch; courtesies at the end ask nothing.
 */
export function asksQuestion(text: string): boolean {
  const own = text
    .slice(0, READ_CHARACTERS)
    .split("\n")
    .filter((line) => !line.trimStart().startsWith(">"))
    .map(withoutLinks)
    .join("\n");
  return sentencesOf(own).some(asks);
}

function asks(sentence: string): boolean {
  const said = ` ${plainLetters(sentence)
    .replace(/['’]/gu, "")
    .replace(/[^\p{L}\p{N}?]+/gu, " ")
    .trim()} `;
  if (courtesies.some((phrase) => said.includes(` ${phrase} `) || said.includes(` ${phrase}?`)))
    return false;
  return said.includes("?") || requests.some((phrase) => said.includes(` ${phrase} `));
}

/** A word that holds an address of the web may hold a question mark too. */
const withoutLinks = (line: string): string =>
  line
    .split(" ")
    .filter((word) => !word.includes("://") && !/^\(?www\./i.test(word))
    .join(" ");

/** With the mark that ends each; a line alone is no sentence, but an empty line ends one. */
function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const isMark = ".!?".includes(text.charAt(at));
    const isGap = text.charAt(at) === "\n" && text.charAt(at + 1) === "\n";
    if (!isMark && !isGap) continue;
    sentences.push(text.slice(start, at + 1));
    start = at + 1;
  }
  sentences.push(text.slice(start));
  return sentences;
}
