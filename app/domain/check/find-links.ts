/** Does a link of the reply lead to a host that the shop doesn't allow? */
import { isHostWithin } from "#app/domain/proof/host-within.ts";
import { say } from "#app/domain/words/words.ts";
import type { Found } from "./finding.ts";
import type { Reading } from "./reading.ts";

const LINK = /(?<![\p{L}\p{N}@._-])https?:\/\/[^\s<>"'()[\]{}|\\^`]{1,2000}/giu;
/** Without its scheme mail programs make a link of it too. */
const BARE =
  /(?<![\p{L}\p{N}@._/:%=-])(?:www\.)?(?:[a-z0-9-]{1,63}\.){1,4}(?:com|net|org|shop|store|io|co|de|eu|uk|ch|at|fr|it|es|nl|us|ca|au|info|biz|link|ly|me|app|site|online|xyz|top|test|example)(?![\p{L}\p{N}@.-])(?:\/[^\s<>"'()[\]{}|\\^`]{0,500})?/giu;
const MOST = 50;

export function findLinks({ text, facts }: Reading): readonly Found[] {
  const { allowedHosts } = facts;
  if (allowedHosts === null) return [];
  const hosts = allowedHosts.map((host) =>
    host
      .replace(/^\*\./, "")
      .replace(/^https?:\/\//, "")
      .replace(/[/:].*$/, ""),
  );
  const found: Found[] = [];
  const judge = (start: number, written: string, host: string | null): void => {
    if (found.length >= MOST || found.some((one) => start >= one.start && start < one.end)) return;
    if (host !== null && hosts.some((allowed) => isHostWithin(host, allowed))) return;
    found.push({
      kind: "link",
      start,
      end: start + written.length,
      because: say("Links to {host} are not allowed here.", { host: host ?? written }),
    });
  };
  const whole: { start: number; end: number }[] = [];
  for (const match of text.matchAll(LINK)) {
    const written = match[0].replace(/[.,;:!?]+$/, "");
    whole.push({ start: match.index, end: match.index + written.length });
    judge(match.index, written, hostOf(written));
  }
  for (const match of text.matchAll(BARE)) {
    if (whole.some(({ start, end }) => match.index >= start && match.index < end)) continue;
    const written = match[0].replace(/[.,;:!?]+$/, "");
    // "Thanks.Me": the end of a sentence without its blank has a capital.
    if (/\.\p{Lu}/u.test(written.split("/")[0] ?? "")) continue;
    judge(match.index, written, hostOf(`https://${written}`));
  }
  return found;
}

/** Null where a name and a password stand before the host: it is there to be mistaken for it. */
function hostOf(link: string): string | null {
  try {
    const { hostname, username, password } = new URL(link);
    return username === "" && password === "" ? hostname.replace(/^www\./, "") : null;
  } catch {
    // No address that a browser would open: not one that is allowed.
    return null;
  }
}
