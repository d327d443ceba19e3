import { readHtmlTokens } from "#app/domain/mail/html-tokens.ts";

/** Which words leave with a mail beside those of its text, and tell as much? */

/** Titles and descriptions in cleaned HTML, names of files, a subject of the writer's own: a line each. */
export function wordsBeside(mail: {
  readonly html: string | null;
  readonly fileNames: readonly string[];
  readonly subject: string | null;
}): string {
  const words: string[] = [...mail.fileNames, mail.subject ?? ""];
  const ignored = (): void => undefined;
  readHtmlTokens(mail.html ?? "", {
    open(_, attributes) {
      words.push(attributes.get("title") ?? "", attributes.get("alt") ?? "");
    },
    close: ignored,
    text: ignored,
  });
  return words.filter((line) => line.trim() !== "").join("\n");
}
