// `mail reply-text`: JSON Lines `{ id, text }` or `{ id, html }` in, `{ id, reply, signature, quoted }` out.
import { readReplyHtml } from "#app/domain/mail/read-reply-html.ts";
import { readReplyText } from "#app/domain/mail/read-reply-text.ts";
import { answerItems } from "./read-items.ts";
import { expectNoArguments, type Verb } from "./verb.ts";

export const mailReplyText: Verb = async (args, { input, write }) => {
  expectNoArguments("mail reply-text", args);
  await answerItems(input, write, ({ text, html }) => {
    if (typeof text !== "string" && typeof html !== "string")
      throw new Error("neither `text` nor `html` is a text");
    const parts = typeof text === "string" ? readReplyText(text) : readReplyHtml(html as string);
    return { reply: parts.reply, signature: parts.signature, quoted: parts.quoted };
  });
};
