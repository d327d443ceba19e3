/**
 * Cuts a plain mail before the quoted lines that end it, so that they can be folded away. Quoted
 * lines between new ones stay where they are: they are what the new words answer.
 */
export function splitQuotedText(text: string): { readonly fresh: string; readonly quoted: string } {
  const lines = text.trimEnd().split("\n");
  let cut = lines.length;
  while (cut > 0 && isQuoted(lines[cut - 1] ?? "")) cut -= 1;
  const quotes = lines.slice(cut).some((line) => line.startsWith(">"));
  if (!quotes) return { fresh: text.trimEnd(), quoted: "" };
  cut = beforeIntroduction(lines, cut);
  const fresh = lines.slice(0, cut).join("\n").trimEnd();
  if (fresh === "") return { fresh: text.trimEnd(), quoted: "" };
  return { fresh, quoted: lines.slice(cut).join("\n").trim() };
}

const isQuoted = (line: string): boolean => line.startsWith(">") || line.trim() === "";

/** "On Mon, … Alice <alice@…> wrote:" belongs to the quote; clients wrap it over at most two lines. */
function beforeIntroduction(lines: readonly string[], cut: number): number {
  if (!(lines[cut - 1] ?? "").trim().endsWith(":")) return cut;
  for (const length of [1, 2]) {
    const words = lines.slice(cut - length, cut).join(" ");
    if (/<[^>]+@[^>]+>|\d{4}/.test(words)) return cut - length;
  }
  return cut;
}
