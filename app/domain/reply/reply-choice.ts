import type { ReplyActions } from "./reply-actions.ts";
import type { ReplyLanguage } from "./variable/reply-language.ts";
import type { VariableValues } from "./variable/variable-values.ts";

/** What does somebody choose from who puts a saved reply into a mail? */

export type ReplyChoice = {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly shortcut: string | null;
  readonly isOwn: boolean;
  readonly language: ReplyLanguage;
  /** With variables as `{{order.name}}`. */
  readonly html: string;
  readonly actions: ReplyActions;
};

/** What variables say for one of the ticket's orders. */
export type OrderChoice = {
  /** `gid://shopify/Order/…`; null on a ticket without orders. */
  readonly orderId: string | null;
  /** Such as `#1001`; empty on a ticket without orders. */
  readonly name: string;
  readonly values: Readonly<Record<ReplyLanguage, VariableValues>>;
};

export type OfferedReplies = {
  /** Those that were used last come first. */
  readonly replies: readonly ReplyChoice[];
  /** At least one; the order that the inbox shows comes first. */
  readonly orders: readonly [OrderChoice, ...OrderChoice[]];
  /** Names of the staff, by id, for what a reply does with the ticket. */
  readonly members: Readonly<Record<string, string>>;
};

/** So many are shown at a time; the others are found by typing. */
const MOST_FOUND = 50;

/**
 * Those that have all of the words in their name, shortcut, folder or text; a shortcut that begins with what was typed goes before
 * a name that does, and that before all others. `folder`: null for all.
 */
export function findReplies(
  replies: readonly ReplyChoice[],
  asked: { readonly query: string; readonly folder?: string | null },
): readonly ReplyChoice[] {
  const query = plain(asked.query);
  const words = query.split(" ").filter((word) => word !== "");
  const folder = asked.folder ?? null;
  return replies
    .filter((reply) => folder === null || reply.folder === folder)
    .map((reply) => ({ reply, rank: rankOf(reply, query, words) }))
    .filter(({ rank }) => rank >= 0)
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, MOST_FOUND)
    .map(({ reply }) => reply);
}

function rankOf(reply: ReplyChoice, query: string, words: readonly string[]): number {
  if (query === "") return 0;
  const name = plain(reply.name);
  const shortcut = plain(reply.shortcut ?? "");
  if (shortcut === query) return 4;
  if (shortcut !== "" && shortcut.startsWith(query)) return 3;
  if (name.startsWith(query)) return 2;
  const named = `${name} ${shortcut} ${plain(reply.folder)}`;
  if (words.every((word) => named.includes(word))) return 1;
  const text = plain(reply.html.replace(/<[^<>]{0,2000}>/g, " "));
  return words.every((word) => `${named} ${text}`.includes(word)) ? 0 : -1;
}

const plain = (text: string): string =>
  text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").trim();

/** The folders of these replies, each once, by name; replies without one are in none. */
export const foldersOf = (replies: readonly Pick<ReplyChoice, "folder">[]): readonly string[] =>
  [...new Set(replies.map(({ folder }) => folder))]
    .filter((folder) => folder !== "")
    .toSorted((a, b) => a.localeCompare(b));
