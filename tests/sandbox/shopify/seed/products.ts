import { idOffsets } from "./id-offsets.ts";
import type { Random } from "./random.ts";
import type { MetafieldRecord, ProductRecord, VariantRecord } from "./records.ts";

type Kind = { title: string; productType: string; code: string; picture: string; from: number };

const kinds: readonly Kind[] = [
  { title: "Ring", productType: "Rings", code: "RNG", picture: "ring", from: 60 },
  { title: "Earrings", productType: "Earrings", code: "EAR", picture: "earrings", from: 38 },
  { title: "Necklace", productType: "Necklaces", code: "NCK", picture: "necklace", from: 70 },
  { title: "Bracelet", productType: "Bracelets", code: "BRC", picture: "bracelet", from: 54 },
  { title: "Charm", productType: "Charms", code: "CHM", picture: "charm", from: 24 },
];
const designs = ["Aster", "Linden", "Meridian", "Halo", "Fern", "Tide", "Juniper", "Solstice"];
const stones = ["Garnet", "Moonstone", "Sapphire", "Pearl", "Topaz", "Emerald"];
const metals = ["Gold Vermeil", "Sterling Silver", "Rose Gold"];
const CARE = "Keep dry, store in its pouch, wipe with a soft cloth.";
const SIZE_GUIDE =
  "US 5 = 15.7 mm inside, 6 = 16.5 mm, 7 = 17.3 mm, 8 = 18.1 mm, 9 = 19.0 mm. Between two sizes take the larger.";
const ringSizes = ["5", "6", "7", "8", "9"];

export type CatalogueOptions = {
  random: Random;
  nextId: () => number;
  /** Of the five kinds and eight designs, so many are made. */
  kindCount: number;
  designCount: number;
  skuPrefix: string;
  createdAt: number;
};

/** Every design in every kind: rings come in sizes, everything else in metals. */
export function makeProducts(options: CatalogueOptions): ProductRecord[] {
  return designs
    .slice(0, options.designCount)
    .flatMap((design) =>
      kinds.slice(0, options.kindCount).map((kind) => makeProduct(options, design, kind)),
    );
}

function makeProduct(options: CatalogueOptions, design: string, kind: Kind): ProductRecord {
  const { random, nextId } = options;
  const stone = random.pick(stones);
  const metal = random.pick(metals);
  const isRing = kind.code === "RNG";
  const engravable = isRing || kind.code === "BRC" || kind.code === "CHM";
  const price = (kind.from + random.int(0, 30) * 8) * 100;
  const values = isRing ? ringSizes : metals;
  const optionName = isRing ? "Size" : "Metal";
  const variants: VariantRecord[] = values.map((value, index) => ({
    id: nextId(),
    title: value,
    sku: `${options.skuPrefix}-${kind.code}-${design.toUpperCase()}-${isRing ? value : index + 1}`,
    price: price + (isRing ? 0 : index * 600),
    stock: random.int(0, 24),
    options: [{ name: optionName, value }],
  }));
  const id = nextId();
  const material = isRing ? `${stone} set in ${metal.toLowerCase()}` : `${stone}; choice of metal`;
  return {
    id,
    title: `${design} ${stone} ${kind.title}`,
    handle: `${design}-${stone}-${kind.title}`.toLowerCase(),
    productType: kind.productType,
    tags: [stone.toLowerCase(), ...(engravable ? ["engravable"] : [])],
    material,
    care: CARE,
    picture: `${kind.picture}-${metal.split(" ")[0]?.toLowerCase() ?? "gold"}-${stone.toLowerCase()}.svg`,
    engravable,
    createdAt: options.createdAt,
    updatedAt: options.createdAt,
    status: "ACTIVE",
    isPublished: true,
    description: null,
    metafields: makeMetafields(id, { material, stone, isRing }),
    optionName,
    variants,
  };
}

/** What a jeweller keeps beside the description; rings have a guide to their sizes. */
function makeMetafields(
  productId: number,
  facts: { material: string; stone: string; isRing: boolean },
): MetafieldRecord[] {
  const values = [
    ["material", facts.material],
    ["stone", facts.stone],
    ["care", CARE],
    ...(facts.isRing ? [["size_guide", SIZE_GUIDE]] : []),
  ] as const;
  return values.map(([key, value], index) => ({
    id: productId + idOffsets.metafield + index,
    namespace: "custom",
    key,
    type: key === "size_guide" ? "multi_line_text_field" : "single_line_text_field",
    value,
  }));
}
