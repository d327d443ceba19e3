import type { MemberId, SavedReplyId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { say, within, type Words } from "#app/domain/words/words.ts";
import { isBlankHtml } from "./blank-html.ts";
import type { ReplyLanguage } from "./variable/reply-language.ts";
import { isVariableName, namesInWords } from "./variable/variable-names.ts";
import { leftoversIn } from "./variable/template-tokens.ts";
import { readReplyActions, type ReplyActions } from "./reply-actions.ts";
import { textOfHtml } from "./text-of-html.ts";

/** A text that is used again: under which name, in whose hands, and what may stand in it? */

export type SavedReply = {
  readonly id: SavedReplyId;
  /** Null: the whole team's. */
  readonly memberId: MemberId | null;
  /** Empty: in none. */
  readonly folder: string;
  readonly name: string;
  /** What is typed after a slash, in lower case; null for none. */
  readonly shortcut: string | null;
  readonly language: ReplyLanguage;
  /** Cleaned, with variables as `{{order.name}}`. */
  readonly html: string;
  readonly actions: ReplyActions;
  /** Grows by one with each change. */
  readonly version: number;
};

/** As somebody typed it. */
export type TypedReply = {
  readonly name: string;
  readonly folder: string;
  readonly shortcut: string;
  readonly language: ReplyLanguage;
  readonly html: string;
  readonly actions: ReplyActions;
};

const LONGEST_NAME = 80;
const LONGEST_FOLDER = 40;
const LONGEST_HTML = 50_000;
/** It is typed with the keys under one's hands: letters, digits, and what joins them. */
const SHORTCUT = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,29}$/u;

const tidy = (typed: string): string =>
  typed.normalize("NFC").replace(/\p{C}/gu, " ").trim().split(/\s+/u).join(" ");

/**
 * Tidied; `clean` makes HTML harmless. Throws Refusal "invalid" in words for its writer: without name or text, too long, a shortcut
 * that can't be typed, or a variable that there is not.
 */
export function readTypedReply(
  typed: TypedReply,
  clean: (html: string) => string,
): Omit<SavedReply, "id" | "memberId" | "version"> {
  const name = tidy(typed.name);
  const folder = tidy(typed.folder);
  const shortcut = tidy(typed.shortcut).replace(/^\//, "").toLowerCase();
  if (name === "") refuse(say("Give the reply a name, so that it is found again."));
  if (name.length > LONGEST_NAME)
    refuse(say("A name has at most {count, number} characters.", { count: LONGEST_NAME }));
  if (folder.length > LONGEST_FOLDER)
    refuse(
      say("A folder’s name has at most {count, number} characters.", { count: LONGEST_FOLDER }),
    );
  if (shortcut !== "" && !SHORTCUT.test(shortcut))
    refuse(say("A shortcut has up to 30 letters and digits, without spaces."));
  if (typed.html.length > LONGEST_HTML) refuse(say("This text is too long for a saved reply."));
  if (isBlankHtml(typed.html)) refuse(say("Write the text of the reply."));
  const html = clean(typed.html);
  const unknown = leftoversIn(html, textOfHtml(html)).filter((one) => !isVariableName(one));
  if (unknown.length > 0)
    refuse(
      say("There is no variable {names}. Choose one of the list.", {
        names: within(namesInWords(unknown)),
      }),
    );
  const actions = readReplyActions(typed.actions);
  return {
    ...{ name, folder, html, actions, language: typed.language },
    shortcut: shortcut === "" ? null : shortcut,
  };
}

function refuse(why: Words): never {
  throw new Refusal("invalid", why);
}

/** Throws Refusal "not-allowed" for those who only read. */
export function mustMayWriteReplies(by: { readonly role: Role }): void {
  if (!may(by.role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
}

/**
 * One's own are one's own affair; those of the team are changed by whoever writes replies. Throws Refusal "not-found" for somebody
 * else's, "not-allowed" for those who only read.
 */
export function mustMayChangeReply(
  reply: Pick<SavedReply, "memberId">,
  by: { readonly id: MemberId; readonly role: Role },
): void {
  mustMayWriteReplies(by);
  if (reply.memberId !== null && reply.memberId !== by.id)
    throw new Refusal("not-found", "This saved reply is not here any more.");
}
