/** Where do the parts of a multipart body lie (RFC 2046 §5.1)? */

export type Range = { readonly start: number; readonly end: number };

export type MultipartBody = {
  readonly preamble: Range;
  readonly parts: readonly Range[];
  /** True if more parts came than were wanted. */
  readonly cut: boolean;
};

const [TAB, LF, CR, SPACE, DASH] = [9, 10, 13, 32, 45];

/** RFC 2046 §5.1.1 allows 70 characters; a line has at most 998. */
const MAX_BOUNDARY_LENGTH = 998;

/**
 * Splits `raw` between `start` and `end` at the lines that are the boundary and nothing more, so that a boundary may begin
 * with another one. A missing last line ends with the body; parts after a premature last line count. Null if the
 * boundary never comes.
 */
export function splitAtBoundary(
  raw: Buffer,
  { start, end }: Range,
  { boundary, maxParts }: { boundary: string; maxParts: number },
): MultipartBody | null {
  const mark = Buffer.from(`\n--${boundary.slice(0, MAX_BOUNDARY_LENGTH)}`);
  // Searching the view ends with it; searching the whole mail would go on past it for each part.
  const body = raw.subarray(0, end);
  const parts: Range[] = [];
  let preambleEnd: number | null = null;
  let open: number | null = null;
  for (let at = firstMark(body, mark, start); at !== null; at = nextMark(body, mark, at + 1)) {
    const line = delimiterAt(body, at + mark.length);
    if (line === null) continue;
    preambleEnd ??= Math.max(start, at);
    if (open !== null) parts.push({ start: open, end: lineBreakBefore(raw, at + 1, open) });
    open = null;
    if (parts.length >= maxParts) {
      return { preamble: { start, end: preambleEnd }, parts, cut: true };
    }
    if (!line.isLast) open = line.next;
  }
  if (preambleEnd === null) return null;
  if (open !== null && open < end) parts.push({ start: open, end });
  return { preamble: { start, end: preambleEnd }, parts, cut: false };
}

/** The boundary of a body whose header names none: its first line that starts with two dashes and is followed by a header. */
export function guessBoundary(raw: Buffer, { start, end }: Range): string | null {
  for (let at = start; at < end && at < start + GUESS_BYTES;) {
    const found = raw.indexOf(LF, at);
    const lineEnd = found < 0 || found > end ? end : found;
    if (raw[at] === DASH && raw[at + 1] === DASH && lineEnd - at < MAX_BOUNDARY_LENGTH) {
      const boundary = raw.toString("utf8", at + 2, lineEnd).trimEnd();
      const next = raw.toString("latin1", lineEnd + 1, Math.min(lineEnd + 40, end));
      if (boundary !== "" && /^content-[a-z-]{1,30}\s{0,5}:/i.test(next)) return boundary;
    }
    at = lineEnd + 1;
  }
  return null;
}

/** How far into a body a guess looks. */
const GUESS_BYTES = 64 * 1024;

/** A body that is all of `raw` may begin with its boundary, elsewhere a line break stands before: -1 is where it would be. */
function firstMark(body: Buffer, mark: Buffer, start: number): number | null {
  const isAtStart = start === 0 && mark.subarray(1).equals(body.subarray(0, mark.length - 1));
  return isAtStart ? -1 : nextMark(body, mark, Math.max(start - 1, 0));
}

function nextMark(body: Buffer, mark: Buffer, from: number): number | null {
  const found = body.indexOf(mark, from);
  return found < 0 ? null : found;
}

/** What follows the boundary on its line. A boundary declared with a blank at its end has that blank before the dashes. */
function delimiterAt(body: Buffer, from: number): { isLast: boolean; next: number } | null {
  const dashes = afterBlanks(body, from);
  const isLast = body[dashes] === DASH && body[dashes + 1] === DASH;
  const to = isLast ? afterBlanks(body, dashes + 2) : dashes;
  if (to >= body.length) return { isLast, next: body.length };
  if (body[to] === LF) return { isLast, next: to + 1 };
  // What follows the dashes of a last delimiter is lost already; anything else makes it another boundary.
  return isLast && dashes === from ? { isLast, next: to } : null;
}

function afterBlanks(body: Buffer, from: number): number {
  let at = from;
  while (body[at] === SPACE || body[at] === TAB || body[at] === CR) at += 1;
  return at;
}

/** RFC 2046 §5.1.1: the line break before a boundary belongs to the boundary. */
function lineBreakBefore(raw: Buffer, at: number, start: number): number {
  let end = at;
  if (end > start && raw[end - 1] === LF) end -= 1;
  while (end > start && raw[end - 1] === CR) end -= 1;
  return end;
}
