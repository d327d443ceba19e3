import { readHtmlTokens } from "#app/domain/mail/html-tokens.ts";

/** How does a reply that was written as HTML read in a mail program that shows plain text? */

/** Deeper ones read no better. */
const DEEPEST_QUOTE = 20;
const DEEPEST_LIST = 8;

const PARAGRAPHS: ReadonlySet<string> = new Set(
  "p div h1 h2 h3 h4 h5 h6 table tr pre center".split(" "),
);
const ADDRESS = /^(?:https?:|mailto:|tel:)/i;

/**
 * The words of cleaned HTML, in proportion to its length: paragraphs apart, items of lists with their marks, `> ` before
 * what is quoted, the address of a link in brackets behind its words where they don't say it. Never throws.
 */
export function textOfHtml(html: string): string {
  const page = writePage();
  let link: { readonly href: string; words: string } | null = null;
  const endLink = (): void => {
    if (link !== null && !saysAddress(link.words, link.href)) page.put(` (${bare(link.href)})`);
    link = null;
  };
  readHtmlTokens(html, {
    open(name, attributes) {
      if (name === "a") {
        endLink();
        const href = attributes.get("href")?.trim() ?? "";
        link = ADDRESS.test(href) ? { href, words: "" } : null;
      } else if (name === "img") {
        const alt = attributes.get("alt")?.replace(/\s+/g, " ").trim() ?? "";
        if (alt !== "") page.put(`[${alt}]`);
      } else page.open(name);
    },
    close(name) {
      if (name === "a") endLink();
      else page.close(name);
    },
    text(words) {
      if (link !== null) link.words += words;
      page.flow(words);
    },
  });
  endLink();
  return page.end();
}

const bare = (href: string): string => href.replace(/^(?:mailto|tel):/i, "");

function saysAddress(words: string, href: string): boolean {
  const said = words.replace(/\s+/g, " ").trim().toLowerCase();
  const address = bare(href).toLowerCase();
  return said === address || said === address.replace(/^https?:\/\//, "").replace(/\/$/, "");
}

function writePage() {
  const lines: string[] = [];
  const lists: { readonly ordered: boolean; items: number }[] = [];
  let quotes = 0;
  let line = "";
  /** Asked of a long line it would be read through each time. */
  let isSpaced = true;
  let mark = "";
  let isItem = false;
  let wantsGap = false;
  /** Nothing stands in the innermost quote yet. */
  let isFresh = false;

  const prefix = (): string => "> ".repeat(Math.min(quotes, DEEPEST_QUOTE));
  const push = (words: string): void => void lines.push(`${prefix()}${words}`.trimEnd());
  const endLine = (): void => {
    if (line.trim() === "" && mark === "") {
      line = "";
      isSpaced = true;
      return;
    }
    if (wantsGap && lines.length > 0) push("");
    wantsGap = false;
    const inner = "  ".repeat(Math.min(Math.max(lists.length - 1, 0), DEEPEST_LIST));
    push(`${inner}${mark !== "" ? mark : isItem ? "  " : ""}${line.trim()}`);
    line = "";
    isSpaced = true;
    mark = "";
    isFresh = false;
  };
  const gap = (): void => {
    endLine();
    if (lists.length === 0 && !isFresh) wantsGap = true;
  };
  return {
    flow(words: string) {
      const flowing = words.replace(/\s+/g, " ");
      const next = isSpaced ? flowing.trimStart() : flowing;
      if (next === "") return;
      line += next;
      isSpaced = next.endsWith(" ");
    },
    put(words: string) {
      line += words;
      isSpaced = false;
    },
    open(name: string) {
      if (name === "br") {
        if (line.trim() === "" && mark === "") push("");
        else endLine();
      } else if (name === "li") {
        endLine();
        const list = lists.at(-1);
        if (list) list.items += 1;
        mark = list?.ordered ? `${list.items}. ` : "- ";
        isItem = true;
      } else if (name === "ul" || name === "ol") {
        gap();
        lists.push({ ordered: name === "ol", items: 0 });
      } else if (name === "blockquote") {
        gap();
        if (lines.length > 0 && wantsGap) push("");
        wantsGap = false;
        isFresh = true;
        quotes += 1;
      } else if (name === "td" || name === "th") this.flow(" ");
      else if (PARAGRAPHS.has(name) && mark === "") gap();
    },
    close(name: string) {
      if (name === "li") endLine();
      else if (name === "ul" || name === "ol") {
        endLine();
        lists.pop();
        isItem = lists.length > 0;
        gap();
      } else if (name === "blockquote") {
        endLine();
        quotes = Math.max(0, quotes - 1);
        wantsGap = true;
      } else if (PARAGRAPHS.has(name)) gap();
    },
    end() {
      endLine();
      return lines.join("\n").trim();
    },
  };
}
