import { useAppBridge } from "@shopify/app-bridge-react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { UploadView } from "#app/domain/reply/draft.ts";
import { whyTooLarge } from "#app/domain/reply/upload-limits.ts";
import type { Uploading } from "#app/ui/composer/attachment-list.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { copyFile, sendFile, UploadRefused } from "./send-file.ts";

/** More at once get in each other's way on an ordinary line. */
const AT_ONCE = 2;

type Waiting = {
  readonly key: string;
  readonly file: File;
  readonly inline: boolean;
  readonly stop: AbortController;
};

export type Uploads = {
  readonly underWay: readonly Uploading[];
  readonly add: (files: readonly File[], options: { readonly inline: boolean }) => void;
  /** A file of the ticket's own mail. */
  readonly copy: (file: {
    readonly attachmentId: string;
    readonly fileName: string;
    readonly bytes: number;
  }) => void;
  readonly cancel: (key: string) => void;
  readonly retry: (key: string) => void;
  /** The address under which a picture of the draft can be shown. */
  readonly pictureOf: (contentId: string) => Promise<string | null>;
};

/** Uploads the files of a draft, two at a time. `there`: those it has; `onDone` gets each that is there. */
export function useUploads(
  ticketId: string,
  there: readonly UploadView[],
  onDone: (upload: UploadView) => void,
): Uploads {
  const t = useWords();
  const shopify = useAppBridge();
  const [underWay, setUnderWay] = useState<readonly Uploading[]>([]);
  const files = useRef(new Map<string, Waiting>());
  const running = useRef(new Set<string>());
  const pictures = useRef(new Map<string, Promise<string | null>>());
  const latest = useRef({ there, onDone, underWay });
  latest.current = { ...latest.current, there, onDone };

  const put = useCallback((change: (list: readonly Uploading[]) => readonly Uploading[]) => {
    latest.current.underWay = change(latest.current.underWay);
    setUnderWay(latest.current.underWay);
  }, []);
  const note = useCallback(
    (key: string, what: Partial<Uploading>) =>
      put((list) => list.map((one) => (one.key === key ? { ...one, ...what } : one))),
    [put],
  );
  const drop = useCallback(
    (key: string) => {
      files.current.delete(key);
      put((list) => list.filter((one) => one.key !== key));
    },
    [put],
  );

  const unreached = t("This file did not get through.");
  const next = useCallback(() => {
    for (const [key, { file, inline, stop }] of files.current) {
      if (running.current.size >= AT_ONCE) return;
      const shown = latest.current.underWay.find((one) => one.key === key);
      if (running.current.has(key) || !shown || shown.trouble !== null) continue;
      running.current.add(key);
      const sending = { file, inline, signal: stop.signal };
      sendFile({ ...sending, onProgress: (done) => note(key, { done }) }, async () =>
        shopify.idToken(),
      )
        .then((upload) => {
          if (upload.contentId !== null)
            pictures.current.set(upload.contentId, Promise.resolve(URL.createObjectURL(file)));
          drop(key);
          latest.current.onDone(upload);
        })
        .catch((error: unknown) => {
          if (stop.signal.aborted) drop(key);
          else if (error instanceof UploadRefused)
            note(key, { trouble: error.message, mayRetry: false });
          else note(key, { trouble: unreached, mayRetry: true });
        })
        .finally(() => {
          running.current.delete(key);
          next();
        });
    }
  }, [drop, note, shopify, unreached]);

  const add = useCallback<Uploads["add"]>(
    (added, { inline }) => {
      for (const file of added) {
        const key = crypto.randomUUID();
        const known = [
          ...latest.current.there,
          ...latest.current.underWay.filter(({ trouble }) => trouble === null),
        ];
        const sized = { fileName: file.name, bytes: file.size };
        const trouble = whyTooLarge(known, sized);
        files.current.set(key, { key, file, inline, stop: new AbortController() });
        put((list) => [...list, { key, ...sized, done: 0, trouble, mayRetry: false }]);
      }
      next();
    },
    [put, next],
  );
  const copy = useCallback<Uploads["copy"]>(
    ({ attachmentId, fileName, bytes }) => {
      const key = crypto.randomUUID();
      const trouble = whyTooLarge(latest.current.there, { fileName, bytes });
      put((list) => [...list, { key, fileName, bytes, done: 0, trouble, mayRetry: false }]);
      if (trouble !== null) return;
      copyFile(ticketId, attachmentId)
        .then((upload) => {
          drop(key);
          latest.current.onDone(upload);
        })
        .catch((error: unknown) =>
          note(key, { trouble: error instanceof UploadRefused ? error.message : unreached }),
        );
    },
    [drop, note, put, ticketId, unreached],
  );

  // Addresses of pictures hold their bytes in memory as long as the document.
  useEffect(() => {
    const shown = pictures.current;
    const waiting = files.current;
    return () => {
      for (const { stop } of waiting.values()) stop.abort();
      for (const address of shown.values())
        void address.then((made) => made !== null && URL.revokeObjectURL(made));
    };
  }, []);

  return {
    underWay,
    add,
    copy,
    cancel: (key) => {
      files.current.get(key)?.stop.abort();
      if (!running.current.has(key)) drop(key);
    },
    retry: (key) => {
      note(key, { trouble: null, done: 0 });
      next();
    },
    pictureOf: (contentId) => {
      const known = pictures.current.get(contentId);
      if (known) return known;
      const upload = latest.current.there.find((one) => one.contentId === contentId);
      if (!upload) return Promise.resolve(null);
      const asked = loadPicture(upload.uploadId).catch(() => {
        pictures.current.delete(contentId);
        return null;
      });
      pictures.current.set(contentId, asked);
      return asked;
    },
  };
}

async function loadPicture(uploadId: string): Promise<string | null> {
  const response = await fetch(`/app/uploads/${uploadId}`);
  return response.ok ? URL.createObjectURL(await response.blob()) : null;
}
