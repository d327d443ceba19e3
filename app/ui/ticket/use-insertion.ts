import { useEffect, useRef, type RefObject } from "react";
import { insertAt } from "./insert-at.ts";

/** A text that is to be put into the reply; each press of a button is another one. */
export type PieceToInsert = { readonly piece: string; readonly press: number };

/**
 * Puts each new piece into the field `text` of the form, where its writer was last, or at its end where they never were;
 * the writer goes on behind it. `onText` gets the whole new text.
 */
export function useInsertion(
  form: RefObject<HTMLFormElement | null>,
  insertion: PieceToInsert | null,
  onText: (text: string) => void,
): void {
  const setText = useRef(onText);
  setText.current = onText;
  const wasThere = useRef(false);
  const done = useRef(insertion?.press ?? 0);

  useEffect(() => {
    const field = fieldIn(form.current);
    const note = () => (wasThere.current = true);
    field?.addEventListener("focus", note);
    return () => field?.removeEventListener("focus", note);
  }, [form]);

  useEffect(() => {
    const field = fieldIn(form.current);
    if (insertion === null || insertion.press === done.current || !field) return;
    if (field.disabled || field.readOnly) return;
    done.current = insertion.press;
    const end = field.value.length;
    const selection = wasThere.current
      ? { start: field.selectionStart, end: field.selectionEnd }
      : { start: end, end };
    const { text, caret } = insertAt(field.value, selection, insertion.piece);
    setText.current(text);
    // The field has the new text once the page is drawn.
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(caret, caret);
    });
  }, [form, insertion]);
}

function fieldIn(form: HTMLFormElement | null): HTMLTextAreaElement | null {
  const field = form?.elements.namedItem("text");
  return field instanceof HTMLTextAreaElement ? field : null;
}
