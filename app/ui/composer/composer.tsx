import {
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type FormEvent,
  type KeyboardEvent,
} from "react";
import { Button, ButtonGroup, InlineError, Text } from "@shopify/polaris";
import { isBlankHtml } from "#app/domain/reply/blank-html.ts";
import { noActions } from "#app/domain/reply/reply-actions.ts";
import { whyNotSendTo } from "#app/domain/reply/typed-addresses.ts";
import { whyUnfilled } from "#app/domain/reply/variable/why-unfilled.ts";
import { isNothingNew } from "#app/domain/reply/what-is-new.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { ComposerChecks } from "#app/ui/check/composer-checks.tsx";
import { draftToCheck } from "#app/ui/check/draft-to-check.ts";
import { useCheck } from "#app/ui/check/use-check.ts";
import { CorrectionBar } from "#app/ui/correction/correction-bar.tsx";
import { KeptQuestion } from "#app/ui/promise/kept-question.tsx";
import { PromiseChips } from "#app/ui/promise/promise-chips.tsx";
import { useDraftPromises } from "#app/ui/promise/use-draft-promises.ts";
import { ReasonQuestion, type ReasonFields } from "#app/ui/proof/reason-question.tsx";
import { useReplyPicker } from "#app/ui/saved-reply/use-reply-picker.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { SurpriseNotice } from "#app/ui/ticket/surprise-notice.tsx";
import { AttachmentList } from "./attachment-list.tsx";
import { findSendTimes, readWallTime } from "./choose-time.ts";
import type { ComposerProps } from "./composer-props.ts";
import { DraftConflict, DraftLine } from "./draft-line.tsx";
import { ForwardChoice } from "./forward-choice.tsx";
import { plainOf } from "./plain-of.ts";
import { Recipients } from "./recipients.tsx";
import type { ReplyEditor, Written } from "./reply-editor.ts";
import { ReplyField } from "./reply-field.tsx";
import { SendButtons, type ChosenTime } from "./send-buttons.tsx";
import { SignatureBlock } from "./signature-block.tsx";
import { UndoStrip } from "./undo-strip.tsx";
import { useFiles } from "./use-files.ts";
import { useInsertion } from "./use-insertion.ts";
import { whatIsRead, whatToRead } from "./what-to-read.ts";
import { WhatsNewBanner } from "./whats-new-banner.tsx";

const FIELD_ID = "reply-text";
const REFUSAL_ID = "reply-refusal";
const NO_DATES = { now: 0 as Instant, calendar: null, timeZone: "UTC", locale: "en" };
const NO_REASON: ReasonFields = { proofReason: "", proofWords: "" };
const NO_THREAD = { messages: [], orders: [] };
const NOBODY: readonly string[] = [];

/** Writes a mail from a ticket: a reply, or a mail of the thread passed on. What is written is kept by `draft`. */
export function Composer(props: ComposerProps) {
  const t = useWords();
  const { draft, sending, refusal, disabledReason, onSend, files } = props;
  const { dates = NO_DATES, thread = NO_THREAD, known = NOBODY, stop = null } = props;
  const state = useSyncExternalStore(draft.subscribe, draft.get, draft.get);
  const { words, uploads } = state;
  const isForward = words.kind === "forward";
  const editor = useRef<ReplyEditor>(null);
  const [text, setText] = useState(() => plainOf(words.html));
  const [why, setWhy] = useState<ReasonFields>(NO_REASON);
  const [kept, setKept] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [overrideReason, setOverrideReason] = useState("");
  const [judged, setJudged] = useState<string | null>(null);
  const [isPreparing, setPreparing] = useState(false);
  const asks = props.asksReason === true && refusal !== null;
  const choices = [props.to, ...(props.alsoTo ?? [])];
  const chosen = words.to[0] ?? props.to;
  const to = choices.includes(chosen) ? chosen : props.to;
  const draftPromises = useDraftPromises({ text, ...dates });
  const openPromises = (props.promises ?? []).filter(({ state: one }) => one === "accepted");
  const keeps = kept.filter((id) => openPromises.some(({ promiseId }) => promiseId === id));
  const nothing = isBlankHtml(words.html);
  const isUnsaved = state.saving === "failed" && !nothing;

  const blocked = disabledReason !== null;
  const off = blocked || sending || isPreparing;
  useInsertion(editor, props.insertion ?? null, !off);
  const picked = useFiles({ files, uploads, editor, html: words.html });
  const isChecked = !isForward && !blocked && !nothing;
  const found = useCheck(
    props.check,
    isChecked ? draftToCheck({ text, words, to, uploads }) : null,
  );
  const blocking = isForward || nothing ? null : (props.blocking ?? null);
  // Words that were changed since are judged by what is found in them now.
  const isBlocked =
    blocking !== null && refusal !== null && (text === judged || found.some((one) => one.blocks));
  const findings = found.length === 0 && isBlocked ? blocking : found;
  const port = isForward ? undefined : props.savedReplies;
  const replies = useReplyPicker({ port, draft, editor, disabled: off });

  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);

  const forgetChoices = useRef(draftPromises.forget);
  const wasSending = useRef(false);
  useEffect(() => {
    if (wasSending.current && !sending && refusal === null) {
      setWhy(NO_REASON);
      setOverrideReason("");
      setKept([]);
      forgetChoices.current();
      draft.reset();
    }
    wasSending.current = sending;
  }, [sending, refusal, draft]);

  // Nothing was written on: what the page shows is what its reader has before them.
  const seen = nothing
    ? { seenMessageId: props.newestMessageId, seenOrders: thread.orders }
    : { seenMessageId: words.seenMessageId, seenOrders: words.seenOrders };
  const unread = whatToRead(seen, thread, stop);
  const hasRead = () => {
    setProblem(null);
    draft.change({ words: whatIsRead(thread, stop) });
    editor.current?.focus();
  };

  const whyNot = (): string | null => {
    if (nothing) return t("Write an answer first.");
    const unfilled = whyUnfilled({ html: words.html, text, quotesToo: !isForward });
    if (unfilled !== null) return t(unfilled);
    if (isForward && words.to.length === 0) return t("Say whom this goes to.");
    const people = [...(isForward ? words.to : []), ...words.cc, ...words.bcc];
    const wrong = people.flatMap((address) => whyNotSendTo(address, known) ?? []);
    if (wrong[0] !== undefined) return t(wrong[0]);
    if ((files?.underWay ?? []).some(({ trouble }) => trouble === null))
      return t("A file is still on its way. Wait for it, or cancel it.");
    if ((files?.underWay ?? []).length > 0)
      return t("A file did not get through. Remove it first.");
    if (!isForward && !isNothingNew(unread))
      return unread.messages.length > 0
        ? t("A new message came in while you wrote. Read it, say so above, then send.")
        : t("An order changed while you wrote. Read what changed, say so above, then send.");
    return null;
  };
  const send = async (sendAt: ChosenTime | null) => {
    if (off || state.conflict !== null) return;
    const why0 = whyNot();
    setProblem(why0);
    if (why0 !== null) return;
    setJudged(text);
    setPreparing(true);
    // A save that comes after the send would bring the draft back.
    await draft.flush();
    setPreparing(false);
    const { standing, conflict } = draft.get();
    if (conflict !== null) return;
    onSend({
      ...words,
      text,
      to: isForward ? words.to : [to],
      // A picture that was deleted from the text stays behind.
      uploadIds: uploads
        .filter(({ contentId }) => contentId === null || words.html.includes(`cid:${contentId}`))
        .map(({ uploadId }) => uploadId),
      draftVersion: standing?.version ?? null,
      ...seen,
      signature: words.choices.signature,
      actions: words.choices.actions ?? noActions,
      filled: words.choices.filled ?? "",
      correction: isForward ? null : (words.choices.correction ?? null),
      overrideReason: isBlocked ? overrideReason.trim() : "",
      sendAt,
      why: asks && why.proofReason !== "" ? why : null,
      promises: draftPromises.choices,
      keeps,
    });
  };
  const written = ({ html, text: plain }: Written) => {
    setText(plain);
    if (html === draft.get().words.html) return;
    setProblem(null);
    draft.change({ words: { html } });
    props.onTyping?.();
  };
  const trouble = problem ?? (asks || blocking !== null ? null : refusal);

  return (
    <form
      className="loupe-composer"
      data-test="composer"
      aria-label={isForward ? t("Forward") : t("Reply")}
      method="post"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send(null);
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void send(null);
      }}
    >
      {props.justSent && (
        <UndoStrip
          key={props.justSent.messageId}
          sent={props.justSent}
          busy={props.undoing === true}
          onUndo={(messageId) => props.onUndo?.(messageId)}
          onOver={() => props.onUndoOver?.()}
        />
      )}
      <div className="loupe-between loupe-between--wrap">
        {props.onKind ? (
          <ButtonGroup variant="segmented">
            <Button
              size="slim"
              pressed={!isForward}
              disabled={off}
              onClick={() => props.onKind?.("reply")}
            >
              {t("Reply")}
            </Button>
            <Button
              size="slim"
              pressed={isForward}
              disabled={off}
              onClick={() => props.onKind?.("forward")}
            >
              {t("Forward")}
            </Button>
          </ButtonGroup>
        ) : (
          <span />
        )}
        <DraftLine draft={draft} state={state} disabled={off} />
      </div>
      <DraftConflict draft={draft} state={state} />
      <Recipients
        key={`${words.kind} ${state.revision}`}
        words={words}
        to={to}
        choices={choices}
        subject={props.subject}
        participants={props.participants ?? []}
        known={known}
        disabled={off}
        onChange={(changed) => draft.change({ words: changed })}
      />
      {isForward && (
        <ForwardChoice
          mails={props.mails ?? []}
          subject={props.subject.replace(/^Re: /, "")}
          uploads={uploads}
          timeZone={dates.timeZone}
          locale={dates.locale}
          disabled={off}
          onQuote={(html) => editor.current?.insertHtml(html)}
          onAttach={(file) => files?.copy(file)}
        />
      )}
      {!isForward && words.choices.correction && (
        <CorrectionBar
          correction={words.choices.correction}
          disabled={off}
          onDrop={() => {
            const { correction: _, ...choices } = words.choices;
            draft.change({ words: { choices } });
          }}
        />
      )}
      {!isForward && <SurpriseNotice surprises={props.surprises ?? []} to={to} />}
      {!isForward && !nothing && !isNothingNew(unread) && (
        <WhatsNewBanner
          whatIsNew={unread}
          now={dates.now}
          timeZone={dates.timeZone}
          locale={dates.locale}
          disabled={off}
          onRead={hasRead}
        />
      )}
      <ReplyField
        editorRef={editor}
        id={FIELD_ID}
        label={isForward ? t("Your words") : t("Your reply")}
        placeholder={disabledReason ?? (isForward ? t("Write a few words") : t("Write your reply"))}
        html={words.html}
        revision={state.revision}
        disabled={blocked}
        readOnly={sending || isPreparing}
        invalid={trouble !== null}
        describedBy={REFUSAL_ID}
        pictureOf={picked.pictureOf}
        onWritten={written}
        onFiles={picked.onFiles}
        onPickFiles={picked.pick}
        slash={props.slash ?? replies.slash}
      />
      {replies.button}
      {replies.chips}
      {picked.input}
      <AttachmentList
        uploads={uploads}
        underWay={files?.underWay ?? []}
        locale={dates.locale}
        disabled={off}
        onRemove={(id) =>
          draft.change({ uploads: uploads.filter(({ uploadId }) => uploadId !== id) })
        }
        onCancel={(key) => files?.cancel(key)}
        onRetry={(key) => files?.retry(key)}
      />
      {props.signature && !blocked && (
        <SignatureBlock
          {...props.signature}
          isOn={words.choices.signature}
          disabled={off}
          onChange={(signature) =>
            draft.change({ words: { choices: { ...words.choices, signature } } })
          }
        />
      )}
      <PromiseChips
        promises={draftPromises.promises}
        now={dates.now}
        timeZone={dates.timeZone}
        locale={dates.locale}
        disabled={off}
        onChoose={draftPromises.choose}
      />
      {!nothing && !isForward && (
        <KeptQuestion open={openPromises} kept={keeps} disabled={off} onChange={setKept} />
      )}
      <ComposerChecks
        findings={findings}
        now={dates.now}
        disabled={off}
        editor={editor}
        question={isBlocked ? refusal : null}
        reason={overrideReason}
        onReason={setOverrideReason}
      />
      {asks && (
        <ReasonQuestion question={refusal} given={why} disabled={sending} onChange={setWhy} />
      )}
      <div className="loupe-composer__foot">
        <div className="loupe-composer__words" id={REFUSAL_ID} aria-live="polite">
          {trouble !== null ? (
            <span data-test="refusal">
              <InlineError message={trouble} fieldID={FIELD_ID} />
              {(stop?.suppressed ?? []).map(({ address }) => (
                <Button
                  key={address}
                  size="slim"
                  disabled={off}
                  onClick={() => props.onAllow?.(address)}
                >
                  {t("Write to {address} all the same", { address })}
                </Button>
              ))}
            </span>
          ) : (
            <Text as="span" variant="bodySm" tone="subdued">
              {disabledReason ?? (
                <span className="loupe-composer__keys">
                  {t("Ctrl + Enter sends (⌘ + Enter on a Mac)")}
                </span>
              )}
            </Text>
          )}
        </div>
        <SendButtons
          words={
            isBlocked && overrideReason.trim() !== ""
              ? t("Send anyway")
              : asks && why.proofReason !== ""
                ? t("Send with this reason")
                : t("Send")
          }
          findTimes={() => findSendTimes(dates.calendar, props.country ?? null)}
          timeZone={dates.timeZone}
          sending={sending || isPreparing}
          disabled={blocked || state.conflict !== null}
          describedBy={REFUSAL_ID}
          readWallTime={(typed) => readWallTime(typed, dates.calendar)}
          onSendLater={(time) => void send(time)}
        />
      </div>
    </form>
  );
}
