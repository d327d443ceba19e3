import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect } from "react";
import type { Attempt } from "#app/door.server.ts";
import type { Calendar } from "#app/domain/sla/calendar.ts";
import type { SendingView } from "#app/domain/ticket/ticket-view.ts";
import { readWallTime } from "#app/ui/composer/choose-time.ts";
import { ScheduledLine, type ScheduledStep } from "#app/ui/composer/scheduled-line.tsx";

type ScheduledSendProps = {
  readonly ticketId: string;
  readonly messageId: string;
  readonly sending: SendingView;
  /** The newest message of the customer that the page shows. */
  readonly seenMessageId: string;
  readonly calendar: Calendar | null;
  readonly timeZone: string;
  readonly locale: string;
  readonly disabledReason: string | null;
};

/** A mail of the thread that has not left, with the ticket's form behind it. */
export function ScheduledSend(props: ScheduledSendProps) {
  const { ticketId, messageId, seenMessageId, calendar } = props;
  const shopify = useAppBridge();
  const { state, data, submit } = useFetcher<Attempt>();
  const refusal = state === "idle" ? data?.refusal : null;
  useEffect(() => {
    if (refusal) shopify.toast.show(refusal, { isError: true });
  }, [refusal, data, shopify]);
  const decide = (step: ScheduledStep) => {
    const chosen: Record<string, string> =
      step.intent === "change-send-time"
        ? { sendAt: step.sendAt.at, hours: step.sendAt.hours }
        : step.intent === "send-held"
          ? { seenMessageId }
          : {};
    submit(
      { intent: step.intent, messageId, ...chosen },
      { method: "post", action: `/app/tickets/${ticketId}` },
    );
  };
  return (
    <ScheduledLine
      sending={props.sending}
      timeZone={props.timeZone}
      locale={props.locale}
      busy={state !== "idle"}
      disabledReason={props.disabledReason}
      readWallTime={(typed) => readWallTime(typed, calendar)}
      onStep={decide}
    />
  );
}
