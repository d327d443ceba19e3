/** What does a shop say of itself and its goods, for everybody to read: its policies and its products' texts. */

export type ShopTextKind = "policy" | "product";

/** `policy:REFUND_POLICY` (Shopify's ShopPolicyType) or `product:gid://shopify/Product/1`. */
export type ShopTextKey = `policy:${string}` | `product:${string}`;

export const policyKey = (type: string): ShopTextKey => `policy:${type}`;
export const productKey = (productGid: string): ShopTextKey => `product:${productGid}`;

export const isShopTextKey = (value: string): value is ShopTextKey =>
  /^(?:policy:[A-Z_]{1,60}|product:gid:\/\/shopify\/Product\/\d{1,20})$/.test(value);

export const kindOfText = (key: ShopTextKey): ShopTextKind =>
  key.startsWith("policy:") ? "policy" : "product";

/** The type of the policy, or the product's gid. */
export const subjectOfText = (key: ShopTextKey): string => key.slice(key.indexOf(":") + 1);

/** As it reads at Shopify now; `body` is plain text, paragraphs on lines of their own. */
export type ShopTextWords = {
  readonly key: ShopTextKey;
  readonly title: string;
  /** Where customers read it; null for what has no page. */
  readonly url: string | null;
  readonly body: string;
};

/** Nobody reads a longer policy, and no agent quotes from beyond it. */
const LONGEST_BODY = 100_000;
const LONGEST_TITLE = 300;

/** What is kept of a text; the same words make the same text, whatever spaces stand between them. */
export const tidyText = (text: ShopTextWords): ShopTextWords => ({
  ...text,
  title: text.title.replace(/\s+/g, " ").trim().slice(0, LONGEST_TITLE),
  body: text.body
    .slice(0, LONGEST_BODY)
    .split("\n")
    .map((line) => line.replace(/[^\S\n]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n"),
});
