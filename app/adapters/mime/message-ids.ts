/** Which Message-IDs does a header name (RFC 5322 §3.6.4)? */

/** A header line may not be longer (RFC 5322 §2.1.1), so no id that an answer could carry is. */
const MAX_ID_LENGTH = 998;

/** All ids of a value in order, in angle brackets; blanks that folding brought into one are taken out. */
export function messageIdsIn(value: string): string[] {
  const ids: string[] = [];
  for (let at = value.indexOf("<"); at >= 0; at = value.indexOf("<", at + 1)) {
    const end = value.indexOf(">", at);
    if (end < 0) break;
    const again = value.lastIndexOf("<", end);
    const inside = value.slice(again + 1, end).replace(/\s+/g, "");
    if (inside !== "" && inside.length <= MAX_ID_LENGTH) ids.push(`<${inside}>`);
    at = end;
  }
  return ids.length > 0 ? ids : bareIdsIn(value);
}

/** Ids without their brackets count only if nothing else stands there: words with an `@` may be anyone's address. */
function bareIdsIn(value: string): string[] {
  const words = value.trim().split(/[\s,]+/);
  const areIds = words.every((word) => word.length <= MAX_ID_LENGTH && isBareId(word));
  return areIds ? words.map((word) => `<${word}>`) : [];
}

const isBareId = (word: string): boolean => !/[<>"]/.test(word) && word.slice(1, -1).includes("@");
