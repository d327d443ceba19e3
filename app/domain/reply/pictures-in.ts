import { readHtmlTokens } from "#app/domain/mail/html-tokens.ts";

/** Which files of the mail itself does cleaned HTML show as pictures? Their Content-IDs, without angle brackets. */
export function picturesIn(html: string): ReadonlySet<string> {
  const shown = new Set<string>();
  const ignored = (): void => undefined;
  readHtmlTokens(html, {
    open(name, attributes) {
      const source = name === "img" ? (attributes.get("src") ?? "") : "";
      if (/^cid:/i.test(source)) shown.add(source.slice("cid:".length));
    },
    close: ignored,
    text: ignored,
  });
  return shown;
}
