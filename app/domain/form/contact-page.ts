import type { Translate } from "#app/domain/words/translate.ts";
import type { Words } from "#app/domain/words/words.ts";
import type { ContactField, FormTrouble } from "./contact-form.ts";

/** The page that answers the contact form where the browser runs no script, inside the shop's own theme. */

export type ContactPage =
  | { readonly kind: "thanks"; readonly words: Words }
  | {
      readonly kind: "form";
      readonly action: string;
      readonly stamp: string;
      readonly typed: Readonly<Record<string, string>>;
      readonly trouble: FormTrouble | null;
    };

/** HTML for Shopify to put into the theme, as Liquid: whatever came from outside can't be read as HTML or as Liquid. */
export function contactPage(page: ContactPage, t: Translate): string {
  if (page.kind === "thanks")
    return `${STYLE}<div class="loupe-contact"><p role="status">${safe(t(page.words))}</p></div>`;
  const { action, stamp, typed, trouble } = page;
  const field = (name: ContactField, label: string, input: string) =>
    `<p><label for="loupe-${name}">${safe(label)}</label>${input}${wordsAt(name, trouble, t)}</p>`;
  const line = (name: ContactField, attributes: string) =>
    `<input id="loupe-${name}" name="${name}" ${attributes} value="${safe(typed[name] ?? "")}">`;
  return [
    STYLE,
    `<form class="loupe-contact" action="${safe(action)}" method="post" enctype="multipart/form-data">`,
    `<h1>${safe(t("Contact us"))}</h1>`,
    trouble?.field === null ? `<p role="alert">${safe(t(trouble.words))}</p>` : "",
    field("name", t("Your name"), line("name", 'autocomplete="name" maxlength="100" required')),
    field(
      "email",
      t("Your email address"),
      line("email", 'type="email" autocomplete="email" maxlength="254" required'),
    ),
    field("order", t("Order number (if you have one)"), line("order", 'maxlength="40"')),
    field(
      "message",
      t("How can we help?"),
      `<textarea id="loupe-message" name="message" rows="7" maxlength="10000" required>\n${safe(typed.message ?? "")}</textarea>`,
    ),
    field(
      "pictures",
      t("Pictures (up to 3; please choose them again)"),
      '<input id="loupe-pictures" name="pictures" type="file" accept="image/*" multiple>',
    ),
    trouble?.field === "website"
      ? field("website", t("Leave this field empty"), line("website", 'autocomplete="off"'))
      : "",
    `<input type="hidden" name="stamp" value="${safe(stamp)}">`,
    `<input type="hidden" name="locale" value="${safe(typed.locale ?? "")}">`,
    `<p><button class="button" type="submit">${safe(t("Send"))}</button></p>`,
    "</form>",
  ].join("");
}

const wordsAt = (name: ContactField, trouble: FormTrouble | null, t: Translate): string =>
  trouble?.field === name ? `<span role="alert">${safe(t(trouble.words))}</span>` : "";

const STYLE =
  "<style>.loupe-contact{max-width:40rem;margin:2rem auto;padding:0 1rem;box-sizing:border-box}" +
  ".loupe-contact label{display:block}.loupe-contact input:not([type=file]),.loupe-contact textarea{width:100%;box-sizing:border-box;padding:.75rem;font:inherit}" +
  ".loupe-contact [role=alert]{display:block;color:#b3261e}</style>";

/** Braces and percent signs as well: Shopify renders the answer as Liquid. */
const safe = (text: string): string =>
  text.replace(/[&<>"'{}%]/g, (character) => `&#${character.charCodeAt(0)};`);
