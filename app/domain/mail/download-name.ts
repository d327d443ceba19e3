/** Under which name does a file of a mail reach the disk of whoever downloads it? The sender chose the given one. */

/** File systems take 255 bytes; in UTF-8 a character takes up to three of UTF-16's, plus what a browser appends. */
const LONGEST_NAME = 80;
const LONGEST_ENDING = 12;

/** Controls, and characters that turn the direction of writing: `invoice_<RLO>fdp.exe` reads as `invoice_exe.pdf`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/gu;
/** Halves of characters, and what stands for bytes that could not be decoded. */
const UNREADABLE = /[\p{Cs}\ufffd]/gu;
/** Separators of paths, and what Windows refuses in a name. */
const FORBIDDEN = /[/\\:*?"<>|]/g;

/** A name without path, controls and tricks of direction, at most 80 characters, its ending kept; `fallback` for nothing. */
export function downloadName(given: string, fallback = "attachment"): string {
  const seen = given
    .slice(0, MOST_READ)
    .replaceAll(UNREADABLE, "_")
    .replaceAll(UNSEEN, "")
    .replaceAll(FORBIDDEN, "_")
    .replaceAll(/\s{1,}/g, " ");
  const name = trimmed(seen);
  return name === "" ? fallback : shortened(name);
}

/** Names of 5,000 characters exist; nothing past here would be kept but the ending, which is looked for before it. */
const MOST_READ = 10_000;

/** Dots in front hide a file, dots and spaces at its end are dropped by Windows. */
function trimmed(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && isEdge(name[start])) start += 1;
  while (end > start && isEdge(name[end - 1])) end -= 1;
  return name.slice(start, end);
}

const isEdge = (character: string | undefined): boolean =>
  character === "." || character === " " || character === "_";

function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST_NAME) return name;
  const dot = characters.lastIndexOf(".");
  const ending = dot > 0 && characters.length - dot <= LONGEST_ENDING ? characters.slice(dot) : [];
  return [...characters.slice(0, LONGEST_NAME - ending.length), ...ending].join("");
}
