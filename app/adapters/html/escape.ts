// Writes text and attribute values so that no reader of HTML, of whatever age, finds markup in them.

const TEXT: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const VALUE: Readonly<Record<string, string>> = { ...TEXT, '"': "&quot;", "`": "&#96;" };

/** Text between tags; NUL, which HTML has no way to write, is left out. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>\0]/g, (character) => TEXT[character] ?? "");

/** The value of a double-quoted attribute. Old Explorer also ended values at a backtick. */
export const escapeAttribute = (value: string): string =>
  value.replace(/[&<>"`\0]/g, (character) => VALUE[character] ?? "");
