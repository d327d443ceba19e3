import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useRef, useState } from "react";
import { valuesOf, type FieldValues } from "#app/domain/action/action-field.ts";
import { actionTraits, type ActionKind } from "#app/domain/action/action-kind.ts";
import type { ReadyAction } from "#app/services/action/preview-action.ts";
import type { ActionStep } from "#app/ui/action/action-modal.tsx";
import type { ActionReasons } from "#app/ui/action/action-reasons.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { ActionAnswer, StartedForm } from "./route.ts";
import { stepOf } from "./step-of.ts";

export type OpenAction = {
  readonly kind: ActionKind;
  readonly about: string;
  /** Done as its form begins, as far as nothing has to be asked. */
  readonly atOnce: boolean;
};

const NO_REASONS: ActionReasons = { reason: "", proofReason: "", proofWords: "" };

/** One action's way through its form, its effect and its outcome; made anew for each that is opened. */
export function useAction(ticketId: string, { kind, about, atOnce }: OpenAction) {
  const { load, data: start } = useFetcher<StartedForm>();
  const { submit, data: answer, state } = useFetcher<ActionAnswer>();
  const [typed, setTyped] = useState<FieldValues>({});
  const [reasons, setReasons] = useState(NO_REASONS);
  const [messageId, setMessageId] = useState("");
  const [isBack, setIsBack] = useState(false);
  const [key, setKey] = useState("");
  const [seen, setSeen] = useState<ReadyAction["seen"] | null>(null);
  const permission = usePermission();

  const path = `/app/tickets/${ticketId}/actions`;
  const form = `${path}?${new URLSearchParams({ kind, about }).toString()}`;
  useEffect(() => load(form), [load, form]);
  const ready = answer?.preview?.kind === "ready" ? answer.preview : null;
  useEffect(() => {
    if (ready !== null) setSeen(ready.seen);
  }, [ready]);

  const fields = start?.form?.kind === "form" ? start.form.fields : [];
  const values = { ...valuesOf(fields), ...typed };
  const filled = { kind, about, messageId, values: JSON.stringify(values) };
  const preview = () => {
    setIsBack(false);
    // What is confirmed after another look is another action than the one before.
    setKey(crypto.randomUUID());
    submit({ intent: "preview", ...filled }, { method: "post", action: path });
  };
  const confirm = (effect: ReadyAction["seen"] | null) => {
    const confirmed = { ...filled, ...reasons, seen: JSON.stringify(effect), key };
    submit({ intent: "confirm", ...confirmed }, { method: "post", action: path });
  };
  const [isTaken, setIsTaken] = useState(false);
  // It goes on by itself until there is something to ask, or somebody presses.
  const isAnswered = answer !== undefined && (ready === null || !asksNothing(ready));
  const isAlone = atOnce && !isTaken && !isAnswered;
  const sent = useRef<"preview" | "confirm" | null>(null);
  useEffect(() => {
    if (!isAlone || state !== "idle") return;
    if (sent.current === null && start?.form?.kind === "form") {
      sent.current = "preview";
      preview();
    } else if (sent.current === "preview" && ready !== null) {
      sent.current = "confirm";
      confirm(ready.seen);
    }
  });
  const current = stepOf({ start, answer, isBack });
  return {
    title: actionTraits[kind].words,
    current: isAlone && isPassing(current, answer) ? LOADING : current,
    values,
    reasons,
    messageId,
    busy: state !== "idle",
    refusal: permission.refusal ?? start?.refusal ?? (isBack ? null : (answer?.refusal ?? null)),
    onChange: (name: string, value: string) => setTyped({ ...typed, [name]: value }),
    onReasons: setReasons,
    onMessage: setMessageId,
    onPreview: () => {
      setIsTaken(true);
      preview();
    },
    onBack: () => setIsBack(true),
    onConfirm: () => confirm(seen),
    onAskPermission: (scopes: readonly string[]) => permission.ask(scopes, () => load(form)),
  };
}

const LOADING: ActionStep = { step: "loading" };

type Asked = Pick<ReadyAction, "asksReason" | "asksProof" | "refusal">;

const asksNothing = ({ asksReason, asksProof, refusal }: Asked): boolean =>
  asksReason === null && asksProof === null && refusal === null;

/** A step that an action which is done at once goes through by itself. */
const isPassing = (current: ActionStep, answer: ActionAnswer | undefined): boolean =>
  (current.step === "form" && answer === undefined) ||
  (current.step === "effect" && answer?.refusal === null && asksNothing(current));

/** The shop grants what an action takes when it is first used. */
function usePermission() {
  const t = useWords();
  const shopify = useAppBridge();
  const [refusal, setRefusal] = useState<string | null>(null);
  const ask = (scopes: readonly string[], onGranted: () => void) => {
    setRefusal(null);
    shopify.scopes
      .request([...scopes])
      .then(({ result }) => {
        if (result === "granted-all") onGranted();
        else setRefusal(t("The permission was not given: this can’t be done."));
      })
      .catch(() => setRefusal(t("Shopify could not ask for the permission. Try again.")));
  };
  return { refusal, ask };
}
