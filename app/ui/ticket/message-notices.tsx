import { Button, Icon, Text } from "@shopify/polaris";
import { AlertTriangleIcon, EmailFollowUpIcon, InfoIcon } from "@shopify/polaris-icons";
import type { FunctionComponent, ReactNode, SVGProps } from "react";
import { addressKey } from "#app/domain/mail/address.ts";
import type { MessageView } from "#app/domain/ticket/ticket-view.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { slot, withSlots } from "#app/ui/shared/with-slots.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { limitWords } from "./limit-words.ts";

type MessageNoticesProps = Pick<
  MessageView,
  "replyTo" | "forwarded" | "limits" | "fromAddress" | "clockless"
> & {
  /** How a date is written here. */
  readonly dateWords: (iso: string) => string;
  /** Under whom the ticket is filed. */
  readonly customerAddress: string;
  /** True while a decision is on its way, and for those who only read. */
  readonly disabled: boolean;
  readonly onFileUnder: (whom: "original" | "forwarder") => void;
  /** Says of a mail that started no clock that it wants an answer. */
  readonly onWantsAnswer?: () => void;
};

/** What a reader should know before the words of a mail: whose it is, where an answer would go, what is missing. */
export function MessageNotices(props: MessageNoticesProps) {
  const t = useWords();
  const { replyTo, forwarded, fromAddress, clockless = null } = props;
  const limits = limitWords(props.limits).map((words) => t(words));
  const isForwarders = addressKey(props.customerAddress) === addressKey(fromAddress);
  return (
    <>
      {forwarded !== null && (
        <Notice icon={EmailFollowUpIcon} test="forwarded">
          {forwardedWords(forwarded, props.dateWords, t)}{" "}
          {forwarded.from !== null && (
            <Button
              variant="plain"
              disabled={props.disabled}
              onClick={() => props.onFileUnder(isForwarders ? "original" : "forwarder")}
            >
              {isForwarders
                ? t("File this ticket under the original sender")
                : t("File this ticket under {fromAddress}", { fromAddress })}
            </Button>
          )}
        </Notice>
      )}
      {replyTo !== null && (
        <Notice icon={AlertTriangleIcon} test="reply-to" warns>
          {withSlots(
            t(
              "Answers are asked for at {replyTo}, not at the sender’s own address {fromAddress}. Check that both are the same person.",
              { replyTo: slot("replyTo"), fromAddress },
            ),
            { replyTo: <strong>{replyTo}</strong> },
          )}
        </Notice>
      )}
      {clockless !== null && (
        <Notice icon={InfoIcon} test="clockless">
          {t("No target runs for this message: {why}.", { why: t(clockless) })}{" "}
          {props.onWantsAnswer && (
            <Button variant="plain" disabled={props.disabled} onClick={props.onWantsAnswer}>
              {t("This wants an answer")}
            </Button>
          )}
        </Notice>
      )}
      {limits.length > 0 && (
        <Notice icon={InfoIcon} test="limits">
          {t("Not all of this mail is shown. {limits} The original can be downloaded whole.", {
            limits: limits.join(" "),
          })}
        </Notice>
      )}
    </>
  );
}

function forwardedWords(
  { from, subject, date, dateWords: said }: NonNullable<MessageView["forwarded"]>,
  dateWords: (iso: string) => string,
  t: Translate,
): string {
  const facts = [
    from === null ? null : t("from {from}", { from }),
    subject === null ? null : t("“{text}”", { text: subject }),
    date === null ? said : dateWords(date),
  ].filter((fact) => fact !== null);
  return facts.length === 0
    ? t("Forwarded by hand: the original’s sender is not named.")
    : t("Forwarded by hand: {facts}", { facts: facts.join(", ") });
}

type NoticeProps = {
  readonly icon: FunctionComponent<SVGProps<SVGSVGElement>>;
  readonly test: string;
  readonly warns?: boolean;
  readonly children: ReactNode;
};

const Notice = ({ icon, test, warns = false, children }: NoticeProps) => (
  <div className={`loupe-note${warns ? " loupe-note--warns" : ""}`} data-test={test}>
    <span className="loupe-note__icon">
      <Icon source={icon} />
    </span>
    <Text as="p" variant="bodySm" breakWord>
      {children}
    </Text>
  </div>
);
