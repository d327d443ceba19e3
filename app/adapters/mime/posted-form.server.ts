// Reads the form in which Inbound Parse posts a mail's fields; every part stays bytes, its charset is told elsewhere.
import { Busboy } from "@fastify/busboy";

export type PostedPart = {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: Buffer;
};

/** SendGrid posts some twenty fields and a part for each attachment. */
const MAX_PARTS = 400;

/** The first part of each name. Rejects when the body is no form. */
export function readPostedForm(
  contentType: string,
  body: Uint8Array,
): Promise<Map<string, PostedPart>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, PostedPart>();
    const form = new Busboy({
      headers: { "content-type": contentType },
      // Every part as bytes: decoding a field as text would destroy what is in another charset.
      isPartAFile: () => true,
      preservePath: true,
      limits: { parts: MAX_PARTS },
    });
    form.on("file", (name, stream, fileName: string | undefined, _, mimeType) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (parts.has(name)) return;
        const content =
          chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks);
        parts.set(name, { fileName: fileName ?? "", contentType: mimeType, content });
      });
      stream.on("error", reject);
    });
    form.on("finish", () => resolve(parts));
    form.on("error", reject);
    form.end(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
  });
}
