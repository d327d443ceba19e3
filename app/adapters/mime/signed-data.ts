/** Which mail is packed in an opaque signature (RFC 8551 §3.5.2: `application/pkcs7-mime` with signed data)? */

/** `id-signedData`, RFC 5652 §5.1, with its tag and length. */
const SIGNED_DATA = Buffer.from("06092a864886f70d010702", "hex");

const [OCTETS, SEQUENCE, SET, CONTEXT_0, CONTEXT_0_PRIMITIVE] = [0x04, 0x30, 0x31, 0xa0, 0x80];
const CONSTRUCTED = 0x20;
const OID = 0x06;
const INTEGER = 0x02;

/** A signature nests its content's pieces twice at most. */
const MAX_DEPTH = 8;

type Element = {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
  /** Where the element after it begins. */
  readonly next: number;
};

/** The signed bytes; null for what is encrypted, or no signed data at all. Nothing is proven by it. Never throws. */
export function signedContent(bytes: Buffer): Buffer | null {
  const whole = elementAt(bytes, 0, bytes.length);
  if (whole?.tag !== SEQUENCE) return null;
  const [type, wrapper] = childrenOf(bytes, whole);
  if (type?.tag !== OID || wrapper?.tag !== CONTEXT_0) return null;
  if (!bytes.subarray(type.start - 2, type.end).equals(SIGNED_DATA)) return null;

  const [signed] = childrenOf(bytes, wrapper);
  if (signed?.tag !== SEQUENCE) return null;
  // SignedData ::= version, digestAlgorithms, encapContentInfo, …
  const [version, digests, content] = childrenOf(bytes, signed);
  if (version?.tag !== INTEGER || digests?.tag !== SET || content?.tag !== SEQUENCE) return null;
  const [, octets] = childrenOf(bytes, content);
  if (octets === undefined || (octets.tag | CONSTRUCTED) !== CONTEXT_0) return null;
  const pieces: Buffer[] = [];
  if (octets.tag === CONTEXT_0_PRIMITIVE) pieces.push(bytes.subarray(octets.start, octets.end));
  else collect(bytes, octets, { pieces, depth: 0 });
  const [first] = pieces;
  if (first === undefined) return null;
  return pieces.length === 1 ? first : Buffer.concat(pieces);
}

/** An octet string may come in pieces (X.690 §8.7.3). */
function collect(
  bytes: Buffer,
  parent: Element,
  { pieces, depth }: { pieces: Buffer[]; depth: number },
): void {
  for (const element of childrenOf(bytes, parent)) {
    if (element.tag === OCTETS) pieces.push(bytes.subarray(element.start, element.end));
    else if ((element.tag & CONSTRUCTED) !== 0 && depth < MAX_DEPTH) {
      collect(bytes, element, { pieces, depth: depth + 1 });
    }
  }
}

function childrenOf(bytes: Buffer, parent: Element): Element[] {
  const children: Element[] = [];
  for (let at = parent.start; at < parent.end;) {
    const element = elementAt(bytes, at, parent.end);
    if (element === null) break;
    children.push(element);
    at = element.next;
  }
  return children;
}

/** Null past the end, and for the two zeros that end a value of unknown length (X.690 §8.1.5). */
function elementAt(bytes: Buffer, at: number, limit: number): Element | null {
  const head = headAt(bytes, at, limit);
  if (head === null || isEnd(head)) return null;
  const { tag, start, length } = head;
  if (length === null) return { tag, start, ...endOfUnknown(bytes, start, limit) };
  const end = Math.min(start + length, limit);
  return { tag, start, end, next: end };
}

type Head = { readonly tag: number; readonly start: number; readonly length: number | null };

function headAt(bytes: Buffer, at: number, limit: number): Head | null {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined || at + 2 > limit) return null;
  if (first < 0x80) return { tag, start: at + 2, length: first };
  const size = first & 0x7f;
  if (size === 0) return { tag, start: at + 2, length: null };
  if (size > 4 || at + 2 + size > limit) return null;
  return { tag, start: at + 2 + size, length: bytes.readUIntBE(at + 2, size) };
}

const isEnd = ({ tag, length }: Head): boolean => tag === 0 && length === 0;

function endOfUnknown(bytes: Buffer, from: number, limit: number): { end: number; next: number } {
  let open = 1;
  for (let at = from; at < limit;) {
    const head = headAt(bytes, at, limit);
    if (head === null) break;
    if (isEnd(head)) open -= 1;
    else if (head.length === null) open += 1;
    if (open === 0) return { end: at, next: head.start };
    at = head.start + (head.length ?? 0);
  }
  return { end: limit, next: limit };
}
