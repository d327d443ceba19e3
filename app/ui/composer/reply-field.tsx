import {
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type ComponentType,
  type Ref,
} from "react";
import { TextField } from "@shopify/polaris";
import { htmlOfText } from "#app/domain/reply/html-of-text.ts";
import type { PictureOf } from "./editor-schema.ts";
import { insertAt } from "./insert-at.ts";
import { plainOf } from "./plain-of.ts";
import type { EditorProps, ReplyEditor } from "./reply-editor.ts";

type ReplyFieldProps = EditorProps & {
  readonly editorRef: Ref<ReplyEditor> | null;
  readonly pictureOf: PictureOf;
  /** Null where no files go along. */
  readonly onPickFiles: (() => void) | null;
};

type Rich = ComponentType<ReplyFieldProps & { readonly takesFocus: boolean }>;

/** Once it is loaded every later field is rich from the start. */
let loaded: Rich | null = null;

/**
 * The field that a reply is written in: plain until the rich one has come, which the page does not wait for; what was typed
 * and the caret are carried over.
 */
export function ReplyField(props: ReplyFieldProps) {
  const [Rich, setRich] = useState<Rich | null>(() => loaded);
  const takesFocus = useRef(false);
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLDivElement>(null);
  const plain = () => field.current?.querySelector("textarea") ?? null;
  const { html, revision, onWritten } = props;
  const text = typed ?? plainOf(html);

  const type = (next: string) => {
    setTyped(next);
    onWritten({ html: next.trim() === "" ? "" : htmlOfText(next), text: next });
  };
  const latest = useRef(type);
  latest.current = type;
  useEffect(() => {
    if (Rich) return;
    // What was typed before this page became alive stands in the field but not in its state.
    const early = plain()?.value ?? "";
    if (early !== "" && early !== plain()?.defaultValue) latest.current(early);
    let isGone = false;
    import("./rich-editor.tsx")
      .then(({ RichEditor }) => {
        loaded = RichEditor;
        if (isGone) return;
        const there = plain();
        takesFocus.current = there !== null && there === document.activeElement;
        setRich(() => RichEditor);
      })
      // The line is down: the plain field does until the page is loaded again.
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [Rich]);
  useEffect(() => setTyped(null), [revision]);

  useImperativeHandle(
    Rich ? undefined : (props.editorRef ?? undefined),
    () => ({
      focus: () => plain()?.focus(),
      insertText: (piece) => {
        const there = plain();
        if (!there) return;
        const { selectionStart: start, selectionEnd: end } = there;
        latest.current(insertAt(there.value, { start, end }, piece).text);
        there.focus();
      },
      insertHtml: (piece) => {
        const there = plain();
        if (there) latest.current(`${there.value}${plainOf(piece)}`);
      },
      markWords: (words) => {
        const there = plain();
        const start = there?.value.indexOf(words.sentence) ?? -1;
        there?.focus();
        if (start >= 0) there?.setSelectionRange(start + words.from, start + words.to);
      },
      replaceWords: (words, by) => {
        const there = plain();
        const start = there?.value.indexOf(words.sentence) ?? -1;
        if (!there || start < 0) return;
        const before = there.value.slice(0, start + words.from);
        latest.current(`${before}${by}${there.value.slice(start + words.to)}`);
        there.focus();
      },
    }),
    [],
  );

  if (Rich) return <Rich {...props} takesFocus={takesFocus.current} />;
  return (
    <div ref={field}>
      <TextField
        id={props.id}
        label={props.label}
        labelHidden
        name="text"
        autoComplete="off"
        multiline={7}
        maxHeight={420}
        placeholder={props.placeholder}
        value={text}
        onChange={type}
        disabled={props.disabled}
        // Its formatting would be lost: the rich field comes in a moment.
        readOnly={props.readOnly || (typed === null && /<(?!\/?p>|br)/.test(html))}
        error={props.invalid}
      />
    </div>
  );
}
