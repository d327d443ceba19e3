import type { IncomingMessage } from "node:http";
import busboy from "@fastify/busboy";
import type { MailAttachment } from "./compose-mail.ts";

export type MailForm = { field(name: string): string; attachments: readonly MailAttachment[] };

/** The fields and files of a posted multipart form. Rejects when the body is none. */
export function readForm(request: IncomingMessage): Promise<MailForm> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>();
    const attachments: MailAttachment[] = [];
    const form = busboy({
      headers: { "content-type": request.headers["content-type"] ?? "" },
    });
    form.on("field", (name: string, value: string) => fields.set(name, value));
    form.on("file", (_name, stream, filename, _encoding, contentType) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        // A file input that was left empty posts a nameless empty file.
        if (filename) attachments.push({ filename, contentType, content: Buffer.concat(chunks) });
      });
    });
    form.on("finish", () =>
      resolve({ field: (name) => (fields.get(name) ?? "").replaceAll("\r\n", "\n"), attachments }),
    );
    form.on("error", reject);
    request.pipe(form);
  });
}
