/** How do the elements of HTML lay out the words in them? */

const namesIn = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Their text is no text of the mail. */
const DROPPED = namesIn(
  "script style title template textarea option svg math object iframe noembed noframes xml",
);

const BLOCKS = namesIn(
  "address article aside body center dd div dl dt fieldset figure footer form header hr html li main nav section tbody thead tfoot tr caption",
);
const SPACED = namesIn("p h1 h2 h3 h4 h5 h6 ul ol table blockquote pre");

/** True if the words in it are not shown as words of the mail. */
export const isDropped = (name: string): boolean => DROPPED.has(name);

export const isCell = (name: string): boolean => name === "td" || name === "th";

/** True if its words stand on lines of their own. */
export const breaksLine = (name: string): boolean => BLOCKS.has(name) || SPACED.has(name);

/** An end tag of an inline element closes nothing beyond one of these (HTML standard, "any other end tag"). */
export const isBlock = (name: string): boolean => breaksLine(name) || isCell(name);

/** True if an empty line is drawn around it; lists in lists have none. */
export const hasMargin = (
  name: string,
  attributes: ReadonlyMap<string, string>,
  inList: boolean,
): boolean => {
  if (!SPACED.has(name)) return false;
  if (name === "p") return !isTightParagraph(attributes);
  return !(inList && (name === "ul" || name === "ol"));
};

/** Outlook's paragraphs, and those whose margin is written as nothing, follow each other without an empty line. */
const isTightParagraph = (attributes: ReadonlyMap<string, string>): boolean =>
  (attributes.get("class")?.includes("MsoNormal") ?? false) ||
  /margin(?:-(?:top|bottom))?\s?:\s?0/.test(attributes.get("style") ?? "");

/** True if a start tag of `name` ends the element `open`, whose end tag may be left out; links hold no links. */
export const endsOpen = (open: string | undefined, name: string): boolean =>
  (open === "p" && isBlock(name)) ||
  (open === "li" && name === "li") ||
  (open === "a" && name === "a") ||
  (open !== undefined && isCell(open) && (isCell(name) || name === "tr")) ||
  (open === "tr" && name === "tr");

export const isPreformatted = (name: string, style: string): boolean =>
  name === "pre" || (style.includes("white-space") && /white-space\s?:\s?pre/i.test(style));

export const drawsRuleAbove = (style: string): boolean =>
  style.includes("border-top") && /border-top(?:-style)?\s?:[^;]{0,60}solid/.test(style);
