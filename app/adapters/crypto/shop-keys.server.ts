// A shop's own key: made at installation, kept wrapped, used for names of blobs and MACs of reply addresses.
import { createHmac, createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import type { ShopKeys } from "#app/services/deps.ts";
import { base32 } from "./base32.ts";
import type { Seal } from "./seal.server.ts";

const KEY_BYTES = 32;
const SHORT_MAC_BYTES = 10;

export function makeShopKeys(seal: Seal): ShopKeys {
  const opened = new Map<string, Uint8Array>();
  const digest: (...input: Parameters<ShopKeys["mac"]>) => Buffer = (
    { key },
    purpose,
    ...parts
  ) => {
    const hmac = createHmac("sha256", keyObjectOf(key));
    for (const part of [purpose, ...parts]) {
      const bytes = typeof part === "string" ? Buffer.from(part) : part;
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      hmac.update(length).update(bytes);
    }
    return hmac.digest();
  };
  return {
    make: (shopId) => seal.seal(randomBytes(KEY_BYTES), purposeOf(shopId)).toString("base64"),
    open(shopId, wrapped) {
      // With the shop: a key that was opened for its own shop must not open for another one.
      const which = `${shopId}:${wrapped}`;
      const known = opened.get(which);
      const key = known ?? seal.open(Buffer.from(wrapped, "base64"), purposeOf(shopId));
      if (!known) opened.set(which, key);
      return { shopId, key };
    },
    mac: (...input) => digest(...input).toString("hex"),
    shortMac: (...input) => base32(digest(...input).subarray(0, SHORT_MAC_BYTES)),
  };
}

const keyObjects = new WeakMap<Uint8Array, KeyObject>();

/** Node makes a key object of raw bytes for each MAC anew, which takes longer than the MAC of a short text. */
function keyObjectOf(key: Uint8Array): KeyObject {
  const known = keyObjects.get(key);
  if (known) return known;
  const made = createSecretKey(key);
  keyObjects.set(key, made);
  return made;
}

const purposeOf = (shopId: string) => `shop-key:${shopId}`;
