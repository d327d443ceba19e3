import type { UploadView } from "#app/domain/reply/draft.ts";

export type SendFile = {
  readonly file: File;
  readonly inline: boolean;
  readonly signal: AbortSignal;
  /** 0 to 1. */
  readonly onProgress: (done: number) => void;
};

/** The server said no, in words for the writer; trying again does not help. */
export class UploadRefused extends Error {}

/**
 * Uploads a file. A fetch tells nothing of its progress, so it goes by XMLHttpRequest, which App Bridge gives no token:
 * `askToken` does. Throws UploadRefused, and other errors where trying again may help.
 */
export async function sendFile(
  { file, inline, signal, onProgress }: SendFile,
  askToken: () => Promise<string>,
): Promise<UploadView> {
  const token = await askToken();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.set("file", file, file.name);
    form.set("inline", String(inline));
    const abort = () => request.abort();
    signal.addEventListener("abort", abort, { once: true });
    request.open("POST", "/app/uploads");
    request.responseType = "json";
    request.setRequestHeader("authorization", `Bearer ${token}`);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    const fail = () => reject(new Error("the upload did not get through"));
    request.onerror = fail;
    request.onabort = fail;
    request.onload = () => {
      signal.removeEventListener("abort", abort);
      const answer = request.response as UploadView | { refusal?: string } | null;
      if (request.status === 200 && answer !== null) resolve(answer as UploadView);
      else if (answer !== null && "refusal" in answer && answer.refusal)
        reject(new UploadRefused(answer.refusal));
      else fail();
    };
    request.send(form);
  });
}

/** Lets a file of the ticket's own mail go along. Throws as `sendFile`. */
export async function copyFile(ticketId: string, attachmentId: string): Promise<UploadView> {
  const body = new FormData();
  body.set("ticketId", ticketId);
  body.set("attachmentId", attachmentId);
  const response = await fetch("/app/uploads", { method: "POST", body });
  if (response.ok) return (await response.json()) as UploadView;
  if (response.status >= 500) throw new Error(`the copy was answered with ${response.status}`);
  throw new UploadRefused(((await response.json()) as { refusal: string }).refusal);
}
