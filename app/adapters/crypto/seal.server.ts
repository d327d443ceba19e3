// Encryption at rest: AES-256-GCM with the installation's keys; each record names its key, so that keys can rotate.
import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from "node:crypto";
import { parkedFor } from "#app/domain/mail/parked-words.ts";
import { PermanentFault } from "#app/domain/shared/fault.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { say } from "#app/domain/words/words.ts";

export type EncryptionKey = { readonly id: string; readonly key: Uint8Array };

export type Seal = {
  /** Encrypts under the current key, bound to `purpose`: it opens only for the same purpose. */
  seal: (content: Uint8Array, purpose: string) => Buffer;
  /** Throws PermanentFault when the key is unknown, the purpose is another one or a byte was changed. */
  open: (sealed: Uint8Array, purpose: string) => Buffer;
};

const CIPHER = "aes-256-gcm";
const FORMAT = 1;
const IV_BYTES = 12; // NIST SP 800-38D §8.2
const TAG_BYTES = 16;

/** Record: format (1), length of key id (1), key id, IV (12), tag (16), ciphertext. The first key encrypts. */
export function makeSeal(keys: readonly EncryptionKey[]): Seal {
  const current = keys[0];
  if (!current) throw new Error("no encryption key is set");
  const byId = new Map(keys.map(({ id, key }) => [id, createSecretKey(key)]));
  const currentKey = createSecretKey(current.key);
  return {
    seal(content, purpose) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, currentKey, iv).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(content), cipher.final()]);
      const id = Buffer.from(current.id);
      return Buffer.concat([Buffer.from([FORMAT, id.length]), id, iv, cipher.getAuthTag(), body]);
    },
    open(sealed, purpose) {
      const record = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      const idEnd = 2 + (record[1] ?? 0);
      const ivEnd = idEnd + IV_BYTES;
      const bodyStart = ivEnd + TAG_BYTES;
      if (record[0] !== FORMAT || record.length < bodyStart)
        throw new PermanentFault(say("an encrypted record is cut off or of an unknown format"));
      const id = record.toString("utf8", 2, idEnd);
      const key = byId.get(id);
      if (!key) throw new PermanentFault(inEnglish(say(parkedFor.noKey, { id })));
      try {
        const decipher = createDecipheriv(CIPHER, key, record.subarray(idEnd, ivEnd))
          .setAAD(Buffer.from(purpose))
          .setAuthTag(record.subarray(ivEnd, bodyStart));
        return Buffer.concat([decipher.update(record.subarray(bodyStart)), decipher.final()]);
      } catch (cause) {
        throw new PermanentFault(say("an encrypted record was changed or belongs elsewhere"), {
          cause,
        });
      }
    },
  };
}
