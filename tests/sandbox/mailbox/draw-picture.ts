import { crc32, deflateSync } from "node:zlib";

const WIDTH = 480;
const HEIGHT = 360;

type Colour = readonly [number, number, number];

export type Jewel = {
  metal: Colour;
  stone: Colour;
  /** Degrees of the ring that are missing, as where it broke. */
  gapDegrees: number;
};

/** A PNG photograph of a ring on a table, as a customer would attach it; the same jewel gives the same bytes. */
export function drawPicture(jewel: Jewel): Buffer {
  const rows: Buffer[] = [];
  for (let y = 0; y < HEIGHT; y += 1) {
    const row = Buffer.alloc(1 + WIDTH * 3);
    for (let x = 0; x < WIDTH; x += 1) {
      row.set(pixel(jewel, x, y), 1 + x * 3);
    }
    rows.push(row);
  }
  return png(Buffer.concat(rows));
}

function pixel({ metal, stone, gapDegrees }: Jewel, x: number, y: number): Colour {
  const dx = x - WIDTH / 2;
  const dy = y - HEIGHT / 2 - 20;
  const distance = Math.hypot(dx, dy);
  const angle = (Math.atan2(dy, dx) * 180) / Math.PI;
  if (Math.abs(dx) + Math.abs(dy + 112) < 34) return shaded(stone, (dx - dy - 112) / 90 + 0.9);
  if (distance > 88 && distance < 112 && Math.abs(angle - 60) > gapDegrees / 2) {
    return shaded(metal, 1.15 - Math.abs(distance - 98) / 26 - dy / 600);
  }
  const grain = ((x * 7 + y * 13) % 11) / 160;
  const shadow = distance > 92 && distance < 124 && dy > 0 ? 0.12 : 0;
  return shaded([206, 188, 166], 0.92 + grain - shadow - y / 2400);
}

const shaded = (colour: Colour, light: number): Colour => {
  const [red, green, blue] = colour.map((part) =>
    Math.max(0, Math.min(255, Math.round(part * light))),
  );
  return [red ?? 0, green ?? 0, blue ?? 0];
};

/** PNG (Third Edition) 5: signature, IHDR with 8-bit RGB, IDAT, IEND. */
function png(scanlines: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(scanlines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
