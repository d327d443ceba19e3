import { useEffect, useImperativeHandle, useRef, useState, type Ref } from "react";
import { flushSync } from "react-dom";
import { EditorContent, useEditor, type Editor } from "@tiptap/react";
import { htmlOfText } from "#app/domain/reply/html-of-text.ts";
import { withAtoms } from "#app/domain/reply/variable/variable-atoms.ts";
import { afterPaint, type AfterPaint } from "./after-paint.ts";
import { EditorToolbar } from "./editor-toolbar.tsx";
import { replySchema, type PictureOf } from "./editor-schema.ts";
import { slashExtension } from "./slash-extension.ts";
import type { EditorProps, ReplyEditor, WordsInText, Written } from "./reply-editor.ts";
import { useVariableLook } from "./use-variable-look.ts";
import { variableNode } from "./variable-node.ts";

type RichEditorProps = EditorProps & {
  readonly editorRef: Ref<ReplyEditor> | null;
  readonly pictureOf: PictureOf;
  /** The plain field before it had the focus: the caret goes behind what was typed there. */
  readonly takesFocus: boolean;
  readonly onPickFiles: (() => void) | null;
};

/** The field that a reply is written in, with its toolbar. It comes after the page: see `ReplyField`. */
export function RichEditor(props: RichEditorProps) {
  const { id, label, html, revision, disabled, readOnly, invalid, describedBy } = props;
  const latest = useRef(props);
  latest.current = props;
  const wasThere = useRef(props.takesFocus);
  const describeVariable = useVariableLook(props.isTemplate === true);
  const look = useRef(describeVariable);
  look.current = describeVariable;
  const [isEmpty, setEmpty] = useState(false);
  const made = useRef<Editor | null>(null);
  const telling = useRef<AfterPaint | null>(null);
  // Letters are seen first; what the page makes of them comes with the next picture.
  const tell = (telling.current ??= afterPaint(() => {
    const { current } = made;
    if (current && !current.isDestroyed) latest.current.onWritten(writtenIn(current));
  }));
  const editor = useEditor({
    extensions: [
      ...replySchema((contentId) => latest.current.pictureOf(contentId)),
      variableNode(() => look.current),
      slashExtension(() => latest.current.slash),
    ],
    content: withAtoms(html, null),
    editable: !disabled && !readOnly,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    autofocus: props.takesFocus ? "end" : false,
    editorProps: {
      attributes: { id, class: "loupe-editor__field", role: "textbox", "aria-multiline": "true" },
      // The form sends it; the line break that the schema has on these keys would come on top.
      handleKeyDown: (_view, event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return false;
        flushSync(tell.now);
        return true;
      },
      handlePaste: (_view, event) => takeFiles(event.clipboardData),
      handleDrop: (_view, event, _slice, moved) => !moved && takeFiles(event.dataTransfer),
    },
    onCreate: ({ editor: begun }) => {
      made.current = begun;
      setEmpty(begun.isEmpty);
      latest.current.onWritten(writtenIn(begun));
    },
    onFocus: () => (wasThere.current = true),
    onBlur: tell.now,
    onUpdate: ({ editor: changed }) => {
      made.current = changed;
      setEmpty(changed.isEmpty);
      tell.soon();
    },
  });
  useEffect(() => {
    // Whatever is pressed next, and a page that is left, finds the last letter too.
    document.addEventListener("pointerdown", tell.now, true);
    window.addEventListener("pagehide", tell.now, true);
    return () => {
      document.removeEventListener("pointerdown", tell.now, true);
      window.removeEventListener("pagehide", tell.now, true);
      tell.now();
    };
  }, [tell]);

  const takeFiles = (data: DataTransfer | null): boolean => {
    // A word processor's clipboard has a picture of the text beside the text.
    if (!data || data.files.length === 0 || data.types.includes("text/html")) return false;
    latest.current.onFiles([...data.files]);
    return true;
  };

  const shown = useRef(revision);
  useEffect(() => {
    if (!editor || shown.current === revision) return;
    shown.current = revision;
    tell.drop();
    // Undoing goes no further back than what came from elsewhere.
    editor
      .chain()
      .setMeta("addToHistory", false)
      .setContent(withAtoms(html, null), { emitUpdate: false })
      .run();
    setEmpty(editor.isEmpty);
    latest.current.onWritten(writtenIn(editor));
  }, [editor, revision, html, tell]);
  const hadFocus = useRef(false);
  useEffect(() => {
    if (!editor) return;
    const mayWrite = !disabled && !readOnly;
    // A field that can't be written in loses the focus; its writer gets it back with the field.
    if (!mayWrite) hadFocus.current = editor.isFocused;
    editor.setEditable(mayWrite, false);
    if (mayWrite && hadFocus.current) {
      hadFocus.current = false;
      if (document.activeElement === document.body) editor.commands.focus();
    }
  }, [editor, disabled, readOnly]);
  useEffect(() => {
    if (!editor) return;
    const field = editor.view.dom;
    field.setAttribute("aria-label", label);
    field.setAttribute("aria-describedby", describedBy);
    field.setAttribute("aria-disabled", String(disabled));
    field.setAttribute("aria-readonly", String(readOnly));
    field.setAttribute("aria-invalid", String(invalid));
  }, [editor, label, describedBy, disabled, readOnly, invalid]);

  useImperativeHandle(
    props.editorRef ?? undefined,
    () => {
      const put = (piece: string) => {
        if (!editor) return;
        if (!wasThere.current) editor.commands.setTextSelection(editor.state.doc.content.size);
        editor.chain().insertContent(piece).scrollIntoView().focus().run();
      };
      return {
        focus: () => void editor?.commands.focus(wasThere.current ? null : "end"),
        insertText: (text) => put(`${htmlOfText(text)}<p></p>`),
        insertHtml: put,
        markWords: (words) => {
          const place = editor && placeOf(editor, words);
          if (!place) return editor?.commands.focus();
          editor.chain().focus().setTextSelection(place).scrollIntoView().run();
        },
        replaceWords: (words, by) => {
          const place = editor && placeOf(editor, words);
          if (!place) return;
          editor.chain().focus().insertContentAt(place, { type: "text", text: by }).run();
        },
      };
    },
    [editor],
  );

  return (
    <div
      className="loupe-editor"
      data-test="rich-editor"
      data-invalid={invalid}
      data-disabled={disabled}
    >
      <EditorToolbar
        editor={editor}
        disabled={disabled || readOnly}
        onPickFiles={props.onPickFiles}
      />
      <div className="loupe-editor__page">
        {isEmpty && (
          <span className="loupe-editor__placeholder" aria-hidden="true">
            {props.placeholder}
          </span>
        )}
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}

/** Where words of a sentence stand; null where the sentence is not there any more. */
function placeOf(
  { state }: Editor,
  { sentence, from, to }: WordsInText,
): { from: number; to: number } | null {
  let found: { from: number; to: number } | null = null;
  state.doc.descendants((node, at) => {
    if (found !== null || !node.isTextblock) return found === null;
    // What is no text takes one place in the document: one character stands for it.
    const text = node.textBetween(0, node.content.size, "\n", "\n");
    const start = text.indexOf(sentence);
    if (start >= 0) found = { from: at + 1 + start + from, to: at + 1 + start + to };
    return false;
  });
  return found;
}

const writtenIn = (editor: Editor): Written => ({
  html: editor.isEmpty ? "" : editor.getHTML(),
  text: textOf(editor),
});

/** Lists and quotes as lines: enough for whoever looks for dates in it. */
const textOf = (editor: Editor): string => editor.getText({ blockSeparator: "\n" });
