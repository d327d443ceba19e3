/** Where does the mail itself begin in the bytes that came, and what ends its lines? */

const [LF, CR] = [10, 13];

/** Empty lines before the headers are looked over up to here. */
const MAX_LEAD_BYTES = 1_000;

/** The place of the first header: past a byte order mark, and past empty lines if headers follow them. */
export function startOfMail(raw: Buffer): number {
  const start = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf ? 3 : 0;
  let at = start;
  while (at < start + MAX_LEAD_BYTES && (raw[at] === LF || raw[at] === CR)) at += 1;
  const isHeader = /^[!-9;-~]{1,76}:[ \t]/.test(raw.toString("latin1", at, at + 80));
  return isHeader ? at : start;
}

/** The same bytes if any line ends in LF; a mail with nothing but CR (old Macintosh programs) gets LF instead. */
export function withLineFeeds(raw: Buffer): Buffer {
  if (!raw.includes(CR) || raw.includes(LF)) return raw;
  const copy = Buffer.from(raw);
  for (let at = copy.indexOf(CR); at >= 0; at = copy.indexOf(CR, at + 1)) copy[at] = LF;
  return copy;
}
