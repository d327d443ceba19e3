import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useState, type ReactNode } from "react";
import type { TicketQuality } from "#app/data/pages/ticket-quality.server.ts";
import type { Attempt } from "#app/door.server.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { MessageView, TicketView } from "#app/domain/ticket/ticket-view.ts";
import { ComplaintCard } from "#app/ui/complaint/complaint-card.tsx";
import { ComplaintOpening } from "#app/ui/complaint/complaint-opening.tsx";
import { CorrectionDialog, type CorrectionToWrite } from "#app/ui/correction/correction-dialog.tsx";
import { CorrectionMarks } from "#app/ui/correction/correction-marks.tsx";
import { ExampleLine } from "#app/ui/review/example-line.tsx";
import { useNow } from "#app/ui/shared/use-now.ts";

export type CorrectionBegun = CorrectionToWrite & { readonly press: number };

export type QualitySlots = {
  readonly complaint: ReactNode;
  /** The way to say that it is a complaint; false while one is open. */
  readonly complaintOpening: ReactNode;
  readonly example: ReactNode;
  readonly isCorrection: (messageId: string) => boolean;
  readonly correctionsOf: (message: MessageView) => ReactNode;
  /** Beside the page. */
  readonly modal: ReactNode;
  /** What the composer is to begin with; null before the first. */
  readonly begun: CorrectionBegun | null;
};

/** The quality of a ticket on its page: its complaint, corrections of its answers, and whether it is an example. */
export function useQuality(data: {
  readonly ticket: TicketView;
  readonly quality: TicketQuality;
  readonly disabledReason: string | null;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
}): QualitySlots {
  const { ticket, quality, disabledReason, timeZone, locale } = data;
  const { ticketId } = ticket;
  const { complaint } = quality;
  const when = { now: useNow(data.now), timeZone, locale };
  const shopify = useAppBridge();
  const fetcher = useFetcher<Attempt>();
  const [wrong, setWrong] = useState<MessageView | null>(null);
  const [begun, setBegun] = useState<CorrectionBegun | null>(null);
  const refusal = fetcher.state === "idle" ? (fetcher.data?.refusal ?? null) : null;
  useEffect(() => {
    if (refusal !== null) shopify.toast.show(refusal, { isError: true });
  }, [refusal, fetcher.data, shopify]);
  const steps = {
    busy: fetcher.state !== "idle",
    refusal,
    disabledReason,
    onStep: (step: Record<string, string>) =>
      fetcher.submit(step, { method: "post", action: `/app/tickets/${ticketId}/quality` }),
  };
  return {
    complaint: complaint && (
      <ComplaintCard {...steps} complaint={complaint} replies={quality.replies} {...when} />
    ),
    complaintOpening: (complaint === null || complaint.closedAt !== null) && (
      <ComplaintOpening
        disabled={steps.busy || disabledReason !== null}
        onOpen={(about) => steps.onStep({ intent: "open-complaint", about })}
      />
    ),
    example: (
      <ExampleLine
        key={ticketId}
        {...steps}
        ticketId={ticketId}
        subject={ticket.subject}
        example={quality.example}
      />
    ),
    isCorrection: (messageId) => quality.corrections.some((one) => one.messageId === messageId),
    correctionsOf: (message) => (
      <CorrectionMarks
        messageId={message.messageId}
        corrections={quality.corrections}
        onCorrect={
          disabledReason === null && quality.correctable.includes(message.messageId)
            ? () => setWrong(message)
            : null
        }
        {...when}
      />
    ),
    modal: wrong && (
      <CorrectionDialog
        key={wrong.messageId}
        message={wrong}
        customerWords={customerWords(ticket)}
        timeZone={timeZone}
        onWrite={(correction) => {
          setWrong(null);
          setBegun((last) => ({ ...correction, press: (last?.press ?? 0) + 1 }));
        }}
        onBack={() => setWrong(null)}
      />
    ),
    begun,
  };
}

/** What the customer wrote last. */
function customerWords({ thread }: TicketView): string {
  const theirs = thread.findLast((entry) => entry.entry === "message" && entry.kind === "inbound");
  return theirs?.entry === "message" ? (theirs.parts?.reply ?? theirs.text) : "";
}
