export type Insertion = {
  readonly text: string;
  /** Where the writer goes on: behind what was inserted. */
  readonly caret: number;
};

/**
 * A piece put into a text in place of what is selected there, on lines of its own: what stands before and behind it stays
 * whole, and no more line breaks are added than are missing.
 */
export function insertAt(
  text: string,
  selection: { readonly start: number; readonly end: number },
  piece: string,
): Insertion {
  const before = text.slice(0, selection.start);
  const behind = text.slice(selection.end);
  const opening = before === "" || before.endsWith("\n") ? "" : "\n";
  const closing = behind.startsWith("\n") ? "" : "\n";
  const inserted = `${before}${opening}${piece}${closing}`;
  return { text: `${inserted}${behind}`, caret: inserted.length };
}
