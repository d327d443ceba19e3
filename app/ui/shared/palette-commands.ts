/** One thing that the command palette can do. */
export type PaletteCommand = {
  readonly id: string;
  readonly words: string;
  /** The shortcut that does the same, or the command's kind. */
  readonly hint: string;
  readonly run: () => void;
};

const MARKS = /\p{M}/gu;
const MOST_SHOWN = 12;
const folded = (text: string): string =>
  text.normalize("NFKD").replace(MARKS, "").toLocaleLowerCase();

/** Those in which every typed word begins a word; what begins as a whole comes first. */
export function findCommands(
  commands: readonly PaletteCommand[],
  typed: string,
): readonly PaletteCommand[] {
  const words = folded(typed).split(/\s+/u).filter(Boolean);
  const ranked = commands.flatMap((command) => {
    const text = ` ${folded(command.words)}`;
    if (!words.every((word) => text.includes(` ${word}`))) return [];
    return [{ command, isFirst: words.length > 0 && text.startsWith(` ${words.join(" ")}`) }];
  });
  return [...ranked.filter(({ isFirst }) => isFirst), ...ranked.filter(({ isFirst }) => !isFirst)]
    .map(({ command }) => command)
    .slice(0, MOST_SHOWN);
}
