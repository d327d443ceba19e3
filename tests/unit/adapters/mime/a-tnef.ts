/** Builds a `winmail.dat` attribute by attribute ([MS-OXTNEF] 2.1). */

const LEVEL_MESSAGE = 1;
const LEVEL_ATTACHMENT = 2;

const uint16 = (value: number) => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};

const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

function attribute(level: number, id: number, bytes: Buffer): Buffer {
  const checksum = bytes.reduce((sum, byte) => (sum + byte) & 0xffff, 0);
  return Buffer.concat([
    Buffer.from([level]),
    uint16(id),
    uint16(0),
    uint32(bytes.length),
    bytes,
    uint16(checksum),
  ]);
}

/** A MAPI property of one variable-length value. */
export function property(id: number, type: number, value: Buffer): Buffer {
  const padding = Buffer.alloc((4 - (value.length % 4)) % 4);
  return Buffer.concat([uint16(type), uint16(id), uint32(1), uint32(value.length), value, padding]);
}

/** A named MAPI property, which no reader here knows and every reader must step over. */
const namedProperty = (): Buffer => {
  const name = Buffer.from("x-name\0", "utf16le");
  const padding = Buffer.alloc((4 - (name.length % 4)) % 4);
  return Buffer.concat([
    uint16(0x0003),
    uint16(0x8005),
    Buffer.alloc(16),
    uint32(1),
    uint32(name.length),
    name,
    padding,
    uint32(7),
  ]);
};

const block = (properties: readonly Buffer[]): Buffer =>
  Buffer.concat([uint32(properties.length + 1), namedProperty(), ...properties]);

export type TnefAttachment = {
  readonly title: string;
  readonly content: Buffer;
  readonly properties?: readonly Buffer[];
};

export function aTnef({
  properties = [],
  files = [],
}: {
  readonly properties?: readonly Buffer[];
  readonly files?: readonly TnefAttachment[];
}): Buffer {
  return Buffer.concat([
    uint32(0x223e9f78),
    uint16(1),
    attribute(LEVEL_MESSAGE, 0x9006, uint32(0x00010000)),
    attribute(LEVEL_MESSAGE, 0x9007, Buffer.concat([uint32(1252), uint32(0)])),
    attribute(LEVEL_MESSAGE, 0x9003, block(properties)),
    ...files.flatMap(({ title, content, properties: own = [] }) => [
      attribute(LEVEL_ATTACHMENT, 0x9002, Buffer.alloc(14)),
      attribute(LEVEL_ATTACHMENT, 0x8010, Buffer.from(`${title}\0`, "latin1")),
      attribute(LEVEL_ATTACHMENT, 0x800f, content),
      attribute(LEVEL_ATTACHMENT, 0x9005, block(own)),
    ]),
  ]);
}

/** RTF packed without any reference: a flag byte of zeros before each eight bytes ([MS-OXRTFCP] 3.1.3). */
export function packedRtf(rtf: string): Buffer {
  const bytes = Buffer.from(rtf, "latin1");
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 8)
    chunks.push(Buffer.from([0]), bytes.subarray(at, at + 8));
  const body = Buffer.concat(chunks);
  return Buffer.concat([
    uint32(body.length + 12),
    uint32(bytes.length),
    uint32(0x75465a4c),
    uint32(0),
    body,
  ]);
}
