import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useRef } from "react";
import { useWords } from "#app/ui/shared/words.tsx";
import type { BelongsAnswer } from "#app/ui/inbox/belongs-choice.tsx";

/** What became of an answer. */
export type BelongsOutcome = {
  readonly refusal: string | null;
  readonly intent: BelongsAnswer | "undo-move" | null;
  /** What can be undone. */
  readonly moveId: string | null;
};

const TOAST_MS = 8_000;

/**
 * Sends the answers to "Belongs here?", says what became of each, and takes a yes back. `onBegin` is called before each step:
 * the list is going to move.
 */
export function useBelongsAnswers(onBegin: () => void) {
  const fetcher = useFetcher<BelongsOutcome>();
  const shopify = useAppBridge();
  const t = useWords();
  const { submit, state, data } = fetcher;
  const said = useRef<BelongsOutcome | null>(null);
  const begin = useRef(onBegin);
  begin.current = onBegin;
  useEffect(() => {
    if (state !== "idle" || !data || said.current === data) return;
    said.current = data;
    const { refusal, intent, moveId } = data;
    if (refusal !== null) shopify.toast.show(refusal, { isError: true });
    else if (moveId !== null)
      shopify.toast.show(t("The mail is on that ticket now"), {
        duration: TOAST_MS,
        action: t("Undo"),
        onAction: () => {
          begin.current();
          submit({ intent: "undo-move", moveId }, { method: "post" });
        },
      });
    else
      shopify.toast.show(
        intent === "undo-move"
          ? t("Undone: the mail asks again")
          : t("It stays a ticket of its own"),
      );
  }, [state, data, submit, shopify, t]);
  return {
    answering: state !== "idle",
    answer: (ticketId: string, intent: BelongsAnswer) => {
      begin.current();
      submit({ intent, ticketId }, { method: "post" });
    },
  };
}
