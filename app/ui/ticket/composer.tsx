import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { Button, InlineError, Select, Text, TextField } from "@shopify/polaris";
import type { PromiseChoice } from "#app/domain/promise/promise-choice.ts";
import type { PromiseView } from "#app/domain/promise/promise-view.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { KeptSurprise } from "#app/domain/ticket/ticket-view.ts";
import type { Calendar } from "#app/domain/sla/calendar.ts";
import { KeptQuestion } from "#app/ui/promise/kept-question.tsx";
import { PromiseChips } from "#app/ui/promise/promise-chips.tsx";
import { useDraftPromises } from "#app/ui/promise/use-draft-promises.ts";
import { ReasonQuestion, type ReasonFields } from "#app/ui/proof/reason-question.tsx";
import { keepDraft, readDraft } from "./reply-drafts.ts";
import { SurpriseNotice } from "./surprise-notice.tsx";
import { useInsertion, type PieceToInsert } from "./use-insertion.ts";

type ComposerProps = {
  readonly ticketId: string;
  /** The newest message of the customer that the page shows. */
  readonly newestMessageId: string;
  readonly to: string;
  /** Other addresses that a reply can go to: those of orders, confirmed from there. */
  readonly alsoTo?: readonly string[];
  readonly subject: string;
  /** Orders of which the reply must not tell too much. */
  readonly surprises?: readonly KeptSurprise[];
  readonly sending: boolean;
  /** Why the last reply was not taken, in words for the agent; null when it was. */
  readonly refusal: string | null;
  /** True when the refusal asks why facts of an order may go to somebody who isn't proven. */
  readonly asksReason?: boolean;
  /** Why nobody can reply here now, or null. */
  readonly disabledReason: string | null;
  /** By what the dates in the draft are reckoned and written; without it none are offered as promises. */
  readonly dates?: {
    readonly now: Instant;
    readonly calendar: Calendar | null;
    readonly timeZone: string;
    readonly locale: string;
  };
  /** The promises of the ticket: a reply may keep those that are open. */
  readonly promises?: readonly PromiseView[];
  /** What a button beside the composer puts into the reply. */
  readonly insertion?: PieceToInsert | null;
  /** `seenMessageId` is the newest message that the writer had before them when they began. */
  readonly onSend: (
    text: string,
    seenMessageId: string,
    how: {
      readonly to: string;
      readonly why: ReasonFields | null;
      /** What the writer said of the dates in the text. */
      readonly promises: readonly PromiseChoice[];
      /** Ids of earlier promises that this reply keeps. */
      readonly keeps: readonly string[];
    },
  ) => void;
};

const FIELD_ID = "reply-text";
const REFUSAL_ID = "reply-refusal";
const NO_DATES = { now: 0 as Instant, calendar: null, timeZone: "UTC", locale: "en" };
const NO_REASON: ReasonFields = { proofReason: "", proofWords: "" };

/** Writes a reply. The text is kept until a sending ends without a refusal, also when the writer leaves the ticket. */
export function Composer(props: ComposerProps) {
  const { ticketId, newestMessageId, sending, refusal, disabledReason, onSend } = props;
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(
    () => readDraft(ticketId) ?? { text: "", seenMessageId: newestMessageId },
  );
  const { text } = draft;
  const seenMessageId = text === "" ? newestMessageId : draft.seenMessageId;
  const [chosen, setChosen] = useState(props.to);
  const recipients = [props.to, ...(props.alsoTo ?? [])];
  const to = recipients.includes(chosen) ? chosen : props.to;
  const [missing, setMissing] = useState(false);
  const asks = props.asksReason === true && refusal !== null;
  const [why, setWhy] = useState<ReasonFields>(NO_REASON);
  const { dates = NO_DATES } = props;
  const draftPromises = useDraftPromises({ text, ...dates });
  const [kept, setKept] = useState<readonly string[]>([]);
  const openPromises = (props.promises ?? []).filter(({ state }) => state === "accepted");
  const keeps = kept.filter((id) => openPromises.some(({ promiseId }) => promiseId === id));

  const setText = (next: string) => setDraft({ text: next, seenMessageId });
  useInsertion(form, props.insertion ?? null, setText);
  // What was typed before this page became alive stands in the field but not in its state.
  const takeOver = useRef(setText);
  useEffect(() => {
    const field = form.current?.elements.namedItem("text");
    if (field instanceof HTMLTextAreaElement && field.value !== "") takeOver.current(field.value);
  }, []);
  useEffect(() => keepDraft(ticketId, draft), [ticketId, draft]);
  const unsent = text !== "";
  useEffect(() => {
    if (!unsent) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsent]);

  const forgetChoices = useRef(draftPromises.forget);
  const wasSending = useRef(false);
  useEffect(() => {
    if (wasSending.current && !sending) {
      if (refusal === null) {
        setWhy(NO_REASON);
        setKept([]);
        forgetChoices.current();
      }
      // After a refusal its reader has seen what is new, and may send what stands there.
      setDraft((kept) => ({
        text: refusal === null ? "" : kept.text,
        seenMessageId: newestMessageId,
      }));
    }
    wasSending.current = sending;
  }, [sending, refusal, newestMessageId]);

  const blocked = disabledReason !== null;
  const send = () => {
    if (sending || blocked) return;
    setMissing(text.trim() === "");
    if (text.trim() === "") return;
    onSend(text, seenMessageId, {
      to,
      why: asks && why.proofReason !== "" ? why : null,
      promises: draftPromises.choices,
      keeps,
    });
  };
  const problem = missing && text.trim() === "" ? "Write an answer first." : asks ? null : refusal;

  return (
    <form
      ref={form}
      className="loupe-composer"
      data-test="composer"
      aria-label="Reply"
      method="post"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        send();
      }}
    >
      <div className="loupe-composer__to">
        {recipients.length === 1 ? (
          <Text as="p" variant="bodySm" tone="subdued" breakWord>
            To{" "}
            <Text as="span" variant="bodySm" fontWeight="medium">
              {to}
            </Text>{" "}
            · {props.subject}
          </Text>
        ) : (
          <Select
            label="To"
            name="to"
            options={recipients.map((address, index) => ({
              label: index === 0 ? address : `${address} (address of the order, confirmed)`,
              value: address,
            }))}
            value={to}
            disabled={blocked || sending}
            onChange={setChosen}
          />
        )}
      </div>
      <SurpriseNotice surprises={props.surprises ?? []} to={to} />
      <TextField
        id={FIELD_ID}
        label="Your reply"
        labelHidden
        name="text"
        autoComplete="off"
        multiline={5}
        maxHeight={420}
        placeholder={disabledReason ?? "Write your reply"}
        value={text}
        onChange={setText}
        disabled={blocked}
        readOnly={sending}
        error={problem !== null}
      />
      <PromiseChips
        promises={draftPromises.promises}
        now={dates.now}
        timeZone={dates.timeZone}
        locale={dates.locale}
        disabled={blocked || sending}
        onChoose={draftPromises.choose}
      />
      {unsent && (
        <KeptQuestion
          open={openPromises}
          kept={keeps}
          disabled={blocked || sending}
          onChange={setKept}
        />
      )}
      {asks && (
        <ReasonQuestion question={refusal} given={why} disabled={sending} onChange={setWhy} />
      )}
      <div className="loupe-composer__foot">
        <div className="loupe-composer__words" id={REFUSAL_ID} aria-live="polite">
          {problem !== null ? (
            <span data-test="refusal">
              <InlineError message={problem} fieldID={FIELD_ID} />
            </span>
          ) : seenMessageId !== newestMessageId ? (
            <Text as="span" variant="bodySm" tone="caution">
              A new message came in while you write. Read it above.
            </Text>
          ) : (
            <Text as="span" variant="bodySm" tone="subdued">
              {disabledReason ?? (
                <span className="loupe-keys">Ctrl + Enter sends (⌘ + Enter on a Mac)</span>
              )}
            </Text>
          )}
        </div>
        <span data-test="send-reply">
          <Button
            variant="primary"
            submit
            loading={sending}
            disabled={blocked}
            ariaDescribedBy={REFUSAL_ID}
          >
            {asks && why.proofReason !== "" ? "Send with this reason" : "Send"}
          </Button>
        </span>
      </div>
    </form>
  );
}
