import { useEffect, useRef } from "react";
import { htmlOfText } from "#app/domain/reply/html-of-text.ts";
import type { CorrectionToWrite } from "#app/ui/correction/correction-dialog.tsx";
import { focusReply } from "#app/ui/ticket/focus-reply.ts";
import type { DraftStore } from "./draft-store.ts";

/** Begins the reply anew as a correction: its opening stands above whatever was written already. */
export function useCorrection(
  begun: (CorrectionToWrite & { readonly press: number }) | null,
  draft: DraftStore,
  onBegin: () => void,
): void {
  const done = useRef(begun?.press ?? 0);
  const begin = useRef(onBegin);
  begin.current = onBegin;
  useEffect(() => {
    if (begun === null || begun.press === done.current) return;
    done.current = begun.press;
    begin.current();
    const { words, uploads, standing } = draft.get();
    const html = `${begun.opening.map(htmlOfText).join("")}<p></p>${words.html}`;
    const choices = { ...words.choices, correction: begun.correction };
    // The field takes new content from elsewhere; what is only there is not kept yet.
    draft.restore({ words: { ...words, html, choices }, uploads }, standing);
    draft.change({ words: { html, choices } });
    focusReply();
  }, [begun, draft]);
}
