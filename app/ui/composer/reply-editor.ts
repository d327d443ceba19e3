/** What the fields around a reply ask of the field that it is written in, whichever that is at the moment. */
export type ReplyEditor = {
  readonly focus: () => void;
  /** Puts plain text on lines of its own where the writer was last, or at the end; the writer goes on behind it. */
  readonly insertText: (text: string) => void;
  /** The same with HTML of our own. */
  readonly insertHtml: (html: string) => void;
  /** Selects words where they stand and goes there; nothing happens where they are gone. */
  readonly markWords: (words: WordsInText) => void;
  /** Writes something else in their place, which can be undone like typing. */
  readonly replaceWords: (words: WordsInText, by: string) => void;
};

/** Some words of a sentence: from `from` up to, not including, `to`, in characters of the sentence. */
export type WordsInText = {
  readonly sentence: string;
  readonly from: number;
  readonly to: number;
};

/** A list that opens while somebody types behind a slash, drawn by whoever has something to choose from. */
export type SlashPort = {
  /** Null when it is over. */
  readonly onAsked: (asked: SlashAsked | null) => void;
  /** A key while the list is open, such as `ArrowDown`; true when the list took it. */
  readonly onKey: (key: string) => boolean;
};

export type SlashAsked = {
  /** What was typed behind the slash. */
  readonly query: string;
  /** Where on the screen it stands; null while it is not drawn. */
  readonly place: () => DOMRect | null;
  /** Puts HTML of our own in place of the slash and the query. */
  readonly choose: (html: string) => void;
};

/** What was written: as HTML for the mail, and as plain words for whoever reads along. */
export type Written = { readonly html: string; readonly text: string };

export type EditorProps = {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  /** What it begins with. Another `revision` brings other content; otherwise the field's own is the newest. */
  readonly html: string;
  readonly revision: number;
  readonly disabled: boolean;
  readonly readOnly: boolean;
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly onWritten: (written: Written) => void;
  /** Files that were pasted or dropped; pictures stand in the text, everything else beside it. */
  readonly onFiles: (files: readonly File[]) => void;
  /** What a slash at the beginning of a word opens; absent: it is a slash. */
  readonly slash?: SlashPort | undefined;
  /** True where the text is a saved reply, whose variables are filled when it is used. */
  readonly isTemplate?: boolean;
};
