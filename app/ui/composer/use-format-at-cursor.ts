import { useEffect, useState } from "react";
import { redoDepth, undoDepth } from "@tiptap/pm/history";
import type { Editor } from "@tiptap/react";
import { afterPaint } from "./after-paint.ts";

export type FormatAtCursor = {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly bulletList: boolean;
  readonly orderedList: boolean;
  readonly blockquote: boolean;
  /** The address of the link, or null. */
  readonly link: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

const NOTHING: FormatAtCursor = {
  bold: false,
  italic: false,
  underline: false,
  bulletList: false,
  orderedList: false,
  blockquote: false,
  link: null,
  canUndo: false,
  canRedo: false,
};

/** What the buttons over the editor say of the place of the cursor. They follow a picture later, so that no letter waits for them. */
export function useFormatAtCursor(editor: Editor | null): FormatAtCursor {
  const [format, setFormat] = useState(NOTHING);
  useEffect(() => {
    if (!editor) return undefined;
    const look = afterPaint(() => {
      if (editor.isDestroyed) return;
      const found = formatIn(editor);
      setFormat((before) => (isSame(before, found) ? before : found));
    });
    look.soon();
    editor.on("transaction", look.soon);
    return () => {
      editor.off("transaction", look.soon);
      look.drop();
    };
  }, [editor]);
  return editor ? format : NOTHING;
}

const formatIn = (editor: Editor): FormatAtCursor => ({
  bold: editor.isActive("bold"),
  italic: editor.isActive("italic"),
  underline: editor.isActive("underline"),
  bulletList: editor.isActive("bulletList"),
  orderedList: editor.isActive("orderedList"),
  blockquote: editor.isActive("blockquote"),
  link: editor.isActive("link") ? String(editor.getAttributes("link").href ?? "") : null,
  // The editor's own `can()` would try the command out.
  canUndo: undoDepth(editor.state) > 0,
  canRedo: redoDepth(editor.state) > 0,
});

const isSame = (one: FormatAtCursor, other: FormatAtCursor): boolean =>
  (Object.keys(one) as (keyof FormatAtCursor)[]).every((name) => one[name] === other[name]);
