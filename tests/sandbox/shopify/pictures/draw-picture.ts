const metals: Record<string, string> = { gold: "#d4a72c", sterling: "#aab2bd", rose: "#d98d7f" };
const stones: Record<string, string> = {
  garnet: "#8e1b2f",
  moonstone: "#dfe6f2",
  sapphire: "#1f4fa3",
  pearl: "#f6efe4",
  topaz: "#3fa7c9",
  emerald: "#0f7a4f",
};

/**
 * Draws a piece of jewelry named `<kind>-<metal>-<stone>.svg`.
 * Returns null for a name that says nothing of the kind.
 */
export function drawPicture(name: string): string | null {
  const [, kind, metalName, stoneName] = /^([a-z]+)-([a-z]+)-([a-z]+)\.svg$/.exec(name) ?? [];
  const metal = metals[metalName ?? ""];
  const stone = stones[stoneName ?? ""];
  const shape = metal && stone ? shapes[kind ?? ""]?.(metal, stone) : undefined;
  if (!shape) return null;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="400" height="400">` +
    `<rect width="200" height="200" fill="#f7f4f0"/>${shape}</svg>`
  );
}

type Shape = (metal: string, stone: string) => string;

const gem = (x: number, y: number, size: number, stone: string, metal: string): string =>
  `<path d="M${x} ${y - size}l${size} ${size}-${size} ${size}-${size}-${size}z" fill="${stone}" stroke="${metal}" stroke-width="4"/>`;
const ring = (x: number, y: number, radius: number, metal: string, width: number): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${metal}" stroke-width="${width}"/>`;

const shapes: Record<string, Shape> = {
  ring: (metal, stone) => ring(100, 118, 50, metal, 11) + gem(100, 58, 22, stone, metal),
  earrings: (metal, stone) =>
    [65, 135].map((x) => ring(x, 66, 14, metal, 5) + gem(x, 118, 26, stone, metal)).join(""),
  necklace: (metal, stone) =>
    `<path d="M30 30Q100 190 170 30" fill="none" stroke="${metal}" stroke-width="5"/>` +
    gem(100, 128, 24, stone, metal),
  bracelet: (metal, stone) =>
    `<ellipse cx="100" cy="100" rx="76" ry="48" fill="none" stroke="${metal}" stroke-width="9"/>` +
    [52, 100, 148].map((x) => gem(x, x === 100 ? 148 : 138, 12, stone, metal)).join(""),
  charm: (metal, stone) =>
    ring(100, 44, 13, metal, 6) +
    `<circle cx="100" cy="112" r="52" fill="${metal}"/>` +
    gem(100, 112, 22, stone, "#ffffff"),
};
