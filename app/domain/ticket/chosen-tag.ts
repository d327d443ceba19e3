import { tagKey } from "./tag-name.ts";

type Offer = {
  /** What stands in the field. */
  readonly typed: string;
  /** The shop's tags that the list offers for it. */
  readonly offered: readonly string[];
  /** All of the shop's. */
  readonly known: readonly string[];
};

/**
 * The tag that somebody means who chooses `name` in the list. A list answers to what is typed a moment late, and somebody quick
 * chooses what it marked a letter before: then it is what stands in the field that counts.
 */
export function chosenTag(name: string, { typed, offered, known }: Offer): string {
  if (offered.includes(name) || tagKey(name) === tagKey(typed)) return name;
  const isOld = known.some((one) => tagKey(one) === tagKey(name));
  return (isOld ? offered[0] : undefined) ?? typed;
}
