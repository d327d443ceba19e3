import { isBlank } from "./mail-line.ts";
import type { MailLine } from "./mail-line.ts";
import { isSentFrom } from "./sent-from.ts";

/** Which of a writer's own lines are a signature: below a delimiter, marked by the client, or a phone's advertisement? */

/** RFC 3676 §4.3. */
const DELIMITER = /^--\s$/;

/** Clients and people lose its space, or draw something alike. */
const LOOSE_DELIMITER = /^(?:--|—|–|―|__{1,80})$/;

/** RFC 3676 asks for four lines; companies write more. */
const LOOSE_LINES = 14;

/** More of them are rules that somebody draws between words, or an attack on our time. */
const LOOSE_DELIMITERS = 30;

/** What companies have to write below a signature, in lines as long as they like. */
const DISCLAIMER =
  /confidential|intended (?:solely|only)|disclaimer|recipient|privileged|vertraulich|empfänger|rechtlich|geschäftsführer|handelsregister|amtsgericht|registergericht|confidentiel|destinataire|confidencial|destinatari|riservat|vertrouwelijk|geadresseerde|fortrolig|konfidentiell|luottamuksell|poufn|důvěrn|конфиденциальн|please consider the environment|environnement|umwelt|unsubscribe|newsletter/i;

/** `start` and `end` bound a writer's own lines between two quotes. The answer holds the lines of signatures in it. */
export function signatureLines(
  lines: readonly MailLine[],
  start: number,
  end: number,
): ReadonlySet<number> {
  const signature = new Set<number>();
  const delimiter = delimiterIn(lines, start, end);
  for (let at = start; at < end; at += 1) {
    const line = lines[at];
    if (line === undefined || isBlank(line)) continue;
    if (at >= delimiter || isSentFrom(line.key)) signature.add(at);
  }
  addMarked(lines, start, Math.min(end, delimiter), signature);
  return signature;
}

function delimiterIn(lines: readonly MailLine[], start: number, end: number): number {
  let loose = 0;
  for (let at = start; at < end; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text === "") continue;
    if (DELIMITER.test(line.text)) return at;
    if (!LOOSE_DELIMITER.test(line.key)) continue;
    loose += 1;
    if (loose <= LOOSE_DELIMITERS && isLikeSignature(lines, at + 1, end)) return at;
  }
  return end;
}

/** Elements that clients write for signatures also take in what is typed at the wrong place. */
function addMarked(
  lines: readonly MailLine[],
  start: number,
  end: number,
  signature: Set<number>,
): void {
  for (let at = start; at < end; at += 1) {
    if (lines[at]?.signed !== true) continue;
    let after = at;
    while (after < end && lines[after]?.signed === true) after += 1;
    if (isLikeSignature(lines, at, after)) {
      for (let line = at; line < after; line += 1) signature.add(line);
    }
    at = after;
  }
}

function isLikeSignature(lines: readonly MailLine[], start: number, end: number): boolean {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const key = lines[at]?.key ?? "";
    if (key === "") continue;
    if (DISCLAIMER.test(key)) return count > 0 || at + 1 === end;
    count += 1;
    if (count > LOOSE_LINES || isSentence(key)) return false;
  }
  return true;
}

/** Somebody who asks or tells something, rather than a name, a title or a motto. */
function isSentence(key: string): boolean {
  if (isSentFrom(key)) return false;
  if (/[?？](?:\s|$)/u.test(key)) return true;
  if (/[。！]$/u.test(key)) return key.length > 12;
  return /[.!…,;]$/u.test(key) && key.split(" ").length >= 7;
}
