/** What is a text in `format=flowed` (RFC 3676) before its lines were broken for the way? */

type Line = { readonly depth: number; readonly text: string };

const SIGNATURE_MARK = "-- ";

/** Joins lines that end in a blank with the next one of the same quote depth; with `delSp` the blank goes (§4.1). */
export function unflowed(text: string, delSp: boolean): string {
  const out: string[] = [];
  let open: { depth: number; pieces: string[] } | null = null;
  for (const raw of text.split("\n")) {
    const line = unquoted(raw);
    const isMark = line.text === SIGNATURE_MARK;
    if (open !== null && (open.depth !== line.depth || isMark)) {
      out.push(written(open.depth, open.pieces.join("").trimEnd()));
      open = null;
    }
    const isSoft = line.text.endsWith(" ") && !isMark;
    const piece = isSoft && delSp ? line.text.slice(0, -1) : line.text;
    if (isSoft) {
      open ??= { depth: line.depth, pieces: [] };
      open.pieces.push(piece);
    } else {
      out.push(written(line.depth, open === null ? piece : open.pieces.join("") + piece));
      open = null;
    }
  }
  if (open !== null) out.push(written(open.depth, open.pieces.join("").trimEnd()));
  return out.join("\n");
}

/** §4.5 and §4.4: the number of `>` is the depth, a blank after them was put there for the way. */
function unquoted(raw: string): Line {
  let depth = 0;
  while (raw[depth] === ">") depth += 1;
  const text = raw.slice(depth);
  return { depth, text: text.startsWith(" ") ? text.slice(1) : text };
}

const written = (depth: number, text: string): string =>
  depth === 0 ? text : `${">".repeat(depth)}${text === "" ? "" : ` ${text}`}`;
