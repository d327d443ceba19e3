import { useRef, useState, type KeyboardEvent } from "react";
import { Icon, type IconSource } from "@shopify/polaris";
import {
  AttachmentIcon,
  LinkIcon,
  ListBulletedIcon,
  ListNumberedIcon,
  RedoIcon,
  TextBoldIcon,
  TextItalicIcon,
  TextQuoteIcon,
  TextUnderlineIcon,
  UndoIcon,
} from "@shopify/polaris-icons";
import type { Editor } from "@tiptap/react";
import { useWords } from "#app/ui/shared/words.tsx";
import { LinkField } from "./link-field.tsx";
import { useFormatAtCursor } from "./use-format-at-cursor.ts";

type EditorToolbarProps = {
  readonly editor: Editor | null;
  readonly disabled: boolean;
  readonly onPickFiles: (() => void) | null;
};

type Tool = {
  readonly words: string;
  readonly icon: IconSource;
  /** Null for what can't be on. */
  readonly on: boolean | null;
  readonly off?: boolean;
  readonly run: () => unknown;
};

/** Buttons above a reply: one stop of the tab key, arrows go along it (WAI-ARIA, toolbar pattern). */
export function EditorToolbar({ editor, disabled, onPickFiles }: EditorToolbarProps) {
  const t = useWords();
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const [linking, setLinking] = useState(false);
  const now = useFormatAtCursor(editor);
  const chain = () => editor?.chain().focus();
  const tools: readonly Tool[] = [
    { words: t("Bold"), icon: TextBoldIcon, on: now.bold, run: () => chain()?.toggleBold().run() },
    {
      words: t("Italic"),
      icon: TextItalicIcon,
      on: now.italic,
      run: () => chain()?.toggleItalic().run(),
    },
    {
      words: t("Underline"),
      icon: TextUnderlineIcon,
      on: now.underline,
      run: () => chain()?.toggleUnderline().run(),
    },
    {
      words: t("Bulleted list"),
      icon: ListBulletedIcon,
      on: now.bulletList,
      run: () => chain()?.toggleBulletList().run(),
    },
    {
      words: t("Numbered list"),
      icon: ListNumberedIcon,
      on: now.orderedList,
      run: () => chain()?.toggleOrderedList().run(),
    },
    {
      words: t("Quote"),
      icon: TextQuoteIcon,
      on: now.blockquote,
      run: () => chain()?.toggleBlockquote().run(),
    },
    { words: t("Link"), icon: LinkIcon, on: now.link !== null, run: () => setLinking(true) },
    ...(onPickFiles === null
      ? []
      : [{ words: t("Attach files"), icon: AttachmentIcon, on: null, run: onPickFiles }]),
    {
      words: t("Undo"),
      icon: UndoIcon,
      on: null,
      off: !now.canUndo,
      run: () => chain()?.undo().run(),
    },
    {
      words: t("Redo"),
      icon: RedoIcon,
      on: null,
      off: !now.canRedo,
      run: () => chain()?.redo().run(),
    },
  ];
  const go = (event: KeyboardEvent) => {
    const last = tools.length - 1;
    const to =
      event.key === "ArrowRight"
        ? (stop + 1) % tools.length
        : event.key === "ArrowLeft"
          ? (stop + last) % tools.length
          : event.key === "Home"
            ? 0
            : event.key === "End"
              ? last
              : null;
    if (to === null) return;
    event.preventDefault();
    setStop(to);
    bar.current?.querySelectorAll("button")[to]?.focus();
  };
  return (
    <>
      <div
        ref={bar}
        className="loupe-tools"
        role="toolbar"
        aria-label={t("Formatting")}
        onKeyDown={go}
      >
        {tools.map(({ words, icon, on, run, off = false }: Tool, index) => (
          <button
            key={words}
            type="button"
            className="loupe-tool"
            title={words}
            aria-label={words}
            {...(on === null ? {} : { "aria-pressed": on })}
            aria-disabled={disabled || off}
            tabIndex={index === stop ? 0 : -1}
            onFocus={() => setStop(index)}
            // The field keeps its selection.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              if (!disabled && !off) run();
            }}
          >
            <Icon source={icon} />
          </button>
        ))}
      </div>
      {editor && (linking || now.link !== null) && (
        <LinkField
          key={String(linking)}
          editor={editor}
          address={now.link}
          editing={linking}
          onEdit={() => setLinking(true)}
          onDone={() => setLinking(false)}
        />
      )}
    </>
  );
}
