import { isHostWithin } from "./host-within.ts";
import type { SealedVerdict } from "./sender-evidence.ts";

/** What does a forwarder's sealed `ARC-Authentication-Results` say about the From domain? */

/** A verdict that does not fit in here is not read: real ones have a few hundred characters. */
const READ_CHARACTERS = 16 * 1024;

/**
 * In: the header's value (RFC 8617 §4.1.1, RFC 8601 §2.2), and the domain of the From line. `passed` when the host found
 * DMARC, or a signature of the domain, to be good; `failed` when it found DMARC to fail; else `nothing`.
 */
export function sealedVerdict(value: string, fromDomain: string): SealedVerdict {
  const results = value.length > READ_CHARACTERS ? [] : resultsIn(value);
  const dmarc = results.filter(
    (one) => one.method === "dmarc" && one.properties.get("header.from") === fromDomain,
  );
  if (dmarc.some(({ result }) => result === "fail")) return "failed";
  if (dmarc.some(({ result }) => result === "pass")) return "passed";

  const signed = results.some(
    (one) => one.method === "dkim" && one.result === "pass" && speaksFor(signerOf(one), fromDomain),
  );
  return signed ? "passed" : "nothing";
}

type Result = {
  readonly method: string;
  readonly result: string;
  readonly properties: ReadonlyMap<string, string>;
};

function resultsIn(value: string): readonly Result[] {
  return plainClauses(value).flatMap((clause): Result[] => {
    const verdict = /^\s*([a-z-]{1,20})(?:\s?\/\s?\d{1,3})?\s*=\s*([a-z]{1,20})(?![\w-])/i.exec(
      clause,
    );
    if (verdict === null) return [];
    const properties = new Map<string, string>();
    for (const match of clause.matchAll(/(?<=\s)([a-z]{1,20}\.[a-z-]{1,30})\s?=\s?([^\s]+)/gi)) {
      const name = (match[1] ?? "").toLowerCase();
      // The first one counts: a later one may come out of a value that the sender chose.
      if (!properties.has(name)) properties.set(name, (match[2] ?? "").toLowerCase());
    }
    const [, method = "", result = ""] = verdict;
    return [{ method: method.toLowerCase(), result: result.toLowerCase(), properties }];
  });
}

/** The parts between semicolons, without comments; what is quoted loses every character that means something. */
function plainClauses(value: string): readonly string[] {
  const clauses: string[] = [];
  let clause = "";
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (character === "\\" && (quoted || depth > 0)) at += 1;
    else if (quoted && character === '"') quoted = false;
    else if (quoted) clause += /[\w.@-]/.test(character) ? character : "?";
    else if (character === "(") depth += 1;
    else if (character === ")" && depth > 0) depth -= 1;
    else if (depth > 0) continue;
    else if (character === '"') quoted = true;
    else if (character === ";") {
      clauses.push(clause);
      clause = "";
    } else clause += character;
  }
  // An unfinished comment or quote may hide anything: what began there does not count.
  return quoted || depth > 0 ? clauses : [...clauses, clause];
}

const signerOf = ({ properties }: Result): string => {
  const identity = properties.get("header.i") ?? "";
  return properties.get("header.d") ?? identity.slice(identity.lastIndexOf("@") + 1);
};

/** The domain itself or one above it; a bare top-level domain signs for nobody. */
const speaksFor = (signer: string, fromDomain: string): boolean =>
  signer.includes(".") && isHostWithin(fromDomain, signer);
