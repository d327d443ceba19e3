/** What can be wrong with a reply, and what is done about it where the owner chose nothing? */

export const checkKinds = [
  "order-number",
  "tracking-number",
  "amount",
  "item",
  "state",
  "date",
  "name",
  "address",
  "placeholder",
  "attachment",
  "link",
  "promise",
  "confidential",
  "surprise",
  "words",
] as const;
export type CheckKind = (typeof checkKinds)[number];

/** "blocks": it leaves only with a reason. "warns": it is shown. "off": nobody looks. */
export const checkLevels = ["blocks", "warns", "off"] as const;
export type CheckLevel = (typeof checkLevels)[number];

export type CheckLevels = Readonly<Record<CheckKind, CheckLevel>>;

/** What is wrong for certain, or can't be taken back once it is told, blocks; what is a question of style or of guessing warns. */
export const defaultLevels: CheckLevels = {
  "order-number": "blocks",
  "tracking-number": "blocks",
  amount: "blocks",
  item: "warns",
  state: "blocks",
  date: "warns",
  name: "blocks",
  address: "blocks",
  placeholder: "blocks",
  attachment: "warns",
  link: "warns",
  promise: "warns",
  confidential: "blocks",
  surprise: "blocks",
  words: "warns",
};

/** The levels as they were stored: what is missing, or was never a level, has its default. */
export function readLevels(stored: unknown): CheckLevels {
  const given = typeof stored === "object" && stored !== null ? stored : {};
  const entries = checkKinds.map((kind) => {
    const level: unknown = Object.hasOwn(given, kind) ? Reflect.get(given, kind) : null;
    return [kind, checkLevels.find((known) => known === level) ?? defaultLevels[kind]];
  });
  return Object.fromEntries(entries) as CheckLevels;
}
