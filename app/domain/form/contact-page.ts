import type { ContactField, FormTrouble } from "./contact-form.ts";

/** The page that answers the contact form where the browser runs no script, inside the shop's own theme. */

export type ContactPage =
  | { readonly kind: "thanks"; readonly words: string }
  | {
      readonly kind: "form";
      readonly action: string;
      readonly stamp: string;
      readonly typed: Readonly<Record<string, string>>;
      readonly trouble: FormTrouble | null;
    };

/** HTML for Shopify to put into the theme, as Liquid: whatever came from outside can't be read as HTML or as Liquid. */
export function contactPage(page: ContactPage): string {
  if (page.kind === "thanks")
    return `${STYLE}<div class="loupe-contact"><p role="status">${safe(page.words)}</p></div>`;
  const { action, stamp, typed, trouble } = page;
  const field = (name: ContactField, label: string, input: string) =>
    `<p><label for="loupe-${name}">${safe(label)}</label>${input}${wordsAt(name, trouble)}</p>`;
  const line = (name: ContactField, attributes: string) =>
    `<input id="loupe-${name}" name="${name}" ${attributes} value="${safe(typed[name] ?? "")}">`;
  return [
    STYLE,
    `<form class="loupe-contact" action="${safe(action)}" method="post" enctype="multipart/form-data">`,
    "<h1>Contact us</h1>",
    trouble?.field === null ? `<p role="alert">${safe(trouble.words)}</p>` : "",
    field("name", "Your name", line("name", 'autocomplete="name" maxlength="100" required')),
    field(
      "email",
      "Your email address",
      line("email", 'type="email" autocomplete="email" maxlength="254" required'),
    ),
    field("order", "Order number (if you have one)", line("order", 'maxlength="40"')),
    field(
      "message",
      "How can we help?",
      `<textarea id="loupe-message" name="message" rows="7" maxlength="10000" required>\n${safe(typed.message ?? "")}</textarea>`,
    ),
    field(
      "pictures",
      "Pictures (up to 3; please choose them again)",
      '<input id="loupe-pictures" name="pictures" type="file" accept="image/*" multiple>',
    ),
    trouble?.field === "website"
      ? field("website", "Leave this field empty", line("website", 'autocomplete="off"'))
      : "",
    `<input type="hidden" name="stamp" value="${safe(stamp)}">`,
    '<p><button class="button" type="submit">Send</button></p>',
    "</form>",
  ].join("");
}

const wordsAt = (name: ContactField, trouble: FormTrouble | null): string =>
  trouble?.field === name ? `<span role="alert">${safe(trouble.words)}</span>` : "";

const STYLE =
  "<style>.loupe-contact{max-width:40rem;margin:2rem auto;padding:0 1rem;box-sizing:border-box}" +
  ".loupe-contact label{display:block}.loupe-contact input:not([type=file]),.loupe-contact textarea{width:100%;box-sizing:border-box;padding:.75rem;font:inherit}" +
  ".loupe-contact [role=alert]{display:block;color:#b3261e}</style>";

/** Braces and percent signs as well: Shopify renders the answer as Liquid. */
const safe = (text: string): string =>
  text.replace(/[&<>"'{}%]/g, (character) => `&#${character.charCodeAt(0)};`);
