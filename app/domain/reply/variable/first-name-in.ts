/** What is somebody called by those who write to them, as far as their whole name says it for certain? */

const NAME = /^\p{L}[\p{L}\p{M}'’-]{1,40}$/u;
/** Titles stand before a name, and are none. In lower case, without points. */
const TITLES: ReadonlySet<string> = new Set(
  "mr mrs ms miss mx dr prof herr frau hr fr sr sra mme m dhr mevr sig".split(" "),
);
/** What calls itself so is no person. */
const NOBODY: ReadonlySet<string> = new Set(
  "info team support service shop office sales hello contact mail the no kontakt buero".split(" "),
);
const MOST_WORDS = 4;

/** Of "Ana Souza" it is "Ana"; null of "Souza, Ana", "info", "Dr. Souza" or an address. */
export function firstNameIn(name: string): string | null {
  const words = name.trim().slice(0, 200).split(/\s+/);
  const [first = ""] = words;
  if (words.length < 2 || words.length > MOST_WORDS) return null;
  if (words.some((word) => /[,@&/\d]/.test(word))) return null;
  const plain = first.toLowerCase().replace(/\.$/, "");
  if (TITLES.has(plain) || NOBODY.has(plain) || !NAME.test(first)) return null;
  return first;
}
