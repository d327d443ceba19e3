import { Form } from "@remix-run/react";
import { Badge, BlockStack, Button, Text } from "@shopify/polaris";
import type { Words } from "#app/domain/words/words.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { screenedWord } from "./screened-words.ts";

/** A mail that was screened out; `receivedAt` is ISO 8601. */
export type ScreenedMail = {
  readonly id: string;
  readonly from: string;
  /** The address in `from`, to be blocked by; null when there is none. */
  readonly sender: string | null;
  readonly subject: string;
  readonly receivedAt: string;
  readonly kind: string;
  /** What was seen in the mail. */
  readonly evidence: Words;
};

/** The button that is being carried out right now. */
export type ScreenedPress = { readonly intent: string; readonly id: string };

type ScreenedListProps = {
  readonly mails: readonly ScreenedMail[];
  readonly mayLetIn: boolean;
  readonly mayBlock: boolean;
  readonly pressed: ScreenedPress | null;
  readonly timeZone: string;
  readonly locale: string;
};

/** Each mail with the evidence that it was screened by, and the way back. */
export function ScreenedList(props: ScreenedListProps) {
  const t = useWords();
  if (props.mails.length === 0)
    return (
      <div className="loupe-empty">
        <BlockStack gap="200" inlineAlign="center">
          <Text as="h2" variant="headingSm">
            {t("No mail is here")}
          </Text>
          <Text as="p" tone="subdued" alignment="center">
            {t("Mail of machines and of blocked senders is kept here, with what was seen in it.")}
          </Text>
        </BlockStack>
      </div>
    );
  return (
    <ul className="loupe-list" aria-label={t("Screened mail")}>
      {props.mails.map((mail) => (
        <li key={mail.id} className="loupe-parked" data-test="screened" data-kind={mail.kind}>
          <div className="loupe-parked__words">
            <Text as="h3" variant="headingSm" breakWord>
              {mail.subject || t("(no subject)")}
            </Text>
            <Text as="p" variant="bodySm" tone="subdued" breakWord>
              {mail.from || t("No sender")} ·{" "}
              <time dateTime={mail.receivedAt}>{fullTime(mail.receivedAt, props)}</time>
            </Text>
            <div className="loupe-marks">
              <Badge>{t(screenedWord(mail.kind))}</Badge>
              <span className="loupe-break">{t(mail.evidence)}</span>
            </div>
          </div>
          <div className="loupe-marks">
            {props.mayLetIn && <LetIn mail={mail} pressed={props.pressed} />}
            {props.mayBlock && mail.sender !== null && blockable.has(mail.kind) && (
              <Block mail={mail} sender={mail.sender} pressed={props.pressed} />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Only what nobody wants: a customer who is away, or a mail host that reports on our mail, is not to be blocked by a slip. */
const blockable = new Set(["notification", "spam"]);

type PressProps = { readonly mail: ScreenedMail; readonly pressed: ScreenedPress | null };

const isPressed = ({ mail, pressed }: PressProps, intent: string): boolean =>
  pressed?.intent === intent && pressed.id === mail.id;

const LetIn = (props: PressProps) => {
  const t = useWords();
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="let-in" />
      <input type="hidden" name="id" value={props.mail.id} />
      <Button
        submit
        loading={isPressed(props, "let-in")}
        accessibilityLabel={t("Not a machine’s, bring it back: {subject}", {
          subject: props.mail.subject || t("(no subject)"),
        })}
      >
        {t("Not a machine’s: bring it back")}
      </Button>
    </Form>
  );
};

const Block = ({ sender, ...props }: PressProps & { readonly sender: string }) => {
  const t = useWords();
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="block" />
      <input type="hidden" name="id" value={props.mail.id} />
      <input type="hidden" name="sender" value={sender} />
      <Button
        submit
        variant="tertiary"
        loading={isPressed(props, "block")}
        accessibilityLabel={`Block ${sender}`}
      >
        {t("Block this sender")}
      </Button>
    </Form>
  );
};
