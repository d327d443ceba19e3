import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { Attempt } from "#app/door.server.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { PieceToInsert } from "#app/ui/composer/use-insertion.ts";
import { SuggestionCard } from "#app/ui/suggestion/suggestion-card.tsx";
import { SuggestionLine } from "#app/ui/suggestion/suggestion-line.tsx";
import type { SuggestionShown } from "#app/ui/suggestion/suggestion-shown.ts";

type SuggestedAnswerProps = {
  readonly ticketId: string;
  /** The newest message of the customer: a new one is asked about anew. Empty while there is none. */
  readonly newestMessageId: string;
  /** Nobody has answered it yet. */
  readonly isWaiting: boolean;
  /** Why nobody can reply here now, or null. */
  readonly disabledReason: string | null;
  readonly dates: { readonly now: Instant; readonly timeZone: string; readonly locale: string };
  readonly onUse: (draft: Omit<PieceToInsert, "press">) => void;
};

/** The page has something better to do first: its own first picture and what is asked for by hand. */
const AFTER_MS = 400;

/** What can be suggested for the customer's newest message, asked for once the page is painted. */
export function SuggestedAnswer(props: SuggestedAnswerProps) {
  const { ticketId, newestMessageId, isWaiting, disabledReason, dates, onUse } = props;
  const [known, setKnown] = useState<SuggestionShown | null>(null);
  const fetcher = useFetcher<Attempt>();
  const wanted = isWaiting && disabledReason === null && newestMessageId !== "";
  const asked = useRef("");
  useEffect(() => {
    setKnown(null);
    asked.current = newestMessageId;
    if (!wanted) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      askSuggestion(ticketId, stop.signal)
        .then((suggestion) => {
          if (asked.current === newestMessageId) setKnown(suggestion);
        })
        .catch(() => {
          // Without it the page is what it was: somebody writes the answer.
        });
    }, AFTER_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [ticketId, newestMessageId, wanted]);
  if (!wanted || known === null || known.kind === "nothing") return null;
  if (known.kind === "missing") return <SuggestionLine {...known} />;
  const note = (intent: "used" | "dismissed") => {
    setKnown(null);
    fetcher.submit(
      { intent, messageId: known.messageId, question: known.questionKey },
      { method: "post", action: `/app/tickets/${ticketId}/suggestion` },
    );
  };
  return (
    <SuggestionCard
      draft={known}
      {...dates}
      disabled={fetcher.state !== "idle"}
      onUse={() => {
        onUse({ piece: known.text, html: known.html });
        note("used");
      }}
      onDismiss={() => note("dismissed")}
    />
  );
}

async function askSuggestion(ticketId: string, signal: AbortSignal): Promise<SuggestionShown> {
  // App Bridge adds the session token to requests to our own server.
  const response = await fetch(`/app/tickets/${ticketId}/suggestion`, {
    headers: { accept: "application/json" },
    signal,
  });
  if (!response.ok) throw new Error(`the suggestion was answered with ${response.status}`);
  return (await response.json()) as SuggestionShown;
}
