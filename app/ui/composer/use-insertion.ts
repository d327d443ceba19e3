import { useEffect, useRef, type RefObject } from "react";
import type { ReplyEditor } from "./reply-editor.ts";

/** A text that is to be put into the reply; each press of a button is another one. */
export type PieceToInsert = {
  readonly piece: string;
  /** The same as HTML of our own, where it has links. */
  readonly html?: string;
  readonly press: number;
};

/** Puts each new piece into the field, where its writer was last. */
export function useInsertion(
  editor: RefObject<ReplyEditor | null>,
  insertion: PieceToInsert | null,
  mayInsert: boolean,
): void {
  const done = useRef(insertion?.press ?? 0);
  useEffect(() => {
    if (insertion === null || insertion.press === done.current || !mayInsert) return;
    done.current = insertion.press;
    if (insertion.html === undefined) editor.current?.insertText(insertion.piece);
    else editor.current?.insertHtml(insertion.html);
  }, [editor, insertion, mayInsert]);
}
