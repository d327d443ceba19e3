import { useState, type ReactNode } from "react";
import { Banner, Card, Link, Page, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { TicketActions } from "#app/domain/ticket/ticket-actions.ts";
import type {
  MessageView,
  OtherTickets,
  SendingView,
  TicketView,
} from "#app/domain/ticket/ticket-view.ts";
import type { TriageReasons } from "#app/domain/ticket/triage-reasons.ts";
import { CustomerCard } from "#app/ui/customer/customer-card.tsx";
import { RatingCard } from "#app/ui/csat/rating-card.tsx";
import { OtherTicketsCard } from "#app/ui/customer/other-tickets-card.tsx";
import { OrderCards } from "#app/ui/order/order-cards.tsx";
import type { PanelSlots } from "#app/ui/order/panel-slots.ts";
import { useNow } from "#app/ui/shared/use-now.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { ClocksCard } from "#app/ui/sla/clocks-card.tsx";
import { DueBadge } from "#app/ui/sla/due-badge.tsx";
import { nextDue } from "#app/ui/sla/next-due.ts";
import { OwnDue } from "#app/ui/sla/own-due.tsx";
import type { DeliveryAnswer } from "./delivery-line.tsx";
import type { DeskSlot } from "./desk-step.ts";
import { focusReply, COMPOSER } from "./focus-reply.ts";
import { GlancePanel } from "./glance-panel.tsx";
import type { GlanceSlot } from "./glance-slot.ts";
import type { MailFiles } from "./mail-files.ts";
import { MessageCard } from "./message-card.tsx";
import { MovesCard } from "./moves-card.tsx";
import { NoteBody } from "./note-body.tsx";
import { NoteComposer } from "./note-composer.tsx";
import { ParticipantsCard, type ParticipantAnswer } from "./participants-card.tsx";
import { ProposalBanner, type ProposalAnswer } from "./proposal-banner.tsx";
import { StandingCard } from "./standing-card.tsx";
import { TeamCard } from "./team-card.tsx";
import type { ThreadSlot } from "./thread-slot.ts";
import { Thread } from "./thread.tsx";
import { useTicketKeys, type TicketWays } from "./ticket-keys.ts";
import { TicketMarks } from "./ticket-marks.tsx";
import { TicketStatusBadge } from "./ticket-status-badge.tsx";
import type { StepProps } from "./ticket-step.ts";

type TicketPageProps = {
  readonly ticket: TicketView;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  readonly shopName: string;
  /** The composer, with the route's form behind it. */
  readonly composer: ReactNode;
  readonly live?: ReactNode;
  /** The thread, with the route that knows more of it; without one the ticket's own entries. */
  readonly thread?: ThreadSlot;
  /** The staff's side of the ticket, with the route's forms behind it. */
  readonly desk?: DeskSlot | null;
  /** Another ticket beside this one. */
  readonly glance?: GlanceSlot;
  /** Where keys lead from here. */
  readonly ways?: TicketWays;
  /** Who else has it open. */
  readonly presence?: ReactNode;
  /** What the customer was promised, with the route's form behind it. */
  readonly promises?: ReactNode;
  /** Where the back button goes. */
  readonly backHref?: string;
  /** The message whose question is being answered right now. */
  readonly settlingMessageId?: string | null;
  /** Why this reader can't decide about the ticket, or null. */
  readonly disabledReason: string | null;
  /** True while a decision about the ticket is on its way. */
  readonly deciding: boolean;
  readonly files: MailFiles;
  readonly onSettle: (messageId: string, answer: DeliveryAnswer) => void;
  readonly onDecide: (decision: TicketDecision) => void;
  readonly actions: TicketActions;
  readonly mayBlock: boolean;
  readonly steps: Pick<StepProps, "answer" | "busy" | "onStep">;
  /** How a message went, with the route that knows it behind it. */
  readonly journeyOf?: (messageId: string) => ReactNode;
  /** What a reply corrects, or what corrects it, with the route's form behind it. */
  readonly correctionsOf?: (message: MessageView) => ReactNode;
  readonly isCorrection?: (messageId: string) => boolean;
  /** The complaint on it, and that it is an example, with the route's form behind them. */
  readonly complaint?: ReactNode;
  readonly complaintOpening?: ReactNode;
  readonly example?: ReactNode;
  /** A mail that has not left, with the route's form behind it. */
  readonly sendingOf?: (messageId: string, sending: SendingView) => ReactNode;
  /** Who looked at the ticket, with the route that knows it behind it. */
  readonly access?: ReactNode;
  /** What stands in the panel with routes' forms behind it. */
  readonly panel?: PanelSlots;
};

/** What somebody decides about where mail belongs, who takes part, and who is asked whether they wrote it. */
export type TicketDecision =
  | { readonly intent: ProposalAnswer }
  | { readonly intent: "undo-move"; readonly moveId: string }
  | { readonly intent: "ask-confirmation"; readonly messageId: string; readonly orderId: string }
  | { readonly intent: ParticipantAnswer; readonly address: string }
  | {
      readonly intent: "file-under";
      readonly messageId: string;
      readonly whom: "original" | "forwarder";
    };

/** A ticket: the thread and the answer on the left, what the shop knows on the right. */
export function TicketPage(props: TicketPageProps) {
  const { ticket, timeZone, locale, files, disabledReason, deciding, onDecide } = props;
  const t = useWords();
  const now = useNow(props.now);
  const when = { now, timeZone, locale };
  const due = nextDue(ticket.clocks);
  const { actions, panel = {} } = props;
  const steps = { ...props.steps, disabledReason };
  const { desk = null, glance } = props;
  // Nobody has to tell themselves.
  const toMention = (desk?.desk.members ?? []).filter(
    ({ memberId }) => memberId !== desk?.desk.readerId,
  );
  const [isNoting, setIsNoting] = useState(false);
  useTicketKeys(props.ways ?? null, {
    mayWork: disabledReason === null,
    onNote: () => setIsNoting(true),
  });
  const assignee = desk?.desk.members.find(({ memberId }) => memberId === desk.desk.assigneeId);
  const assigneeName = desk === null ? ticket.assigneeName : (assignee?.name ?? null);
  return (
    <main>
      <Page
        fullWidth
        title={ticket.subject || t("(no subject)")}
        subtitle={`${ticket.number} · ${ticket.customer.name || ticket.customer.address} · ${assigneeName ?? t("Unassigned")}`}
        backAction={{ content: t("Inbox"), url: props.backHref ?? "/app" }}
        {...(disabledReason === null
          ? { primaryAction: { content: t("Reply"), onAction: focusReply } }
          : {})}
        titleMetadata={
          <span className="loupe-marks">
            <TicketStatusBadge status={ticket.status} />
            <TicketMarks {...actions} />
            {due && <DueBadge due={{ ...due, warnAt: ticket.warnAt ?? null }} {...when} />}
            {props.live}
          </span>
        }
      >
        <div className={`loupe-ticket ${glance?.shown ? "loupe-ticket--beside" : ""}`}>
          <section className="loupe-ticket__thread" aria-label={t("Thread")}>
            {ticket.mergedInto !== null && <MergedBanner into={ticket.mergedInto} />}
            {ticket.proposal !== null && (
              <ProposalBanner
                proposal={ticket.proposal}
                busy={deciding}
                disabledReason={disabledReason}
                onAnswer={(intent) => onDecide({ intent })}
              />
            )}
            <Thread
              thread={props.thread ?? wholeThread(ticket)}
              {...when}
              message={(message, isNewest) => (
                <MessageCard
                  message={message}
                  arriveHere={isNewest}
                  {...when}
                  settling={props.settlingMessageId === message.messageId}
                  files={files}
                  note={
                    <NoteBody
                      message={message}
                      members={toMention}
                      notes={disabledReason === null ? (desk?.notes ?? null) : null}
                      {...when}
                    />
                  }
                  journey={props.journeyOf?.(message.messageId)}
                  corrections={props.correctionsOf?.(message)}
                  isCorrection={props.isCorrection?.(message.messageId) ?? false}
                  sending={
                    message.delivery?.sending &&
                    props.sendingOf?.(message.messageId, message.delivery.sending)
                  }
                  onSettle={(answer) => props.onSettle(message.messageId, answer)}
                  asking={deciding}
                  mayAsk={disabledReason === null}
                  customerAddress={ticket.customer.address}
                  onWantsAnswer={() =>
                    steps.onStep({ intent: "wants-answer", messageId: message.messageId })
                  }
                  onFileUnder={(whom) =>
                    onDecide({ intent: "file-under", messageId: message.messageId, whom })
                  }
                  onAsk={(orderId) =>
                    onDecide({ intent: "ask-confirmation", messageId: message.messageId, orderId })
                  }
                />
              )}
            />
            {props.presence && <div className="loupe-thread-line">{props.presence}</div>}
            {desk && (
              <NoteComposer
                ticketId={ticket.ticketId}
                members={toMention}
                notes={desk.notes}
                disabledReason={disabledReason}
                isOpen={isNoting}
                onToggle={setIsNoting}
              />
            )}
            <div id={COMPOSER}>
              <Card>{props.composer}</Card>
            </div>
          </section>
          {glance?.shown && (
            <GlancePanel ticket={glance.shown} onClose={glance.onClose} {...when} />
          )}
          <aside className="loupe-ticket__facts" aria-label={t("Customer and orders")}>
            <StandingCard
              {...steps}
              actions={actions}
              triage={ticket.triage ?? NO_TRIAGE}
              customerAddress={ticket.customer.address}
              mayBlock={props.mayBlock}
              complaintOpening={props.complaintOpening}
              locale={locale}
            />
            {props.complaint}
            {ticket.survey && <RatingCard survey={ticket.survey} {...when} />}
            {desk && <TeamCard slot={desk} timeZone={timeZone} locale={locale} />}
            <OrderCards
              link={ticket.link}
              orders={ticket.orders}
              missing={ticket.missingOrders ?? []}
              panel={panel}
              {...when}
            />
            <CustomerCard
              link={ticket.link}
              writer={ticket.customer}
              shopName={props.shopName}
              orders={ticket.orders.map(({ facts }) => facts.name)}
              actions={panel.customerActions}
              linking={panel.customerLinking}
              {...when}
            />
            {panel.candidates}
            <OtherTicketsCard
              others={ticket.others ?? NO_OTHERS}
              {...(glance ? { onGlance: glance.onOpen } : {})}
              {...when}
            />
            {panel.actionLog}
            {panel.products}
            <ClocksCard
              clocks={ticket.clocks}
              {...when}
              ownDue={
                <OwnDue
                  key={actions.ownDue?.at ?? "none"}
                  ownDue={actions.ownDue}
                  timeZone={actions.timeZone}
                  locale={locale}
                  disabled={steps.busy || disabledReason !== null}
                  onSet={(until, reason) => steps.onStep({ intent: "set-own-due", until, reason })}
                  onRemove={() => steps.onStep({ intent: "remove-own-due" })}
                />
              }
            />
            {props.promises}
            <ParticipantsCard
              participants={ticket.participants}
              busy={deciding}
              mayDecide={disabledReason === null}
              onAnswer={(address, intent) => onDecide({ intent, address })}
            />
            <MovesCard
              ticketId={ticket.ticketId}
              moves={ticket.moves}
              busy={deciding}
              mayMove={disabledReason === null}
              onUndo={(moveId) => onDecide({ intent: "undo-move", moveId })}
              {...when}
            />
            {props.example && <Card>{props.example}</Card>}
            {props.access}
          </aside>
        </div>
      </Page>
    </main>
  );
}

const wholeThread = ({ thread }: TicketView): ThreadSlot => ({
  entries: thread,
  earlier: null,
  asking: "no",
  onEarlier: () => undefined,
  onOpen: () => Promise.resolve(false),
});

const NO_OTHERS: OtherTickets = { tickets: [], hasMore: false };
const NO_TRIAGE: TriageReasons = { reasons: [], correctedBy: null };

const MergedBanner = ({ into }: { readonly into: NonNullable<TicketView["mergedInto"]> }) => {
  const t = useWords();
  return (
    <div data-test="merged">
      <Banner
        tone="info"
        title={t("This ticket was merged into {number}", { number: into.number })}
      >
        <Text as="p">
          {t("Its mail is there now, and so goes what is answered to it.")}{" "}
          <Link url={`/app/tickets/${into.ticketId}`}>
            {t("Open {number}", { number: into.number })}
          </Link>
        </Text>
      </Banner>
    </div>
  );
};
