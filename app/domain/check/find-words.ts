/** Does the reply use words that the shop chose never to use, shout, or blame? */
import { say } from "#app/domain/words/words.ts";
import type { Found } from "./finding.ts";
import type { Reading } from "./reading.ts";

const BLAME =
  /(?<!\p{L})(?:(?:it's|it is|that's|that is|this is) (?:entirely |clearly |simply )?your (?:own )?(?:fault|mistake|problem)|you should(?: have|'ve) (?:\p{L}{3,8} )?(?:read|known|checked|paid attention|thought|told|ordered|measured|asked)|you (?:clearly |obviously |simply )?(?:failed|neglected) to|you (?:clearly |obviously )(?:did not|didn't|have not|haven't|do not|don't)|as i(?:'ve| have)? (?:already|clearly|repeatedly) (?:said|told|explained|stated)|like i (?:already )?said|how many times|not our (?:problem|fault|responsibility)|calm down|stop (?:complaining|emailing|writing|bothering)|don't be (?:rude|silly|ridiculous)|that's (?:ridiculous|nonsense|stupid)|das ist (?:ihre? (?:eigene )?(?:schuld|problem|fehler)|nicht unser problem)|sie hätten (?:\p{L}{2,10} ){0,4}(?:lesen|prüfen|wissen|aufpassen)|beruhigen sie sich|wie (?:ich )?bereits (?:mehrfach|mehrmals) (?:gesagt|geschrieben|erklärt))(?!\p{L})/giu;
const SHOUTED =
  /(?<!\p{L})\p{Lu}[\p{Lu}']{0,24}(?:[ ,]{1,2}\p{Lu}[\p{Lu}']{0,24}){2,40}(?!\p{L})/gu;
/** What makes a row of capitals a sentence, and no heading or address. */
const SPOKEN =
  /(?<!\p{L})(?:YOU|YOUR|WE|IS|ARE|HAVE|HAS|NOT|NO|DO|DON'T|MUST|PLEASE|NEVER|CAN|CAN'T|CANNOT|WILL|THIS|THAT|READ|STOP|NEED|IT|SIE|WIR|IST|NICHT|BITTE|KEINE?|HABEN|MÜSSEN)(?!\p{L})/gu;
const FEWEST_SPOKEN = 2;
const MARKS = /[!?]{4,}/g;
const LONGEST_WORDS = 100;
const MOST = 20;

export function findWords({ text, facts }: Reading): readonly Found[] {
  const found: Found[] = [];
  for (const words of facts.forbiddenWords ?? []) {
    const wanted = words.trim().slice(0, LONGEST_WORDS);
    if (wanted === "") continue;
    for (const match of text.matchAll(wordsPattern(wanted)))
      found.push({
        ...{ kind: "words", start: match.index, end: match.index + match[0].length },
        because: say("The shop chose never to write “{words}”.", { words: wanted }),
      });
  }
  for (const match of text.matchAll(BLAME))
    found.push({
      ...{ kind: "words", start: match.index, end: match.index + match[0].length },
      because: say("This may sound like blame."),
    });
  for (const match of text.matchAll(SHOUTED)) {
    const spoken = match[0].match(SPOKEN) ?? [];
    if (new Set(spoken).size < FEWEST_SPOKEN) continue;
    found.push({
      ...{ kind: "words", start: match.index, end: match.index + match[0].length },
      because: say("Capitals read like shouting."),
    });
  }
  for (const match of text.matchAll(MARKS))
    found.push({
      ...{ kind: "words", start: match.index, end: match.index + match[0].length },
      because: say("So many marks read like shouting."),
      replacement: match[0].slice(0, 1),
    });
  return found.slice(0, MOST);
}

/** Whole words in any case; blanks in them may be any. */
function wordsPattern(words: string): RegExp {
  const escaped = words
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"))
    .join("\\s{1,3}");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "giu");
}
