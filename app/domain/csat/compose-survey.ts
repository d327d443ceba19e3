import { automaticMail, type AutomaticEnvelope } from "#app/domain/mail/automatic-mail.ts";
import type { ComposedReply } from "#app/domain/reply/compose-reply.ts";
import { escapeHtml } from "#app/domain/reply/html-of-text.ts";
import { ratings } from "./rating.ts";
import type { SurveyLanguage } from "./survey-language.ts";
import type { OwnSurveyWords } from "./survey-words.ts";
import { filled, surveyWordsIn } from "./survey-words-in.ts";

/** The mail that asks a customer how it went. */

export type SurveyMail = AutomaticEnvelope & {
  readonly language: SurveyLanguage;
  readonly own: OwnSurveyWords | undefined;
  /** The page, without a choice. */
  readonly link: string;
  /** Until when it is open, in words of that language. */
  readonly until: string;
};

/**
 * It names the ticket by its number alone: no product, no order, and nothing of what was written. Each of the five links opens the
 * page with that answer chosen, and sends nothing.
 */
export function composeSurvey(mail: SurveyMail): ComposedReply {
  const { link, shopName, ticketNumber } = mail;
  const words = surveyWordsIn(mail.language, mail.own);
  const values = { shop: shopName, number: ticketNumber, date: mail.until };
  const fill = (text: string) => filled(text, values);
  const choices = ratings
    .map((rating) => ({ label: words.ratings[rating - 1] ?? "", href: `${link}?rating=${rating}` }))
    .reverse();
  const text = [
    words.hello,
    fill(words.question),
    `${words.choose}\n${choices.map(({ label, href }) => `${label}: ${href}`).join("\n")}`,
    `${words.open}\n${link}`,
    fill(words.mailEnd),
    `-- \n${shopName}`,
  ].join("\n\n");
  const html = [
    paragraph(words.hello),
    paragraph(fill(words.question)),
    paragraph(words.choose),
    `<ul style="list-style:none;padding:0;margin:1em 0">${choices.map(choice).join("")}</ul>`,
    `<p>${escapeHtml(words.open)}<br>\n<a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`,
    paragraph(fill(words.mailEnd)),
    `<p>-- <br>\n${escapeHtml(shopName)}</p>`,
  ].join("\n");
  const composed = automaticMail(mail, {
    subject: `${fill(words.subject)} [${ticketNumber}]`,
    text: `${text}\n`,
    html: `<div lang="${mail.language}">\n${html}\n</div>`,
  });
  // Nobody's mail is answered by it (RFC 3834 §5).
  return { ...composed, headers: { ...composed.headers, "Auto-Submitted": "auto-generated" } };
}

const paragraph = (text: string): string => `<p>${escapeHtml(text).replace(/\n/g, "<br>\n")}</p>`;

/** A line each, tall enough for a thumb. */
const choice = ({ label, href }: { readonly label: string; readonly href: string }): string =>
  `<li style="margin:0 0 8px"><a href="${escapeHtml(href)}" style="display:inline-block;min-width:160px;padding:12px 16px;border:1px solid #616161;border-radius:8px;color:#1a1a1a;background:#ffffff;text-decoration:none">${escapeHtml(label)}</a></li>`;
