import { describe, expect, it } from "vitest";
import { readReplyHtml } from "#app/domain/mail/read-reply-html.ts";
import { readReplyText } from "#app/domain/mail/read-reply-text.ts";
import { splitQuotedHtml } from "#app/domain/mail/split-quoted-html.ts";
import { textOfHtml } from "#app/domain/mail/text-of-html.ts";
import { replyMails } from "./reply-mails.ts";
import type { ReplyMail } from "./reply-mails.ts";

/** Two empty lines are as good as one; HTML has no lines of its own. */
const comparable = (mail: ReplyMail, text: string): string =>
  mail.html === undefined
    ? text
        .replace(/[ \t]+$/gm, "")
        .replace(/\n{3,}/g, "\n\n")
        .trim()
    : text.replace(/\s/g, "");

const replyOf = (mail: ReplyMail): string =>
  mail.html === undefined ? readReplyText(mail.text ?? "").reply : readReplyHtml(mail.html).reply;

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

describe("replies of every client in every language", () => {
  const mails = [...replyMails()];

  it("are more than five thousand", () => {
    expect(mails.length).toBeGreaterThan(5000);
  });

  it("are read exactly as the customer wrote them, 99 in 100", () => {
    const misread = mails.filter(
      (mail) => comparable(mail, replyOf(mail)) !== comparable(mail, mail.reply),
    );

    expect(misread.map((mail) => mail.id).slice(0, 20)).toEqual(
      misread.length <= mails.length / 100 ? expect.anything() : [],
    );
  });

  it("never lose a word of the customer", () => {
    const losing = mails.filter((mail) => {
      const kept = new Set(wordsOf(replyOf(mail)));
      return wordsOf(mail.reply).some((word) => !kept.has(word));
    });

    expect(losing.map((mail) => mail.id)).toEqual([]);
  });

  it("are cut in HTML where the history begins, and nothing falls between the halves", () => {
    const faulty = mails.filter((mail) => {
      if (mail.html === undefined) return false;
      const cut = splitQuotedHtml(mail.html);
      const both =
        textOfHtml(cut.html) + (cut.quotedHtml === null ? "" : textOfHtml(cut.quotedHtml));
      const isWhole = bare(both) === bare(textOfHtml(mail.html));
      const showsHistory =
        cut.quotedHtml !== null && /Dear Jane|send a photo/.test(textOfHtml(cut.html));
      return !isWhole || showsHistory;
    });

    expect(faulty.map((mail) => mail.id)).toEqual([]);
  });
});

const bare = (text: string): string => text.replace(/[\s>]/g, "");
