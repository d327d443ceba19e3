import type { ReactNode } from "react";
import { Avatar, Badge, Text } from "@shopify/polaris";
import { sayLabelNote } from "#app/domain/order/label-note.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { MessageView } from "#app/domain/ticket/ticket-view.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { AskConfirmation } from "#app/ui/proof/ask-confirmation.tsx";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { MaskedNumbers } from "#app/ui/privacy/masked-numbers.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { AttachmentChips } from "./attachment-chips.tsx";
import { DeliveryLine, type DeliveryAnswer } from "./delivery-line.tsx";
import { MailBody } from "./mail-body.tsx";
import type { MailFiles } from "./mail-files.ts";
import { MessageNotices } from "./message-notices.tsx";
import { MessageText } from "./message-text.tsx";
import { OriginalMail } from "./original-mail.tsx";
import { ForgedBanner, ProofBadge } from "./proof-mark.tsx";

type MessageCardProps = {
  readonly message: MessageView;
  /** Under whom the ticket is filed. */
  readonly customerAddress: string;
  readonly onFileUnder: (whom: "original" | "forwarder") => void;
  readonly onWantsAnswer?: () => void;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  /** True for the message that a reader of the thread is taken to. */
  readonly arriveHere?: boolean;
  /** What staff wrote for itself, with the route's forms behind it. */
  readonly note?: ReactNode;
  /** How an outbound message went, with the route that knows it behind it. */
  readonly journey?: ReactNode;
  /** What the reply corrects, or what corrects it, with the route's form behind it. */
  readonly corrections?: ReactNode;
  readonly isCorrection?: boolean;
  /** What can be done about a mail that has not left. */
  readonly sending?: ReactNode;
  readonly settling: boolean;
  readonly files: MailFiles;
  readonly onSettle: (answer: DeliveryAnswer) => void;
  /** True while a question to an order's address is on its way. */
  readonly asking?: boolean;
  readonly mayAsk?: boolean;
  /** Asks at the address of this order whether its owner wrote the message. */
  readonly onAsk?: (orderId: string) => void;
};

/** One message of the thread; customer, shop and note are told apart by more than colour. */
export function MessageCard(props: MessageCardProps) {
  const t = useWords();
  const { message, now, timeZone, locale, files } = props;
  const { proof } = message;
  const sender = message.fromName || message.fromAddress;
  return (
    <article
      className={`loupe-message loupe-message--${message.kind}`}
      id={`message-${message.messageId}`}
      data-test="message"
      data-kind={message.kind}
      data-state={message.delivery?.state}
      data-message-id={message.messageId}
      data-arrive={props.arriveHere ? "" : undefined}
      aria-label={spoken[message.kind](t, sender)}
    >
      <header className="loupe-message__head">
        <Avatar size="md" customer={message.kind === "inbound"} initials={initialsOf(sender)} />
        <div className="loupe-message__who">
          <div className="loupe-message__from">
            <Text as="h3" variant="headingSm" breakWord>
              {sender}
            </Text>
            {message.kind === "outbound" && <Badge>{t("Reply")}</Badge>}
            {props.isCorrection && <Badge tone="info">{t("Correction")}</Badge>}
            {message.kind === "note" && <Badge tone="attention">{t("Note")}</Badge>}
            {proof !== null && <ProofBadge proof={proof} />}
          </div>
          <Text as="p" variant="bodySm" tone="subdued" breakWord>
            {addressLine(message, t)}
          </Text>
        </div>
        <Text as="span" variant="bodySm" tone="subdued">
          <Time at={message.at} now={now} timeZone={timeZone} locale={locale} />
        </Text>
      </header>
      {proof?.level === "contradicted" && <ForgedBanner proof={proof} />}
      {message.confirmation && (
        <AskConfirmation
          confirmation={message.confirmation}
          busy={props.asking ?? false}
          mayAsk={props.mayAsk === true && props.onAsk !== undefined}
          onAsk={(orderId) => props.onAsk?.(orderId)}
          now={now}
          timeZone={timeZone}
          locale={locale}
        />
      )}
      <MessageNotices
        {...message}
        dateWords={(iso) => fullTime(iso, { timeZone, locale })}
        customerAddress={props.customerAddress}
        disabled={props.asking || !props.mayAsk}
        onFileUnder={props.onFileUnder}
        onWantsAnswer={props.onWantsAnswer}
      />
      {message.masked !== undefined && message.masked.length > 0 && (
        <MaskedNumbers
          masked={message.masked}
          messageId={message.messageId}
          reveal={message.inboundEmailId === null ? undefined : files.reveal}
        />
      )}
      {message.isErased ? (
        <Text as="p" tone="subdued">
          {t("What was written here was erased.")}
        </Text>
      ) : message.note && props.note ? (
        props.note
      ) : message.html === null ? (
        <MessageText
          text={message.kind === "note" ? sayLabelNote(message.text, t) : message.text}
          parts={message.parts}
          isForwarded={message.forwarded !== null}
        />
      ) : (
        <MailBody
          html={message.html}
          quotedHtml={message.parts?.quotedHtml ?? null}
          isForwarded={message.forwarded !== null}
          attachments={message.attachments}
          title={t("Mail from {sender}", { sender })}
          onPicture={files.onPicture}
        />
      )}
      {message.attachments.length > 0 && (
        <AttachmentChips
          attachments={message.attachments}
          html={message.html}
          locale={locale}
          onDownload={files.onDownload}
          onPicture={files.onPicture}
        />
      )}
      {message.inboundEmailId !== null && (
        <OriginalMail
          inboundEmailId={message.inboundEmailId}
          onDownloadOriginal={files.onDownloadOriginal}
          onHeaders={files.onHeaders}
        />
      )}
      {message.delivery !== null && (
        <DeliveryLine
          delivery={message.delivery}
          now={now}
          timeZone={timeZone}
          locale={locale}
          settling={props.settling}
          onSettle={props.onSettle}
        />
      )}
      {message.delivery?.sending && props.sending}
      {message.delivery !== null && props.journey}
      {message.kind === "outbound" && props.corrections}
    </article>
  );
}

/** What the message is called by who hears the page. */
const spoken = {
  inbound: (t, name) => t("Message from {name}", { name }),
  outbound: (t, name) => t("Reply by {name}", { name }),
  note: (t, name) => t("Note by {name}", { name }),
} satisfies Record<MessageView["kind"], (t: Translate, name: string) => string>;

/** A customer's address stands by itself; of our own mail the recipients matter. */
function addressLine(message: MessageView, t: Translate): string {
  if (message.kind === "note") return t("Only staff see this");
  if (message.isErased) return "";
  const to = message.to.join(", ");
  const recipients =
    message.cc.length > 0
      ? t("to {to}, copy to {cc}", { to, cc: message.cc.join(", ") })
      : t("to {to}", { to });
  return message.kind === "inbound" ? `${message.fromAddress} ${recipients}` : recipients;
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s@.]+/u)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? "")
    .join("");
