import { useCallback, useMemo, useRef, useState, type ReactNode, type RefObject } from "react";
import { mergeActions } from "#app/domain/reply/merge-actions.ts";
import { noActions } from "#app/domain/reply/reply-actions.ts";
import { findReplies, type OrderChoice, type ReplyChoice } from "#app/domain/reply/reply-choice.ts";
import { withAtoms } from "#app/domain/reply/variable/variable-atoms.ts";
import { plainOf } from "#app/ui/composer/plain-of.ts";
import type { DraftStore } from "#app/ui/composer/draft-store.ts";
import type { ReplyEditor, SlashAsked, SlashPort } from "#app/ui/composer/reply-editor.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { ReplyActionChips } from "./reply-action-chips.tsx";
import { ReplyPicker } from "./reply-picker.tsx";
import type { SavedRepliesPort } from "./saved-replies-port.ts";
import { SlashList } from "./slash-list.tsx";

/** Under the slash there is room for so many; the others are found by typing on. */
const MOST_UNDER_SLASH = 7;

type Shown = {
  readonly found: readonly ReplyChoice[];
  readonly active: number;
  readonly choose: (reply: ReplyChoice) => void;
  readonly move: (by: number) => void;
  readonly close: () => void;
};

/** Saved replies in a composer: typed behind a slash, or chosen from all with a button. */
export function useReplyPicker(given: {
  readonly port: SavedRepliesPort | undefined;
  readonly draft: DraftStore;
  readonly editor: RefObject<ReplyEditor | null>;
  readonly disabled: boolean;
}): {
  readonly slash: SlashPort | undefined;
  readonly button: ReactNode;
  readonly chips: ReactNode;
} {
  const { port, draft, editor, disabled } = given;
  const t = useWords();
  const [asked, setAsked] = useState<SlashAsked | null>(null);
  const [active, setActive] = useState(0);
  const [orderId, setOrderId] = useState<string | null>(null);
  const offered = port?.offer.state === "known" ? port.offer.offered : null;
  const order = offered
    ? (offered.orders.find((one) => one.orderId === orderId) ?? offered.orders[0])
    : null;
  const found =
    offered && asked
      ? findReplies(offered.replies, { query: asked.query }).slice(0, MOST_UNDER_SLASH)
      : [];

  const put = (reply: ReplyChoice, about: OrderChoice, insert: (html: string) => void) => {
    const html = withAtoms(reply.html, { values: about.values[reply.language], t });
    insert(html);
    const { choices } = draft.get().words;
    const actions = mergeActions(choices.actions ?? noActions, reply.actions);
    const filled = plainOf(html);
    draft.change({ words: { savedReplyId: reply.id, choices: { ...choices, actions, filled } } });
  };
  const shown = useRef<Shown | null>(null);
  shown.current =
    asked && order
      ? {
          found,
          active: Math.min(active, Math.max(0, found.length - 1)),
          choose: (reply) => put(reply, order, asked.choose),
          move: (by) => setActive((now) => (now + by + found.length) % Math.max(1, found.length)),
          close: () => setAsked(null),
        }
      : null;

  const ask = useRef(port?.ask);
  ask.current = port?.ask;
  const heard = useCallback((next: SlashAsked | null) => {
    if (next) ask.current?.();
    setActive(0);
    setAsked(next);
  }, []);
  const slash = useMemo<SlashPort>(
    () => ({ onAsked: heard, onKey: (key) => takeKey(key, shown.current) }),
    [heard],
  );
  if (!port) return { slash: undefined, button: null, chips: null };

  const { words } = draft.get();
  const { choices } = words;
  return {
    slash,
    button: (
      <>
        <ReplyPicker
          offer={port.offer}
          order={order}
          disabled={disabled}
          onOpen={port.ask}
          onOrder={setOrderId}
          onChoose={(reply, about) => put(reply, about, (html) => editor.current?.insertHtml(html))}
        />
        {asked && !disabled && (
          <SlashList
            offer={port.offer}
            asked={asked}
            found={found}
            active={Math.min(active, Math.max(0, found.length - 1))}
            order={offered && offered.orders.length > 1 ? order : null}
            onChoose={(reply) => shown.current?.choose(reply)}
          />
        )}
      </>
    ),
    chips: (
      <ReplyActionChips
        actions={choices.actions ?? noActions}
        members={offered?.members ?? {}}
        disabled={disabled}
        onChange={(actions) => draft.change({ words: { choices: { ...choices, actions } } })}
      />
    ),
  };
}

/** True when the list took it. */
function takeKey(key: string, shown: Shown | null): boolean {
  if (!shown) return false;
  if (key === "Escape") {
    shown.close();
    return true;
  }
  if (shown.found.length === 0) return false;
  if (key === "ArrowDown" || key === "ArrowUp") {
    shown.move(key === "ArrowDown" ? 1 : -1);
    return true;
  }
  const reply = shown.found[shown.active];
  if ((key !== "Enter" && key !== "Tab") || !reply) return false;
  shown.choose(reply);
  return true;
}
