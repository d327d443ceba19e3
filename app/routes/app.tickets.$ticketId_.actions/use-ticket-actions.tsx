import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useState, type ReactNode } from "react";
import type { TicketActionLog } from "#app/domain/action/action-log.ts";
import { actionsForCustomer, actionsForOrder } from "#app/domain/action/what-fits.ts";
import { wordsForProof } from "#app/domain/proof/words-for-proof.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { MessageView, OrderLinkView, TicketView } from "#app/domain/ticket/ticket-view.ts";
import { ActionLogCard } from "#app/ui/action/action-log-card.tsx";
import { ActionMenu } from "#app/ui/action/action-menu.tsx";
import { ActionModal } from "#app/ui/action/action-modal.tsx";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { ActionAnswer } from "./route.ts";
import { useAction, type OpenAction } from "./use-action.ts";

type When = { readonly now: Instant; readonly timeZone: string; readonly locale: string };

type Given = When & {
  readonly ticket: TicketView;
  readonly log: TicketActionLog;
  /** False for those who only read. */
  readonly mayAct: boolean;
  /** Puts words into the reply. */
  readonly onInsert: (piece: string) => void;
};

/** What can be done at Shopify from a ticket, for the places of its page. */
export function useTicketActions(given: Given): {
  readonly orderActions: (order: OrderLinkView) => ReactNode;
  readonly customerActions: ReactNode;
  readonly log: ReactNode;
  /** Stands anywhere once. */
  readonly modal: ReactNode;
} {
  const t = useWords();
  const { ticket, log, mayAct } = given;
  const [open, setOpen] = useState<OpenAction | null>(null);
  const choose = (about: string) => (kind: OpenAction["kind"], atOnce: boolean) =>
    setOpen({ kind, about, atOnce });
  return {
    orderActions: ({ orderId, facts }) =>
      mayAct && (
        <ActionMenu
          subject={t("order {name}", { name: facts.name })}
          offered={actionsForOrder(facts, log.request)}
          onChoose={choose(orderId)}
        />
      ),
    customerActions: mayAct && ticket.link.state === "linked" && (
      <ActionMenu
        subject={ticket.link.facts.displayName}
        offered={actionsForCustomer(log.request)}
        onChoose={choose(ticket.link.facts.id)}
      />
    ),
    log: <Log {...given} />,
    modal: open && (
      <OpenedAction
        key={`${open.kind} ${open.about}`}
        open={open}
        {...given}
        ticket={ticket}
        onClose={() => setOpen(null)}
      />
    ),
  };
}

function OpenedAction(props: Given & { readonly open: OpenAction; readonly onClose: () => void }) {
  const t = useWords();
  const { ticket, open, onClose, timeZone, locale } = props;
  const action = useAction(ticket.ticketId, open);
  const asking = ticket.thread
    .filter((entry): entry is MessageView => entry.entry === "message" && entry.kind === "inbound")
    .toReversed();
  const messages = asking.map(({ messageId, fromName, at, proof }, index) => ({
    value: index === 0 ? "" : messageId,
    label: `${fromName}, ${fullTime(at, { timeZone, locale })}${proof ? `: ${t(wordsForProof(proof.level).badge)}` : ""}`,
  }));
  return (
    <ActionModal
      {...action}
      messages={messages}
      onInsert={(piece) => {
        props.onInsert(piece);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

function Log({ ticket, log, mayAct, onInsert: _, ...when }: Given) {
  const { submit, state, data } = useFetcher<ActionAnswer>();
  const shopify = useAppBridge();
  const refusal = state === "idle" ? (data?.refusal ?? null) : null;
  useEffect(() => {
    if (refusal !== null) shopify.toast.show(refusal, { isError: true });
  }, [refusal, data, shopify]);
  return (
    <ActionLogCard
      entries={log.entries}
      busy={state !== "idle"}
      mayDecide={mayAct}
      onDecide={(actionId, decision) =>
        submit(
          { intent: "decide", actionId, decision },
          { method: "post", action: `/app/tickets/${ticket.ticketId}/actions` },
        )
      }
      {...when}
    />
  );
}
