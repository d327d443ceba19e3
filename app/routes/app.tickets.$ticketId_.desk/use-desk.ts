import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { TicketDesk } from "#app/domain/ticket/ticket-desk.ts";
import type { DeskSlot, DeskStep, NoteStep } from "#app/ui/ticket/desk-step.ts";
import type { action } from "./route.ts";

type DeskAsk = {
  readonly ticketId: string;
  readonly desk: TicketDesk | null;
  readonly disabledReason: string | null;
  readonly onRefused: (words: string) => void;
  /** What was just done, with what would take it back. */
  readonly onDone: (undo: (() => void) | null) => void;
};

/** The forms behind the staff's side of a ticket; null where nobody in particular looks. */
export function useDesk(ask: DeskAsk): DeskSlot | null {
  const { ticketId, desk, disabledReason, onRefused, onDone } = ask;
  const address = `/app/tickets/${ticketId}/desk`;
  const step = useFetcher<typeof action>();
  const note = useFetcher<typeof action>();
  const [written, setWritten] = useState(0);
  const [key, setKey] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const sent = useRef<NoteStep["intent"] | null>(null);
  const told = useRef({ onRefused, onDone });
  told.current = { onRefused, onDone };

  // A step that is on its way is not given up for the next one.
  const waiting = useRef<DeskStep[]>([]);
  const { submit: send, state, data } = step;
  useEffect(() => {
    if (state !== "idle") return;
    if (data?.refusal) told.current.onRefused(data.refusal);
    const next = waiting.current.shift();
    if (next) send(next, { method: "post", action: address });
  }, [state, data, send, address]);
  useEffect(() => {
    if (note.state !== "idle" || !note.data || sent.current === null) return;
    const was = sent.current;
    sent.current = null;
    const { refusal } = note.data;
    if (refusal !== null) {
      if (was === "write-note") setRefused(refusal);
      else told.current.onRefused(refusal);
    } else if (was === "write-note") {
      setWritten((count) => count + 1);
      // The next note is another press.
      setKey(null);
    }
  }, [note.state, note.data]);

  if (desk === null) return null;
  const submit = (taken: DeskStep) => {
    if (state === "idle") send(taken, { method: "post", action: address });
    else waiting.current.push(taken);
  };
  const onStep = (taken: DeskStep) => {
    const back = undoOf(taken, desk);
    submit(taken);
    onDone(back && (() => submit(back)));
  };
  const onNote = (taken: NoteStep) => {
    sent.current = taken.intent;
    setRefused(null);
    const idempotencyKey = key ?? crypto.randomUUID();
    if (taken.intent === "write-note") setKey(idempotencyKey);
    const form = taken.intent === "write-note" ? { ...taken, idempotencyKey } : taken;
    note.submit(form, { method: "post", action: address });
  };
  return {
    desk: withStep(desk, step.formData),
    disabledReason,
    onStep,
    notes: {
      busy: note.state !== "idle",
      refusal: refused,
      written,
      onStep: onNote,
    },
  };
}

function undoOf(step: DeskStep, desk: TicketDesk): DeskStep | null {
  switch (step.intent) {
    case "assign":
      return { intent: "assign", to: desk.assigneeId ?? "" };
    case "tag":
      return { intent: "tag", add: step.remove, remove: step.add };
    case "follow":
    case "unfollow":
      return null;
  }
}

/** As it will be once the server has answered: nobody waits to see their own press. */
function withStep(desk: TicketDesk, form: FormData | undefined): TicketDesk {
  const said = (name: string) => {
    const value = form?.get(name);
    return typeof value === "string" ? value : "";
  };
  switch (said("intent")) {
    case "assign":
      return { ...desk, assigneeId: said("to") === "" ? null : said("to") };
    case "follow":
      return { ...desk, followers: [...desk.followers, desk.readerId] };
    case "unfollow":
      return { ...desk, followers: desk.followers.filter((one) => one !== desk.readerId) };
    case "tag": {
      const add = said("add");
      const tags = desk.tags.filter((name) => name !== said("remove"));
      return { ...desk, tags: add === "" ? tags : [...tags, add] };
    }
    default:
      return desk;
  }
}
