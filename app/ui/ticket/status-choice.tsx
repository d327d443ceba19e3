import { useEffect, useRef, useState } from "react";
import { Button, ButtonGroup } from "@shopify/polaris";
import { isDone } from "#app/domain/ticket/change-of-status.ts";
import type { TicketActions } from "#app/domain/ticket/ticket-actions.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { useKeys } from "#app/ui/shared/use-keys.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { ReasonModal, type GivenWords } from "./reason-modal.tsx";
import type { StepProps } from "./ticket-step.ts";

type StatusChoiceProps = StepProps & {
  readonly actions: Pick<
    TicketActions,
    "status" | "asksReason" | "asksCause" | "asksOutcome" | "causes"
  >;
};

type Way = {
  readonly to: TicketStatus;
  readonly words: Words;
  /** Where the words are too short for ears. */
  readonly spoken?: Words;
};
const ways: Readonly<Record<TicketStatus, readonly Way[]>> = {
  open: [
    { to: "resolved", words: say("Resolve") },
    { to: "waiting", words: say("Wait"), spoken: say("Wait for the customer") },
    { to: "closed", words: say("Close") },
  ],
  waiting: [
    { to: "resolved", words: say("Resolve") },
    { to: "open", words: say("Set to open") },
    { to: "closed", words: say("Close") },
  ],
  resolved: [
    { to: "open", words: say("Open again") },
    { to: "closed", words: say("Close") },
  ],
  closed: [{ to: "open", words: say("Open again") }],
};

/** The ways on from a ticket's status; one that wants a reason asks for it first. */
export function StatusChoice({ actions, answer, busy, disabledReason, onStep }: StatusChoiceProps) {
  const t = useWords();
  const { status } = actions;
  const wanted = useRef<TicketStatus | null>(null);
  const [asking, setAsking] = useState<TicketStatus | null>(null);
  const asks = answer?.kind === "reason-wanted";
  useEffect(() => {
    // A page that was not up to date: the answer says that words are wanted.
    if (asks && wanted.current !== null) setAsking(wanted.current);
  }, [asks, answer]);
  useEffect(() => setAsking(null), [status]);

  const change = (to: TicketStatus, words: GivenWords = {}) => {
    wanted.current = to;
    onStep({ intent: "change-status", to, seen: status, ...words });
  };
  const press = (to: TicketStatus) => {
    const ends = isDone(to) && !isDone(status);
    const asksWords = ends && (actions.asksReason || actions.asksCause);
    if (asksWords || (isDone(to) && actions.asksOutcome)) setAsking(to);
    else change(to);
  };
  useKeys([
    {
      key: "e",
      words: t("Close the ticket"),
      run: () => press("closed"),
      disabled: busy || disabledReason !== null || status === "closed",
    },
  ]);
  return (
    <>
      <ButtonGroup>
        {ways[status].map(({ to, words, spoken }, index) => (
          <Button
            key={to}
            size="slim"
            variant={index === 0 ? "secondary" : "tertiary"}
            disabled={busy || disabledReason !== null}
            accessibilityLabel={spoken === undefined ? undefined : t(spoken)}
            onClick={() => press(to)}
          >
            {t(words)}
          </Button>
        ))}
      </ButtonGroup>
      {asking !== null && (
        <ReasonModal
          to={asking}
          actions={actions}
          refusal={answer?.refusal ?? null}
          busy={busy}
          onBack={() => setAsking(null)}
          onGive={(words) => change(asking, words)}
        />
      )}
    </>
  );
}
