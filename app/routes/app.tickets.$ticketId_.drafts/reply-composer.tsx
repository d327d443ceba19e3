import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Attempt } from "#app/door.server.ts";
import type { ComposerPage } from "#app/data/pages/composer-page.server.ts";
import type { Finding } from "#app/domain/check/finding.ts";
import { firstWords } from "#app/domain/mail/first-words.ts";
import { defaultChoices, type DraftKind, type DraftWords } from "#app/domain/reply/draft.ts";
import { forwardSubject } from "#app/domain/reply/forwarded-html.ts";
import { seenOrder } from "#app/domain/reply/seen-order.ts";
import type { SendStop } from "#app/domain/reply/send-stopped.ts";
import { whyNotWrite } from "#app/domain/reply/why-not-write.ts";
import type { MessageView, TicketView } from "#app/domain/ticket/ticket-view.ts";
import { Composer } from "#app/ui/composer/composer.tsx";
import type { ComposerProps, MailToSend } from "#app/ui/composer/composer-props.ts";
import type { JustSent } from "#app/ui/composer/undo-strip.tsx";
import { useDraft } from "#app/ui/composer/use-draft.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { useUploads } from "#app/routes/app.uploads/use-uploads.ts";
import { useOffer } from "#app/routes/app.tickets.$ticketId_.saved-replies/use-offer.ts";
import type { CorrectionBegun } from "#app/routes/app.tickets.$ticketId_.quality/use-quality.tsx";
import { useCorrection } from "#app/ui/composer/use-correction.ts";
import { askCheckOf } from "#app/routes/app.tickets.$ticketId_.check/ask-check.ts";
import { keepDraftsOf } from "./keep-draft.ts";
import { mailForm, type SentMail } from "./mail-form.ts";

type ReplyComposerProps = Pick<ComposerProps, "dates" | "insertion" | "onTyping"> & {
  readonly ticket: TicketView;
  readonly composer: ComposerPage;
  /** The writer and the shop. */
  readonly names: readonly string[];
  readonly disabledReason: string | null;
  /** A correction that the agent began; each press of the button is another one. */
  readonly correcting?: CorrectionBegun | null;
};

/** What the ticket's form answers to a mail. */
type SendAnswer = Attempt & {
  readonly sent?: SentMail;
  readonly stop?: SendStop | null;
  readonly findings?: readonly Finding[];
};

/** The composer of a ticket: its drafts and files on the server, its mails through the ticket's form. */
export function ReplyComposer(props: ReplyComposerProps) {
  const { ticket, composer, insertion = null } = props;
  const { ticketId, reply: recipients } = ticket;
  const t = useWords();
  const shopify = useAppBridge();
  const reply = useFetcher<SendAnswer>();
  const takeBack = useFetcher<Attempt>();
  const allow = useFetcher<Attempt>();
  const isSending = reply.state !== "idle";
  const check = useMemo(() => askCheckOf(ticketId), [ticketId]);
  const [kind, setKind] = useState<DraftKind>("reply");
  const keeper = useMemo(
    () => keepDraftsOf(ticketId, async () => shopify.idToken()),
    [ticketId, shopify],
  );
  const orders = ticket.orders.map(({ facts }) => seenOrder(facts));
  const fresh = (of: DraftKind): DraftWords => ({
    kind: of,
    html: "",
    to: [],
    cc: [],
    bcc: [],
    subject: of === "forward" ? forwardSubject(ticket.subject) : null,
    seenMessageId: recipients.seenMessageId,
    seenOrders: orders,
    savedReplyId: null,
    choices: defaultChoices,
  });
  const draftOf = (of: DraftKind) => ({
    ticketId,
    kind: of,
    keeper,
    kept: composer.drafts.find((draft) => draft.kind === of) ?? null,
    fresh: () => fresh(of),
    isSending: isSending || takeBack.state !== "idle",
  });
  const drafts = { reply: useDraft(draftOf("reply")), forward: useDraft(draftOf("forward")) };
  const draft = drafts[kind];
  useCorrection(props.correcting ?? null, drafts.reply, () => setKind("reply"));
  const files = useUploads(ticketId, draft.get().uploads, (upload) =>
    draft.change({ uploads: [...draft.get().uploads, upload] }),
  );

  const savedReplies = useOffer(ticketId);
  const [justSent, setJustSent] = useState<JustSent | null>(null);
  const undo = (messageId: string) =>
    takeBack.submit(
      { intent: "take-back", messageId },
      { method: "post", action: `/app/tickets/${ticketId}` },
    );
  const latestUndo = useRef(undo);
  latestUndo.current = undo;
  const [idempotencyKey, setIdempotencyKey] = useState<string | null>(null);
  const answered = reply.state === "idle" ? reply.data : undefined;
  const sendingWords = t("Reply on its way");
  const undoWords = t("Undo");
  useEffect(() => {
    if (answered?.refusal !== null) return;
    // A mail that went to the outbox is done: the next one is another press.
    setIdempotencyKey(null);
    const { sentMessageId = null, undoMs = null } = answered.sent ?? {};
    if (sentMessageId === null || undoMs === null || undoMs <= 0) return;
    const undoUntil = new Date(Date.now() + undoMs).toISOString();
    setJustSent({ messageId: sentMessageId, undoUntil });
    shopify.toast.show(sendingWords, {
      action: undoWords,
      duration: undoMs,
      onAction: () => latestUndo.current(sentMessageId),
    });
  }, [answered, shopify, sendingWords, undoWords]);
  const takenBack = takeBack.state === "idle" ? takeBack.data : undefined;
  useEffect(() => {
    if (!takenBack) return;
    setJustSent(null);
    if (takenBack.refusal !== null) shopify.toast.show(takenBack.refusal, { isError: true });
  }, [takenBack, shopify]);

  const send = (mail: MailToSend) => {
    const key = idempotencyKey ?? crypto.randomUUID();
    setIdempotencyKey(key);
    setJustSent(null);
    reply.submit(mailForm(mail, key), { method: "post", action: `/app/tickets/${ticketId}` });
  };
  const messages = ticket.thread.filter((entry) => entry.entry === "message");
  const { participants } = ticket;
  const accepted = participants.filter(({ state }) => state === "accepted");
  return (
    <Composer
      key={kind}
      draft={draft}
      newestMessageId={recipients.seenMessageId}
      to={recipients.to}
      alsoTo={recipients.alsoTo ?? []}
      subject={recipients.subject}
      participants={participants}
      known={[
        recipients.to,
        ...(recipients.alsoTo ?? []),
        ...accepted.map(({ address }) => address),
        ...composer.ownAddresses,
      ]}
      surprises={recipients.surprises ?? []}
      sending={isSending}
      refusal={reply.data?.refusal ?? null}
      stop={reply.data?.stop ?? null}
      check={check}
      blocking={reply.data?.findings ?? null}
      asksReason={reply.data?.kind === "reason-wanted"}
      disabledReason={whyNotWrite(ticket) ?? props.disabledReason}
      dates={props.dates}
      promises={ticket.promises ?? []}
      insertion={insertion}
      thread={{ messages: messages.filter(isCustomers).map(seenMessage), orders }}
      mails={messages.filter(isMail)}
      files={files}
      savedReplies={savedReplies}
      signature={{ html: composer.signature, names: props.names }}
      country={ticket.orders[0]?.facts.shippingAddress?.countryCode ?? null}
      justSent={justSent}
      undoing={takeBack.state !== "idle"}
      onSend={send}
      onUndo={undo}
      onUndoOver={() => setJustSent(null)}
      onAllow={(address) =>
        allow.submit(
          { intent: "clear-suppression", address },
          { method: "post", action: `/app/tickets/${ticketId}` },
        )
      }
      onKind={setKind}
      onTyping={props.onTyping}
    />
  );
}

const isCustomers = ({ kind }: MessageView): boolean => kind === "inbound";
const isMail = ({ kind, isFolded, isErased }: MessageView): boolean =>
  kind !== "note" && isFolded !== true && isErased !== true;

const seenMessage = ({ messageId, fromName, fromAddress, at, text, parts }: MessageView) => ({
  messageId,
  fromName: fromName || fromAddress,
  at,
  excerpt: firstWords(parts?.reply || text),
});
