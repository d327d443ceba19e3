/** Which properties does a MAPI block in a `winmail.dat` hold ([MS-OXTNEF] 2.1.3.4, [MS-OXCDATA] 2.11)? */

export type MapiProperty = { readonly id: number; readonly type: number; readonly value: Buffer };

const MULTI_VALUED = 0x1000;
const NAMED_FROM = 0x8000;
const MAX_PROPERTIES = 2_000;
const GUID_BYTES = 16;

/** Bytes of the types with a fixed size, with what fills them up to four. */
const SIZES: Readonly<Record<number, number>> = {
  0x0001: 4,
  0x0002: 4,
  0x0003: 4,
  0x0004: 4,
  0x0005: 8,
  0x0006: 8,
  0x0007: 8,
  0x000a: 4,
  0x000b: 4,
  0x0014: 8,
  0x0040: 8,
  0x0048: 16,
};

const WITH_LENGTH = new Set([0x000d, 0x001e, 0x001f, 0x0102]);

/** The properties in order, the first value of each; stops without an error where the block is broken. */
export function readMapiProperties(block: Buffer): MapiProperty[] {
  const reader = new Reader(block);
  const properties: MapiProperty[] = [];
  const count = Math.min(reader.uint32(), MAX_PROPERTIES);
  for (let index = 0; index < count && !reader.failed; index += 1) {
    const type = reader.uint16();
    const id = reader.uint16();
    if (id >= NAMED_FROM) skipName(reader);
    const value = readValues(reader, type);
    if (value !== null && !reader.failed)
      properties.push({ id, type: type & ~MULTI_VALUED, value });
  }
  return properties;
}

function skipName(reader: Reader): void {
  reader.bytes(GUID_BYTES);
  if (reader.uint32() === 0) reader.uint32();
  else reader.padded(reader.uint32());
}

function readValues(reader: Reader, type: number): Buffer | null {
  const base = type & ~MULTI_VALUED;
  const hasLength = WITH_LENGTH.has(base);
  const size = SIZES[base];
  if (!hasLength && size === undefined) {
    reader.failed = true;
    return null;
  }
  const counted = hasLength || (type & MULTI_VALUED) !== 0;
  const values = counted ? Math.min(reader.uint32(), MAX_PROPERTIES) : 1;
  let first: Buffer | null = null;
  for (let index = 0; index < values && !reader.failed; index += 1) {
    const value = hasLength ? reader.padded(reader.uint32()) : reader.bytes(size ?? 0);
    first ??= value;
  }
  return first;
}

/** Reads little-endian numbers and runs of bytes; past the end it fails once and gives zeros. */
class Reader {
  failed = false;
  readonly #block: Buffer;
  #at = 0;

  constructor(block: Buffer) {
    this.#block = block;
  }

  bytes(length: number): Buffer {
    const end = this.#at + length;
    if (end > this.#block.length) this.failed = true;
    const bytes = this.#block.subarray(this.#at, end);
    this.#at = end;
    return bytes;
  }

  padded(length: number): Buffer {
    const bytes = this.bytes(length);
    this.#at += (4 - (length % 4)) % 4;
    return bytes;
  }

  uint16(): number {
    const bytes = this.bytes(2);
    return this.failed ? 0 : bytes.readUInt16LE(0);
  }

  uint32(): number {
    const bytes = this.bytes(4);
    return this.failed ? 0 : bytes.readUInt32LE(0);
  }
}
